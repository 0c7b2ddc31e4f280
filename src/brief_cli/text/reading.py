"""Files are read in one way: regular ones only, without waiting, and not beyond a limit."""

import errno
import os
import stat
from collections.abc import Mapping

from brief_cli.text.template import Template

# Without waiting, should it be a pipe that nobody writes to; no terminal becomes ours by being
# opened; no system changes a byte.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_KINDS = (
    (stat.S_ISDIR, Template("it is a folder")),
    (stat.S_ISFIFO, Template("it is a named pipe")),
    (stat.S_ISCHR, Template("it is a device")),
    (stat.S_ISBLK, Template("it is a device")),
    (stat.S_ISSOCK, Template("it is a socket")),
)

_PART = 65_536
LARGEST_BY_HAND = 1_000_000
"""Bytes of a file that people write for the program: a configuration, a schema, an ignore file."""

AnyPath = str | os.PathLike[str]


class ReadError(Exception):
    """A file cannot be read; `reason` is an English template with placeholders for `params`."""

    def __init__(self, path: AnyPath, reason: str, params: Mapping[str, object] | None = None):
        super().__init__(f"{os.fspath(path)}: {reason.format(**(params or {}))}")
        self.path = os.fspath(path)
        self.reason = reason
        self.params: Mapping[str, object] = params or {}


class Missing(ReadError):
    """There is no file of that name, not even a link."""


class TooLarge(ReadError):
    """A file is over the limit; `size` and `limit` are in bytes."""

    def __init__(self, path: AnyPath, size: int, limit: int) -> None:
        super().__init__(path, Template("over the limit of {limit} bytes"), {"limit": f"{limit:,}"})
        self.size = size
        self.limit = limit


def read_file(path: AnyPath, limit: int) -> bytes:
    """Return the bytes of a regular file.

    Args:
        path: the file, or a link to it.
        limit: the greatest size, in bytes.

    Raises:
        ReadError: it is missing, no regular file, may not be read, or is over the limit.
    """
    descriptor = open_file(path, limit)
    try:
        data = os.read(descriptor, os.fstat(descriptor).st_size + 1)
        # A file may come in parts, or grow meanwhile; only an empty reading is its end.
        while len(data) <= limit and (more := os.read(descriptor, _PART)):
            data += more
    except OSError as error:
        raise ReadError(path, _reason(path, error)) from None
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise TooLarge(path, len(data), limit)
    return data


def open_file(path: AnyPath, limit: int) -> int:
    """Return a descriptor for reading a regular file, which the caller closes.

    Args:
        path: the file, or a link to it.
        limit: the greatest size, in bytes.

    Raises:
        ReadError: it is missing, no regular file, may not be read, or is over the limit.
    """
    try:
        descriptor = os.open(path, _FLAGS)
    except FileNotFoundError as error:
        kind = ReadError if os.path.islink(path) else Missing
        raise kind(path, _reason(path, error)) from None
    except OSError as error:
        raise ReadError(path, _reason(path, error)) from None
    except ValueError:
        raise ReadError(path, Template("no path may hold a NUL character")) from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(path, _kind(status.st_mode))
        if status.st_size > limit:
            raise TooLarge(path, status.st_size, limit)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _kind(mode: int) -> str:
    return next(
        (name for is_kind, name in _KINDS if is_kind(mode)), Template("it is not a regular file")
    )


def _reason(path: AnyPath, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return (
            Template("the link leads nowhere") if os.path.islink(path) else Template("no such file")
        )
    if error.errno == errno.ELOOP:
        return Template("the links lead in a circle")
    try:
        mode = os.stat(path).st_mode
    except OSError:
        mode = stat.S_IFREG
    # Some systems open no folder, and none opens a socket.
    if not stat.S_ISREG(mode):
        return _kind(mode)
    if isinstance(error, PermissionError):
        return Template("permission denied")
    return (error.strerror or str(error)).lower()
