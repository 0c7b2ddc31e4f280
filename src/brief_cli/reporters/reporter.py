"""What every reporter does: something first, something for each file, something last."""

from typing import Protocol

from brief_cli.diagnostic import Diagnostic
from brief_cli.reporters.summary import Summary
from brief_cli.text.source import Source


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
