"""How many of what."""

from dataclasses import dataclass

from brief_cli.diagnostic import Diagnostic, Severity


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

    def count(self, diagnostics: list[Diagnostic]) -> None:
        """Add a file and its diagnostics."""
        self.files += 1
        for diagnostic in diagnostics:
            self.errors += diagnostic.severity is Severity.ERROR
            self.warnings += diagnostic.severity is Severity.WARNING
            self.infos += diagnostic.severity is Severity.INFO
            self.fixable += diagnostic.fix is not None

    def counts(self) -> dict[str, int]:
        """Return the counts by name."""
        return {
            "files": self.files,
            "skipped": self.skipped,
            "error": self.errors,
            "warning": self.warnings,
            "info": self.infos,
            "fixable": self.fixable,
            "fixed": self.fixed,
        }

    def text(self) -> str:
        """Return the counts as a sentence."""
        found = [
            _counted(self.errors, "error"),
            _counted(self.warnings, "warning"),
            _counted(self.infos, "info"),
        ]
        what = ", ".join(part for part in found if part) or "no diagnostics"
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        if self.fixed:
            what = f"{self.fixed} fixed, {what} left"
        return f"{what} in {_counted(self.files, 'briefing') or 'no briefing'}{skipped}"


def _counted(count: int, noun: str) -> str:
    if count == 0:
        return ""
    return f"{count} {noun}" if count == 1 or noun == "info" else f"{count} {noun}s"
