"""Weekdays and days of a month among tokens, bare or with a letter written against them."""

from typing import NamedTuple

from brief_cli.languages.dates.lexicon import Lexicon
from brief_cli.languages.dates.reading import Weekday
from brief_cli.languages.dates.tokens import Tokens

COMMAS = ("،", ",")
BRACKETS = {"(": ")", "[": "]"}
"""What may stand around a date or its weekday: what opens, and what closes it."""

_DASH = "-"
# Up to here a number before a month is a day that was mistyped, and no count.
_NO_DAY = 39
# Days that are told one by one are few; what goes on is a table.
_MOST_LINKS = 6


class Days(NamedTuple):
    """One day or several, before or after their month: the first, the last, the token after them."""

    first: int
    last: int
    after: int
    weekdays: tuple[Weekday, ...] = ()
    is_list: bool = False
    is_range: bool = False


class DayWords:
    """Reads weekdays and days of a month."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._lexicon = lexicon

    def is_prefixed(self, index: int) -> bool:
        """Say whether something is written against the word that a date may begin with: و, ب."""
        return bool(self._lexicon.opening(self._tokens.words[index]))

    def prefix_size(self, index: int) -> int:
        """Return how many code points of a token are written against its word, with a tatweel."""
        prefix = self._lexicon.opening(self._tokens.words[index])
        if not prefix:
            return 0
        size, letters = 0, 0
        for char in self._tokens.cut(index, index + 1):
            if char.isalpha() and char != "\u0640":
                letters += 1
                if letters > len(prefix):
                    break
            size += 1
        return size

    def is_one_of(self, index: int, words: frozenset[str]) -> bool:
        """Say whether a word is one of several, bare or with a letter written against it."""
        word = self._tokens.words[index]
        return word in words or (word[:1] in self._lexicon.glued and word[1:] in words)

    def weekday_at(self, index: int) -> tuple[Weekday, int] | None:
        """Read a weekday, and return the token after it."""
        tokens = self._tokens
        word = tokens.words[index]
        prefix = self._lexicon.opening(word)
        if prefix is None:
            return None
        found = self._lexicon.weekdays.at(tokens, index, word[len(prefix) :])
        if found is None:
            return None
        day, after = found
        start = tokens.starts[index] + self.prefix_size(index)
        # The full stop of a short form: Mon.
        if len(word) < 5 and after == index + 1 and tokens.is_glued_mark(after, "."):
            after += 1
        return Weekday(day, start, tokens.ends[after - 1]), after

    def weekday_ends_at(self, index: int) -> bool:
        """Say whether a token is the last of a weekday."""
        starts = range(max(0, index - 2), index + 1)
        return any((found := self.weekday_at(start)) and found[1] == index + 1 for start in starts)

    def linked_weekday(self, index: int) -> tuple[Weekday, int, bool] | None:
        """Read a weekday and what links it to its date; say where the date is, and if it is close."""
        found = self.weekday_at(index)
        if found is None:
            return None
        weekday, at = found
        words = self._tokens.words
        is_close = True
        if words[at] in (*COMMAS, _DASH, "/", ":"):
            at, is_close = at + 1, False
        linked = self._lexicon.same_day.after(self._tokens, at)
        if linked > at:
            at, is_close = linked, False
            at += words[at] in (_DASH, ":")
        if words[at] in BRACKETS:
            at, is_close = at + 1, False
        return weekday, at, is_close

    def is_unsure_weekday(self, index: int) -> bool:
        """Say whether a weekday is that of the night before it, or the last of several."""
        words = self._tokens.words
        before = index - 1
        if before < 0:
            return False
        if words[before] in self._lexicon.eve_leads:
            return True
        before -= self._lexicon.weekday_leads.at(self._tokens, before) is not None
        if (
            words[before] in self._lexicon.list_links
            or words[before] in (*COMMAS, _DASH)
            or self._lexicon.range_links.at(self._tokens, before)
        ):
            before -= 1
        return before >= 0 and self.weekday_ends_at(before)

    def day_at(self, index: int) -> tuple[int, int] | None:
        """Read the day of a month, in figures or in words, and return the token after it."""
        tokens = self._tokens
        number = tokens.numbers[index]
        if number >= 0:
            if not 1 <= number <= _NO_DAY or tokens.size(index) > 2:
                return None
            after = index + 1
            if tokens.is_glued(after) and tokens.words[after] in self._lexicon.day_suffixes:
                after += 1
            return number, after
        word = tokens.words[index]
        prefix = self._lexicon.opening(word)
        if prefix is None:
            return None
        return self._lexicon.ordinals.at(tokens, index, word[len(prefix) :])

    def is_day_in_words(self, index: int) -> bool:
        """Say whether an ordinal is a day: it counts the word before it, if that is no preposition."""
        word = self._tokens.words[index]
        if is_hebrew_number(word) or index == 0:
            return True
        before = self._tokens.words[index - 1]
        if not before[-1:].isalpha() or self.is_one_of(index - 1, self._lexicon.ordinal_leads):
            return True
        article = self._lexicon.article
        if article and not before.startswith(article) and not before[1:].startswith(article):
            return True
        # والعشرين is the end of a number (الثانية والعشرين) unless a day ends before it.
        earlier = self._lexicon.ordinals.at(self._tokens, index - 1)
        return self.is_prefixed(index) and earlier is not None and earlier[1] == index

    def days_at(self, index: int) -> Days | None:
        """Read a day, a range of days or a list of them."""
        day = self.day_at(index)
        if day is None:
            return None
        days = Days(day[0], day[0], day[1])
        for _ in range(_MOST_LINKS):
            more = self._more_days(days, index)
            if more is None:
                break
            days = more
        return days

    def _more_days(self, days: Days, start: int) -> Days | None:
        """Read what links a day to another, and the other; None where there is none."""
        tokens, at = self._tokens, days.after
        link = self._link(at, start)
        if link is None:
            return None
        is_list, linked = link
        weekday = self.weekday_at(linked)
        if weekday is not None:
            linked = weekday[1]
        day = self.day_at(linked)
        if day is None or (tokens.numbers[linked] < 0) != (tokens.numbers[start] < 0):
            return None
        if tokens.words[at] == "/" and day[0] != days.last + 1:
            return None
        named = (weekday[0]._replace(is_last=True),) if weekday is not None else ()
        weekdays = (*days.weekdays, *named)
        first = days.first
        if day[0] < first:
            # Written from right to left, 31-30; or from the month before, 28 to 3.
            is_turned = tokens.words[at] == _DASH and first - day[0] <= 3
            return Days(day[0], first if is_turned else day[0], day[1], weekdays, is_list, True)
        return Days(first, day[0], day[1], weekdays, days.is_list or is_list, True)

    def _link(self, at: int, start: int) -> tuple[bool, int] | None:
        """Say whether what links two days makes them a list, and where the second is."""
        tokens, words = self._tokens, self._tokens.words
        linked = self._lexicon.range_links.after(tokens, at)
        if linked > at:
            return False, linked
        if words[at] == _DASH or (
            words[at] == "/" and tokens.is_glued(at) and tokens.is_glued(at + 1)
        ):
            return False, at + 1
        if words[at] not in self._lexicon.list_links and words[at] not in COMMAS:
            return None
        if not self._may_list(start):
            return None
        return True, at + 1 + (words[at + 1] in self._lexicon.list_links)

    def _may_list(self, start: int) -> bool:
        """Say whether days are told one by one: after يومي, between, on."""
        return start > 0 and (
            self.is_one_of(start - 1, self._lexicon.list_leads) or self.weekday_ends_at(start - 1)
        )


def is_hebrew_number(word: str) -> bool:
    """Say whether a word is a number in Hebrew letters, with its geresh or gershayim."""
    return "׳" in word or "״" in word
