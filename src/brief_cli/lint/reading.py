"""Files become sources; what cannot be read becomes a source with a fault."""

import os
import stat
from pathlib import Path

from brief_cli.text.fault import Fault
from brief_cli.text.source import Source, decode

MAX_FILE_SIZE = 10_000_000
"""Bytes beyond which a file is not read."""


def read_source(path: Path, name: str, limit: int = MAX_FILE_SIZE) -> Source:
    """Read one file.

    Args:
        path: the file.
        name: what to call it in messages.
        limit: the greatest size, in bytes.

    Returns:
        Its source; one with a fatal `unreadable-file` or `too-large` fault where it is not read.
    """
    data, reason = read_data(path, limit)
    if data is None or len(data) > limit:
        return unreadable(name, data, reason, limit)
    return decode(name, data)


def unreadable(name: str, data: bytes | None, reason: str, limit: int) -> Source:
    """Return the source of a file that is not read: `data` is None for `reason`, or too large."""
    if data is None:
        fault = Fault("unreadable-file", "cannot be read: {reason}", params={"reason": reason})
        return Source(name, "", (fault,))
    try:
        # What was read is cut off; the whole size is for the message.
        size = max(os.stat(name).st_size, len(data))
    except OSError:
        size = len(data)
    return _too_large(name, size, limit)


def read_data(path: str | Path, limit: int) -> tuple[bytes | None, str]:
    """Return the bytes of a regular file, at most one more than `limit`; or None, and why."""
    try:
        # Not blocking, should it be a pipe that nobody writes to.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return None, _kind(status.st_mode)
            return _all_of(descriptor, status.st_size, limit), ""
        finally:
            os.close(descriptor)
    except OSError as error:
        if os.path.islink(path) and isinstance(error, FileNotFoundError):
            return None, "the link leads nowhere"
        return None, _reason(error)
    except ValueError:
        return None, "no path may hold a NUL character"


def _all_of(descriptor: int, size: int, limit: int) -> bytes:
    data = os.read(descriptor, min(size, limit) + 1)
    # A file may come in parts, or grow meanwhile; only an empty reading is its end.
    while len(data) <= limit and (more := os.read(descriptor, limit + 1 - len(data))):
        data += more
    return data[: limit + 1]


def read_bytes(name: str, data: bytes, limit: int = MAX_FILE_SIZE) -> Source:
    """Return the source of bytes that are already there, as from standard input."""
    if len(data) > limit:
        return _too_large(name, len(data), limit)
    return decode(name, data)


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "it is a folder"
    return "it is no regular file"


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, PermissionError):
        return "permission denied"
    return (error.strerror or str(error)).lower()


def _too_large(name: str, size: int, limit: int) -> Source:
    message = "{size} bytes, over the limit of {limit}; a briefing is text, not a dump"
    params = {"size": f"{size:,}", "limit": f"{limit:,}"}
    return Source(name, "", (Fault("too-large", message, params=params),))
