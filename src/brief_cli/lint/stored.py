"""Diagnostics as bytes and back, for the cache and for workers. JSON: a foreign cache runs nothing."""

import json
from typing import TYPE_CHECKING, Any

from brief_cli.diagnostic import Applicability, Diagnostic, Fix, Related, Severity
from brief_cli.messages.message import Message
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span
from brief_cli.text.template import Template

if TYPE_CHECKING:
    from brief_cli.lint.cache import Entry
    from brief_cli.text.source import Source

_PASSED_OVER = b"-"
# A comment may silence what is only so today; without it, it would silence nothing.
_MARK_OF_COMMENTS = "brief:"


class Unreadable(Exception):
    """Bytes that are not what `dumped` makes."""


def entry_of(source: "Source", diagnostics: list[Diagnostic] | None) -> "Entry":
    """Return what is kept of a result: as bytes, and whether it may hold on its day only.

    Args:
        source: the text.
        diagnostics: what was found in it; None for one that is no briefing.
    """
    from brief_cli.rules.table import DATED

    if diagnostics is None:
        return _PASSED_OVER, False
    is_dated = any(each.code in DATED for each in diagnostics) or _MARK_OF_COMMENTS in source.text
    return dumped(diagnostics), is_dated


def dumped(diagnostics: list[Diagnostic]) -> bytes:
    """Return diagnostics as bytes; none as none."""
    if not diagnostics:
        return b""
    rows = [_row(diagnostic) for diagnostic in diagnostics]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def loaded(data: bytes) -> list[Diagnostic] | None:
    """Return the diagnostics that bytes stand for; None for those of a file that is no briefing.

    Raises:
        Unreadable: they stand for none.
    """
    if not data:
        return []
    if data == _PASSED_OVER:
        return None
    try:
        rows = json.loads(data.decode("utf-8", "surrogatepass"))
        return [_diagnostic(row) for row in rows]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Unreadable from error


def _row(diagnostic: Diagnostic) -> list[Any]:
    fix = diagnostic.fix
    return [
        diagnostic.code,
        diagnostic.name,
        diagnostic.severity.value,
        _written(diagnostic.message),
        diagnostic.span.start,
        diagnostic.span.end,
        None
        if fix is None
        else [
            _written(fix.title),
            fix.applicability.value,
            [[edit.span.start, edit.span.end, edit.replacement] for edit in fix.edits],
        ],
        [[_written(r.message), r.span.start, r.span.end] for r in diagnostic.related],
    ]


def _written(value: object) -> Any:
    if isinstance(value, Message):
        params = {name: _written(each) for name, each in value.params.items()}
        return [value.template, params, value.plural]
    if isinstance(value, Template):
        return [value, {}, ""]
    if isinstance(value, (list, tuple)):
        return {"list": [_written(each) for each in value]}
    return value if isinstance(value, (str, int, float)) else str(value)


def _diagnostic(row: list[Any]) -> Diagnostic:
    code, name, severity, message, start, end, fix, related = row
    return Diagnostic(
        str(code),
        str(name),
        Severity(severity),
        _message(message),
        _span(start, end),
        None if fix is None else _fix(*fix),
        tuple(Related(_message(text), _span(a, b)) for text, a, b in related),
    )


def _fix(title: Any, applicability: str, edits: list[list[Any]]) -> Fix:
    return Fix(
        _message(title),
        Applicability(applicability),
        tuple(Edit(_span(a, b), str(text)) for a, b, text in edits),
    )


def _span(start: int, end: int) -> Span:
    if not 0 <= start <= end:
        raise ValueError("no span")
    return Span(start, end)


def _message(value: list[Any]) -> Message:
    template, params, plural = value
    return Message(
        str(template),
        {name: _value(each) for name, each in params.items()},
        str(plural),
    )


def _value(value: Any) -> Any:
    if isinstance(value, dict):
        return tuple(_value(each) for each in value["list"])
    return _message(value) if isinstance(value, list) else value
