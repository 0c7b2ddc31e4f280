"""Digits, letters, marks and joiners of scripts."""

import re
from functools import cache

from brief_cli.text.lazy_pattern import lazy_pattern

DIGITS = {
    "latn": "0123456789",
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
}
"""Decimal digits by CLDR's names of numbering systems."""

TATWEEL = "\u0640"
ZWNJ, ZWJ = "\u200c", "\u200d"

# Tashkeel, Quranic signs and hamza above or below (Unicode, Arabic block, General_Category Mn).
ARABIC_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
# Niqqud and accents (Unicode, Hebrew block, General_Category Mn); maqaf and paseq are punctuation.
HEBREW_MARKS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
COMBINING_MARKS = "\u0300-\u036f"

MARKS = {"Arab": ARABIC_MARKS, "Hebr": HEBREW_MARKS}
"""Marks on letters by ISO 15924 script; the others have COMBINING_MARKS."""

_TO_EUROPEAN = str.maketrans(DIGITS["arab"] + DIGITS["arabext"], DIGITS["latn"] * 2)


def european(text: str) -> str:
    """Return a text with its Arabic-Indic and extended digits as European ones."""
    return text if text.isascii() else text.translate(_TO_EUROPEAN)


_LATIN_LETTER = lazy_pattern("[A-Za-z\u00c0-\u024f]")


def is_after_latin(text: str, place: int) -> bool:
    """Say whether the last letter before a place (code points) of a text is a Latin one."""
    last = next((at for at in range(place - 1, -1, -1) if text[at].isalpha()), None)
    return last is not None and _LATIN_LETTER.match(text, last) is not None


# Code points whose letters are taken out of a text at a time.
_AT_ONCE = 100_000

# Scripts written without spaces between words: Han, kana, and those of line-breaking class SA (Unicode,
# LineBreak.txt: Thai, Lao, Myanmar, Tai Le, Khmer). Three letters of them are about a word.
_UNSPACED = lazy_pattern(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_LETTERS_A_WORD = 3


def word_count(text: str) -> int:
    """Count the words of a text; in scripts without spaces, as many as its letters are likely to be."""
    count = len(text.split())
    if text.isascii() or not (letters := len(_UNSPACED.findall(text))):
        return count
    return max(count, letters // _LETTERS_A_WORD)


def letters_of(script: str, text: str) -> int:
    """Count the letters of a script (ISO 15924) in a text."""
    # Blanks between letters make few long runs of many short ones.
    found = 0
    for start in range(0, len(text), _AT_ONCE):
        runs = "".join(_letters(script)[0].findall(text, start, start + _AT_ONCE))
        found += len(runs) - runs.count(" ")
    return found


def letters_in(text: str, script: str) -> tuple[int, int]:
    """Count the letters of a text: those of a script (ISO 15924), and all."""
    letters = sum(map(len, _letters(script)[1].findall(text)))
    return letters_of(script, text), letters


@cache
def _letters(script: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    from brief_cli.languages.data.scripts import LETTERS

    return re.compile(f"[{LETTERS.get(script, LETTERS['Latn'])} ]+"), re.compile(r"[^\W\d_]+")
