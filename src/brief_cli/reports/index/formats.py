"""The forms of an index by name, each imported when it is used: adding one is a file and a line."""

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from brief_cli.lint.index import Listed
    from brief_cli.reports.reporter import Destination

FORMATS = {"table": "Table", "json": "Json", "csv": "Csv"}
"""The writer of each form; it stands in the file that is called like the form."""


class IndexWriter(Protocol):
    """Turns briefings into text, one by one, so that nothing is held."""

    def begin(self) -> str:
        """Return what stands before all briefings."""
        ...

    def add(self, listed: "Listed") -> str:
        """Return what is written of one briefing."""
        ...

    def end(self) -> str:
        """Return what stands after all briefings."""
        ...


def index_writer(name: str, destination: "Destination") -> IndexWriter:
    """Return a new writer of a form.

    Raises:
        KeyError: no form has the name.
    """
    kind = FORMATS[name]
    made: IndexWriter = getattr(import_module(f"{__package__}.{name}"), kind)(destination)
    return made
