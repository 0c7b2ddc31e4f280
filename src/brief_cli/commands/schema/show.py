"""`brief schema show`: what a schema demands."""

from typing import Annotated

import typer

from brief_cli.console import completion
from brief_cli.console.inputs import catalogue_with, configuration, language_of, named_schema
from brief_cli.console.options import Color, ConfigFile, UiLang
from brief_cli.console.output import put
from brief_cli.console.world import interface_language, terminal

EXAMPLES = (
    ("In the first of its languages", "brief schema show osint-briefing"),
    ("In English", "brief schema show news-brief --lang en"),
)


def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="Name or file of a schema.", autocompletion=completion.schemas
        ),
    ],
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            "-l",
            metavar="LANGUAGE",
            help="Language of the wordings.",
            autocompletion=completion.languages,
        ),
    ] = None,
    color: Color = "auto",
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Show what a schema demands: keys, sections, notices, with all that it inherits."""
    from brief_cli.console.schema_page import schema_page

    schema = named_schema(catalogue_with(configuration(config), name), name)
    page = schema_page(schema, language_of(schema, lang), terminal(), interface_language())
    put(page)
