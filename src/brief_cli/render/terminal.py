"""A page as a terminal is sent it."""

from collections.abc import Iterator

from brief_cli.page.page import Page
from brief_cli.render.rows.page import page_rows
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.terminal import Terminal
from brief_cli.typeset.screen import screen_lines
from brief_cli.typeset.setting import Setting


def terminal_lines(page: Page, terminal: Terminal, width: int, mode: Mode) -> Iterator[str]:
    """Yield the lines of a page, each ready to be sent, without its line feed."""
    setting = Setting(mode, page.level, terminal.hyperlinks, terminal.graphemes)
    return screen_lines(page_rows(page, width, setting), terminal, mode)
