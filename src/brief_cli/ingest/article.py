"""What a scraped text was taken apart into."""

from dataclasses import dataclass, field

from brief_cli.ingest.account import Entry
from brief_cli.ingest.values import Reading
from brief_cli.schema.schema import SectionSpec


@dataclass(slots=True)
class Part:
    """A section, or what stands before the first one; `blocks` are Markdown."""

    spec: SectionSpec | None
    heading: str
    blocks: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Article:
    """The parts of a text, in its own order."""

    title: str = ""
    values: dict[str, Reading] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    notices: list[tuple[str, list[str]]] = field(default_factory=list)
    """Notice id and its lines, as they were found."""
    entries: list[Entry] = field(default_factory=list)
