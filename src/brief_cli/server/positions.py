"""Offsets in a text, and the places that editors call by line and character."""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from brief_cli.text.source import Source
from brief_cli.text.span import Span


class Position(NamedTuple):
    """A line and a character in it, both 0-based, the character in units of the encoding."""

    line: int
    character: int


class Positions:
    """The places of a text in an encoding: `utf-8`, `utf-16` or `utf-32`.

    Lines are those of `Source`, which are the protocol's (LSP 3.17, Text Documents): they end with
    LF, CR LF or CR, and not with what `str.splitlines` takes for an end beside them.
    """

    def __init__(self, source: Source, encoding: str) -> None:
        """Take a text and the encoding whose units a client counts."""
        self.source = source
        self._encoding = encoding
        self._counted: tuple[int, list[int]] = (0, [])
        # Where a unit is a code point nothing need be counted; one look tells.
        text = source.text
        self._is_plain = encoding == "utf-32" or (
            text.isascii() or (encoding == "utf-16" and max(text) <= "\uffff")
        )

    def position(self, offset: int) -> Position:
        """Return the place of an offset; within the end of a line it is the end of its text."""
        line = bisect_right(self.source.line_starts, offset)
        span = self.source.line_span(line)
        characters = min(offset, span.end) - span.start
        if not self._is_plain:
            characters = self._units(line)[characters]
        return Position(line - 1, characters)

    def range(self, span: Span) -> tuple[Position, Position]:
        """Return the places of a span's start and end."""
        return self.position(span.start), self.position(span.end)

    def offset(self, line: int, character: int) -> int:
        """Return the offset of a place; what lies behind a line or the text is its end."""
        if line < 0:
            return 0
        if line >= len(self.source.line_starts):
            return len(self.source.text)
        span = self.source.line_span(line + 1)
        if self._is_plain:
            return min(span.start + max(character, 0), span.end)
        # A place within a character is before it.
        return span.start + bisect_right(self._units(line + 1), max(character, 0)) - 1

    def span(self, start: tuple[int, int], end: tuple[int, int]) -> Span:
        """Return the span between two places, in either order."""
        first, last = self.offset(*start), self.offset(*end)
        return Span(min(first, last), max(first, last))

    def _units(self, line: int) -> list[int]:
        """Return how many units are before each character of a line (1-based), and before its end."""
        # What is asked about is in order: of a long line all its findings, then of the next.
        if self._counted[0] != line:
            text = self.source.line_span(line).cut(self.source.text)
            size = _in_utf_8 if self._encoding == "utf-8" else _in_utf_16
            self._counted = line, list(accumulate(map(size, text), initial=0))
        return self._counted[1]


def _in_utf_8(char: str) -> int:
    return 1 if char < "\x80" else 2 if char < "\u0800" else 3 if char < "\U00010000" else 4


def _in_utf_16(char: str) -> int:
    return 1 if char < "\U00010000" else 2
