"""Dates in running text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from brief_cli.languages.dates.calendars import gregorian, longest_month
from brief_cli.languages.dates.grammar import Grammar
from brief_cli.languages.dates.lexicon import Lexicon, lexicon_of
from brief_cli.languages.dates.reading import Mention, Reading
from brief_cli.languages.dates.tokens import Tokens
from brief_cli.languages.folding import folded
from brief_cli.text.lazy_pattern import lazy_pattern

# Code points to the left of a number within which its date begins, and to the right, ends.
_LEFT, _RIGHT = 48, 64
_LONGEST_WORD = 32
_DIGIT = lazy_pattern("[0-9٠-٩۰-۹]")
_NUMBER = lazy_pattern("[0-9٠-٩۰-۹]+")
_WORD = r"[^\s0-9٠-٩۰-۹()\[\]{}«»“”‹›،,.:؛;!؟?…/*\-–—\u2029\ufffc]"
# Words before a year among which its month is: تشرين الأول من عام 2025.
_MOST_WORDS = 4
# Marks between two dates that say they are one day, and those that may.
_SAME = frozenset("()[]/=")
_BESIDE = frozenset("-،,:|")
# A date of another calendar that only stands beside one is the same day where it is this near.
_NEAR_DAYS = 15


_MARK = r"[ \u200e\u200f]*[/.\-–—ـ؍][ \u200e\u200f]*"
# The beginning of three numbers with marks between them.
_FIGURES = lazy_pattern(f"[0-9٠-٩۰-۹]+{_MARK}[0-9٠-٩۰-۹]+{_MARK}[0-9٠-٩۰-۹]")
# The two words after a number, and the words before one.
_AFTER = lazy_pattern(rf"[\s*\u200e\u200f]{{0,4}}[/\-–—]?({_WORD}+)(?:\s({_WORD}+))?")
_BEFORE = lazy_pattern(rf"[^\W\d_]{_WORD}*")


def mentions(text: str, language: str) -> Iterator[Mention]:
    """Yield the dates of a text in a language (a BCP 47 tag), in order, none over another.

    Places are code points of the text. U+2029 parts blocks and U+FFFC stands for what is masked: no
    date goes over either.
    """
    lexicon = lexicon_of(language)
    known: Mention | None = None
    for start, end in _stretches(text, lexicon):
        tokens = Tokens(text, start, end)
        for mention in _linked(_found(tokens, lexicon), tokens, lexicon):
            if known is None or mention.start >= known.end:
                known = mention
                yield mention


def _stretches(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text in which a date may be."""
    first = last = -1
    for place in _anchors(text, lexicon):
        if last >= 0 and place - _LEFT <= last:
            last = place + _RIGHT
            continue
        if last >= 0:
            yield first, _next_space(text, last)
        first = _next_space(text, place - _LEFT) if place > _LEFT else 0
        last = place + _RIGHT
    if last >= 0:
        yield first, _next_space(text, last)


def _next_space(text: str, place: int) -> int:
    """Return the next place where no word is cut; a longer word than any of a date may be."""
    end = min(place + _LONGEST_WORD, len(text))
    while place < end and not text[place].isspace():
        place += 1
    return min(place, len(text))


def _anchors(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Yield the places of numbers beside which there is what a date has, in order."""
    places = [*_in_words(text, lexicon)]
    at = _DIGIT.search(text)
    while at is not None:
        number = _NUMBER.match(text, at.start())
        assert number is not None
        start, end = number.span()
        if end - start <= 4 and _is_beside_date_words(text, start, end, lexicon):
            places.append(start)
        at = _DIGIT.search(text, end)
    return iter(sorted(places))


def _is_beside_date_words(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    after = _AFTER.match(text, end)
    if after is not None:
        # A quotation mark may end it, or be within it: תשפ"ה.
        word = folded(after[1].rstrip("\"'"))
        if word in lexicon.month_starts or word in lexicon.day_suffixes:
            return True
        if word in lexicon.link_starts and after[2]:
            next_word = folded(after[2])
            if next_word in lexicon.month_starts or next_word in lexicon.link_ends:
                return True
    if _FIGURES.match(text, start):
        return True
    before = _BEFORE.findall(text[max(0, start - 28) : start])
    return any(folded(word) in lexicon.month_ends for word in before[-_MOST_WORDS:])


def _in_words(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Yield the places of months with a day in words before them."""
    for pattern in _links(lexicon.tag):
        for match in pattern.finditer(text):
            if folded(match[1].rstrip("\"'")) in lexicon.month_starts:
                yield match.start(1)


@lru_cache(maxsize=16)
def _links(tag: str) -> tuple[re.Pattern[str], ...]:
    """Return what finds the words after a word or letter that stands before a month.

    That is the word between day and month (من), or the last letter of a day where there is none.
    """
    lexicon = lexicon_of(tag)
    if not lexicon.ordinals:
        return ()
    ends = {word for word in lexicon.month_links.last_words() if len(word) > 1}
    if not lexicon.ordinals_are_linked:
        ends |= {word[-1] for word in lexicon.ordinals.last_words()}
    return tuple(re.compile(f"{re.escape(end)} ({_WORD}+)") for end in sorted(ends))


def _found(tokens: Tokens, lexicon: Lexicon) -> Iterator[tuple[Mention, int, int]]:
    grammar = Grammar(tokens, lexicon)
    opening, ended = lexicon.opening, -1
    for index, (word, number) in enumerate(zip(tokens.words, tokens.numbers, strict=True)):
        if index < ended or (number < 0 and opening(word) is None):
            continue
        is_linked = index == ended + 1 and tokens.words[ended] in ("-", "/")
        found = grammar.date_at(index, is_linked=is_linked)
        if found is not None:
            ended = found[1]
            yield found[0], index, ended


def _linked(
    found: Iterator[tuple[Mention, int, int]], tokens: Tokens, lexicon: Lexicon
) -> Iterator[Mention]:
    """Give each date what it has from the one beside it: its year, its weekday, its other calendar."""
    held: tuple[Mention, int] | None = None
    for mention, first, after in found:
        following = mention
        if held is not None:
            earlier, ends = held
            link = _link(tokens, ends, first, lexicon)
            if link == "range" or (link and tokens.words[ends] == "-"):
                earlier = _with_year_of(mention, earlier)
            if link in ("same", "beside"):
                earlier, following = _one_day(earlier, mention, is_said=link == "same")
            yield earlier
        held = following, after
    if held is not None:
        yield held[0]


def _link(tokens: Tokens, index: int, end: int, lexicon: Lexicon) -> str | None:
    """Say what the tokens between two dates make of them: the same day, a range or list, or beside."""
    link = "beside"
    while index < end:
        word = tokens.words[index]
        following = lexicon.same_day.after(tokens, index)
        if following == index:
            following = lexicon.range_links.after(tokens, index)
            if following > index or word in lexicon.list_links:
                link = "range"
            elif word in _SAME:
                link = "same" if link == "beside" else link
            elif word not in _BESIDE:
                return None
        elif link == "beside":
            link = "same"
        index = max(following, index + 1)
    return link


def _with_year_of(later: Mention, earlier: Mention) -> Mention:
    """Give the first date of a range, which has no year, that of the last: 28 فبراير إلى 3 مارس 2024."""
    one, other = earlier.readings[0], later.readings[0]
    if one.year is not None or other.year is None or one.calendar != other.calendar:
        return earlier
    return earlier._replace(
        readings=tuple(
            _in_year(reading, other.year - (reading.month > other.month))
            for reading in earlier.readings
        ),
    )


def _in_year(reading: Reading, year: int) -> Reading:
    if reading.day is None:
        return reading
    last = reading.end or reading.day
    exists = last <= longest_month(reading.calendar, reading.month, year)
    found = gregorian(reading.calendar, year, reading.month, reading.day) if exists else None
    return reading._replace(year=year, exists=exists, date=found)


def _one_day(earlier: Mention, later: Mention, *, is_said: bool) -> tuple[Mention, Mention]:
    """Set a date beside the one of another calendar that is the same day, and share the weekday.

    A weekday is told of the Gregorian date, which needs no moon.
    """
    ones = _but_medieval(earlier, later)
    others = _but_medieval(later, earlier)
    if {reading.calendar for reading in ones} & {reading.calendar for reading in others}:
        return earlier, later
    beside = later._replace(readings=others, beside=earlier._replace(readings=ones))
    apart = beside.days_apart()
    if not is_said and (apart is None or apart > _NEAR_DAYS):
        return earlier, later
    shared = (*earlier.weekdays, *later.weekdays)
    is_later = others[0].calendar == "gregorian"
    earlier = earlier._replace(readings=ones, weekdays=() if is_later else shared)
    weekdays = shared if is_later else ()
    return earlier, later._replace(readings=others, weekdays=weekdays, beside=earlier)


def _but_medieval(mention: Mention, beside: Mention) -> tuple[Reading, ...]:
    if len({reading.calendar for reading in mention.readings}) == 1:
        return mention.readings
    others = {reading.calendar for reading in beside.readings}
    return tuple(r for r in mention.readings if r.calendar not in others) or mention.readings
