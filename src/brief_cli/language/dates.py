"""Dates as people write them, and as ISO 8601 has them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from brief_cli.language.digits import european
from brief_cli.language.months import HIJRI_MONTHS, MONTHS
from brief_cli.language.wording import folded

# RFC 3339 section 5.6, with a space for T, seconds and offset optional.
_ISO = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})"
    r"(?:[Tt ](?P<time>\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?P<offset>[Zz]|[+-]\d{2}:?\d{2})?)?"
)
_NUMERIC = re.compile(r"(\d{1,4})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{1,4})")
_TIME = re.compile(
    r"(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)(?:\s*(?P<half>[ap]\.?m\b\.?|صباحا?ً?|مساءً?|[صم](?!\w)))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A date that exists, with its time where one is given.

    `moment` is set where there is a time; it has a UTC offset where one is written.
    """

    day: date
    moment: datetime | None = None

    @property
    def lacks_offset(self) -> bool:
        """Say whether there is a time without a UTC offset."""
        return self.moment is not None and self.moment.tzinfo is None

    def precedes(self, other: "Timestamp") -> bool:
        """Say whether this is surely earlier than another; days count where a time is lacking."""
        mine, theirs = self.moment, other.moment
        if mine is None or theirs is None or (mine.tzinfo is None) != (theirs.tzinfo is None):
            return self.day < other.day
        return mine < theirs


def parse_timestamp(text: str) -> Timestamp | None:
    """Read an ISO 8601 date or date-time; None for anything else, and for a day there is not."""
    match = _ISO.fullmatch(text.strip())
    if match is None:
        return None
    try:
        day = date.fromisoformat(match["date"])
        if match["time"] is None:
            return Timestamp(day)
        offset = (match["offset"] or "").upper()
        moment = datetime.fromisoformat(f"{match['date']}T{match['time']}{offset}")
        return Timestamp(day, moment)
    except ValueError:
        return None


def rfc3339(moment: datetime) -> str:
    """Return a date-time with its offset, `Z` for UTC, to the second (RFC 3339 section 5.6)."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def readable(text: str) -> str:
    """Return an ISO 8601 date-time as a notice has it: with a space, and no `Z`."""
    stamp = parse_timestamp(text)
    if stamp is None or stamp.moment is None:
        return text
    shown = stamp.moment.replace(tzinfo=None).isoformat(" ", "seconds")
    offset = stamp.moment.utcoffset()
    return f"{shown} {rfc3339(stamp.moment)[19:]}" if offset else shown


def looks_iso(text: str) -> bool:
    """Say whether a text has the form of an ISO 8601 date, whether or not there is such a day."""
    return _ISO.fullmatch(text.strip()) is not None


def iso_readings(text: str) -> tuple[str, ...]:
    """Return every ISO 8601 date (with the time, where one is written) that a text may mean.

    `27/10/2025` and `٢٧ تشرين الأول ٢٠٢٥` have one reading, `05/06/2025` has two.
    """
    text = european(text.strip())
    time = _time(text)
    days = dict.fromkeys(day.isoformat() for day in _days(_TIME.sub(" ", text)))
    return tuple(f"{day}{time}" for day in days)


def _time(text: str) -> str:
    match = _TIME.search(text)
    if match is None or int(match[1]) > 23 or int(match[2]) > 59 or int(match[3] or 0) > 59:
        return ""
    hour = int(match[1])
    if match["half"] and hour <= 12:
        hour = hour % 12 + (12 if match["half"][0] in "pPم" else 0)
    return f"T{hour:02}:{match[2]}:{match[3] or '00'}"


def _days(text: str) -> Iterator[date]:
    match = _NUMERIC.search(text)
    if match:
        first, middle, last = (int(part) for part in match.groups())
        if len(match[1]) == 4:
            orders = [(first, middle, last)]
        elif len(match[3]) == 4:
            orders = [(last, middle, first), (last, first, middle)]
        else:
            orders = []
        for year, month, day in orders:
            yield from _day(year, month, day)
        return
    words = f" {folded_words(text)} "
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    days = [number for number in numbers if 1 <= number <= 31]
    years = [number for number in numbers if 1000 <= number <= 9999]
    if len(days) != 1 or len(years) != 1:
        return
    for name, month, is_hijri in _month_names():
        if f" {name} " in words:
            # A year of the fourteenth or fifteenth century of the hijra cannot be another.
            if is_hijri and 1300 <= years[0] <= 1500:
                yield from _day(years[0], month, days[0], is_hijri=True)
            elif not is_hijri:
                yield from _day(years[0], month, days[0])
            return


def folded_words(text: str) -> str:
    """Return a text folded like a wording, but with a number at its head kept."""
    return folded("x " + text).removeprefix("x").strip()


def gregorian_of(year: int, month: int, day: int, *, is_hijri: bool) -> date | None:
    """Return the Gregorian day of a date; None where there is no such day.

    Hijri dates are those of the Umm al-Qura calendar, 1343 to 1500.
    """
    try:
        if not is_hijri:
            return date(year, month, day)
        from hijridate import Hijri

        return date.fromisoformat(Hijri(year, month, day).to_gregorian().isoformat())
    except (ValueError, OverflowError):
        return None


def _day(year: int, month: int, day: int, *, is_hijri: bool = False) -> Iterator[date]:
    found = gregorian_of(year, month, day, is_hijri=is_hijri)
    if found is not None:
        yield found


@cache
def _month_names() -> tuple[tuple[str, int, bool], ...]:
    """Return folded names, their months and whether they are Hijri, the longest first.

    So none hides in another.
    """
    names = {
        folded(name): (month, calendar is HIJRI_MONTHS)
        for calendar in (MONTHS, HIJRI_MONTHS)
        for months in calendar.values()
        for month, spellings in enumerate(months, start=1)
        for name in spellings
    }
    ordered = sorted(names.items(), key=lambda item: -len(item[0]))
    return tuple((name, month, is_hijri) for name, (month, is_hijri) in ordered)
