"""The keys of a configuration: what each is for, what it may hold, and how it is read."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from brief_cli.config.config import LARGEST_BRIEFING
from brief_cli.messages.catalogue import languages
from brief_cli.messages.message import Message, say
from brief_cli.text.template import Template

LEVELS = ("error", "warning", "info", "off")
_WORDS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


Wrong = Callable[..., None]
"""Takes what is wrong with a value, and the keys and indices that lead from it to the place."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Key:
    """A key as it is written, its meaning, the JSON Schema of its value, and its reader.

    The reader takes the value, the folder of the file it stands in, and what to call for each
    mistake; what it returns after one is of no use.
    """

    name: str
    meaning: str
    schema: Mapping[str, Any]
    read: Callable[[object, Path, Wrong], object]
    merges: bool = False
    """Whether a table is added to the one of the file that is extended."""

    @property
    def field(self) -> str:
        """The name of the field of `Config`."""
        return self.name.replace("-", "_")


def _words(value: object, _: Path, wrong: Wrong) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list):
        wrong(say("write a text or a list of texts"))
        return ()
    for place, item in enumerate(values):
        if not isinstance(item, str):
            wrong(say("write a text"), place)
    return tuple(item for item in values if isinstance(item, str))


def _folders(value: object, folder: Path, wrong: Wrong) -> tuple[Path, ...]:
    folders = tuple(folder / word for word in _words(value, folder, wrong))
    for place, each in enumerate(folders):
        if not each.is_dir():
            wrong(say("no folder {folder}", folder=each), *([place] * isinstance(value, list)))
    return folders


def _file(value: object, folder: Path, wrong: Wrong) -> str:
    if not isinstance(value, str):
        wrong(say("write the path of a file"))
        return ""
    return os.path.normpath(folder / value) if value else ""


def _level(value: object, _: Path, wrong: Wrong) -> str:
    if value not in LEVELS[:3]:
        wrong(say("write one of {known}", known=tuple(LEVELS[:3])))
    return str(value)


def _severity(value: object, _: Path, wrong: Wrong) -> Mapping[str, str]:
    if not isinstance(value, dict):
        wrong(say("write a table of rule codes"))
        return {}
    for code, level in value.items():
        if level not in LEVELS:
            known = tuple(LEVELS)
            wrong(say("{code}: write one of {known}", code=code, known=known), code)
    return value


def _per_file(value: object, folder: Path, wrong: Wrong) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        wrong(say("write a table of path patterns"))
        return {}
    return {
        str(folder / pattern): _words(codes, folder, partial(_below, wrong, pattern))
        for pattern, codes in value.items()
    }


def _below(wrong: Wrong, key: str, why: Message, *place: object) -> None:
    wrong(why, key, *place)


def _schemas(value: object, folder: Path, wrong: Wrong) -> Mapping[str, str]:
    if not isinstance(value, dict):
        wrong(say("write a table of path patterns"))
        return {}
    for pattern, name in value.items():
        if not isinstance(name, str):
            wrong(say("{pattern}: write the name of a schema", pattern=pattern), pattern)
    return {str(folder / pattern): str(name) for pattern, name in value.items()}


def _boolean(value: object, _: Path, wrong: Wrong) -> bool:
    if not isinstance(value, bool):
        wrong(say("write true or false"))
    return value is True


def _language(value: object, _: Path, wrong: Wrong) -> str:
    if value not in ("", *languages()):
        wrong(say("write one of {known}", known=tuple(languages())))
    return str(value)


def _timezone(value: object, _: Path, wrong: Wrong) -> str:
    if value == "":
        return ""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(str(value)).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        wrong(say("no time zone “{name}”; write one such as Asia/Beirut", name=value))
        return ""


def _size(value: object, _: Path, wrong: Wrong) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    wrong(say("write a number of bytes"))
    return 0


def _table(value: object, _: Path, wrong: Wrong) -> Mapping[str, object]:
    if not isinstance(value, dict):
        wrong(say("write keys with values"))
        return {}
    return value


_SEVERITIES = {
    "type": "object",
    "additionalProperties": {"enum": list(LEVELS)},
}
KEYS = (
    Key("schema-path", Template("Folders of the project's own schemas."), _WORDS, _folders),
    Key(
        "schemas",
        Template("Patterns of paths, and the schema of briefings there that name none."),
        {"type": "object", "additionalProperties": {"type": "string"}},
        _schemas,
        merges=True,
    ),
    Key(
        "exclude",
        Template("Patterns, as in .gitignore, of what is passed over below folders."),
        _WORDS,
        _words,
    ),
    Key(
        "respect-gitignore",
        Template("Whether .gitignore and .ignore files are heeded below folders."),
        {"type": "boolean", "default": True},
        _boolean,
    ),
    Key(
        "select",
        Template("The rules that run: codes, beginnings of codes, names, or ALL."),
        _WORDS,
        _words,
    ),
    Key("ignore", Template("The rules that do not run."), _WORDS, _words),
    Key(
        "fail-level",
        Template("The severity from which on a check fails."),
        {"enum": list(LEVELS[:3]), "default": "warning"},
        _level,
    ),
    Key(
        "severity",
        Template("Rules, and how bad what they find is."),
        _SEVERITIES,
        _severity,
        merges=True,
    ),
    Key(
        "per-file-ignores",
        Template("Patterns of paths, and the rules that do not run there."),
        {"type": "object", "additionalProperties": _WORDS},
        _per_file,
        merges=True,
    ),
    Key(
        "baseline",
        Template("The file of what was there before, which is hidden; --write-baseline writes it."),
        {"type": "string", "default": ""},
        _file,
    ),
    Key(
        "ui-lang",
        Template("The language of messages; the locale's unless set."),
        {"enum": ["", *languages()], "default": ""},
        _language,
    ),
    Key(
        "timezone",
        Template(
            "The time zone of date-times that name none, as the IANA database calls it; an import assumes none unless set."
        ),
        {"type": "string", "default": ""},
        _timezone,
    ),
    Key(
        "max-file-size",
        Template("Bytes beyond which a file is not read."),
        {"type": "integer", "minimum": 1, "default": LARGEST_BRIEFING},
        _size,
    ),
    Key(
        "options",
        Template("What the house decides about single rules; “brief rule CODE” names each."),
        {"type": "object"},
        _table,
        merges=True,
    ),
)
EXTEND = "extend"
"""The key that names another configuration file, whose values hold unless they are set here."""


def json_schema(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `brief.toml` and of `[tool.brief]`.

    `options` are those of the options that rules have, by name.
    """
    properties: dict[str, Any] = {
        EXTEND: {
            "type": "string",
            "description": "A configuration file whose values hold unless they are set here.",
        }
    }
    for key in KEYS:
        properties[key.name] = {"description": key.meaning, **key.schema}
    properties["options"] |= {"properties": options, "additionalProperties": False}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The configuration of brief",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
