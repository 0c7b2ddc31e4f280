"""What commands take from the world: the clock, the terminal, the language, places to keep things."""

import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief_cli.terminal.terminal import Terminal

UI_LANGUAGES = ("ar", "en")
"""Languages of messages."""
UI_LANG = "--ui-lang"


class _Chosen:
    """The language of messages, chosen once for a run."""

    language: str | None = None


def choose_language(arguments: Sequence[str]) -> None:
    """Choose the language of messages for this run, before the command line is understood.

    What is wrong with a command line must be said in the language that it asks for.

    Args:
        arguments: what stands after the name of the program.
    """
    _Chosen.language = None
    for place, word in enumerate(arguments):
        if word == "--":
            break
        wanted = ""
        if word.startswith(f"{UI_LANG}="):
            wanted = word.partition("=")[2]
        elif word == UI_LANG and place + 1 < len(arguments):
            wanted = arguments[place + 1]
        if wanted in UI_LANGUAGES:
            _Chosen.language = wanted


def interface_language() -> str:
    """Return the language of messages: the one of `--ui-lang`, else that of the locale."""
    if _Chosen.language is not None:
        return _Chosen.language
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return "ar" if os.environ[variable].startswith("ar") else "en"
    return "en"


def terminal(stream_is_terminal: bool | None = None) -> "Terminal":
    """Return what standard output goes to."""
    from brief_cli.terminal.detect import detect

    is_terminal = sys.stdout.isatty() if stream_is_terminal is None else stream_is_terminal
    columns: int | None = None
    lines: int | None = None
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        try:
            size = os.get_terminal_size(stream.fileno())
            columns, lines = size.columns or None, size.lines or None
            break
        except (OSError, ValueError, AttributeError):
            continue
    return detect(os.environ, is_terminal=is_terminal, columns=columns, lines=lines)


def can_ask() -> bool:
    """Say whether there is a person to ask: both standard input and standard error are a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def now() -> datetime:
    """Return this moment, with the local offset from UTC."""
    return datetime.now().astimezone()


def today() -> date:
    """Return the day of the clock, where the user is."""
    return now().date()


def cache_folder() -> Path:
    """Return the folder of what is kept between runs: the system's for caches (XDG on Linux)."""
    import platformdirs

    return platformdirs.user_cache_path("brief", appauthor=False)
