"""What a command says of itself when it is asked for help, before it is drawn."""

from dataclasses import dataclass
from typing import Any

from brief_cli.console.options import GENERAL
from brief_cli.text.template import Template

COMMANDS, ARGUMENTS = Template("Commands"), Template("Arguments")
OPTIONS, EXAMPLES = Template("Options"), Template("Examples")
OF_LIBRARY = (
    Template("Show this message and exit."),
    Template("Install completion for the current shell."),
    Template("Show completion for the current shell, to copy it or customize the installation."),
)
"""What Typer says of its own options."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A command, an argument, an option or an example: how it is written, and what it is for."""

    written: str
    purpose: str
    default: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """Entries under a heading; those of an example are read line by line."""

    heading: str
    entries: tuple[Entry, ...]
    is_examples: bool = False


@dataclass(frozen=True, slots=True)
class Help:
    """What is to be said of a command, in English as the command itself has it."""

    usage: str
    paragraphs: tuple[str, ...]
    panels: tuple[Panel, ...]


def help_of(command: Any, context: Any) -> Help:
    """Return what a command says of itself."""
    panels: dict[str, list[Entry]] = {}
    summaries = getattr(command, "summaries", None)
    if summaries is not None:
        panels[COMMANDS] = [Entry(*each) for each in summaries().items()]
    for param in command.get_params(context):
        if param.param_type_name == "argument":
            entry = Entry(param.metavar, param.help or "")
            panels.setdefault(ARGUMENTS, []).append(entry)
        elif not param.hidden:
            # The options of the library (help, completion) have no panel of their own to choose.
            of_library = {"--help", "--install-completion", "--show-completion"}.intersection(
                param.opts
            )
            heading = GENERAL if of_library else param.rich_help_panel or OPTIONS
            panels.setdefault(heading, []).append(_option(param, context))
    if GENERAL in panels:
        panels[GENERAL] = panels.pop(GENERAL)
    shown = [Panel(heading, tuple(entries)) for heading, entries in panels.items()]
    if command.examples:
        examples = tuple(Entry(line, what) for what, line in command.examples)
        shown.append(Panel(EXAMPLES, examples, is_examples=True))
    arguments = [entry.written for entry in panels.get(ARGUMENTS, ())]
    words = "COMMAND [ARGS]..." if summaries else " ".join(arguments)
    usage = f"{context.command_path} [OPTIONS] {words}".rstrip()
    return Help(usage, tuple(paragraphs(command.help or "")), tuple(shown))


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a help text, each with its lines joined."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def _option(param: Any, context: Any) -> Entry:
    written = ", ".join(sorted(param.opts, key=len))
    if not param.is_flag and (value := param.make_metavar(context)):
        written += f" {value}"
    default = param.show_default if isinstance(param.show_default, str) else ""
    if param.show_default is True and param.default not in (None, False):
        default = str(param.default)
    return Entry(written, " ".join((param.help or "").split()), default)
