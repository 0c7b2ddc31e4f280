"""What a reader takes for one character, and how many cells of a terminal it fills."""

from collections.abc import Iterator
from functools import lru_cache

import wcwidth

DOTTED_CIRCLE = "\u25cc"


def clusters(text: str) -> Iterator[str]:
    """Yield the extended grapheme clusters of a text (UAX #29)."""
    return wcwidth.iter_graphemes(text)


@lru_cache(maxsize=4096)
def cell_width(cluster: str) -> int:
    """Return the width of a cluster in cells: 0, 1 or 2."""
    if cluster.isascii():
        return sum(char.isprintable() for char in cluster)
    return max(0, min(2, wcwidth.wcswidth(cluster)))


def text_width(text: str) -> int:
    """Return the width of a text without control characters, in cells."""
    if text.isascii():
        return len(text)
    return sum(cell_width(cluster) for cluster in clusters(text))
