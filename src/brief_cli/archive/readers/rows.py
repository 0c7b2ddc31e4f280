"""What a reader makes of a unit: rows, each a text with what it is called."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief_cli.messages.message import Message, Refusal, hint, say

if TYPE_CHECKING:
    from brief_cli.text.source import Source

ID, URL = "id", "url"
"""Columns that are taken for what they are called where no other is named."""


class Broken(Refusal):
    """A part that cannot be read, however often it is tried."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that a command reads; empty for what has no name of its own."""

    text: str
    id: str = ""
    """What rows are called; where it is not named `id`, if there is one, or their place."""
    url: str | None = None
    """Where texts were fetched; None where nobody asks."""

    def missing(self, name: str, known: Iterable[str]) -> Broken:
        """Return what is said of a column that is not there."""
        return Broken(say("no column “{name}”; {hint}", name=name, hint=hint(name, known)))


@dataclass(frozen=True, slots=True)
class Row:
    """A text, or why there is none.

    `id` is what the column says, or else the row's place: its number in Parquet, the byte that it
    begins at in JSONL, both from 0; of a Markdown file its path below the source.
    """

    id: str
    data: bytes | None = None
    url: str = ""
    fault: Message | None = None
    is_file: bool = False
    """Whether it is a file of its own, below the source."""
    unread: "Source | None" = None
    """Of a file that cannot be read, what stands for it."""
