"""Configuration files: found, read, and laid on top of those they extend."""

import os
from pathlib import Path
from typing import Any

from brief_cli.config.config import Config, ConfigError
from brief_cli.config.keys import EXTEND, KEYS, BadValue, Key
from brief_cli.diagnostic import Message, say

OWN, PROJECT = "brief.toml", "pyproject.toml"
_KEYS = {key.name: key for key in KEYS}


class Configurations:
    """The configuration of each folder: the nearest file upwards, each read once."""

    def __init__(self, only: Path | None = None) -> None:
        """Take the file `only` for every folder; None to look for the nearest."""
        self._only = load_config(only) if only is not None else None
        self._by_folder: dict[Path, Config] = {}
        self._by_file: dict[Path, Config] = {}

    def of(self, folder: Path) -> Config:
        """Return the configuration that holds in an absolute folder.

        Raises:
            ConfigError: it cannot be used.
        """
        if self._only is not None:
            return self._only
        known = self._by_folder.get(folder)
        if known is None:
            file = config_in(folder)
            if file is not None:
                known = self._by_file.get(file) or load_config(file)
                self._by_file[file] = known
            elif folder.parent != folder:
                known = self.of(folder.parent)
            else:
                known = Config()
            self._by_folder[folder] = known
        return known


def config_in(folder: Path) -> Path | None:
    """Return the configuration file that stands in a folder, or None.

    Raises:
        ConfigError: there is a `pyproject.toml` that cannot be read.
    """
    own = folder / OWN
    if own.is_file():
        return own
    project = folder / PROJECT
    if project.is_file() and _table(project) is not None:
        return project
    return None


def load_config(path: Path) -> Config:
    """Read a configuration file, and those that it extends.

    Raises:
        ConfigError: one cannot be read, is no TOML, or has a key or a value that is not known;
            or they extend each other in a circle.
    """
    values, origins = _values(path, ())
    return Config(path=path, origins=origins, **values)


def _values(path: Path, above: tuple[Path, ...]) -> tuple[dict[str, Any], dict[str, Path]]:
    table = _table(path)
    if table is None:
        raise ConfigError(say("{path}: no [tool.brief] in it", path=path))
    values: dict[str, Any] = {}
    origins: dict[str, Path] = {}
    base = table.pop(EXTEND, None)
    if base is not None:
        values, origins = _extended(path, base, above)
    folder = path.absolute().parent
    for name, written in table.items():
        key = _KEYS.get(name)
        if key is None:
            raise ConfigError(say("{path}: {error}", path=path, error=_unknown(name)))
        try:
            value = key.read(written, folder)
        except BadValue as bad:
            error = say("{path}: {key}: {error}", path=path, key=name, error=bad.why)
            raise ConfigError(error) from None
        values[key.field] = _merged(key, values.get(key.field), value)
        origins[name] = path
    return values, origins


def _extended(
    path: Path, base: object, above: tuple[Path, ...]
) -> tuple[dict[str, Any], dict[str, Path]]:
    if not isinstance(base, str):
        due = say("the path of a configuration file is due")
        raise ConfigError(say("{path}: {key}: {error}", path=path, key=EXTEND, error=due))
    # Normalised, since patterns are below its folder and are compared as texts.
    other = Path(os.path.abspath(path.parent / base))
    here = path.resolve()
    if other.resolve() in (*above, here):
        chain = " → ".join(str(each) for each in (*above, here, other.resolve()))
        circle = say("a circle: {chain}", chain=chain)
        raise ConfigError(say("{path}: {key}: {error}", path=path, key=EXTEND, error=circle))
    return _values(other, (*above, here))


def _merged(key: Key, inherited: Any, own: Any) -> Any:
    return {**inherited, **own} if key.merges and inherited else own


def _unknown(name: str) -> Message:
    import difflib

    near = difflib.get_close_matches(name, (*_KEYS, EXTEND), 1)
    if near:
        return say("unknown key “{key}”; did you mean “{near}”?", key=name, near=near[0])
    known = ", ".join((EXTEND, *_KEYS))
    return say("unknown key “{key}”; known keys: {known}", key=name, known=known)


def _table(path: Path) -> dict[str, Any] | None:
    import tomllib

    try:
        with path.open("rb") as opened:
            document = tomllib.load(opened)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(
            say("{path}: cannot be read: {reason}", path=path, reason=reason)
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(say("{path}: invalid TOML: {error}", path=path, error=error)) from None
    if path.name != PROJECT:
        return document
    tool = document.get("tool", {})
    table = tool.get("brief") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None
