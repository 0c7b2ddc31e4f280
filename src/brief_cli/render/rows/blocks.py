"""Blocks become rows."""

from collections.abc import Iterable
from dataclasses import replace

from brief_cli.page.blocks import (
    Block,
    CodeBlock,
    Heading,
    List,
    MarkupBlock,
    Missing,
    Paragraph,
    Quote,
    Remark,
    Rule,
    Table,
)
from brief_cli.page.inlines import Inline
from brief_cli.render.rows.inlines import styled
from brief_cli.render.rows.tables import table_rows
from brief_cli.text.clusters import text_width
from brief_cli.typeset.paragraph import plain_rows, segment_of, styled_rows
from brief_cli.typeset.rows import Piece, Roles, Row, Segment, beside, blank_row
from brief_cli.typeset.setting import Setting, side_of

# Below this width what is nested is no longer indented: the text needs the cells.
_NARROWEST = 8
# Where lines are not wrapped, the width is no measure for a rule.
_WIDEST, _USUAL = 1000, 80


def block_rows(
    blocks: Iterable[Block],
    width: int,
    setting: Setting,
    *,
    roles: Roles = (),
    side: str | None = None,
    tight: bool = False,
) -> list[Row]:
    """Return the rows of blocks, an empty row between two of them unless `tight`.

    `side` is the one that paragraphs stand at, whatever their own direction.
    """
    rows: list[Row] = []
    for block in blocks:
        own = _rows(block, width, setting, roles, side)
        if own:
            if rows and not tight and not isinstance(block, Remark):
                rows.append(blank_row(width))
            rows += own
    return rows


def _rows(block: Block, width: int, setting: Setting, roles: Roles, side: str | None) -> list[Row]:
    match block:
        case Heading(rank, inlines, level):
            return _text_rows(inlines, width, setting, (*roles, f"heading{rank}"), level, None)
        case Paragraph(inlines, level):
            return _text_rows(inlines, width, setting, roles, level, side)
        case List():
            return _list_rows(block, width, setting, roles)
        case Quote():
            return _quote_rows(block, width, setting, roles)
        case CodeBlock():
            return _code_rows(block, width, setting)
        case Table():
            return table_rows(block, width, setting, roles)
        case Rule():
            return [rule_row(width)]
        case MarkupBlock(lines):
            return [
                row
                for line in lines
                for row in styled_rows(styled(line, setting, (*roles, "html")), width, setting)
            ]
        case Missing():
            return missing_rows(block, width, setting)
        case Remark(severity, code, text, level):
            return plain_rows(f"▲ {code} {text}", width, setting, (severity,), level=level)


def _text_rows(
    inlines: Iterable[Inline],
    width: int,
    setting: Setting,
    roles: Roles,
    level: int,
    side: str | None,
) -> list[Row]:
    return styled_rows(styled(inlines, setting, roles), width, setting, align=side, level=level)


def rule_row(width: int, roles: Roles = ("rule",), char: str = "─") -> Row:
    """Return a horizontal line over the whole width."""
    drawn = width if width <= _WIDEST else _USUAL
    return Row((Segment((Piece(char * drawn, drawn, roles),), width, "left"),), rtl=False)


def missing_rows(missing: Missing, width: int, setting: Setting) -> list[Row]:
    """Return the rows that stand where something is missing."""
    name = "".join(part.text for part in missing.name)
    text = f"⟨ {missing.what}: {name} ⟩" if name else f"⟨ {missing.what} ⟩"
    return plain_rows(text, width, setting, ("missing",), level=missing.level)


def _list_rows(block: List, width: int, setting: Setting, roles: Roles) -> list[Row]:
    side = side_of(block.level)
    room = max((text_width(item.marker) for item in block.items), default=0) + 1
    if width - room < _NARROWEST:
        room = 0
    rows: list[Row] = []
    for item in block.items:
        inner = block_rows(
            item.blocks,
            width - room,
            setting,
            roles=roles,
            side=side,
            tight=not block.is_loose,
        ) or [blank_row(width - room)]
        if rows and block.is_loose:
            rows.append(blank_row(width))
        rows += _marked(item.marker, room, inner, setting, block.level)
    return rows


def _marked(marker: str, room: int, inner: list[Row], setting: Setting, level: int) -> list[Row]:
    side = side_of(level)
    setting = replace(setting, level=level)
    if room == 0:
        # No room at the side: the marker stands in a line of its own.
        head = segment_of(marker, inner[0].width, setting, ("marker",), side)
        return [Row((head,), bool(level)), *inner]
    # The marker stands against the text: at the left of its box where the text is at the right.
    box = segment_of(marker, text_width(marker), setting, ("marker",), "left")
    first = Segment(box.pieces, room, side)
    return beside(first, Segment((), room, "left"), inner, bool(level))


def _quote_rows(block: Quote, width: int, setting: Setting, roles: Roles) -> list[Row]:
    room = 2 if width - 2 >= _NARROWEST else 0
    rows = block_rows(block.blocks, width - room, setting, roles=(*roles, "quote"))
    if room == 0:
        return rows
    bar = Segment((Piece("│", 1, ("bar",)),), room, side_of(block.level))
    return beside(bar, bar, rows, bool(block.level))


def _code_rows(block: CodeBlock, width: int, setting: Setting) -> list[Row]:
    """Return code; a line that is too long is wrapped."""
    room = 2 if width - 2 >= _NARROWEST else 0
    rows: list[Row] = []
    for line in block.lines:
        text = styled(line, setting, ("codeblock",))
        rows += styled_rows(text, width - room, setting, align="left", level=0)
    bar = Segment((Piece("▏", 1, ("bar",)),), room, "left")
    return beside(bar, bar, rows, rtl=False) if room else rows
