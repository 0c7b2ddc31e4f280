"""What a preview is made of: rows of cells, put side by side without knowing any terminal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Roles = tuple[str, ...]
"""What a piece is (heading, strong, link, …); a theme says how it looks."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of cells that look alike; `width` is in cells, `link` an address or empty."""

    text: str
    width: int
    roles: Roles = ()
    link: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A line of text in a box of `width` cells, set flush `left`, `right` or `center`.

    The pieces stand in the order in which they are sent.
    """

    pieces: tuple[Piece, ...]
    width: int
    align: str

    def __iter__(self) -> Iterator[Piece]:
        free = self.width - sum(piece.width for piece in self.pieces)
        before = {"left": 0, "right": free, "center": free // 2}[self.align]
        yield from _blank(before)
        yield from self.pieces
        yield from _blank(free - before)


@dataclass(frozen=True, slots=True)
class Row:
    """Boxes side by side, in reading order: from the right where `rtl` is set."""

    parts: tuple["Segment | Row", ...]
    rtl: bool

    @property
    def width(self) -> int:
        """The width in cells: that of all its parts."""
        return sum(part.width for part in self.parts)

    def __iter__(self) -> Iterator[Piece]:
        """Yield the pieces from the left of the screen to the right, blanks included."""
        for part in reversed(self.parts) if self.rtl else self.parts:
            yield from part

    def logical(self) -> Iterator[Piece]:
        """Yield the pieces in reading order, without the blanks that only align them."""
        for part in self.parts:
            if isinstance(part, Row):
                yield from part.logical()
            else:
                yield from part.pieces


def _blank(width: int) -> Iterator[Piece]:
    if width > 0:
        yield Piece(" " * width, width)


def blank_row(width: int) -> Row:
    """Return an empty row."""
    return Row((Segment((), width, "left"),), rtl=False)


def beside(first: Segment, others: Segment, rows: Iterable[Row], rtl: bool) -> list[Row]:
    """Put a box before each row: `first` before the first one, `others` before the rest."""
    return [Row((others if index else first, row), rtl) for index, row in enumerate(rows)]


def text_of(row: Row) -> str:
    """Return a row as plain text, without blanks at its end."""
    return "".join(piece.text for piece in row).rstrip(" ")
