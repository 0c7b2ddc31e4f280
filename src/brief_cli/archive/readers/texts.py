"""Markdown files, each a row."""

from collections.abc import Iterator, Sequence

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
        limit: bytes of the longest text; of a longer one nothing is read.
    """
    part = unit.part
    place = place_of(part.address)
    files = list(zip(part.names, part.sizes, strict=True))
    for start in range(0, len(files), _AT_ONCE):
        some = files[start : start + _AT_ONCE]
        for name, found in _read(place, some, limit):
            if isinstance(found, bytes):
                yield Row(name, found, is_file=True)
            else:
                source = unreadable(place.address(place.below(name).path), found)
                yield Row(name, is_file=True, unread=source)


def _read(
    place: Place, some: Sequence[tuple[str, int]], limit: int
) -> Iterator[tuple[str, bytes | ReadError]]:
    """Yield the name of each file, and what it holds or why that is not known."""
    paths = {name: place.below(name).path for name, _ in some}
    if place.is_local:
        for name, path in paths.items():
            try:
                yield name, read_file(path, limit)
            except ReadError as error:
                yield name, error
        return
    wanted = [paths[name] for name, size in some if size <= limit]
    fetched = place.files.cat(wanted, on_error="return") if wanted else {}
    for name, size in some:
        data = fetched.get(paths[name])
        if size > limit:
            yield name, TooLarge(paths[name], size, limit)
        elif isinstance(data, FileNotFoundError):
            yield name, ReadError(paths[name], Template("no such file"))
        elif isinstance(data, PermissionError):
            yield name, ReadError(paths[name], Template("permission denied"))
        elif not isinstance(data, bytes):
            raise OSError(str(reason_of(data or OSError())))
        else:
            yield name, data
