"""What decides a result beside the text: for one run, and for one file; as values and as marks."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch
from functools import cached_property
from typing import TYPE_CHECKING

from brief_cli.config.config import LARGEST_BRIEFING

if TYPE_CHECKING:
    from brief_cli.schema.catalogue import Catalogue

FORMAT = 2
"""Raised when what is kept of a check changes its form."""


@dataclass(frozen=True)
class Settings:
    """What decides what is found, for the files under one configuration; two that are equal find
    the same.

    Selectors stand as people wrote them: turning them into rules means importing the rules.
    """

    today: date
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    timezone: str = "UTC"
    """The IANA zone of date-times that name none."""
    options: str = "{}"
    """What the configuration says of single rules, by the names of options, as JSON."""
    schema_folders: tuple[str, ...] = ()
    schema_files: tuple[str, ...] = ()
    schemas: bytes = b""
    """A digest of all schema files, so that a change of one makes other settings."""
    compiled: str = ""
    """How the paths of compiled schemas begin; empty to keep none."""
    word_list: str = ""
    """The path of the compact word list; empty where there is none."""
    configs: tuple[str, ...] = ()
    """The configuration file, and those that it extends: whether they are right is part of it."""
    named_there: tuple[str, ...] = ()
    """The selectors and schemas that they name for some files only."""
    program: str = ""
    """What tells this program from an older or newer one."""

    @cached_property
    def mark(self) -> bytes:
        """The mark of these settings: under two that differ in it other things may be found.

        The day is left out: what depends on it is known of each result.
        """
        parts = (
            FORMAT,
            self.program,
            self.select,
            self.ignore,
            self.severity,
            self.timezone,
            self.word_list,
            self.options,
        )
        digest = hashlib.blake2b(repr(parts).encode("utf-8", "surrogateescape"), digest_size=16)
        digest.update(self.schemas)
        return digest.digest()

    def catalogue(self) -> "Catalogue":
        """Return the schemas that can be named."""
        from pathlib import Path

        from brief_cli.schema.catalogue import Catalogue

        folders, files = map(Path, self.schema_folders), map(Path, self.schema_files)
        return Catalogue(folders, files, self.compiled)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FileSettings:
    """What decides for one file."""

    path: str
    """What the file is called in messages."""
    run: Settings
    ignore: tuple[str, ...] = ()
    """Selectors of the rules that do not run on it."""
    schema: str = ""
    """The schema that holds where the file names none."""
    is_named: bool = True
    """Whether the file is a briefing by being named; else only by naming a schema."""
    limit: int = LARGEST_BRIEFING
    """The greatest size, in bytes."""

    def key(self, data: bytes) -> bytes:
        """Return the key of one result: of these contents under these settings."""
        digest = hashlib.blake2b(self.run.mark, digest_size=16)
        if self.ignore or self.schema or not self.is_named:
            digest.update(repr((self.ignore, self.schema, self.is_named)).encode())
        digest.update(b"\0")
        digest.update(data)
        return digest.digest()


def of_patterns(
    place: str, ignores: Iterable[tuple[str, tuple[str, ...]]], schemas: Iterable[tuple[str, str]]
) -> tuple[tuple[str, ...], str]:
    """Return the selectors that are ignored at a place, and the schema of what names none there.

    Args:
        place: a path or an address.
        ignores: patterns, each with its selectors; all that fit count.
        schemas: patterns, each with its schema; the first that fits counts, empty for none.
    """
    ignored = tuple(
        selector
        for pattern, selectors in ignores
        if fnmatch(place, pattern)
        for selector in selectors
    )
    return ignored, next((name for pattern, name in schemas if fnmatch(place, pattern)), "")
