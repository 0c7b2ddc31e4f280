"""What is wrong with a configuration, as far as only rules and schemas can tell."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief_cli.config.config import ConfigError
from brief_cli.config.toml import TomlFile, read_toml
from brief_cli.diagnostic import Problem
from brief_cli.messages.message import Message, hint, say
from brief_cli.rules.option import read_options
from brief_cli.rules.table import OPTIONS, find_rule, selected, unknown_rule
from brief_cli.schema.catalogue import Catalogue

if TYPE_CHECKING:
    from brief_cli.config.places import Way
    from brief_cli.schema.reading import SchemaFile


def config_problems(
    files: Iterable[str | Path],
    schemas: Catalogue | None,
    unsaved: Mapping[Path, bytes] | None = None,
) -> list[Problem]:
    """Return a problem for each selector, and each name of a schema, that stands for nothing.

    Args:
        files: a configuration file, and those that it extends.
        schemas: those that can be named; None where that cannot be known.
        unsaved: what files will hold that are being written.
    """
    found: list[Problem] = []
    for path in files:
        try:
            file = read_toml(Path(path), (unsaved or {}).get(Path(path)))
        except ConfigError:
            continue  # told where it was read first
        if file.table is not None:
            found += _in_table(file, file.table, schemas)
    return found


def schema_problems(schemas: Catalogue, name: str) -> tuple[Problem, ...]:
    """Return all that is wrong with a schema, its rules and their options included."""
    return schemas.problems(
        name,
        lambda code: None if find_rule(code) else unknown_rule(code),
        lambda file, written: options_problems(file, ("options",), written),
    )


def all_problems(error: ConfigError) -> tuple[Problem, ...]:
    """Return what is wrong with a configuration that cannot be used, along with the rest of it."""
    known = None if error.schema_path is None else Catalogue(error.schema_path)
    return ConfigError((*error.problems, *config_problems(error.files, known))).problems


def _in_table(
    file: TomlFile, table: dict[str, Any], schemas: Catalogue | None
) -> Iterator[Problem]:
    for key in ("select", "ignore"):
        for way, selector in _texts(table.get(key), (*file.way, key)):
            yield from _unknown(file, key, way, selector)
    for selector, _ in _entries(table, "severity"):
        way = (*file.way, "severity", selector)
        yield from _unknown(file, "severity", way, selector, at_key=True)
    for pattern, selectors in _entries(table, "per-file-ignores"):
        for way, selector in _texts(selectors, (*file.way, "per-file-ignores", pattern)):
            yield from _unknown(file, "per-file-ignores", way, selector)
    yield from options_problems(file, (*file.way, "options"), dict(_entries(table, "options")))
    for pattern, name in _entries(table, "schemas"):
        if isinstance(name, str) and schemas is not None and name not in schemas.names():
            message = say("{key}: {error}", key="schemas", error=_no_schema(name, schemas))
            yield file.problem((*file.way, "schemas", pattern), message)


def options_problems(
    file: "TomlFile | SchemaFile", way: "Way", written: dict[str, object]
) -> list[Problem]:
    """Return what is wrong with options that stand in a file.

    Args:
        file: where they stand.
        way: the keys that lead to them.
        written: what stands there.
    """
    found: list[Problem] = []

    def wrong(why: Message, *place: str | int, at_key: bool = False) -> None:
        found.append(file.problem((*way, *place), why, at_key=at_key))

    read_options(OPTIONS, written, wrong)
    return found


def _entries(table: dict[str, Any], key: str) -> Iterable[tuple[str, object]]:
    value = table.get(key)
    return value.items() if isinstance(value, dict) else ()


def _texts(value: object, way: "Way") -> Iterator[tuple["Way", str]]:
    if isinstance(value, str):
        yield way, value
    for number, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, str):
            yield (*way, number), item


def _unknown(
    file: TomlFile, key: str, way: "Way", selector: str, *, at_key: bool = False
) -> Iterator[Problem]:
    try:
        selected((selector,))
    except ValueError:
        message = say("{key}: {error}", key=key, error=unknown_rule(selector))
        yield file.problem(way, message, at_key=at_key)


def _no_schema(name: str, schemas: Catalogue) -> Message:
    return say("no schema “{name}”; {hint}", name=name, hint=hint(name, schemas.names()))
