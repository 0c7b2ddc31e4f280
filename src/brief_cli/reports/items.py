"""The items of a JSON array, one to a line, written as they come."""

import json
from collections.abc import Iterable
from typing import Any


class Items:
    """Knows whether a comma is due, and whether there was any item at all."""

    def __init__(self) -> None:
        self._any = False

    def add(self, documents: Iterable[Any]) -> str:
        """Return the text of further items."""
        parts = []
        for document in documents:
            comma = "," if self._any else ""
            parts.append(f"{comma}\n{json.dumps(document, ensure_ascii=False)}")
            self._any = True
        return "".join(parts)

    def end(self) -> str:
        """Return the end of the array."""
        return "\n]" if self._any else "]"
