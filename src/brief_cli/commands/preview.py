"""`brief preview`: show a briefing as a reader would see it."""

import sys
from typing import Annotated

import typer

from brief_cli.console import completion
from brief_cli.console.inputs import STANDARD_INPUT, STDIN_NAME, day
from brief_cli.console.options import BadValue, Color, ConfigFile, SchemaFiles, UiLang, one_of
from brief_cli.console.output import fail, put, put_error
from brief_cli.console.world import cache_folder, terminal
from brief_cli.messages.message import say
from brief_cli.render.exports import EXPORTS
from brief_cli.text.template import Template

BIDI = ("auto", "visual", "lrm", "words", "runs", "putty", "konsole", "terminal", "off")
"""Who puts the text in visual order."""
TARGETS = ("text", "svg")
"""What a preview can be written as."""
EXAMPLES = (
    ("In the terminal, again at each save", "brief preview visit.md --watch"),
    ("One section, with what is wrong in it", "brief preview visit.md --section outlook --lint"),
    ("As a picture of the terminal", "brief preview visit.md --to svg > visit.svg"),
)
_LONGEST_LINE = 1_000_000
_TERMINAL = Template("Terminal")


def _target(value: str) -> str:
    if value not in TARGETS and value in EXPORTS:
        raise BadValue(say("--to {value}: is for “brief export”, which publishes", value=value))
    return one_of("--to", TARGETS)(value)


def preview(
    path: Annotated[
        str | None,
        typer.Argument(
            metavar="[FILE]",
            help="A briefing, or - for standard input.",
            show_default=False,
            autocompletion=completion.briefings,
        ),
    ] = None,
    section: Annotated[
        str,
        typer.Option(
            "--section",
            metavar="ID",
            help="Show only the section of this id.",
            autocompletion=completion.sections,
        ),
    ] = "",
    lint: Annotated[
        bool, typer.Option("--lint", help="Show diagnostics below the lines they are about.")
    ] = False,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="|".join(TARGETS),
            parser=_target,
            help="Write what the terminal shows, as text or a picture (svg).",
            autocompletion=completion.of(TARGETS),
        ),
    ] = None,
    schema: SchemaFiles = None,
    pager: Annotated[
        bool,
        typer.Option("--pager", "-p", help="Show it through $PAGER.", rich_help_panel=_TERMINAL),
    ] = False,
    watch: Annotated[
        bool,
        typer.Option(
            "--watch", help="Show it again at each save; q ends.", rich_help_panel=_TERMINAL
        ),
    ] = False,
    width: Annotated[
        int | None,
        typer.Option(
            "--width",
            "-w",
            metavar="N",
            min=10,
            max=1000,
            help="Cells to a line.",
            show_default=Template("the terminal's"),
            rich_help_panel=_TERMINAL,
        ),
    ] = None,
    bidi: Annotated[
        str,
        typer.Option(
            "--bidi",
            metavar="|".join(BIDI),
            parser=one_of("--bidi", BIDI),
            help="Who orders and joins the letters: we (visual), the terminal, or nobody.",
            autocompletion=completion.of(BIDI),
            rich_help_panel=_TERMINAL,
        ),
    ] = "auto",
    color: Color = "auto",
    probe: Annotated[
        bool,
        typer.Option(
            "--probe",
            help="Say what the terminal is taken for, and show a test card.",
            rich_help_panel=_TERMINAL,
        ),
    ] = False,
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Show a briefing in the terminal, right to left, as a reader would see it."""
    from brief_cli.rtl.mode import Mode

    screen = terminal(ask=bidi == "auto")
    if probe:
        from brief_cli.console.probe import probe as show_card

        show_card(screen)
        return
    if path is None:
        fail("name a briefing to show, or - for standard input")
    # Into a pipe or a file go words that other programs can read, each paragraph in a line.
    is_shown = screen.is_terminal and to is None
    mode = Mode(bidi) if bidi != "auto" else screen.bidi.mode if is_shown else Mode.OFF
    if width is None and mode is Mode.OFF and not is_shown:
        width = _LONGEST_LINE
    elif width is None and mode.takes_a_cell and screen.bidi.mode is not mode:
        width = screen.width - 1
    from brief_cli.console.showing import Showing
    from brief_cli.lint.plan import Plan
    from brief_cli.lint.settings import Settings

    chosen = Settings(day(None), schema_files=tuple(map(str, schema or ())))
    plan = Plan(chosen, str(cache_folder()), config=config)
    file = plan.file(STDIN_NAME if path == STANDARD_INPUT else path)
    showing = Showing(path, file, screen, mode, width, section, lint)
    if watch:
        showing.watch()
        return
    briefing, problems, status = showing.read()
    if briefing is None:
        put_error("".join(f"{line}\n" for line in problems))
        sys.exit(status)
    if to is not None:
        put(showing.written(briefing, to))
        return
    showing.send(briefing, pager=pager and screen.is_terminal)
