"""Tanween with fatha: which words take an alef for it, and which sign it is (قواعد الإملاء)."""

from collections.abc import Iterator
from typing import NamedTuple

from brief_cli.text.lazy_pattern import lazy_pattern

FATHA, FATHATAN = "\u064e", "\u064b"
_LETTER = "\u0621-\u064a"
_END = f"(?![{_LETTER}\u064b-\u065f])"
_FATHA = lazy_pattern(f"(?<![{_LETTER}\u064b-\u065f])[{_LETTER}\u0651]{{2,}}ا{FATHA}{_END}")
_NO_ALEF = lazy_pattern(
    f"(?<![{_LETTER}\u064b-\u065f])[{_LETTER}\u0651]{{2,}}{FATHATAN}\u0651?{_END}"
)
_TOO_MANY = lazy_pattern(
    f"(?<![{_LETTER}\u064b-\u065f])[{_LETTER}]+اءا{FATHATAN}?{_END}|(?<![{_LETTER}\u064b-\u065f])[{_LETTER}]+اء{FATHATAN}ا{_END}"
)
# Without an alef: ة, ى, ا, a hamza on or after an alef.
_ENDINGS = lazy_pattern(f"(?:[ةىاأ]|اء)[\u0651]?{FATHATAN}\u0651?$")


_VERBS = frozenset(("جاء", "شاء", "ساء", "باء", "ناء", "فاء", "أساء", "أضاء", "استاء", "أفاء"))


class TanweenSlip(NamedTuple):
    """A word whose tanween is miswritten, where it stands, and how it should be."""

    start: int
    word: str
    better: str
    kind: str
    """`fatha`, `no-alef` or `alef`."""


def tanween_slips(text: str) -> Iterator[TanweenSlip]:
    """Yield the words of a text whose tanween is a plain fatha, lacks its alef, or has one too many."""
    if FATHA in text or FATHATAN in text:
        for match in _FATHA.finditer(text):
            word = match.group()
            yield TanweenSlip(match.start(), word, word[:-1] + FATHATAN, "fatha")
        for match in _NO_ALEF.finditer(text):
            word = match.group()
            if not _ENDINGS.search(word):
                yield TanweenSlip(match.start(), word, f"{word}ا", "no-alef")
    for match in _TOO_MANY.finditer(text) if "اء" in text else ():
        word = match.group()
        plain = word.rstrip(FATHATAN)[: -1 if word.endswith(("ا", f"ا{FATHATAN}")) else None]
        better = plain.rstrip(FATHATAN) + FATHATAN
        # Two of them came: a verb with its alef.
        if word != better and plain.lstrip("وف") not in _VERBS:
            yield TanweenSlip(match.start(), word, better, "alef")
