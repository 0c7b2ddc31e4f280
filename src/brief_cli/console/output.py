"""What is said to a person: results on standard output, talk and refusals on standard error."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NoReturn

from brief_cli.console.world import interface_language, terminal

if TYPE_CHECKING:
    from brief_cli.diagnostic import Message, Refusal

WRONG_USAGE = 2
"""The exit status where nothing can be done."""
# Cells; so that one line stays one.
_LONGEST = 10_000


def put(text: str) -> None:
    """Write a result to standard output as UTF-8, whatever the locale."""
    sys.stdout.flush()
    left = memoryview(text.encode("utf-8", "surrogateescape"))
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
        language: of the message, that of the run unless given. Arabic is laid out right to
            left at a terminal.
        params: the values.
    """
    from brief_cli.text.visible import visible

    chosen = language or interface_language()
    for line in _message(template, params).text(chosen).splitlines():
        shown = visible(line)
        if chosen == "ar" and sys.stderr.isatty():
            from brief_cli.reports.aligned import aligned

            shown = aligned(shown, terminal(True))
        put_error(f"{shown}\n")


def tell_text(text: str) -> None:
    """Write a line in the words of a file to standard error, in the direction that it runs in."""
    from brief_cli.text.visible import visible

    shown = visible(text)
    if sys.stderr.isatty():
        from brief_cli.reports.aligned import aligned
        from brief_cli.rtl.layout import paragraph_level

        if paragraph_level(shown, 0):
            shown = aligned(shown, terminal(True))
    put_error(f"{shown}\n" if shown else "")


def fail(template: str, **params: object) -> NoReturn:
    """Say on standard error why nothing can be done, and end with status 2.

    `{name}` in the template stands for the value of `name`, which may be a message itself.
    """
    tell("{program}: {why}", program="brief", why=_message(template, params))
    sys.exit(WRONG_USAGE)


def refuse(refusal: "Refusal") -> NoReturn:
    """Say what each reason of a refusal is, a line each, and end with status 2."""
    for reason in refusal.reasons:
        if refusal.has_places:
            tell("{why}", why=reason)
        else:
            tell("{program}: {why}", program="brief", why=reason)
    sys.exit(WRONG_USAGE)


def hint(name: str, known: Iterable[str]) -> "Message":
    """Return a question for the known name nearest to one, where there is one, or all of them."""
    from brief_cli.diagnostic import say
    from brief_cli.text.nearest import nearest

    names = list(known)
    near = nearest(name, names)
    if near:
        return say("did you mean {near}?", near=near)
    return say("there are: {known}", known=", ".join(names))


def rule_hint(near: str) -> "Message":
    """Return a question for the nearest rule; where there is none, where all are listed."""
    from brief_cli.diagnostic import say

    if near:
        return say("did you mean {near}?", near=near)
    return say("“brief rules” lists them all")


def drawn(lines: Sequence[str], language: str, *, at_terminal: bool) -> str:
    """Return lines for a stream: right to left at a terminal where they are Arabic."""
    if language != "ar" or not at_terminal:
        return "".join(f"{line}\n" for line in lines)
    from brief_cli.reports.aligned import aligned

    screen = terminal(stream_is_terminal=True)
    return "".join(f"{aligned(line.strip(), screen)}\n" for line in lines)


def laid(text: str) -> str:
    """Return a text of one line in the order in which a terminal must be sent it."""
    from brief_cli.rtl.layout import lay_out, paragraph_level
    from brief_cli.text.visible import visible

    shown = visible(text)
    mode = terminal(stream_is_terminal=True).bidi.mode
    return lay_out(shown, _LONGEST, paragraph_level(shown, 0), mode)[0].text


def _message(template: str, params: Mapping[str, object]) -> "Message":
    from brief_cli.diagnostic import Message

    return Message(template, params)
