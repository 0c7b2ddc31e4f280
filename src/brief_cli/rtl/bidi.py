"""The Unicode Bidirectional Algorithm (UAX #9): visual order and direction of every code point.

python-bidi returns only the reordered string. So each code point is followed by tag characters
(U+E0020 to U+E007F, class BN, which take the level of what precedes them) that spell its index:
in the result the tags follow a code point that runs left to right and precede, reversed, one that
runs right to left. The first tag comes from one half of the range and the others from the second,
so that the two cases cannot be confused.
"""

import unicodedata
from dataclasses import dataclass

from bidi import get_display
from bidi.mirror import MIRRORED

from brief_cli.rtl.mirroring import LATER_MIRRORED

_HALF = 48
_FIRST = [chr(0xE0020 + digit) for digit in range(_HALF)]
_OTHER = [chr(0xE0050 + digit) for digit in range(_HALF)]
_DIGIT = {char: digit for half in (_FIRST, _OTHER) for digit, char in enumerate(half)}
# A neutral after the last code point: it takes the paragraph's level and so ends every run.
_SENTINEL = "\ufffc"
# Classes that rule L1 puts at the paragraph's level where they end it.
_TRAILING = {"WS", "S", "B", "BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_MIRRORED: dict[str, str] = {**LATER_MIRRORED, **MIRRORED}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A paragraph after the algorithm.

    `rank[i]` is the place of code point i in the visual order of the whole paragraph, 0 at the
    left; `odd[i]` says whether it runs right to left. Within a wrapped line the order is that of
    the ranks (rule L2 compares only what stands between two characters), trailing white space
    set aside (rule L1).
    """

    level: int
    rank: tuple[int, ...]
    odd: tuple[bool, ...]


def resolve(text: str, level: int) -> Resolved:
    """Run the algorithm over one paragraph.

    Args:
        text: the paragraph, without line feeds.
        level: its paragraph level, 0 (left to right) or 1 (right to left).
    """
    if text.isascii() and level == 0:
        return Resolved(0, tuple(range(len(text))), (False,) * len(text))
    end = len(text)
    while end and unicodedata.bidirectional(text[end - 1]) in _TRAILING:
        end -= 1
    tags = _tags(end)
    own = [_stand_in(char) for char in text[:end]]
    tagged = "".join([part for pair in zip(own, tags, strict=True) for part in pair]) + _SENTINEL
    shown = get_display(tagged, base_dir="R" if level else "L")
    order, odd = _untangled(str(shown), len(tags[0]) if tags else 0, len(text), level)
    rest = range(end, len(text))
    order = [*reversed(rest), *order] if level else [*order, *rest]
    rank = [0] * len(text)
    for place, index in enumerate(order):
        rank[index] = place
    return Resolved(level, tuple(rank), tuple(odd))


def _stand_in(char: str) -> str:
    """Return a character of the same class for one that would be misread."""
    if char == _SENTINEL:
        return "\ufffd"
    if "\U000e0020" <= char <= "\U000e007f":
        return "\u200b"  # a tag of the text's own, in an emoji flag
    # A paragraph separator would end the paragraph: the caller has none, a hostile text may.
    return " " if unicodedata.bidirectional(char) == "B" else char


def _tags(count: int) -> list[str]:
    tags = _FIRST[:count] if count <= _HALF else [*_FIRST]
    while len(tags) < count:
        tags = [tag + digit for tag in tags for digit in _OTHER]
    return tags[:count]


def _untangled(shown: str, size: int, count: int, level: int) -> tuple[list[int], list[bool]]:
    order: list[int] = []
    odd = [bool(level)] * count
    at = 0
    while at < len(shown):
        if shown[at] == _SENTINEL:
            at += 1
            continue
        reverse = shown[at] in _DIGIT
        digits = shown[at : at + size][::-1] if reverse else shown[at + 1 : at + 1 + size]
        index = 0
        for digit in digits:
            index = index * _HALF + _DIGIT[digit]
        order.append(index)
        odd[index] = reverse
        at += size + 1
    return order, odd


def mirrored(char: str) -> str:
    """Return the character that stands for `char` in a right-to-left run (rule L4)."""
    return _MIRRORED.get(char, char)
