"""A configuration file is read, and laid on top of those it extends."""

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from brief_cli.config.config import Config, ConfigError
from brief_cli.config.keys import EXTEND, KEYS, Key
from brief_cli.config.toml import TomlFile, read_toml
from brief_cli.diagnostic import Problem
from brief_cli.messages.message import Message, hint, say

_KEYS = {key.name: key for key in KEYS}
# Nobody's configuration extends one that extends one so many times.
_LONGEST_CHAIN = 20


def load_config(path: Path, unsaved: bytes | None = None) -> Config:
    """Read a configuration file, and those that it extends.

    Args:
        path: the file.
        unsaved: what it will hold, where that is being written.

    Raises:
        ConfigError: one cannot be read, is no TOML, or has a key or a value that is not known;
            or they extend each other in a circle. All that can be known is told at once.
    """
    loading = _Loading({} if unsaved is None else {path: unsaved})
    values = loading.values(path, ())
    if loading.problems:
        folders = values.get("schema_path", ()) if loading.knows_schemas else None
        raise ConfigError(loading.problems, loading.files, folders)
    return Config(path=path, files=tuple(loading.files), origins=loading.origins, **values)


class _Loading:
    """A file and those that it extends, as far as they can be read."""

    def __init__(self, unsaved: Mapping[Path, bytes]) -> None:
        self._unsaved = unsaved
        self.problems: list[Problem] = []
        self.files: list[Path] = []
        self.origins: dict[str, Path] = {}
        self.knows_schemas = True

    def values(self, path: Path, above: tuple[Path, ...]) -> dict[str, Any]:
        """Return the values of a file, by the fields of `Config`."""
        self.files.append(path)
        try:
            file = read_toml(path, self._unsaved.get(path))
        except ConfigError as error:
            self.problems += error.problems
            self.knows_schemas = False
            return {}
        table = file.table
        if table is None:
            self.problems.append(file.problem((), say("no [tool.brief] in it")))
            return {}
        folder = path.absolute().parent
        values = self._extended(file, table, above) if EXTEND in table else {}
        for name, written in table.items():
            if name == EXTEND:
                continue
            key = _KEYS.get(name)
            if key is None:
                self.problems.append(file.problem((*file.way, name), _unknown(name), at_key=True))
                continue
            value = key.read(written, folder, partial(self._wrong, file, name))
            values[key.field] = _merged(key, values.get(key.field), value)
            self.origins[name] = path
        return values

    def _wrong(self, file: TomlFile, key: str, why: Message, *place: str | int) -> None:
        self.knows_schemas = self.knows_schemas and key not in ("schema-path", EXTEND)
        message = say("{key}: {error}", key=key, error=why)
        self.problems.append(file.problem((*file.way, key, *place), message))

    def _extended(
        self, file: TomlFile, table: dict[str, Any], above: tuple[Path, ...]
    ) -> dict[str, Any]:
        base = table[EXTEND]
        if not isinstance(base, str):
            self._wrong(file, EXTEND, say("write the path of a configuration file"))
            return {}
        # Normalised, since patterns are below its folder and are compared as texts.
        other = Path(os.path.abspath(file.path.parent / base))
        chain = (*above, Path(os.path.realpath(file.path)), Path(os.path.realpath(other)))
        if chain[-1] in chain[:-1]:
            circle = say("a circle: {chain}", chain=" → ".join(map(str, chain)))
            self._wrong(file, EXTEND, circle)
            return {}
        if len(chain) > _LONGEST_CHAIN:
            self._wrong(file, EXTEND, say("more than {limit} files deep", limit=_LONGEST_CHAIN))
            return {}
        return self.values(other, chain[:-1])


def _merged(key: Key, inherited: Any, own: Any) -> Any:
    return {**inherited, **own} if key.merges and inherited else own


def _unknown(name: str) -> Message:
    return say("unknown key “{key}”; {hint}", key=name, hint=hint(name, (EXTEND, *_KEYS)))
