"""`brief init`: what a folder of briefings needs on its first day."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from brief_cli.console import completion
from brief_cli.console.inputs import named_schema
from brief_cli.console.options import Force, UiLang, one_of
from brief_cli.console.output import fail, tell
from brief_cli.console.world import can_ask
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from brief_cli.messages.message import Message
    from brief_cli.schema.catalogue import Catalogue

SERVICES = {"github": ".github/workflows/brief.yml", "gitlab": ".gitlab-ci.yml"}
"""Whose pipelines can be written, and where each looks for its own."""
EXAMPLES = (
    ("At a terminal it asks for what it needs", "brief init"),
    ("With a workflow for GitHub", "brief init archive --ci github"),
    (
        "With a schema of one's own",
        "brief init archive --schema country-report --extends osint-briefing",
    ),
)
_USUAL = "osint-briefing"
_NAME = lazy_pattern(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def init(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FOLDER]",
            help="The folder; the current one unless given. It is made where it is missing.",
            show_default=False,
        ),
    ] = None,
    ci: Annotated[
        str | None,
        typer.Option(
            "--ci",
            metavar="|".join(SERVICES),
            parser=one_of("--ci", SERVICES),
            help="Write a workflow that checks what is pushed.",
            autocompletion=completion.of(SERVICES),
        ),
    ] = None,
    schema: Annotated[
        str | None,
        typer.Option("--schema", metavar="NAME", help="Write a schema of your own of this name."),
    ] = None,
    extends: Annotated[
        str | None,
        typer.Option(
            "--extends",
            metavar="NAME",
            help="The shipped schema that your own extends.",
            show_default=_USUAL,
            autocompletion=completion.shipped_schemas,
        ),
    ] = None,
    force: Force = False,
    ui_lang: UiLang = None,
) -> None:
    """Write a configuration with every setting explained, and hooks for pre-commit.

    At a terminal it asks whether there is to be more. What is there already stays as it is; a
    configuration of pre-commit is added to.
    """
    from brief_cli.console.starting import Start
    from brief_cli.schema.catalogue import Catalogue

    shipped = Catalogue()
    if extends is not None and schema is None:
        fail("--extends needs --schema: the name of your own")
    if schema is not None and (why := _wrong_name(schema, shipped)):
        fail("{why}", why=why)
    start = Start(folder or Path(), force)
    if can_ask():
        ci = ci or _asked_service()
        if schema is None and (schema := _asked_name(shipped)):
            extends = _asked_base(shipped)
    base = named_schema(shipped, extends or _USUAL) if schema else None
    schemas = start.add_configuration(has_schemas=schema is not None)
    if schema is not None and base is not None:
        start.add_schema(schemas, schema, base)
    if ci is not None:
        start.add_pipeline(ci, SERVICES[ci])
    start.add_hooks()
    start.write(f"brief new --schema {schema}" if schema else "brief new")


def _wrong_name(name: str, shipped: "Catalogue") -> "Message | None":
    from brief_cli.messages.message import say

    if not _NAME.fullmatch(name):
        return say(
            "--schema {name}: write small letters, digits and hyphens, as country-report", name=name
        )
    if name in shipped.names():
        return say("--schema {name}: there is a schema of this name; choose another", name=name)
    return None


def _asked_service() -> str | None:
    from brief_cli.console.prompts import LEFT_OUT, ask_until
    from brief_cli.messages.message import say

    tell("A workflow for continuous integration: github, gitlab, or - for none")
    known = (*SERVICES, LEFT_OUT)
    no = say("there are: {known}", known=known)
    answer = ask_until("--ci", LEFT_OUT, lambda service: None if service in known else no)
    return None if answer == LEFT_OUT else answer


def _asked_name(shipped: "Catalogue") -> str | None:
    from brief_cli.console.prompts import LEFT_OUT, ask_until

    tell("A schema of your own: its name, such as country-report, or - for none")
    answer = ask_until(
        "--schema",
        LEFT_OUT,
        lambda name: None if name == LEFT_OUT else _wrong_name(name, shipped),
    )
    return None if answer == LEFT_OUT else answer


def _asked_base(shipped: "Catalogue") -> str:
    from brief_cli.console.prompts import ask_until
    from brief_cli.messages.message import say

    known = shipped.names()
    tell("What it extends: {known}", known=known)
    no = say("there are: {known}", known=known)
    return ask_until("--extends", _USUAL, lambda name: None if name in shipped.names() else no)
