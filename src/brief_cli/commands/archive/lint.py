"""`brief archive lint`: what is wrong in the texts of an archive."""

import sys
from typing import Annotated

import typer

from brief_cli.commands.archive.options import Addresses, Column, Count, Force, Id, Scheduler
from brief_cli.console.options import (
    ConfigFile,
    ExitZero,
    FailLevel,
    Ignore,
    SchemaFiles,
    Select,
    Today,
    UiLang,
    split,
)

EXAMPLES = (
    ("The texts of a column; findings as Parquet", "brief archive lint texts.parquet --out findings"),
    ("Only counted", "brief archive lint archive/ --workers 2"),
    ("On a cluster", "brief archive lint 's3://NEWS/2025/*.parquet' --column body --out s3://NEWS/findings --scheduler tcp://HOST:8786"),
)  # fmt: skip


def lint(
    urls: Addresses,
    column: Column = "text",
    id_: Id = "",
    out: Annotated[
        str,
        typer.Option(
            "--out",
            metavar="URL",
            help="The folder for findings, a Parquet file for each unit; counts alone unless given. "
            "A run that was stopped goes on there.",
        ),
    ] = "",
    force: Force = False,
    schema: SchemaFiles = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_level: FailLevel = None,
    exit_zero: ExitZero = False,
    scheduler: Scheduler = "",
    workers: Count = None,
    today: Today = None,
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Check the texts of an archive, each as lint checks a file.

    Ends with status 0 where all is well, 1 where there are findings at or above the fail level,
    2 where nothing could be done, 3 where some of it could not be read.
    """
    from brief_cli.archive.asking import asked_of_texts, day_of_run, workers_of
    from brief_cli.archive.works.lint import Lint
    from brief_cli.console.archiving import NOT_WHOLE, Archiving
    from brief_cli.console.inputs import configuration, day
    from brief_cli.console.world import cache_folder, interface_language
    from brief_cli.lint.settings import Settings

    named = None if today is None else day(today)
    chosen = Settings(
        day_of_run(named, out, day(None)),
        split(select),
        split(ignore),
        schema_files=tuple(map(str, schema or ())),
    )
    archive = asked_of_texts(
        Lint,
        chosen,
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
    level = fail_level or configuration(config).fail_level
    tally = Archiving(goes_on=bool(out)).run(archive.run, Lint.counted)
    if tally.error_count:
        sys.exit(NOT_WHOLE)
    sys.exit(int(tally.has_findings_from(level) and not exit_zero))
