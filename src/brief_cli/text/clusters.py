"""What a reader takes for one character, and how many cells of a terminal it fills."""

from collections.abc import Iterator
from functools import lru_cache

import wcwidth

DOTTED_CIRCLE = "\u25cc"
_EMOJI_JOINERS = "\u200d\ufe0e\ufe0f"


def clusters(text: str) -> Iterator[str]:
    """Yield the extended grapheme clusters of a text (UAX #29)."""
    return wcwidth.iter_graphemes(text)


@lru_cache(maxsize=4096)
def cell_width(cluster: str) -> int:
    """Return the width of a cluster in cells: 0, 1 or 2."""
    if cluster.isascii():
        return sum(char.isprintable() for char in cluster)
    return max(0, min(2, wcwidth.wcswidth(cluster)))


def without_joining(cluster: str) -> str:
    """Return an emoji sequence as a terminal that joins no emoji shows it: its parts in a row.

    What chooses a presentation (U+FE0F) goes too, since such terminals differ in what it widens.
    """
    if cluster.isascii() or not any(char in _EMOJI_JOINERS for char in cluster):
        return cluster
    parts = [char for char in cluster if char not in _EMOJI_JOINERS]
    wide = any(wcwidth.wcwidth(char) == 2 for char in parts) or "\ufe0f" in cluster
    return "".join(parts) if wide else cluster


def parts_width(cluster: str) -> int:
    """Return the width of a cluster where each of its code points stands by itself, in cells."""
    return sum(max(0, wcwidth.wcwidth(char)) for char in cluster)


def text_width(text: str) -> int:
    """Return the width of a text without control characters, in cells."""
    if text.isascii():
        return len(text)
    return sum(cell_width(cluster) for cluster in clusters(text))
