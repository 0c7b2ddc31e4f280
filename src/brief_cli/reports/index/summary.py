"""How many briefings were listed, of how many."""

from dataclasses import dataclass, field

from brief_cli.language.counting import counted


@dataclass(slots=True)
class IndexSummary:
    """Counts over a run; `keys` are the metadata keys that were seen."""

    briefings: int = 0
    listed: int = 0
    skipped: int = 0
    failed: bool = False
    keys: set[str] = field(default_factory=set)

    def text(self, language: str = "en") -> str:
        """Return the counts as a sentence in `ar`, or else in English."""
        if language == "ar":
            return self._arabic()
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        whole = counted(self.briefings, "briefing", "en") if self.briefings else "no briefing"
        part = "" if self.listed == self.briefings else f"{self.listed or 'none'} of "
        return f"{part}{whole}{skipped}"

    def _arabic(self) -> str:
        skipped = f"، وترك {self.skipped}" if self.skipped else ""
        if not self.briefings:
            return f"لا إحاطة{skipped}"
        if self.listed == self.briefings:
            return f"سرد {counted(self.briefings, 'briefing', 'ar')}{skipped}"
        part = counted(self.listed, "briefing", "ar") if self.listed else "شيئاً"
        verb = "سرد" if self.listed else "لم يسرد"
        return f"{verb} {part} من {counted(self.briefings, 'briefing', 'ar')}{skipped}"
