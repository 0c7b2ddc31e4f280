"""`brief import`: make briefings of scraped texts, saved pages and Word documents."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from brief_cli.console import completion
from brief_cli.console.inputs import (
    STANDARD_INPUT,
    assumed_zone,
    catalogue_with,
    configuration,
    language_of,
    named_schema,
    set_values,
    target,
)
from brief_cli.console.options import ConfigFile, Force, SchemaName, SetValues, UiLang, one_of
from brief_cli.console.output import fail
from brief_cli.text.template import Template

REPORTS = ("text", "json")
"""How the account of an import is written."""
EXAMPLES = (
    ("A scraped article; where each line went", "brief import raw.txt -o visit.md --report text"),
    ("A saved page, with a question for what is unsure", "brief import page.html -o visit.md -i"),
    ("Many; run it again to go on", "brief import scraped/ --out-dir archive/"),
)
_RESULT = Template("Result")


def import_(
    raw: Annotated[
        str,
        typer.Argument(
            metavar="RAW",
            help="A scraped text, a saved page, a Word document, a folder, JSONL or WARC of them, or -.",
        ),
    ],
    schema: SchemaName = "osint-briefing",
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            "-l",
            metavar="LANGUAGE",
            help="Language of the text; found by its letters unless given.",
            autocompletion=completion.languages,
        ),
    ] = None,
    set_: SetValues = None,
    encoding: Annotated[
        str | None,
        typer.Option(
            "--encoding", metavar="NAME", help="Encoding of the text; found out unless given."
        ),
    ] = None,
    interactive: Annotated[
        bool,
        typer.Option("--interactive", "-i", help="Ask about what is unsure, at a terminal."),
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The file to write; standard output unless given.",
            rich_help_panel=_RESULT,
        ),
    ] = None,
    out_dir: Annotated[
        Path | None,
        typer.Option(
            "--out-dir",
            metavar="FOLDER",
            help="The folder for the briefings of a folder; named by date and title.",
            rich_help_panel=_RESULT,
        ),
    ] = None,
    report: Annotated[
        str | None,
        typer.Option(
            "--report",
            metavar="|".join(REPORTS),
            parser=one_of("--report", REPORTS),
            help="Say for each line where it went, what is unsure first.",
            autocompletion=completion.of(REPORTS),
            rich_help_panel=_RESULT,
        ),
    ] = None,
    force: Force = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=1,
            help="Workers for a folder.",
            rich_help_panel=_RESULT,
        ),
    ] = None,
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Make a briefing of a scraped text, a saved page or a Word document; nothing of it is lost.

    What is not recognised stays in the body; --report says what went where.
    """
    from brief_cli.ingest.job import Job

    settings = configuration(config)
    known = catalogue_with(settings, schema)
    kind = named_schema(known, schema)
    if lang is not None:
        language_of(kind, lang)
    given = set_values(kind, set_ or ())
    job = Job(kind, lang, given, encoding, assumed_zone(settings), settings.max_file_size)
    from brief_cli.console.importing_sources import holds_many

    if raw != STANDARD_INPUT and holds_many(Path(raw)):
        from brief_cli.console.importing import import_many

        if out_dir is None:
            if Path(raw).is_dir():
                fail("{raw} is a folder: say with --out-dir where the briefings go", raw=raw)
            fail("{raw} holds many texts: say with --out-dir where the briefings go", raw=raw)
        sys.exit(import_many(Path(raw), out_dir, job, jobs=jobs, force=force))
    if out_dir is not None:
        fail("--out-dir is for many texts; use --output for one")
    from brief_cli.console.importing_one import import_one

    import_one(raw, target(output), job, report, known if interactive else None, force=force)
