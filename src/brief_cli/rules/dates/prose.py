"""Dates in the text: days that do not exist, weekdays and calendars that do not agree."""

import re
from collections.abc import Iterator
from itertools import pairwise

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.prose import Prose
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.language.dates import parse_timestamp
from brief_cli.language.months import FAMILIES
from brief_cli.language.text_dates import DateInText, dates_in, relative_dates_in, weekday_name
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span


def _dates(briefing: Briefing) -> Iterator[tuple[Prose, DateInText]]:
    for prose in briefing.prose:
        for found in dates_in(prose.text):
            yield prose, found


def _span(prose: Prose, found: DateInText) -> Span:
    return Span(prose.start + found.start, prose.start + found.end)


@rule("D306", "impossible-text-date", severity=Severity.ERROR)
def impossible_text_date(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A date in the text whose day does not exist."""
    for prose, found in _dates(briefing):
        if found.day is None:
            text = prose.text[found.start : found.end]
            yield Finding(
                _span(prose, found),
                say("“{date}” is not a date: that month has no such day", date=text),
            )


@rule("D307", "weekday-mismatch", severity=Severity.ERROR, fixable=Applicability.UNSAFE)
def weekday_mismatch(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A weekday that the date beside it did not fall on."""
    for prose, found in _dates(briefing):
        if found.weekday is None or found.day is None or found.weekday[0] == found.day.weekday():
            continue
        _, start, end = found.weekday
        name = prose.text[start:end]
        better = weekday_name(found.day.weekday(), name)
        span = Span(prose.start + start, prose.start + end)
        fix = Fix(say("write “{day}”", day=better), Applicability.UNSAFE, (Edit(span, better),))
        message = say(
            "{date} was “{day}”, not “{name}”", date=found.day.isoformat(), day=better, name=name
        )
        yield Finding(span, message, fix)


@rule("D308", "dated-after-publication", severity=Severity.INFO)
def dated_after_publication(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An event told in the past tense and dated after the publication."""
    value = briefing.value("published")
    published = parse_timestamp(value) if value else None
    if published is None:
        return
    for prose, found in _dates(briefing):
        if (
            found.day is None
            or found.day <= published.day
            or not _is_told_as_past(prose.text, found)
        ):
            continue
        message = say(
            "told as past, but {date} is after the publication ({published})",
            date=found.day.isoformat(),
            published=published.day.isoformat(),
        )
        yield Finding(_span(prose, found), message)


# Passives and verbs of events, at the head of a clause; Arabic past tense has no single mark.
_PAST = re.compile(
    r"(?<![\w\u064b-\u0652])و?ف?(?:عُقد|عقد|عقدت|عُقدت|وقع|وقعت|وُقّع|جرى|جرت|زار|زارت|أعلن|أعلنت|قال|قالت|انطلق|انطلقت|بدأ|بدأت|"
    r"was|were|met|signed|visited|said|announced|began|held)(?!\w)",
    re.IGNORECASE,
)


def _is_told_as_past(text: str, found: DateInText) -> bool:
    clause = re.split(r"[.!؟?؛;\n]", text[: found.start])[-1]
    return _PAST.search(clause) is not None


@rule("D309", "mixed-month-names", severity=Severity.INFO, fixable=Applicability.UNSAFE)
def mixed_month_names(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Month names of two countries in one file: أكتوبر and تشرين الأول."""
    used: dict[str, list[tuple[Span, int]]] = {}
    for prose, found in _dates(briefing):
        family = FAMILIES.get(found.month_name)
        if family is not None:
            span = Span(prose.start + found.month_start, prose.start + found.month_end)
            used.setdefault(family[0], []).append((span, family[1]))
    if len(used) < 2:
        return
    house = max(used, key=lambda name: len(used[name]))
    names = {month: name for name, (family, month) in FAMILIES.items() if family == house}
    for family_name, places in used.items():
        for span, month in places if family_name != house else ():
            better = names[month]
            fix = Fix(
                say("write “{month}”", month=better), Applicability.UNSAFE, (Edit(span, better),)
            )
            message = say(
                "“{name}” in a text with names such as “{month}”",
                name=span.cut(briefing.source.text),
                month=better,
            )
            yield Finding(span, message, fix)


@rule("D310", "calendar-mismatch", severity=Severity.WARNING)
def calendar_mismatch(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A Hijri date beside a Gregorian one that is another day."""
    for prose in briefing.prose:
        found = [item for item in dates_in(prose.text) if item.day is not None]
        for first, second in pairwise(found):
            between = prose.text[first.end : second.start]
            beside = (
                first.is_hijri != second.is_hijri
                and len(between) <= 12
                and not re.search(r"[.؛\n]|إلى|حتى|to", between)
            )
            if not beside or first.day is None or second.day is None:
                continue
            apart = abs((first.day - second.day).days)
            # Sighting of the moon moves a Hijri date by a day.
            if apart > 1:
                span = Span(prose.start + first.start, prose.start + second.end)
                yield Finding(
                    span,
                    say(
                        "the two calendars are {days} days apart: {first} and {second}",
                        days=apart,
                        first=first.day.isoformat(),
                        second=second.day.isoformat(),
                    ),
                )


@rule("D311", "relative-date", severity=Severity.INFO)
def relative_date(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Today, yesterday, last week: without a date near it."""
    for prose in briefing.prose:
        known = dates_in(prose.text)
        for start, end in relative_dates_in(prose.text, briefing.language):
            near = any(abs(item.start - end) < 40 or abs(start - item.end) < 40 for item in known)
            if not near:
                span = Span(prose.start + start, prose.start + end)
                yield Finding(
                    span,
                    say(
                        "“{word}” depends on the day it is read; write the date",
                        word=prose.text[start:end],
                    ),
                )
