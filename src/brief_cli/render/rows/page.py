"""A whole page becomes rows."""

from collections.abc import Iterator

from brief_cli.page.blocks import Missing
from brief_cli.page.page import Footnote, Page
from brief_cli.render.rows.blocks import block_rows, missing_rows, rule_row
from brief_cli.render.rows.panel import panel_rows
from brief_cli.text.clusters import text_width
from brief_cli.typeset.paragraph import plain_rows, segment_of, styled_rows
from brief_cli.typeset.rows import Row, Segment, beside, blank_row
from brief_cli.typeset.setting import Setting
from brief_cli.typeset.styled import StyledText

# A marker has a column of its own where this much is left for the text.
_NARROWEST = 8


def page_rows(page: Page, width: int, setting: Setting) -> list[Row]:
    """Return the rows of a page, each `width` cells wide.

    `setting` has the level of the page.
    """
    return list(_rows(page, width, setting))


def _rows(page: Page, width: int, setting: Setting) -> Iterator[Row]:
    if page.panel is not None:
        yield from panel_rows(page.panel, width, setting)
    yield from block_rows(page.lead, width, setting)
    for section in page.sections:
        yield blank_row(width)
        if isinstance(section, Missing):
            yield from missing_rows(section, width, setting)
        else:
            yield from block_rows([section.heading], width, setting)
            yield from block_rows(section.blocks, width, setting)
    if page.footnotes:
        yield blank_row(width)
        yield rule_row(width)
        for note in page.footnotes:
            yield from _footnote(note, width, setting)
    if page.links and not setting.hyperlinks:
        yield blank_row(width)
        yield rule_row(width)
        yield from plain_rows(f"{page.links_heading}:", width, setting, ("label",))
        for link in page.links:
            yield from _address(f"[{link.number}]", link.url, width, setting)


def _footnote(note: Footnote, width: int, setting: Setting) -> Iterator[Row]:
    marker = f"⁽{note.number}⁾"
    room = text_width(marker) + 1
    if width - room < _NARROWEST:
        yield from plain_rows(marker, width, setting, ("reference",))
        yield from block_rows(note.blocks, width, setting, tight=True)
        return
    inner = block_rows(note.blocks, width - room, setting, side=setting.side, tight=True)
    head = segment_of(marker, room, setting, ("reference",), setting.side)
    yield from beside(head, Segment((), room, "left"), inner, bool(setting.level))


def _address(marker: str, url: str, width: int, setting: Setting) -> Iterator[Row]:
    room = len(marker) + 1
    if width - room < _NARROWEST:
        yield from plain_rows(f"{marker} {url}", width, setting, ("link",))
        return
    address = StyledText()
    address.add_visible(url, ("link",))
    # An address is read from the left, wherever it stands.
    rows = styled_rows(address, width - room, setting, align=setting.side, level=0)
    head = segment_of(marker, room, setting, ("reference",), setting.side)
    yield from beside(head, Segment((), room, "left"), rows, bool(setting.level))
