"""How many of what."""

from dataclasses import dataclass

from brief_cli.diagnostic import Diagnostic, Severity
from brief_cli.language.counting import counted


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

    def text(self, language: str = "en") -> str:
        """Return the counts as a sentence in `ar`, or else in English."""
        found = [(self.errors, "error"), (self.warnings, "warning"), (self.infos, "info")]
        comma = "، " if language == "ar" else ", "
        what = comma.join(counted(count, noun, language) for count, noun in found if count)
        files = counted(self.files, "briefing", language) if self.files else ""
        if language == "ar":
            what = what or "لا شيء"
            if self.fixed:
                what = f"أصلح {self.fixed}، وبقي: {what}"
            skipped = f"، وترك {self.skipped}" if self.skipped else ""
            return f"{what} في {files}{skipped}" if files else f"لا إحاطة لتفحص{skipped}"
        what = what or "no diagnostics"
        if self.fixed:
            what = f"{self.fixed} fixed, {what} left"
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{what} in {files or 'no briefing'}{skipped}"
