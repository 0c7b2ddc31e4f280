"""Comments that silence diagnostics: on one line, or in the whole file."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Diagnostic, Fix, Severity
from brief_cli.messages.message import say
from brief_cli.rules.parsing.ignores import unused_ignore
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.source import Source
from brief_cli.text.span import Span

_COMMENT = lazy_pattern(
    r"<!--[ \t]*brief:[ \t]*ignore(?P<file>-file)?[ \t]+(?P<codes>[\w, \t-]+?)[ \t]*-->"
)
_YAML_COMMENT = lazy_pattern(
    r"(?<!\S)#[ \t]*brief:[ \t]*ignore(?P<file>-file)?[ \t]+(?P<codes>[\w, \t-]+?)[ \t]*$",
    re.MULTILINE,
)
Selector = Callable[[tuple[str, ...]], frozenset[str]]


@dataclass(slots=True)
class Ignore:
    """One comment: the codes it silences on `line` (1-based), or everywhere for None."""

    span: Span
    codes: frozenset[str]
    line: int | None
    unknown: tuple[str, ...] = ()
    used: set[str] = field(default_factory=set)


def apply_ignores(
    briefing: Briefing,
    diagnostics: list[Diagnostic],
    select: Selector,
    enabled: Mapping[str, Severity],
) -> list[Diagnostic]:
    """Return the diagnostics that no comment silences, and one for each comment without use.

    Args:
        briefing: whose comments count.
        diagnostics: what was found.
        select: turns selectors into codes; raises ValueError for one that stands for nothing.
        enabled: the codes that were run, and how bad what they find is: of the others nobody
            knows whether a comment is needed.
    """
    source = briefing.source
    if "brief:" not in source.text:
        return diagnostics
    ignores = list(_ignores(briefing, select))
    kept = [each for each in diagnostics if not _is_silenced(each, source, ignores)]
    severity = enabled.get(unused_ignore.code)
    if severity is None:
        return kept

    def unused(ignores: list[Ignore]) -> list[Diagnostic]:
        return [
            _unused(source, each, severity)
            for each in ignores
            if not each.used and (each.unknown or not each.codes.isdisjoint(enabled))
        ]

    # Those that silence this very rule have their use in the others, and are asked last.
    own = [each for each in ignores if unused_ignore.code in each.codes]
    found = unused([each for each in ignores if unused_ignore.code not in each.codes])
    kept += [each for each in found if not _is_silenced(each, source, own)]
    return kept + unused(own)


def _is_silenced(diagnostic: Diagnostic, source: Source, ignores: list[Ignore]) -> bool:
    """Say whether a comment silences a diagnostic; those that do are used."""
    line = source.line(diagnostic.span.start)
    silencing = [
        ignore
        for ignore in ignores
        if diagnostic.code in ignore.codes and ignore.line in (None, line)
    ]
    for ignore in silencing:
        ignore.used.add(diagnostic.code)
    return bool(silencing)


def _ignores(briefing: Briefing, select: Selector) -> Iterator[Ignore]:
    source = briefing.source
    body = briefing.document.body_start
    # A comment that stands in code is shown to the reader, and silences nothing.
    code = briefing.document.code
    for match in _COMMENT.finditer(source.text, body):
        if not any(span.covers(Span(*match.span())) for span in code):
            yield _ignore(source, match, select)
    for match in _YAML_COMMENT.finditer(source.text, 0, body):
        yield _ignore(source, match, select)


def _ignore(source: Source, match: re.Match[str], select: Selector) -> Ignore:
    codes: set[str] = set()
    unknown = []
    for word in re.split(r"[,\s]+", match["codes"]):
        try:
            codes |= select((word,))
        except ValueError:
            unknown.append(word)
    span = Span(*match.span())
    line = None if match["file"] else _target(source, span)
    return Ignore(span, frozenset(codes), line, tuple(unknown))


def _target(source: Source, span: Span) -> int:
    """Return the line a comment is about: its own, or the next with text where it stands alone."""
    line = source.line(span.start)
    whole = source.line_span(line)
    if (whole.cut(source.text).replace(span.cut(source.text), "")).strip():
        return line
    last = len(source.line_starts)
    following = line + 1
    while following < last and not source.line_span(following).cut(source.text).strip():
        following += 1
    return following


def _unused(source: Source, ignore: Ignore, severity: Severity) -> Diagnostic:
    line = source.line_span(source.line(ignore.span.start))
    alone = line.cut(source.text).strip() == ignore.span.cut(source.text)
    end = line.end
    if alone:
        while end < len(source.text) and source.text[end] in "\r\n":
            end += 1
            if source.text[end - 1] == "\n":
                break
    span = Span(line.start, end) if alone else ignore.span
    fix = Fix(say("remove the comment"), Applicability.SAFE, (Edit(span, ""),))
    message = say("this comment silences nothing; remove it")
    if ignore.unknown:
        message = say(
            "no rule “{code}” to ignore; “brief rules” lists them all", code=ignore.unknown[0]
        )
    rule = unused_ignore
    return Diagnostic(rule.code, rule.name, severity, message, ignore.span, fix)
