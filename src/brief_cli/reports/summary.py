"""How many of what."""

from dataclasses import dataclass

from brief_cli.diagnostic import Applicability, Diagnostic, Severity
from brief_cli.messages.message import Message, listed, say, say_many


@dataclass(slots=True, eq=False, repr=False)
class Summary:
    """Counts over a run."""

    files: int = 0
    skipped: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    safe: int = 0
    unsafe: int = 0
    fixed: int = 0
    interrupted: bool = False

    def count(self, diagnostics: list[Diagnostic]) -> None:
        """Add a file and its diagnostics."""
        self.files += 1
        for diagnostic in diagnostics:
            self.errors += diagnostic.severity is Severity.ERROR
            self.warnings += diagnostic.severity is Severity.WARNING
            self.infos += diagnostic.severity is Severity.INFO
            if diagnostic.fix is not None:
                is_safe = diagnostic.fix.applicability is Applicability.SAFE
                self.safe += is_safe
                self.unsafe += not is_safe

    def counts(self) -> dict[str, int | bool]:
        """Return the counts by name."""
        return {
            "files": self.files,
            "skipped": self.skipped,
            "error": self.errors,
            "warning": self.warnings,
            "info": self.infos,
            "fixable": self.safe + self.unsafe,
            "fixed": self.fixed,
            "interrupted": self.interrupted,
        }

    def message(self, *, offers_fixes: bool = False) -> Message:
        """Return the counts as a sentence; `offers_fixes` to say how many `--fix` would mend."""
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
        if self.skipped:
            skipped = say_many(
                "{count} file passed over", "{count} files passed over", count=self.skipped
            )
            said = listed([said, skipped])
        if offers_fixes and (self.safe or self.unsafe):
            said = say("{said}; {fixes}", said=said, fixes=self._fixes())
        return said

    def _fixes(self) -> Message:
        if not self.safe:
            return say_many(
                "--unsafe-fixes mends {count} of them",
                "--unsafe-fixes mends {count} of them",
                count=self.unsafe,
            )
        safe = say_many(
            "--fix mends {count} of them", "--fix mends {count} of them", count=self.safe
        )
        if not self.unsafe:
            return safe
        unsafe = say_many(
            "--unsafe-fixes {count} more", "--unsafe-fixes {count} more", count=self.unsafe
        )
        return listed([safe, unsafe])
