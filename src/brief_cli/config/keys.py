"""The keys of a configuration: what each is for, what it may hold, and how it is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brief_cli.diagnostic import Message, say

LEVELS = ("error", "warning", "info", "off")
_WORDS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


class BadValue(Exception):
    """A value that a key cannot hold; `why` says what is due."""

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is written, its meaning, the JSON Schema of its value, and its reader.

    The reader takes the value and the folder of the file it stands in.
    """

    name: str
    meaning: str
    schema: Mapping[str, Any]
    read: Callable[[object, Path], object]
    merges: bool = False
    """Whether a table is added to the one of the file that is extended."""

    @property
    def field(self) -> str:
        """The name of the field of `Config`."""
        return self.name.replace("-", "_")


def _words(value: object, _: Path) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
        raise BadValue(say("a text or a list of texts is due"))
    return tuple(values)


def _folders(value: object, folder: Path) -> tuple[Path, ...]:
    folders = tuple(folder / word for word in _words(value, folder))
    for each in folders:
        if not each.is_dir():
            raise BadValue(say("no folder {folder}", folder=each))
    return folders


def _level(value: object, _: Path) -> str:
    if value not in LEVELS[:3]:
        raise BadValue(say("one of {known} is due", known=", ".join(LEVELS[:3])))
    return str(value)


def _severity(value: object, _: Path) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise BadValue(say("a table of rule codes is due"))
    for code, level in value.items():
        if level not in LEVELS:
            raise BadValue(say("{code}: one of {known} is due", code=code, known=", ".join(LEVELS)))
    return value


def _per_file(value: object, folder: Path) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise BadValue(say("a table of path patterns is due"))
    return {str(folder / pattern): _words(codes, folder) for pattern, codes in value.items()}


def _schemas(value: object, folder: Path) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise BadValue(say("a table of path patterns is due"))
    for pattern, name in value.items():
        if not isinstance(name, str):
            raise BadValue(say("{pattern}: the name of a schema is due", pattern=pattern))
    return {str(folder / pattern): name for pattern, name in value.items()}


def _boolean(value: object, _: Path) -> bool:
    if not isinstance(value, bool):
        raise BadValue(say("true or false is due"))
    return value


def _timezone(value: object, _: Path) -> str:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(str(value)).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadValue(
            say("no time zone “{name}”; write one such as Asia/Beirut", name=value)
        ) from None


def _size(value: object, _: Path) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise BadValue(say("a number of bytes is due"))
    return value


_SEVERITIES = {
    "type": "object",
    "additionalProperties": {"enum": list(LEVELS)},
}
KEYS = (
    Key("schema-path", "Folders of the project's own schemas.", _WORDS, _folders),
    Key(
        "schemas",
        "Patterns of paths, and the schema of briefings there that name none.",
        {"type": "object", "additionalProperties": {"type": "string"}},
        _schemas,
        merges=True,
    ),
    Key(
        "exclude",
        "Patterns, as in .gitignore, of what is passed over below folders.",
        _WORDS,
        _words,
    ),
    Key(
        "respect-gitignore",
        "Whether .gitignore and .ignore files are heeded below folders.",
        {"type": "boolean", "default": True},
        _boolean,
    ),
    Key("select", "The rules that run: codes, beginnings of codes, names, or ALL.", _WORDS, _words),
    Key("ignore", "The rules that do not run.", _WORDS, _words),
    Key(
        "fail-level",
        "The severity from which on a check fails.",
        {"enum": list(LEVELS[:3]), "default": "warning"},
        _level,
    ),
    Key("severity", "Rules, and how bad what they find is.", _SEVERITIES, _severity, merges=True),
    Key(
        "per-file-ignores",
        "Patterns of paths, and the rules that do not run there.",
        {"type": "object", "additionalProperties": _WORDS},
        _per_file,
        merges=True,
    ),
    Key(
        "timezone",
        "The time zone of date-times that name none, as the IANA database calls it.",
        {"type": "string", "default": "UTC"},
        _timezone,
    ),
    Key(
        "max-file-size",
        "Bytes beyond which a file is not read.",
        {"type": "integer", "minimum": 1, "default": 10_000_000},
        _size,
    ),
)
EXTEND = "extend"
"""The key that names another configuration file, whose values hold unless they are set here."""


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `brief.toml` and of `[tool.brief]`."""
    properties: dict[str, Any] = {
        EXTEND: {
            "type": "string",
            "description": "A configuration file whose values hold unless they are set here.",
        }
    }
    for key in KEYS:
        properties[key.name] = {"description": key.meaning, **key.schema}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The configuration of brief",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
