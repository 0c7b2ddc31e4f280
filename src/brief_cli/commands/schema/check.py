"""`brief schema check`: prove schema files right."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from brief_cli.console import completion
from brief_cli.console.inputs import SCHEMA_ENDINGS, catalogue, catalogue_with, configuration
from brief_cli.console.options import ConfigFile, UiLang
from brief_cli.console.output import fail, hint, put, rule_hint, tell
from brief_cli.console.world import interface_language

EXAMPLES = (
    ("All that can be named here", "brief schema check"),
    ("A file", "brief schema check ours.yaml"),
)


def check(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]...",
            help="Names or files of schemas; all that can be named unless given.",
            show_default=False,
            autocompletion=completion.schemas,
        ),
    ] = None,
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Check schema files; a mistake is told with file, line, column and what is allowed."""
    from brief_cli.diagnostic import say
    from brief_cli.rules.table import find_rule, nearest_rule
    from brief_cli.schema.error import SchemaError
    from brief_cli.text.visible import visible

    failed = False
    language = interface_language()
    for name in names or catalogue(configuration(config)).names():
        known = catalogue_with(configuration(config), name)
        own = Path(name).stem if name.endswith(SCHEMA_ENDINGS) else name
        try:
            schema = known.get(own)
        except SchemaError as error:
            failed = True
            for problem in error.problems:
                put(f"{visible(problem.text(language))}\n")
            continue
        if schema is None:
            fail("no schema “{name}”; {hint}", name=name, hint=hint(name, known.names()))
        for code in schema.rules:
            if find_rule(code) is None:
                failed = True
                why = say(
                    "{option}: no rule “{code}”; {hint}",
                    option="rules",
                    code=code,
                    hint=rule_hint(nearest_rule(code)),
                )
                put(f"{visible(schema.path)}:1:1: {why.text(language)}\n")
        if not failed:
            tell("{name}: ok", name=name)
    sys.exit(int(failed))
