"""Dates in figures: 2025-10-27, 27/10/2025, 1447/05/05 هـ."""

from brief_cli.languages.dates.calendars import gregorian, longest_month
from brief_cli.languages.dates.edges import is_number_of_a_thing
from brief_cli.languages.dates.lexicon import Lexicon
from brief_cli.languages.dates.reading import Reading
from brief_cli.languages.dates.tokens import Tokens
from brief_cli.languages.language import Calendar

_MARKS = ("/", "-", ".")
_GREGORIAN = range(1000, 2200)
UNSIGNED = range(1300, 1501)
"""Years that may be of the hijra, lunar or solar, where no sign says so."""


def figures_at(
    tokens: Tokens, index: int, lexicon: Lexicon
) -> tuple[tuple[Reading, ...], int] | None:
    """Read a date in figures that begins at a token; return its readings and the token after it.

    05/06/2025 has two. One that no order makes a day is told where its month and day are such
    numbers: 31/09/2024, and not 31.31.2024 or 2.30.2024.
    """
    parts = _parts(tokens, index)
    if parts is None or is_number_of_a_thing(tokens, index, lexicon):
        return None
    mark, after = tokens.words[index + 1], index + 5
    sign = lexicon.signs.at(tokens, after)
    if not _ends(tokens, after, mark, is_signed=sign is not None):
        return None
    first, second, third = parts
    is_year_first = tokens.size(index) == 4
    year = first if is_year_first else third
    calendars: tuple[Calendar, ...]
    if sign is not None and (year in UNSIGNED or sign[0] in ("gregorian", "hebrew")):
        calendars, after = (sign[0],), sign[1]
    elif year in UNSIGNED:
        calendars = lexicon.unsigned_years
    elif year in _GREGORIAN:
        calendars = ("gregorian",)
    else:
        return None
    readings: list[Reading] = []
    likely: list[Reading] = []
    for calendar in calendars:
        orders = [(second, third)] if is_year_first else [(second, first)]
        if calendar == "gregorian" and not is_year_first and first != second:
            orders.append((first, second))
        tried = [_reading(calendar, year, month, day) for month, day in orders]
        readings += tried
        # Full stops part the numbers of versions too: only the usual order of them is meant as one.
        likely += tried if mark != "." else tried[:1] if not is_year_first else []
    existing = tuple(reading for reading in readings if reading.exists)
    if existing:
        return existing, after
    impossible = tuple(reading for reading in likely if _is_told(reading))
    return (impossible, after) if impossible else None


def _parts(tokens: Tokens, index: int) -> tuple[int, int, int] | None:
    """Return the three numbers of a date, one of which is a year of four figures."""
    if index + 4 >= len(tokens) or tokens.words[index + 1] not in _MARKS:
        return None
    if tokens.words[index + 3] != tokens.words[index + 1]:
        return None
    numbers = tokens.numbers[index], tokens.numbers[index + 2], tokens.numbers[index + 4]
    sizes = tokens.size(index), tokens.size(index + 2), tokens.size(index + 4)
    if min(numbers) < 0 or sizes[1] > 2 or sorted((sizes[0], sizes[2]))[1] != 4:
        return None
    if min(sizes[0], sizes[2]) > 2:
        return None
    glued = [tokens.is_glued(each) for each in range(index + 1, index + 5)]
    if tokens.words[index + 1] == ".":
        # 27.10.2025, or 27. 10. 2025, where the stop makes the number an ordinal.
        return numbers if all(glued) or glued == [True, False, True, False] else None
    # All together, or all apart, as in 27 / 10 / 2025.
    return numbers if all(glued) or not any(glued) else None


def _ends(tokens: Tokens, after: int, mark: str, *, is_signed: bool) -> bool:
    """Say whether nothing goes on after a date in figures: no fourth number, no letter but a T."""
    word = tokens.words[after]
    if is_signed or not tokens.is_glued(after):
        return True
    if word in (mark, ".", ":", "/", "_", "@") and tokens.is_glued(after + 1):
        return tokens.numbers[after + 1] < 0 and word != "@"
    return not word[:1].isalnum() or word in ("t", "z")


def _reading(calendar: Calendar, year: int, month: int, day: int) -> Reading:
    exists = 1 <= day <= longest_month(calendar, month, year)
    found = gregorian(calendar, year, month, day) if exists else None
    return Reading(calendar, year, month, day, None, found, exists)


def _is_told(reading: Reading) -> bool:
    return 1 <= reading.month <= 12 and 1 <= (reading.day or 0) <= 31
