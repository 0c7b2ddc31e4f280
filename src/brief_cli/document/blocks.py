"""What a Markdown body is made of (CommonMark sections 4 to 6, with tables and footnotes)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from brief_cli.text.span import Span


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Text:
    """Words. `text` is what a reader sees; it differs from the span's cut only for an entity."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Code:
    """A code span; `text` is its content."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class InlineHtml:
    """A tag or comment within a paragraph."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Break:
    """The end of a line within a paragraph; `hard` where the writer asked for a new line."""

    span: Span
    hard: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FootnoteReference:
    """`[^label]`."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Styled:
    """Emphasis, strong emphasis or strikethrough around other inlines."""

    span: Span
    style: str
    """One of emphasis, strong, strikethrough."""
    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Link:
    """A link or an autolink."""

    span: Span
    url: str
    title: str
    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Image:
    """An image; its inlines are the alternative text."""

    span: Span
    url: str
    title: str
    inlines: tuple["Inline", ...]


Inline = Text | Code | InlineHtml | Break | FootnoteReference | Styled | Link | Image


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Heading:
    """A heading of level 1 to 6, ATX or setext."""

    span: Span
    level: int
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Paragraph:
    """A paragraph, or the text of an item in a tight list."""

    span: Span
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Item:
    """A list item; `checked` is None where it is no task."""

    span: Span
    blocks: tuple["Block", ...]
    checked: bool | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class List:
    """A list; `start` is the first number of an ordered one, None for bullets."""

    span: Span
    start: int | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Quote:
    """A block quote."""

    span: Span
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CodeBlock:
    """A fenced or indented code block."""

    span: Span
    text: str
    info: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class HtmlBlock:
    """A block of HTML, comments included."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Cell:
    """A table cell."""

    span: Span
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Row:
    """A table row."""

    span: Span
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Table:
    """A table; `alignments` are none, left, center or right, one for each column."""

    span: Span
    alignments: tuple[str, ...]
    rows: tuple[Row, ...]
    """The first row is the head."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Footnote:
    """A footnote's text."""

    span: Span
    label: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ThematicBreak:
    """A horizontal rule."""

    span: Span


Block = (
    Heading | Paragraph | List | Quote | CodeBlock | HtmlBlock | Table | Footnote | ThematicBreak
)
Element = Block | Item | Row | Cell | Inline


# Rules walk the document many times: a look-up by class is several times a match statement.
_HELD: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    **dict.fromkeys((Heading, Paragraph, Cell, Styled, Link, Image), attrgetter("inlines")),
    **dict.fromkeys((Item, Quote, Footnote), attrgetter("blocks")),
    List: attrgetter("items"),
    Table: attrgetter("rows"),
    Row: attrgetter("cells"),
}


def children(element: Element) -> tuple[Element, ...]:
    """Return what an element holds, in order."""
    held = _HELD.get(element.__class__)
    return held(element) if held else ()


def walk(*elements: Element) -> Iterator[Element]:
    """Yield the elements and everything below them, in reading order."""
    stack = list(elements[::-1])
    while stack:
        element = stack.pop()
        yield element
        held = _HELD.get(element.__class__)
        if held is not None:
            stack.extend(held(element)[::-1])


# What stands apart from the words before it.
_APART = frozenset((Paragraph, Item, Cell, Heading))


def plain_text(*elements: Element) -> str:
    """Return the words a reader sees in elements; breaks are spaces, HTML is nothing."""
    parts: list[str] = []
    for element in walk(*elements):
        if isinstance(element, (Text, Code)):
            parts.append(element.text)
        elif isinstance(element, Break):
            parts.append(" ")
        elif element.__class__ in _APART and parts and not parts[-1].endswith((" ", "\n")):
            parts.append("\n")
    return "".join(parts).strip()


def is_comment(block: Block) -> bool:
    """Say whether a block holds nothing but HTML comments."""
    if not isinstance(block, HtmlBlock):
        return False
    rest = block.text.strip()
    while rest.startswith("<!--"):
        end = rest.find("-->", 4)
        if end < 0:
            return False
        rest = rest[end + 3 :].strip()
    return not rest
