"""Writing files: whole or not at all."""

import os
import tempfile
from pathlib import Path

from brief_cli.console.output import fail


def refuse_target(path: Path, *, force: bool = False) -> None:
    """End with status 2 where a file cannot be written, as far as that can be known before."""
    if path.is_dir():
        fail("{path}: is a folder; name a file in it", path=path)
    if not path.parent.is_dir():
        fail("{path}: no folder {folder}", path=path, folder=path.parent)
    if not force and os.path.lexists(path):
        fail("{path}: exists already; --force overwrites it", path=path)


def write_file(path: Path, text: str, *, force: bool = False) -> None:
    """Write a text file in one step: beside it, to the disk, then into its place.

    An existing file stays as it is unless `force`; then its permissions are kept, and a link is
    followed. Ends with status 2 where the file cannot be written.
    """
    refuse_target(path, force=force)
    try:
        _replace(path.resolve() if force else path, text.encode(), force=force)
    except FileExistsError:
        fail("{path}: exists already; --force overwrites it", path=path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        fail("{path}: cannot be written: {reason}", path=path, reason=reason)


def _replace(path: Path, data: bytes, *, force: bool) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        beside.chmod(_mode(path))
        if force:
            beside.replace(path)
        else:
            # A link fails where the name is taken, even by a file made this moment.
            os.link(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
