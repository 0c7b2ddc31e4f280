"""Where each line of a text, or block of a page, went, and how sure that is."""

from dataclasses import dataclass
from enum import Enum

from brief_cli.messages.message import Message


class Destination(Enum):
    """What a line was taken for."""

    TITLE = "title"
    METADATA = "metadata"
    HEADING = "heading"
    BODY = "body"
    NOTICE = "notice"
    REPEATED = "repeated"
    SEPARATOR = "separator"
    DERIVED = "derived"
    """Metadata that no line gives outright: concluded from others, or said by the page's data."""
    LEFT_OUT = "left out"
    """No part of the article: navigation, related stories, comments and the like."""


class Certainty(Enum):
    """How sure a reading is."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"

    @property
    def rank(self) -> int:
        """0 for the least sure, which a person should see first."""
        return 2 - list(Certainty).index(self)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line (1-based; 0 for what is derived), where it went, and why.

    On a page several blocks may stand in a line: `element` is the tag, `number` tells them apart.
    `detail` is the metadata keys, section id or notice id; `value` what was read from the line.
    What the line may be besides is for a person to decide: `found` are metadata keys with a value
    that each may have (empty where none could be read), `heading` the id of a section.
    """

    line: int
    text: str
    destination: Destination
    detail: str = ""
    value: str = ""
    certainty: Certainty = Certainty.SURE
    note: Message | None = None
    found: tuple[tuple[str, str], ...] = ()
    heading: str = ""
    element: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """The entries of a text, in the order of its lines."""

    entries: tuple[Entry, ...]

    def unsure(self) -> tuple[Entry, ...]:
        """Return the entries that a person should look at."""
        return tuple(entry for entry in self.entries if entry.certainty is Certainty.UNSURE)

    def least_sure_first(self) -> tuple[Entry, ...]:
        """Return the entries, those that a person should look at first."""
        return tuple(sorted(self.entries, key=lambda entry: (entry.certainty.rank, entry.line)))
