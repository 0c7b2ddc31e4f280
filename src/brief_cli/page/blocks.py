"""What a page is made of: blocks, each with its direction resolved.

A `level` is the paragraph level of a block, 0 (left to right) or 1 (right to left).
"""

from dataclasses import dataclass

from brief_cli.page.inlines import Inline, Text, Token


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `rank` is 1 to 6."""

    rank: int
    inlines: tuple[Inline, ...]
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inlines: tuple[Inline, ...]
    level: int


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list with what marks it: a bullet, a number or a box."""

    marker: str
    blocks: tuple["Block", ...]
    checked: bool | None = None
    """None where it is no task."""


@dataclass(frozen=True, slots=True)
class List:
    """A list, which has one direction; `start` is its first number, None for bullets."""

    items: tuple[Item, ...]
    level: int
    start: int | None
    is_loose: bool
    """Whether an item has several paragraphs, so that items stand apart."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation."""

    blocks: tuple["Block", ...]
    level: int


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of code, which run from left to right whatever is around them."""

    lines: tuple[tuple[Text | Token, ...], ...]


@dataclass(frozen=True, slots=True)
class MarkupBlock:
    """Lines of HTML, shown as they were written."""

    lines: tuple[tuple[Text | Token, ...], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell."""

    inlines: tuple[Inline, ...]
    level: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table, whose columns run one way; its first row is the head.

    `alignments` are `none`, `left`, `center` or `right`, one for each column; rows may be short.
    """

    rows: tuple[tuple[Cell, ...], ...]
    alignments: tuple[str, ...]
    level: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What stands where something is missing: what that is, and its name or what is to be written."""

    what: str
    name: tuple[Text | Token, ...]
    level: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A diagnostic about what stands above it; `severity` is `error`, `warning` or `info`."""

    severity: str
    code: str
    text: str
    level: int


Block = (
    Heading | Paragraph | List | Quote | CodeBlock | MarkupBlock | Table | Rule | Missing | Remark
)
