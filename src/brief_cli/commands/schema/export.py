"""`brief schema export`: JSON Schemas, for editors."""

from typing import Annotated

import typer

from brief_cli.console import completion
from brief_cli.console.inputs import catalogue_with, configuration, named_schema
from brief_cli.console.options import ConfigFile, UiLang
from brief_cli.console.output import put

EXAMPLES = (
    ("For the front matter of briefings", "brief schema export osint-briefing"),
    ("For schema files", "brief schema export"),
)


def export(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="Name or file of a schema; the schema language itself unless given.",
            show_default=False,
            autocompletion=completion.schemas,
        ),
    ] = None,
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Write a JSON Schema: for the front matter of a kind of briefing, or for schema files.

    With it an editor completes and checks what is written: put the line
    “# yaml-language-server: $schema=FILE” at the head of the YAML.
    """
    import json

    from brief_cli.rules.option import json_schemas
    from brief_cli.rules.table import OPTIONS
    from brief_cli.schema.export import front_matter_schema, schema_language

    if name is None:
        document = schema_language(json_schemas(OPTIONS))
    else:
        document = front_matter_schema(
            named_schema(catalogue_with(configuration(config), name), name)
        )
    put(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
