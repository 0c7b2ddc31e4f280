"""Sentences as a reader sees them at a terminal."""

import re

from brief_cli.messages.isolation import left_to_right
from brief_cli.rtl.layout import lay_out
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.terminal import Terminal

_NARROWEST = 20
# Cells: one line whatever its length; the terminal breaks it where it must.
_LONGEST = 1_000_000
_OPTION = re.compile(r"(?<![^\s(«“])(?:--[a-z-]+|\$[A-Z]+)")


def aligned(text: str, terminal: Terminal, indent: int = 0) -> str:
    """Return a paragraph right to left: its lines, broken by line feeds.

    Args:
        text: the paragraph; options such as `--fix` keep their order in it.
        terminal: whose width and way with right-to-left text it is laid out for.
        indent: cells that stay free at the right edge.
    """
    width = max(terminal.width - indent, _NARROWEST)
    visual = terminal.bidi.mode is Mode.VISUAL
    drawn = []
    for line in lay_out(
        _OPTION.sub(lambda found: left_to_right(found[0]), text), width, 1, terminal.bidi.mode
    ):
        pad = " " * (width - line.width if visual else indent)
        drawn.append(f"{pad}{line.text}".rstrip())
    return "\n".join(drawn)


def in_one_line(text: str, terminal: Terminal) -> str:
    """Return a line that runs from left to right, with what runs otherwise within it in its place."""
    if text.isascii():
        return text
    return lay_out(text, _LONGEST, 0, terminal.bidi.mode)[0].text
