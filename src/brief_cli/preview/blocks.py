"""Blocks become rows."""

from collections.abc import Iterable, Sequence

from brief_cli.briefing.placeholders import PLACEHOLDER, is_prompt
from brief_cli.document.blocks import (
    Block,
    CodeBlock,
    Footnote,
    Heading,
    HtmlBlock,
    Item,
    List,
    Paragraph,
    Quote,
    Table,
    ThematicBreak,
    is_comment,
    plain_text,
)
from brief_cli.preview.inline import StyledText, add_visible
from brief_cli.preview.paragraph import inline_rows, plain_rows, segment_of, styled_rows
from brief_cli.preview.rows import Piece, Roles, Row, Segment, beside, blank_row
from brief_cli.preview.tables import table_rows
from brief_cli.preview.typesetting import Typesetting
from brief_cli.preview.words import word
from brief_cli.text.clusters import text_width

_BULLETS = "•◦▪"
# Below this width what is nested is no longer indented: the text needs the cells.
_NARROWEST = 8
# Where lines are not wrapped, the width is no measure for a rule.
_LONGEST_RULE = 1000


def block_rows(
    blocks: Iterable[Block],
    width: int,
    setting: Typesetting,
    *,
    roles: Roles = (),
    depth: int = 0,
    tight: bool = False,
) -> list[Row]:
    """Return the rows of blocks, an empty row between two of them unless `tight`."""
    rows: list[Row] = []
    for block in blocks:
        own = _rows(block, width, setting, roles, depth)
        if own:
            if rows and not tight:
                rows.append(blank_row(width))
            rows += own
    return rows


def _rows(block: Block, width: int, setting: Typesetting, roles: Roles, depth: int) -> list[Row]:
    match block:
        case Heading(level=level, inlines=inlines):
            return inline_rows(inlines, width, setting, (*roles, f"heading{level}"))
        case Paragraph(inlines=inlines):
            return inline_rows(inlines, width, setting, roles)
        case List():
            return _list_rows(block, width, setting, roles, depth)
        case Quote(blocks=inner):
            return _quote_rows(inner, width, setting, roles, depth)
        case CodeBlock(text=text):
            return _code_rows(text, width, setting)
        case Table():
            return table_rows(block, width, setting, roles)
        case ThematicBreak():
            return [rule_row(width)]
        case HtmlBlock():
            return _html_rows(block, width, setting, roles)
        case Footnote():
            return []  # shown together, at the end


def rule_row(width: int, roles: Roles = ("rule",), char: str = "─") -> Row:
    """Return a horizontal line over the whole width."""
    drawn = min(width, _LONGEST_RULE)
    return Row((Segment((Piece(char * drawn, drawn, roles),), width, "left"),), rtl=False)


def _direction(blocks: Sequence[Block | Item], setting: Typesetting) -> int:
    return setting.level_of(plain_text(*blocks))


def _list_rows(
    block: List, width: int, setting: Typesetting, roles: Roles, depth: int
) -> list[Row]:
    level = _direction(block.items, setting)
    markers = [
        _marker(block, index, item, setting, depth) for index, item in enumerate(block.items)
    ]
    room = max(text_width(marker) for marker in markers) + 1
    if width - room < _NARROWEST:
        room = 0
    loose = any(
        sum(isinstance(inner, Paragraph) for inner in item.blocks) > 1 for item in block.items
    )
    rows: list[Row] = []
    for marker, item in zip(markers, block.items, strict=True):
        inner = block_rows(
            item.blocks, width - room, setting, roles=roles, depth=depth + 1, tight=not loose
        ) or [blank_row(width - room)]
        if rows and loose:
            rows.append(blank_row(width))
        rows += _marked(marker, room, inner, setting, bool(level))
    return rows


def _marked(marker: str, room: int, inner: list[Row], setting: Typesetting, rtl: bool) -> list[Row]:
    if room == 0:
        # No room at the side: the marker stands in a line of its own.
        width = inner[0].width
        align = "right" if rtl else "left"
        head = Row((segment_of(marker, width, setting, ("marker",), align),), rtl)
        return [head, *inner]
    # The marker stands against the text: at the left of its box where the text is at the right.
    width = text_width(marker)
    box = segment_of(marker, width, setting, ("marker",), "left")
    first = Segment(box.pieces, room, "right" if rtl else "left")
    return beside(first, Segment((), room, "left"), inner, rtl)


def _marker(block: List, index: int, item: Item, setting: Typesetting, depth: int) -> str:
    if item.checked is not None:
        return "☑" if item.checked else "☐"
    if block.start is None:
        return _BULLETS[depth % len(_BULLETS)]
    return f"{setting.number(block.start + index)}."


def _quote_rows(
    inner: Sequence[Block], width: int, setting: Typesetting, roles: Roles, depth: int
) -> list[Row]:
    rtl = bool(_direction(inner, setting))
    room = 2 if width - 2 >= _NARROWEST else 0
    rows = block_rows(inner, width - room, setting, roles=(*roles, "quote"), depth=depth)
    if room == 0:
        return rows
    bar = Segment((Piece("│", 1, ("bar",)),), room, "right" if rtl else "left")
    return beside(bar, bar, rows, rtl)


def _code_rows(text: str, width: int, setting: Typesetting) -> list[Row]:
    """Return code, left to right whatever is around it; a line that is too long is wrapped."""
    room = 2 if width - 2 >= _NARROWEST else 0
    rows: list[Row] = []
    for line in text.rstrip("\n").split("\n"):
        target = StyledText()
        add_visible(target, line.rstrip("\r"), ("codeblock",))
        rows += styled_rows(target, width - room, setting, align="left", level=0)
    bar = Segment((Piece("▏", 1, ("bar",)),), room, "left")
    return beside(bar, bar, rows, rtl=False) if room else rows


def _html_rows(block: HtmlBlock, width: int, setting: Typesetting, roles: Roles) -> list[Row]:
    if is_prompt(block):
        prompt = block.text.strip().removeprefix("<!--").removesuffix("-->").strip()
        prompt = " ".join(prompt.removeprefix(PLACEHOLDER).strip(" :").split())
        return missing_rows(f"{word('to write', setting.language)}: {prompt}", width, setting)
    if is_comment(block):
        return []
    rows: list[Row] = []
    for line in block.text.rstrip("\n").split("\n"):
        rows += plain_rows(line.rstrip("\r"), width, setting, (*roles, "html"))
    return rows


def missing_rows(text: str, width: int, setting: Typesetting) -> list[Row]:
    """Return the rows that stand where something is missing."""
    return plain_rows(f"⟨ {text} ⟩", width, setting, ("missing",))
