"""What a check depends on beside the text: rules, schemas, the day; as a value and as a mark."""

import hashlib
from dataclasses import dataclass
from datetime import date

FORMAT = 2
"""Raised when what is kept of a check changes its form."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything that decides what is found in a text; workers make a linter of it.

    Selectors stand as people wrote them: turning them into rules means importing the rules.
    """

    schema_folders: tuple[str, ...]
    schema_files: tuple[str, ...]
    today: date
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    timezone: str = "UTC"
    word_list: str = ""
    """The path of the compact word list; empty where there is none."""
    compiled: str = ""
    """How the paths of compiled schemas begin; empty to keep none."""
    options: tuple[tuple[str, object], ...] = ()
    """What the configuration says of single rules, by its keys."""
    configs: tuple[str, ...] = ()
    """The configuration file, and those that it extends: whether they are right is part of it."""
    named_there: tuple[str, ...] = ()
    """The selectors and schemas that they name for some files only."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What decides beside the profile, for one file."""

    ignore: tuple[str, ...] = ()
    """Selectors of the rules that do not run on it."""
    schema: str = ""
    """The schema that holds where the file names none."""
    named: bool = True
    """Whether the file is a briefing by being named; else only by naming a schema."""


def generation(profile: Profile, program: str, schemas: bytes) -> bytes:
    """Return the mark of a profile: two that differ in it may find different things.

    The day is left out: what depends on it is known of each result.

    Args:
        profile: the profile.
        program: what tells this program from an older or newer one.
        schemas: the contents of all schema files.
    """
    parts = (
        FORMAT,
        program,
        profile.select,
        profile.ignore,
        profile.severity,
        profile.timezone,
        profile.word_list,
        profile.options,
    )
    digest = hashlib.blake2b(repr(parts).encode("utf-8", "surrogateescape"), digest_size=16)
    digest.update(schemas)
    return digest.digest()


def key_of(mark: bytes, particulars: Particulars, data: bytes) -> bytes:
    """Return the key of one check: of a text, under a profile's mark, with its particulars."""
    digest = hashlib.blake2b(mark, digest_size=16)
    if particulars.ignore or particulars.schema or not particulars.named:
        digest.update(repr((particulars.ignore, particulars.schema, particulars.named)).encode())
    digest.update(b"\0")
    digest.update(data)
    return digest.digest()
