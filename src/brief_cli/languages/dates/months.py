"""Names of months and years among tokens."""

from typing import NamedTuple

from brief_cli.languages.dates.edges import is_free_number
from brief_cli.languages.dates.hebrew_numbers import hebrew_year
from brief_cli.languages.dates.lexicon import Lexicon, Month
from brief_cli.languages.dates.reading import MonthName
from brief_cli.languages.dates.tokens import Tokens
from brief_cli.languages.dates.words import COMMAS
from brief_cli.languages.language import Calendar

YEARS: dict[Calendar, range] = {
    "gregorian": range(1000, 3000),
    "islamic-umalqura": range(1, 1601),
    "persian": range(1200, 1500),
    "hebrew": range(4000, 6500),
}
"""Years that a number of four figures may be, by calendar."""
# A Gregorian year after a comma, where another number is as likely.
_RECENT = range(1900, 2101)
_LONGEST_ABBREVIATION = 4


class Months(NamedTuple):
    """What the name of a month, or two names of one, may mean; and the token after it."""

    meanings: tuple[Month, ...]
    names: tuple[MonthName, ...]
    after: int


class Year(NamedTuple):
    """A year and the token after it: less than one before the Common Era, 0 where it is one of
    another calendar than the month. `calendar` is the one that it proves."""

    number: int
    after: int
    calendar: Calendar | None = None


class MonthWords:
    """Reads names of months, and years."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._lexicon = lexicon

    def months_at(self, index: int) -> Months | None:
        """Read the name of a month, or both of its names: آب/أغسطس, آب (أغسطس), أغسطس آب."""
        found = self._name_at(index)
        if found is None:
            return None
        meanings, name, after = found
        size = after - index == 1 and len(self._tokens.words[index])
        if size and size <= _LONGEST_ABBREVIATION and self._tokens.is_glued_mark(after, "."):
            after += 1
        other = self._other_name_at(after, meanings)
        if other is None:
            return Months(meanings, (name,), after)
        return Months(other[0], (name, other[1]), other[2])

    def _name_at(self, index: int) -> tuple[tuple[Month, ...], MonthName, int] | None:
        found = self._lexicon.months.at(self._tokens, index)
        if found is None:
            return None
        tokens = self._tokens
        is_upper = tokens.text[tokens.starts[index]].isupper()
        meanings = tuple(month for month in found[0] if is_upper or not month.is_capital)
        families = dict.fromkeys(name for month in meanings for name in month.families if name)
        name = MonthName(tokens.starts[index], tokens.ends[found[1] - 1], tuple(families))
        return (meanings, name, found[1]) if meanings else None

    def _other_name_at(
        self, index: int, known: tuple[Month, ...]
    ) -> tuple[tuple[Month, ...], MonthName, int] | None:
        words = self._tokens.words
        mark = words[index] if words[index] in ("/", "(", "-", "\\") else ""
        found = self._name_at(index + bool(mark))
        if found is None:
            return None
        meanings, name, after = found
        if mark == "(":
            if words[after] != ")":
                return None
            after += 1
        both = tuple(
            Month(one.calendar, shared, (), is_rare=False, is_capital=False)
            for one in known
            for other in meanings
            if one.calendar == other.calendar
            and (shared := tuple(sorted({*one.numbers} & {*other.numbers})))
        )
        if both:
            return both, name, after
        # Two names of two months: which is meant nobody can tell; a dash is a range of months.
        return (known + meanings, name, after) if mark == "/" else None

    def year_at(self, index: int, months: tuple[Month, ...], mark: str = "") -> Year | None:
        """Read the year after a month, and its sign; `mark` is what stands between day and month."""
        tokens = self._tokens
        at = index + bool(mark and tokens.words[index] == mark)
        is_after_comma = tokens.words[at] in COMMAS
        at = self._lexicon.year_links.after(tokens, at + is_after_comma)
        number, after = tokens.numbers[at], at + 1
        if number < 0:
            letters = hebrew_year(tokens.words[at])
            is_hebrew = letters and any(month.calendar == "hebrew" for month in months)
            return Year(letters, after, "hebrew") if letters and is_hebrew else None
        if not is_free_number(tokens, at):
            return None
        era = self._lexicon.before_era.after(tokens, after)
        if era > after:
            return Year(1 - number, era)
        sign = self._lexicon.signs.at(tokens, after)
        if sign is not None and any(month.calendar == sign[0] for month in months):
            return Year(number, sign[1], sign[0]) if number in YEARS[sign[0]] else None
        if tokens.size(at) != 4:
            return None
        fitting = [month.calendar for month in months if number in _years(month, is_after_comma)]
        if fitting:
            return Year(number, after, fitting[0] if len(fitting) == 1 else None)
        # Ramadan 2025: the year of another calendar tells nothing of the day.
        is_other = number in _RECENT and months[0].calendar != "gregorian"
        return Year(0, after) if is_other else None


def _years(month: Month, is_after_comma: bool) -> range:
    return _RECENT if is_after_comma and month.calendar == "gregorian" else YEARS[month.calendar]
