"""What is to be checked, and under which settings: paths become files with what decides for each."""

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import brief_cli
from brief_cli.config.loading import Configurations
from brief_cli.lint.discovery import Exclusion, discover
from brief_cli.lint.settings import FileSettings, Settings, of_patterns
from brief_cli.lint.word_list import word_list_path
from brief_cli.schema.files import contents_mark, require_readable, schema_files
from brief_cli.schema.shipped import shipped_schemas

if TYPE_CHECKING:
    from brief_cli.config.config import Config


class Plan:
    """The files of a run; each configuration is read, and its settings made, once."""

    def __init__(
        self,
        chosen: Settings,
        cache_folder: str,
        *,
        config: Path | None = None,
        as_found: bool = False,
        cached: bool = True,
    ) -> None:
        """Take what was chosen.

        Args:
            chosen: what the command line decides over every configuration; the rest is filled in.
            cache_folder: where what is kept between runs is.
            config: the configuration file that holds everywhere; None for the nearest of each.
            as_found: whether files that are named are held to the conditions of those found.
            cached: whether compiled schemas are kept.

        Raises:
            Refusal: the configuration or a schema file that was named cannot be used.
        """
        self._chosen = chosen
        self._cache_folder = cache_folder
        self._as_found = as_found
        self.cached = cached
        self._configurations = Configurations(config)
        self._settings: dict[int, tuple[Config, Settings]] = {}
        self._program = program_mark()
        self._words = word_list_path(Path(cache_folder))
        self._folders: dict[str, Config] = {}
        require_readable(map(Path, chosen.schema_files))

    @property
    def today(self) -> date:
        """The day of the run."""
        return self._chosen.today

    def files(self, paths: Sequence[str]) -> Iterator[FileSettings]:
        """Yield the files that paths stand for, each with what it is checked under."""
        # Folders that are named apart may have configurations that exclude different things.
        for found in discover(paths, self._exclusion, outright=not self._as_found):
            yield self.file(found.path, is_named=found.named)

    def file(self, path: str, *, is_named: bool = True) -> FileSettings:
        """Return what one file is checked under."""
        config = self.config_of(path)
        settings = self._settings_of(config)
        ignored: tuple[str, ...] = ()
        schema = ""
        if config.per_file_ignores or config.schemas:
            place = os.path.abspath(path)
            ignored, schema = of_patterns(
                place, config.per_file_ignores.items(), config.schemas.items()
            )
        return FileSettings(path, settings, ignored, schema, is_named, config.max_file_size)

    def config_of(self, path: str) -> "Config":
        """Return the configuration that holds for a file."""
        return self._config_in(os.path.dirname(path) or ".")

    def refuse_unknown_rules(self) -> None:
        """Raise `UnknownRule` for a selector that stands for nothing, where no file was checked."""
        from brief_cli.lint.engine import linter_of

        linter_of(self._settings_of(self._config_in(".")))

    def _exclusion(self, path: str) -> Exclusion:
        folder = path if os.path.isdir(path) else os.path.dirname(path) or "."
        config = self._config_in(folder)
        return Exclusion(
            str(config.folder() or os.getcwd()), config.exclude, config.respect_gitignore
        )

    def _config_in(self, folder: str) -> "Config":
        known = self._folders.get(folder)
        if known is None:
            known = self._folders[folder] = self._configurations.of(Path(os.path.abspath(folder)))
        return known

    def _settings_of(self, config: "Config") -> Settings:
        if id(config) not in self._settings:
            self._settings[id(config)] = (config, self._configured(config))
        return self._settings[id(config)][1]

    def _configured(self, config: "Config") -> Settings:
        """Return what was chosen, filled in with what a configuration says."""
        chosen = self._chosen
        folders = (
            *map(str, config.schema_path),
            *map(os.path.dirname, chosen.schema_files),
        )
        schemas = contents_mark(
            (*chosen.schema_files, *schema_files((*folders, shipped_schemas())))
        )
        return replace(
            chosen,
            select=chosen.select or config.select,
            ignore=chosen.ignore or config.ignore,
            severity=tuple(config.severity.items()),
            timezone=config.timezone,
            options=json.dumps(config.options, default=str, sort_keys=True),
            schema_folders=folders,
            schemas=schemas,
            compiled=self._compiled(schemas),
            word_list=self._words,
            configs=tuple(map(str, config.files)),
            named_there=(*sum(config.per_file_ignores.values(), ()), *config.schemas.values()),
            program=self._program,
        )

    def _compiled(self, schemas: bytes) -> str:
        if not self.cached:
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
