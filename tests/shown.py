"""Briefings as a terminal would show them."""

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
