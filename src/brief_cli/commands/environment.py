"""What commands take from the world: clock, terminal, configuration, files; and how they fail."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from brief_cli.config.config import Config
    from brief_cli.config.loading import Configurations
    from brief_cli.diagnostic import Message, Unusable
    from brief_cli.lint.running import UnknownRule
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.schema import Schema
    from brief_cli.terminal.terminal import Terminal
    from brief_cli.text.source import Source

WRONG_USAGE = 2
STANDARD_INPUT = "-"
STDIN_NAME = "<stdin>"
FILE = click.Path(path_type=Path)

config_option = click.option("--config", type=FILE, help="Take the configuration from this file.")
schemas_option = click.option(
    "--schema", multiple=True, type=FILE, help="A schema file that briefings may name."
)
_LANGUAGES = ("ar", "en")


def _choose_language(ctx: click.Context, _: click.Parameter, chosen: str | None) -> None:
    if chosen is None:
        return
    if chosen not in _LANGUAGES:
        fail("--ui-lang {chosen}: messages are in ar and en", chosen=chosen)
    ctx.find_root().meta[_LANGUAGE] = chosen


_LANGUAGE = "brief.language"
ui_lang_option = click.option(
    "--ui-lang",
    metavar="ar|en",
    is_eager=True,
    expose_value=False,
    callback=_choose_language,
    help="Language of messages; the locale's unless given.",
)


def fail(template: str, **params: object) -> NoReturn:
    """Say on standard error why nothing can be done, and end with status 2.

    `{name}` in the template stands for the value of `name`, which may be a message itself.
    """
    tell("{program}: {why}", program="brief", why=_message(template, params))
    sys.exit(WRONG_USAGE)


def tell(template: str, language: str | None = None, **params: object) -> None:
    """Say something on standard error, beside the result.

    Args:
        template: English; `{name}` stands for the value of `name`, which may be a message itself.
        language: of the message, that of the locale unless given. Arabic is laid out right to
            left at a terminal.
        params: the values.
    """
    from brief_cli.text.visible import visible

    chosen = language or interface_language()
    for line in _message(template, params).text(chosen).splitlines():
        shown = visible(line)
        if chosen == "ar" and sys.stderr.isatty():
            from brief_cli.reporters.aligned import aligned

            shown = aligned(shown, terminal(True))
        click.echo(shown, err=True)


def _message(template: str, params: Mapping[str, object]) -> "Message":
    from brief_cli.diagnostic import Message

    return Message(template, params)


def nearest(near: Sequence[str], known: Iterable[str]) -> "Message":
    """Return a question for the nearest name, where there is one, or all that are known."""
    from brief_cli.diagnostic import say

    if near:
        return say("did you mean {near}?", near=near[0])
    return say("there are: {known}", known=", ".join(known))


def fail_unusable(error: "Unusable") -> NoReturn:
    """Say what is wrong with what a check needs, a line for each problem, and end with status 2."""
    from brief_cli.config.config import ConfigError
    from brief_cli.text.visible import visible

    problems = error.problems
    if isinstance(error, ConfigError) and error.files:
        from brief_cli.lint.config_problems import all_problems

        problems = all_problems(error)
    language = interface_language()
    for problem in problems:
        click.echo(visible(problem.text(language)), err=True)
    sys.exit(WRONG_USAGE)


def fail_unknown_rule(error: "UnknownRule") -> NoReturn:
    """Say which selector stands for no rule, and end with status 2."""
    from brief_cli.rules.table import unknown_rule

    fail("{key}: {error}", key=error.where, error=unknown_rule(error.selector))


def configurations(path: Path | None) -> "Configurations":
    """Return the configurations of folders; the named file's alone, where one is named."""
    from brief_cli.config.config import ConfigError
    from brief_cli.config.loading import Configurations

    try:
        return Configurations(path)
    except ConfigError as error:
        fail_unusable(error)


def configuration(path: Path | None, folder: Path | None = None) -> "Config":
    """Return the configuration: the named file's, else the nearest one's, else the defaults."""
    from brief_cli.config.config import ConfigError

    try:
        return configurations(path).of((folder or Path.cwd()).absolute())
    except ConfigError as error:
        fail_unusable(error)


def refuse_unreadable_schemas(files: Iterable[Path]) -> None:
    """End with status 2 where one of the schema files that were named cannot be read."""
    from brief_cli.schema.error import SchemaError
    from brief_cli.schema.files import require_readable

    try:
        require_readable(files)
    except SchemaError as error:
        fail_unusable(error)


def catalogue(config: "Config", named: Iterable[Path] = ()) -> "Catalogue":
    """Return the schemas that can be used: named files, the project's own, the shipped ones."""
    from brief_cli.schema.catalogue import Catalogue

    files = list(named)
    refuse_unreadable_schemas(files)
    return Catalogue((*config.schema_path, *(file.parent for file in files)), files)


def terminal(stream_is_terminal: bool | None = None) -> "Terminal":
    """Return what standard output goes to."""
    from brief_cli.terminal.detect import detect

    is_terminal = sys.stdout.isatty() if stream_is_terminal is None else stream_is_terminal
    columns: int | None = None
    lines: int | None = None
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        try:
            size = os.get_terminal_size(stream.fileno())
            columns, lines = size.columns or None, size.lines or None
            break
        except (OSError, ValueError, AttributeError):
            continue
    return detect(os.environ, is_terminal=is_terminal, columns=columns, lines=lines)


def today(text: str | None) -> date:
    """Return the day to check as of: the named one, else that of the clock."""
    if text is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail("--today {text}: write a date such as 2025-10-27", text=text)


def source_of(path: str, config: "Config") -> "Source":
    """Return the source of a path; of standard input for `-`."""
    from brief_cli.lint.reading import read_bytes, read_source

    if path == STANDARD_INPUT:
        data = sys.stdin.buffer.read(config.max_file_size + 1)
        return read_bytes(STDIN_NAME, data, config.max_file_size)
    return read_source(Path(path), path, config.max_file_size)


def set_values(schema: "Schema", pairs: Sequence[str]) -> dict[str, str]:
    """Return the values of `--set key=value`; end with status 2 where a key is not known."""
    import difflib

    values: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        key = key.strip()
        if not equals:
            fail("--set {pair}: write it as key=value", pair=pair)
        if key in ("schema", "lang"):
            fail("--set {pair}: there is an option for it, --{key}", pair=pair, key=key)
        if schema.field(key) is None:
            keys = [field.key for field in schema.fields]
            near = difflib.get_close_matches(key, keys, 1)
            fail(
                "--set {pair}: {schema} has no key “{key}”; {hint}",
                pair=pair,
                schema=schema.name,
                key=key,
                hint=nearest(near, keys),
            )
        values[key] = value.strip()
    return {key: value for key, value in values.items() if value}


def named_schema(known: "Catalogue", name: str) -> "Schema":
    """Return the schema of a name or a file; end with status 2 where there is none."""
    from brief_cli.schema.error import SchemaError

    name = Path(name).stem if name.endswith((".yaml", ".yml")) else name
    try:
        schema = known.get(name)
    except SchemaError as error:
        fail_unusable(error)
    if schema is None:
        near = known.nearest(name)
        fail("no schema “{name}”; {hint}", name=name, hint=nearest(near, known.names()))
    return schema


def time_zone(config: "Config") -> tzinfo:
    """Return the configured time zone of date-times that name none."""
    if config.timezone == "UTC":
        return UTC
    from zoneinfo import ZoneInfo

    return ZoneInfo(config.timezone)


def interface_language() -> str:
    """Return the language of messages: the one of `--ui-lang`, else that of the locale."""
    context = click.get_current_context(silent=True)
    chosen = context.find_root().meta.get(_LANGUAGE) if context else None
    if chosen is not None:
        return str(chosen)
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return "ar" if os.environ[variable].startswith("ar") else "en"
    return "en"


def language_of(arguments: Sequence[str]) -> str:
    """Return the language of messages where the command line itself is not understood yet."""
    for place, word in enumerate(arguments):
        if word.startswith("--ui-lang="):
            return _known_or_locale(word.partition("=")[2])
        if word == "--ui-lang" and place + 1 < len(arguments):
            return _known_or_locale(arguments[place + 1])
    return interface_language()


def _known_or_locale(language: str) -> str:
    return language if language in _LANGUAGES else interface_language()


def put(text: str) -> None:
    """Write a result to standard output as UTF-8, whatever the locale."""
    sys.stdout.flush()
    left = memoryview(text.encode("utf-8", "surrogateescape"))
    # A signal in between (Ctrl-C, a window that changes its size) makes a write a short one.
    while left:
        left = left[sys.stdout.buffer.write(left) :]
    sys.stdout.buffer.flush()
