"""A document is made ready for mammoth: what that would lose or take for something else is told here.

mammoth knows bold by `w:b` alone, headings by the names of styles, no starts of lists, no outline
levels; it drops simple fields and formulas, and shows what is hidden. So each paragraph is marked
with a bookmark and told apart here, each run has its looks resolved, and what is left out of the text
is kept for the account.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief_cli.ingest.account import Certainty
from brief_cli.ingest.raw import cleaned
from brief_cli.ingest.readers.docx.marking import Marker, Paragraph
from brief_cli.ingest.readers.docx.numbering import Numbering
from brief_cli.ingest.readers.docx.package import Package, R, W
from brief_cli.ingest.readers.docx.styles import Role, is_on, styles_of, value
from brief_cli.messages.message import Message, say

if TYPE_CHECKING:
    from lxml.etree import _Element

ANCHOR = "brief-"
"""What the name of a bookmark begins with that marks a paragraph; its number follows."""
CODE = "BriefCode"
PICTURE_LINK = "BriefPicture"
"""The styles of a run of code, and of one that stands for a picture."""
_RUN_STYLES = {Role.CODE: CODE, Role.PICTURE: PICTURE_LINK}
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
# Elements that say nothing themselves; what is in them stays (17.3.2.8, 17.5.1, 17.16.19, 17.13.5).
_THROUGH = tuple(
    f"{W}{tag}" for tag in ("ins", "moveTo", "fldSimple", "dir", "bdo", "smartTag", "customXml")
)
_DROPPED = tuple(
    f"{W}{tag}"
    for tag in ("bookmarkStart", "bookmarkEnd", "proofErr", "rPrChange", "pPrChange", "tblPrChange",
                "tcPrChange", "trPrChange", "sectPrChange", "numberingChange", "customXmlPr", "smartTagPr",
                "rt", "rubyPr", "permStart", "permEnd", "commentReference", "lastRenderedPageBreak")
)  # fmt: skip
_NUMBER = f"{W}briefNumber"
_BOX = f"{W}txbxContent"
DELETED = say("a deletion that was tracked")
HIDDEN = say("hidden text")
PICTURE = say("a picture; pictures are not imported")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A text that is no part of the briefing, why, and the paragraph that it stands in."""

    paragraph: int
    text: str
    why: Message
    certainty: Certainty = Certainty.SURE


@dataclass(slots=True)
class Prepared:
    """A document as mammoth reads it; `paragraphs` are numbered from 1, as their bookmarks are."""

    paragraphs: dict[int, Paragraph] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    commented: dict[str, int] = field(default_factory=dict)
    """The paragraphs of comments, by the id of each."""
    insertions: int = 0
    deletions: int = 0


def prepare(package: Package) -> Prepared:
    """Change the parts of a package so that mammoth reads them; return what it does not say."""
    work = _Work(package)
    notes = [("footnote", package.footnotes), ("endnote", package.endnotes)]
    known = {
        kind: {each.get(f"{W}id") for each in root.iter(f"{W}{kind}")} if root is not None else set()
        for kind, root in notes
    }
    for kind, ids in known.items():
        for reference in list(package.document.iter(f"{W}{kind}Reference")):
            if reference.get(f"{W}id") not in ids:
                _remove(reference)
    work.part(package.document, "document")
    for kind, root in notes:
        if root is not None:
            work.part(root, f"{kind}s")
    return work.prepared


class _Work:
    def __init__(self, package: Package) -> None:
        self.prepared = Prepared()
        self._marker = Marker(styles_of(package.styles), Numbering(package.numbering))
        self._targets = package.targets
        self._number = 0

    def part(self, root: "_Element", name: str) -> None:
        """Make a part ready."""
        from lxml import etree

        self._number_paragraphs(root)
        for each in root.iter(f"{W}commentReference"):
            self.prepared.commented[each.get(f"{W}id") or ""] = _number_of(each)
        self._take_deletions(root)
        self.prepared.insertions += sum(
            _says_something(each) for each in root.iter(f"{W}ins", f"{W}moveTo")
        )
        self._take_pictures(root)
        self._write_formulas(root)
        etree.strip_elements(root, *_DROPPED, with_tail=False)
        etree.strip_tags(root, *_THROUGH, f"{W}ruby", f"{W}rubyBase")
        for link in root.iter(f"{W}hyperlink"):
            if link.get(f"{R}id") not in self._targets.get(name, {}):
                link.attrib.pop(f"{R}id", None)
        for paragraph in list(root.iter(f"{W}p")):
            self._paragraph(paragraph)
        for each in list(root.iter(_NUMBER)):
            each.getparent().remove(each)

    def _number_paragraphs(self, root: "_Element") -> None:
        for paragraph in root.iter(f"{W}p"):
            self._number += 1
            mark = paragraph.makeelement(_NUMBER, {"n": str(self._number)})
            properties = paragraph.find(f"{W}pPr")
            paragraph.insert(0 if properties is None else 1, mark)

    def _leave_out(self, element: "_Element", text: str, why: Message) -> None:
        text = cleaned(text)
        if text:
            self.prepared.left_out.append(LeftOut(_number_of(element), text, why))

    def _take_deletions(self, root: "_Element") -> None:
        for row in list(root.iter(f"{W}tr")):
            if row.find(f"{W}trPr/{W}del") is not None:
                self._delete(row)
        for each in list(root.iter(f"{W}del", f"{W}moveFrom")):
            if each.getparent() is not None and each.getparent().tag != f"{W}rPr":
                self._delete(each)

    def _delete(self, element: "_Element") -> None:
        text = _text(element, deleted=True)
        if text.strip():
            self.prepared.deletions += 1
            self._leave_out(element, text, DELETED)
        _remove(element)

    def _take_pictures(self, root: "_Element") -> None:
        """Keep of drawings what they say: the text of their boxes, and what a picture is said to show."""
        for each in list(root.iter(_ALTERNATE, f"{W}drawing", f"{W}pict", f"{W}object")):
            if not _is_within(each, root):
                continue
            shown = each.find(_CHOICE) if each.tag == _ALTERNATE else each
            shown = each if shown is None or not len(shown) else shown
            boxes = [box for box in shown.iter(_BOX) if not _holds(box, shown)]
            if not boxes and each.tag == _ALTERNATE:
                boxes = [box for box in each.iter(_BOX) if not _holds(box, each)]
            said = next(shown.iter(f"{_DRAWING}docPr"), None)
            if not boxes and said is not None:
                alternative = said.get("descr") or said.get("title") or said.get("name") or ""
                self._leave_out(each, alternative, PICTURE)
            held = each.makeelement(f"{W}pict")
            held.extend(boxes)
            held.tail = each.tail
            each.getparent().replace(each, held)

    def _write_formulas(self, root: "_Element") -> None:
        for each in list(root.iter(f"{_MATH}oMath")):
            run = each.makeelement(f"{W}r")
            text = each.makeelement(f"{W}t")
            text.text = "".join(part.text or "" for part in each.iter(f"{_MATH}t"))
            run.append(text)
            each.getparent().replace(each, run)
        for each in list(root.iter(f"{_MATH}oMathPara")):
            parent = each.getparent()
            at = parent.index(each)
            parent[at : at + 1] = list(each)

    def _paragraph(self, paragraph: "_Element") -> None:
        properties = paragraph.find(f"{W}pPr")
        style = self._marker.styles.of_paragraph(properties)
        all_bold = [
            bold
            for run in list(_runs(paragraph))
            if (bold := self._run(run, style.is_bold, style.is_complex)) is not None
        ]
        is_bold = bool(all_bold) and all(all_bold)
        text = cleaned(_text(paragraph))
        found = self._marker.paragraph(paragraph, text, is_bold=is_bold)
        number = int(paragraph.find(_NUMBER).get("n"))
        self.prepared.paragraphs[number] = found
        if found.role in (Role.HEADING, Role.TITLE, Role.SUBTITLE):
            # A heading is bold by itself.
            for run in _runs(paragraph):
                for each in run.findall(f"{W}rPr/{W}b"):
                    _remove(each)
        is_merged = properties is not None and properties.find(f"{W}rPr/{W}del") is not None
        if properties is not None:
            _remove(properties)
        bookmark = paragraph.makeelement(f"{W}bookmarkStart", {f"{W}name": f"{ANCHOR}{number}"})
        paragraph.insert(0, bookmark)
        if is_merged:
            kept = paragraph.makeelement(f"{W}pPr")
            kept.append(kept.makeelement(f"{W}rPr"))
            kept[0].append(kept.makeelement(f"{W}del"))
            paragraph.insert(0, kept)

    def _run(self, run: "_Element", is_bold: bool, is_complex: bool) -> bool | None:
        """Resolve the looks of a run; return whether it is bold, None where it says nothing."""
        properties = run.find(f"{W}rPr")
        text = _text(run)
        if is_on(properties, "vanish"):
            self._leave_out(run, text, HIDDEN)
            _remove(run)
            return None
        for each in run.findall(f"{W}cr"):
            each.tag = f"{W}br"
        for each in run.findall(f"{W}br"):
            each.attrib.clear()
        for each in run.findall(f"{W}ptab"):
            each.tag = f"{W}tab"
        style = self._marker.styles.of_run(properties)
        is_complex = bool(
            is_on(properties, "rtl") or is_on(properties, "cs") or style.is_complex or is_complex
        )
        looks = {}
        for plain, complex_, of_style in (("b", "bCs", style.is_bold), ("i", "iCs", style.is_italic)):
            first, second = (complex_, plain) if is_complex else (plain, complex_)
            said = is_on(properties, first)
            if said is None and not text.strip():
                said = is_on(properties, second)  # a blank between two words
            looks[plain] = of_style if said is None else said
        says_bold = looks["b"] or (is_bold and is_on(properties, "bCs" if is_complex else "b") is None)
        made = run.makeelement(f"{W}rPr")
        if style.role in _RUN_STYLES:
            made.append(made.makeelement(f"{W}rStyle", {f"{W}val": _RUN_STYLES[style.role]}))
        for tag in ("b", "i"):
            if looks[tag]:
                made.append(made.makeelement(f"{W}{tag}"))
        if is_on(properties, "strike") or is_on(properties, "dstrike"):
            made.append(made.makeelement(f"{W}strike"))
        raised = value(properties, "vertAlign")
        # What refers to a note is raised whatever else is.
        if raised and run.find(f"{W}footnoteReference") is None and run.find(f"{W}endnoteReference") is None:
            made.append(made.makeelement(f"{W}vertAlign", {f"{W}val": raised}))
        if properties is not None:
            _remove(properties)
        if len(made):
            run.insert(0, made)
        return says_bold if text.strip() else None


_SPACE = frozenset(f"{W}{tag}" for tag in ("tab", "br", "cr", "ptab"))


def _text(element: "_Element", *, deleted: bool = False) -> str:
    """Return what an element says; of what is within a paragraph, without boxes anchored in it."""
    parts = []
    stack = [element]
    while stack:
        each = stack.pop()
        if each.tag == f"{W}t" or (deleted and each.tag == f"{W}delText"):
            parts.append(each.text or "")
        elif each.tag in _SPACE:
            parts.append(" ")
        elif each.tag != _BOX or each is element:
            parts.append(" " if each.tag == f"{W}p" else "")
            stack.extend(reversed(each))
    return "".join(parts)


def _says_something(element: "_Element") -> bool:
    return any((each.text or "").strip() for each in element.iter(f"{W}t"))


def _runs(paragraph: "_Element") -> "Iterator[_Element]":
    """Yield the runs of a paragraph, not those of a box that is anchored in it."""
    for run in paragraph.iter(f"{W}r"):
        parent = run.getparent()
        while parent is not None and parent.tag != f"{W}p":
            parent = parent.getparent()
        if parent is paragraph:
            yield run


def _number_of(element: "_Element") -> int:
    """Return the number of the paragraph around an element, or of the first one in it."""
    around = element
    while around is not None and around.tag != f"{W}p":
        around = around.getparent()
    found = around if around is not None else next(element.iter(f"{W}p"), None)
    mark = None if found is None else found.find(_NUMBER)
    return 0 if mark is None else int(mark.get("n") or 0)


def _is_within(element: "_Element", root: "_Element") -> bool:
    while element is not None and element is not root:
        element = element.getparent()
    return element is root


def _holds(box: "_Element", root: "_Element") -> bool:
    """Say whether another box, below a root, holds a box."""
    parent = box.getparent()
    while parent is not None and parent is not root:
        if parent.tag == _BOX:
            return True
        parent = parent.getparent()
    return False


def _remove(element: "_Element") -> None:
    """Take an element out; what follows it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)
