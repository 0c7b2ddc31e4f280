"""What a Markdown body is made of (CommonMark sections 4 to 6, with tables and footnotes)."""

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

from brief_cli.text.span import Span


class Text(NamedTuple):
    """Words. `text` is what a reader sees; it differs from the span's cut only for an entity."""

    span: Span
    text: str


class Code(NamedTuple):
    """A code span; `text` is its content."""

    span: Span
    text: str


class InlineHtml(NamedTuple):
    """A tag or comment within a paragraph."""

    span: Span
    text: str


class Break(NamedTuple):
    """The end of a line within a paragraph; `hard` where the writer asked for a new line."""

    span: Span
    hard: bool


class FootnoteReference(NamedTuple):
    """`[^label]`."""

    span: Span
    label: str


class Styled(NamedTuple):
    """Emphasis, strong emphasis or strikethrough around other inlines."""

    span: Span
    style: str
    """One of emphasis, strong, strikethrough."""
    inlines: tuple["Inline", ...]


class Link(NamedTuple):
    """A link or an autolink."""

    span: Span
    url: str
    title: str
    inlines: tuple["Inline", ...]


class Image(NamedTuple):
    """An image; its inlines are the alternative text."""

    span: Span
    url: str
    title: str
    inlines: tuple["Inline", ...]


Inline = Text | Code | InlineHtml | Break | FootnoteReference | Styled | Link | Image


class Heading(NamedTuple):
    """A heading of level 1 to 6, ATX or setext."""

    span: Span
    level: int
    inlines: tuple[Inline, ...]


class Paragraph(NamedTuple):
    """A paragraph, or the text of an item in a tight list."""

    span: Span
    inlines: tuple[Inline, ...]


class Item(NamedTuple):
    """A list item; `checked` is None where it is no task."""

    span: Span
    blocks: tuple["Block", ...]
    checked: bool | None = None


class List(NamedTuple):
    """A list; `start` is the first number of an ordered one, None for bullets."""

    span: Span
    start: int | None
    items: tuple[Item, ...]


class Quote(NamedTuple):
    """A block quote."""

    span: Span
    blocks: tuple["Block", ...]


class CodeBlock(NamedTuple):
    """A fenced or indented code block."""

    span: Span
    text: str
    info: str


class HtmlBlock(NamedTuple):
    """A block of HTML, comments included."""

    span: Span
    text: str


class Cell(NamedTuple):
    """A table cell."""

    span: Span
    inlines: tuple[Inline, ...]


class Row(NamedTuple):
    """A table row."""

    span: Span
    cells: tuple[Cell, ...]


class Table(NamedTuple):
    """A table; `alignments` are none, left, center or right, one for each column."""

    span: Span
    alignments: tuple[str, ...]
    rows: tuple[Row, ...]
    """The first row is the head."""


class Footnote(NamedTuple):
    """A footnote's text."""

    span: Span
    label: str
    blocks: tuple["Block", ...]


class ThematicBreak(NamedTuple):
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
