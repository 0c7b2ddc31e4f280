"""mammoth makes HTML of the parts that are ready for it: paragraphs, tables, notes, looks of runs."""

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from brief_cli.ingest.article import NoArticle
from brief_cli.ingest.readers.docx.looks import CODE, PICTURE_LINK
from brief_cli.ingest.readers.docx.package import Package, R
from brief_cli.messages.message import say

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TOP = (
    f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r" Type="{R[1:-1]}/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)
_STYLES = f"r.{CODE} => code\nr.{PICTURE_LINK} => cite"


def html_of(package: Package) -> "HtmlElement":
    """Return the HTML of a document that is prepared, below one element.

    Raises:
        ImportError: mammoth or lxml is not installed.
        NoArticle: mammoth cannot read it.
    """
    import mammoth
    from lxml.html import fragment_fromstring

    try:
        made = mammoth.convert_to_html(
            io.BytesIO(_packed(package)),
            style_map=_STYLES,
            include_default_style_map=False,
            include_embedded_style_map=False,
            external_file_access=False,
            ignore_empty_paragraphs=False,
        )
    except Exception as error:  # what a broken document makes of mammoth is of no one kind
        raise NoArticle(
            say("this Word document is broken, and cannot be read: {reason}", reason=_named(error))
        ) from None
    return fragment_fromstring(made.value, create_parent="div")


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _packed(package: Package) -> bytes:
    """Return a document of nothing but the parts that mammoth has to see."""
    from lxml import etree

    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("_rels/.rels", _TOP)
        for name, root in (
            ("document", package.document),
            ("footnotes", package.footnotes),
            ("endnotes", package.endnotes),
        ):
            if root is None:
                continue
            archive.writestr(
                f"word/{name}.xml", etree.tostring(root, encoding="utf-8", xml_declaration=True)
            )
            rows = "".join(
                f'<Relationship Id={quoteattr(key)} Type="{R[1:-1]}/hyperlink" '
                f'Target={quoteattr(target)} TargetMode="External"/>'
                for key, target in package.targets.get(name, {}).items()
            )
            archive.writestr(
                f"word/_rels/{name}.xml.rels",
                f'<Relationships xmlns="{_PACKAGE}">{rows}</Relationships>',
            )
    return held.getvalue()
