"""Questions to a person, on standard error, so that standard output stays a result."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from brief_cli.console.interrupts import Interrupted
from brief_cli.console.output import laid, put_error, tell

if TYPE_CHECKING:
    from brief_cli.diagnostic import Message
    from brief_cli.schema.schema import Field

LEFT_OUT = "-"
"""The answer that takes nothing, not even what is offered."""
Check = Callable[[str], "tuple[str, Sequence[Message]]"]
"""Takes an answer; returns the value that it gives, and what is wrong with it."""


def ask(question: str, offered: str = "") -> str:
    """Return the answer to a question, without blanks around it; what is offered for an empty one.

    Args:
        question: as it is shown.
        offered: what an empty answer stands for.

    Raises:
        Interrupted: the person has no more to say (Ctrl-D).
    """
    # Not `input`, and not Typer's prompt: a part of theirs goes to standard output.
    put_error(f"{question} [{laid(offered)}]: " if offered else f"{question}: ")
    line = sys.stdin.buffer.readline()
    if not line:
        put_error("\n")
        raise Interrupted
    return line.decode("utf-8", "replace").strip() or offered


def ask_field(
    field: "Field", language: str, found: Sequence[str], check: Check, known: Sequence[str] = ()
) -> str:
    """Return a value for a metadata key, asking until it can be used; empty for none.

    Args:
        field: the key.
        language: in which its label and prompt are said.
        found: values to choose from; an empty answer is the first, a number the one it counts.
        check: says what is wrong with an answer.
        known: the only values there are; empty for any, or those that the field itself has.
    """
    from brief_cli.schema.schema import worded

    label, prompt = worded(field.label, language), worded(field.prompt, language)
    _say(f"{label}: {prompt}" if label and prompt else label or prompt)
    if known := known or field.known_values:
        tell("there are: {known}", known=", ".join(known))
    if len(found) > 1:
        for number, value in enumerate(found, 1):
            _say(f"{number}. {value}")
    while True:
        answer = ask(field.key, found[0] if found else "")
        if answer in ("", LEFT_OUT):
            return ""
        if len(found) > 1 and answer.isdecimal() and 1 <= int(answer) <= len(found):
            answer = found[int(answer) - 1]
        value, wrong = check(answer)
        if not wrong:
            return value
        for why in wrong:
            tell("{why}", why=why)


def _say(text: str) -> None:
    """Write a line in the words of a file, in whatever direction it runs."""
    from brief_cli.console.world import terminal
    from brief_cli.reports.aligned import aligned
    from brief_cli.rtl.layout import paragraph_level
    from brief_cli.text.visible import visible

    shown = visible(text)
    if paragraph_level(shown, 0):
        shown = aligned(shown, terminal(stream_is_terminal=True))
    put_error(f"{shown}\n" if shown else "")
