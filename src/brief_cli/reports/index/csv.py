"""An index as CSV (RFC 4180), for spreadsheets."""

import csv
import io
from collections.abc import Iterable

from brief_cli.lint.index import COLUMNS, Listed
from brief_cli.reports.place import relative
from brief_cli.reports.reporter import Destination
from brief_cli.text.visible import visible

# What a spreadsheet takes for the beginning of a formula (OWASP, “CSV Injection”).
_FORMULA = ("=", "+", "-", "@")


class Csv:
    """A line for each briefing, below the names of the columns; several authors share a cell."""

    def __init__(self, destination: Destination) -> None:
        self._root = destination.root

    def begin(self) -> str:
        """Return the names of the columns."""
        return _line(COLUMNS)

    def add(self, listed: Listed) -> str:
        """Return the line of a briefing."""
        cells = {key: "; ".join(listed.texts(key)) for key in COLUMNS}
        cells["path"] = relative(listed.path, self._root)
        return _line(_harmless(" ".join(cell.split())) for cell in cells.values())

    def end(self) -> str:
        """Return nothing."""
        return ""


def _harmless(cell: str) -> str:
    """Return a text that no spreadsheet runs and no terminal obeys: titles are others' words.

    Programs that need them as they are have JSON.
    """
    return visible(f"'{cell}" if cell.startswith(_FORMULA) else cell)


def _line(cells: Iterable[str]) -> str:
    target = io.StringIO(newline="")
    csv.writer(target, lineterminator="\r\n").writerow(cells)
    return target.getvalue()
