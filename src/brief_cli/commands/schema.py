"""`brief schema`: list, show, check and export schemas."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brief_cli.commands.environment import (
    WRONG_USAGE,
    catalogue,
    config_option,
    configuration,
    fail,
    interface_language,
    named_schema,
    nearest,
    put,
    tell,
    terminal,
    ui_lang_option,
)

if TYPE_CHECKING:
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.schema import Schema

name_argument = click.argument("name", help="Name or file of a schema.")


@click.group(no_args_is_help=True)
def schema() -> None:
    """List, show, check and export schemas."""


def _catalogue(name: str, config: Path | None) -> tuple["Catalogue", str]:
    settings_file = configuration(config)
    if name.endswith((".yaml", ".yml")):
        return catalogue(settings_file, [Path(name)]), Path(name).stem
    return catalogue(settings_file), name


def _schema(name: str, config: Path | None) -> "Schema":
    return named_schema(_catalogue(name, config)[0], name)


@schema.command("list")
@ui_lang_option
@config_option
def list_(config: Path | None) -> None:
    """List the schemas that a briefing can name."""
    from brief_cli.diagnostic import say
    from brief_cli.schema.error import SchemaError
    from brief_cli.schema.schema import worded

    language = interface_language()
    known = catalogue(configuration(config))
    width = max(len(name) for name in known.names())
    for name in known.names():
        try:
            schema = known.get(name)
        except SchemaError as error:
            why = say("cannot be read: {reason}", reason=error.problems[0].text(language))
            put(f"{name:<{width}}  ({why.text(language)})\n")
            continue
        if schema is not None:
            languages = ",".join(schema.languages)
            put(f"{name:<{width}}  {languages:<6}  {worded(schema.description, language)}\n")


@schema.command()
@name_argument
@click.option("--lang", "-l", "lang", help="Language of the wordings.")
@ui_lang_option
@config_option
def show(name: str, lang: str | None, config: Path | None) -> None:
    """Show what a schema demands: keys, sections, notices, with all that it inherits."""
    from brief_cli.reporters.schema_page import schema_page

    schema = _schema(name, config)
    language = lang or schema.languages[0]
    if language not in schema.languages:
        fail(
            "{schema} has no language “{lang}”; it has: {languages}",
            schema=schema.name,
            lang=lang,
            languages=", ".join(schema.languages),
        )
    put(schema_page(schema, language, terminal()))


@schema.command()
@click.argument(
    "names", nargs=-1, help="Names or files of schemas; all that can be named unless given."
)
@ui_lang_option
@config_option
def check(names: tuple[str, ...], config: Path | None) -> None:
    """Check schema files; a mistake is told with file, line, column and what is allowed."""
    from brief_cli.diagnostic import say
    from brief_cli.rules.table import find_rule, unknown_rule
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.error import SchemaError
    from brief_cli.schema.files import require_readable
    from brief_cli.text.visible import visible

    settings_file = configuration(config)
    language = interface_language()
    status = 0
    for name in names or catalogue(settings_file).names():
        # Each is judged for itself, whatever is wrong with the others.
        files = [Path(name)] if name.endswith((".yaml", ".yml")) else []
        own = files[0].stem if files else name
        known = Catalogue((*settings_file.schema_path, *(file.parent for file in files)), files)
        try:
            require_readable(files)
        except SchemaError as error:
            problems, worst = error.problems, WRONG_USAGE
        else:
            if own not in known.names():
                hint = nearest(known.nearest(own), known.names())
                why = say("no schema “{name}”; {hint}", name=name, hint=hint)
                tell("{program}: {why}", program="brief", why=why)
                status = WRONG_USAGE
                continue
            problems = known.problems(
                own, lambda code: None if find_rule(code) else unknown_rule(code)
            )
            worst = int(bool(problems))
        for problem in problems:
            put(f"{visible(problem.text(language))}\n")
        if not problems:
            tell("{name}: ok", name=name)
        status = max(status, worst)
    sys.exit(status)


@schema.command()
@click.argument(
    "name",
    required=False,
    help="Name or file of a schema; the schema language itself unless given.",
)
@ui_lang_option
@config_option
def export(name: str | None, config: Path | None) -> None:
    """Write a JSON Schema: for the front matter of a kind of briefing, or for schema files.

    With it an editor completes and checks what is written: put the line
    “# yaml-language-server: $schema=FILE” at the head of the YAML.
    """
    import json

    from brief_cli.schema.export import front_matter_schema, schema_language

    document = schema_language() if name is None else front_matter_schema(_schema(name, config))
    put(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
