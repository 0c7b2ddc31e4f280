"""What addresses stand for: data files, and Markdown files in groups, found as they are asked for."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from brief_cli.archive.address import Place, Unreachable, absolute, place_of, reason_of
from brief_cli.messages.message import say

_TEXT = ".md"
# Markdown files that have one output together, at most so many, and so many bytes.
_GROUP, _GROUP_SIZE = 200, 32_000_000
# By what the listings of different storages tell one version of a file from another.
_STAMPS = ("ETag", "etag", "md5Hash", "content_md5", "generation")
_TIMES = ("mtime", "LastModified", "last_modified", "updated", "modified")


@dataclass(frozen=True, slots=True)
class Part:
    """A file of rows, or a group of Markdown files in one folder.

    Args of a part are plain, so that they can be sent: `address` is read again where it is used.
    """

    source: str
    """What findings call it: the address of the file, or that under which a folder was named."""
    address: str
    """The file; of a group the folder."""
    kind: str
    """The ending that tells how it is read."""
    size: int
    stamp: str
    """What changes when a file does."""
    names: tuple[str, ...] = ()
    """Of a group, its files by their path below the source."""
    sizes: tuple[int, ...] = ()
    """Of a group, the bytes of each."""

    @property
    def key(self) -> str:
        """What tells this part, in this version, from others."""
        told = repr((self.source, self.address, self.stamp, self.names))
        return hashlib.blake2b(told.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


KINDS = (".parquet", ".pq", ".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst")  # fmt: skip
"""The endings of files of rows."""


def kind_of(path: str) -> str:
    """Return the kind of a file by its name; empty for one that is not read."""
    lowered = path.lower()
    return next((kind for kind in (*KINDS, _TEXT) if lowered.endswith(kind)), "")


def parts_of(addresses: Iterable[str]) -> Iterator[Part]:
    """Yield the parts that addresses stand for, each once, in the order of their names.

    Folders are listed one at a time, when their turn comes.

    Raises:
        Unreachable: an address cannot be listed, or stands for nothing that is read.
    """
    named = list(addresses)
    # Only several addresses can share a file.
    seen: set[str] | None = set() if len(named) > 1 else None
    for address in named:
        found = False
        for part in _named(address):
            found = True
            if seen is not None:
                if part.key in seen:
                    continue
                seen.add(part.key)
            yield part
        if not found:
            raise Unreachable(
                say(
                    "{address}: holds nothing that is read; there are: {kinds}",
                    address=address,
                    kinds=(*KINDS, _TEXT),
                )
            )


def require_some(addresses: Iterable[str]) -> None:
    """Make sure that each address stands for something, before anything is begun.

    Raises:
        Unreachable: one cannot be listed, or stands for nothing that is read.
    """
    for address in addresses:
        next(parts_of([address]), None)


def _named(address: str) -> Iterator[Part]:
    place = place_of(absolute(address))
    files = place.files
    try:
        is_pattern = _is_pattern(place)
        if is_pattern:
            yield from _matched(place)
            return
        info = {**files.info(place.path), "name": place.path}
        if info["type"] == "directory":
            yield from _below(place, place.path)
        elif info["type"] != "file":
            raise Unreachable(say("{address}: is no file and no folder", address=address))
        elif kind_of(place.path):
            yield from _of_files(place, place.path.rpartition("/")[0], [info])
    except Unreachable:
        raise
    except Exception as error:
        raise Unreachable(
            say("{path}: cannot be read: {reason}", path=address, reason=reason_of(error))
        ) from None


def _is_pattern(place: Place) -> bool:
    has_signs = any(sign in place.path for sign in "*?[")
    return has_signs and not (place.is_local and place.files.exists(place.path))


def _matched(place: Place) -> Iterator[Part]:
    """Yield what a pattern stands for; a folder that it names is all that is below."""
    found: dict[str, Any] = place.files.glob(place.path, detail=True)
    # The part of the pattern that is no pattern: what findings of Markdown files are named below.
    fixed = place.path[: min(place.path.index(sign) for sign in "*?[" if sign in place.path)]
    top = fixed.rpartition("/")[0]
    files = [info for _, info in sorted(found.items()) if info["type"] == "file"]
    yield from _of_files(place, top, files)
    for path, info in sorted(found.items()):
        if info["type"] == "directory" and not place.path.rstrip("/").endswith("**"):
            yield from _below(Place(place.files, path), path)


def _below(place: Place, top: str) -> Iterator[Part]:
    """Yield what is in a folder, and then in those below it; links are not followed."""
    entries = sorted(place.files.ls(place.path, detail=True), key=lambda info: str(info["name"]))
    files = [each for each in entries if each["type"] == "file"]
    yield from _of_files(place, top, files)
    for each in entries:
        name = str(each["name"]).rstrip("/")
        is_other = name.rpartition("/")[2].startswith((".", "_")) or name == place.path.rstrip("/")
        if each["type"] == "directory" and not is_other and not each.get("islink"):
            yield from _below(Place(place.files, name), top)


def _of_files(place: Place, top: str, entries: Iterable[dict[str, Any]]) -> Iterator[Part]:
    """Yield a part for each file of rows, and for each group of Markdown files."""
    group: list[dict[str, Any]] = []
    for info in entries:
        path = str(info["name"])
        kind, name = kind_of(path), path.rpartition("/")[2]
        # Leftovers and marks of other programs (`_SUCCESS`, `_temporary`, `.part`).
        if not kind or name.startswith(".") or (name.startswith("_") and kind != _TEXT):
            continue
        if kind != _TEXT:
            address = place.address(path)
            yield Part(address, address, kind, _size(info), _stamp(info))
            continue
        group.append(info)
        if len(group) == _GROUP or sum(map(_size, group)) > _GROUP_SIZE:
            yield _group(place, top, group)
            group = []
    if group:
        yield _group(place, top, group)


def _group(place: Place, top: str, files: Sequence[dict[str, Any]]) -> Part:
    names = tuple(str(info["name"]).removeprefix(top).lstrip("/") for info in files)
    stamps = "\n".join(_stamp(info) for info in files)
    address = place.address(top)
    stamp = hashlib.blake2b(stamps.encode(), digest_size=16).hexdigest()
    sizes = tuple(map(_size, files))
    return Part(address, address, _TEXT, sum(sizes), stamp, names, sizes)


def _size(info: dict[str, Any]) -> int:
    return int(info.get("size") or 0)


def _stamp(info: dict[str, Any]) -> str:
    """Return the mark of a version: what the storage gives it, or else its size and time."""
    marks = [str(info[key]) for key in _STAMPS if info.get(key)]
    times = [str(info[key]) for key in _TIMES if info.get(key)]
    return " ".join((str(info.get("size")), *(marks[:1] or times[:1])))
