"""What people set, once it is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from brief_cli.diagnostic import Problem, Unusable

LARGEST_BRIEFING = 10_000_000
"""Bytes beyond which a briefing is not read, unless configured."""


class ConfigError(Unusable):
    """A configuration cannot be used.

    `files` are those that were read, the last one first, where more can be wrong with them than
    only reading tells; `schema_path` are the folders of schemas, None where they cannot be known.
    """

    def __init__(
        self,
        problems: Iterable[Problem],
        files: Iterable[Path] = (),
        schema_path: Iterable[Path] | None = None,
    ) -> None:
        super().__init__(problems)
        self.files = tuple(files)
        self.schema_path = None if schema_path is None else tuple(schema_path)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Config:
    """What is in force; `path` is the file it comes from, None for the defaults.

    Patterns of paths are absolute: below the folder of the file in which they were written.
    """

    path: Path | None = None
    files: tuple[Path, ...] = ()
    """That file, and those that it extends."""
    schema_path: tuple[Path, ...] = ()
    """Folders of the project's own schemas."""
    schemas: Mapping[str, str] = field(default_factory=dict)
    """Patterns of paths, and the schema of briefings there that name none."""
    exclude: tuple[str, ...] = ()
    """Patterns of paths, as `.gitignore` has them, that are passed over below folders."""
    respect_gitignore: bool = True
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: str = "warning"
    severity: Mapping[str, str] = field(default_factory=dict)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Patterns of paths, and what is ignored there."""
    baseline: str = ""
    """The absolute path of the file of what was there before; empty for none."""
    timezone: str = ""
    """The IANA zone of date-times that name none; empty to assume none."""
    ui_lang: str = ""
    """The language of messages; empty for that of the locale."""
    max_file_size: int = LARGEST_BRIEFING
    """Bytes."""
    options: Mapping[str, object] = field(default_factory=dict)
    """What the house decides about single rules, by the names of options."""
    origins: Mapping[str, Path] = field(default_factory=dict)
    """The file that each key was set in, by the key as it is written."""

    def folder(self) -> Path | None:
        """Return the folder that the patterns are below."""
        return self.path.absolute().parent if self.path else None
