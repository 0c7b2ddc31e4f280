"""Diagnostics as GitHub's workflow commands, which become annotations of a change."""

from brief_cli.diagnostic import Diagnostic
from brief_cli.reports.place import region, relative
from brief_cli.reports.reporter import Destination
from brief_cli.reports.summary import Summary
from brief_cli.text.source import Source
from brief_cli.text.visible import visible

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


class GithubReporter:
    """One command for each diagnostic."""

    def __init__(self, destination: Destination) -> None:
        self._root = destination.root
        self._language = destination.language

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def file(self, source: Source, diagnostics: list[Diagnostic]) -> str:
        """Return a line for each diagnostic."""
        return "".join(self._line(source, diagnostic) for diagnostic in diagnostics)

    def end(self, summary: Summary) -> str:  # noqa: ARG002
        """Return nothing."""
        return ""

    def _line(self, source: Source, diagnostic: Diagnostic) -> str:
        place = region(source, diagnostic.span)
        properties = {
            "title": f"{diagnostic.code} {diagnostic.name}",
            "file": visible(relative(source.name, self._root)),
            "line": str(place.line),
            "endLine": str(place.end_line),
            "col": str(place.column),
        }
        # A column at the end is taken only within one line.
        if place.line == place.end_line:
            properties["endColumn"] = str(place.end_column)
        shown = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in properties.items())
        message = _escaped(diagnostic.message.shown(self._language))
        return f"::{_COMMANDS[diagnostic.severity.value]} {shown}::{message}\n"


def _escaped(text: str, also: str = "") -> str:
    """Return a text as the commands want it: what would end it is percent-encoded."""
    for char in "%\r\n" + also:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
