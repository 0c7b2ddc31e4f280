"""What is said to a person: results on standard output, talk and refusals on standard error."""

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NoReturn

from brief_cli.console.world import interface_language, terminal

if TYPE_CHECKING:
    from brief_cli.messages.message import Message, Refusal

WRONG_USAGE = 2
"""The exit status where nothing can be done."""


def put(text: str) -> None:
    """Write a result to standard output as UTF-8, whatever the locale."""
    put_bytes(text.encode("utf-8", "surrogateescape"))


def put_bytes(data: bytes) -> None:
    """Write a result to standard output."""
    sys.stdout.flush()
    left = memoryview(data)
    # A signal in between (Ctrl-C, a window that changes its size) makes a write a short one.
    while left:
        left = left[sys.stdout.buffer.write(left) :]
    sys.stdout.buffer.flush()


def put_error(text: str) -> None:
    """Write a text to standard error as UTF-8, whatever the locale."""
    sys.stderr.flush()
    sys.stderr.buffer.write(text.encode("utf-8", "surrogateescape"))
    sys.stderr.buffer.flush()


def tell(template: str, language: str | None = None, **params: object) -> None:
    """Say something on standard error, beside the result.

    Args:
        template: English; `{name}` stands for the value of `name`, which may be a message itself.
        language: of the message, that of the run unless given. It is laid out right to left at
            a terminal where it runs so.
        params: the values.
    """
    from brief_cli.messages.message import Message

    shown = Message(template, params).shown(language or interface_language())
    put_error(drawn([shown], at_terminal=sys.stderr.isatty(), language=language))


def tell_text(text: str) -> None:
    """Write a line in the words of a file to standard error, in the direction that it runs in."""
    from brief_cli.text.visible import visible

    shown = visible(text)
    if sys.stderr.isatty():
        from brief_cli.rtl.direction import direction
        from brief_cli.typeset.sentences import aligned

        if direction(shown):
            shown = aligned(shown, terminal(True))
    put_error(f"{shown}\n" if shown else "")


def fail(template: str, **params: object) -> NoReturn:
    """Say on standard error why nothing can be done, and end with status 2.

    `{name}` in the template stands for the value of `name`, which may be a message itself.
    """
    from brief_cli.messages.message import Message

    tell("{program}: {why}", program="brief", why=Message(template, params))
    sys.exit(WRONG_USAGE)


def refuse(refusal: "Refusal") -> NoReturn:
    """Say what each reason of a refusal is, a line each, and end with status 2."""
    for reason in _reasons(refusal):
        if refusal.has_places:
            tell("{why}", why=reason)
        else:
            tell("{program}: {why}", program="brief", why=reason)
    sys.exit(WRONG_USAGE)


def _reasons(refusal: "Refusal") -> "Sequence[Message]":
    """Return the reasons of a refusal; of a configuration's also what only the rules can tell."""
    from brief_cli.config.config import ConfigError

    if isinstance(refusal, ConfigError) and refusal.files:
        from brief_cli.lint.problems import all_problems

        return [problem.placed() for problem in all_problems(refusal)]
    return refusal.reasons


def drawn(lines: Iterable[str], *, at_terminal: bool, language: str | None = None) -> str:
    """Return lines for a stream; for a terminal they are laid out as a reader sees them.

    Args:
        lines: in logical order.
        at_terminal: whether the stream is one.
        language: that of the run unless given.
    """
    from brief_cli.messages.catalogue import catalogue

    if not at_terminal:
        return "".join(f"{line}\n" for line in lines)
    from brief_cli.typeset.sentences import aligned, in_one_line

    screen = terminal(stream_is_terminal=True)
    if catalogue(language or interface_language()).is_right_to_left:
        return "".join(f"{aligned(line.strip(), screen)}\n" for line in lines)
    return "".join(f"{in_one_line(line, screen)}\n" for line in lines)


def laid(text: str) -> str:
    """Return a text of one line in the order in which a terminal must be sent it."""
    from brief_cli.text.visible import visible
    from brief_cli.typeset.sentences import in_one_line

    return in_one_line(visible(text), terminal(stream_is_terminal=True))
