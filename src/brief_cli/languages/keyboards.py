"""Letters of one shape that Arabic, Persian and Urdu keyboards have as different characters."""

import re
from functools import cache

from brief_cli.languages.tags import language_of

# The first that a language has in its alphabet (CLDR, main exemplar characters) is its own.
_SHAPES = ("يیى", "كک", "هہھ")


@cache
def foreign_letters(tag: str) -> dict[str, str]:
    """Return the letters that a language has not, and for each its own of the same shape."""
    alphabet = re.compile(f"[{language_of(tag).alphabet}]")
    found: dict[str, str] = {}
    for shape in _SHAPES:
        own = next((letter for letter in shape if alphabet.match(letter)), None)
        if own is not None:
            found |= {letter: own for letter in shape if not alphabet.match(letter)}
    return found
