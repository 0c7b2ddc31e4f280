"""Dates in the text: days that do not exist, weekdays and calendars that do not agree."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.prose import ProseBlock
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
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span


def _dates(briefing: Briefing) -> Iterator[tuple[ProseBlock, Mention]]:
    for prose in briefing.prose_blocks:
        for found in _mentions(prose.text, briefing.language):
            yield prose, found


# Six rules ask for the dates of the same paragraphs.
@lru_cache(maxsize=1024)
def _mentions(text: str, language: str) -> tuple[Mention, ...]:
    return tuple(mentions(text, language))


def _span(prose: ProseBlock, found: Mention | MonthName) -> Span:
    return Span(prose.start + found.start, prose.start + found.end)


@rule("D306", "impossible-text-date", severity=Severity.ERROR)
def impossible_text_date(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A date in the text whose day does not exist."""
    for prose, found in _dates(briefing):
        if found.is_impossible:
            text = prose.text[found.start : found.end]
            yield Finding(
                _span(prose, found),
                say("“{date}” is not a date: that month has no such day", date=text),
            )


@rule("D307", "weekday-mismatch", severity=Severity.ERROR, fixable=Applicability.UNSAFE)
def weekday_mismatch(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A weekday that the date beside it did not fall on."""
    for prose, found in _dates(briefing):
        for weekday, day in found.wrong_weekdays():
            name = prose.text[weekday.start : weekday.end]
            language = "en" if name.isascii() else briefing.language
            better = weekday_name(day.weekday(), language)
            span = Span(prose.start + weekday.start, prose.start + weekday.end)
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
    for prose, found in _dates(briefing):
        day = found.date
        if day is None or day <= published.day or not _is_told_as_past(prose.text, found.start):
            continue
        message = say(
            "told as past, but {date} is after the publication ({published})",
            date=day.isoformat(),
            published=published.day.isoformat(),
        )
        yield Finding(_span(prose, found), message)


# Passives and verbs of events, at the head of a clause; Arabic past tense has no single mark.
_PAST = re.compile(
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


# A paragraph is asked about each of its dates: where clauses end, and verbs begin, is found once.
@lru_cache(maxsize=64)
def _clauses(text: str) -> tuple[list[int], list[int]]:
    ends = [match.start() for match in _CLAUSE_END.finditer(text)]
    return ends, [match.start() for match in _PAST.finditer(text)]


_CLAUSE_END = re.compile(r"[.!؟?؛;\n]")


@rule("D309", "mixed-month-names", severity=Severity.INFO, fixable=Applicability.UNSAFE)
def mixed_month_names(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Month names of two countries in one file: أكتوبر and تشرين الأول."""
    used: list[tuple[Span, MonthName, int]] = []
    for prose, found in _dates(briefing):
        # A month that is named twice (آب/أغسطس) is written for readers of both.
        if len(found.months) == 1 and found.readings[0].calendar == "gregorian":
            month = found.months[0]
            used.append((_span(prose, month), month, found.readings[0].month))
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
    for prose, found in _dates(briefing):
        apart = found.days_apart()
        # Sighting of the moon moves a Hijri date by a day.
        if found.beside is None or apart is None or apart <= 1:
            continue
        first, second = found.beside.readings[0].date, found.readings[0].date
        if first is None or second is None:
            continue
        yield Finding(
            Span(prose.start + found.beside.start, prose.start + found.end),
            say(
                "the two calendars are {days} days apart: {first} and {second}",
                days=apart,
                first=first.isoformat(),
                second=second.isoformat(),
            ),
        )


# What stands between quotation marks is the speaker's, and is dated by nobody.
_QUOTED = re.compile('«[^«»]*(?:»|$)|“[^“”]*[“”]|”[^“”]*[“”]|"[^"]*"')
_NEAR = 40


@rule("D311", "relative-date", severity=Severity.INFO)
def relative_date(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Today, yesterday, last week: without a date near it."""
    language = language_of(briefing.language)
    for prose in briefing.prose_blocks:
        found = list(relative_dates(prose.text, briefing.language))
        if not found:
            continue
        known = _mentions(prose.text, briefing.language)
        quoted = [match.span() for match in _QUOTED.finditer(prose.text)]
        for start, end in found:
            if any(
                abs(item.start - end) < _NEAR or abs(start - item.end) < _NEAR for item in known
            ):
                continue
            if any(first <= start < last for first, last in quoted):
                continue
            if _means_our_time(prose.text, start, end, language):
                continue
            yield Finding(
                Span(prose.start + start, prose.start + end),
                say(
                    "“{word}” depends on the day it is read; write the date",
                    word=prose.text[start:end],
                ),
            )


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


_LAST_WORD = re.compile(r"(\w+)\W{1,2}\Z")
_NEXT_WORD = re.compile(r"\W{1,2}(\w+)")
