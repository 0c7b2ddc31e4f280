"""Markdown files, each a row."""

import os
from collections.abc import Iterator

from brief_cli.archive.address import Place, place_of, reason_of
from brief_cli.archive.readers.rows import Columns, Row
from brief_cli.archive.units import Unit
from brief_cli.lint.reading import unreadable
from brief_cli.text.reading import ReadError, TooLarge, read_file
from brief_cli.text.template import Template

# Files that are fetched together, since each waits for the storage.
_AT_ONCE = 50


def rows_of(unit: Unit, columns: Columns, limit: int) -> Iterator[Row]:  # noqa: ARG001
    """Yield the files of a unit.

    Args:
        unit: which.
        columns: not used: a file is a text.
        limit: bytes of the longest text.
    """
    place = place_of(unit.part.address)
    names = unit.part.names
    for start in range(0, len(names), _AT_ONCE):
        some = names[start : start + _AT_ONCE]
        for name, found in zip(some, _read(place, some, limit), strict=True):
            if isinstance(found, bytes):
                yield Row(name, found, is_file=True)
            else:
                source = unreadable(place.address(_path(place, name)), found)
                yield Row(name, is_file=True, unread=source)


def _path(place: Place, name: str) -> str:
    return place.below(name).path


def _read(place: Place, names: tuple[str, ...], limit: int) -> Iterator[bytes | ReadError]:
    paths = [_path(place, name) for name in names]
    if place.is_local:
        for path in paths:
            try:
                yield read_file(os.fspath(path), limit)
            except ReadError as error:
                yield error
        return
    # One byte more than is allowed, so that no file is taken whole that is none of ours.
    found = place.files.cat_ranges(paths, 0, limit + 1, on_error="return")
    for path, data in zip(paths, found, strict=True):
        if isinstance(data, FileNotFoundError):
            yield ReadError(path, Template("no such file"))
        elif isinstance(data, PermissionError):
            yield ReadError(path, Template("permission denied"))
        elif isinstance(data, Exception):
            raise OSError(str(reason_of(data)))
        elif len(data) > limit:
            yield TooLarge(path, int(place.files.info(path)["size"]), limit)
        else:
            yield bytes(data)
