"""What a server knows beside the texts: configurations, schemas, the day, the language of messages.

It belongs to the one thread that checks; nothing in it is global.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.config.files import OWN, PROJECT
from brief_cli.lint.discovery import Exclusion, discover
from brief_cli.lint.plan import Plan
from brief_cli.lint.settings import FileSettings, Settings
from brief_cli.messages.catalogue import ENGLISH, languages
from brief_cli.messages.message import Refusal
from brief_cli.schema.catalogue import Catalogue
from brief_cli.schema.files import schema_files

if TYPE_CHECKING:
    from brief_cli.config.config import Config
    from brief_cli.lint.baseline import Baseline


@dataclass(frozen=True)
class World:
    """What a server takes from the world."""

    now: Callable[[], datetime]
    """Returns this moment, with the local offset from UTC."""
    cache_folder: str
    config: Path | None = None
    """The configuration for every folder; None for the nearest of each."""
    language: str = ""
    """Of messages, where the command line names one; else a configuration or the client does."""
    locale: str = ENGLISH
    """Of messages, where nobody else names one."""


class Session:
    """Settings of all folders, each read once until they are forgotten."""

    def __init__(self, world: World) -> None:
        """Take what there is; nothing is read yet."""
        self.world = world
        self._client_language = world.locale
        self._plan: Plan | None = None
        self._day: date | None = None
        self._files: dict[str, FileSettings | None] = {}
        self._catalogues: dict[tuple[Path, ...], Catalogue] = {}
        self._baselines: dict[str, Baseline] = {}
        self._stamps: dict[str, list[tuple[str, int]]] = {}

    def look(self, path: str) -> None:
        """Forget everything where what decides about a file has changed on the disk.

        Some clients watch no files, and none tells of a change at once.
        """
        folder = os.path.dirname(path)
        stamp = list(self._stamp(folder))
        if self._stamps.setdefault(folder, stamp) != stamp:
            self.forget()
            # Other schemas may be named now.
            self._stamps[folder] = list(self._stamp(folder))

    def _stamp(self, folder: str) -> Iterator[tuple[str, int]]:
        """Yield the files that decide in a folder, and when each was written."""
        above = folder
        while True:
            for name in (OWN, PROJECT):
                yield from _written(os.path.join(above, name))
            if above == (above := os.path.dirname(above)):
                break
        try:
            config = self.config(os.path.join(folder, "x"))
        except Refusal:
            return
        for file in (*map(str, config.files), *schema_files(config.schema_path), config.baseline):
            yield from _written(file)

    def forget(self) -> None:
        """Read everything again when it is needed: a configuration or a schema has changed."""
        self._plan = None
        self._files.clear()
        self._catalogues.clear()
        self._baselines.clear()
        self._stamps.clear()

    def speak(self, tag: str) -> None:
        """Take the language that the client asks for; one that we have none of is English.

        Args:
            tag: of the language; empty where the client does not say.
        """
        for name in (tag.replace("_", "-"), tag.replace("_", "-").partition("-")[0].lower()):
            if name in languages():
                self._client_language = name
                return
        self._client_language = ENGLISH if tag else self.world.locale

    def language(self, path: str) -> str:
        """Return the language of messages about a file: chosen, configured, or the client's."""
        if self.world.language:
            return self.world.language
        try:
            return self.config(path).ui_lang or self._client_language
        except Refusal:
            return self._client_language

    def plan(self) -> Plan:
        """Return what is checked how; made anew on another day."""
        today = self.world.now().date()
        if self._plan is None or self._day != today:
            self.forget()
            self._day = today
            self._plan = Plan(Settings(today), self.world.cache_folder, config=self.world.config)
        return self._plan

    def config(self, path: str) -> "Config":
        """Return the configuration of a file.

        Raises:
            Refusal: it cannot be used.
        """
        return self.plan().config_of(path)

    def file(self, path: str) -> FileSettings | None:
        """Return what a file is checked under; None for one that the configuration excludes.

        Raises:
            Refusal: the configuration cannot be used.
        """
        plan = self.plan()
        if path not in self._files:
            config = self.config(path)
            # Who opens a draft that git ignores wants help with it all the same.
            exclusion = Exclusion(str(config.folder() or os.getcwd()), config.exclude, False)
            is_left_out = os.path.isfile(path) and not any(
                discover([path], lambda _: exclusion, outright=False)
            )
            self._files[path] = None if is_left_out else plan.file(path, is_named=False)
        return self._files[path]

    def catalogue(self, path: str) -> Catalogue:
        """Return the schemas that a file can name; those shipped where the others are not known."""
        try:
            folders = self.config(path).schema_path
        except Refusal:
            folders = ()
        if folders not in self._catalogues:
            self._catalogues[folders] = Catalogue(folders)
        return self._catalogues[folders]

    def is_schema(self, path: str) -> bool:
        """Say whether a file is one of the project's own schemas."""
        if not path.endswith(".yaml"):
            return False
        try:
            folders = self.config(path).schema_path
        except Refusal:
            return False
        own = os.path.realpath(os.path.dirname(path))
        return any(os.path.realpath(folder) == own for folder in folders)

    def is_read(self, path: str) -> bool:
        """Say whether a file is read for what holds: a configuration, a schema, a baseline."""
        name = os.path.basename(path)
        return name in (OWN, PROJECT) or path in self._baselines or self.is_schema(path)

    def baseline(self, path: str) -> "Baseline | None":
        """Return what was there before in a file's project; None where nothing is kept of it.

        Raises:
            Refusal: it cannot be used.
        """
        kept = self.config(path).baseline
        if not kept:
            return None
        if kept not in self._baselines:
            from brief_cli.lint.baseline import read_baseline

            self._baselines[kept] = read_baseline(kept)
        return self._baselines[kept]


def _written(file: str) -> Iterator[tuple[str, int]]:
    try:
        yield file, os.stat(file).st_mtime_ns
    except OSError:
        return
