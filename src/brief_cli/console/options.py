"""Options that several commands share, each declared once, and how values are held to a list."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from brief_cli.console import completion
from brief_cli.console.world import UI_LANG
from brief_cli.messages.catalogue import languages
from brief_cli.text.template import Template

if TYPE_CHECKING:
    from brief_cli.messages.message import Message

GENERAL = Template("General")
"""The heading of the options that every command has."""


class BadValue(typer.BadParameter):
    """A value that an option or an argument does not take; `why` says what to write instead."""

    def __init__(self, why: "Message") -> None:
        super().__init__(str(why))
        self.why = why


def one_of(option: str, known: Iterable[str]) -> Callable[[str], str]:
    """Return a reader of values that refuses what is not known, naming the nearest.

    Args:
        option: what to call the option in messages.
        known: the values that it takes.
    """
    values = tuple(known)

    def read(value: str) -> str:
        if value in values:
            return value
        from brief_cli.messages.message import hint, say

        raise BadValue(
            say("{option} {value}: {hint}", option=option, value=value, hint=hint(value, values))
        )

    return read


def _is_spoken(value: str | None) -> str | None:
    return value if value is None else one_of(UI_LANG, languages())(value)


def _chosen_color(value: str) -> str:
    from brief_cli.console.world import choose_color

    choose_color(value)
    return value


COLOR = ("auto", "always", "never")
Color = Annotated[
    str,
    typer.Option(
        "--color",
        metavar="|".join(COLOR),
        parser=one_of("--color", COLOR),
        callback=_chosen_color,
        expose_value=False,
        help="Whether there are colours; else NO_COLOR and FORCE_COLOR say so, or the terminal.",
        autocompletion=completion.of(COLOR),
        rich_help_panel=GENERAL,
    ),
]
"""Whether there are colours."""
UiLang = Annotated[
    str | None,
    typer.Option(
        UI_LANG,
        metavar="|".join(languages()),
        is_eager=True,
        callback=_is_spoken,
        expose_value=False,
        help="Language of messages; the locale's unless given.",
        autocompletion=completion.of(languages()),
        rich_help_panel=GENERAL,
    ),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Take the configuration from this file.",
        rich_help_panel=GENERAL,
    ),
]
SchemaName = Annotated[
    str,
    typer.Option(
        "--schema",
        "-s",
        metavar="NAME|FILE",
        show_default=True,
        help="Name or file of the schema.",
        autocompletion=completion.schemas,
    ),
]
SchemaFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--schema",
        metavar="FILE",
        help="A schema file that briefings may name.",
        rich_help_panel=GENERAL,
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--lang",
        "-l",
        metavar="LANGUAGE",
        help="Language of the text; the schema's first unless given.",
        autocompletion=completion.languages,
    ),
]
SetValues = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="KEY=VALUE",
        help="Any metadata, as source.name=SpecialEurasia.",
        autocompletion=completion.settings,
    ),
]
Today = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="DATE",
        help="Check as of this day, not the clock's.",
        rich_help_panel=GENERAL,
    ),
]
LEVELS = ("error", "warning", "info")
"""Severities."""
_RULES = Template("Rules")
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULES",
        help="Run only these rules: codes, beginnings of codes, names, or ALL.",
        autocompletion=completion.selectors,
        rich_help_panel=_RULES,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="RULES",
        help="Leave these rules out: codes, beginnings of codes, or names.",
        autocompletion=completion.selectors,
        rich_help_panel=_RULES,
    ),
]
FailLevel = Annotated[
    str | None,
    typer.Option(
        "--fail-level",
        metavar="|".join(LEVELS),
        parser=one_of("--fail-level", LEVELS),
        help="End with status 1 from this severity on.",
        show_default="warning",
        autocompletion=completion.of(LEVELS),
        rich_help_panel=_RULES,
    ),
]
ExitZero = Annotated[
    bool,
    typer.Option(
        "--exit-zero", help="End with status 0 whatever is found.", rich_help_panel=_RULES
    ),
]


def split(selectors: list[str] | None) -> tuple[str, ...]:
    """Return the selectors of an option that takes several, also with commas between them."""
    return tuple(word for each in selectors or () for word in each.split(",") if word.strip())


Force = Annotated[bool, typer.Option("--force", "-f", help="Overwrite existing files.")]
