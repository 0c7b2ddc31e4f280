"""The words and the sentences of prose."""

import re
from collections.abc import Iterable, Iterator, Set
from functools import cache

from brief_cli.briefing.prose import ProseBlock
from brief_cli.languages.language import Language
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

WORD = lazy_pattern(
    "[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u036f\u0370-\u0373\u0376-\u037d"
    "\u0386\u0388-\u052f\u0591-\u05bd\u05bf-\u05c7\u05d0-\u05ea\u0610-\u061a\u0620-\u065f\u066e-\u06d3"
    "\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\u1d00-\u1eff"
    "\ufb1d-\ufdff\ufe70-\ufefc]+"
)
"""What finds a word: letters with their marks. A joiner or a digit parts two."""


# Where more words are looked for, going through all takes less time than looking for each.
_FEW = 12


def places_of(words: Set[str], text: str) -> Iterator[tuple[str, Span]]:
    """Yield where words stand in a text, none as a part of another; in time in line with the text."""
    if len(words) > _FEW:
        for match in WORD.finditer(text):
            if match.group() in words:
                yield match.group(), Span(*match.span())
        return
    for word in words:
        for span in _places(word, text):
            yield word, span


def _places(word: str, text: str) -> Iterator[Span]:
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        is_whole = start == 0 or WORD.match(text, start - 1, start) is None
        if is_whole and WORD.match(text, end, end + 1) is None:
            yield Span(start, end)
        start = text.find(word, end)


# Code points: a longer word is no abbreviation.
_LONGEST = 40
_LETTER = lazy_pattern(r"(?<![^\W\d_])[^\W\d_]\.$")


def sentences_in(blocks: Iterable[ProseBlock], language: Language) -> Iterator[Span]:
    """Yield the sentences of blocks: a decimal or an abbreviation ends none, a block ends one."""
    for block in blocks:
        for start, end in _sentences(block.text, language):
            yield Span(block.start + start, block.start + end)


def _sentences(text: str, language: Language) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _sentence_end(language.punctuation.sentence_ends).finditer(text):
        at, end = match.span()
        if text[at] == ".":
            word = text[max(start, at - _LONGEST) : at + 1].rsplit(maxsplit=1)
            if word and _is_abbreviation(word[-1], language):
                continue
        yield start, end
        start = end
    yield start, len(text)


@cache
def _sentence_end(ends: str) -> re.Pattern[str]:
    # Urdu's full stop and the question marks of both scripts end a sentence in any language.
    marks = re.escape("".join(dict.fromkeys(ends + ".!?؟۔…")))
    # It starts with one class of characters, so that nothing else of a text is looked at twice.
    return re.compile(
        rf"[{marks}\n](?:(?<=[{marks}])[{marks}]*[\"»”“’)\]*_\ufffc]*(?=\s|$)|(?<=\n)\s*\n|(?<=[؟۔])(?=\w))"
    )


def _is_abbreviation(word: str, language: Language) -> bool:
    return word.lstrip('(«“"و') in language.abbreviations or _LETTER.search(word) is not None
