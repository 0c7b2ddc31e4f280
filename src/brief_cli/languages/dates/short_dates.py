"""Dates that only a line of its own can have: 27/10/25, 25 تیر 97, 20251027T042500Z."""

from brief_cli.languages.dates.calendars import gregorian
from brief_cli.languages.dates.clock import offset_at
from brief_cli.languages.dates.lexicon import Lexicon
from brief_cli.languages.dates.months import MonthWords
from brief_cli.languages.dates.reading import Clock, Reading
from brief_cli.languages.dates.tokens import Tokens
from brief_cli.languages.language import Calendar

# POSIX, strptime %y: 69 to 99 are of the last century.
_PIVOT = 69
_TODAY = range(1900, 2101)


def short_date_at(
    tokens: Tokens, index: int, lexicon: Lexicon
) -> tuple[tuple[Reading, ...], int] | None:
    """Read a date with a year of two digits; return its readings and the token after it."""
    if index + 4 >= len(tokens) or tokens.words[index + 1] not in ("/", "-", "."):
        return None
    if tokens.words[index + 3] != tokens.words[index + 1]:
        return None
    if any(not 1 <= tokens.size(index + step) <= 2 for step in (0, 2, 4)):
        return None
    first, second, third = (tokens.numbers[index + step] for step in (0, 2, 4))
    if min(first, second, third) < 0:
        return None
    after = index + 5
    sign = lexicon.signs.at(tokens, after)
    calendar: Calendar = sign[0] if sign else lexicon.unsigned_years[0]
    if sign is None and len(lexicon.unsigned_years) > 1:
        calendar = "gregorian"
    orders = [(third, second, first), (first, second, third)]
    if calendar == "gregorian":
        orders.append((third, first, second))
    readings = dict.fromkeys(
        Reading(calendar, year, month, day, date=found)
        for short, month, day in orders
        if (found := gregorian(calendar, year := _full(calendar, short), month, day)) is not None
    )
    return (tuple(readings), sign[1] if sign else after) if readings else None


def named_short_date_at(
    tokens: Tokens, index: int, lexicon: Lexicon
) -> tuple[tuple[Reading, ...], int] | None:
    """Read a day, the name of its month and a year of two digits that ends the line: 25 تیر 97."""
    if not 1 <= tokens.size(index) <= 2 or tokens.numbers[index] < 0:
        return None
    months = MonthWords(tokens, lexicon).months_at(index + 1)
    last = len(tokens) - 1
    if months is None or months.after != last or tokens.size(last) != 2 or tokens.numbers[last] < 0:
        return None
    readings = tuple(
        Reading(month.calendar, year, number, tokens.numbers[index], date=found)
        for month in months.meanings
        if month.calendar != "hebrew"
        for number in month.numbers
        for year in (_full(month.calendar, tokens.numbers[last]),)
        if (found := gregorian(month.calendar, year, number, tokens.numbers[index])) is not None
    )
    return (readings, last + 1) if readings else None


def compact_date_at(tokens: Tokens, index: int) -> Reading | None:
    """Read the basic format of ISO 8601, 20251027."""
    if tokens.size(index) != 8 or tokens.numbers[index] < 0:
        return None
    year, rest = divmod(tokens.numbers[index], 10_000)
    month, day = divmod(rest, 100)
    found = gregorian("gregorian", year, month, day) if year in _TODAY else None
    return Reading("gregorian", year, month, day, date=found) if found else None


def compact_time_at(tokens: Tokens, index: int) -> tuple[Clock, int] | None:
    """Read the time of the basic format, T042500Z, and return the token after it."""
    at, size = index + 1, tokens.size(index + 1) if index < len(tokens) else 0
    if tokens.words[index] != "t" or not (tokens.is_glued(index) and tokens.is_glued(at)):
        return None
    if size not in (4, 6) or tokens.numbers[at] < 0:
        return None
    whole = tokens.numbers[at] * (100 if size == 4 else 1)
    hour, minute, second = whole // 10_000, whole // 100 % 100, whole % 100
    if hour > 23 or minute > 59 or second > 59:
        return None
    read = offset_at(tokens, at + 1)
    after = read[2] if read is not None else at + 1
    offset = read[0] if read is not None else None
    return Clock(hour, minute, second, tokens.starts[index], tokens.ends[after - 1], offset), after


def _full(calendar: Calendar, year: int) -> int:
    if calendar == "gregorian":
        return year + (1900 if year >= _PIVOT else 2000)
    # 1300 of the hijra and later: the lunar year is in its fifteenth century, the solar one is too.
    return year + (1300 if year >= _PIVOT - 9 else 1400)
