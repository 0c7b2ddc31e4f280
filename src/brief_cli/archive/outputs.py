"""Where units write: one Parquet file each, whole or not at all, with its counts in the metadata."""

import os
import re
import tempfile
from collections.abc import Container, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from brief_cli.archive.address import Place, place_of
from brief_cli.archive.counts import Counts, loaded
from brief_cli.archive.readers.rows import Broken
from brief_cli.messages.message import say
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.template import Template

if TYPE_CHECKING:
    from brief_cli.archive.units import Unit
    from brief_cli.archive.works.work import Values

_COUNTS = b"brief"
_OF_PART = lazy_pattern("[0-9a-f]{16}")
_LEFTOVER = lazy_pattern(r"[0-9a-f]{32}\.parquet")
_UNFINISHED = ".unfinished"
"""The folder of what is being written; what a run that was killed left there is removed."""


class Outputs:
    """The outputs of one command below a folder: `<command>/<part>/<unit>.parquet`."""

    def __init__(self, out: str, folder: str) -> None:
        self.top = place_of(out)
        self.folder = self.top.below(folder)

    def place(self, unit: "Unit", mark: str) -> Place:
        """Return where the output of a unit is, in a run with a mark."""
        return self.folder.below(unit.part.key, f"{unit.name(mark)}.parquet")

    def counts(self, place: Place) -> Counts | None:
        """Return the counts of an output; None where there is none that is whole."""
        from pyarrow import parquet

        if not place.files.exists(place.path):
            return None
        try:
            with place.files.open(place.path, "rb", cache_type="none") as stream:
                metadata = parquet.read_metadata(stream).metadata or {}
            return loaded(metadata[_COUNTS])
        except (ValueError, KeyError, OSError):
            # Torn, or not to be had now: it is written anew, and is the same.
            return None

    @contextmanager
    def writing(self, place: Place, schema: Any, held: int) -> Iterator["Writer"]:
        """Give a writer; what it has written is at its place when the context ends well.

        Args:
            place: where.
            schema: the columns.
            held: how many rows are held before they are written.
        """
        beside = self.top.below(_UNFINISHED, f"{uuid4().hex}.parquet")
        with _allowed(place):
            if place.is_local:
                os.makedirs(os.path.dirname(beside.path), exist_ok=True)
                path = beside.path
            else:
                descriptor, path = tempfile.mkstemp(suffix=".parquet")
                os.close(descriptor)
        try:
            with _allowed(place):
                writer = Writer(path, schema, held)
            try:
                yield writer
            finally:
                writer.close()
            with _allowed(place):
                if place.is_local:
                    os.makedirs(os.path.dirname(place.path), exist_ok=True)
                    os.replace(path, place.path)
                else:
                    put(path, place, beside)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(path)

    def remove_leftovers(self) -> None:
        """Remove what runs that were killed left unfinished; nothing that bears another name."""
        for path in self._in(self.top.below(_UNFINISHED), _LEFTOVER):
            self.top.files.rm_file(path)

    def remove_others(self, keys: Container[str] = ()) -> None:
        """Remove outputs of parts that are no longer there, or are so in another version.

        Args:
            keys: of all parts that there are.
        """
        for path in self._in(self.folder, _OF_PART):
            if path.rpartition("/")[2] not in keys:
                self.top.files.rm(path, recursive=True)

    def _in(self, folder: Place, name: re.Pattern[str]) -> list[str]:
        """Return what in a folder bears a name that we give."""
        try:
            paths = [
                str(info["name"]).rstrip("/") for info in folder.files.ls(folder.path, detail=True)
            ]
        except FileNotFoundError:
            return []
        return [path for path in paths if name.fullmatch(path.rpartition("/")[2])]


class Writer:
    """Writes rows as they come, and in the end the counts."""

    def __init__(self, path: str, schema: Any, held: int) -> None:
        from pyarrow import parquet

        self._schema = schema
        self._held = held
        self._rows: list[Values] = []
        self._file = parquet.ParquetWriter(path, schema, compression="zstd")

    def add(self, rows: "list[Values]") -> None:
        """Add rows."""
        self._rows += rows
        if len(self._rows) >= self._held:
            self._flush()

    def end(self, counts: Counts) -> None:
        """Write what is left, and the counts."""
        self._flush()
        self._file.add_key_value_metadata({_COUNTS.decode(): counts.dumped()})

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _flush(self) -> None:
        if self._rows:
            self._file.write_table(table(self._rows, self._schema))
            self._rows = []


def table(rows: "list[Values]", schema: Any) -> Any:
    """Return rows as a table; half of a surrogate pair, which no UTF-8 holds, becomes U+FFFD."""
    import pyarrow as pa

    columns = list(zip(*rows, strict=True))
    try:
        return pa.table([pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)], schema)
    except UnicodeEncodeError:
        return table([_encodable(row) for row in rows], schema)


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {name: _encodable(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_encodable(each) for each in value)
    return value


def put(path: str, place: Place, beside: Place) -> None:
    """Put a local file where it belongs, so that it is never seen half.

    Args:
        path: the local file.
        place: where it belongs.
        beside: where it is put first, on storage that shows what is still being written.
    """
    files = place.files
    if place.puts_whole:
        files.put_file(path, place.path)
        return
    for each in (place, beside):
        files.makedirs(each.path.rpartition("/")[0], exist_ok=True)
    files.put_file(path, beside.path)
    files.mv(beside.path, place.path)


@contextmanager
def _allowed(place: Place) -> Iterator[None]:
    try:
        yield
    except PermissionError:
        why = say(
            "{path}: cannot be written: {reason}",
            path=place.address(),
            reason=Template("permission denied"),
        )
        raise Broken(why) from None
