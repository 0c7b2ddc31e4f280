"""Diagnostics as GitLab's Code Quality report."""

from typing import Any

from brief_cli.diagnostic import Diagnostic
from brief_cli.reports.items import Items
from brief_cli.reports.place import mark, region, relative
from brief_cli.reports.reporter import Destination
from brief_cli.reports.summary import Summary
from brief_cli.text.source import Source

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


class GitlabReporter:
    """One JSON array."""

    def __init__(self, destination: Destination) -> None:
        self._root = destination.root
        self._language = destination.language
        self._items = Items()
        self._known: dict[str, int] = {}

    def begin(self) -> str:
        """Return the start of the array."""
        return "["

    def file(self, source: Source, diagnostics: list[Diagnostic]) -> str:
        """Return an object for each diagnostic."""
        return self._items.add(self._issue(source, d) for d in diagnostics)

    def end(self, summary: Summary) -> str:  # noqa: ARG002
        """Return the end of the array."""
        return f"{self._items.end()}\n"

    def _issue(self, source: Source, diagnostic: Diagnostic) -> dict[str, Any]:
        path = relative(source.name, self._root)
        place = region(source, diagnostic.span)
        return {
            "description": f"{diagnostic.code}: {diagnostic.message.text(self._language)}",
            "check_name": diagnostic.name,
            "fingerprint": mark(source, diagnostic, path, self._known),
            "severity": _SEVERITIES[diagnostic.severity.value],
            "location": {"path": path, "lines": {"begin": place.line, "end": place.end_line}},
        }
