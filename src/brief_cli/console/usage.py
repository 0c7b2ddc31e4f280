"""What is wrong with a command line, said in the language of whoever typed it."""

import re
from typing import Any

import typer

from brief_cli.console.options import BadValue
from brief_cli.console.output import put_error, tell
from brief_cli.messages.message import Message, say


def tell_usage(error: typer.TyperException) -> None:
    """Say on standard error what cannot be understood, and where help is.

    Args:
        error: what Typer found. Its kinds beyond `typer.BadParameter` have no public names; they
            are told apart by what they carry.
    """
    context: Any = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        put_error(f"{error.format_message()}\n")
        return
    tell("{program}: {why}", program="brief", why=_why(error))
    if context is not None:
        tell("“{command} --help” says what there is", command=context.command_path)


def _why(error: typer.TyperException) -> Message:
    match error:
        case BadValue(why=why):
            return why
        case typer.BadParameter(param=param) if hasattr(error, "param_type"):
            return say("{name} is missing", name=_name(param))
        case typer.BadParameter(param=param) if param is not None:
            return _bad_value(param, error)
        case object(option_name=name, possibilities=near):
            if near:
                return say("no option {name}; did you mean {near}?", name=name, near=near[0])
            return say("no option {name}", name=name)
        case object(option_name=name, message=message):
            # Only the library's words tell the two cases apart.
            if "not take" in message:
                return say("{name} takes no value", name=name)
            return say("{name} needs a value", name=name)
    if extra := re.search(r"unexpected extra argument.*\((.+)\)$", error.message):
        return say("more than is understood: {words}", words=extra[1])
    return say("{error}", error=error.format_message())


def _bad_value(param: Any, error: typer.BadParameter) -> Message:
    name, kind = _name(param), param.type
    least, most = getattr(kind, "min", None), getattr(kind, "max", None)
    if least is not None and most is not None:
        return say(
            "{name}: write a number from {least} to {most}", name=name, least=least, most=most
        )
    if least is not None:
        return say("{name}: write a number, {least} or more", name=name, least=least)
    return say("{path}: {error}", path=name, error=error.message)


def _name(param: Any) -> str:
    if param.param_type_name == "argument":
        return str(param.metavar or param.name.upper())
    return str(max(param.opts, key=len))
