"""How often each rule found something, the most frequent first."""

from collections import Counter

from brief_cli.diagnostic import Diagnostic
from brief_cli.messages.message import say
from brief_cli.reports.reporter import Destination
from brief_cli.reports.summary import Summary
from brief_cli.text.source import Source


class StatisticsReporter:
    """A line for each rule that found something: how often, code, name, how many can be fixed."""

    def __init__(self, destination: Destination) -> None:
        self._language = destination.language
        self._counts: Counter[tuple[str, str]] = Counter()
        self._fixable: Counter[str] = Counter()

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def file(self, source: Source, diagnostics: list[Diagnostic]) -> str:  # noqa: ARG002
        """Count the diagnostics of a file; return nothing."""
        for diagnostic in diagnostics:
            self._counts[diagnostic.code, diagnostic.name] += 1
            self._fixable[diagnostic.code] += diagnostic.fix is not None
        return ""

    def end(self, summary: Summary) -> str:  # noqa: ARG002
        """Return the table."""
        rows = sorted(self._counts.items(), key=lambda row: (-row[1], row[0]))
        width = len(str(rows[0][1])) if rows else 0
        longest = max((len(name) for _, name in self._counts), default=0)
        word = say("fixable").text(self._language)
        lines = []
        for (code, name), count in rows:
            fixable = f"  {self._fixable[code]} {word}" if self._fixable[code] else ""
            lines.append(f"{count:>{width}}  {code}  {name:<{longest}}{fixable}".rstrip() + "\n")
        return "".join(lines)
