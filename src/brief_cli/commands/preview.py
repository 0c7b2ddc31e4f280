"""`brief preview`: show a briefing as a reader would see it."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from brief_cli.commands.environment import (
    catalogue,
    configuration,
    fail_schema,
    put,
    source_of,
    terminal,
)


class Bidi(StrEnum):
    """Who puts the text in visual order."""

    AUTO = "auto"
    VISUAL = "visual"
    WORDS = "words"
    TERMINAL = "terminal"
    OFF = "off"


def preview(
    path: Annotated[
        str, typer.Argument(metavar="FILE", help="A briefing, or - for standard input.")
    ],
    width: Annotated[
        int | None,
        typer.Option(
            "--width",
            "-w",
            min=10,
            max=1000,
            help="Cells to a line.",
            show_default="the terminal's",
        ),
    ] = None,
    bidi: Annotated[
        Bidi,
        typer.Option(help="Who orders and joins the letters: we (visual), or the terminal."),
    ] = Bidi.AUTO,
    schema: Annotated[
        list[Path] | None, typer.Option(help="A schema file that briefings may name.")
    ] = None,
    config: Annotated[
        Path | None, typer.Option(help="Take the configuration from this file.")
    ] = None,
) -> None:
    """Show a briefing in the terminal, right to left, as a reader would see it."""
    from brief_cli.preview.page import Options, page_rows
    from brief_cli.preview.screen import screen_lines
    from brief_cli.reporters.concise import concise_lines
    from brief_cli.rtl.layout import Mode
    from brief_cli.schema.briefing import read_briefing
    from brief_cli.schema.error import SchemaError

    settings_file = configuration(config)
    source = source_of(path, settings_file)
    try:
        briefing = read_briefing(source, catalogue(settings_file, schema or ()))
    except SchemaError as error:
        fail_schema(error)
    if not briefing.is_readable:
        from brief_cli.commands.environment import today
        from brief_cli.lint.engine import Linter
        from brief_cli.rules.rule import Context

        linter = Linter(catalogue(settings_file, schema or ()), Context(today(None)))
        for line in concise_lines(source, linter.check_briefing(briefing)):
            typer.echo(line, err=True)
        raise typer.Exit(1)
    screen = terminal()
    mode = screen.bidi.mode if bidi is Bidi.AUTO else Mode(bidi.value)
    options = Options(width=width or screen.width, mode=mode, hyperlinks=screen.hyperlinks)
    rows = page_rows(briefing, options)
    put("".join(f"{line}\n" for line in screen_lines(rows, screen, mode)))
