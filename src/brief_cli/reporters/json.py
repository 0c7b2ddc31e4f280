"""Diagnostics as JSON, for other programs."""

import json
from typing import Any

from brief_cli.diagnostic import Diagnostic, Fix
from brief_cli.text.source import Source
from brief_cli.text.span import Span

VERSION = 1
"""Raised when a key changes its meaning or goes; new keys do not raise it."""


def report(
    results: list[tuple[Source, list[Diagnostic]]], summary: dict[str, int], language: str = "en"
) -> str:
    """Return all results as one JSON document.

    Lines and columns are 1-based, columns and offsets in code points; `end` is exclusive.
    """
    document = {
        "version": VERSION,
        "summary": summary,
        "diagnostics": [
            _diagnostic(source, diagnostic, language)
            for source, diagnostics in results
            for diagnostic in diagnostics
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(source: Source, diagnostic: Diagnostic, language: str) -> dict[str, Any]:
    return {
        "path": source.name,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message.text(language),
        **_place(source, diagnostic.span),
        "fix": _fix(source, diagnostic.fix, language) if diagnostic.fix else None,
        "related": [
            {"message": related.message.text(language), **_place(source, related.span)}
            for related in diagnostic.related
        ],
    }


def _place(source: Source, span: Span) -> dict[str, Any]:
    def position(offset: int) -> dict[str, int]:
        line, column = source.position(offset)
        return {"line": line, "column": column, "offset": offset}

    return {"start": position(span.start), "end": position(span.end)}


def _fix(source: Source, fix: Fix, language: str) -> dict[str, Any]:
    return {
        "title": fix.title.text(language),
        "applicability": fix.applicability.value,
        "edits": [
            {**_place(source, edit.span), "replacement": edit.replacement} for edit in fix.edits
        ],
    }
