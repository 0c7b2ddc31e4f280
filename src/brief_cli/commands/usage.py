"""What is wrong with a command line, said in the language of whoever typed it."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from brief_cli.commands.environment import language_of, tell

if TYPE_CHECKING:
    from brief_cli.diagnostic import Message


def tell_usage(error: click.ClickException, arguments: Sequence[str]) -> None:
    """Say on standard error what cannot be understood, and where help is.

    Args:
        error: what the command line's library found.
        arguments: what stands after the name of the program.
    """
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return
    language = language_of(arguments)
    tell("{program}: {why}", language, program="brief", why=_why(error))
    context = getattr(error, "ctx", None)
    if context is not None:
        tell("“{command} --help” says what there is", language, command=context.command_path)


def _why(error: click.ClickException) -> "Message":
    from brief_cli.diagnostic import say

    match error:
        case click.NoSuchOption(option_name=name, possibilities=near):
            if near:
                return say("no option {name}; did you mean {near}?", name=name, near=near[0])
            return say("no option {name}", name=name)
        case click.exceptions.NoSuchCommand(command_name=name, ctx=click.Context() as context):
            import difflib

            # The library looks only at commands that are imported already.
            group = context.command
            known = group.list_commands(context) if isinstance(group, click.Group) else []
            if near := difflib.get_close_matches(name, known):
                return say("no command {name}; did you mean {near}?", name=name, near=near[0])
            return say("no command {name}", name=name)
        case click.MissingParameter(param=click.Parameter() as param):
            return say("{name} is missing", name=_name(param))
        case click.BadParameter(param=click.Parameter() as param):
            return _bad_value(param, error)
        case click.BadOptionUsage(option_name=name, message=message):
            # Only the library's words tell the two cases apart.
            if "not take" in message:
                return say("{name} takes no value", name=name)
            return say("{name} needs a value", name=name)
        case click.UsageError(message=message) if extra := re.search(r"\((.+)\)$", message):
            return say("more than is understood: {words}", words=extra[1])
    return say("{error}", error=error.format_message())


def _bad_value(param: click.Parameter, error: click.BadParameter) -> "Message":
    from brief_cli.diagnostic import say

    match param.type:
        case click.Choice(choices=choices):
            return say("{name}: one of {known} is due", name=_name(param), known=", ".join(choices))
        case click.IntRange(min=int() as least, max=int() as most):
            return say(
                "{name}: a number from {least} to {most} is due",
                name=_name(param),
                least=least,
                most=most,
            )
        case click.IntRange(min=int() as least):
            return say("{name}: a number from {least} on is due", name=_name(param), least=least)
        case _:
            return say("{path}: {error}", path=_name(param), error=error.message)


def _name(param: click.Parameter) -> str:
    if isinstance(param, click.Argument):
        return param.make_metavar(
            click.get_current_context(silent=True) or click.Context(click.Command("brief"))
        )
    return max(param.opts, key=len)
