"""What a right-to-left Word document must say, counted in ours and in pandoc's: docs/comparison.md.

Run with the examples, or with paths of briefings. It needs pandoc; what is wrong is told by example.
"""

import io
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

from lxml import etree

from brief_cli.briefing.reading import read_briefing
from brief_cli.page.making import page_of
from brief_cli.render.docx.document import docx_document
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import decode

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COUNTED = (
    "paragraphs", "right-to-left paragraphs without w:bidi", "left-to-right paragraphs with w:bidi",
    "runs", "right-to-left runs without w:rtl", "Latin runs with w:rtl", "runs of both directions",
    "bold for Latin only", "tables", "tables without bidiVisual", "headings and title",
    "documents without a title style", "documents without w:bidi on the section",
)  # fmt: skip


def counts(data: bytes) -> Counter[str]:
    """Return what is right and wrong in a document."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        roots = {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name in ("word/document.xml", "word/footnotes.xml", "word/styles.xml")
        }
    styles = {each.get(f"{W}styleId"): each for each in roots["word/styles.xml"].iter(f"{W}style")}
    found: Counter[str] = Counter()
    for name in ("word/document.xml", "word/footnotes.xml"):
        root = roots.get(name)
        if root is None:
            continue
        for paragraph in root.iter(f"{W}p"):
            _count_paragraph(paragraph, styles, found)
        for run in root.iter(f"{W}r"):
            _count_run(run, found)
        for table in root.iter(f"{W}tbl"):
            found["tables"] += 1
            found["tables without bidiVisual"] += table.find(f"{W}tblPr/{W}bidiVisual") is None
    document = roots["word/document.xml"]
    named = [each.get(f"{W}val") or "" for each in document.iter(f"{W}pStyle")]
    found["headings and title"] = sum(key.startswith(("Heading", "Title")) for key in named)
    found["documents without a title style"] = int("Title" not in named)
    found["documents without w:bidi on the section"] = int(
        document.find(f".//{W}sectPr/{W}bidi") is None
    )
    return found


def _count_paragraph(paragraph: Any, styles: dict[Any, Any], found: Counter[str]) -> None:
    kinds = _strong("".join(text.text or "" for text in paragraph.iter(f"{W}t")))
    if not kinds:
        return
    found["paragraphs"] += 1
    is_bidi = _direction(paragraph, styles)
    found["right-to-left paragraphs without w:bidi"] += kinds["R"] > kinds["L"] and not is_bidi
    found["left-to-right paragraphs with w:bidi"] += not kinds["R"] and is_bidi


def _count_run(run: Any, found: Counter[str]) -> None:
    kinds = _strong("".join(text.text or "" for text in run.iter(f"{W}t")))
    if not kinds:
        return
    found["runs"] += 1
    is_rtl = _is_on(run.find(f"{W}rPr/{W}rtl"))
    found["right-to-left runs without w:rtl"] += not kinds["L"] and not is_rtl
    found["Latin runs with w:rtl"] += not kinds["R"] and is_rtl
    found["runs of both directions"] += bool(kinds["L"] and kinds["R"])
    bold, complex_ = run.find(f"{W}rPr/{W}b"), run.find(f"{W}rPr/{W}bCs")
    found["bold for Latin only"] += bold is not None and complex_ is None


def _strong(text: str) -> Counter[str]:
    kinds = map(unicodedata.bidirectional, text)
    return Counter("R" if kind == "AL" else kind for kind in kinds if kind in ("L", "R", "AL"))


def _is_on(element: Any) -> bool:
    return element is not None and element.get(f"{W}val", "1") not in ("0", "false", "off")


def _direction(paragraph: Any, styles: dict[Any, Any]) -> bool:
    own = paragraph.find(f"{W}pPr/{W}bidi")
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    key = named.get(f"{W}val") if named is not None else "Normal"
    while own is None and key in styles:
        style = styles[key]
        own, based = style.find(f"{W}pPr/{W}bidi"), style.find(f"{W}basedOn")
        key = based.get(f"{W}val") if based is not None else None
    return _is_on(own)


def ours(path: Path) -> bytes:
    """Return a briefing as our Word document."""
    return docx_document(page_of(read_briefing(decode(path.name, path.read_bytes()), Catalogue())))


def pandocs(path: Path) -> bytes:
    """Return a briefing as pandoc's, told that it runs from right to left."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "a.docx"
        command = ["pandoc", str(path), "-f", "markdown", "-M", "dir=rtl", "-o", str(target)]
        subprocess.run(command, check=True, capture_output=True)
        return target.read_bytes()


def main() -> None:
    """Print a row for each thing that is counted."""
    examples = sorted((Path(__file__).parents[1] / "examples").glob("*.md"))
    paths = [Path(name) for name in sys.argv[1:]] or [
        path for path in examples if path.suffixes[-2] in (".ar", ".fa", ".he", ".ur")
    ]
    mine, theirs = Counter[str](), Counter[str]()
    for path in paths:
        mine += counts(ours(path))
        theirs += counts(pandocs(path))
    print(f"{len(paths)} briefings: {', '.join(path.name for path in paths)}")
    for name in _COUNTED:
        print(f"| {name} | {mine[name]} | {theirs[name]} |")


if __name__ == "__main__":
    main()
