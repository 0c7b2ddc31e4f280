"""The command line: the names of the commands, each imported when it is used."""

import gc
import os
import signal
import sys
from typing import Annotated

import typer
import typer.main

import brief_cli
from brief_cli.console.completion import rejoin_words
from brief_cli.console.group import Group
from brief_cli.console.interrupts import Interrupted, interrupt
from brief_cli.console.options import GENERAL, UiLang
from brief_cli.console.world import settle

COMMANDS = {
    "init": "init:init",
    "new": "new:new",
    "import": "import_:import_",
    "lint": "lint:lint",
    "list": "list_:list_",
    "archive": "archive:COMMANDS",
    "preview": "preview:preview",
    "export": "export:export",
    "schema": "schema:COMMANDS",
    "rule": "rule:rule",
    "rules": "rules:rules",
    "config": "config:config",
    "server": "server:server",
}
EXAMPLES = (
    ("A new briefing", 'brief new visit.md --title "زيارة إلى أستانا"'),
    ("What is missing or wrong in it", "brief lint visit.md"),
    ("As a reader sees it", "brief preview visit.md"),
)


class Brief(Group):
    """All commands."""

    places = COMMANDS
    examples = EXAMPLES


app = typer.Typer(
    name="brief",
    cls=Brief,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"brief {brief_cli.__version__}")
        raise typer.Exit


@app.callback()
def brief(
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_show_version, help="Show the version.",
            rich_help_panel=GENERAL,
        ),
    ] = False,
    ui_lang: UiLang = None,
) -> None:  # fmt: skip
    """Scaffold, check and read right-to-left briefings."""


def main() -> None:
    """Run the command line; end as the shell expects after Ctrl-C and on a closed pipe."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGINT, interrupt)
    rejoin_words(os.environ)
    try:
        try:
            typer.main.get_command(app).main(prog_name="brief")
        finally:
            settle()
            # What is left goes with the process: the interpreter need not look for circles in it.
            gc.freeze()
    except Interrupted:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        sys.stdout.flush()
        os.kill(os.getpid(), signal.SIGINT)


if __name__ == "__main__":
    main()
