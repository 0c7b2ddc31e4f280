"""Which stretches of a text are standard Arabic: not quotations of dialect, nor other languages."""

import re
from functools import lru_cache

from brief_cli.languages.passages import foreign_passages
from brief_cli.languages.spelling.arabic_words import DIALECT
from brief_cli.text.lazy_pattern import lazy_pattern

MASK = "\ufffc"
_WORD = lazy_pattern("[\u0620-\u063a\u0641-\u064a]+")
_QUOTATION = lazy_pattern(
    r"«[^«»\u2029]*»|“[^“”\u2029]*”|”[^“”\u2029]*“|\"[^\"\n\u2029]*\"|„[^“”„\u2029]*[“”]|‹[^‹›\u2029]*›"
)


# Two rules and more ask for the same text.
@lru_cache(maxsize=4)
def standard_text(text: str) -> str:
    """Return a text in which what is not in standard Arabic is masked, of the same length."""
    if any(mark in text for mark in '«“"„”‹'):
        text = _QUOTATION.sub(_quoted, text)
    if len(spoken := DIALECT.intersection(_WORD.findall(text))) > 1:
        text = _BLOCK.sub(lambda match: _told(match, spoken), text)
    parts: list[str] = []
    last = 0
    for start, end in foreign_passages(text):
        parts += (text[last:start], MASK * (end - start))
        last = end
    return "".join((*parts, text[last:]))


# One word in so many of a dialect, and the whole is in it.
_SHARE = 8
_BLOCK = lazy_pattern("[^\u2029]+")


def _told(match: re.Match[str], spoken: frozenset[str]) -> str:
    """Return a block, masked where many of its words are of a dialect."""
    words = _WORD.findall(match.group())
    own = sum(word in spoken for word in words)
    return MASK * len(match.group()) if own > 1 and own * _SHARE >= len(words) else match.group()


def _quoted(match: re.Match[str]) -> str:
    is_dialect = not DIALECT.isdisjoint(_WORD.findall(match.group()))
    return MASK * len(match.group()) if is_dialect else match.group()
