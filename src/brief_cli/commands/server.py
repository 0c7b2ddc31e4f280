"""`brief server`: what is found, in the editor, while one writes."""

import sys
from typing import Annotated

import typer

from brief_cli.console.inputs import configuration
from brief_cli.console.options import ConfigFile, UiLang
from brief_cli.console.output import fail
from brief_cli.console.world import cache_folder, interface_language, language_asked_for, now

EXAMPLES = (
    ("What an editor is told to start", "brief server"),
    ("With one configuration for every folder", "brief server --config house.toml"),
)


def server(
    stdio: Annotated[
        bool,
        typer.Option("--stdio", help="Speak on standard input and output, as it does in any case."),
    ] = False,
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Serve an editor by the Language Server Protocol: findings, fixes, hovers, completion.

    An editor starts it and ends it; docs/editors.md says how each is told to.
    """
    if sys.stdin.isatty():
        fail("an editor starts this, and speaks to it; docs/editors.md says how")
    from importlib.util import find_spec

    if find_spec("pygls") is None:
        fail("a language server needs pygls: pip install 'brief-cli[server]'")
    if config is not None:
        configuration(config)
    from brief_cli.server.main import serve
    from brief_cli.server.session import World

    named = None if config is None else config.absolute()
    serve(World(now, str(cache_folder()), named, language_asked_for(), interface_language()))
