"""A stretch of text as numbers, words and marks."""

import re
from functools import cache

from brief_cli.languages.folding import folded

# Letters and marks, with the apostrophes of romanisation; tatweel and joiners are within words.
_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u02bb\u02bc\u02be\u02bf\u0300-\u036f\u1d00-\u1eff"
_LETTERS = (
    rf"{_LATIN}\u0370-\u052f\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef"
    "\u06fa-\u06fc\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc\u200c\u200d"
)
_HEBREW = "\u05d0-\u05ea\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
_UNSEEN = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_LONGEST_NUMBER = 10


@cache
def _token() -> re.Pattern[str]:
    """Return what finds a token.

    A number; a word, Hebrew with its geresh, Latin with its apostrophe, or letters with full stops
    between them (a.m, هـ.ش); a mark of any other kind. Between blocks is a mark too: nothing goes
    over it. Stars are markup, and pass for space.
    """
    return re.compile(
        r"([0-9]+|[٠-٩]+|[۰-۹]+)"
        rf"|([{_HEBREW}]+(?:[\"'״׳’”][{_HEBREW}]+)*['׳’]?"
        rf"|[{_LETTERS}][\u0640\u200d]?(?:\.[{_LETTERS}][\u0640\u200d]?)+(?![{_LETTERS}])"
        rf"|[{_LATIN}]+(?:['’`][{_LATIN}]+)*|[{_LETTERS}]+)"
        r"|\u2029|\n[ \t]*\n|[^\s*\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
    )


class Tokens:
    """The tokens of a stretch, in order, and one empty one more.

    `words` are folded, numbers in ASCII digits; `numbers` are their values, or -1; `glued` says that
    nothing that is seen stands between a token and the one before it.
    """

    __slots__ = ("ends", "glued", "numbers", "starts", "text", "words")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        end = len(text) if end is None else end
        words, numbers, starts, ends, glued = [], [], [], [], []
        last = -1
        for match in _token().finditer(text, start, end):
            begin, stop = match.span()
            word, number = match[0], -1
            if match.lastindex == 1 and stop - begin < _LONGEST_NUMBER:
                number = int(word)
                word = word if word.isascii() else str(number).zfill(stop - begin)
            else:
                word = folded(word)
            words.append(word)
            numbers.append(number)
            starts.append(begin)
            ends.append(stop)
            glued.append(begin == last or (last >= 0 and not text[last:begin].strip(_UNSEEN)))
            last = stop
        self.text = text
        self.words: list[str] = [*words, ""]
        self.numbers: list[int] = [*numbers, -1]
        self.starts: list[int] = [*starts, end]
        self.ends: list[int] = [*ends, end]
        self.glued: list[bool] = [*glued, False]

    def __len__(self) -> int:
        return len(self.words) - 1

    def size(self, index: int) -> int:
        """Return how many code points a token has."""
        return self.ends[index] - self.starts[index]

    def cut(self, first: int, after: int) -> str:
        """Return the text from a token to before another."""
        return self.text[self.starts[first] : self.ends[after - 1]] if after > first else ""

    def is_glued_mark(self, index: int, mark: str) -> bool:
        """Say whether a mark is written against the token before it."""
        return self.glued[index] and self.words[index] == mark
