"""Values that keep their place in a sentence of the other direction.

UAX #9 gives isolates for this (section 2.4): what stands between U+2068 FIRST STRONG ISOLATE and
U+2069 POP DIRECTIONAL ISOLATE is ordered by itself, and is a neutral for what stands around it.
"""

import unicodedata

LEFT_TO_RIGHT_ISOLATE = "\u2066"
RIGHT_TO_LEFT_ISOLATE = "\u2067"
FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))


def isolated(text: str, *, rtl: bool) -> str:
    """Return a value for a sentence: in isolation where the sentence would reorder it.

    Args:
        text: the value.
        rtl: whether the sentence runs from right to left.
    """
    if not rtl and text.isascii():
        return text
    classes = {unicodedata.bidirectional(char) for char in text}
    if rtl:
        # Numbers keep their own order, but not the signs between them: 2025-10-27, a/b.md:3.
        moves = "L" in classes or bool(classes & {"EN", "AN"} and classes - {"EN", "AN"})
    else:
        moves = bool(classes & _RIGHT_TO_LEFT)
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if moves else text


def left_to_right(text: str) -> str:
    """Return what is read from the left whatever it begins with, such as `--fix`, in isolation."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}"
