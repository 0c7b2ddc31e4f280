"""What a line of its own with a date is made of: dates, hours, zones, and what else stands there."""

from typing import NamedTuple

from brief_cli.languages.dates.clock import clock_at, in_period, offset_at, zone_at
from brief_cli.languages.dates.grammar import Grammar
from brief_cli.languages.dates.lexicon import Lexicon
from brief_cli.languages.dates.reading import Clock, Mention, Reading, Weekday
from brief_cli.languages.dates.short_dates import (
    compact_date_at,
    compact_time_at,
    named_short_date_at,
    short_date_at,
)
from brief_cli.languages.dates.tokens import Tokens
from brief_cli.languages.dates.words import COMMAS

# Signs that change what a date beside them says.
_TELLING = frozenset("<>~±≈≤≥")


class Line(NamedTuple):
    """The parts of a line. `short` are readings of a date whose year has two digits; `numbers` and
    `rest` are what is no part of a date, and not known to be idle beside one."""

    mentions: tuple[Mention, ...]
    clocks: tuple[Clock, ...]
    weekdays: tuple[Weekday, ...]
    short: tuple[Reading, ...]
    is_relative: bool
    numbers: tuple[str, ...]
    rest: tuple[str, ...]


def line_of(text: str, lexicon: Lexicon) -> Line:
    """Return what a line is made of, in the words of a language."""
    return _Parts(text, lexicon).line()


class _Parts:
    """Takes a line apart, from its first token to its last."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._tokens = Tokens(text)
        self._lexicon = lexicon
        self._grammar = Grammar(self._tokens, lexicon)
        self._mentions: list[Mention] = []
        self._clocks: list[Clock] = []
        self._weekdays: list[Weekday] = []
        self._short: tuple[Reading, ...] = ()
        self._is_relative = False
        self._period: tuple[int, int] | None = None
        self._numbers: list[str] = []
        self._rest: list[str] = []
        self._ended = -1
        index = 0
        while index < len(self._tokens):
            index = self._take(index)

    def line(self) -> Line:
        """Return what was found."""
        return Line(
            tuple(self._mentions),
            tuple(in_period(clock, self._period) for clock in self._clocks),
            tuple(self._weekdays),
            self._short,
            self._is_relative,
            tuple(self._numbers),
            tuple(self._rest),
        )

    def _take(self, index: int) -> int:
        """Take what stands at a token, and return the token after it."""
        kinds = (
            self._named_short_date, self._date, self._time, self._zone, self._weekday,
            self._odd_date, self._idle,
        )  # fmt: skip
        for kind in kinds:
            after = kind(index)
            if after > index:
                return after
        word = self._tokens.words[index]
        if self._tokens.numbers[index] >= 0:
            self._numbers.append(word)
        elif word[:1].isalnum() or word in _TELLING:
            self._rest.append(self._tokens.cut(index, index + 1))
        return index + 1

    def _named_short_date(self, index: int) -> int:
        weekday = self._grammar.weekday_at(index)
        at = weekday[1] if weekday is not None else index
        at += weekday is not None and self._tokens.words[at] in COMMAS
        found = named_short_date_at(self._tokens, at, self._lexicon)
        if found is None or self._short or self._mentions:
            return index
        self._short, after = found
        return after

    def _date(self, index: int) -> int:
        is_linked = index == self._ended + 1 and self._tokens.words[self._ended] in ("-", "/")
        found = self._grammar.date_at(index, is_linked=is_linked)
        if found is None:
            return index
        mention, after = found
        self._ended = after
        self._mentions.append(mention)
        if mention.clock is not None:
            self._clocks.append(mention.clock)
        return after

    def _time(self, index: int) -> int:
        found = clock_at(self._tokens, index, self._lexicon, is_line=bool(self._mentions))
        if found is None:
            return index
        self._clocks.append(found[0])
        # 10:15-3 مايو 2024
        self._ended = found[1]
        return found[1]

    def _zone(self, index: int) -> int:
        found = offset_at(self._tokens, index) or zone_at(self._tokens, index, self._lexicon)
        if found is None or not self._clocks:
            return index
        offset, zone, after = found
        self._clocks[-1] = self._clocks[-1]._replace(offset=offset, zone=zone)
        return after

    def _weekday(self, index: int) -> int:
        found = self._grammar.weekday_at(index)
        if found is None:
            return index
        self._weekdays.append(found[0])
        return found[1]

    def _odd_date(self, index: int) -> int:
        compact = compact_date_at(self._tokens, index)
        if compact is not None:
            place = self._tokens.starts[index], self._tokens.ends[index]
            self._mentions.append(Mention(*place, (compact,)))
            timed = compact_time_at(self._tokens, index + 1)
            if timed is not None:
                self._clocks.append(timed[0])
            return timed[1] if timed is not None else index + 1
        short = short_date_at(self._tokens, index, self._lexicon)
        if short is None or self._short:
            return index
        self._short, after = short
        return after

    def _idle(self, index: int) -> int:
        """Pass over what says nothing about the day."""
        lexicon = self._lexicon
        after = lexicon.relative.after(self._tokens, index)
        if after > index:
            self._is_relative = True
            return after
        period = lexicon.lead_periods.at(self._tokens, index)
        if period is not None:
            self._period = period[0]
        return max(
            phrases.after(self._tokens, index)
            for phrases in (
                lexicon.labels,
                lexicon.hour_leads,
                lexicon.weekday_leads,
                lexicon.same_day,
            )
        )
