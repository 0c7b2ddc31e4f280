"""What a command does with each row, and what it writes of it."""

import threading
from typing import Any, Protocol

from brief_cli.archive.counts import Counts
from brief_cli.archive.readers.rows import Row

Values = tuple[Any, ...]
"""A row of an output, in the order of its columns."""

ONE_AT_A_TIME = threading.Lock()
"""Rules remember what they said of a word: in a worker of several threads one looks at a time."""


class Looking(Protocol):
    """A command at work in one process."""

    def look(self, source: str, row: Row, counts: Counts) -> list[Values]:
        """Return what is written of a row, and count it; what goes wrong is told in a row too."""


class Work(Protocol):
    """A command, as it is sent to workers."""

    @property
    def folder(self) -> str:
        """What the folder of its outputs is called."""

    @property
    def counted(self) -> tuple[str, ...]:
        """The numbers that it counts, in the order in which people see them."""

    @property
    def held(self) -> int:
        """How many rows of an output are held before they are written."""

    def schema(self) -> Any:
        """Return the columns of an output, as pyarrow has them."""

    def begun(self, scratch: str) -> Looking:
        """Return the command at work; `scratch` is a folder of this process."""


def failed(error: Exception) -> str:
    """Return what an exception says, for a message."""
    return f"{type(error).__name__}: {error}".split("\n", 1)[0][:300]
