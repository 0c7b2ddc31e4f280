"""A briefing as its reader sees it, whatever shows it."""

from dataclasses import dataclass

from brief_cli.page.blocks import Block, Heading, Missing, Paragraph
from brief_cli.page.inlines import Link


@dataclass(frozen=True, slots=True)
class Value:
    """A value as a reader sees it; `moment` is it as ISO 8601, `url` the address it holds."""

    text: str
    level: int
    url: str = ""
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A key of the metadata with its label; without values it is missing."""

    key: str
    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The head of a page: its title and what the metadata says."""

    title: Paragraph | Missing
    subtitle: Paragraph | None
    fields: tuple[Field, ...]
    missing: str
    """What is said of a field without values."""
    comma: str
    """What stands between two values."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section; `id` is that of the schema, empty where it knows none."""

    id: str
    heading: Heading
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: the number (or label) it is shown with, and the label it is known by."""

    number: str
    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a publication says of itself, to programs and at the edge of each page.

    All as plain text; what the metadata does not say is empty.
    """

    authors: tuple[str, ...]
    published: str
    """ISO 8601, to the second where there is a time: the only date that a file is given."""
    updated: str
    marking: str
    """Of the Traffic Light Protocol: `TLP:GREEN`."""
    licence: str
    """An SPDX identifier or expression."""
    source: str
    """Who published the text first."""
    source_url: str
    publisher: str
    """Who publishes it again."""
    keywords: tuple[str, ...]
    summary: str
    """The subtitle, else the first paragraph."""


@dataclass(frozen=True, slots=True)
class Page:
    """A whole briefing, or one section of it with its footnotes."""

    title: str
    """As plain text, for what names the page."""
    tag: str
    """The language, as BCP 47 has it."""
    level: int
    """The direction of the language: 0 (left to right) or 1 (right to left)."""
    digits: str
    """The ten that it counts with."""
    panel: Panel | None
    lead: tuple[Block, ...]
    sections: tuple[Section | Missing, ...]
    footnotes: tuple[Footnote, ...]
    footnotes_heading: str
    links: tuple[Link, ...]
    """Those with a number, in its order."""
    links_heading: str
    contents_heading: str
    back: str
    """What leads from a footnote back to the text."""
    imprint: Imprint
    draft: str
    """What marks a draft, in the language of the page; empty where it is none."""
