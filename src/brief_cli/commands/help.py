"""Help in Arabic, for whoever has an Arabic locale or asks with `--ui-lang ar`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brief_cli.commands.environment import language_of, put, terminal

if TYPE_CHECKING:
    import click

    from brief_cli.reporters.help_page import Entry, Help

_HELP = ("-h", "--help")


def shows_arabic_help(app: "click.Group", arguments: Sequence[str]) -> bool:
    """Show the help that is asked for in Arabic, where that is the language.

    Args:
        app: the command line.
        arguments: what stands after the name of the program.

    Returns:
        Whether help was shown; English help is left to the command line's library.
    """
    before = list(arguments[: arguments.index("--")] if "--" in arguments else arguments)
    wanted = any(word in _HELP for word in before)
    if not wanted and before not in ([], ["schema"]):
        return False
    if language_of(before) != "ar":
        return False
    import click

    command: click.Command = app
    path = ["brief"]
    for word in before:
        found = subcommands(command).get(word)
        if found is None:
            break
        command = found
        path.append(word)
    from brief_cli.reporters.help_page import arabic_help

    put(arabic_help(help_of(command, path), terminal()))
    return True


def subcommands(command: "click.Command") -> "dict[str, click.Command]":
    """Return the commands of a group, by their names; none where it is no group."""
    import click

    if not isinstance(command, click.Group):
        return {}
    context = click.Context(command)
    found = {name: command.get_command(context, name) for name in command.list_commands(context)}
    return {name: each for name, each in found.items() if each is not None}


def help_of(command: "click.Command", path: Sequence[str]) -> "Help":
    """Return what a command says of itself; `path` is the words that name it."""
    import click

    from brief_cli.reporters.help_page import Entry, Help

    named = [param for param in command.params if isinstance(param, click.Argument)]
    options = [param for param in command.params if isinstance(param, click.Option)]
    commands = subcommands(command)
    usage = [*path, "[OPTIONS]", *(_placeholder(param) for param in named)]
    if commands:
        usage += ["COMMAND", "[ARGS]..."]
    groups = {
        "arguments": tuple(Entry(_placeholder(param), param.help or "") for param in named),
        "options": (
            *(_entry(param) for param in options),
            Entry(", ".join(_HELP), "Show this message and exit."),
        ),
        "commands": tuple(Entry(name, each.help or "") for name, each in commands.items()),
    }
    return Help(
        " ".join(usage),
        command.help or "",
        tuple((name, entries) for name, entries in groups.items() if entries),
    )


def _placeholder(param: "click.Argument") -> str:
    name = str(param.metavar or param.name).upper()
    name += "..." if param.nargs == -1 else ""
    return name if param.required else f"[{name}]"


def _entry(param: "click.Option") -> "Entry":
    from brief_cli.reporters.help_page import Entry

    written = ", ".join(sorted(param.opts, key=len))
    if not param.is_flag:
        written += f" {_value(param)}"
    default = param.show_default if isinstance(param.show_default, str) else ""
    if param.show_default is True:
        default = str(param.default)
    return Entry(written, param.help or "", default)


def _value(param: "click.Option") -> str:
    """Return what stands for the value of an option: its choices, or the kind of it."""
    import click

    if param.metavar:
        return param.metavar
    match param.type:
        case click.Choice(choices=choices):
            return "|".join(choices)
        case click.Path():
            return "FILE"
        case click.IntRange():
            return "N"
    return "TEXT"
