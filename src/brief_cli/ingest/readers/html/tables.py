"""The tables of a page: which hold data, and the tokens of their cells."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brief_cli.ingest.readers.html.elements import INLINE, UNSEEN, VOID
from brief_cli.ingest.readers.html.runs import Token

if TYPE_CHECKING:
    from lxml.etree import _Element as HtmlElement

# Characters of a cell that may hold paragraphs or a list.
_LONGEST_CELL = 400
_FEWEST_CELLS, _MOST_CELLS, _MOST_SPANNED = 2, 100_000, 20


def data_rows(table: "HtmlElement") -> "list[list[HtmlElement]] | None":
    """Return the cells of a table by row; None for one that only sets its page out."""
    if (table.get("role") or "") == "presentation" or next(
        table.iterdescendants("table"), None
    ) is not None:
        return None
    rows = [
        row for tr in table.iter("tr") if (row := [cell for cell in tr if cell.tag in ("td", "th")])
    ]
    if len(rows) < 1 or max(map(len, rows), default=0) < _FEWEST_CELLS:
        return None
    is_headed = all(cell.tag == "th" for cell in rows[0])
    if any(_is_of_blocks(cell, is_headed=is_headed) for row in rows for cell in row):
        return None
    outside = next(table.iter("pre", "blockquote", *(() if is_headed else ("li",))), None)
    if outside is not None or len(rows) * max(map(len, rows)) > _MOST_CELLS:
        return None
    held = {id(cell) for row in rows for cell in row}
    if any(
        (child.text or "").strip()
        for child in table.iter("tr", "tbody", "thead", "table")
        if id(child) not in held
    ):
        return None
    return rows


def _is_of_blocks(cell: "HtmlElement", *, is_headed: bool) -> bool:
    """Say whether a cell holds what no line can; under headings it may hold some short ones."""
    if len(cell) <= 1 and (not is_headed or next(cell.iter("li"), None) is None):
        return next(cell.iter("li"), None) is not None
    if next(cell.iter("h1", "h2", "h3", "form", "article"), None) is not None:
        return True
    if not is_headed:
        return next(cell.iter("p", "div", "ul", "ol"), None) is not None
    return len("".join(cell.itertext())) > _LONGEST_CELL


def grid_of(rows: "list[list[HtmlElement]]") -> list[list[list[Token]]]:
    """Return the tokens of the cells of each row; one that spans others leaves those empty."""
    grid: list[list[list[Token]]] = []
    below: dict[int, int] = {}
    for row in rows:
        cells: list[list[Token]] = []
        for cell in row:
            while below.get(len(cells), 0):
                below[len(cells)] -= 1
                cells.append([])
            lower = _span(cell, "rowspan") - 1
            for at in range(_span(cell, "colspan")):
                if lower:
                    below[len(cells)] = lower
                cells.append([] if at else list(inline_tokens(cell)))
        while below.get(len(cells), 0):
            below[len(cells)] -= 1
            cells.append([])
        grid.append(cells)
    return grid


def has_header(row: "list[HtmlElement]") -> bool:
    """Say whether a first row is the head: all of its cells are, or what they hold is bold."""
    if all(cell.tag == "th" for cell in row):
        return True
    words = [_letters(cell) for cell in row]
    bold = ["".join(map(_letters, cell.iter("b", "strong"))) for cell in row]
    return any(words) and words == bold


def _letters(element: "HtmlElement") -> str:
    return "".join("".join(element.itertext()).split())


def without_bold(cell: "list[Token]") -> "list[Token]":
    """Return the tokens of a cell of the head, which is bold by being one."""
    return [token for token in cell if token[0] == "text" or token[1][0] not in ("b", "strong")]


def _span(cell: "HtmlElement", name: str) -> int:
    written = cell.get(name) or ""
    span = int(written) if written.isdecimal() and len(written) < 4 else 1
    return min(max(span, 1), _MOST_SPANNED)


def inline_tokens(element: "HtmlElement") -> Iterator[Token]:
    """Yield the tokens of an element that is taken for one line."""
    from lxml import etree

    walk = etree.iterwalk(element, events=("start", "end"))
    for event, each in walk:
        tag = each.tag
        if event == "start":
            if tag in UNSEEN:
                walk.skip_subtree()
                continue
            if each is not element:
                if tag in INLINE:
                    yield "open", (tag, each.get("href") if tag == "a" else None)
                elif tag not in VOID:
                    yield "text", " • " if tag == "li" else " "
            if each.text:
                yield "text", each.text
            continue
        if each is element:
            continue
        if tag not in UNSEEN:
            if tag in INLINE:
                yield "close", (tag, each.get("href") if tag == "a" else None)
            elif tag not in VOID:
                yield "text", " "
        if each.tail:
            yield "text", each.tail
