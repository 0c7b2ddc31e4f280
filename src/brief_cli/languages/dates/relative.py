"""Words whose day depends on the day of reading: أمس, last week."""

import re
from collections.abc import Iterator, Set
from functools import cache, lru_cache

from brief_cli.languages.dates.lexicon import lexicon_of
from brief_cli.languages.dates.tokens import Tokens
from brief_cli.languages.folding import folded
from brief_cli.languages.tags import language_of
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.sieve import Sieve

# Code points within which a phrase and the word after it end.
_REACH = 48
_BEFORE = lazy_pattern(r"(\w+)[^\w\u2029]{1,2}\Z")
_HAMZA = str.maketrans("أإآ", "ااا")


_COUNTED = lazy_pattern(r"(?:\d|(?<!\w)(?:چند|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده))[ \u200c]\Z")


def relative_dates(text: str, vocabulary: Set[str], language: str) -> Iterator[tuple[int, int]]:
    """Yield the places (from, to before) of words such as أمس and “last week” in a text, in order.

    Not where the word beside it makes it another: ذلك اليوم, اليوم التالي, the day told of, and
    عالم اليوم, our time. `vocabulary` are the different words of the text; `language` is a BCP 47 tag.
    """
    record = language_of(language)
    phrases = lexicon_of(language).relative
    before, after = _words_beside(language)
    found: dict[int, int] = {}
    for start in _places(text, vocabulary, language):
        if not _begins_a_word(text, start, record.prefixes):
            continue
        tokens = Tokens(text, start, start + _REACH)
        end = phrases.after(tokens, 0)
        if end == 0 or tokens.words[end] in after:
            continue
        # The last months, and not the last month: چند ماه گذشته, 3 ماه گذشته.
        if end > 1 and _COUNTED.search(text, max(0, start - 12), start):
            continue
        # Only a word alone is another thing after another word: في اليوم, but في الأسبوع الماضي.
        earlier = _BEFORE.search(text[max(0, start - 24) : start]) if end == 1 else None
        if earlier is None or not _is_among(folded(earlier[1]), before, record.prefixes):
            found[start] = tokens.ends[end - 1]
    last = 0
    for start, stop in sorted(found.items()):
        if start >= last:
            last = stop
            yield start, stop


def _is_among(word: str, words: frozenset[str], prefixes: tuple[str, ...]) -> bool:
    """Say whether a word is one of these, or is with a conjunction joined to it: وقناة."""
    return word in words or (word[:1] in prefixes[:2] and word[1:] in words)


def _places(text: str, vocabulary: Set[str], language: str) -> Iterator[int]:
    near = _sieve(language)(vocabulary)
    if not near:
        return
    if language_of(language).direction == "ltr":
        lowered = text.lower()
        text = lowered if len(lowered) == len(text) else text
        near = {word.lower() for word in near}
    for beginning in _beginnings(language):
        letters = _letters(beginning)
        if not any(letters in word for word in near):
            continue
        start = text.find(beginning)
        while start >= 0:
            yield start
            start = text.find(beginning, start + 1)


@lru_cache(maxsize=16)
def _sieve(language: str) -> Sieve:
    """Return what keeps the words in which a phrase may begin."""
    first_letters = tuple(map(_letters, _beginnings(language)))
    prefixes = language_of(language).prefixes

    def may_begin(word: str) -> bool:
        low = word.lower()
        return any(
            _begins_a_word(low, match.start(), prefixes)
            for letters in first_letters
            if letters in low
            for match in re.finditer(re.escape(letters), low)
        )

    return Sieve(may_begin)


@cache
def _letters(beginning: str) -> str:
    """Return what of a beginning is part of one word: of aujourd’hui what is before the apostrophe."""
    letters = re.match(r"\w+", beginning)
    return letters.group() if letters else ""


@lru_cache(maxsize=16)
def _beginnings(language: str) -> tuple[str, ...]:
    """Return what the phrases begin with, with hamza and without, none the beginning of another."""
    firsts = {phrase.split()[0].lower() for phrase in language_of(language).dates.relative}
    spellings = sorted(firsts | {first.translate(_HAMZA) for first in firsts}, key=len)
    kept: list[str] = []
    for spelling in spellings:
        if not spelling.startswith(tuple(kept)):
            kept.append(spelling)
    return tuple(kept)


def _begins_a_word(text: str, start: int, prefixes: tuple[str, ...]) -> bool:
    """Say whether nothing, or a conjunction, is written against a word."""
    if start == 0 or not text[start - 1].isalpha():
        return True
    return text[start - 1] in prefixes[:2] and (start == 1 or not text[start - 2].isalpha())


@lru_cache(maxsize=16)
def _words_beside(language: str) -> tuple[frozenset[str], frozenset[str]]:
    words = language_of(language).dates
    return (
        frozenset(map(folded, words.not_relative_before)),
        frozenset(map(folded, words.not_relative_after)),
    )
