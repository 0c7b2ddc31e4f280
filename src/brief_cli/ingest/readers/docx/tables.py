"""A table of the HTML that mammoth makes becomes rows of cells in Markdown."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief_cli.ingest.markdown import table
from brief_cli.ingest.readers.docx.inline import markdown_of, plain_of
from brief_cli.ingest.readers.docx.marking import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_MOST_SPANNED = 50
_MOST_CELLS = 20_000
_BREAK = "<br>"


@dataclass(frozen=True, slots=True)
class _Cell:
    paragraphs: "tuple[HtmlElement, ...]"
    is_header: bool = False


def is_table(element: "HtmlElement") -> bool:
    """Say whether a table has columns; one without is a frame around text."""
    rows = _grid(element)
    return len(rows) > 0 and max(map(len, rows)) > 1


def table_text(element: "HtmlElement") -> str:
    """Return the words of a table."""
    cells = (cell for row in _grid(element) for cell in row)
    return " ".join(text for cell in cells for each in cell.paragraphs if (text := plain_of(each)))


def table_markdown(
    element: "HtmlElement",
    numbers: Mapping[str, int],
    marked: "Mapping[HtmlElement, Paragraph]",
) -> str:
    """Return a table as Markdown.

    Args:
        element: the table.
        numbers: those of notes, by their id.
        marked: what its paragraphs are.
    """
    rows = _grid(element)
    has_header = any(cell.is_header for cell in rows[0]) or _is_bold(rows[0], marked)
    columns = max(map(len, rows))
    written = [[_markdown(cell, numbers) for cell in row] for row in rows]
    if has_header:
        written[0] = [_without_bold(cell) for cell in written[0]]
    aligned = [
        _alignment([row[at] for row in rows if at < len(row)], marked) for at in range(columns)
    ]
    return table(written, has_header=has_header, alignments=aligned)


def _grid(element: "HtmlElement") -> list[list[_Cell]]:
    """Return the rows of a table, a cell that spans several at its first place."""
    rows: list[list[_Cell]] = []
    below: dict[tuple[int, int], bool] = {}
    count = 0
    for at, row in enumerate(_own(element, "tr")):
        cells: list[_Cell] = []
        for cell in row.iterchildren("td", "th"):
            while below.pop((at, len(cells)), False):
                cells.append(_Cell(()))
            wide, high = (_span(cell, name) for name in ("colspan", "rowspan"))
            count += wide * high
            for down in range(1, high if count < _MOST_CELLS else 1):
                for along in range(wide):
                    below[at + down, len(cells) + along] = True
            cells.append(_Cell(tuple(cell.iter("p")), cell.tag == "th"))
            cells.extend(_Cell(()) for _ in range(wide - 1))
        if cells:
            rows.append(cells)
    return rows


def _own(element: "HtmlElement", tag: str) -> "Iterator[HtmlElement]":
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in ("thead", "tbody"):
            yield from child.iterchildren(tag)


def _span(cell: "HtmlElement", name: str) -> int:
    text = cell.get(name, "1")
    return max(1, min(_MOST_SPANNED, int(text))) if text.isdecimal() and len(text) < 6 else 1


def _markdown(cell: _Cell, numbers: Mapping[str, int]) -> str:
    written = (markdown_of(each, numbers, is_paragraph=False) for each in cell.paragraphs)
    return _BREAK.join(each.replace("\\\n", _BREAK) for each in written if each)


def _without_bold(cell: str) -> str:
    """Return a cell of a head without the bold that each of them has."""
    inner = cell.removeprefix("**").removesuffix("**")
    return inner if len(inner) == len(cell) - 4 and "**" not in inner else cell


def _is_bold(row: Sequence[_Cell], marked: "Mapping[HtmlElement, Paragraph]") -> bool:
    said = [
        marked[each].is_bold
        for cell in row
        for each in cell.paragraphs
        if each in marked and marked[each].text
    ]
    return bool(said) and all(said)


def _alignment(cells: Sequence[_Cell], marked: "Mapping[HtmlElement, Paragraph]") -> str:
    """Return the alignment that all the cells of a column have; `none` where they differ."""
    sides = Counter(
        marked[each].alignment
        for cell in cells
        for each in cell.paragraphs
        if each in marked and marked[each].text
    )
    return next(iter(sides)) if len(sides) == 1 else "none"
