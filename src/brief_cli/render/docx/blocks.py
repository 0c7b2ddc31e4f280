"""The blocks of a page become paragraphs and tables, a function for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brief_cli.page.blocks import (
    Block,
    Cell,
    CodeBlock,
    Heading,
    Item,
    List,
    MarkupBlock,
    Missing,
    Paragraph,
    Quote,
    Remark,
    Rule,
    Table,
)
from brief_cli.page.inlines import Inline, Text, Token, plain
from brief_cli.render.docx.numbering import LEVELS, Numbering
from brief_cli.render.docx.ooxml import INDENT, element
from brief_cli.render.docx.pieces import Piece
from brief_cli.render.docx.runs import Runs, paragraph
from brief_cli.render.docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_LINE = {"val": "single", "sz": "6", "space": "1", "color": "808080"}
_OTHER_SIDE = {"left": "right", "right": "left"}
# What widths of columns are shared out by: the longest text and word that count, in characters, and
# how wide a character and the edges of a cell are, in twentieths of a point.
_WIDEST, _LONGEST_WORD = 40, 16
_CHARACTER, _EDGES = 150, 260


@dataclass(frozen=True, slots=True)
class Around:
    """What a block stands in: the style of its text, its indent, how many lists, their direction."""

    style: str = ""
    indent: int = 0
    depth: int = 0
    level: int | None = None


class Blocks:
    """Writes blocks.

    Args:
        styles: those of the document.
        numbering: its lists.
        runs: writes what stands within blocks.
        width: that of a line, in twentieths of a point.
    """

    def __init__(self, styles: Styles, numbering: Numbering, runs: Runs, width: int) -> None:
        self._styles, self._numbering, self._runs, self._width = styles, numbering, runs, width

    def of(self, blocks: Iterable[Block], around: Around = Around()) -> "list[_Element]":
        """Return blocks as paragraphs and tables."""
        return [made for block in blocks for made in self.block(block, around)]

    def block(self, block: Block, around: Around) -> "list[_Element]":
        """Return a block."""
        match block:
            case Heading():
                return [self.heading(block)]
            case Paragraph():
                return [self._paragraph(block, around)]
            case List():
                return self._list(block, around)
            case Quote():
                return self._quote(block, around)
            case CodeBlock(lines) | MarkupBlock(lines):
                return [self._code(lines, around)]
            case Table():
                return self._table(block)
            case Rule():
                return [self._rule()]
            case Missing():
                return [self.missing(block)]
            case Remark():
                return [self._remark(block)]

    def heading(self, heading: Heading) -> "_Element":
        """Return a heading; those of sections are the first below the title."""
        return self.titled(f"heading {max(1, heading.rank - 1)}", heading.inlines, heading.level)

    def titled(self, name: str, inlines: Sequence[Inline], level: int) -> "_Element":
        """Return a paragraph in a style that may set letters apart, which joined ones must not be."""
        is_joined = self._styles.is_spaced(name)
        runs = self._runs.of(inlines, level, is_joined=is_joined)
        return paragraph(self._styles.id(name), level, runs)

    def missing(self, missing: Missing) -> "_Element":
        """Return what stands where something is missing."""
        said = [Piece(missing.what, frozenset(("strong", "token")))]
        if missing.name:
            said += [Piece(": ", frozenset(("strong",))), Piece(plain(missing.name))]
        return paragraph("", missing.level, self._runs.of_pieces(said, missing.level))

    def _remark(self, remark: Remark) -> "_Element":
        said = [Piece(f"▲ {remark.severity} {remark.code} {remark.text}")]
        return paragraph("", remark.level, self._runs.of_pieces(said, remark.level))

    def _paragraph(self, block: Paragraph, around: Around) -> "_Element":
        level = block.level if around.level is None else around.level
        runs = self._runs.of(block.inlines, block.level, level)
        return paragraph(around.style, level, runs, *_indent(around))

    def _list(self, block: List, around: Around) -> "list[_Element]":
        depth = min(around.depth, LEVELS - 1)
        start = block.start
        key = self._numbering.bullets() if start is None else self._numbering.ordered(start, depth)
        made = []
        for item in block.items:
            made += self._item(item, block, key, replace(around, depth=depth))
        return made

    def _item(self, item: Item, block: List, key: int, around: Around) -> "list[_Element]":
        """Return an item: the mark stands at its first paragraph, what follows is set in as that."""
        style = self._styles.id("List Paragraph")
        if item.checked is not None and block.start is None:
            key = self._numbering.tasks(checked=item.checked)
        marked = element("numPr", element("ilvl", val=around.depth), element("numId", val=key))
        rest, level = item.blocks, block.level
        runs: list[_Element] = []
        if rest and isinstance(rest[0], Paragraph):
            runs, rest = self._runs.of(rest[0].inlines, rest[0].level, level), rest[1:]
        if item.checked is not None and block.start is not None:
            runs = [*self._runs.of_pieces([Piece("☑ " if item.checked else "☐ ")], level), *runs]
        extra = around.indent
        indent = (
            [element("ind", left=INDENT * (around.depth + 1) + extra, hanging=397)] if extra else []
        )
        within = replace(around, style=style, depth=around.depth + 1, level=level)
        return [paragraph(style, level, runs, marked, *indent), *self.of(rest, within)]

    def _quote(self, block: Quote, around: Around) -> "list[_Element]":
        style = self._styles.id("Quote")
        indent = around.indent + (INDENT if around.style else 0)
        return self.of(block.blocks, replace(around, style=style, indent=indent, level=None))

    def _code(self, lines: Iterable[tuple[Text | Token, ...]], around: Around) -> "_Element":
        text = "\n".join("".join(part.text for part in line) for line in lines)
        said: list[Piece] = []
        for number, line in enumerate(text.split("\n")):
            said += [Piece(is_break=True), Piece(line)] if number else [Piece(line)]
        runs = self._runs.of_pieces(said, 0)
        return paragraph(
            self._styles.id("Source Code"), 0, runs, *_indent(replace(around, style=""))
        )

    def _rule(self) -> "_Element":
        return paragraph("", 0, (), element("pBdr", element("bottom", **_LINE)))

    def _table(self, table: Table) -> "list[_Element]":
        """Return a table, and the paragraph that parts it from another one."""
        widths = self._widths(table)
        about = element("tblPr", element("tblStyle", val=self._styles.id("Table Grid")))
        if table.level:
            about.append(element("bidiVisual"))
        about.append(element("tblW", w=sum(widths), type="dxa"))
        about.append(element("tblLook", val="0420", firstRow="1", lastRow="0", firstColumn="0",
                             lastColumn="0", noHBand="0", noVBand="1"))  # fmt: skip
        grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
        made = element("tbl", about, grid)
        for number, row in enumerate(table.rows):
            made.append(self._row(table, number, row, widths))
        return [
            made,
            paragraph(
                "", table.level, (), element("spacing", after="0", line="160", lineRule="exact")
            ),
        ]

    def _row(
        self, table: Table, number: int, row: Sequence[Cell], widths: Sequence[int]
    ) -> "_Element":
        about = [element("cantSplit")] if number else [element("cantSplit"), element("tblHeader")]
        cells = [*row, *[Cell((), table.level)] * (len(widths) - len(row))]
        return element(
            "tr",
            element("trPr", *about),
            *(
                self._cell(cell, table, number, column, width)
                for column, (cell, width) in enumerate(zip(cells, widths, strict=False))
            ),
        )

    def _cell(self, cell: Cell, table: Table, row: int, column: int, width: int) -> "_Element":
        about = [element("tcW", w=width, type="dxa")]
        if not row:
            about.append(element("shd", val="clear", color="auto", fill="F2F2F2"))
        runs = self._runs.of(cell.inlines, cell.level, None, *([] if row else ["strong"]))
        style = self._styles.id("Table Text")
        side = table.alignments[column] if column < len(table.alignments) else "none"
        if side == "none" and cell.level != table.level:
            side = "right" if table.level else "left"  # where its column begins
        # In a paragraph from right to left, left is where it begins (17.3.1.13).
        side = _OTHER_SIDE.get(side, side) if cell.level else side
        aligned = [] if side == "none" else [element("jc", val=side)]
        return element("tc", element("tcPr", *about), paragraph(style, cell.level, runs, *aligned))

    def _widths(self, table: Table) -> list[int]:
        """Share the width of a line out between columns: to each its longest word, then its text."""
        columns = max((len(row) for row in table.rows), default=1)
        texts = [
            [plain(row[at].inlines) for row in table.rows if at < len(row)] for at in range(columns)
        ]
        words = [
            max((len(word) for text in each for word in text.split()), default=1) for each in texts
        ]
        least = [min(longest, _LONGEST_WORD) * _CHARACTER + _EDGES for longest in words]
        left = self._width - sum(least)
        if left < 0:
            return [self._width * each // sum(least) for each in least]
        shares = [min(_WIDEST, max(map(len, each), default=1) or 1) for each in texts]
        return [own + left * share // sum(shares) for own, share in zip(least, shares, strict=True)]


def _indent(around: Around) -> "list[_Element]":
    left = INDENT * around.depth + around.indent
    return [element("ind", left=left)] if left else []
