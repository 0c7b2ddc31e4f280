"""Schema files: which there are, how large they may be, and what tells their contents from others."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from brief_cli.diagnostic import Problem
from brief_cli.messages.message import unread
from brief_cli.schema.error import SchemaError
from brief_cli.text.reading import LARGEST_BY_HAND, ReadError, read_file


def schema_files(folders: Iterable[str | Path]) -> Iterator[str]:
    """Yield the paths of the schema files in folders, sorted within each."""
    for folder in folders:
        try:
            names = sorted(os.listdir(folder))
        except OSError:
            continue
        for name in names:
            if name.endswith(".yaml"):
                yield os.path.join(folder, name)


def contents_mark(files: Iterable[str]) -> bytes:
    """Return a digest of files, their names and their order; one that cannot be read has none."""
    digest = hashlib.blake2b(digest_size=16)
    for file in files:
        digest.update(file.encode("utf-8", "surrogateescape") + b"\0")
        try:
            digest.update(read_file(file, LARGEST_BY_HAND))
        except ReadError:
            digest.update(b"\0")
    return digest.digest()


def require_readable(files: Iterable[Path]) -> None:
    """Make sure of schema files that a person named.

    Raises:
        SchemaError: some cannot be read.
    """
    problems = []
    for file in files:
        try:
            read_file(file, LARGEST_BY_HAND)
        except ReadError as error:
            problems.append(Problem(str(file), 1, 1, unread(error)))
    if problems:
        raise SchemaError(problems)
