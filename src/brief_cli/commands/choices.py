"""What a command line of `brief lint` decides, as values."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line decides over every configuration."""

    today: date
    config: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    schemas: tuple[Path, ...] = ()
    as_found: bool = False
    """Whether files that are named are held to the conditions of those that are found."""
    cached: bool = True


@dataclass(frozen=True, slots=True)
class Mending:
    """Whether fixes are applied, the unsafe ones too, or only shown."""

    wanted: bool = False
    unsafe: bool = False
    only_shown: bool = False
    owns_standard_output: bool = False
    """Whether standard output is for the mended text of standard input."""


@dataclass(frozen=True, slots=True)
class Report:
    """How and where what is found is said, and what it does to the exit status."""

    format: str
    language: str
    file: Path | None = None
    statistics: bool = False
    fail_level: str | None = None
    exit_zero: bool = False
