"""Rows of a row group of a Parquet file: the wanted columns only, some hundred at a time."""

from collections.abc import Iterator
from typing import Any

from brief_cli.archive.address import place_of
from brief_cli.archive.parts import Part
from brief_cli.archive.readers.rows import ID, URL, Broken, Columns, Row
from brief_cli.archive.units import Unit
from brief_cli.messages.message import say

_AT_ONCE = 256
# Bytes of a column that are fetched in one request, and of rows that are unpacked at once.
_REQUEST, _HELD = 4_000_000, 32_000_000


def row_groups(part: Part) -> list[int]:
    """Return how many rows each row group has; only the end of the file is read."""
    with _opened(part) as file:
        metadata = file.metadata
        return [metadata.row_group(each).num_rows for each in range(metadata.num_row_groups)]


def rows_of(unit: Unit, columns: Columns, limit: int) -> Iterator[Row]:  # noqa: ARG001
    """Yield the rows of a unit.

    Args:
        unit: which.
        columns: what to read.
        limit: not used: what is too long is told by who looks at it.

    Raises:
        Broken: it has no such column, or one without texts.
    """
    with _opened(unit.part) as file:
        names = _wanted(file.schema_arrow, columns)
        group = file.metadata.row_group(unit.group)
        each = max(1, group.total_byte_size // max(1, group.num_rows))
        batches = file.iter_batches(
            batch_size=max(1, min(_AT_ONCE, _HELD // each)),
            row_groups=[unit.group],
            columns=list(dict.fromkeys(filter(None, names))),
        )
        number = 0
        for batch in batches:
            count = batch.num_rows
            if number + count > unit.start:
                yield from _of_batch(unit, batch, names, number)
            number += count
            if number >= unit.stop:
                return


def _of_batch(unit: Unit, batch: Any, names: tuple[str, str, str], number: int) -> Iterator[Row]:
    """Yield the rows of a batch that are the unit's; `number` is that of its first in the group."""
    low, high = max(unit.start - number, 0), min(unit.stop - number, batch.num_rows)
    texts = _bytes(batch.column(names[0]).slice(low, high - low))
    ids, urls = (
        batch.column(name).slice(low, high - low).to_pylist() if name else [None] * (high - low)
        for name in names[1:]
    )
    before = unit.first - unit.start + number + low
    for place, (text, called, url) in enumerate(zip(texts, ids, urls, strict=True), before):
        fault = say("the row is null") if text is None else None
        yield Row(
            str(place) if called is None else _word(called),
            text,
            url if isinstance(url, str) else "",
            fault,
        )


def _wanted(schema: Any, columns: Columns) -> tuple[str, str, str]:
    """Return the names of the columns of texts, ids and addresses; empty for one that is not there."""
    import pyarrow as pa

    for name in (columns.text, columns.id, columns.url):
        if name and name not in schema.names:
            raise columns.missing(name, schema.names)
    kind = schema.field(columns.text).type
    value = kind.value_type if pa.types.is_dictionary(kind) else kind
    if not _holds_text(value):
        raise Broken(
            say("column “{name}” holds no text but {kind}", name=columns.text, kind=str(kind))
        )
    called = columns.id or (ID if ID in schema.names else "")
    url = (columns.url or (URL if URL in schema.names else "")) if columns.url is not None else ""
    return columns.text, called, url


def _holds_text(kind: Any) -> bool:
    from pyarrow import types

    return any(
        is_one(kind)
        for is_one in (
            types.is_string, types.is_large_string, types.is_string_view, types.is_binary,
            types.is_large_binary, types.is_binary_view, types.is_null,
        )
    )  # fmt: skip


def _bytes(column: Any) -> list[bytes | None]:
    """Return texts as bytes: what is no UTF-8 is for who looks at them to tell."""
    import pyarrow as pa

    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    found: list[bytes | None] = column.cast(pa.large_binary()).to_pylist()
    return found


def _word(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _opened(part: Part) -> Any:
    import pyarrow as pa
    from pyarrow import parquet

    place = place_of(part.address)
    stream = place.files.open(place.path, "rb", cache_type="none")
    try:
        # A column of a row group may be gigabytes: it is read as it goes.
        return parquet.ParquetFile(
            pa.PythonFile(stream, "r"), buffer_size=_REQUEST, pre_buffer=False
        )
    except BaseException:
        stream.close()
        raise
