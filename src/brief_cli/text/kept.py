"""What is kept between runs, in one folder: written whole, and cleared when it is old or too much."""

import os
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

_DAY = 86_400.0
_UNUSED = 30 * _DAY
"""Seconds: what nobody used for so long belongs to a schema or a version that is gone."""
_LARGEST = 200_000_000
"""Bytes, of all together: the cache of findings bounds itself to three quarters of it."""
# How often a folder is looked through, in seconds; else a look at this file is all.
_EACH = _DAY
_STAMP = ".tidied"
_UNFINISHED = ".unfinished-"
# Only what bears a name that we give is cleared, whatever else the folder holds. The cache of
# findings is none of it: it is cleared from within, since other runs may be writing it.
_OURS = ("schemas-", "words-", _UNFINISHED)


class Kept(NamedTuple):
    """How much is kept: a number of files, and their size in bytes."""

    folder: str
    files: int
    size: int


def kept_in(folder: str) -> Kept:
    """Return how much a folder of kept files holds; nothing where there is none."""
    sizes = [size for _, size, _ in _files(folder)]
    return Kept(folder, len(sizes), sum(sizes))


def write_kept(path: str, data: bytes) -> bool:
    """Write a file in one step, so that nobody reads half of it; say whether it could be written."""
    from brief_cli.text.writing import written_beside

    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        beside = written_beside(path, data, prefix=_UNFINISHED)
        try:
            os.replace(beside, path)
        except BaseException:
            os.unlink(beside)
            raise
    except OSError:
        return False
    return True


def mark_used(path: str) -> None:
    """Let a file count as new, as far as its folder can be written."""
    with suppress(OSError):
        os.utime(path)


def tidy(folder: str, now: float) -> None:
    """Clear what is old, and then the oldest while there is too much; once a day at most.

    Safe while others read, write and tidy the folder; one that cannot be written stays as it is.

    Args:
        folder: where files are kept.
        now: seconds since the epoch.
    """
    stamp = os.path.join(folder, _STAMP)
    try:
        # A time that is still to come is the mistake of a clock.
        if 0 <= now - os.stat(stamp).st_mtime < _EACH:
            return
    except OSError:
        pass  # no stamp yet
    try:
        # First of all, so that runs at once do not all look through the folder.
        _stamp(stamp, now)
    except OSError:
        return
    files = sorted(_files(folder))
    left = sum(size for _, size, _ in files)
    for used, size, path in files:
        name = os.path.basename(path)
        is_old = now - used > (_DAY if name.startswith(_UNFINISHED) else _UNUSED)
        if name.startswith(_OURS) and (is_old or left > _LARGEST):
            with suppress(OSError):
                os.unlink(path)
            left -= size


def _stamp(path: str, now: float) -> None:
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    os.utime(path, (now, now))


def _files(folder: str) -> Iterator[tuple[float, int, str]]:
    """Yield when each file was last used, its size and its path."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    if entry.is_file(follow_symlinks=False):
                        status = entry.stat(follow_symlinks=False)
                        yield status.st_mtime, status.st_size, entry.path
    except OSError:
        return
