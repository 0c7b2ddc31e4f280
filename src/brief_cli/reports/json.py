"""Diagnostics as JSON, for other programs: `schemas/report-1.json` says what is in it."""

import json
from typing import Any

from brief_cli.diagnostic import Diagnostic, Fix
from brief_cli.reports.items import Items
from brief_cli.reports.place import relative
from brief_cli.reports.reporter import Destination
from brief_cli.reports.summary import Summary
from brief_cli.text.source import Source
from brief_cli.text.span import Span

VERSION = 1
"""Raised when a key changes its meaning or goes; new keys do not raise it."""


class JsonReporter:
    """One JSON document; lines and columns are 1-based, columns and offsets in code points."""

    def __init__(self, destination: Destination) -> None:
        self._root = destination.root
        self._language = destination.language
        self._items = Items()

    def begin(self) -> str:
        """Return the head of the document."""
        return f'{{\n  "version": {VERSION},\n  "diagnostics": ['

    def file(self, source: Source, diagnostics: list[Diagnostic]) -> str:
        """Return the diagnostics of a file."""
        return self._items.add(
            _diagnostic(source, d, self._root, self._language) for d in diagnostics
        )

    def end(self, summary: Summary) -> str:
        """Return the counts and the end of the document."""
        return f'{self._items.end()},\n  "summary": {json.dumps(summary.counts())}\n}}\n'


def _diagnostic(source: Source, diagnostic: Diagnostic, root: str, language: str) -> dict[str, Any]:
    return {
        "path": relative(source.name, root),
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
