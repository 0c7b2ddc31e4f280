"""A page as a Word document (Office Open XML, ISO/IEC 29500), set from right to left where it reads so."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from brief_cli.page.blocks import Missing
from brief_cli.page.page import Footnote, Page
from brief_cli.render.docx.blocks import Around, Blocks
from brief_cli.render.docx.head import footer_of, head_of, header_of
from brief_cli.render.docx.notes import Notes
from brief_cli.render.docx.numbering import Numbering
from brief_cli.render.docx.ooxml import element, insert
from brief_cli.render.docx.pieces import Piece
from brief_cli.render.docx.runs import Runs, paragraph
from brief_cli.render.docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_A4 = (11906, 16838)
_MARGIN = 1304
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_ROOT = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
)
_UNUSED = ("/thumbnail", "/stylesWithEffects", "/customXml")
# The one time that a ZIP archive can hold for “none” (APPNOTE, 4.4.6).
_NO_TIME = (1980, 1, 1, 0, 0, 0)


class UnusableTemplate(Exception):
    """A template that is no Word document that could be used; the text says why."""


def docx_document(page: Page, template: bytes = b"") -> bytes:
    """Return a page as DOCX.

    Args:
        page: what is shown.
        template: a Word document whose styles and page layout are taken; empty for our own.

    Raises:
        UnusableTemplate: python-docx cannot open it.
    """
    return _Document(page, template).bytes()


def check_template(template: bytes) -> None:
    """Say whether a Word document can be a template.

    Raises:
        UnusableTemplate: it cannot.
    """
    _opened(template)


class _Document:
    def __init__(self, page: Page, template: bytes) -> None:
        self._page = page
        self._is_template = bool(template)
        self._document = _opened(template)
        self._part = self._document.part
        self._styles = Styles(
            self._document.styles.element, page.tag, page.level, is_template=self._is_template
        )
        self._notes_part, root = self._footnotes()
        self._notes = Notes(page.footnotes, self._styles, root)
        lists = self._part.numbering_part.element
        if not self._is_template:
            lists[:] = []
        self._numbering = Numbering(lists, page.level)
        self._set_page()

    def bytes(self) -> bytes:
        """Return the file."""
        self._write_body()
        self._write_edges()
        self._write_properties()
        held = io.BytesIO()
        self._document.save(held)
        return _timeless(held.getvalue())

    def _runs(self, part: Any) -> Runs:
        return Runs(self._styles, _relating(part), self._notes.refer)

    def _blocks(self, part: Any) -> Blocks:
        section = self._document.sections[-1]
        edges = (section.left_margin or 0) + (section.right_margin or 0)
        width = ((section.page_width or 0) - edges) // 635  # EMU in a twentieth of a point
        return Blocks(self._styles, self._numbering, self._runs(part), max(width, 2000))

    def _set_page(self) -> None:
        about = self._document.sections[-1]._sectPr
        section = self._document.sections[-1]
        if not self._is_template or section.page_width is None or section.left_margin is None:
            section.page_width, section.page_height = (each * 635 for each in _A4)
            section.left_margin = section.right_margin = _MARGIN * 635
            section.top_margin = section.bottom_margin = _MARGIN * 635
        if self._page.level:
            insert(about, "sectPr", element("bidi"))

    def _write_body(self) -> None:
        page, body = self._page, self._document.element.body
        for child in list(body):
            if child is not body.sectPr:
                body.remove(child)
        blocks, runs = self._blocks(self._part), self._runs(self._part)
        made = head_of(page, self._styles, blocks, runs)
        made += blocks.of(page.lead)
        for section in page.sections:
            if isinstance(section, Missing):
                made.append(blocks.missing(section))
                continue
            made.append(blocks.heading(section.heading))
            made += blocks.of(section.blocks)
        made += self._write_notes()
        for each in made:
            body.sectPr.addprevious(each)

    def _write_notes(self) -> "list[_Element]":
        """Write the notes that are referred to; return those that nothing refers to, as paragraphs."""
        blocks = self._blocks(self._notes_part)
        around = Around(style=self._styles.id("footnote text"))
        written: set[str] = set()
        while left := [label for label in self._notes.ids if label not in written]:
            for label in left:  # a note may refer to another one
                written.add(label)
                note = self._notes.by_label[label]
                self._notes.root.append(self._note(note, blocks, around))
        rest = [note for note in self._page.footnotes if note.label not in written]
        made = []
        for note in rest:
            inner = self._blocks(self._part).of(note.blocks, around)
            number = self._runs(self._part).of_pieces(
                [Piece(f"[{note.number}] ")], self._page.level
            )
            made += _led(inner, number, around.style, self._page.level)
        return made

    def _note(self, note: Footnote, blocks: Blocks, around: Around) -> "_Element":
        inner = blocks.of(note.blocks, around)
        level = (
            getattr(note.blocks[0], "level", self._page.level) if note.blocks else self._page.level
        )
        mark = self._notes.own_mark(bool(level))
        number = self._notes.ids[note.label]
        return element("footnote", *_led(inner, mark, around.style, level), id=number)

    def _write_edges(self) -> None:
        section = self._document.sections[-1]
        if self._is_template and not section.header.is_linked_to_previous:
            self._mark_edges(section)
            return
        section.different_first_page_header_footer = True
        for edge, is_first in ((section.header, False), (section.first_page_header, True)):
            self._fill(
                edge, header_of(self._page, self._styles, self._runs(edge.part), is_first=is_first)
            )
        for edge in (section.footer, section.first_page_footer):
            self._fill(edge, footer_of(self._page, self._styles))

    def _mark_edges(self, section: Any) -> None:
        """Put what marks the page above the header of a house, which stays."""
        if not self._page.imprint.marking and not self._page.draft:
            return
        for edge in (section.header, section.first_page_header, section.even_page_header):
            if not edge.is_linked_to_previous:
                made = header_of(self._page, self._styles, self._runs(edge.part), is_first=True)
                edge._element.insert(0, made)

    def _fill(self, edge: Any, made: "_Element") -> None:
        edge.is_linked_to_previous = False
        for child in list(edge._element):
            edge._element.remove(child)
        edge._element.append(made)

    def _write_properties(self) -> None:
        page, known = self._page, self._document.core_properties
        author = "; ".join(page.imprint.authors)
        known.title, known.author, known.language = page.title, author, page.tag
        known.last_modified_by, known.comments, known.subject = author, "", ""
        known.keywords, known.category, known.revision = ", ".join(page.imprint.keywords), "", 1
        moment = _moment(page.imprint.published)
        for name in ("created", "modified", "lastPrinted"):
            for each in list(known._element):
                if str(each.tag).endswith("}" + name):
                    known._element.remove(each)
        if moment is not None:
            known.created = known.modified = moment

    def _footnotes(self) -> "tuple[Any, _Element]":
        """Return the part for footnotes and its root; that of a template is used on."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import XmlPart
        from docx.oxml import parse_xml

        part = self._part
        old = next(
            (r for r in part.rels.values() if r.reltype == RELATIONSHIP_TYPE.FOOTNOTES), None
        )
        blob = old.target_part.blob if old is not None else _ROOT.encode()
        name = old.target_part.partname if old is not None else PackURI("/word/footnotes.xml")
        if old is not None:
            del part.rels[old.rId]
        made = XmlPart(name, _FOOTNOTES, parse_xml(blob), part.package)
        part.relate_to(made, RELATIONSHIP_TYPE.FOOTNOTES)
        return made, made.element


def _opened(template: bytes) -> Any:
    from docx import Document

    try:
        document = Document(io.BytesIO(template) if template else None)
        _ = document.element.body.sectPr, document.styles.element, document.sections[-1]
    except Exception as error:  # what a broken document makes of python-docx is of no one kind
        raise UnusableTemplate(f"{type(error).__name__}: {error}") from None
    if not template:
        _drop_unused(document)
    return document


def _drop_unused(document: Any) -> None:
    """Take out what python-docx begins with and nothing refers to: a picture, styles of Word 2010."""
    for part in (document.part.package, document.part):
        rels = part.rels
        for key in [key for key, each in rels.items() if each.reltype.endswith(_UNUSED)]:
            del rels[key]


def _relating(part: Any) -> Callable[[str], str]:
    from docx.opc.constants import RELATIONSHIP_TYPE

    def relate(url: str) -> str:
        return str(part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    return relate


def _led(
    blocks: "list[_Element]", mark: "list[_Element]", style: str, level: int
) -> "list[_Element]":
    """Return blocks with runs at the beginning of the first, a paragraph of their own where need be."""
    if blocks and str(blocks[0].tag).endswith("}p"):
        about = blocks[0][0]
        for each in reversed(mark):
            about.addnext(each)
        return blocks
    return [paragraph(style, level, mark), *blocks]


def _moment(text: str) -> datetime | None:
    """Return a moment in UTC, as properties have it; None for none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _timeless(data: bytes) -> bytes:
    """Return an archive whose bytes depend on nothing but what it holds."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, _NO_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            new.writestr(member, old.read(name))
    return held.getvalue()
