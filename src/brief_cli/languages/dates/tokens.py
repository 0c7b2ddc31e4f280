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
        # Nearly all tokens are such words, which are told at once.
        rf"|([\u0621-\u063a\u0641-\u064a]{{2,}}(?![{_LETTERS}])"
        rf"|[{_HEBREW}]+(?:[\"'״׳’”][{_HEBREW}]+)*['׳’]?"
        rf"|[{_LETTERS}][\u0640\u200d]?(?:\.[{_LETTERS}][\u0640\u200d]?)+(?![{_LETTERS}])"
        rf"|[{_LATIN}]+(?:['’`][{_LATIN}]+)*|[{_LETTERS}]+)"
        r"|\u2029|\n[ \t]*\n|[^\s*\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
    )


class Tokens:
    """The tokens of a stretch, in order, and one empty one more.

    `words` are folded, numbers in ASCII digits; `numbers` are their values, or -1.
    """

    __slots__ = ("ends", "numbers", "starts", "text", "words")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        end = len(text) if end is None else end
        matches = list(_token().finditer(text, start, end))
        self.text = text
        self.words: list[str] = [*[folded(match[0]) for match in matches], ""]
        self.numbers: list[int] = [-1] * len(self.words)
        for index, match in enumerate(matches):
            if match.lastindex == 1 and len(match[0]) < _LONGEST_NUMBER:
                number = self.numbers[index] = int(match[0])
                self.words[index] = (
                    match[0] if match[0].isascii() else str(number).zfill(len(match[0]))
                )
        self.starts: list[int] = [*[match.start() for match in matches], end]
        self.ends: list[int] = [*[match.end() for match in matches], end]

    def is_glued(self, index: int) -> bool:
        """Say whether nothing that is seen stands between a token and the one before it."""
        if not 0 < index < len(self):
            return False
        between = self.text[self.ends[index - 1] : self.starts[index]]
        return between != " " and not between.strip(_UNSEEN)

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
        return self.is_glued(index) and self.words[index] == mark
