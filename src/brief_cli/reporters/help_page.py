"""A command's help, laid out right to left."""

from collections.abc import Iterator
from dataclasses import dataclass

from brief_cli.language.arabic_help import HELP, WORDS
from brief_cli.reporters.aligned import aligned, isolated
from brief_cli.terminal.terminal import Terminal


@dataclass(frozen=True)
class Entry:
    """A command, an argument or an option: how it is written, and its English help."""

    written: str
    help: str
    default: str = ""


@dataclass(frozen=True)
class Help:
    """What is to be said of a command, in English as the command itself has it."""

    usage: str
    text: str
    groups: tuple[tuple[str, tuple[Entry, ...]], ...]
    """Entries by the name of their group: arguments, options, commands."""


def arabic_help(page: Help, terminal: Terminal) -> str:
    """Return the help of a command in Arabic; on a pipe, text in logical order."""
    lines = list(_lines(page))
    if not terminal.is_terminal:
        return "".join(f"{'  ' * indent}{text}".rstrip() + "\n" for indent, text in lines)
    return "".join(f"{aligned(text, terminal, 2 * indent)}\n" for indent, text in lines)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a help text, each with its lines joined."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def _lines(page: Help) -> Iterator[tuple[int, str]]:
    yield 0, f"{WORDS['usage']}: {isolated(page.usage)}"
    for paragraph in paragraphs(page.text):
        yield 0, ""
        yield 0, _arabic(paragraph)
    for name, entries in page.groups:
        yield 0, ""
        yield 0, f"{WORDS[name]}:"
        for entry in entries:
            default = f" ({WORDS['default']}: {_arabic(entry.default)})" if entry.default else ""
            yield 1, isolated(entry.written)
            for paragraph in paragraphs(entry.help)[:1]:
                yield 2, f"{_arabic(paragraph)}{default}"


def _arabic(text: str) -> str:
    """Return a text in Arabic; as it is where it is a value."""
    return HELP.get(text) or isolated(text)
