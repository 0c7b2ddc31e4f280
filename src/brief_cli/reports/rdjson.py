"""Diagnostics as rdjson, the format of reviewdog."""

from typing import Any

from brief_cli.diagnostic import Diagnostic
from brief_cli.reports.items import Items
from brief_cli.reports.place import relative
from brief_cli.reports.reporter import Destination
from brief_cli.reports.summary import Summary
from brief_cli.text.source import Source
from brief_cli.text.span import Span

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


class RdjsonReporter:
    """One document; its columns are bytes of UTF-8, as the format wants."""

    def __init__(self, destination: Destination) -> None:
        self._root = destination.root
        self._language = destination.language
        self._items = Items()

    def begin(self) -> str:
        """Return the head of the document."""
        return '{"source": {"name": "brief"},\n"diagnostics": ['

    def file(self, source: Source, diagnostics: list[Diagnostic]) -> str:
        """Return an object for each diagnostic."""
        return self._items.add(self._diagnostic(source, d) for d in diagnostics)

    def end(self, summary: Summary) -> str:  # noqa: ARG002
        """Return the end of the document."""
        return f"{self._items.end()}}}\n"

    def _diagnostic(self, source: Source, diagnostic: Diagnostic) -> dict[str, Any]:
        path = relative(source.name, self._root)
        document: dict[str, Any] = {
            "message": diagnostic.message.text(self._language),
            "location": {"path": path, "range": _range(source, diagnostic.span)},
            "severity": _SEVERITIES[diagnostic.severity.value],
            "code": {"value": diagnostic.code},
        }
        fix = diagnostic.fix
        # Each suggestion is taken by itself: a fix of several edits is none.
        if fix is not None and len(fix.edits) == 1:
            edit = fix.edits[0]
            document["suggestions"] = [
                {"range": _range(source, edit.span), "text": edit.replacement}
            ]
        if diagnostic.related:
            document["relatedLocations"] = [
                {
                    "message": related.message.text(self._language),
                    "location": {"path": path, "range": _range(source, related.span)},
                }
                for related in diagnostic.related
            ]
        return document


def _range(source: Source, span: Span) -> dict[str, dict[str, int]]:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: Source, offset: int) -> dict[str, int]:
    line, _ = source.position(offset)
    before = source.text[source.line_starts[line - 1] : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
