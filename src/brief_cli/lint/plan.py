"""What is to be checked, and under which configuration: paths become jobs."""

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import brief_cli
from brief_cli.config.loading import Configurations
from brief_cli.lint.discovery import Exclusion, discover
from brief_cli.lint.profile import Particulars, Profile, generation
from brief_cli.lint.running import Job
from brief_cli.lint.word_list import word_list_path
from brief_cli.schema.files import contents_mark, require_readable, schema_files
from brief_cli.schema.shipped import shipped_schemas

if TYPE_CHECKING:
    from brief_cli.config.config import Config


@dataclass(frozen=True, slots=True)
class Choices:
    """What a command line decides over every configuration."""

    today: date
    config: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    schemas: tuple[Path, ...] = ()
    as_found: bool = False
    """Whether files that are named are held to the conditions of those that are found."""
    cached: bool = True


class Plan:
    """The jobs of a run; each configuration and its profile is made once."""

    def __init__(self, choices: Choices, cache_folder: str) -> None:
        """Take what was chosen.

        Args:
            choices: of the command line.
            cache_folder: where what is kept between runs is.

        Raises:
            Refusal: the configuration or a schema file that was named cannot be used.
        """
        self._choices = choices
        self._cache_folder = cache_folder
        self._configurations = Configurations(choices.config)
        self._profiles: dict[int, tuple[Config, Profile, bytes]] = {}
        self._program = program_mark()
        self._words = word_list_path(Path(cache_folder))
        self._folders: dict[str, Config] = {}
        require_readable(choices.schemas)

    def jobs(self, paths: Sequence[str]) -> Iterator[Job]:
        """Yield the files that paths stand for, each with what it is checked under."""
        # Folders that are named apart may have configurations that exclude different things.
        outright = not self._choices.as_found
        for found in discover(paths, self._exclusion, outright=outright):
            yield self.job(found.path, named=found.named)

    def _exclusion(self, path: str) -> Exclusion:
        folder = path if os.path.isdir(path) else os.path.dirname(path) or "."
        config = self.config_of(folder)
        return Exclusion(
            str(config.folder() or os.getcwd()), config.exclude, config.respect_gitignore
        )

    def config_of(self, folder: str) -> "Config":
        """Return the configuration that holds in a folder."""
        known = self._folders.get(folder)
        if known is None:
            known = self._folders[folder] = self._configurations.of(Path(os.path.abspath(folder)))
        return known

    def config_of_job(self, job: Job) -> "Config":
        """Return the configuration that a job is done under."""
        return self.config_of(os.path.dirname(job.path) or ".")

    def refuse_unknown_rules(self) -> None:
        """Raise `UnknownRule` for a selector that stands for nothing, where no file was checked."""
        from brief_cli.lint.checking import linter_of

        _, profile, _ = self._profile(self.config_of("."))
        linter_of(profile)

    def job(self, path: str, *, named: bool = True) -> Job:
        """Return the job of one file."""
        config = self.config_of(os.path.dirname(path) or ".")
        _, profile, mark = self._profile(config)
        particulars = Particulars(named=named)
        if config.per_file_ignores or config.schemas:
            place = os.path.abspath(path)
            ignored = (
                selector
                for pattern, selectors in config.per_file_ignores.items()
                if fnmatch(place, pattern)
                for selector in selectors
            )
            schemas = (name for pattern, name in config.schemas.items() if fnmatch(place, pattern))
            particulars = Particulars(tuple(ignored), next(schemas, ""), named)
        return Job(path, profile, mark, particulars, config.max_file_size)

    def _profile(self, config: "Config") -> tuple["Config", Profile, bytes]:
        if id(config) not in self._profiles:
            self._profiles[id(config)] = (config, *self._made(config))
        return self._profiles[id(config)]

    def _made(self, config: "Config") -> tuple[Profile, bytes]:
        choices = self._choices
        folders = (
            *(str(folder) for folder in config.schema_path),
            *(str(file.parent) for file in choices.schemas),
        )
        files = tuple(str(file) for file in choices.schemas)
        schemas = contents_mark((*files, *schema_files((*folders, shipped_schemas()))))
        profile = Profile(
            folders,
            files,
            choices.today,
            choices.select or config.select,
            choices.ignore or config.ignore,
            tuple(config.severity.items()),
            config.timezone,
            self._words,
            self._compiled(schemas),
            (
                ("allowed-words", config.allowed_words),
                ("final-yeh", config.final_yeh),
                ("tolerated", config.tolerated),
                ("longest-sentence", config.longest_sentence),
            ),
            tuple(str(file) for file in config.files),
            (*sum(config.per_file_ignores.values(), ()), *config.schemas.values()),
        )
        return profile, generation(profile, self._program, schemas)

    def _compiled(self, schemas: bytes) -> str:
        if not self._choices.cached:
            return ""
        digest = hashlib.blake2b(schemas + self._program.encode(), digest_size=8).hexdigest()
        return os.path.join(self._cache_folder, f"schemas-{digest}-")


def program_mark() -> str:
    """Return what changes when the program, Python or an installed library does."""
    package = os.path.dirname(brief_cli.__file__)
    newest, count = 0, 0
    for folder, _, files in os.walk(package):
        for name in files:
            if name.endswith(".py"):
                count += 1
                newest = max(newest, os.stat(os.path.join(folder, name)).st_mtime_ns)
    # An installation changes the folder that the libraries are in.
    library = find_spec("bidi")
    place = os.path.dirname(os.path.dirname(library.origin or "")) if library else ""
    libraries = os.stat(place or package).st_mtime_ns
    return f"{brief_cli.__version__} {sys.version} {package} {newest} {count} {libraries}"
