"""The direction of a block: that of the briefing's language, unless it is plainly the other."""

import unicodedata

_STRONG = {"L": 0, "R": 1, "AL": 1}
# Words of the other direction among those that have one, from which on a block is turned.
_SHARE = 0.75


def block_level(text: str, base: int) -> int:
    """Return the paragraph level of a block (a paragraph, heading, cell, caption or a whole list).

    It is that of the base direction, unless the text begins with a letter of the other direction
    and at least three quarters of its words are of that direction. Unicode's own default (rules
    P2 and P3 of UAX #9) would turn each Arabic paragraph around that begins with a Latin name.

    Args:
        text: what a reader sees of the block.
        base: the level of the briefing's language, 0 (left to right) or 1 (right to left).
    """
    if direction(text) in (None, base):
        return base
    words = [level for word in text.split() if (level := direction(word)) is not None]
    turned = sum(level != base for level in words)
    return 1 - base if turned >= _SHARE * len(words) else base


def direction(text: str) -> int | None:
    """Return the level of the first letter of a text; None where it has none.

    Regional indicators are of bidi class L, but the flags that they spell are no letters.
    """
    for char in text:
        level = _STRONG.get(unicodedata.bidirectional(char))
        if level is not None and not "\U0001f1e6" <= char <= "\U0001f1ff":
            return level
    return None


def has_right_to_left(text: str) -> bool:
    """Say whether a letter of a text runs from right to left."""
    return not text.isascii() and any(_STRONG.get(unicodedata.bidirectional(char)) for char in text)
