"""The cells of a table: laid out for a terminal, or in reading order for a pipe."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from brief_cli.messages.catalogue import catalogue
from brief_cli.rtl.layout import lay_out
from brief_cli.rtl.mode import Mode
from brief_cli.rtl.wrapping import wrap
from brief_cli.terminal.bidi_control import BidiControl, bidi_control
from brief_cli.terminal.terminal import Terminal
from brief_cli.text.clusters import text_width
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.typeset.paragraph import pieces
from brief_cli.typeset.rows import Piece, Roles, Row, Segment
from brief_cli.typeset.screen import screen_lines
from brief_cli.typeset.setting import Setting, side_of
from brief_cli.typeset.styled import StyledText

GAP = 2
"""Cells between two columns."""
_BLANKS, _HYPHEN = lazy_pattern("( )"), lazy_pattern("[-\u2010\u2013\u2014]")
Cell = tuple[Any, ...]
"""The lines of a cell, in the form of the pen that drew it."""


class Pen(Protocol):
    """Draws cells, and puts those of a row beside each other."""

    control: BidiControl

    def cell(self, text: str, width: int, align: str | None, roles: Roles = ()) -> Cell:
        """Return a text in a column; `align` is None for the side that its direction begins at."""
        ...

    def row(self, cells: Sequence[Cell], widths: Sequence[int]) -> str:
        """Return cells beside each other, as lines of text."""
        ...


def pen(terminal: Terminal, language: str) -> Pen:
    """Return what draws for a terminal, or for the pipe that is in its place.

    Args:
        terminal: where the table goes.
        language: of its reader, whose direction the columns have.
    """
    return _ScreenPen(terminal, language) if terminal.is_terminal else _PipePen(terminal, language)


class _Layout:
    """What both have in common: a text becomes lines in boxes."""

    def __init__(self, terminal: Terminal, language: str) -> None:
        self.rtl = catalogue(language).is_right_to_left
        # Who reads a pipe or a file puts the letters in order by himself.
        self.mode = terminal.bidi.mode if terminal.is_terminal else Mode.OFF
        self.terminal = terminal
        self.control = bidi_control(terminal, self.mode)
        self._setting = Setting(self.mode, int(self.rtl), graphemes=terminal.graphemes)

    def boxes(self, text: str, width: int, align: str | None, roles: Roles) -> Iterable[Segment]:
        if align is None:
            align = side_of(self._setting.level_of(text))
        if text.isprintable() and (text.isascii() or not (self.mode.is_ours or self.mode.joins)):
            # Nothing is to be put in order, and nothing can act on a terminal.
            lines = wrapped(text, width)
            if lines:
                return (Segment((Piece(*line, roles),), width, align) for line in lines)
        styled = StyledText()
        styled.add_visible(text, roles)
        level = self._setting.level_of(text)
        laid = lay_out(styled.text, width, level, self.mode, graphemes=self._setting.graphemes)
        return (
            Segment(pieces(line, styled, self.mode), max(width, line.width), align) for line in laid
        )


class _ScreenPen(_Layout):
    """A cell is boxes, and a row is turned round where the columns run from the right."""

    @lru_cache(maxsize=4096)  # noqa: B019 - it lives as long as the table
    def cell(self, text: str, width: int, align: str | None, roles: Roles = ()) -> Cell:
        return tuple(self.boxes(text, width, align, roles))

    def row(self, cells: Sequence[Cell], widths: Sequence[int]) -> str:
        rows = []
        for line in range(max(map(len, cells))):
            parts: list[Segment] = []
            for cell, width in zip(cells, widths, strict=True):
                parts.append(cell[line] if line < len(cell) else Segment((), width, "left"))
                parts.append(Segment((), GAP, "left"))
            rows.append(Row(tuple(parts[:-1]), self.rtl))
        return "".join(f"{line}\n" for line in screen_lines(rows, self.terminal, self.mode))


class _PipePen(_Layout):
    """A cell is lines with their blanks, and a row is their text in reading order."""

    # Dates, schemas and numbers are the same again and again.
    @lru_cache(maxsize=4096)  # noqa: B019 - it lives as long as the table
    def cell(self, text: str, width: int, align: str | None, roles: Roles = ()) -> Cell:
        first = "right" if self.rtl else "left"
        lines = []
        for box in self.boxes(text, width, align, roles):
            shown = "".join(piece.text for piece in box.pieces)
            blank = " " * (box.width - sum(piece.width for piece in box.pieces))
            lines.append(shown + blank if box.align == first else blank + shown)
        return tuple(lines)

    def row(self, cells: Sequence[Cell], widths: Sequence[int]) -> str:
        lines = []
        for line in range(max(map(len, cells))):
            parts = (
                cell[line] if line < len(cell) else " " * width
                for cell, width in zip(cells, widths, strict=True)
            )
            lines.append((" " * GAP).join(parts).rstrip(" ") + "\n")
        return "".join(lines)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or the blanks between two; `width` is in cells."""

    source: str
    width: int


@lru_cache(maxsize=4096)
def _word(source: str) -> _Word:
    return _Word(source, text_width(source))


def wrapped(text: str, width: int) -> list[tuple[str, int]]:
    """Return lines of whole words with their widths, in cells; none where words must be broken.

    It is what `lay_out` makes of a text that stays in its order, in a fraction of the time.
    """
    words = [_word(word) for word in _BLANKS.split(text) if word]
    used = sum(word.width for word in words)
    if used <= width:
        return [(text, used)]
    # A line may end after a hyphen, and beside any wide character.
    if any(word.width > min(width, len(word.source)) for word in words) or _HYPHEN.search(text):
        return []
    lines = []
    for start, end in wrap(words, width):
        line = "".join(word.source for word in words[start:end])
        used = sum(word.width for word in words[start:end])
        lines.append((line.strip(" "), used - len(line) + len(line.strip(" "))))
    return lines
