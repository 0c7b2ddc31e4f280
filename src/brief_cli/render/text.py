"""A page as text: in reading order for other programs, or as a terminal shows it."""

from collections.abc import Iterable, Iterator

from brief_cli.page.page import Page
from brief_cli.render.rows.page import page_rows
from brief_cli.rtl.mode import Mode
from brief_cli.typeset.rows import Row, text_of
from brief_cli.typeset.screen import in_order
from brief_cli.typeset.setting import Setting


def text_document(page: Page, width: int, mode: Mode) -> str:
    """Return a page as text, its lines at most `width` cells wide."""
    rows = page_rows(page, width, Setting(mode, page.level))
    return "".join(f"{line}\n" for line in text_lines(rows, mode))


def text_lines(rows: Iterable[Row], mode: Mode) -> Iterator[str]:
    """Yield rows as lines of text."""
    for row in rows:
        if mode.is_ours:
            yield text_of(row)
        else:
            yield "".join(piece.text for piece in in_order(row)).rstrip(" ")
