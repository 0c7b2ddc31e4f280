"""A command of `brief`: its help in panels, and options whose value may be left out."""

from collections.abc import Callable, Mapping
from typing import Any

import typer
import typer.main
from typer.core import TyperCommand

Examples = tuple[tuple[str, str], ...]
"""What each example does, and the command line for it."""


class Command(TyperCommand):
    """A command that shows itself in the language and direction of its reader."""

    examples: Examples = ()
    left_out: Mapping[str, str] = {}
    """Options whose value may be left out, and the value that this stands for."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what follows the command's name; an option without its value gets its own."""
        for place, word in enumerate(args):
            if word == "--":
                break
            follows = args[place + 1] if place + 1 < len(args) else "--"
            if word in self.left_out and follows.startswith("-"):
                args = [*args[:place], f"{word}={self.left_out[word]}", *args[place + 1 :]]
        return super().parse_args(ctx, args)

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        from brief_cli.console.help_page import help_page

        return help_page(self, ctx)


def made(
    name: str,
    function: Callable[..., None],
    examples: Examples = (),
    left_out: Mapping[str, str] | None = None,
) -> Command:
    """Return the command that a function is."""
    alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    alone.command(name, cls=Command)(function)
    command = typer.main.get_command(alone)
    assert isinstance(command, Command)
    command.examples = examples
    command.left_out = left_out or {}
    return command
