"""How many of what."""

from dataclasses import dataclass

from brief_cli.diagnostic import Diagnostic, Severity
from brief_cli.messages.message import Message, listed, say, say_many


@dataclass(slots=True)
class Summary:
    """Counts over a run."""

    files: int = 0
    skipped: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    fixable: int = 0
    fixed: int = 0
    interrupted: bool = False

    def count(self, diagnostics: list[Diagnostic]) -> None:
        """Add a file and its diagnostics."""
        self.files += 1
        for diagnostic in diagnostics:
            self.errors += diagnostic.severity is Severity.ERROR
            self.warnings += diagnostic.severity is Severity.WARNING
            self.infos += diagnostic.severity is Severity.INFO
            self.fixable += diagnostic.fix is not None

    def counts(self) -> dict[str, int | bool]:
        """Return the counts by name."""
        return {
            "files": self.files,
            "skipped": self.skipped,
            "error": self.errors,
            "warning": self.warnings,
            "info": self.infos,
            "fixable": self.fixable,
            "fixed": self.fixed,
            "interrupted": self.interrupted,
        }

    def message(self) -> Message:
        """Return the counts as a sentence."""
        found = [
            (self.errors, say_many("{count} error", "{count} errors", count=self.errors)),
            (self.warnings, say_many("{count} warning", "{count} warnings", count=self.warnings)),
            (self.infos, say_many("{count} note", "{count} notes", count=self.infos)),
        ]
        what = [message for count, message in found if count]
        left = listed(what) if what else say("no findings")
        if self.fixed:
            left = say_many(
                "{count} fixed, {left} left", "{count} fixed, {left} left",
                count=self.fixed, left=left,
            )  # fmt: skip
        if self.files:
            said = say_many(
                "{what} in {count} briefing", "{what} in {count} briefings",
                count=self.files, what=left,
            )  # fmt: skip
        else:
            said = say("no briefing to check")
        if not self.skipped:
            return said
        skipped = say_many(
            "{count} file passed over", "{count} files passed over", count=self.skipped
        )
        return listed([said, skipped])
