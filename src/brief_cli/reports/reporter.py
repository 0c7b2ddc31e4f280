"""What every reporter does: something first, something for each file, something last."""

from dataclasses import dataclass
from typing import Protocol

from brief_cli.diagnostic import Diagnostic
from brief_cli.reports.summary import Summary
from brief_cli.terminal.terminal import Terminal
from brief_cli.text.source import Source


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Destination:
    """Who a report is for: their language, the folder that paths are below, their terminal."""

    language: str
    root: str
    terminal: Terminal


class Reporter(Protocol):
    """Turns what is found into text, file by file, so that nothing is held."""

    def begin(self) -> str:
        """Return what stands before all files."""
        ...

    def file(self, source: Source, diagnostics: list[Diagnostic]) -> str:
        """Return what is said of one file, or of one without findings."""
        ...

    def end(self, summary: Summary) -> str:
        """Return what stands after all files."""
        ...
