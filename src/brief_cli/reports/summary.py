"""How many of what."""

from dataclasses import dataclass

from brief_cli.diagnostic import Applicability, Diagnostic, Severity
from brief_cli.language.counting import counted


@dataclass(slots=True)
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

    def text(self, language: str = "en", *, offers_fixes: bool = False) -> str:
        """Return the counts as a sentence in `ar`, or else in English.

        Args:
            language: of the sentence.
            offers_fixes: whether it says how many findings `--fix` would mend.
        """
        found = [(self.errors, "error"), (self.warnings, "warning"), (self.infos, "info")]
        comma = "، " if language == "ar" else ", "
        what = comma.join(counted(count, noun, language) for count, noun in found if count)
        files = counted(self.files, "briefing", language) if self.files else ""
        fixes = self._fixes(language) if offers_fixes else ""
        if language == "ar":
            what = what or "لا شيء"
            if self.fixed:
                what = f"أصلح {self.fixed}، وبقي: {what}"
            skipped = f"، وترك {self.skipped}" if self.skipped else ""
            return f"{what} في {files}{skipped}{fixes}" if files else f"لا إحاطة لتفحص{skipped}"
        what = what or "no diagnostics"
        if self.fixed:
            what = f"{self.fixed} fixed, {what} left"
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{what} in {files or 'no briefing'}{skipped}{fixes}"

    def _fixes(self, language: str) -> str:
        if language == "ar":
            safe, unsafe = (
                counted(n, "place", "ar") if n else "" for n in (self.safe, self.unsafe)
            )
            if not safe:
                return f"؛ يصلح --unsafe-fixes {unsafe}" if unsafe else ""
            return f"؛ يصلح --fix {safe}" + (f"، ويزيد --unsafe-fixes {unsafe}" if unsafe else "")
        whole = self.errors + self.warnings + self.infos
        if not self.safe:
            return f"; --unsafe-fixes mends {_share(self.unsafe, whole)}" if self.unsafe else ""
        more = f", --unsafe-fixes {self.unsafe} more" if self.unsafe else ""
        return f"; --fix mends {_share(self.safe, whole)}{more}"


def _share(count: int, whole: int) -> str:
    if count < whole:
        return f"{count} of them"
    return "it" if whole == 1 else "all of them"
