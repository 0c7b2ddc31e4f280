"""Tables: columns from right to left in a right-to-left table, widths shared out to fit."""

from brief_cli.page.blocks import Cell, Table
from brief_cli.render.rows.inlines import styled
from brief_cli.text.clusters import text_width
from brief_cli.typeset.paragraph import styled_rows
from brief_cli.typeset.rows import Piece, Roles, Row, Segment, blank_row
from brief_cli.typeset.setting import Setting, side_of

_GAP = 3
_NARROWEST_COLUMN = 4


def table_rows(table: Table, width: int, setting: Setting, roles: Roles) -> list[Row]:
    """Return the rows of a table, or of a list of its cells where the width is too small for it."""
    rtl = bool(table.level)
    columns = len(table.alignments)
    if columns == 0:
        return []
    widths = _column_widths(table, width, setting)
    if widths is None:
        return _stacked(table, width, setting, roles)
    rest = width - sum(widths) - _GAP * (columns - 1)
    rows: list[Row] = []
    for index, row in enumerate(table.rows):
        own = (*roles, "tablehead") if index == 0 else roles
        cells = [
            _cell_rows(cell, widths[column], setting, own, _side(table, column))
            for column, cell in enumerate(row)
        ]
        cells += [[] for _ in range(columns - len(cells))]
        rows += _side_by_side(cells, widths, rest, rtl)
        if index == 0:
            rows.append(_line(widths, rest, rtl))
    return rows


def _side(table: Table, column: int) -> str:
    """Return where the cells of a column stand: all at one side, whatever their own direction."""
    alignment = table.alignments[column]
    return side_of(table.level) if alignment == "none" else alignment


def _cell_rows(cell: Cell, width: int, setting: Setting, roles: Roles, side: str) -> list[Row]:
    text = styled(cell.inlines, setting, roles)
    return styled_rows(text, width, setting, align=side, level=cell.level)


def _side_by_side(cells: list[list[Row]], widths: list[int], rest: int, rtl: bool) -> list[Row]:
    height = max(len(cell) for cell in cells)
    gap = Segment((Piece(" │ ", _GAP, ("rule",)),), _GAP, "left")
    rows = []
    for line in range(height):
        parts: list[Segment | Row] = []
        for cell, width in zip(cells, widths, strict=True):
            if parts:
                parts.append(gap)
            parts.append(cell[line] if line < len(cell) else blank_row(width))
        rows.append(Row((*parts, Segment((), rest, "left")), rtl))
    return rows


def _line(widths: list[int], rest: int, rtl: bool) -> Row:
    parts: list[Segment | Row] = []
    for width in widths:
        if parts:
            parts.append(Segment((Piece("─┼─", _GAP, ("rule",)),), _GAP, "left"))
        parts.append(Segment((Piece("─" * width, width, ("rule",)),), width, "left"))
    return Row((*parts, Segment((), rest, "left")), rtl)


def _column_widths(table: Table, width: int, setting: Setting) -> list[int] | None:
    """Share the width out: what each column needs, or a part in proportion where that is too much.

    None where not even the narrowest columns fit.
    """
    columns = len(table.alignments)
    room = width - _GAP * (columns - 1)
    if room < columns * _NARROWEST_COLUMN:
        return None
    wanted = [1] * columns
    for row in table.rows:
        for column, cell in enumerate(row):
            for line in styled(cell.inlines, setting).lines():
                wanted[column] = max(wanted[column], text_width(line.text))
    widths = [0] * columns
    open_columns = set(range(columns))
    # A column that needs less than its fair share gets what it needs; the others share the rest.
    while open_columns:
        share = room // len(open_columns)
        content = {column for column in open_columns if wanted[column] <= share}
        if not content:
            break
        for column in content:
            widths[column] = wanted[column]
            room -= wanted[column]
        open_columns -= content
    for column in sorted(open_columns):
        share = room // len(open_columns)
        widths[column] = share
    extra = room - sum(widths[column] for column in open_columns)
    for column in sorted(open_columns)[:extra]:
        widths[column] += 1
    return widths


def _stacked(table: Table, width: int, setting: Setting, roles: Roles) -> list[Row]:
    """Return each row as lines of head and cell, for a width that has no room for columns."""
    rows: list[Row] = []
    head, *body = table.rows
    for row in body or [()]:
        if rows:
            rows.append(blank_row(width))
        for column, cell in enumerate(head):
            side = _side(table, column)
            rows += _cell_rows(cell, width, setting, (*roles, "tablehead"), side)
            if column < len(row):
                rows += _cell_rows(row[column], width, setting, roles, side)
    return rows
