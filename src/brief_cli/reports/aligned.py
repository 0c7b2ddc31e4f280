"""A text at the right edge of a terminal."""

import re

from brief_cli.rtl.layout import lay_out
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.terminal import Terminal

_NARROWEST = 20
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
    for line in lay_out(_OPTION.sub(_isolated, text), width, 1, terminal.bidi.mode):
        pad = " " * (width - line.width if visual else indent)
        drawn.append(f"{pad}{line.text}".rstrip())
    return "\n".join(drawn)


def _isolated(found: re.Match[str]) -> str:
    """Return an option between marks that keep its order (LRI and PDI of UAX #9)."""
    return isolated(found[0])


def isolated(text: str) -> str:
    """Return Latin text between marks that keep its order (LRI and PDI of UAX #9)."""
    return f"\u2066{text}\u2069"
