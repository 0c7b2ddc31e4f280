"""Dates in the metadata: there, readable, with an offset, in order, not in the future."""

from collections.abc import Iterator
from datetime import timedelta

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.labelled import labelled_value
from brief_cli.briefing.metadata_edit import how_to_write, key_insertion, place_for, value_fix
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.document.yaml import Scalar
from brief_cli.languages.dates.rfc3339 import (
    Timestamp,
    has_rfc3339_form,
    parse_rfc3339,
    rfc3339,
)
from brief_cli.languages.dates.value import read_value
from brief_cli.messages.message import Message, say
from brief_cli.rules import option
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.schema.schema import Field, worded
from brief_cli.text.template import Template


def _dated(briefing: Briefing) -> Iterator[tuple[Field, Scalar, str]]:
    """Yield the date fields that have a value, with its node and its text."""
    for field, entry in briefing.filled:
        if field.type in ("date", "datetime") and isinstance(entry.value, Scalar):
            value = briefing.value(field.key)
            if value is not None:
                yield field, entry.value, value


def _moment(briefing: Briefing, key: str) -> Timestamp | None:
    value = briefing.value(key)
    return parse_rfc3339(value) if value is not None else None


@rule("D301", "missing-date", severity=Severity.ERROR, fixable=Applicability.SAFE)
def missing_date(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A date that the schema requires and the front matter lacks."""
    for field in briefing.missing_fields("date"):
        line = labelled_value(briefing, field)
        found = read_value(line.value, briefing.language) if line is not None else None
        fix = None
        if found is not None and found.text and found.reason is None:
            edit = key_insertion(briefing, field.key, found.text)
            title = say("write {key}: {value}", key=field.key, value=found.text)
            fix = Fix(title, Applicability.SAFE, (edit,))
        message = say(
            "the date “{key}” ({label}) is missing; {how}, as 2025-10-27T04:25:00Z",
            key=field.key,
            label=worded(field.label, briefing.language) or field.key,
            how=how_to_write(field.key),
        )
        yield Finding(place_for(briefing, field.key), message, fix)


@rule("D302", "invalid-date", severity=Severity.ERROR, fixable=Applicability.SAFE)
def invalid_date(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A date that is not written as ISO 8601 has it, or a day that does not exist."""
    for field, node, value in _dated(briefing):
        stamp = parse_rfc3339(value)
        if stamp is not None:
            if stamp.day.year not in _YEARS:
                yield _of_another_calendar(briefing, node, value, stamp)
            elif field.type == "date" and stamp.moment is not None:
                message = say(
                    "“{key}” is a day without a time; write {day}",
                    key=field.key,
                    day=stamp.day.isoformat(),
                )
                yield Finding(node.span, message)
            continue
        if has_rfc3339_form(value):
            message = say("“{value}” is not a date: there is no such day or time", value=value)
            yield Finding(node.span, message)
            continue
        yield _not_rfc3339(briefing, node, value)


# Nothing is published in the Middle Ages: a year such as 1447 or 1404 is of another calendar.
_YEARS = range(1600, 2200)


def _of_another_calendar(briefing: Briefing, node: Scalar, value: str, stamp: Timestamp) -> Finding:
    found = read_value(value, briefing.language)
    year = str(stamp.day.year)
    if not found.text or found.text[:4] == year:
        return Finding(node.span, say("{year} is no year of today; correct it", year=year))
    message = say(
        "{year} is a year of another calendar; write {better}, if that is the day",
        year=year,
        better=found.text,
    )
    fix = value_fix(briefing, node.span, found.text, say("write {value}", value=found.text))
    return Finding(node.span, message, Fix(fix.title, Applicability.UNSAFE, fix.edits))


def _not_rfc3339(briefing: Briefing, node: Scalar, value: str) -> Finding:
    """Return what is said of a date that people read and programs do not."""
    found = read_value(value, briefing.language)
    if found.text and found.reason is None:
        message = say(
            "“{value}” is not an ISO 8601 date; write {better}", value=value, better=found.text
        )
        title = say("write {value}", value=found.text)
        return Finding(node.span, message, value_fix(briefing, node.span, found.text, title))
    readings = tuple(dict.fromkeys(r.date.isoformat() for r in found.readings if r.date))
    if found.reason is not None and len(readings) > 1:
        message = say(
            "“{value}” may mean any of {readings}; write the one that is meant",
            value=value,
            readings=readings,
        )
    elif found.reason is not None and found.readings:
        message = say(
            "“{value}” is not a date as programs read it: {reason}; write it as 2025-10-27 or "
            "2025-10-27T04:25:00Z",
            value=value,
            reason=Message(found.reason.template, found.reason.params),
        )
    else:
        message = say(
            "“{value}” is not a date; write it as 2025-10-27 or 2025-10-27T04:25:00Z",
            value=value,
        )
    return Finding(node.span, message)


@rule("D303", "missing-offset", severity=Severity.WARNING, fixable=Applicability.UNSAFE)
def missing_offset(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A date-time without a UTC offset."""
    for field, node, value in _dated(briefing):
        stamp = parse_rfc3339(value)
        if not field.offset or stamp is None or stamp.moment is None or not stamp.lacks_offset:
            continue
        better = rfc3339(stamp.moment.replace(tzinfo=context.timezone))
        message = say(
            "“{value}” has no UTC offset; write {better} if that is the zone",
            value=value,
            better=better,
        )
        fix = value_fix(briefing, node.span, better, say("write {value}", value=better))
        yield Finding(node.span, message, Fix(fix.title, Applicability.UNSAFE, fix.edits))


@rule("D304", "date-order", severity=Severity.ERROR)
def date_order(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A date before one that must have come first."""
    for field, node, value in _dated(briefing):
        stamp = parse_rfc3339(value)
        if stamp is None:
            continue
        before = _moment(briefing, field.not_before) if field.not_before else None
        if before is not None and stamp.precedes(before):
            message = say(
                "“{key}” ({value}) is before “{other}” ({limit})",
                key=field.key,
                value=value,
                other=field.not_before,
                limit=briefing.value(field.not_before or ""),
            )
            yield Finding(node.span, message)
        after = _moment(briefing, field.not_after) if field.not_after else None
        if after is not None and after.precedes(stamp):
            message = say(
                "“{key}” ({value}) is after “{other}” ({limit})",
                key=field.key,
                value=value,
                other=field.not_after,
                limit=briefing.value(field.not_after or ""),
            )
            yield Finding(node.span, message)


FUTURE_DAYS = option.count(
    "future-days",
    0,
    Template("Days after today that a date may be of: a briefing may be written ahead."),
    least=0,
    most=36_500,
)


@rule("D305", "future-date", severity=Severity.WARNING, dated=True, options=(FUTURE_DAYS,))
def future_date(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A date later than today."""
    last = context.today + timedelta(days=context.option(FUTURE_DAYS))
    for field, node, value in _dated(briefing):
        stamp = parse_rfc3339(value)
        if stamp is None or field.not_after != "today" or stamp.day <= last:
            continue
        message = say(
            "“{key}” is {value}, after today ({today})",
            key=field.key,
            value=value,
            today=context.today.isoformat(),
        )
        yield Finding(node.span, message)
