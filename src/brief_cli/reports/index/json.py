"""An index as JSON: a list of objects, for other programs (docs/formats.md)."""

from brief_cli.lint.index import COLUMNS, Listed
from brief_cli.reports.items import Items
from brief_cli.reports.place import relative
from brief_cli.reports.reporter import Destination


class Json:
    """A list with an object for each briefing; null stands for what is missing."""

    def __init__(self, destination: Destination) -> None:
        self._root = destination.root
        self._items = Items()

    def begin(self) -> str:
        """Return the head of the list."""
        return "["

    def add(self, listed: Listed) -> str:
        """Return the object of a briefing."""
        row: dict[str, object] = {key: next(iter(listed.texts(key)), None) for key in COLUMNS}
        row["path"] = relative(listed.path, self._root)
        row["author"] = listed.texts("author") or None
        row["words"], row["findings"] = listed.words, listed.findings
        return self._items.add([row])

    def end(self) -> str:
        """Return the end of the list."""
        return f"{self._items.end()}\n"
