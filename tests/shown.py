"""Briefings as a terminal would show them."""

import re

from brief_cli.briefing.briefing import Briefing
from brief_cli.page.making import page_of
from brief_cli.render.rows.page import page_rows
from brief_cli.rtl.mode import Mode
from brief_cli.typeset.rows import Row
from brief_cli.typeset.setting import Setting


def rows_of(
    briefing: Briefing,
    width: int,
    mode: Mode = Mode.VISUAL,
    *,
    hyperlinks: bool = False,
    graphemes: bool = True,
) -> list[Row]:
    """Return the rows of a briefing."""
    page = page_of(briefing)
    return page_rows(page, width, Setting(mode, page.level, hyperlinks, graphemes))


def without_own_marks(line: str, mode: Mode) -> str:
    """Return a line without what a mode itself tells the terminal; each stretch of it is ended."""
    before = ""
    while before != line:
        before = line
        if mode is Mode.KONSOLE:
            line = re.sub("[\u202a\u202b]([^\u202a-\u202e]*)\u202c", r"\1", line)
    return line.replace("\u200e", "").replace("\u200f", "")
