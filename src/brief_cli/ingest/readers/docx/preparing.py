"""A document is made ready for mammoth: what that would lose or take for something else is told here.

mammoth knows bold by `w:b` alone, headings by the names of styles, no starts of lists, no outline
levels; it drops simple fields and formulas, and shows what is hidden. So each paragraph is marked
with a bookmark and told apart here, each run has its looks resolved, and what is left out of the text
is kept for the account.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief_cli.ingest.account import Certainty
from brief_cli.ingest.raw import cleaned
from brief_cli.ingest.readers.docx.looks import resolve_looks
from brief_cli.ingest.readers.docx.marking import Marker, Paragraph
from brief_cli.ingest.readers.docx.numbering import Numbering
from brief_cli.ingest.readers.docx.objects import (
    mark_heads,
    refer_again,
    take_pictures,
    write_formulas,
)
from brief_cli.ingest.readers.docx.package import Package, R, W
from brief_cli.ingest.readers.docx.styles import Role, is_on, styles_of
from brief_cli.ingest.readers.docx.tree import NUMBER, number_of, remove, runs_of, text_of
from brief_cli.messages.message import Message, say

if TYPE_CHECKING:
    from lxml.etree import _Element

ANCHOR = "brief-"
"""What the name of a bookmark begins with that marks a paragraph; its number follows."""
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
        kind: {each.get(f"{W}id") for each in root.iter(f"{W}{kind}")}
        if root is not None
        else set()
        for kind, root in notes
    }
    for kind, ids in known.items():
        for reference in list(package.document.iter(f"{W}{kind}Reference")):
            if reference.get(f"{W}id") not in ids:
                remove(reference)
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
            self.prepared.commented[each.get(f"{W}id") or ""] = number_of(each)
        self._take_deletions(root)
        self.prepared.insertions += sum(
            _says_something(each) for each in root.iter(f"{W}ins", f"{W}moveTo")
        )
        refer_again(root)
        mark_heads(root)
        take_pictures(root, lambda each, text: self._leave_out(each, text, PICTURE))
        write_formulas(root)
        etree.strip_elements(root, *_DROPPED, with_tail=False)
        etree.strip_tags(root, *_THROUGH, f"{W}ruby", f"{W}rubyBase")
        for link in root.iter(f"{W}hyperlink"):
            if link.get(f"{R}id") not in self._targets.get(name, {}):
                link.attrib.pop(f"{R}id", None)
        for paragraph in list(root.iter(f"{W}p")):
            self._paragraph(paragraph)
        for each in list(root.iter(NUMBER)):
            each.getparent().remove(each)

    def _number_paragraphs(self, root: "_Element") -> None:
        for paragraph in root.iter(f"{W}p"):
            self._number += 1
            mark = paragraph.makeelement(NUMBER, {"n": str(self._number)})
            properties = paragraph.find(f"{W}pPr")
            paragraph.insert(0 if properties is None else 1, mark)

    def _leave_out(self, element: "_Element", text: str, why: Message) -> None:
        text = cleaned(text)
        if text:
            self.prepared.left_out.append(LeftOut(number_of(element), text, why))

    def _take_deletions(self, root: "_Element") -> None:
        for row in list(root.iter(f"{W}tr")):
            if row.find(f"{W}trPr/{W}del") is not None:
                self._delete(row)
        for each in list(root.iter(f"{W}del", f"{W}moveFrom")):
            if each.getparent() is not None and each.getparent().tag != f"{W}rPr":
                self._delete(each)

    def _delete(self, element: "_Element") -> None:
        text = text_of(element, deleted=True)
        if text.strip():
            self.prepared.deletions += 1
            self._leave_out(element, text, DELETED)
        remove(element)

    def _paragraph(self, paragraph: "_Element") -> None:
        properties = paragraph.find(f"{W}pPr")
        style = self._marker.styles.of_paragraph(properties)
        all_bold = [
            bold
            for run in list(runs_of(paragraph))
            if (bold := self._run(run, style.is_bold, style.is_complex)) is not None
        ]
        is_bold = bool(all_bold) and all(all_bold)
        text = cleaned(text_of(paragraph))
        found = self._marker.paragraph(paragraph, text, is_bold=is_bold)
        number = int(paragraph.find(NUMBER).get("n"))
        self.prepared.paragraphs[number] = found
        if found.role in (Role.HEADING, Role.TITLE, Role.SUBTITLE):
            # A heading is bold by itself.
            for run in runs_of(paragraph):
                for each in run.findall(f"{W}rPr/{W}b"):
                    remove(each)
        is_merged = properties is not None and properties.find(f"{W}rPr/{W}del") is not None
        if properties is not None:
            remove(properties)
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
        text = text_of(run)
        if is_on(properties, "vanish"):
            self._leave_out(run, text, HIDDEN)
            remove(run)
            return None
        says_bold = resolve_looks(
            run, text, self._marker.styles, is_bold=is_bold, is_complex=is_complex
        )
        return says_bold if text.strip() else None


def _says_something(element: "_Element") -> bool:
    return any((each.text or "").strip() for each in element.iter(f"{W}t"))
