"""Notices that are incomplete, unfilled, or say something else than the metadata."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from brief_cli.briefing.briefing import Briefing, FoundNotice
from brief_cli.briefing.notice_text import filled_notice, filled_value
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.dates.rfc3339 import parse_rfc3339, readable
from brief_cli.languages.wording import folded
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.schema.schema import NOTICE_PLACEHOLDER, Element, NoticeSpec, worded
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

_HOST = lazy_pattern(
    r"(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:/[^\s<>\"”»)]*)?", re.IGNORECASE
)
_DATE = lazy_pattern(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[ ]?[+-]\d{2}:\d{2})?)?")


def _said_by(briefing: Briefing, spec: NoticeSpec) -> tuple[list[FoundNotice], str]:
    """Return the paragraphs of a notice, and all they and their section say."""
    found = [notice for notice in briefing.notices if notice.spec.id == spec.id]
    spans = [notice.block.span for notice in found]
    for section in briefing.sections:
        if section.id == spec.section and any(section.span.covers(span) for span in spans):
            spans = [section.span]
            break
    text = briefing.source.text
    return found, "\n".join(span.cut(text) for span in spans)


def _says(briefing: Briefing, element: Element, text: str) -> bool:
    words = folded(text)
    phrases = element.phrases.get(briefing.language, ())
    if any(folded(phrase) in words for phrase in phrases):
        return True
    for key in element.keys:
        if f"{{{key}}}" in text:
            return True  # a placeholder that waits for its value, which N409 or M105 asks for
        field = briefing.schema.field(key)
        kind = field.type if field else "text"
        if kind == "url" and _HOST.search(text):
            return True
        if kind in ("date", "datetime") and re.search(r"\d{4}|[٠-٩]{4}", text):
            return True
        if any(folded(value) in words for value in briefing.values(key)):
            return True
    return False


@rule("N402", "incomplete-notice", severity=Severity.ERROR, fixable=Applicability.UNSAFE)
def incomplete_notice(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A notice without something that its schema demands: the source, the date, who is responsible."""
    for spec in briefing.schema.notices:
        found, text = _said_by(briefing, spec)
        if not found:
            continue
        lacking = [e for e in spec.elements if not _says(briefing, e, text)]
        if not lacking:
            continue
        labels = tuple(worded(element.label, briefing.language) for element in lacking)
        label = worded(spec.label, briefing.language) or spec.id
        message = say("the notice “{label}” does not say: {lacking}", label=label, lacking=labels)
        better, complete = filled_notice(briefing, spec)
        fix = None
        if complete and len(found) == 1:
            edit = Edit(found[0].block.span, better.replace("\n", briefing.source.newline))
            fix = Fix(say("write the schema's own text"), Applicability.UNSAFE, (edit,))
        yield Finding(_first_line(briefing, found[0].block.span), message, fix)


def _first_line(briefing: Briefing, span: Span) -> Span:
    end = briefing.source.line_span(briefing.source.line(span.start)).end
    return Span(span.start, min(span.end, end))


@rule("N403", "notice-mismatch", severity=Severity.ERROR, fixable=Applicability.UNSAFE)
def notice_mismatch(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An address or a date in a notice that is another than the metadata's."""
    for notice in briefing.notices:
        keys = [key for element in notice.spec.elements for key in element.keys]
        for key in keys:
            field = briefing.schema.field(key)
            value = briefing.value(key)
            if field is None or value is None:
                continue
            if field.type == "url":
                yield from _other_host(briefing, notice.block.span, key, value)
            elif field.type in ("date", "datetime"):
                yield from _other_date(briefing, notice.block.span, key, value)


def _other_host(briefing: Briefing, span: Span, key: str, value: str) -> Iterator[Finding]:
    wanted = (urlsplit(value).hostname or "").removeprefix("www.")
    own = (urlsplit(briefing.value("republisher.url") or "").hostname or "").removeprefix("www.")
    cut = span.cut(briefing.source.text)
    # A placeholder that was left, {source.url}, looks like a host; N409 is about it.
    matches = [m for m in _HOST.finditer(cut) if cut[m.start() - 1 : m.start()] != "{"]
    hosts = [match[1].casefold().removeprefix("www.") for match in matches]
    if not wanted or wanted in hosts:
        return
    for match, host in zip(matches, hosts, strict=True):
        if host != own:
            yield _mismatch(span, match, key, value, value)


def _other_date(briefing: Briefing, span: Span, key: str, value: str) -> Iterator[Finding]:
    wanted = parse_rfc3339(value)
    matches = list(_DATE.finditer(span.cut(briefing.source.text)))
    days = [stamp.day for match in matches if (stamp := parse_rfc3339(match.group()[:10]))]
    if wanted is None or not matches or wanted.day in days:
        return
    yield _mismatch(span, matches[0], key, value, readable(value))


def _mismatch(span: Span, match: re.Match[str], key: str, value: str, better: str) -> Finding:
    place = Span(*match.span()).shifted(span.start)
    message = say(
        "“{said}” in the notice, but “{key}” is {value}", said=match.group(), key=key, value=value
    )
    fix = Fix(say("write {value}", value=better), Applicability.UNSAFE, (Edit(place, better),))
    return Finding(place, message, fix)


@rule("N409", "unfilled-notice", severity=Severity.ERROR, fixable=Applicability.SAFE)
def unfilled_notice(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A placeholder such as `{source.url}` that was left in the text."""
    code, body = briefing.document.code, briefing.document.body
    for match in NOTICE_PLACEHOLDER.finditer(body.cut(briefing.source.text)):
        span = Span(*match.span()).shifted(body.start)
        key = match[1]
        if briefing.schema.field(key) is None or any(other.covers(span) for other in code):
            continue
        value = filled_value(briefing, key)
        if value is None:
            if briefing.has_value(key):
                continue  # its own placeholder is still to be written, which M105 says
            yield Finding(
                span,
                say("{what} is not filled, and “{key}” has no value", what=match.group(), key=key),
            )
            continue
        fix = Fix(say("write {value}", value=value), Applicability.SAFE, (Edit(span, value),))
        yield Finding(
            span, say("{what} is not filled; write {value}", what=match.group(), value=value), fix
        )
