"""Dates in the text: days that do not exist, weekdays and calendars that do not agree."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.dates.mentions import mentions
from brief_cli.languages.dates.names import month_name, weekday_name
from brief_cli.languages.dates.reading import Mention, MonthName
from brief_cli.languages.dates.relative import relative_dates
from brief_cli.languages.dates.rfc3339 import parse_rfc3339
from brief_cli.languages.folding import folded
from brief_cli.languages.language import Language
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import say
from brief_cli.rules import option
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span
from brief_cli.text.template import Template


# Six rules ask for the dates of the same text.
@lru_cache(maxsize=4)
def _mentions(text: str, language: str) -> tuple[Mention, ...]:
    return tuple(mentions(text, language))


def _dates(briefing: Briefing) -> tuple[Mention, ...]:
    return _mentions(briefing.prose, briefing.language)


def _span(found: Mention | MonthName) -> Span:
    return Span(found.start, found.end)


@rule("D306", "impossible-text-date", severity=Severity.ERROR)
def impossible_text_date(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A date in the text whose day does not exist."""
    for found in _dates(briefing):
        if found.is_impossible:
            text = briefing.prose[found.start : found.end]
            yield Finding(
                _span(found),
                say("“{date}” is not a date: that month has no such day", date=text),
            )


@rule("D307", "weekday-mismatch", severity=Severity.ERROR, fixable=Applicability.UNSAFE)
def weekday_mismatch(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A weekday that the date beside it did not fall on."""
    for found in _dates(briefing):
        for weekday, day in found.wrong_weekdays():
            name = briefing.prose[weekday.start : weekday.end]
            language = "en" if name.isascii() else briefing.language
            better = weekday_name(day.weekday(), language)
            span = Span(weekday.start, weekday.end)
            fix = Fix(say("write “{day}”", day=better), Applicability.UNSAFE, (Edit(span, better),))
            message = say(
                "{date} was “{day}”, not “{name}”", date=day.isoformat(), day=better, name=name
            )
            yield Finding(span, message, fix)


@rule("D308", "dated-after-publication", severity=Severity.INFO)
def dated_after_publication(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An event told in the past tense and dated after the publication."""
    value = briefing.value("published")
    published = parse_rfc3339(value) if value else None
    if published is None:
        return
    for found in _dates(briefing):
        day = found.date
        if day is None or day <= published.day or not _is_told_as_past(briefing.prose, found.start):
            continue
        message = say(
            "told as past, but {date} is after the publication ({published})",
            date=day.isoformat(),
            published=published.day.isoformat(),
        )
        yield Finding(_span(found), message)


# Passives and verbs of events, at the head of a clause; Arabic past tense has no single mark.
_PAST = lazy_pattern(
    r"(?<![\w\u064b-\u0652])و?ف?(?:(?:عُقد|عقد|وقع|وُقّع|جرى|زار|أعلن|قال|انطلق|بدأ|وصل|غادر|افتتح|التقى"
    r"|استقبل|شارك|ألقى|أصدر|أكد|ذكر|أفاد|صرح|نفى|طالب|شهد|قتل|أصيب|اندلع|توفي|اجتمع|بحث|ناقش|دشن|أطلق"
    r"|عُقدت)ت?|جرت|التقت|نفت|ألقت|دعا|دعت"
    r"|was|were|met|signed|visited|said|announced|began|held|arrived|left|opened)(?!\w)",
    re.IGNORECASE,
)


def _is_told_as_past(text: str, place: int) -> bool:
    """Say whether the clause that a place is in has, before it, a verb of what is past."""
    ends, verbs = _clauses(text)
    clause = bisect_left(ends, place)
    begins = ends[clause - 1] if clause else 0
    verb = bisect_left(verbs, place)
    return verb > 0 and verbs[verb - 1] >= begins


# A text is asked about each of its dates: where clauses end, and verbs begin, is found once.
@lru_cache(maxsize=4)
def _clauses(text: str) -> tuple[list[int], list[int]]:
    ends = [match.start() for match in _CLAUSE_END.finditer(text)]
    return ends, [match.start() for match in _PAST.finditer(text)]


_CLAUSE_END = lazy_pattern(r"[.!؟?؛;\n\u2029]")


MONTHS = option.choice(
    "months",
    ("gulf", "levant", "maghreb", "morocco", "mauritania", "libya"),
    Template(
        "The month names of the house, by the region that uses them: gulf has يناير, levant كانون الثاني."
    ),
)


@rule(
    "D309",
    "mixed-month-names",
    severity=Severity.INFO,
    fixable=Applicability.UNSAFE,
    options=(MONTHS,),
)
def mixed_month_names(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Month names of two countries in one file: أكتوبر and تشرين الأول."""
    used: list[tuple[Span, MonthName, int]] = []
    for found in _dates(briefing):
        # A month that is named twice (آب/أغسطس) is written for readers of both.
        if len(found.months) == 1 and found.readings[0].calendar == "gregorian":
            month = found.months[0]
            used.append((Span(month.start, month.end), month, found.readings[0].month))
    house = context.option(MONTHS)
    if not house:
        if len(used) < _FEWEST:
            return
        counts = Counter(family for _, month, _ in used for family in month.families)
        house = counts.most_common(1)[0][0] if counts else ""
    for span, month, number in used:
        if house in month.families or not month.families:
            continue
        better = month_name(number, briefing.language, family=house)
        fix = Fix(say("write “{month}”", month=better), Applicability.UNSAFE, (Edit(span, better),))
        message = say(
            "“{name}” in a text with names such as “{month}”",
            name=span.cut(briefing.source.text),
            month=better,
        )
        yield Finding(span, message, fix)


_FEWEST = 2


@rule("D310", "calendar-mismatch", severity=Severity.WARNING)
def calendar_mismatch(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A Hijri date beside a Gregorian one that is another day."""
    for found in _dates(briefing):
        apart = found.days_apart()
        # Sighting of the moon moves a Hijri date by a day.
        if found.beside is None or apart is None or apart <= 1:
            continue
        first, second = found.beside.readings[0].date, found.readings[0].date
        if first is None or second is None:
            continue
        yield Finding(
            Span(found.beside.start, found.end),
            say(
                "the two calendars are {days} days apart: {first} and {second}",
                days=apart,
                first=first.isoformat(),
                second=second.isoformat(),
            ),
        )


# What stands between quotation marks is the speaker's, and is dated by nobody.
_QUOTED = lazy_pattern(
    '«[^«»\u2029]*(?:»|$|(?=\u2029))|“[^“”\u2029]*[“”]|”[^“”\u2029]*[“”]|"[^"\u2029]*"'
)
_NEAR = 40
# A date begins no farther from what it is near to: it is no longer than this.
_FAR = 240


@rule("D311", "relative-date", severity=Severity.INFO)
def relative_date(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Today, yesterday, last week: without a date near it."""
    language = language_of(briefing.language)
    text = briefing.prose
    found = list(relative_dates(text, briefing.vocabulary, briefing.language))
    if not found:
        return
    dates = _dates(briefing)
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for start, end in found:
        block = briefing.block_at(start)
        first = bisect_left(dates, max(block.start, start - _FAR), key=attrgetter("start"))
        last = bisect_left(dates, min(block.end, end + _NEAR), key=attrgetter("start"))
        if any(
            abs(date.start - end) < _NEAR or abs(start - date.end) < _NEAR
            for date in dates[first:last]
        ):
            continue
        before = bisect_right(quoted, (start, len(text)))
        if before and start < quoted[before - 1][1]:
            continue
        if _means_our_time(text, start, end, language):
            continue
        message = say(
            "“{word}” depends on the day it is read; write the date", word=text[start:end]
        )
        yield Finding(Span(start, end), message)


def _means_our_time(text: str, start: int, end: int, language: Language) -> bool:
    """Say whether اليوم is our time: nothing beside it makes it a day, and nothing is told as past."""
    words = language.dates
    if text[start:end].casefold() not in words.our_time:
        return False
    before, after = (
        _LAST_WORD.search(text, max(0, start - _NEAR), start),
        _NEXT_WORD.match(text, end),
    )
    if before and before[1] in words.weekday_leads:
        return False
    weekdays = {folded(name) for names in words.weekdays for name in names}
    if after and folded(after[1]) in weekdays:
        return False
    return not _is_told_as_past(text, start)


_LAST_WORD = lazy_pattern(r"(\w+)[^\w\u2029]{1,2}\Z")
_NEXT_WORD = lazy_pattern(r"[^\w\u2029]{1,2}(\w+)")
