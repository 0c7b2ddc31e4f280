"""`brief archive import`: scraped texts and pages of an archive become briefings."""

import sys
from typing import Annotated

import typer

from brief_cli.commands.archive.options import Addresses, Column, Count, Force, Id, Scheduler
from brief_cli.console import completion
from brief_cli.console.options import ConfigFile, SchemaName, SetValues, UiLang

EXAMPLES = (
    ("Pages in a column", "brief archive import pages.jsonl --column html --out briefings"),
    ("Of another kind", "brief archive import texts.parquet --schema news-brief --out briefings"),
)


def import_(
    urls: Addresses,
    out: Annotated[
        str,
        typer.Option(
            "--out",
            metavar="URL",
            help="The folder for the briefings, a Parquet file for each unit. A run that was stopped "
            "goes on there.",
        ),
    ],
    schema: SchemaName = "osint-briefing",
    column: Column = "text",
    id_: Id = "",
    url: Annotated[
        str,
        typer.Option(
            "--url",
            metavar="NAME",
            help="The column of the addresses that texts were fetched at; url, if there is one, unless "
            "given.",
        ),
    ] = "",
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            "-l",
            metavar="LANGUAGE",
            help="Language of the texts; found by their letters unless given.",
            autocompletion=completion.languages,
        ),
    ] = None,
    set_: SetValues = None,
    encoding: Annotated[
        str | None,
        typer.Option(
            "--encoding", metavar="NAME", help="Encoding of the texts; found out unless given."
        ),
    ] = None,
    force: Force = False,
    scheduler: Scheduler = "",
    workers: Count = None,
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Make briefings of the scraped texts and pages of an archive; nothing of them is lost.

    Ends with status 0, 1 where a row becomes no briefing, 2 where nothing could be done, 3 where some
    of it could not be read.
    """
    from brief_cli.archive.asking import asked_of_raw, workers_of
    from brief_cli.archive.works.import_ import Import
    from brief_cli.console.archiving import NOT_WHOLE, Archiving
    from brief_cli.console.inputs import (
        assumed_zone,
        catalogue_with,
        configuration,
        language_of,
        named_schema,
        set_values,
    )
    from brief_cli.console.world import interface_language
    from brief_cli.ingest.job import Job

    settings = configuration(config)
    kind = named_schema(catalogue_with(settings, schema), schema)
    if lang is not None:
        language_of(kind, lang)
    given = set_values(kind, set_ or ())
    job = Job(kind, lang, given, encoding, assumed_zone(settings), settings.max_file_size)
    archive = asked_of_raw(
        job,
        urls,
        column,
        id_,
        url,
        out,
        workers_of(scheduler, workers),
        language=interface_language(),
        force=force,
    )
    tally = Archiving(goes_on=True).run(archive.run, Import.counted)
    sys.exit(NOT_WHOLE if tally.error_count else int(tally.numbers["failed"] > 0))
