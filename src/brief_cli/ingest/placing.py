"""Where a line of an article goes: into the parts of a briefing, and into the account."""

from brief_cli.ingest.account import Certainty, Destination, Entry
from brief_cli.ingest.article import Block
from brief_cli.ingest.headings import HeadingFinder
from brief_cli.ingest.parts import Part, Parts
from brief_cli.ingest.values import Reading
from brief_cli.messages.message import Message, say
from brief_cli.schema.schema import SectionSpec

_LEAD_LINES = 6


class Placer:
    """Puts lines into `parts`, each with its entry in the account.

    Args:
        title: that of the article; empty where it is not known.
        headings: finds those of the schema.
        language: the language of its wordings.
    """

    def __init__(self, title: str, headings: HeadingFinder, language: str) -> None:
        self.parts = Parts(title=title, parts=[Part(None, "")])
        self._headings = headings
        self._language = language

    @property
    def is_lead(self) -> bool:
        """Whether the lines beside the title are not over."""
        return len(self.parts.entries) < _LEAD_LINES and len(self.parts.parts) == 1

    def enter(
        self,
        line: Block,
        destination: Destination,
        detail: str = "",
        value: str = "",
        certainty: Certainty = Certainty.SURE,
        note: Message | None = None,
        found: tuple[tuple[str, str], ...] = (),
        heading: str = "",
    ) -> None:
        """Enter a line into the account; what was mended in it is said where there is no `note`."""
        if note is None and line.note is not None:
            note = line.note
            certainty = max(certainty, line.certainty, key=lambda each: -each.rank)
        self.parts.entries.append(
            Entry(
                line.line, line.text, destination, detail, value, certainty, note, found, heading,
                line.element, line.number,
            )
        )  # fmt: skip

    def begin_section(self, line: Block, spec: SectionSpec) -> None:
        """Begin a section with the line that is its heading."""
        heading = spec.heading(self._language)
        self.parts.parts.append(Part(spec, heading))
        self.enter(line, Destination.HEADING, spec.id, heading)

    def body(
        self,
        line: Block,
        certainty: Certainty = Certainty.SURE,
        note: Message | None = None,
        found: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Put a line into the section that was begun last, and ask whether it is a heading."""
        part = self.parts.parts[-1]
        detail = part.spec.id if part.spec else ""
        heading = ""
        if note is None:
            near = self._headings.near(line.text)
            if near is not None:
                certainty, heading = Certainty.UNSURE, near.id
                note = say("may be the heading “{heading}”", heading=near.heading(self._language))
            elif line.may_be_heading:
                certainty = Certainty.UNSURE
                note = say("may be a heading: short, and bold as a whole")
        part.blocks.append(line)
        self.enter(line, Destination.BODY, detail, "", certainty, note, found, heading)

    def undecided(self, line: Block, label: str, key: str, reading: Reading) -> None:
        """Leave a line where it is that may be two days: none is guessed at, a person decides.

        Args:
            line: the line.
            label: the key that it gives as a whole.
            key: that of the value which may be two.
            reading: what the value may be.
        """
        note = say("{key}: {note}", key=label, note=reading.note or "")
        self.body(line, Certainty.UNSURE, note, tuple((key, each) for each in reading.readings))
