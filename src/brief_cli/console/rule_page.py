"""A rule's page, for a person at a terminal: its Markdown as a reader sees it."""

from collections.abc import Iterator

from brief_cli.document.blocks import Block, CodeBlock
from brief_cli.document.markdown import read_blocks
from brief_cli.languages.tags import language_of
from brief_cli.messages.catalogue import catalogue
from brief_cli.page.building import Building
from brief_cli.render.rows.blocks import block_rows
from brief_cli.rules.pages import page_of
from brief_cli.rules.rule import Rule
from brief_cli.terminal.terminal import Terminal
from brief_cli.typeset.paragraph import plain_rows
from brief_cli.typeset.rows import Piece, Row, Segment, beside, blank_row
from brief_cli.typeset.screen import screen_text
from brief_cli.typeset.setting import Setting

WIDEST = 100
"""Cells of the widest page: longer lines are hard to read."""
_NARROWEST = 30


def rule_page(rule: Rule, terminal: Terminal, language: str) -> str:
    """Return the page of a rule; where output is piped, as it was written.

    Args:
        rule: the rule.
        terminal: what the page goes to.
        language: of the reader; the page is English where there is none in it.
    """
    page = page_of(rule, language)
    if not terminal.is_terminal:
        return page.text
    level = int(catalogue(page.language).is_right_to_left)
    setting = Setting(terminal.bidi.mode, level, terminal.hyperlinks, terminal.graphemes)
    building = Building(language_of(page.language), level)
    width = max(_NARROWEST, min(terminal.width, WIDEST))
    rows: list[Row] = []
    for block in read_blocks(page.text, 0):
        rows += [blank_row(width)] if rows else []
        rows += _rows(block, width, setting, building)
    return screen_text(rows, terminal)


def _rows(block: Block, width: int, setting: Setting, building: Building) -> Iterator[Row]:
    if not (isinstance(block, CodeBlock) and block.info.startswith("markdown")):
        yield from block_rows(building.blocks([block]), width, setting)
        return
    # An example is prose: each line is read in its own direction.
    bar = Segment((Piece("│ ", 2, ("bar",)),), 2, "left")
    for line in block.text.splitlines():
        yield from beside(bar, bar, plain_rows(line, width - 2, setting, ("code",)), rtl=False)
