"""What a command works with: its configuration, schemas, values and the text it is about."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.console import world
from brief_cli.console.output import fail
from brief_cli.messages.message import hint

if TYPE_CHECKING:
    from brief_cli.config.config import Config
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.schema import Schema
    from brief_cli.text.source import Source

STANDARD_INPUT = "-"
STDIN_NAME = "<stdin>"
SCHEMA_ENDINGS = (".yaml", ".yml")


def day(text: str | None) -> date:
    """Return the day to check as of: the named one, else that of the clock."""
    if text is None:
        return world.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail("--today {text}: write a date such as 2025-10-27", text=text)


def configuration(path: Path | None, folder: Path | None = None) -> "Config":
    """Return the configuration: the named file's, else the nearest one's, else the defaults."""
    from brief_cli.config.loading import Configurations

    return Configurations(path).of((folder or Path.cwd()).absolute())


def catalogue(config: "Config", named: Iterable[Path] = ()) -> "Catalogue":
    """Return the schemas that can be used: named files, the project's own, the shipped ones."""
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.files import require_readable

    files = list(named)
    require_readable(files)
    return Catalogue((*config.schema_path, *(file.parent for file in files)), files)


def catalogue_with(config: "Config", schema: str) -> "Catalogue":
    """Return the schemas that can be used where one is wanted by its name or as a file."""
    return catalogue(config, [Path(schema)] if schema.endswith(SCHEMA_ENDINGS) else [])


def named_schema(known: "Catalogue", name: str) -> "Schema":
    """Return the schema of a name or a file; end with status 2 where there is none."""
    name = Path(name).stem if name.endswith(SCHEMA_ENDINGS) else name
    schema = known.get(name)
    if schema is None:
        fail("no schema “{name}”; {hint}", name=name, hint=hint(name, known.names()))
    return schema


def language_of(schema: "Schema", wanted: str | None) -> str:
    """Return the schema's language for a wanted tag, its first for None; or end with status 2."""

    if wanted is None:
        return schema.languages[0]
    found = schema.matching_language(wanted)
    if found is None:
        fail(
            "{schema} has no language “{lang}”; it has: {languages}",
            schema=schema.name,
            lang=wanted,
            languages=tuple(schema.languages),
        )
    return found


def set_values(schema: "Schema", pairs: Sequence[str]) -> dict[str, str]:
    """Return the values of `--set key=value`; end with status 2 where a key is not known."""
    values: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        key = key.strip()
        if not equals:
            fail("--set {pair}: write it as key=value", pair=pair)
        if key in ("schema", "lang"):
            fail("--set {pair}: there is an option for it, --{key}", pair=pair, key=key)
        if schema.field(key) is None:
            fail(
                "--set {pair}: {schema} has no key “{key}”; {hint}",
                pair=pair,
                schema=schema.name,
                key=key,
                hint=hint(key, [field.key for field in schema.fields]),
            )
        values[key] = value.strip()
    return {key: value for key, value in values.items() if value}


def source_of(path: str, limit: int) -> "Source":
    """Return the source of a path of at most `limit` bytes; of standard input for `-`."""
    from brief_cli.lint.reading import read_bytes, read_source

    if path == STANDARD_INPUT:
        data = world.standard_input().read(limit + 1)
        return read_bytes(STDIN_NAME, data, limit)
    return read_source(Path(path), path, limit)


def time_zone(config: "Config") -> tzinfo:
    """Return the time zone of what is written now: the configured one, else UTC."""
    return assumed_zone(config) or UTC


def assumed_zone(config: "Config") -> tzinfo | None:
    """Return the configured time zone of date-times that name none; None to assume none."""
    if config.timezone in ("", "UTC"):
        return UTC if config.timezone else None
    from zoneinfo import ZoneInfo

    return ZoneInfo(config.timezone)


def target(named: Path | None) -> Path | None:
    """Return the file that an option names; None for standard output, which `-` stands for too."""
    return None if named is not None and str(named) == "-" else named
