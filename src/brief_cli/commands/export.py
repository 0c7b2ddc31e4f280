"""`brief export`: publish briefings as pages, as PDF, as Word documents, as pictures, as text."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from brief_cli.console import completion
from brief_cli.console.inputs import day
from brief_cli.console.options import ConfigFile, Force, SchemaFiles, UiLang, one_of
from brief_cli.console.world import cache_folder
from brief_cli.render.exports import EXPORTS, Options
from brief_cli.text.template import Template

EXAMPLES = (
    ("As PDF, beside it", "brief export visit.md --to pdf"),
    ("For colleagues who work in Word", "brief export visit.md -o to-read.docx"),
    ("An archive for the web", "brief export archive/ --to html --out-dir site/"),
)
_RESULT = Template("Result")


def export(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="Briefings, folders with every briefing below, or - for standard input.",
            autocompletion=completion.briefings,
        ),
    ],
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="|".join(EXPORTS),
            parser=one_of("--to", EXPORTS),
            help="What to make of it; unless given, what the name after -o ends with.",
            autocompletion=completion.of(EXPORTS),
        ),
    ] = None,
    draft: Annotated[
        bool,
        typer.Option(
            "--draft", help="Export what is not finished too, marked as a draft on every page."
        ),
    ] = False,
    fonts: Annotated[
        list[Path] | None,
        typer.Option(
            "--font",
            metavar="FILE|FOLDER",
            help="A font for PDF, before those that are there already.",
        ),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template",
            metavar="DOCX",
            help="A Word document whose styles and page layout a DOCX takes.",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The file to write, - for standard output; unless given, beside the briefing.",
            rich_help_panel=_RESULT,
        ),
    ] = None,
    out_dir: Annotated[
        Path | None,
        typer.Option(
            "--out-dir",
            metavar="FOLDER",
            help="The folder to write to, in folders as the briefings are.",
            rich_help_panel=_RESULT,
        ),
    ] = None,
    force: Force = False,
    show: Annotated[
        bool, typer.Option("--open", help="Show the result.", rich_help_panel=_RESULT)
    ] = False,
    schema: SchemaFiles = None,
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Publish briefings: as pages for the web, as PDF, as Word documents, as text.

    A briefing with errors, or with something still to be written, is refused, with status 1.
    """
    from brief_cli.console.export_target import Target
    from brief_cli.console.exporting import Exporting
    from brief_cli.lint.plan import Plan
    from brief_cli.lint.settings import Settings

    target = Target.of(to, output, out_dir, force=force)
    chosen = Settings(day(None), schema_files=tuple(map(str, schema or ())))
    plan = Plan(chosen, str(cache_folder()), config=config)
    house = b""
    if template is not None:
        from brief_cli.console.export_template import template_data

        house = template_data(template, target.format)
    options = Options(fonts=tuple(fonts or ()), template=house)
    sys.exit(Exporting(plan, target, options, is_draft=draft).run(paths, show=show))
