"""`brief schema`: list, show, check and export schemas."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from brief_cli.commands.environment import (
    catalogue,
    configuration,
    fail,
    named_schema,
    nearest,
    put,
    tell,
    terminal,
)

if TYPE_CHECKING:
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.schema import Schema

schema_app = typer.Typer(help="List, show, check and export schemas.", no_args_is_help=True)
Name = Annotated[str, typer.Argument(help="Name or file of a schema.")]
ConfigFile = Annotated[Path | None, typer.Option(help="Take the configuration from this file.")]


def _catalogue(name: str, config: Path | None) -> tuple["Catalogue", str]:
    settings_file = configuration(config)
    if name.endswith((".yaml", ".yml")):
        return catalogue(settings_file, [Path(name)]), Path(name).stem
    return catalogue(settings_file), name


def _schema(name: str, config: Path | None) -> "Schema":
    return named_schema(_catalogue(name, config)[0], name)


@schema_app.command("list")
def list_(config: ConfigFile = None) -> None:
    """List the schemas that a briefing can name."""
    from brief_cli.schema.error import SchemaError
    from brief_cli.schema.schema import worded

    known = catalogue(configuration(config))
    width = max(len(name) for name in known.names())
    for name in known.names():
        try:
            schema = known.get(name)
        except SchemaError as error:
            put(f"{name:<{width}}  (cannot be read: {error.problems[0]})\n")
            continue
        if schema is not None:
            languages = ",".join(schema.languages)
            put(f"{name:<{width}}  {languages:<6}  {worded(schema.description, 'en')}\n")


@schema_app.command()
def show(
    name: Name,
    lang: Annotated[
        str | None, typer.Option("--lang", "-l", help="Language of the wordings.")
    ] = None,
    config: ConfigFile = None,
) -> None:
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


@schema_app.command()
def check(
    names: Annotated[
        list[str] | None,
        typer.Argument(help="Names or files of schemas; all that can be named unless given."),
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Check schema files; a mistake is told with file, line, column and what is allowed."""
    from brief_cli.rules.table import find_rule
    from brief_cli.schema.error import SchemaError
    from brief_cli.text.visible import visible

    failed = False
    for name in names or catalogue(configuration(config)).names():
        known, own = _catalogue(name, config)
        try:
            schema = known.get(own)
        except SchemaError as error:
            failed = True
            for problem in error.problems:
                put(f"{visible(str(problem))}\n")
            continue
        if schema is None:
            fail("no schema “{name}”; {hint}", name=name, hint=nearest((), known.names()))
        for code in schema.rules:
            if find_rule(code) is None:
                failed = True
                put(f"{schema.path}:1:1: rules: no rule “{code}”; “brief rules” lists them all\n")
        if not failed:
            tell("{name}: ok", name=name)
    raise typer.Exit(int(failed))


@schema_app.command()
def export(
    name: Annotated[
        str | None,
        typer.Argument(help="Name or file of a schema; the schema language itself unless given."),
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Write a JSON Schema: for the front matter of a kind of briefing, or for schema files.

    With it an editor completes and checks what is written: put the line
    “# yaml-language-server: $schema=FILE” at the head of the YAML.
    """
    import json

    from brief_cli.schema.export import front_matter_schema, schema_language

    document = schema_language() if name is None else front_matter_schema(_schema(name, config))
    put(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
