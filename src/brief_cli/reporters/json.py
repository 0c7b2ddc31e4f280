"""Diagnostics as JSON, for other programs."""

import json
from typing import Any

from brief_cli.diagnostic import Diagnostic, Fix
from brief_cli.text.source import Source
from brief_cli.text.span import Span

VERSION = 1
"""Raised when a key changes its meaning or goes; new keys do not raise it."""


def report(results: list[tuple[Source, list[Diagnostic]]], summary: dict[str, int]) -> str:
    """Return all results as one JSON document.

    Lines and columns are 1-based, columns and offsets in code points; `end` is exclusive.
    """
    document = {
        "version": VERSION,
        "summary": summary,
        "diagnostics": [
            _diagnostic(source, diagnostic)
            for source, diagnostics in results
            for diagnostic in diagnostics
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(source: Source, diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "path": source.name,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "message": str(diagnostic.message),
        **_place(source, diagnostic.span),
        "fix": _fix(source, diagnostic.fix) if diagnostic.fix else None,
        "related": [
            {"message": str(related.message), **_place(source, related.span)}
            for related in diagnostic.related
        ],
    }


def _place(source: Source, span: Span) -> dict[str, Any]:
    def position(offset: int) -> dict[str, int]:
        line, column = source.position(offset)
        return {"line": line, "column": column, "offset": offset}

    return {"start": position(span.start), "end": position(span.end)}


def _fix(source: Source, fix: Fix) -> dict[str, Any]:
    return {
        "title": str(fix.title),
        "applicability": fix.applicability.value,
        "edits": [
            {**_place(source, edit.span), "replacement": edit.replacement} for edit in fix.edits
        ],
    }
