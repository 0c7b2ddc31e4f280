"""The command line: the names of the commands."""

import os
import signal
import sys
from types import FrameType
from typing import Annotated

import typer

from brief_cli.commands.help import shows_arabic_help
from brief_cli.commands.import_ import import_
from brief_cli.commands.lint import lint
from brief_cli.commands.new import new
from brief_cli.commands.preview import preview
from brief_cli.commands.rules import rule, rules
from brief_cli.commands.schema import schema_app

app = typer.Typer(
    name="brief",
    help="Scaffold, check and read right-to-left briefings.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"brief {version('brief-cli')}")
        raise typer.Exit


@app.callback()
def brief(
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", is_eager=True, callback=_show_version),
    ] = False,
) -> None:
    """Scaffold, check and read right-to-left briefings."""


app.command()(new)
app.command("import")(import_)
app.command()(lint)
app.command()(preview)
app.add_typer(schema_app, name="schema")
app.command()(rule)
app.command()(rules)


class _Interrupted(BaseException):
    """Ctrl-C, in a form that no library turns into a message of its own."""


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise _Interrupted


def main() -> None:
    """Run the command line; end as the shell expects after Ctrl-C and on a closed pipe."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGINT, _interrupt)
    try:
        if not shows_arabic_help(app, sys.argv[1:]):
            app()
    except _Interrupted:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        sys.stdout.flush()
        os.kill(os.getpid(), signal.SIGINT)


if __name__ == "__main__":
    main()
