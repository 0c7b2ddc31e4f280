"""How Arabic letters join (ArabicShaping.txt of Unicode 15; core specification, section 9.2)."""

import unicodedata
from functools import cache

TATWEEL = "\u0640"
ZWNJ = "\u200c"
ZWJ = "\u200d"
LAM = "\u0644"
ALEFS = frozenset("\u0622\u0623\u0625\u0627")

# Of the letters in the Arabic blocks, these join only to what precedes them; the others to both
# sides, but for the few that join to nothing.
_RIGHT_JOINING = (
    (0x622, 0x625), (0x627, 0x627), (0x629, 0x629), (0x62F, 0x632), (0x648, 0x648),
    (0x671, 0x673), (0x675, 0x677), (0x688, 0x699), (0x6C0, 0x6C0), (0x6C3, 0x6CB),
    (0x6CD, 0x6CD), (0x6CF, 0x6CF), (0x6D2, 0x6D3), (0x6D5, 0x6D5), (0x6EE, 0x6EF),
    (0x759, 0x75B), (0x76B, 0x76C), (0x771, 0x771), (0x773, 0x774), (0x778, 0x779),
    (0x870, 0x882), (0x88E, 0x88E), (0x8AA, 0x8AC), (0x8AE, 0x8AE), (0x8B1, 0x8B2),
    (0x8B9, 0x8B9),
)  # fmt: skip
_NON_JOINING = frozenset((0x621, 0x674, 0x887, 0x8AD))
_CAUSING = frozenset((0x640, 0x883, 0x884, 0x885, 0x200D))
_BLOCKS = ((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF))


@cache
def joining_type(char: str) -> str:
    """Return D (dual), R (right), C (causing), U (none) or T (transparent, as marks are)."""
    code = ord(char)
    if code in _CAUSING:
        return "C"
    if char == ZWNJ:
        return "U"
    category = unicodedata.category(char)
    if category in ("Mn", "Me"):
        return "T"
    if not any(first <= code <= last for first, last in _BLOCKS):
        return "T" if category == "Cf" and not 0x2066 <= code <= 0x2069 else "U"
    if category not in ("Lo", "Lm") or code in _NON_JOINING:
        return "U"
    if any(first <= code <= last for first, last in _RIGHT_JOINING):
        return "R"
    # Small letters above and below (U+06E5, U+08C9) are modifier letters that do not join.
    return "D" if category == "Lo" else "U"


@cache
def presentation_forms() -> dict[str, dict[str, str]]:
    """Return for each letter, and for lam with an alef, its forms: isolated, initial, medial, final.

    They are the compatibility decompositions of the presentation forms in the Unicode database.
    Letters that were encoded later than these have no forms and are absent.
    """
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFC00), *range(0xFE80, 0xFEFD)):
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        whole = "".join(chr(int(letter, 16)) for letter in letters)
        if kind.strip("<>") in ("isolated", "initial", "medial", "final") and (
            len(whole) == 1 or (whole[0] == LAM and whole[1:] in ALEFS)
        ):
            forms.setdefault(whole, {}).setdefault(kind.strip("<>"), chr(code))
    return forms
