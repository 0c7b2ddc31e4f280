"""How many briefings were listed, of how many."""

from dataclasses import dataclass, field

from brief_cli.messages.message import Message, listed, say, say_many


@dataclass(slots=True)
class IndexSummary:
    """Counts over a run; `keys` are the metadata keys that were seen."""

    briefings: int = 0
    listed: int = 0
    skipped: int = 0
    failed: bool = False
    keys: set[str] = field(default_factory=set)

    def message(self) -> Message:
        """Return the counts as a sentence."""
        whole = say_many("{count} briefing", "{count} briefings", count=self.briefings)
        if not self.briefings:
            said = say("no briefing")
        elif self.listed == self.briefings:
            said = whole
        else:
            said = say("{listed} of {whole}", listed=self.listed, whole=whole)
        if not self.skipped:
            return said
        skipped = say_many(
            "{count} file passed over", "{count} files passed over", count=self.skipped
        )
        return listed([said, skipped])
