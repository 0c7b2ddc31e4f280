"""`brief archive list`: an index of the briefings of an archive."""

import sys
from typing import Annotated

import typer

from brief_cli.commands.archive.options import Addresses, Column, Count, Force, Id, Scheduler
from brief_cli.console.options import ConfigFile, SchemaFiles, UiLang

EXAMPLES = (
    ("Briefings in a column", "brief archive list briefings.parquet --column briefing --out index"),
    ("Markdown files", "brief archive list archive/ --out index"),
)


def list_(
    urls: Addresses,
    out: Annotated[
        str,
        typer.Option(
            "--out",
            metavar="URL",
            help="The folder for the index, a Parquet file for each unit. A run that was stopped goes "
            "on there.",
        ),
    ],
    column: Column = "text",
    id_: Id = "",
    force: Force = False,
    schema: SchemaFiles = None,
    scheduler: Scheduler = "",
    workers: Count = None,
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """List the briefings of an archive: what list shows of each, and all metadata.

    Ends with status 0, 1 where a row cannot be listed, 2 where nothing could be done, 3 where some of
    it could not be read.
    """
    from brief_cli.archive.asking import asked_of_texts, day_of_run, workers_of
    from brief_cli.archive.works.index import Index
    from brief_cli.console.archiving import NOT_WHOLE, Archiving
    from brief_cli.console.inputs import day
    from brief_cli.console.world import cache_folder, interface_language
    from brief_cli.lint.settings import Settings

    archive = asked_of_texts(
        Index,
        Settings(day_of_run(None, out, day(None)), schema_files=tuple(map(str, schema or ()))),
        urls,
        column,
        id_,
        out,
        workers_of(scheduler, workers),
        config=config,
        cache_folder=str(cache_folder()),
        language=interface_language(),
        force=force,
    )
    tally = Archiving(goes_on=True).run(archive.run, Index.counted)
    sys.exit(NOT_WHOLE if tally.error_count else int(tally.numbers["failed"] > 0))
