"""Rows that are worked on together: a unit is one task, and has one output."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from brief_cli.archive.parts import Part

_BLOCK = 16_000_000
"""Bytes of a JSONL file in a unit: some thousand texts, half a minute of work."""
_ROWS = 20_000
"""Rows of a unit; a greater row group is read in ranges."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Rows of a part.

    `start` and `stop` are rows of row group `group` in Parquet, bytes of the text in JSONL; a stop of
    0 is the end. `first` is the number of the first row within the file.
    """

    part: Part
    size: int
    """Bytes of the part that this is a share of, for those who wait."""
    group: int = 0
    start: int = 0
    stop: int = 0
    first: int = 0
    killers: tuple[int, ...] = ()
    """Rows, by their number within the unit, that end the process that looks at them."""

    def name(self, mark: str) -> str:
        """Return the name of its output in a run with this mark."""
        told = repr((self.part.key, self.group, self.start, self.stop, mark))
        return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()


def units_of(part: Part) -> Iterator[Unit] | None:
    """Yield the units of a part; None for one that must be looked into (see `units_of_groups`)."""
    if part.kind in (".parquet", ".pq"):
        return None
    if part.kind in (".jsonl", ".ndjson") and part.size:
        return _blocks(part)
    # What is packed cannot be entered in its middle.
    return iter((Unit(part, part.size),))


def _blocks(part: Part) -> Iterator[Unit]:
    for start in range(0, part.size, _BLOCK):
        stop = min(start + _BLOCK, part.size)
        yield Unit(part, stop - start, start=start, stop=stop)


def units_of_groups(part: Part, groups: list[int]) -> Iterator[Unit]:
    """Yield the units of a Parquet file.

    Args:
        part: the file.
        groups: how many rows each row group has.
    """
    rows = sum(groups)
    first = 0
    for group, count in enumerate(groups):
        for start in range(0, count, _ROWS):
            stop = min(start + _ROWS, count)
            size = part.size * (stop - start) // rows
            yield Unit(part, size, group, start, stop, first + start)
        first += count
