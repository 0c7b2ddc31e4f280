"""Readers of units, by kind."""

from collections.abc import Callable, Iterator
from importlib import import_module

from brief_cli.archive.readers.rows import Columns, Row
from brief_cli.archive.units import Unit

_READERS = {".parquet": "parquet", ".pq": "parquet", ".md": "texts"}


def rows_of(unit: Unit, columns: Columns, limit: int) -> Iterator[Row]:
    """Yield the rows of a unit; see the reader of its kind."""
    module = import_module(f"brief_cli.archive.readers.{_READERS.get(unit.part.kind, 'jsonl')}")
    read: Callable[[Unit, Columns, int], Iterator[Row]] = module.rows_of
    return read(unit, columns, limit)
