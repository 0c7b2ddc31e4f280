"""When two wordings are the same to a reader."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.sieve import Sieve

_HAMZA = str.maketrans("أإآٱىؤئ", "اااايوي")
_NUMBERING = lazy_pattern(r"^[\d\s]+(?=\D)")
_TATWEEL = "\u0640"
# Isolates, marks of direction, joiners: invisible, and no part of a wording.
_INVISIBLE = lazy_pattern("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


class _Plain(dict[int, str]):
    """What each character of a decomposed text becomes, found out when it is first seen."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = "" if unicodedata.combining(char) else char if char.isalnum() else " "
        self[code] = plain
        return plain


_PLAIN = _Plain()


@lru_cache(maxsize=2048)
def folded(text: str) -> str:
    """Return a wording without what does not tell it from another.

    Case, tashkeel, tatweel, the seat of a hamza, the dots of a final yeh, teh marbuta, width,
    punctuation, numbering in front and repeated space are left out.
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    text = _INVISIBLE.sub("", text).replace(_TATWEEL, "").translate(_HAMZA)
    kept = unicodedata.normalize("NFD", text).translate(_PLAIN)
    return _NUMBERING.sub("", " ".join(kept.split())).replace("ة", "ه")


# What folding changes: what spells one letter in several ways, and all that it drops or joins.
_CHANGED = lazy_pattern("[^\u0621-\u064a]|[اأإآٱىيؤئوةهء\u0640]")
_UNFOLDED = lazy_pattern(
    "[\u00ad\u0610-\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufb50-\ufefc\ufeff]|&"
)


@lru_cache(maxsize=1024)
def probe_of(wording: str) -> str:
    """Return the longest stretch of a folded wording that each of its spellings has, letter for letter.

    It is empty where there is none, as in wordings that are not in Arabic letters.
    """
    return max(_CHANGED.split(wording), key=len)


@lru_cache(maxsize=64)
def may_be_in(probes: frozenset[str]) -> Sieve:
    """Return what keeps the words in which one of some probes is, however they are spelled."""
    return Sieve(
        lambda word: (
            any(probe in word for probe in probes)
            or (may_have(word, ()) and any(probe in folded(word) for probe in probes))
        )
    )


WITHIN_WORDS = frozenset(
    "&\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""What may stand within a word of a wording and is no letter of it; & begins an entity."""


def may_have(text: str, probes: Iterable[str]) -> bool:
    """Say whether a text, not folded, may have one of the wordings that probes are of."""
    return any(probe in text for probe in probes) or _UNFOLDED.search(text) is not None
