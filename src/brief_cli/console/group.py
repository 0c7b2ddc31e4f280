"""Commands by the place of their code, so that each run imports only its own."""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import Any

import typer
import typer.main
from typer.core import TyperGroup

from brief_cli.console.command import Command, Examples, made
from brief_cli.console.options import BadValue, UiLang
from brief_cli.console.world import choose_language

Places = Mapping[str, str]
"""For each name, the module below `brief_cli.commands` and what stands there: a function, which
is a command, or a table of further names, which is a group that the module's docstring explains."""


class Group(TyperGroup):
    """A group whose commands are imported when they are asked for."""

    places: Places = MappingProxyType({})
    examples: Examples = ()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Return the names of the commands, in the order in which help shows them."""
        return list(self.places)

    def get_command(self, ctx: Any, cmd_name: str) -> "Command | Group | None":  # noqa: ARG002
        """Return a command, importing its module; None where there is none of that name."""
        if cmd_name not in self.places:
            return None
        module, found = _imported(self.places[cmd_name])
        examples: Examples = getattr(module, "EXAMPLES", ())
        if callable(found):
            return made(cmd_name, found, examples, getattr(module, "LEFT_OUT", None))
        return made_group(cmd_name, found, module.__doc__ or "", examples)

    def summaries(self) -> dict[str, str]:
        """Return the first line of what each command does, by its name."""
        return {name: _summary(place) for name, place in self.places.items()}

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the first word names; suggest the nearest where none has it."""
        name = args[0]
        if name in self.places or name.startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        from brief_cli.messages.message import hint, say

        error = BadValue(say("no command {name}; {hint}", name=name, hint=hint(name, self.places)))
        error.ctx = ctx
        raise error

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        from brief_cli.console.help_page import help_page

        return help_page(self, ctx)

    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> Any:
        """Run the command line; what cannot be understood is said in the reader's language."""
        arguments = list(sys.argv[1:] if args is None else args)
        choose_language(arguments)
        try:
            status = super().main(arguments, prog_name, **{**extra, "standalone_mode": False})
        except typer.Abort:
            sys.exit(1)
        except typer.TyperException as error:
            from brief_cli.console.usage import tell_usage

            tell_usage(error)
            sys.exit(error.exit_code)
        except Exception as error:
            from brief_cli.messages.message import Refusal

            if not isinstance(error, Refusal):
                raise
            from brief_cli.console.output import refuse

            refuse(error)
        sys.exit(status if isinstance(status, int) else 0)


def made_group(name: str, places: Places, purpose: str, examples: Examples = ()) -> Group:
    """Return the group of the commands at some places; `purpose` is what its help begins with."""
    alone = typer.Typer(
        name=name,
        cls=Group,
        callback=_group,
        help=purpose,
        no_args_is_help=True,
        add_completion=False,
    )
    group = typer.main.get_group(alone)
    assert isinstance(group, Group)
    group.places, group.examples = places, examples
    return group


def _group(ui_lang: UiLang = None) -> None:
    """Take the options that a group has by itself."""


def _imported(place: str) -> tuple[ModuleType, Any]:
    module, _, name = place.partition(":")
    found = import_module(f"brief_cli.commands.{module}")
    return found, getattr(found, name)


def _summary(place: str) -> str:
    module, found = _imported(place)
    documentation = found.__doc__ if callable(found) else module.__doc__
    return (documentation or "").partition("\n")[0]
