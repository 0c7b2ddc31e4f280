"""What an article was taken apart into: the parts of a briefing."""

from dataclasses import dataclass, field

from brief_cli.ingest.account import Entry
from brief_cli.ingest.article import Block
from brief_cli.ingest.values import Reading
from brief_cli.schema.schema import SectionSpec


@dataclass(slots=True)
class Part:
    """A section, or what stands before the first one."""

    spec: SectionSpec | None
    heading: str
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Parts:
    """The parts of an article, in its own order."""

    title: str = ""
    values: dict[str, Reading] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    notices: list[tuple[str, list[str]]] = field(default_factory=list)
    """Notice id and its lines, as they were found."""
    entries: list[Entry] = field(default_factory=list)
