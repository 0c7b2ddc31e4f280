"""`brief list`: an index of briefings."""

import sys
from typing import Annotated

import typer

from brief_cli.console import completion
from brief_cli.console.inputs import day
from brief_cli.console.options import Color, ConfigFile, SchemaFiles, UiLang, one_of
from brief_cli.console.output import fail
from brief_cli.reports.index.formats import FORMATS

EXAMPLES = (
    ("The newest first", "brief list archive/ --sort -date"),
    ("Those of a month that are for everybody", "brief list --where published=2025-10 --where marking=TLP:CLEAR"),
    ("For a spreadsheet", "brief list archive/ --format csv > archive.csv"),
)  # fmt: skip


def list_(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files, and folders with every briefing below. The current folder unless given.",
            show_default=False,
            autocompletion=completion.briefings,
        ),
    ] = None,
    where: Annotated[
        list[str] | None,
        typer.Option(
            "--where",
            metavar="KEY=VALUE",
            help="List only briefings that have this value: of any metadata key, or a column; an "
            "item of a list, the beginning of a date. An empty one is wanted of what is missing.",
            autocompletion=completion.conditions,
        ),
    ] = None,
    sort: Annotated[
        str,
        typer.Option(
            "--sort",
            metavar="[-]KEY",
            help="Put them in the order of a column or a metadata key; with - before it, the other "
            "way round. Those without it come last.",
            autocompletion=completion.columns,
        ),
    ] = "",
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="|".join(FORMATS),
            parser=one_of("--format", FORMATS),
            help="Write a table, or a list for programs (json) or spreadsheets (csv).",
            autocompletion=completion.of(FORMATS),
        ),
    ] = "table",
    schema: SchemaFiles = None,
    color: Color = "auto",
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """List briefings: date, title, language, schema, author, marking, words, findings.

    Findings are those that lint reports. Ends with status 2 where a file cannot be read.
    """
    from brief_cli.console.listing import Listing
    from brief_cli.console.world import cache_folder
    from brief_cli.lint.index import Wanted
    from brief_cli.lint.plan import Plan
    from brief_cli.lint.settings import Settings

    wanted = []
    for pair in where or ():
        key, equals, text = pair.partition("=")
        if not equals:
            fail("--where {pair}: write it as key=value", pair=pair)
        wanted.append(Wanted(key.strip(), text.strip()))
    chosen = Settings(day(None), schema_files=tuple(map(str, schema or ())))
    plan = Plan(chosen, str(cache_folder()), config=config)
    key = sort.removeprefix("-")
    listing = Listing(plan, wanted, key, sort.startswith("-"), format_)
    sys.exit(listing.run(paths or ["."]))
