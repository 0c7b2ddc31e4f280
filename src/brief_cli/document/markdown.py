"""CommonMark events of pyromark, with byte ranges, become blocks with spans."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from brief_cli.document.blocks import (
    Block,
    Break,
    Cell,
    Code,
    CodeBlock,
    Element,
    Footnote,
    FootnoteReference,
    Heading,
    HtmlBlock,
    Image,
    Inline,
    InlineHtml,
    Item,
    Link,
    List,
    Paragraph,
    Quote,
    Row,
    Styled,
    Table,
    Text,
    ThematicBreak,
)
from brief_cli.text.span import Span

# Containers nested deeper than this are read as if they were not there: what they hold is kept.
MAX_DEPTH = 40
_NESTING = {
    "List", "Item", "BlockQuote", "FootnoteDefinition", "Image", "Emphasis", "Strong", "Strikethrough",
}  # fmt: skip


@dataclass(slots=True)
class _Frame:
    """An element that is still open."""

    tag: str
    data: Any
    start: int
    held: list[Element] = field(default_factory=list)
    checked: bool | None = None
    text: list[str] = field(default_factory=list)
    transparent: bool = False


def read_blocks(text: str, offset: int) -> tuple[Block, ...]:
    """Read a Markdown body.

    Args:
        text: the whole decoded file.
        offset: where its body starts, in code points.
    """
    import pyromark

    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_TASKLISTS
    )
    body = text[offset:]
    point = _Points(body, offset)
    root = _Frame("Document", None, offset)
    stack = [root]
    depth = 0
    # One after the other: the events of a large text take ten times its size.
    for event, bytes_ in pyromark.events_with_range(body, options=options):
        if event.__class__ is dict:
            ((kind, data),) = event.items()
        else:
            kind, data = str(event), None
        if kind == "Start":
            tag, value = _tag(data)
            frame = _Frame(tag, value, point.at(bytes_["start"]))
            if tag in _NESTING:
                depth += 1
                frame.transparent = depth > MAX_DEPTH
            stack.append(frame)
        elif kind == "End":
            frame = stack.pop()
            if frame.tag in _NESTING:
                depth -= 1
            if frame.transparent:
                stack[-1].held.extend(_loose(frame.held))
                continue
            span = _trimmed(frame.start, point.at(bytes_["end"]), text)
            stack[-1].held.append(_close(frame, span))
        else:
            span = Span(point.at(bytes_["start"]), point.at(bytes_["end"]))
            _leaf(stack[-1], kind, data, span)
    return tuple(_blocks(root.held))


class _Points:
    """Byte offsets of a body as code points of its file, asked for mostly in their order."""

    def __init__(self, body: str, offset: int) -> None:
        self._data = b"" if body.isascii() else body.encode()
        self._offset = offset
        self._byte, self._point = 0, offset
        self._passed = [(0, offset)]

    def at(self, byte: int) -> int:
        """Return the code point at a byte offset."""
        if not self._data:
            return byte + self._offset
        if byte > self._byte:
            self._point += len(self._data[self._byte : byte].decode("utf-8", "ignore"))
            self._byte = byte
            if byte - self._passed[-1][0] > _STEP:
                self._passed.append((byte, self._point))
        if byte == self._byte:
            return self._point
        near, point = self._passed[bisect_right(self._passed, (byte, len(self._data))) - 1]
        return point + len(self._data[near:byte].decode("utf-8", "ignore"))


# Bytes between the offsets that are remembered, should one before the last be asked for.
_STEP = 4096


def _tag(data: Any) -> tuple[str, Any]:
    if data.__class__ is dict:
        ((tag, value),) = data.items()
        return tag, value
    return str(data), None


def _leaf(frame: _Frame, kind: str, data: Any, span: Span) -> None:
    if frame.tag in ("CodeBlock", "HtmlBlock"):
        frame.text.append(str(data))
        return
    match kind:
        case "Text":
            frame.held.append(Text(span, data))
        case "Code":
            frame.held.append(Code(span, data))
        case "SoftBreak" | "HardBreak":
            frame.held.append(Break(span, kind == "HardBreak"))
        case "InlineHtml" | "Html":
            frame.held.append(InlineHtml(span, data))
        case "FootnoteReference":
            frame.held.append(FootnoteReference(span, data))
        case "TaskListMarker":
            frame.checked = bool(data)
        case "Rule":
            frame.held.append(ThematicBreak(span))
        case _:  # pragma: no cover - no other leaf exists with these options
            pass


def _table_row(span: Span, _: Any, held: list[Element]) -> Row:
    return Row(span, tuple(_cells(held, span)))


def _table(span: Span, data: Any, held: list[Element]) -> Table:
    alignments = tuple(str(alignment).lower() for alignment in data)
    return Table(span, alignments, tuple(row for row in held if isinstance(row, Row)))


def _style(name: str) -> Callable[[Span, Any, list[Element]], Styled]:
    return lambda span, _, held: Styled(span, name, _inlines(held))


# What the end of a container makes of it: its span, what its tag carries, and what it holds.
_MADE: dict[str, Callable[[Span, Any, list[Element]], Element]] = {
    "Heading": lambda span, data, held: Heading(span, int(data["level"][1]), _inlines(held)),
    "Paragraph": lambda span, _, held: Paragraph(span, _inlines(held)),
    "BlockQuote": lambda span, _, held: Quote(span, tuple(_blocks(held))),
    "List": lambda span, data, held: List(span, data, tuple(_items(held))),
    "Table": _table,
    "TableHead": _table_row,
    "TableRow": _table_row,
    "TableCell": lambda span, _, held: Cell(span, _inlines(held)),
    "FootnoteDefinition": lambda span, data, held: Footnote(span, data, tuple(_blocks(held))),
    "Link": lambda span, data, held: Link(span, data["dest_url"], data["title"], _inlines(held)),
    "Image": lambda span, data, held: Image(span, data["dest_url"], data["title"], _inlines(held)),
    "Emphasis": _style("emphasis"),
    "Strong": _style("strong"),
    "Strikethrough": _style("strikethrough"),
}


def _close(frame: _Frame, span: Span) -> Element:
    made = _MADE.get(frame.tag)
    if made is not None:
        return made(span, frame.data, frame.held)
    if frame.tag == "Item":
        return Item(span, tuple(_blocks(frame.held)), frame.checked)
    if frame.tag == "CodeBlock":
        info = frame.data["Fenced"] if isinstance(frame.data, dict) else ""
        return CodeBlock(span, "".join(frame.text), info)
    return HtmlBlock(span, "".join(frame.text))


def _trimmed(start: int, end: int, text: str) -> Span:
    """Return a span without the line ending after it."""
    while end > start and text[end - 1] in "\r\n":
        end -= 1
    return Span(start, end)


def _loose(held: list[Element]) -> list[Element]:
    """Return the content of a container that is too deep, its items replaced by what they hold."""
    loose: list[Element] = []
    for element in held:
        loose.extend(element.blocks if isinstance(element, Item) else (element,))
    return loose


_INLINE = (Text, Code, InlineHtml, Break, FootnoteReference, Styled, Link, Image)


def _inlines(held: list[Element]) -> tuple[Inline, ...]:
    return tuple([element for element in held if isinstance(element, _INLINE)])


def _blocks(held: list[Element]) -> list[Block]:
    """Return blocks; the bare text of an item in a tight list becomes a paragraph."""
    blocks: list[Block] = []
    bare: list[Inline] = []

    def flush() -> None:
        while bare and isinstance(bare[-1], Break):
            bare.pop()
        if bare:
            blocks.append(Paragraph(Span(bare[0].span.start, bare[-1].span.end), tuple(bare)))
            bare.clear()

    for element in held:
        if isinstance(element, _INLINE):
            bare.append(element)
            continue
        flush()
        if not isinstance(element, (Item, Row, Cell)):
            blocks.append(element)
    flush()
    return blocks


def _cells(held: list[Element], row: Span) -> Iterator[Cell]:
    """Yield the cells of a row; one that was only added to fill it stands at its end."""
    for cell in held:
        if isinstance(cell, Cell):
            yield cell if row.covers(cell.span) else Cell(Span(row.end, row.end), cell.inlines)


def _items(held: list[Element]) -> list[Item]:
    """Return the items of a list; what a flattened container left between them joins the last."""
    items: list[Item] = []
    for element in held:
        if isinstance(element, Item):
            items.append(element)
        else:
            items.append(Item(element.span, tuple(_blocks([element]))))
    return items
