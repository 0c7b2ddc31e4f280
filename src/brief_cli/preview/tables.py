"""Tables: columns from right to left in a right-to-left table, widths shared out to fit."""

from brief_cli.document.blocks import Table, plain_text
from brief_cli.preview.inline import styled
from brief_cli.preview.paragraph import inline_rows, styled_rows
from brief_cli.preview.rows import Piece, Roles, Row, Segment, blank_row
from brief_cli.preview.typesetting import Typesetting
from brief_cli.text.clusters import text_width

_GAP = 3
_NARROWEST_COLUMN = 4


def table_rows(table: Table, width: int, setting: Typesetting, roles: Roles) -> list[Row]:
    """Return the rows of a table, or of a list of its cells where the width is too small for it."""
    rtl = bool(setting.level_of(plain_text(table)))
    columns = max((len(row.cells) for row in table.rows), default=0)
    if columns == 0:
        return []
    widths = _column_widths(table, columns, width)
    if widths is None:
        return _stacked(table, width, setting, roles)
    rest = width - sum(widths) - _GAP * (columns - 1)
    rows: list[Row] = []
    for index, row in enumerate(table.rows):
        own = (*roles, "tablehead") if index == 0 else roles
        cells = [
            styled_rows(
                styled(cell.inlines, setting, own),
                widths[column],
                setting,
                align=_alignment(table, column),
            )
            for column, cell in enumerate(row.cells)
        ]
        cells += [[] for _ in range(columns - len(cells))]
        rows += _side_by_side(cells, widths, rest, rtl)
        if index == 0:
            rows.append(_line(widths, rest, rtl))
    return rows


def _alignment(table: Table, column: int) -> str | None:
    alignment = table.alignments[column] if column < len(table.alignments) else "none"
    return None if alignment == "none" else alignment


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


def _column_widths(table: Table, columns: int, width: int) -> list[int] | None:
    """Share the width out: what each column needs, or a part in proportion where that is too much.

    None where not even the narrowest columns fit.
    """
    room = width - _GAP * (columns - 1)
    if room < columns * _NARROWEST_COLUMN:
        return None
    wanted = [1] * columns
    for row in table.rows:
        for column, cell in enumerate(row.cells):
            wanted[column] = max(wanted[column], text_width(plain_text(cell)))
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


def _stacked(table: Table, width: int, setting: Typesetting, roles: Roles) -> list[Row]:
    """Return each row as lines of `head: cell`, for a width that has no room for columns."""
    rows: list[Row] = []
    head = table.rows[0].cells if table.rows else ()
    for row in table.rows[1:]:
        if rows:
            rows.append(blank_row(width))
        for column, cell in enumerate(row.cells):
            if column < len(head):
                rows += inline_rows(head[column].inlines, width, setting, (*roles, "tablehead"))
            rows += inline_rows(cell.inlines, width, setting, roles)
    if len(table.rows) == 1:
        for cell in head:
            rows += inline_rows(cell.inlines, width, setting, (*roles, "tablehead"))
    return rows
