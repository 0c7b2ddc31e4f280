"""Dates within running text, Arabic and English, Gregorian and Hijri."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from brief_cli.language.dates import gregorian_of
from brief_cli.language.digits import european
from brief_cli.language.months import HIJRI_MONTHS, MONTHS

# Monday is 0, as in `date.weekday`.
WEEKDAYS: dict[str, tuple[str, ...]] = {
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
# Code points of a weekday, a day and a month, with what stands between them.
_LONGEST = 80
_SPELLINGS = {"الإثنين": 0, "الاربعاء": 2}
RELATIVE: dict[str, tuple[str, ...]] = {
    "ar": (
        "اليوم", "أمس", "البارحة", "غدا", "غداً", "غدًا", "الأسبوع الماضي", "الأسبوع المقبل",
        "الأسبوع القادم", "الشهر الماضي", "الشهر المقبل", "الشهر الجاري", "الأسبوع الجاري",
    ),
    "en": (
        "today", "yesterday", "tomorrow", "last week", "next week", "last month", "next month",
        "this week", "this month",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class DateInText:
    """A date: its place in the text, and its day; None where there is no such day.

    `weekday` is the weekday written beside it, with its place.
    """

    start: int
    end: int
    day: date | None
    is_hijri: bool
    month_name: str
    month_start: int
    month_end: int
    weekday: tuple[int, int, int] | None = None


@cache
def _names() -> dict[str, tuple[int, bool]]:
    return {
        name.casefold(): (month, calendar is HIJRI_MONTHS)
        for calendar in (MONTHS, HIJRI_MONTHS)
        for months in calendar.values()
        for month, spellings in enumerate(months, start=1)
        for name in spellings
    }


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_names(), key=len, reverse=True))
    days = "|".join([*(d for names in WEEKDAYS.values() for d in names), *_SPELLINGS])
    weekday = rf"(?:(?P<weekday>{days})،?,?\s+(?:الموافق\s+)?)?"
    day_first = rf"(?P<day>\d{{1,2}})\s+(?:من\s+|of\s+)?(?P<month>{names})\.?،?,?\s+(?:عام\s+|سنة\s+)?(?P<year>\d{{4}})"
    month_first = rf"(?P<month2>{names})\.?\s+(?P<day2>\d{{1,2}}),\s+(?P<year2>\d{{4}})"
    return re.compile(rf"(?<![\w-]){weekday}(?:{day_first}|{month_first})(?!\d)", re.IGNORECASE)


@lru_cache(maxsize=1024)
def dates_in(text: str) -> tuple[DateInText, ...]:
    """Return the whole dates (day, month, year) of a text, in order."""
    plain = european(text)
    # Few paragraphs have a year in them, and the pattern is a long one.
    return tuple(_found(plain)) if _YEAR.search(plain) else ()


def _found(plain: str) -> Iterator[DateInText]:
    for match in _around_years(plain):
        group = "2" if match["day"] is None else ""
        name = match[f"month{group}"]
        month, is_hijri = _names()[name.casefold()]
        year, day = int(match[f"year{group}"]), int(match[f"day{group}"])
        if is_hijri and not 1343 <= year <= 1500:
            continue
        weekday = None
        if match["weekday"]:
            weekday = (_weekday(match["weekday"]), match.start("weekday"), match.end("weekday"))
        yield DateInText(
            match.start(f"day{group}") if not group else match.start("month2"),
            match.end(f"year{group}"),
            gregorian_of(year, month, day, is_hijri=is_hijri),
            is_hijri,
            name,
            match.start(f"month{group}"),
            match.end(f"month{group}"),
            weekday,
        )


def _around_years(plain: str) -> Iterator[re.Match[str]]:
    # Every date ends with its year, so only what stands before a year is looked at.
    done = 0
    for year in _YEAR.finditer(plain):
        start = max(done, year.start() - _LONGEST)
        match = _pattern().search(plain, start, year.end() + 1)
        if match is not None:
            done = match.end()
            yield match


def _weekday(name: str) -> int:
    if name in _SPELLINGS:
        return _SPELLINGS[name]
    for names in WEEKDAYS.values():
        for number, known in enumerate(names):
            if known.casefold() == name.casefold():
                return number
    raise ValueError(name)  # pragma: no cover - only names of the pattern come here


def weekday_name(number: int, like: str) -> str:
    """Return the name of a weekday in the language of another weekday's name."""
    language = "en" if like.isascii() else "ar"
    return WEEKDAYS[language][number]


def relative_dates_in(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield the places of words such as `أمس` and `last week`."""
    pattern = _relative(language.split("-", maxsplit=1)[0])
    if pattern is not None:
        for match in pattern.finditer(text):
            yield match.span()


@cache
def _relative(language: str) -> re.Pattern[str] | None:
    words = RELATIVE.get(language, ())
    if not words:
        return None
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    flags = re.IGNORECASE if language == "en" else re.NOFLAG
    # Words are looked at only where they start: that is faster than at each character.
    return re.compile(rf"\b(?:{either})(?!\w)", flags)
