"""Writing files: whole or not at all."""

import os
from collections.abc import Collection, Mapping
from contextlib import ExitStack
from pathlib import Path

from brief_cli.console.interrupts import whole
from brief_cli.console.output import fail
from brief_cli.text.writing import written_beside


def refuse_target(path: Path, *, force: bool = False, with_folders: bool = False) -> None:
    """End with status 2 where a file cannot be written, as far as that can be known before.

    Args:
        path: the file.
        force: whether it may be there.
        with_folders: whether the folders that it needs are made.
    """
    if path.is_dir():
        fail("{path}: is a folder; name a file in it", path=path)
    if not with_folders and not path.parent.is_dir():
        fail("{path}: no folder {folder}", path=path, folder=path.parent)
    if not force and os.path.lexists(path):
        fail("{path}: exists already; --force overwrites it", path=path)


def write_file(
    path: Path, content: str | bytes, *, force: bool = False, with_folders: bool = False
) -> None:
    """Write a file in one step: beside it, to the disk, then into its place.

    An existing file stays as it is unless `force`; then its permissions are kept, and a link is
    followed. Ends with status 2 where the file cannot be written, also for want of its folder
    unless `with_folders`.
    """
    refuse_target(path, force=force, with_folders=with_folders)
    target = path.resolve() if force else path
    write_files({target: content}, {target} if force else ())


def write_files(contents: Mapping[Path, str | bytes], replaced: Collection[Path] = ()) -> None:
    """Write files, with the folders that they need: all of them or none.

    Args:
        contents: what each is to hold; texts as UTF-8.
        replaced: those that may be there; they keep their permissions.

    Ends with status 2 where one cannot be written; then all is as it was before.
    """
    path = Path()
    try:
        with whole(), ExitStack() as undo:
            staged = {}
            for path, content in contents.items():
                _make_folders(path.parent, undo)
                data = content.encode() if isinstance(content, str) else content
                staged[path] = _staged(path, data)
                undo.callback(staged[path].unlink, missing_ok=True)
            for path, beside in staged.items():
                # What comes last need not be taken back.
                keeps = path in replaced and path != next(reversed(staged))
                before = path.read_bytes() if keeps and path.exists() else None
                if path in replaced:
                    beside.replace(path)
                else:
                    # A link fails where the name is taken, even by a file made this moment.
                    os.link(beside, path)
                undo.callback(_take_back, path, before)
            undo.pop_all()
            for beside in staged.values():
                beside.unlink(missing_ok=True)
    except FileExistsError:
        fail("{path}: exists already; --force overwrites it", path=path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        fail("{path}: cannot be written: {reason}", path=path, reason=reason)


def _make_folders(folder: Path, undo: ExitStack) -> None:
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir()
        undo.callback(each.rmdir)


def _staged(path: Path, data: bytes) -> Path:
    """Return a file beside another that is to take its place, written to the disk."""
    beside = Path(written_beside(str(path), data, prefix=f".{path.name}.", durable=True))
    try:
        beside.chmod(_mode(path))
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _take_back(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink()
    else:
        _staged(path, before).replace(path)


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
