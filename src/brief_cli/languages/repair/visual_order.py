"""Lines in visual order, from the left to the right, as PDF extractors and old programs leave them.

Presentation forms prove it: a word begins with an initial or isolated form and ends with a final or
isolated one (Unicode, core specification, section 9.2), or it is reversed. In plain letters it is
told by letters that never begin a word, by the article at the end of words, and by the commonest
words, reversed.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from brief_cli.languages.scripts import ARABIC_MARKS, HEBREW_MARKS
from brief_cli.text.lazy_pattern import lazy_pattern

_FORMS = "\ufb50-\ufbb1\ufbd3-\ufdff\ufe70-\ufefc"
_ARABIC = (
    f"\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff{_FORMS}"
)
_MARKS = ARABIC_MARKS + HEBREW_MARKS
_RTL = "\u0590-\u05ff\u0600-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"

# Letters that begin no word: teh marbuta and alef maksura, noon ghunna and yeh barree of Urdu, the
# final letters of Hebrew.
_NEVER_FIRST = frozenset("ةىۃںے" + "ךםןףץ")
# The commonest words of Arabic, Persian, Urdu and Hebrew whose reversal is no word of any.
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """في على إلى الى من عن أن إن التي الذي هذه ذلك كان وقد بعد
        است این که می را از شده برای باید کرده دارد دارند استفاده کشور باشد نیست داشته مردم دیگر بیشتر
        هستند کنند بدون شرکت ساعت توسط بزرگ دولت درصد آینده خواهد قیمت اینکه
        میں کے نے ہے اور ہیں نہیں پاکستان گیا لیے تھے کوئی اپنے تھی کرنے ساتھ والے ہوئے جائے اپنی کرتے
        بہت کچھ پھر حکومت لیکن زیادہ پہلے انہوں جاتا لوگوں ہوئی
        של על עם לא הוא היא אל""",
    )
)
_REVERSED = frozenset(word[::-1] for word in _COMMON) - _COMMON - {"رد", "ار", "نم", "نیا", "زا"}
# Article and the prefixes before it; what ends with the article may be an adverb (أهلا وسهلا), so
# one such word proves nothing.
_ARTICLE = ("ال", "وال", "بال", "فال", "كال", "لل", "ولل")
_ELCITRA = tuple(article[::-1] for article in _ARTICLE)
_LONGEST_PARTICLE = 3
_ENOUGH = 3

_PAIRS = "()[]{}<>«»‹›⟨⟩❨❩⦅⦆≤≥"
_MIRRORED = str.maketrans(
    _PAIRS, "".join(_PAIRS[at + 1] + _PAIRS[at] for at in range(0, len(_PAIRS), 2))
)
_LINE = lazy_pattern(r"[^\n\r\u2028\u2029]+")


class VisualLine(NamedTuple):
    """A line in visual order, from `start` to before `end` (code points) without what Markdown has
    before its text; `text` is its logical order, in plain letters."""

    start: int
    end: int
    text: str


def is_backwards(word: str) -> bool:
    """Say whether a word in plain letters speaks for a line in visual order."""
    return word in _REVERSED or (len(word) > 1 and word[0] in _NEVER_FIRST)


def visual_lines(text: str) -> Iterator[VisualLine]:
    """Yield the lines of a text that are in visual order.

    A line that says nothing about its order (a name, a heading of two words) is as the line before
    it; the first ones, as the line after them.
    """
    if not _rtl().search(text):
        return
    lines = []
    for match in _LINE.finditer(text):
        lead = _before_text().match(match.group())
        start = match.start() + (lead.end() if lead else 0)
        line = text[start : match.end()].rstrip()
        if _rtl().search(line):
            lines.append((start, line, _order(line)))
    current = next((order for _, _, order in lines if order), 1)
    for start, line, order in lines:
        current = order or current
        if current < 0:
            yield VisualLine(start, start + len(line), logical(line))


def logical(line: str) -> str:
    """Return the logical order of a line in visual order.

    Numbers and what is written from left to right keep their order, presentation forms become plain
    letters (NFKC). Brackets are mirrored (UAX #9, L4) unless they were already: some programs reverse
    without it.
    """
    marks_lead = re.search(rf"(?<![^\W\d_{_MARKS}])[{_MARKS}]", line) is not None
    parts = _pieces(marks_lead).findall(line)[::-1]
    if not _opens_first(parts):
        parts = [part.translate(_MIRRORED) if len(part) == 1 else part for part in parts]
    return re.sub(
        f"[{_FORMS}]+", lambda forms: unicodedata.normalize("NFKC", forms.group()), "".join(parts)
    )


def _opens_first(parts: list[str]) -> bool:
    """Say whether the first bracket of a line that is one of a pair is an opening one."""
    return next((_PAIRS.index(part) % 2 == 0 for part in parts if part in _PAIRS), True)


def _order(line: str) -> int:
    """Return how sure the order of a line is: below 0 visual, above 0 logical, 0 unknown."""
    words = _words(line)
    formed = sum(_order_of_forms(word) for word in words)
    if formed:
        return formed
    if re.search(f"[{_FORMS}]", line):
        return 0
    back = forth = proofs = hints = 0
    for word in words:
        if len(word) == 1:
            continue
        if word[0] in _NEVER_FIRST:
            proofs += 1
        elif word in _REVERSED:
            hints += 1
        elif word.endswith(_ELCITRA) and len(word) > _LONGEST_PARTICLE + 1:
            back += 1
        if (
            (word[-1] in _NEVER_FIRST and word not in _REVERSED)
            or word in _COMMON
            or (word.startswith(_ARTICLE) and len(word) > _LONGEST_PARTICLE)
        ):
            forth += 1
    # One word that is another backwards may be a word of its own: زا in Persian.
    proofs += hints if proofs + hints + back > 1 else 0
    if proofs > forth or (proofs and proofs + back > forth + 1):
        return -1
    if back >= _ENOUGH and not forth and 2 * back >= len(words):
        return -1
    is_plain = len(words) > _ENOUGH and not back
    return int(forth > 0 or is_plain or all(len(word) == 1 for word in words))


def _order_of_forms(word: str) -> int:
    """Return 1 where the forms at the edges of a word are of logical order, -1 of visual, else 0."""
    first, last = _form(word[0]), _form(word[-1])
    if len(word) == 1:
        return 0
    back = (first in ("final", "medial")) + (last in ("initial", "medial"))
    forth = (first == "initial") + (last == "final")
    return (forth > back) - (back > forth)


@cache
def _form(char: str) -> str:
    return unicodedata.decomposition(char).partition(">")[0].removeprefix("<")


def _words(line: str) -> list[str]:
    found = re.findall(f"[{_ARABIC}\u05d0-\u05ea{_MARKS}\u200c]+", line)
    bare = (re.sub(f"[{_MARKS}\u200c]", "", word) for word in found)
    return [word for word in bare if word]


@cache
def _rtl() -> re.Pattern[str]:
    return re.compile(f"[{_ARABIC}\u05d0-\u05ea]")


@cache
def _before_text() -> re.Pattern[str]:
    return re.compile(r"[ \t]*(?:>[ \t]*)*(?:#{1,6}[ \t]+|[-*+][ \t]+|\d{1,9}[.)][ \t]+)?")


@cache
def _left_to_right() -> re.Pattern[str]:
    # A run of the other direction: letters, with what stands between two of them (UAX #9, N1), or a
    # number with its separators (W4) but no sign, which is on its other side.
    strong = f"[^\\W\\d_{_RTL}]"
    number = r"\d+(?:[.,:/٫٬]\d+)*"
    address = r"(?:https?://|www\.)[!-~]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+"
    return re.compile(rf"(?:{address}|{strong}(?:[^\n{_RTL}]*(?:{strong}|\d))?|{number})")


@cache
def _pieces(marks_lead: bool) -> re.Pattern[str]:
    one = "." if marks_lead else f".[{_MARKS}]*"
    return re.compile(f"{_left_to_right().pattern}|{one}", re.DOTALL)
