"""Help in Arabic, for whoever has an Arabic locale or asks with `--ui-lang ar`."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief_cli.commands.environment import interface_language, put, terminal

if TYPE_CHECKING:
    import typer

    from brief_cli.reporters.help_page import Entry, Help

_HELP = ("-h", "--help")


def shows_arabic_help(app: "typer.Typer", arguments: Sequence[str]) -> bool:
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
    if interface_language(_named_language(before)) != "ar":
        return False
    from typer.main import get_command

    command: Any = get_command(app)
    path = ["brief"]
    for word in before:
        found = getattr(command, "commands", {}).get(word)
        if found is None:
            break
        command = found
        path.append(word)
    from brief_cli.reporters.help_page import arabic_help

    put(arabic_help(help_of(command, path), terminal()))
    return True


def _named_language(arguments: list[str]) -> str | None:
    for place, word in enumerate(arguments):
        if word.startswith("--ui-lang="):
            return word.partition("=")[2]
        if word == "--ui-lang" and place + 1 < len(arguments):
            return arguments[place + 1]
    return None


def help_of(command: Any, path: Sequence[str]) -> "Help":
    """Return what a command says of itself; `path` is the words that name it."""
    from brief_cli.reporters.help_page import Entry, Help

    named = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.params if param.param_type_name != "argument"]
    commands = getattr(command, "commands", {})
    usage = [*path, "[OPTIONS]", *(_placeholder(param) for param in named)]
    if commands:
        usage += ["COMMAND", "[ARGS]..."]
    groups = {
        "arguments": tuple(_entry(param) for param in named),
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


def _placeholder(param: Any) -> str:
    name = str(param.metavar or param.name).upper()
    name += "..." if param.nargs == -1 else ""
    return name if param.required else f"[{name}]"


def _entry(param: Any) -> "Entry":
    from brief_cli.reporters.help_page import Entry

    if param.param_type_name == "argument":
        return Entry(_placeholder(param), param.help or "")
    written = ", ".join(sorted(param.opts, key=len))
    if not param.is_flag:
        written += f" {_value(param)}"
    default = param.show_default if isinstance(param.show_default, str) else ""
    if param.show_default is True and not param.is_flag and not callable(param.default):
        value = param.default.value if isinstance(param.default, Enum) else param.default
        default = str(value) if value else ""
    return Entry(written, param.help or "", default)


def _value(param: Any) -> str:
    """Return what stands for the value of an option: its choices, or the kind of it."""
    if param.metavar:
        return str(param.metavar)
    kind = getattr(getattr(param, "type_descriptor", None), "annotation", str)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "|".join(str(member.value) for member in kind)
    return {int: "N", Path: "FILE", list[Path]: "FILE"}.get(kind, "TEXT")
