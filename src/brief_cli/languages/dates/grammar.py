"""How a date is written: weekday, day or days, month, year and sign, in every order in use."""

from typing import NamedTuple

from brief_cli.languages.dates.calendars import gregorian, longest_month
from brief_cli.languages.dates.clock import clock_at
from brief_cli.languages.dates.edges import is_free_before, is_free_number, is_number_of_a_thing
from brief_cli.languages.dates.figures import figures_at
from brief_cli.languages.dates.lexicon import Lexicon, Month
from brief_cli.languages.dates.months import YEARS, MonthWords, Year
from brief_cli.languages.dates.reading import Clock, Mention, MonthName, Reading, Weekday
from brief_cli.languages.dates.tokens import Tokens
from brief_cli.languages.dates.words import BRACKETS, COMMAS, Days, DayWords, is_hebrew_number
from brief_cli.languages.language import Calendar

# What may follow a weekday that belongs to the date before it.
_CLOSERS = frozenset(("", "\u2029", "\ufffc", *".،,)؛;:!؟?۔|-»"))
_LAST_DAY = 31
_FOUR_FIGURES = 1000
# Weeks of a month: “the second Sunday of May”.
_MOST_WEEKS = 5


class Core(NamedTuple):
    """A date without its weekday: its tokens from `first` to before `after`, and what it says."""

    first: int
    after: int
    readings: tuple[Reading, ...]
    months: tuple[MonthName, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    in_words: bool = False
    is_list: bool = False


class Grammar:
    """Reads dates among tokens."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._words = DayWords(tokens, lexicon)
        self._months = MonthWords(tokens, lexicon)

    def weekday_at(self, index: int) -> tuple[Weekday, int] | None:
        """Read a weekday, and return the token after it."""
        return self._words.weekday_at(index)

    def date_at(self, index: int, *, is_linked: bool = False) -> tuple[Mention, int] | None:
        """Read a date that begins at a token, and return the token after it.

        What is written against the first word (و, ب) is no part of it. `is_linked` says that a mark
        links it to a date before it.
        """
        tokens = self._tokens
        before = self._words.linked_weekday(index)
        core = self._core(before[1] if before else index, is_linked=is_linked or bool(before))
        if core is None:
            return None
        weekdays, after = core.weekdays, core.after
        if before is not None and not core.is_list:
            weekday, at, is_close = before
            if is_close and self._may_count_weekdays(core, weekday):
                return None
            if not self._words.is_unsure_weekday(index):
                weekdays = (weekday, *weekdays)
            if at > 0 and BRACKETS.get(tokens.words[at - 1]) == tokens.words[after]:
                after += 1
        if not weekdays and before is None and not core.is_list:
            later = self._weekday_after(core.after)
            if later is not None:
                weekdays, after = (later[0],), later[1]
        clock, after = self._clock_after(after)
        mention = Mention(
            tokens.starts[core.first] + self._words.prefix_size(core.first),
            tokens.ends[core.after - 1],
            core.readings,
            core.months,
            weekdays,
            clock,
        )
        return mention, after

    def _may_count_weekdays(self, core: Core, weekday: Weekday) -> bool:
        """Say whether a day in words may count the weekday before it: the second Sunday of May.

        That is so where nouns and their ordinals have an article, unless both are one day.
        """
        reading = core.readings[0]
        if not self._lexicon.article or not core.in_words or (reading.day or 0) > _MOST_WEEKS:
            return False
        return reading.date is None or reading.date.weekday() != weekday.number

    def _weekday_after(self, index: int) -> tuple[Weekday, int] | None:
        """Read a weekday after its date: in brackets, or between commas."""
        words = self._tokens.words
        mark, at = words[index], index + 1
        is_apart = mark in (*COMMAS, "-")
        if mark not in BRACKETS and not is_apart:
            at = self._lexicon.same_day.after(self._tokens, index)
            if at == index:
                return None
        found = self._words.weekday_at(self._lexicon.weekday_leads.after(self._tokens, at))
        if found is None:
            return None
        weekday, after = found
        if mark in BRACKETS:
            return (weekday, after + 1) if words[after] == BRACKETS[mark] else None
        # What a date follows is the weekday of that date.
        if (is_apart and words[after] not in _CLOSERS) or self._core(after):
            return None
        return weekday, after

    def _clock_after(self, index: int) -> tuple[Clock | None, int]:
        at = index + (self._tokens.words[index] in (*COMMAS, "-", "|"))
        found = clock_at(self._tokens, at, self._lexicon)
        return found if found is not None else (None, index)

    def _core(self, index: int, *, is_linked: bool = False) -> Core | None:
        """Read a date without its weekday; `is_linked` says that one stands before it."""
        tokens = self._tokens
        if tokens.numbers[index] >= 0:
            if not is_linked and not is_free_before(tokens, index, self._lexicon):
                return None
            figures = figures_at(tokens, index, self._lexicon)
            if figures is not None:
                return Core(index, figures[1], figures[0])
            return self._day_first(index)
        core = self._day_first(index)
        if core is not None:
            return core if is_linked or self._words.is_day_in_words(index) else None
        return self._month_first(index)

    def _day_first(self, index: int) -> Core | None:
        """Read `27 October 2025`, `27-Oct-2025`, a range or a list of days before their month."""
        tokens = self._tokens
        days = self._words.days_at(index)
        if days is None:
            return None
        at = self._lexicon.month_links.after(tokens, days.after)
        mark = tokens.words[at] if tokens.words[at] in ("-", "/") else ""
        months = self._months.months_at(at + bool(mark))
        if months is None:
            return None
        # Apart, the mark stands before the year too: 27 - أكتوبر - 2025, not “part 27 - أكتوبر 2025”.
        if mark and not tokens.is_glued(at) and tokens.words[months.after] != mark:
            return None
        year = self._months.year_at(months.after, months.meanings, mark)
        meanings = months.meanings
        # A slip is told where nothing but a date stands so: 32 يناير 2025, not العدد 35 من يناير.
        if days.last > _LAST_DAY and (
            year is None
            or year.number < _FOUR_FIGURES
            or days.is_range
            or at != days.after
            or is_number_of_a_thing(tokens, index, self._lexicon)
        ):
            return None
        if year is None:
            # 2-صفر is a score, and رقم 31 يوليو no date.
            if mark or is_number_of_a_thing(tokens, index, self._lexicon):
                return None
            meanings = tuple(month for month in meanings if not month.is_rare)
        in_words = tokens.numbers[index] < 0 and not is_hebrew_number(tokens.words[index])
        after = year.after if year else months.after
        return self._made(index, after, meanings, months.names, days, year, in_words=in_words)

    def _month_first(self, index: int) -> Core | None:
        """Read `October 27, 2025`, or a month and its year."""
        months = self._months.months_at(index)
        if months is None:
            return None
        is_day = self._tokens.numbers[months.after] >= 0
        days = self._words.days_at(months.after) if is_day else None
        days = None if days and days.last > _LAST_DAY else days
        year = self._months.year_at(days.after if days else months.after, months.meanings)
        if year is None or (days is None and year.number <= 0):
            return None
        return self._made(index, year.after, months.meanings, months.names, days, year)

    def _made(
        self,
        index: int,
        after: int,
        meanings: tuple[Month, ...],
        names: tuple[MonthName, ...],
        days: Days | None,
        year: Year | None,
        *,
        in_words: bool = False,
    ) -> Core | None:
        """Return what was read, in each of the calendars and months that it may mean."""
        proven = year.calendar if year else None
        number = year.number if year else None
        readings = tuple(
            reading_of(meaning.calendar, number, month, days)
            for meaning in meanings
            if proven in (None, meaning.calendar)
            for month in meaning.numbers
        )
        if not readings or not is_free_number(self._tokens, after - 1):
            return None
        existing = tuple(reading for reading in readings if reading.exists) or readings
        if days is None:
            return Core(index, after, existing, names)
        return Core(index, after, existing, names, days.weekdays, in_words, days.is_list)


def reading_of(calendar: Calendar, year: int | None, month: int, days: Days | None) -> Reading:
    """Return a reading with its Gregorian day.

    A year that is none of the calendar (before the Common Era, or of another calendar) tells nothing
    of the day.
    """
    if days is None:
        return Reading(calendar, year, month, None)
    known = year if year is not None and year in YEARS[calendar] else None
    exists = days.last <= longest_month(calendar, month, known)
    found = gregorian(calendar, known, month, days.first) if exists and known else None
    end = days.last if days.is_range else None
    return Reading(calendar, year or None, month, days.first, end, found, exists)
