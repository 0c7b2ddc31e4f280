"""The command line: the names of the commands, each imported when it is used."""

import os
import signal
import sys
from importlib import import_module
from typing import Any

import click

import brief_cli
from brief_cli.commands.environment import ui_lang_option
from brief_cli.commands.help import shows_arabic_help
from brief_cli.commands.interrupt import Interrupted, interrupt
from brief_cli.commands.usage import tell_usage

_COMMANDS = {
    "new": "new:new",
    "import": "import_:import_",
    "lint": "lint:lint",
    "preview": "preview:preview",
    "schema": "schema:schema",
    "rule": "rules:rule",
    "rules": "rules:rules",
    "config": "config:config",
}


class _Commands(click.Group):
    """Commands by the place of their code, so that each run imports only its own."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        place = _COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, name = place.split(":")
        command = getattr(import_module(f"brief_cli.commands.{module}"), name)
        command.name = cmd_name
        return command  # type: ignore[no-any-return]


def _show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"brief {brief_cli.__version__}")
        ctx.exit()


@click.group(
    cls=_Commands,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version.",
)
@ui_lang_option
def app() -> None:
    """Scaffold, check and read right-to-left briefings."""


def main() -> None:
    """Run the command line; end as the shell expects after Ctrl-C and on a closed pipe."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGINT, interrupt)
    try:
        _run()
    except Interrupted:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        sys.stdout.flush()
        os.kill(os.getpid(), signal.SIGINT)


def _run() -> None:
    arguments = sys.argv[1:]
    if shows_arabic_help(app, arguments):
        return
    try:
        status: Any = app.main(arguments, prog_name="brief", standalone_mode=False)
    except click.Abort:
        sys.exit(1)
    except click.ClickException as error:
        tell_usage(error, arguments)
        sys.exit(error.exit_code)
    sys.exit(status if isinstance(status, int) else 0)


if __name__ == "__main__":
    main()
