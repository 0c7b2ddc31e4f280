"""Sentences as a reader sees them at a terminal."""

from dataclasses import replace

from brief_cli.messages.isolation import left_to_right
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.terminal import BidiKind, Terminal
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.typeset.paragraph import styled_rows
from brief_cli.typeset.rows import Roles, Row, Segment
from brief_cli.typeset.screen import screen_lines, screen_text
from brief_cli.typeset.setting import Setting
from brief_cli.typeset.styled import StyledText

_NARROWEST = 20
# Cells: one line whatever its length; the terminal breaks it where it must.
_LONGEST = 1_000_000
_OPTION = lazy_pattern(r"(?<![^\s(«“])(?:--[a-z-]+|\$[A-Z]+)")


def aligned(text: str, terminal: Terminal, indent: int = 0) -> str:
    """Return a paragraph right to left: its lines, broken by line feeds.

    Args:
        text: the paragraph; options such as `--fix` keep their order in it.
        terminal: whose width and way with right-to-left text it is laid out for.
        indent: cells that stay free at the right edge.
    """
    return screen_text(sentence_rows(text, terminal, 1, indent), terminal).removesuffix("\n")


def sentence_rows(
    text: str, terminal: Terminal, level: int, indent: int = 0, roles: Roles = ()
) -> list[Row]:
    """Return the rows of a paragraph of a direction, with cells that stay free at its beginning."""
    width = max(terminal.width - indent, _NARROWEST)
    target = StyledText()
    if level:
        text = _OPTION.sub(lambda found: left_to_right(found[0]), text)
    target.add(text, roles)
    setting = Setting(terminal.bidi.mode, level, graphemes=terminal.graphemes)
    rows = styled_rows(target, width, setting, level=level)
    if not indent:
        return rows
    return [Row((Segment((), indent, "left"), row), bool(level)) for row in rows]


def in_one_line(text: str, terminal: Terminal) -> str:
    """Return a line that runs from left to right, with what runs otherwise within it in its place.

    What stands before and after it in its line is the caller's; so a terminal that orders text by
    itself gets it in logical order, also if it could be told not to.
    """
    if text.isascii():
        return text
    orders = terminal.bidi in (BidiKind.OBEYS, BidiKind.IMPLICIT, BidiKind.AUTODETECT)
    mode = Mode.TERMINAL if orders else terminal.bidi.mode
    target = StyledText()
    target.add(text)
    rows = styled_rows(target, _LONGEST, Setting(mode, 0, graphemes=terminal.graphemes), level=0)
    return "".join(screen_lines(rows, replace(terminal, color=None), mode))
