"""What is sent to workers with each unit."""

import hashlib
from dataclasses import dataclass

from brief_cli.archive.readers.rows import Columns
from brief_cli.archive.works.work import Work


@dataclass(frozen=True)
class Job:
    """A command over an archive."""

    work: Work
    columns: Columns
    limit: int
    """Bytes of the longest text."""
    out: str
    """The folder of what is written; empty to write nothing."""
    mark: str
    """What changes when anything that decides about results does."""
    program: str
    """What tells the program here from those of other versions."""


def mark_of(*parts: object) -> str:
    """Return a short mark of what decides about results."""
    told = repr(parts).encode("utf-8", "surrogateescape")
    return hashlib.blake2b(told, digest_size=8).hexdigest()
