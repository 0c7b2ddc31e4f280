"""What is to be checked, and under which configuration: paths become jobs."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.commands.choices import Choices
from brief_cli.commands.environment import (
    configurations,
    fail_unusable,
    refuse_unreadable_schemas,
)
from brief_cli.commands.places import cache_folder, program_mark
from brief_cli.commands.word_list import word_list_path
from brief_cli.lint.discovery import Exclusion, discover
from brief_cli.lint.profile import Particulars, Profile, generation
from brief_cli.lint.running import Job
from brief_cli.schema.files import contents_mark, schema_files
from brief_cli.schema.shipped import shipped_schemas

if TYPE_CHECKING:
    from brief_cli.config.config import Config


class Plan:
    """The jobs of a run; each configuration and its profile is made once."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._configurations = configurations(choices.config)
        self._profiles: dict[int, tuple[Config, Profile, bytes]] = {}
        self._program = program_mark()
        self._words = word_list_path()
        self._folders: dict[str, Config] = {}
        refuse_unreadable_schemas(choices.schemas)

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
            from brief_cli.config.config import ConfigError

            try:
                known = self._configurations.of(Path(os.path.abspath(folder)))
            except ConfigError as error:
                fail_unusable(error)
            self._folders[folder] = known
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
            tuple(str(file) for file in config.files),
            (*sum(config.per_file_ignores.values(), ()), *config.schemas.values()),
        )
        return profile, generation(profile, self._program, schemas)

    def _compiled(self, schemas: bytes) -> str:
        if not self._choices.cached:
            return ""
        digest = hashlib.blake2b(schemas + self._program.encode(), digest_size=8).hexdigest()
        return str(cache_folder() / f"schemas-{digest}-")
