"""A date as people write it on a line of its own, as RFC 3339 has it; and how sure that is."""

from datetime import date, datetime, tzinfo

from brief_cli.languages.dates.lexicon import lexicon_of
from brief_cli.languages.dates.line import Line, line_of
from brief_cli.languages.dates.names import weekday_name
from brief_cli.languages.dates.reading import Clock, Mention, Reading, Reason, Value, Weekday
from brief_cli.languages.dates.rfc3339 import rfc3339
from brief_cli.text.template import Template

# A longer text is no date on a line of its own.
_LONGEST = 200
# Days that texts of today are published on; a year outside them is told.
_PUBLISHED = range(1800, 2101)
# Days that a year of the hijra without a sign is looked for in.
_LIKELY = range(1990, 2061)
# Minutes from noon to midnight, and between the times of two zones, but for a few.
_NOON, _ZONES_APART = 12 * 60, 30
# Two times of one moment stand side by side: two of them, and so many characters between.
_PAIR, _BESIDE = 2, 5
_NO_DATE = Reason(Template("there is no date in it"))
_SEVERAL = Reason(Template("may mean {one} or {other}"))


def read_value(text: str, language: str, *, zone: tzinfo | None = None) -> Value:
    """Read a date, or a date with its time, from a label, a byline, a meta tag or front matter.

    `language` is a BCP 47 tag; English is read in every language. An offset is taken as it is
    written, or from the place whose clock is named; where there is none, none is made up, unless
    `zone` says what to assume. What has two readings, or stands beside words that are not known, is
    not sure. A calendar other than the Gregorian is converted: the Islamic by Umm al-Qura.
    """
    text = text.strip().strip("*_").strip()
    if not text or len(text) > _LONGEST:
        return Value("", _NO_DATE)
    line = line_of(text, lexicon_of(language))
    if not line.mentions and not line.short:
        english = line_of(text, lexicon_of("en"))
        line = english if english.mentions else line
    return _value(line, language, zone)


def _value(line: Line, language: str, zone: tzinfo | None) -> Value:
    if not line.mentions:
        return _without_date(line)
    mention, doubt = _chosen(line.mentions)
    readings = mention.readings
    if mention.is_impossible:
        return Value("", Reason(Template("there is no such day")), readings, readings[0].calendar)
    weekdays = (*(day for each in line.mentions for day in each.weekdays), *line.weekdays)
    fitting = _fitting(readings, weekdays)
    if not fitting:
        doubt = doubt or _wrong_weekday(readings[0], weekdays, language)
        fitting = readings
    fitting, calendar_doubt = _of_today(fitting)
    doubt = doubt or calendar_doubt
    if len(fitting) > 1:
        one, other = (_shown(reading) for reading in fitting[:2])
        return Value("", Reason(_SEVERAL.template, {"one": one, "other": other}), readings)
    reading = fitting[0]
    if reading.date is None:
        return Value("", _undated(reading), readings, reading.calendar)
    doubt = doubt or _doubt(reading, line)
    written, clock_doubt, is_assumed = _written(reading.date, line.clocks, zone)
    return Value(written, doubt or clock_doubt, readings, reading.calendar, is_assumed)


def _without_date(line: Line) -> Value:
    if line.short:
        reason = Reason(
            Template("the year {year} has two digits"),
            {"year": f"{(line.short[0].year or 0) % 100:02}"},
        )
        days = {reading.date for reading in line.short if reading.date is not None}
        day = days.pop().isoformat() if len(days) == 1 else ""
        return Value(day, reason, line.short, line.short[0].calendar)
    if line.is_relative:
        return Value("", Reason(Template("depends on the day it was written")))
    if len(line.numbers) == 1 and len(line.numbers[0]) == 4 and not line.rest:
        return Value("", Reason(Template("a year alone is no day")))
    return Value("", _NO_DATE)


def _chosen(mentions: tuple[Mention, ...]) -> tuple[Mention, Reason | None]:
    """Return the date of a line that has one or more: the Gregorian of two calendars, else the first."""
    by_calendar: dict[str, Mention] = {}
    doubt = None
    for mention in mentions:
        calendars = {reading.calendar for reading in mention.readings}
        calendar = calendars.pop() if len(calendars) == 1 else ""
        known = by_calendar.setdefault(calendar, mention)
        if known is not mention and known.readings != mention.readings:
            doubt = Reason(Template("there are several dates"))
    chosen = by_calendar.get("gregorian", mentions[0])
    for other in by_calendar.values():
        if other is not chosen:
            apart = chosen._replace(beside=other).days_apart()
            if apart is None or apart > 1:
                doubt = doubt or Reason(Template("the two calendars do not agree"))
    return chosen, doubt


def _fitting(readings: tuple[Reading, ...], weekdays: tuple[Weekday, ...]) -> tuple[Reading, ...]:
    """Return the readings that all weekdays fit, to the day: another sighting is another date."""
    return tuple(
        reading
        for reading in readings
        if all(
            (day := _day_of(weekday, reading)) is None or day.weekday() == weekday.number
            for weekday in weekdays
        )
    )


def _day_of(weekday: Weekday, reading: Reading) -> date | None:
    return reading.end_date() if weekday.is_last else reading.date


def _wrong_weekday(reading: Reading, weekdays: tuple[Weekday, ...], language: str) -> Reason:
    days = ((_day_of(weekday, reading), weekday) for weekday in weekdays)
    day, weekday = next((d, w) for d, w in days if d is not None and d.weekday() != w.number)
    return Reason(
        Template("{date} was “{day}”, not “{name}”"),
        {
            "date": day.isoformat(),
            "day": weekday_name(day.weekday(), language),
            "name": weekday_name(weekday.number, language),
        },
    )


def _of_today(readings: tuple[Reading, ...]) -> tuple[tuple[Reading, ...], Reason | None]:
    """Of a year of several calendars, return the readings that a text of today can have."""
    calendars = {reading.calendar for reading in readings}
    if len(calendars) == 1:
        return readings, None
    likely = tuple(r for r in readings if r.date is not None and r.date.year in _LIKELY)
    kept = likely or tuple(r for r in readings if r.calendar != "gregorian")
    reason = Reason(
        Template("the year {year} does not say its calendar"), {"year": str(readings[0].year)}
    )
    return kept, reason


def _undated(reading: Reading) -> Reason:
    if reading.day is None:
        return Reason(Template("a month alone is no day"))
    if reading.year is None:
        return Reason(Template("there is no year in it"))
    return Reason(Template("the day cannot be converted"))


def _doubt(reading: Reading, line: Line) -> Reason | None:
    """Say what makes a date with one reading unsure."""
    if reading.end is not None:
        return Reason(Template("a range of days is no day"))
    if reading.date is not None and reading.date.year not in _PUBLISHED:
        return Reason(
            Template("the year {year} is no year of today"), {"year": str(reading.date.year)}
        )
    if reading.calendar == "islamic-umalqura" and _is_other_sighting(reading):
        return Reason(Template("that month had 29 days in Mecca"))
    beside = " ".join((*line.rest, *line.numbers))
    return (
        Reason(Template("“{words}” stands beside the date"), {"words": beside}) if beside else None
    )


def _is_other_sighting(reading: Reading) -> bool:
    from hijridate import Hijri

    if reading.day != 30 or reading.year is None:
        return False
    return Hijri(reading.year, reading.month, 1).month_length() < 30


def _written(
    day: date, clocks: tuple[Clock, ...], zone: tzinfo | None
) -> tuple[str, Reason | None, bool]:
    """Return a date and its time as RFC 3339 has them, what is unclear, and if the zone is assumed."""
    if not clocks:
        return day.isoformat(), None, False
    clock = _with_offset_of(clocks)
    doubt = Reason(clock.doubt) if clock.doubt else None
    if clock is clocks[0] and any(
        (c.hour, c.minute) != (clock.hour, clock.minute) for c in clocks[1:]
    ):
        doubt = doubt or Reason(Template("there are several times"))
    moment = datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second)
    plain = moment.isoformat()
    if clock.offset is not None:
        return plain + clock.offset, doubt, False
    if clock.zone is not None:
        found = _in_zone(moment, clock.zone)
        if found is None:
            return (
                plain,
                doubt
                or Reason(Template("the offset of {zone} is not known then"), {"zone": clock.zone}),
                False,
            )
        return found, doubt, False
    if zone is not None:
        return rfc3339(moment.replace(tzinfo=zone)), doubt, True
    return plain, doubt, False


def _with_offset_of(clocks: tuple[Clock, ...]) -> Clock:
    """Return the first of two times with the offset that the other, of Greenwich, proves.

    One hour of two is in UTC: 22:15 (19:15 ت غ). Hours that no zone is apart prove nothing.
    """
    if len(clocks) != _PAIR:
        return clocks[0]
    if clocks[1].start - clocks[0].end > _BESIDE:
        return clocks[0]
    local, utc = sorted(clocks, key=lambda each: each.offset == "Z")
    if local.offset is not None or local.zone is not None or utc.offset != "Z":
        return clocks[0]
    apart = (local.hour - utc.hour) * 60 + local.minute - utc.minute
    apart = (apart + _NOON) % (2 * _NOON) - _NOON
    if apart % _ZONES_APART:
        return clocks[0]
    sign = "-" if apart < 0 else "+"
    return local._replace(offset=f"{sign}{abs(apart) // 60:02}:{abs(apart) % 60:02}")


def _in_zone(moment: datetime, name: str) -> str | None:
    """Return a local time with the offset of an IANA zone then; None in the hours of a change."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        zone = ZoneInfo(name)
    except ZoneInfoNotFoundError:
        return None
    first, second = (moment.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() != second.utcoffset():
        return None
    return rfc3339(first)


def _shown(reading: Reading) -> str:
    if reading.date is not None:
        return reading.date.isoformat()
    return f"{reading.year}-{reading.month:02}-{reading.day or 0:02}"
