"""The head of a document: title, subtitle, metadata; and what stands at the edge of each page."""

from typing import TYPE_CHECKING

from brief_cli.page.blocks import Missing
from brief_cli.page.page import Field, Page, Panel, Value
from brief_cli.render.docx.blocks import Blocks
from brief_cli.render.docx.ooxml import element
from brief_cli.render.docx.pieces import Piece
from brief_cli.render.docx.runs import Runs, page_number, paragraph
from brief_cli.render.docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_STRONG = frozenset(("strong",))


def head_of(page: Page, styles: Styles, blocks: Blocks, runs: Runs) -> "list[_Element]":
    """Return the paragraphs of the head of a page."""
    panel = page.panel
    if panel is None:
        return []
    if isinstance(panel.title, Missing):
        made = [blocks.missing(panel.title)]
    else:
        made = [blocks.titled("Title", panel.title.inlines, panel.title.level)]
    if panel.subtitle is not None:
        made.append(blocks.titled("Subtitle", panel.subtitle.inlines, panel.subtitle.level))
    for field in panel.fields:
        made.append(
            paragraph(
                styles.id("Briefing Metadata"),
                page.level,
                runs.of_pieces(_field(field, panel), page.level),
            )
        )
    if panel.fields:
        made.append(
            paragraph(
                "", page.level, (), element("spacing", after="0", line="200", lineRule="exact")
            )
        )
    return made


def _field(field: Field, panel: Panel) -> list[Piece]:
    made = [Piece(f"{field.label}: ", _STRONG)]
    for number, value in enumerate(field.values):
        made += [Piece(panel.comma)] if number else []
        made.append(_value(value))
    return made if field.values else [*made, Piece(panel.missing, frozenset(("strong", "token")))]


def _value(value: Value) -> Piece:
    return Piece(value.text, url=value.url, own_level=value.level)


def header_of(page: Page, styles: Styles, runs: Runs, *, is_first: bool) -> "_Element":
    """Return what stands at the head of each page: what marks it, and but for the first its title."""
    marks = [each for each in (page.imprint.marking, page.draft) if each]
    said: list[Piece] = []
    for mark in marks:
        said += [Piece(" · ")] if said else []
        said.append(Piece(mark, _STRONG))
    if not is_first:
        said += [Piece(" · ")] if said else []
        said.append(Piece(page.title))
    return paragraph(styles.id("header"), page.level, runs.of_pieces(said, page.level))


def footer_of(page: Page, styles: Styles) -> "_Element":
    """Return what stands at the foot of each page: its number."""
    return paragraph(styles.id("footer"), page.level, page_number(page.level))
