"""Rows of a block of a JSONL file: the lines that begin in it."""

import gzip
import io
import json
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from brief_cli.archive.address import place_of
from brief_cli.archive.readers.rows import ID, URL, Columns, Row
from brief_cli.archive.units import Unit
from brief_cli.messages.message import say

_BUFFER = 1_000_000
# A text of a line may have six bytes for each of its own, and others beside it.
_TIMES, _LEAST = 8, 16_000_000


def rows_of(unit: Unit, columns: Columns, limit: int) -> Iterator[Row]:
    """Yield the rows of a unit, one line at a time.

    Args:
        unit: which.
        columns: the keys to read.
        limit: bytes of the longest text.

    Raises:
        Broken: none of its lines has such a key.
    """
    seen: set[str] = set()
    is_object = has_text = False
    most = max(_LEAST, _TIMES * limit)
    for offset, line in _lines(unit, most):
        if line is None:
            why = say("the line is over the limit of {limit} bytes", limit=f"{most:,}")
            yield Row(str(offset), fault=why)
            continue
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            yield Row(str(offset), fault=say("the line is no JSON object"))
            continue
        is_object = True
        has_text = has_text or columns.text in found
        if not has_text and len(seen) < 100:
            seen.update(found)
        yield _row(found, columns, offset)
    if is_object and not has_text:
        raise columns.missing(columns.text, sorted(seen))


def _row(found: dict[str, Any], columns: Columns, offset: int) -> Row:
    called = found.get(columns.id or ID)
    name = str(offset) if called is None else str(called)
    url = found.get(columns.url or URL) if columns.url is not None else ""
    text = found.get(columns.text)
    if text is None:
        return Row(name, fault=say("the row is null"))
    if not isinstance(text, str):
        why = say("“{name}” holds no text but {kind}", name=columns.text, kind=type(text).__name__)
        return Row(name, fault=why)
    # Half of a surrogate pair is no text: who looks at the bytes tells it.
    return Row(name, text.encode("utf-8", "surrogatepass"), url if isinstance(url, str) else "")


def _lines(unit: Unit, most: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield where each line begins, and the line; None for one of more than `most` bytes."""
    with closing(_opened(unit)) as stream:
        offset = unit.start
        if offset:
            # A line that begins before the block is that one's.
            stream.seek(offset - 1)
            offset += _skipped(stream) - 1
        while not unit.stop or offset < unit.stop:
            line = stream.readline(most + 1)
            if not line:
                return
            length = len(line)
            if length > most:
                yield offset, None
                if not line.endswith(b"\n"):
                    length += _skipped(stream)
            else:
                yield offset, line
            offset += length


def _skipped(stream: Any) -> int:
    """Read to the end of a line; return how many bytes that were."""
    count = 0
    while part := stream.readline(_BUFFER):
        count += len(part)
        if part.endswith(b"\n"):
            break
    return count


def _opened(unit: Unit) -> Any:
    place = place_of(unit.part.address)
    raw = place.files.open(place.path, "rb")
    try:
        if unit.part.kind.endswith(".gz"):
            return gzip.GzipFile(fileobj=raw)
        if unit.part.kind.endswith(".zst"):
            import pyarrow as pa

            raw = pa.CompressedInputStream(pa.PythonFile(raw, "r"), "zstd")
        return io.BufferedReader(raw, _BUFFER)
    except BaseException:
        raw.close()
        raise
