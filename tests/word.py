"""Word documents written by hand, as small as the point that they make."""

import io
import zipfile
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def run(text: str, properties: str = "") -> str:
    """Return a run with properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(inner: str, properties: str = "") -> str:
    """Return a paragraph of a text, or of runs."""
    runs = inner if inner.startswith("<") or not inner else run(inner)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def styled(text: str, style: str) -> str:
    """Return a paragraph in a style."""
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


def style(key: str, name: str, inner: str = "", kind: str = "paragraph") -> str:
    """Return a style."""
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{inner}</w:style>'


def part(tag: str, inner: str) -> bytes:
    """Return a part of a document."""
    return f"<w:{tag} {NAMESPACES}>{inner}</w:{tag}>".encode()


def core(**properties: str) -> bytes:
    """Return the core properties: `title`, `creator`, `language`, `created`."""
    said = "".join(
        f"<dcterms:{key}>{value}</dcterms:{key}>"
        if key == "created"
        else f"<dc:{key}>{value}</dc:{key}>"
        for key, value in properties.items()
    )
    return f"<cp:coreProperties {_CORE}>{said}</cp:coreProperties>".encode()


def package(parts: dict[str, bytes]) -> bytes:
    """Return an archive of parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return held.getvalue()


def docx(body: str, links: dict[str, str] | None = None, **parts: str | bytes) -> bytes:
    """Return a document.

    Args:
        body: what its body holds.
        links: addresses by the id of their relationship.
        parts: the inside of other parts of `word/` (`styles`, `numbering`, `footnotes`, `comments`,
            `header1`), and `core`, a whole part.
    """
    roots = {"header1": "hdr"}
    made = {
        "_rels/.rels": (
            f'<Relationships xmlns="{_RELATIONSHIPS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>'
        ).encode(),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
    }
    relations = "".join(
        f'<Relationship Id="p{name}" Type="{_OFFICE}/{name.rstrip("1")}" Target="{name}.xml"/>'
        for name in parts
        if name != "core"
    )
    relations += "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/hyperlink" Target="{escape(target)}" TargetMode="External"/>'
        for key, target in (links or {}).items()
    )
    made["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{_RELATIONSHIPS}">{relations}</Relationships>'.encode()
    )
    for name, inner in parts.items():
        if name == "core":
            made["docProps/core.xml"] = inner if isinstance(inner, bytes) else inner.encode()
        else:
            made[f"word/{name}.xml"] = part(roots.get(name, name), str(inner))
    return package(made)
