"""`brief rule CODE`: what a rule finds, and why it matters."""

from typing import Annotated

import typer

from brief_cli.console import completion
from brief_cli.console.options import Color, UiLang
from brief_cli.console.output import fail, put
from brief_cli.console.world import interface_language, terminal

EXAMPLES = (
    ("By its code", "brief rule T501"),
    ("By its name, in Arabic", "brief rule latin-comma --ui-lang ar"),
)


def rule(
    code: Annotated[
        str,
        typer.Argument(
            metavar="CODE", help="A code such as S201, or a name.", autocompletion=completion.rules
        ),
    ],
    color: Color = "auto",
    ui_lang: UiLang = None,
) -> None:
    """Explain one rule: what it finds, why, and an example of bad and good."""
    from brief_cli.console.rule_page import rule_page
    from brief_cli.rules.table import find_rule, unknown_rule

    found = find_rule(code)
    if found is None:
        fail("{error}", error=unknown_rule(code))
    put(rule_page(found, terminal(), interface_language()))
