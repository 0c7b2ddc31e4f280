"""What people set in `brief.toml` or in `[tool.brief]` of `pyproject.toml`."""

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_LEVELS = ("error", "warning", "info", "off")


class ConfigError(Exception):
    """A configuration cannot be used; the message names file and key."""


@dataclass(frozen=True, slots=True)
class Config:
    """What is in force; `path` is the file it comes from, None for the defaults."""

    path: Path | None = None
    schema_path: tuple[Path, ...] = ()
    """Folders of the project's own schemas."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: str = "warning"
    severity: Mapping[str, str] = field(default_factory=dict)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Patterns of paths, relative to the configuration, and what is ignored there."""
    timezone: str = "UTC"
    max_file_size: int = 10_000_000


def find_config(start: Path) -> Path | None:
    """Return the nearest configuration file, from a folder upwards; None where there is none."""
    for folder in (start, *start.parents):
        own = folder / "brief.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and _table(project) is not None:
            return project
    return None


def load_config(path: Path) -> Config:
    """Read a configuration file.

    Raises:
        ConfigError: it cannot be read, is no TOML, or has a key or a value that is not known.
    """
    table = _table(path)
    if table is None:
        raise ConfigError(f"{path}: no [tool.brief] in it")
    values: dict[str, Any] = {"path": path}
    for key, value in table.items():
        check = _KEYS.get(key)
        if check is None:
            near = difflib.get_close_matches(key, _KEYS, 1)
            hint = f"did you mean “{near[0]}”?" if near else f"known keys: {', '.join(_KEYS)}"
            raise ConfigError(f"{path}: unknown key “{key}”; {hint}")
        try:
            values[key.replace("-", "_")] = check(value, path)
        except (TypeError, ValueError) as error:
            raise ConfigError(f"{path}: {key}: {error}") from None
    return Config(**values)


def _table(path: Path) -> dict[str, Any] | None:
    try:
        with path.open("rb") as opened:
            document = tomllib.load(opened)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: invalid TOML: {error}") from None
    if path.name != "pyproject.toml":
        return document
    tool = document.get("tool", {})
    table = tool.get("brief") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _words(value: object, _: Path) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
        raise TypeError("a text or a list of texts is due")
    return tuple(values)


def _folders(value: object, path: Path) -> tuple[Path, ...]:
    folders = tuple(path.parent / word for word in _words(value, path))
    for folder in folders:
        if not folder.is_dir():
            raise ValueError(f"no folder {folder}")
    return folders


def _fail_level(value: object, _: Path) -> str:
    if value not in _LEVELS[:3]:
        raise ValueError(f"one of {', '.join(_LEVELS[:3])} is due")
    return str(value)


def _severity(value: object, _: Path) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise TypeError("a table of rule codes is due")
    for code, level in value.items():
        if level not in _LEVELS:
            raise ValueError(f"{code}: one of {', '.join(_LEVELS)} is due")
    return value


def _per_file(value: object, path: Path) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise TypeError("a table of path patterns is due")
    return {str(pattern): _words(codes, path) for pattern, codes in value.items()}


def _timezone(value: object, _: Path) -> str:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(str(value)).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"no time zone “{value}”; write one such as Asia/Beirut") from None


def _size(value: object, _: Path) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise TypeError("a number of bytes is due")
    return value


_KEYS = {
    "schema-path": _folders,
    "select": _words,
    "ignore": _words,
    "fail-level": _fail_level,
    "severity": _severity,
    "per-file-ignores": _per_file,
    "timezone": _timezone,
    "max-file-size": _size,
}
