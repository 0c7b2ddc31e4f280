"""Options that the commands of archives share."""

from typing import Annotated

import typer

from brief_cli.text.template import Template

WORKERS = Template("Workers")
"""The heading of what does the work."""

Addresses = Annotated[
    list[str],
    typer.Argument(
        metavar="URL...",
        help="Parquet or JSONL files (also .gz and .zst), folders of them or of .md files, patterns: "
        "here, or s3://, gs://, https:// and whatever else fsspec has a driver for.",
    ),
]
Column = Annotated[
    str,
    typer.Option("--column", metavar="NAME", show_default=True, help="The column of the texts."),
]
Id = Annotated[
    str,
    typer.Option(
        "--id",
        metavar="NAME",
        help="The column that names a row; id, or the place in the file, unless given.",
    ),
]
Scheduler = Annotated[
    str,
    typer.Option(
        "--scheduler",
        metavar="tcp://HOST:PORT",
        help="The scheduler of a Dask cluster that is running.",
        rich_help_panel=WORKERS,
    ),
]
Count = Annotated[
    int | None,
    typer.Option(
        "--workers",
        metavar="N",
        min=1,
        help="Workers on this machine, where no scheduler is named; the processors' number unless "
        "given.",
        rich_help_panel=WORKERS,
    ),
]
Force = Annotated[
    bool,
    typer.Option(
        "--force", "-f", help="Start anew where the folder holds the results of another run."
    ),
]
