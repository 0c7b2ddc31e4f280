"""Days of the Gregorian, Islamic, Solar Hijri and Hebrew calendars.

Sources: Umm al-Qura from the tables of hijridate (1343 to 1500); the Solar Hijri year by the rule of
33 years that ICU uses, which holds until 1501 (the law of 1925 made the calendar); the Hebrew year by the molad and its four
postponements (Reingold and Dershowitz, Calendrical Calculations, chapter 8). Months of the Hebrew
calendar are numbered as in CLDR: Adar I is 6, Adar 7, Nisan 8.
"""

from datetime import date

from brief_cli.languages.language import Calendar

_EPOCH_SOLAR = 226895  # 1 Farvardin 1, as a proleptic Gregorian ordinal (Julian day 1948320)
_EPOCH_HEBREW = -1373427  # 1 Tishri 1, less two days of the reckoning
_FIRST_GREGORIAN = date(1582, 10, 15)
UMM_AL_QURA = range(1343, 1501)
SOLAR = range(1178, 1502)
HEBREW = range(4000, 6500)


def longest_month(calendar: Calendar, month: int, year: int | None = None) -> int:
    """Return how many days a month has: in a year, or at most.

    A month of the Islamic calendar has 30 wherever the moon was not seen: only a 31st is impossible.
    A month that the year does not have (Adar I) has none.
    """
    if not 1 <= month <= (13 if calendar == "hebrew" else 12):
        return 0
    match calendar:
        case "gregorian":
            if month == 2:
                is_leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
                return 29 if is_leap else 28
            return 30 if month in (4, 6, 9, 11) else 31
        case "islamic-umalqura":
            return 30
        case "persian":
            if month == 12:
                return 30 if year is None or _is_solar_leap(year) else 29
            return 31 if month <= 6 else 30
        case "hebrew":
            if year is not None and year in HEBREW:
                return _hebrew_months(year)[month - 1]
            return (30, 30, 30, 29, 30, 30, 29, 30, 29, 30, 29, 30, 29)[month - 1]


def gregorian(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a date; None where there is none, or none that can be known."""
    if not 1 <= day <= longest_month(calendar, month, year):
        return None
    match calendar:
        case "gregorian":
            # Older dates are told in the Julian calendar.
            found = date(year, month, day) if 1 <= year <= 9999 else None
            return found if found is not None and found >= _FIRST_GREGORIAN else None
        case "islamic-umalqura":
            return _umm_al_qura(year, month, day)
        case "persian":
            return _solar(year, month, day)
        case "hebrew":
            return _hebrew(year, month, day)


def _umm_al_qura(year: int, month: int, day: int) -> date | None:
    if year not in UMM_AL_QURA:
        return None
    from hijridate import Hijri

    # A 30th that Mecca did not have is a day of another sighting: the one after the 29th.
    first = Hijri(year, month, 1).to_gregorian()
    return date.fromordinal(first.toordinal() + day - 1)


def _is_solar_leap(year: int) -> bool:
    return (25 * year + 11) % 33 < 8


def _solar(year: int, month: int, day: int) -> date | None:
    if year not in SOLAR:
        return None
    new_year = _EPOCH_SOLAR + 365 * (year - 1) + (8 * year + 21) // 33
    before = 31 * (month - 1) if month <= 7 else 30 * (month - 1) + 6
    return date.fromordinal(new_year + before + day - 1)


def _hebrew_new_year(year: int) -> int:
    """Return the ordinal of 1 Tishri."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    if 3 * (day + 1) % 7 < 3:
        day += 1
    return _EPOCH_HEBREW + day


def _hebrew_new_years(year: int) -> tuple[int, int]:
    """Return the ordinals of 1 Tishri of a year and of the next, after the last postponements."""
    before, this, after, last = (_hebrew_new_year(year + shift) for shift in (-1, 0, 1, 2))

    def corrected(earlier: int, ordinal: int, later: int) -> int:
        if later - ordinal == 356:
            return ordinal + 2
        return ordinal + 1 if ordinal - earlier == 382 else ordinal

    return corrected(before, this, after), corrected(this, after, last)


def _hebrew_months(year: int) -> tuple[int, ...]:
    start, end = _hebrew_new_years(year)
    length = end - start
    is_leap = (7 * year + 1) % 19 < 7
    return (
        30,
        30 if length % 10 == 5 else 29,
        29 if length % 10 == 3 else 30,
        29,
        30,
        30 if is_leap else 0,
        29,
        *(30, 29, 30, 29, 30, 29),
    )


def _hebrew(year: int, month: int, day: int) -> date | None:
    if year not in HEBREW:
        return None
    start, _ = _hebrew_new_years(year)
    return date.fromordinal(start + sum(_hebrew_months(year)[: month - 1]) + day - 1)
