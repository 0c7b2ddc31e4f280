"""How a date is written: weekday, day or days, month, year and sign, in every order in use."""

from dataclasses import dataclass

from brief_cli.languages.dates.calendars import gregorian, longest_month
from brief_cli.languages.dates.clock import clock_at
from brief_cli.languages.dates.edges import is_free_before, is_free_number, is_number_of_a_thing
from brief_cli.languages.dates.figures import figures_at
from brief_cli.languages.dates.hebrew_numbers import hebrew_year
from brief_cli.languages.dates.lexicon import Lexicon, Month
from brief_cli.languages.dates.reading import Clock, Mention, MonthName, Reading, Weekday
from brief_cli.languages.dates.tokens import Tokens
from brief_cli.languages.language import Calendar

COMMAS = ("،", ",")
DASHES = ("-",)
CLOSERS = (
    "",
    "\u2029",
    "\ufffc",
    ".",
    "،",
    ",",
    ")",
    "؛",
    ";",
    ":",
    "!",
    "؟",
    "?",
    "۔",
    "|",
    "-",
    "»",
)
# A year after a comma, where another number is as likely.
_RECENT = range(1900, 2101)
_YEARS: dict[Calendar, range] = {
    "gregorian": range(1000, 3000),
    "islamic-umalqura": range(1, 1601),
    "persian": range(1200, 1500),
    "hebrew": range(4000, 6500),
}


@dataclass(frozen=True, slots=True)
class Core:
    """A date without its weekday: its tokens from `first` to before `after`, and what it says."""

    first: int
    after: int
    readings: tuple[Reading, ...]
    months: tuple[MonthName, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    in_words: bool = False
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class _Days:
    """One day or several, before their month: the first and the last, and the token after them."""

    first: int
    last: int
    after: int
    weekdays: tuple[Weekday, ...] = ()
    is_list: bool = False


class Grammar:
    """Reads dates among tokens."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon

    def date_at(self, index: int, *, is_linked: bool = False) -> tuple[Mention, int] | None:
        """Read a date that begins at a token, and return the token after it.

        What is written against the first word (و, ب) is no part of it. `is_linked` says that a mark
        links it to a date before it.
        """
        before = self._weekday_before(index)
        core = self._core(before[1] if before else index, is_linked=is_linked or bool(before))
        if core is None:
            return None
        weekdays = core.weekdays
        if before is not None and not core.is_list:
            weekday, at, is_close = before
            # “Sunday the second of May” is the second Sunday too.
            day = core.readings[0].day or 0
            if core.in_words and is_close and day <= 5:
                return None
            if not self._is_unsure_weekday(index):
                weekdays = (weekday, *weekdays)
            after = core.after
            if at > 0 and self.tokens.words[at - 1] == "(" and self.tokens.words[after] == ")":
                after += 1
        else:
            after = core.after
        if not weekdays and not core.is_list:
            later = self._weekday_after(core.after)
            if later is not None:
                weekdays, after = (later[0],), later[1]
        clock, after = self._clock_after(after)
        tokens = self.tokens
        mention = Mention(
            tokens.starts[core.first] + self._prefix_size(core.first),
            tokens.ends[core.after - 1],
            core.readings,
            core.months,
            weekdays,
            clock,
        )
        return mention, after

    # Weekdays

    def weekday_at(self, index: int) -> tuple[Weekday, int] | None:
        """Read a weekday, and return the token after it."""
        word = self.tokens.words[index]
        prefix = self.lexicon.opening(word)
        if prefix is None:
            return None
        found = self.lexicon.weekdays.at(self.tokens, index, word[len(prefix) :])
        if found is None:
            return None
        day, after = found
        start = self.tokens.starts[index] + self._prefix_size(index)
        after += (
            self.tokens.words[after] == "."
            and self.tokens.glued[after]
            and after - index == 1
            and len(word) < 5
        )
        return Weekday(day, start, self.tokens.ends[after - 1]), after

    def _prefix_size(self, index: int) -> int:
        """Return how many code points of a token are written against its word: و, بـ."""
        prefix = self.lexicon.opening(self.tokens.words[index])
        if not prefix:
            return 0
        size, letters = 0, 0
        for char in self.tokens.cut(index, index + 1):
            if char.isalpha() and char != "\u0640":
                letters += 1
                if letters > len(prefix):
                    break
            size += 1
        return size

    def _weekday_before(self, index: int) -> tuple[Weekday, int, bool] | None:
        """Read a weekday and what links it to its date; say where the date is, and if it is close."""
        found = self.weekday_at(index)
        if found is None:
            return None
        weekday, at = found
        words = self.tokens.words
        is_close = True
        if words[at] in (*COMMAS, "-", "/", ":"):
            at, is_close = at + 1, False
        linked = self.lexicon.same_day.after(self.tokens, at)
        if linked > at:
            at, is_close = linked, False
            at += words[at] in ("-", ":")
        if words[at] == "(":
            at, is_close = at + 1, False
        return weekday, at, is_close

    def _is_unsure_weekday(self, index: int) -> bool:
        """Say whether a weekday is the night before it, or the last of several."""
        words = self.tokens.words
        if index == 0:
            return False
        if words[index - 1] in self.lexicon.eve_leads:
            return True
        before = index - 1
        if (
            words[before] in self.lexicon.list_links
            or words[before] in (*COMMAS, *DASHES)
            or self.lexicon.range_links.at(self.tokens, before)
        ):
            before -= 1
        return before >= 0 and self._ends_weekday(before)

    def _is_prefixed(self, index: int) -> bool:
        return bool(self.lexicon.opening(self.tokens.words[index]))

    def _ends_weekday(self, index: int) -> bool:
        starts = range(max(0, index - 2), index + 1)
        return any((found := self.weekday_at(start)) and found[1] == index + 1 for start in starts)

    def _weekday_after(self, index: int) -> tuple[Weekday, int] | None:
        """Read a weekday after its date: in brackets, or between commas."""
        words = self.tokens.words
        mark, at = words[index], index + 1
        if mark not in ("(", *COMMAS, *DASHES):
            at = self.lexicon.same_day.after(self.tokens, index)
            if at == index:
                return None
        at = self.lexicon.weekday_leads.after(self.tokens, at)
        found = self.weekday_at(at)
        if found is None:
            return None
        weekday, after = found
        if mark == "(":
            return (weekday, after + 1) if words[after] == ")" else None
        if mark in (*COMMAS, *DASHES) and words[after] not in CLOSERS:
            return None
        # What a date follows is the weekday of that date.
        return None if self._core(after) else (weekday, after)

    # Days

    def _day(self, index: int) -> tuple[int, int] | None:
        """Read the day of a month, in figures or in words, and return the token after it."""
        tokens = self.tokens
        number = tokens.numbers[index]
        if number >= 0:
            if not 1 <= number <= 31 or tokens.size(index) > 2:
                return None
            after = index + 1
            if tokens.glued[after] and tokens.words[after] in self.lexicon.day_suffixes:
                after += 1
            return number, after
        word = tokens.words[index]
        prefix = self.lexicon.opening(word)
        if prefix is None:
            return None
        return self.lexicon.ordinals.at(tokens, index, word[len(prefix) :])

    def _days(self, index: int) -> _Days | None:
        """Read a day, a range of days or a list of them."""
        day = self._day(index)
        if day is None:
            return None
        first, at = day
        days = _Days(first, first, at)
        while True:
            more = self._next_day(days.after, index)
            if more is None:
                return days
            last, at, weekday, is_list = more
            found = (weekday,) if weekday else ()
            days = _Days(first, last, at, (*days.weekdays, *found), days.is_list or is_list)

    def _next_day(self, at: int, start: int) -> tuple[int, int, Weekday | None, bool] | None:
        """Read what links two days, and the second."""
        tokens, words = self.tokens, self.tokens.words
        is_list = False
        linked = self.lexicon.range_links.after(tokens, at)
        if linked == at:
            if words[at] in DASHES or (
                words[at] == "/" and tokens.glued[at] and tokens.glued[at + 1]
            ):
                linked = at + 1
            elif words[at] in self.lexicon.list_links or words[at] in COMMAS:
                if not self._may_list(start):
                    return None
                linked, is_list = at + 1, True
                linked += words[linked] in self.lexicon.list_links
            else:
                return None
        weekday = self.weekday_at(linked)
        if weekday is not None:
            linked = weekday[1]
        day = self._day(linked)
        if day is None or (tokens.numbers[linked] < 0) != (tokens.numbers[start] < 0):
            return None
        if words[at] == "/" and day[0] != tokens.numbers[at - 1] + 1:
            return None
        named = weekday[0] if weekday else None
        if named is not None:
            named = Weekday(named.number, named.start, named.end, is_last=True)
        return day[0], day[1], named, is_list

    def _may_list(self, start: int) -> bool:
        """Say whether days are told one by one: after يومي, between, on."""
        if start == 0:
            return False
        return self._is_one_of(start - 1, self.lexicon.list_leads) or self._ends_weekday(start - 1)

    def _is_one_of(self, index: int, words: frozenset[str]) -> bool:
        """Say whether a word is one of several, bare or with a letter written against it."""
        word = self.tokens.words[index]
        return word in words or (word[:1] in self.lexicon.glued and word[1:] in words)

    # The date

    def _core(self, index: int, *, is_linked: bool = False) -> Core | None:
        """Read a date without its weekday; `is_linked` says that one stands before it."""
        tokens = self.tokens
        if tokens.numbers[index] >= 0:
            if not is_linked and not is_free_before(tokens, index, self.lexicon):
                return None
            figures = figures_at(tokens, index, self.lexicon)
            if figures is not None:
                return Core(index, figures[1], figures[0])
            return self._day_first(index)
        if self._day(index) is not None:
            core = self._day_first(index)
            if core is not None:
                return core if is_linked or self._is_day_in_words(index) else None
        return self._month_first(index)

    def _is_day_in_words(self, index: int) -> bool:
        """Say whether an ordinal is a day: it counts the word before it, where that is no preposition."""
        tokens = self.tokens
        word = tokens.words[index]
        if _is_letters(word) or index == 0:
            return True
        if self._is_prefixed(index):
            # والثلاثين is the end of الحادي والثلاثين.
            longer = self.lexicon.ordinals.at(tokens, index - 1)
            return longer is None or longer[1] <= index
        return not tokens.words[index - 1][-1:].isalpha() or self._is_one_of(
            index - 1, self.lexicon.ordinal_leads
        )

    def _month(self, index: int) -> tuple[tuple[Month, ...], int] | None:
        found = self.lexicon.months.at(self.tokens, index)
        if found is None:
            return None
        is_upper = self.tokens.text[self.tokens.starts[index]].isupper()
        meanings = tuple(month for month in found[0] if is_upper or not month.is_capital)
        return (meanings, found[1]) if meanings else None

    def _name(self, first: int, after: int, meanings: tuple[Month, ...]) -> MonthName:
        families = tuple(
            dict.fromkeys(name for month in meanings for name in month.families if name)
        )
        return MonthName(self.tokens.starts[first], self.tokens.ends[after - 1], families)

    def _day_first(self, index: int) -> Core | None:
        days = self._days(index)
        if days is None:
            return None
        tokens = self.tokens
        at = self.lexicon.month_links.after(tokens, days.after)
        mark = tokens.words[at] if tokens.glued[at] and tokens.words[at] in ("-", "/") else ""
        at += bool(mark)
        month = self._month(at)
        if month is None:
            return None
        meanings, after = month
        names = [self._name(at, after, meanings)]
        if tokens.words[after] == "." and tokens.glued[after] and len(tokens.words[at]) < 5:
            after += 1
        other = self._other_name(after, meanings)
        if other is not None:
            meanings, name, after = other
            names.append(name)
        year, after, calendar = self._year(after, meanings, mark)
        meanings = tuple(m for m in meanings if calendar in (None, m.calendar)) or meanings
        if year is None:
            meanings = tuple(month for month in meanings if not month.rare)
            if is_number_of_a_thing(tokens, index, self.lexicon):
                return None
        readings = tuple(
            reading_of(meaning.calendar, year, number, days.first, days.last)
            for meaning in meanings
            for number in meaning.numbers
        )
        if not readings or not is_free_number(tokens, after - 1):
            return None
        in_words = tokens.numbers[index] < 0 and not _is_letters(tokens.words[index])
        return Core(
            index, after, possible(readings), tuple(names), days.weekdays, in_words, days.is_list
        )

    def _other_name(
        self, index: int, known: tuple[Month, ...]
    ) -> tuple[tuple[Month, ...], MonthName, int] | None:
        """Read a second name of the same month: آب/أغسطس, آب (أغسطس), آب - أغسطس."""
        words = self.tokens.words
        if words[index] not in ("/", "(", "-", "\\"):
            return None
        found = self._month(index + 1)
        if found is None:
            return None
        meanings, after = found
        name = self._name(index + 1, after, meanings)
        if words[index] == "(":
            if words[after] != ")":
                return None
            after += 1
        both = tuple(
            Month(
                one.calendar, tuple(sorted(set(one.numbers) & set(other.numbers))), (), False, False
            )
            for one in known
            for other in meanings
            if one.calendar == other.calendar and set(one.numbers) & set(other.numbers)
        )
        if both:
            return both, name, after
        # Two names of two months: which is meant nobody can tell; a dash is a range of months.
        return (known + meanings, name, after) if words[index] == "/" else None

    def _year(
        self, index: int, months: tuple[Month, ...], mark: str = ""
    ) -> tuple[int | None, int, Calendar | None]:
        """Read the year after a month, and its sign: the year, the token after, the calendar.

        Where there is none, the token is the same. A year before the Common Era is less than one.
        """
        tokens = self.tokens
        at = index
        if mark and tokens.words[at] == mark:
            at += 1
        is_after_comma = tokens.words[at] in COMMAS
        at += is_after_comma
        at = self.lexicon.year_links.after(tokens, at)
        year = tokens.numbers[at]
        if year < 0:
            letters = hebrew_year(tokens.words[at])
            is_hebrew = letters is not None and any(month.calendar == "hebrew" for month in months)
            return (letters, at + 1, "hebrew") if is_hebrew else (None, index, None)
        if not is_free_number(tokens, at):
            return None, index, None
        after = at + 1
        sign = self._sign(after)
        if self.lexicon.before_era.at(tokens, after):
            return 1 - year, self.lexicon.before_era.after(tokens, after), None
        size = tokens.size(at)
        if sign is not None and any(month.calendar == sign[0] for month in months):
            if size >= 2 and year in _YEARS[sign[0]]:
                return year, sign[1], sign[0]
        elif size == 4 and is_after_comma and not any(year in _near(month) for month in months):
            return None, index, None
        if size == 4 and any(year in _YEARS[month.calendar] for month in months):
            fitting = [month.calendar for month in months if year in _YEARS[month.calendar]]
            return year, after, fitting[0] if len(fitting) == 1 else None
        # Ramadan 2025: the year of another calendar tells nothing of the day.
        return (0, after, None) if size == 4 and year in _RECENT else (None, index, None)

    def _sign(self, index: int) -> tuple[Calendar, int] | None:
        return self.lexicon.signs.at(self.tokens, index)

    def _month_first(self, index: int) -> Core | None:
        """Read `October 27, 2025`, or a month and its year."""
        month = self._month(index)
        if month is None:
            return None
        tokens = self.tokens
        meanings, after = month
        name = self._name(index, after, meanings)
        if tokens.words[after] == "." and tokens.glued[after]:
            after += 1
        names = [name]
        other = self._other_name(after, meanings)
        if other is not None:
            meanings, second, after = other
            names.append(second)
        days = self._days(after) if tokens.numbers[after] >= 0 else None
        if days is not None:
            year, end, calendar = self._year(days.after, meanings)
            if year is None:
                return None
            weekdays, is_list = days.weekdays, days.is_list
            first, last = days.first, days.last
        else:
            year, end, calendar = self._year(after, meanings)
            if year is None or year <= 0:
                return None
            first = last = 0
            weekdays, is_list = (), False
        readings = tuple(
            reading_of(meaning.calendar, year, number, first or None, last)
            for meaning in meanings
            if calendar in (None, meaning.calendar)
            for number in meaning.numbers
        )
        if not readings or not is_free_number(tokens, end - 1):
            return None
        return Core(index, end, possible(readings), tuple(names), weekdays, False, is_list)

    # Hours

    def _clock_after(self, index: int) -> tuple[Clock | None, int]:
        at = index
        if self.tokens.words[at] in (*COMMAS, *DASHES, "|"):
            at += 1
        found = clock_at(self.tokens, at, self.lexicon)
        return found if found is not None else (None, index)


def reading_of(
    calendar: Calendar, year: int | None, month: int, day: int | None, last: int | None = None
) -> Reading:
    """Return a reading with its Gregorian day; `last` is the last day of a range, or the same day.

    Where days run backwards, as when a range is written from right to left, they are turned.
    """
    if day is None:
        return Reading(calendar, year, month, None, exists=True)
    first, end = (last, day) if last is not None and last < day else (day, last or day)
    known = year if year is not None and year in _YEARS[calendar] else None
    exists = end <= longest_month(calendar, month, known)
    found = gregorian(calendar, known, month, first) if exists and known is not None else None
    return Reading(
        calendar, year or None, month, first, end if end > first else None, found, exists
    )


def possible(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Return the readings that exist, or all where none does."""
    return tuple(reading for reading in readings if reading.exists) or readings


def _near(month: Month) -> range:
    return _RECENT if month.calendar == "gregorian" else _YEARS[month.calendar]


def _is_letters(word: str) -> bool:
    """Say whether a word is a Hebrew number: it counts nothing before it."""
    return "׳" in word or "״" in word
