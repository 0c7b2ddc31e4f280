"""What a date in a text is read as."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from brief_cli.languages.language import Calendar


class Reading(NamedTuple):
    """One way to read a date.

    `year` and `day` are None where they are not written; `end` is the last day of a range within the
    month (the same day, where the range begins in the month before). `date` is the Gregorian day of `day`, None where there is no such day or it is not known
    (no year, or one beyond the tables). `exists` is False where the calendar has no such day.
    """

    calendar: Calendar
    year: int | None
    month: int
    day: int | None
    end: int | None = None
    date: dt.date | None = None
    exists: bool = True

    def end_date(self) -> dt.date | None:
        """Return the Gregorian day of the last day of a range; of the only one where it is none."""
        if self.date is None or self.day is None or self.end is None:
            return self.date
        return dt.date.fromordinal(self.date.toordinal() + self.end - self.day)


class MonthName(NamedTuple):
    """The name of a month at its place, and the families (countries) that use it."""

    start: int
    end: int
    families: tuple[str, ...]


class Weekday(NamedTuple):
    """A weekday at its place: Monday is 0. `is_last` says that it is that of a range's last day."""

    number: int
    start: int
    end: int
    is_last: bool = False


class Clock(NamedTuple):
    """A time at its place, on the clock of 24 hours.

    `offset` is what RFC 3339 has for the offset that is written (`Z`, `+03:00`), `zone` the IANA
    zone of a place that is named. `doubt` is what is unclear about the hour, an English template;
    `has_period` says that a part of the day is written with it.
    """

    hour: int
    minute: int
    second: int
    start: int
    end: int
    offset: str | None = None
    zone: str | None = None
    doubt: str | None = None
    has_period: bool = False


class Mention(NamedTuple):
    """A date in a text, from `start` to before `end` (code points).

    `readings` are all that exist, or, where none does, those that were tried. `months` are the names
    of months in it: two where a month is named twice (آب/أغسطس). `beside` is the date of another
    calendar before it that is said to be the same day.
    """

    start: int
    end: int
    readings: tuple[Reading, ...]
    months: tuple[MonthName, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    clock: Clock | None = None
    beside: "Mention | None" = None

    @property
    def is_impossible(self) -> bool:
        """Whether no calendar has the day."""
        return not any(reading.exists for reading in self.readings)

    @property
    def date(self) -> dt.date | None:
        """The Gregorian day, where only one can be meant."""
        return self.readings[0].date if len(self.readings) == 1 else None

    def days_apart(self) -> int | None:
        """Return how many days lie between the two calendars at least; None where there is one.

        Both are compared in every reading, so that a difference is one whatever was meant.
        """
        if self.beside is None:
            return None
        apart = [
            abs((one.date - other.date).days)
            for one in self.readings
            for other in self.beside.readings
            if one.date is not None and other.date is not None
        ]
        return min(apart, default=None)

    def wrong_weekdays(self) -> tuple[tuple[Weekday, dt.date], ...]:
        """Return the weekdays that fit no reading, each with a day that they should name.

        The day of another calendar than the Gregorian depends on the sighting of the moon, or begins
        at sunset: one day more or less is no difference.
        """
        found = []
        for weekday in self.weekdays:
            days: list[tuple[dt.date, int]] = []
            for reading in self.readings:
                day = reading.end_date() if weekday.is_last else reading.date
                if day is None:
                    days.clear()
                    break
                days.append((day, 0 if reading.calendar in ("gregorian", "persian") else 1))
            if days and all(
                (day.weekday() - weekday.number + slack) % 7 > 2 * slack for day, slack in days
            ):
                found.append((weekday, days[0][0]))
        return tuple(found)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Reason:
    """Why a value is not sure: an English template, and its values."""

    template: str
    params: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.params)


class Value(NamedTuple):
    """A date or date-time as metadata have it.

    `text` is RFC 3339 (without an offset where none is written), or empty where nothing can be said.
    It is sure, or `reason` says why not. `readings` are all that were possible; `calendar` is the one
    it was converted from. `assumed_zone` says that the offset is the one that the caller gave.
    """

    text: str
    reason: Reason | None
    readings: tuple[Reading, ...] = ()
    calendar: Calendar = "gregorian"
    assumed_zone: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether it is what the text says beyond doubt."""
        return bool(self.text) and self.reason is None

    @property
    def lacks_offset(self) -> bool:
        """Whether it has a time without an offset."""
        return "T" in self.text and not self.text.endswith("Z") and self.text[-6] not in "+-"
