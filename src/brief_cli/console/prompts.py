"""Questions to a person, on standard error, so that standard output stays a result."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from brief_cli.console.interrupts import Interrupted
from brief_cli.console.output import laid, put_error, tell, tell_text
from brief_cli.console.world import interface_language, standard_input
from brief_cli.messages.message import ENGLISH, say

if TYPE_CHECKING:
    from brief_cli.messages.message import Message
    from brief_cli.schema.schema import Field

LEFT_OUT = "-"
"""The answer that takes nothing, not even what is offered."""
# The answers in a language, words apart; those of English are understood in each.
_YES, _NO = say("y yes"), say("n no")
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
    shown = laid(question)
    put_error(f"{shown} [{laid(offered)}]: " if offered else f"{shown}: ")
    line = standard_input().readline()
    if not line:
        put_error("\n")
        raise Interrupted
    return line.decode("utf-8", "replace").strip() or offered


def ask_until(question: str, offered: str, wrong: "Callable[[str], Message | None]") -> str:
    """Return an answer, asking until nothing is wrong with it.

    Args:
        question: as it is shown.
        offered: what an empty answer stands for.
        wrong: says what is wrong with an answer; None for nothing.
    """
    while (why := wrong(answer := ask(question, offered))) is not None:
        tell("{why}", why=why)
    return answer


def ask_whether() -> bool:
    """Return whether the answer is yes, asking until it is yes or no; no for an empty one."""
    language = interface_language()
    yes, no = (
        {word for each in (language, ENGLISH) for word in words.text(each).split()}
        for words in (_YES, _NO)
    )
    question = say("y/n").text(language)
    while True:
        answer = ask(question, say("n").text(language)).casefold()
        if answer in yes | no:
            return answer in yes


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
    tell_text(f"{label}: {prompt}" if label and prompt else label or prompt)
    if known := known or field.known_values:
        tell("there are: {known}", known=list(known))
    if len(found) > 1:
        for number, value in enumerate(found, 1):
            tell_text(f"{number}. {value}")
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
