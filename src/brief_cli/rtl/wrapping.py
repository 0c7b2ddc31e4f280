"""Where a line may end, in logical order, by cell width."""

from collections.abc import Sequence
from typing import Protocol

# Never at the start of a line: closing brackets and quotation marks, and what ends a clause.
_NOT_FIRST = set("!%),.:;?]}»’”›。、，．：；？！）」』】〉》،؛؟٪٬٫…")
# Never at the end of one.
_NOT_LAST = set("([{«“‘‹（「『【〈《")
# Within an over-long word, break after one of these where there is one.
_SEAMS = set("/.-_?&=#:,;@+~")
_SPACES = set(" \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")


class Measured(Protocol):
    """What is wrapped: something of a width that stands for a stretch of text."""

    @property
    def source(self) -> str:
        """The text it stands for, in logical order."""

    @property
    def width(self) -> int:
        """Its width in cells."""


def wrap(units: Sequence[Measured], width: int) -> list[tuple[int, int]]:
    """Break units into lines of at most `width` cells.

    White space at a break hangs over the end of its line, as it does for a typesetter: it belongs
    to the line but is not counted. A unit wider than `width` stands alone.

    Returns:
        Half-open ranges of unit indices, one for each line; one empty range for no units.
    """
    lines: list[tuple[int, int]] = []
    start = 0
    while start < len(units):
        end = _line_end(units, start, width)
        lines.append((start, end))
        start = end
    return lines or [(0, 0)]


def _line_end(units: Sequence[Measured], start: int, width: int) -> int:
    used = 0
    best = seam = start
    at = start
    while at < len(units):
        unit = units[at]
        if unit.source in _SPACES:
            # Spaces hang: they never make a line too long by themselves.
            used += unit.width
            at += 1
            best = at
            continue
        if used + unit.width > width and at > start:
            return _chosen(units, start, best, seam, at)
        used += unit.width
        at += 1
        if at < len(units) and _may_break(unit, units[at]):
            best = at
        if unit.source[-1:] in _SEAMS and at < len(units) and units[at].source not in _SPACES:
            seam = at
    return at


def _chosen(units: Sequence[Measured], start: int, best: int, seam: int, at: int) -> int:
    if best > start and any(unit.source not in _SPACES for unit in units[start:best]):
        return best
    # One word, longer than the line: at a seam if that leaves a fair line, else where it ends.
    if seam > start and (seam - start) * 2 >= at - start:
        return seam
    return at


def _may_break(left: Measured, right: Measured) -> bool:
    if left.source[-1:] in _NOT_LAST or right.source[:1] in _NOT_FIRST:
        return False
    if left.source in ("-", "\u2010", "\u2013", "\u2014"):
        return right.source not in _SPACES and not right.source.isdigit()
    # Ideographs and their like need no space between them (UAX #14, class ID).
    wide = left.width == 2 or right.width == 2
    return wide and right.source not in _SPACES and not left.source.startswith("\u00a0")
