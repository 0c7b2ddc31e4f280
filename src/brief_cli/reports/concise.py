"""One line for each diagnostic, for other programs and for grep."""

from brief_cli.diagnostic import Diagnostic
from brief_cli.reports.reporter import Destination
from brief_cli.reports.summary import Summary
from brief_cli.text.source import Source
from brief_cli.text.visible import visible


class ConciseReporter:
    """`path:line:column: severity code message`; only the message is in a language."""

    def __init__(self, destination: Destination) -> None:
        self._language = destination.language
        self._terminal = destination.terminal

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def file(self, source: Source, diagnostics: list[Diagnostic]) -> str:
        """Return a line for each diagnostic."""
        if not diagnostics:
            return ""
        name = visible(source.name)
        parts = []
        for diagnostic in diagnostics:
            line, column = source.position(diagnostic.span.start)
            message = diagnostic.message.shown(self._language)
            if self._terminal.is_terminal:
                from brief_cli.typeset.sentences import in_one_line

                message = in_one_line(message, self._terminal)
            severity = diagnostic.severity.value
            parts.append(f"{name}:{line}:{column}: {severity} {diagnostic.code} {message}\n")
        return "".join(parts)

    def end(self, summary: Summary) -> str:  # noqa: ARG002
        """Return nothing."""
        return ""
