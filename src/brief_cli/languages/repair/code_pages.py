"""A code page of Arabic or Hebrew that was read as that of Western Europe: `ÇáæÒÇÑÉ` is `الوزارة`.

Words of a language with accents have letters of ASCII too; these have none.
"""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from brief_cli.languages.repair.mojibake import bytes_of
from brief_cli.text.lazy_pattern import lazy_pattern

_WORD = lazy_pattern(r"[A-Za-zÀ-ÖØ-öø-ÿ\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192]+")
_ACCENTED = lazy_pattern(r"[À-ÖØ-öø-ÿ]")
_FEWEST, _MOST_MIXED = 8, 0.2
# The commonest words of each, of which any text has some.
_COMMON = {
    "windows-1256": frozenset(("في", "من", "على", "إلى", "أن", "إن", "عن", "التي", "الذي", "هذا", "هذه", "مع")),
    "windows-1255": frozenset(("של", "על", "את", "עם", "לא", "כי", "הוא", "היא", "זה", "גם")),
}  # fmt: skip
_FEWEST_COMMON = 2


class CodePage(NamedTuple):
    """A text as it was, and the code page that it was in."""

    text: str
    encoding: str


def code_page_text(text: str) -> CodePage | None:
    """Return a text that was in a code page as it was; None for any other text."""
    words = [word for word in _WORD.findall(text) if _ACCENTED.search(word)]
    mixed = sum(not word.isalpha() or any(map(str.isascii, word)) for word in words)
    if len(words) < _FEWEST or mixed > _MOST_MIXED * len(words):
        return None
    for encoding, common in _COMMON.items():
        known = Counter(_turned(word, encoding) for word in words)
        if sum(known[word] for word in common) >= _FEWEST_COMMON:
            whole = _beyond().sub(lambda match: _turned(match.group(), encoding), text)  # noqa: B023
            return CodePage(whole, encoding)
    return None


@cache
def _beyond() -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(bytes_of("cp1252"))) + "]+")


def _turned(shown: str, encoding: str) -> str:
    known = bytes_of("cp1252")
    found = (known.get(char) or ord(char) for char in shown)
    return bytes(found).decode(encoding, "replace")
