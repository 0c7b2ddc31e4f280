"""What commands take from the world: the clock, the terminal, the language, places to keep things."""

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from brief_cli.messages.catalogue import ENGLISH, chosen_language, languages

if TYPE_CHECKING:
    from brief_cli.terminal.detect import Answers
    from brief_cli.terminal.terminal import Terminal

UI_LANG, CONFIG = "--ui-lang", "--config"


class _Chosen:
    """The language of messages and whether there are colours, chosen once for a run."""

    language: str = ENGLISH
    wanted: str = ""
    color: Mapping[str, str] = {}


def choose_language(arguments: Sequence[str]) -> None:
    """Choose the language of messages for this run, before the command line is understood.

    What is wrong with a command line must be said in the language that it asks for; that is the
    one of `--ui-lang`, else of the configuration, else of the locale.

    Args:
        arguments: what stands after the name of the program.
    """
    wanted = _value_of(UI_LANG, arguments)
    _Chosen.wanted = wanted if wanted in languages() else ""
    if wanted not in languages():
        from brief_cli.config.language import language_set

        named = _value_of(CONFIG, arguments)
        wanted = language_set(Path(named) if named else None, Path.cwd())
    _Chosen.language = wanted or chosen_language(os.environ)


def _value_of(option: str, arguments: Sequence[str]) -> str:
    """Return the last value of an option; empty where it is not given."""
    value = ""
    for place, word in enumerate(arguments):
        if word == "--":
            break
        if word.startswith(f"{option}="):
            value = word.partition("=")[2]
        elif word == option and place + 1 < len(arguments):
            value = arguments[place + 1]
    return value


def choose_color(when: str) -> None:
    """Choose whether there are colours in this run: `always`, `never`, or as the terminal has them."""
    _Chosen.color = {
        "always": {"NO_COLOR": "", "FORCE_COLOR": "1"},
        "never": {"NO_COLOR": "1"},
    }.get(when, {})


def interface_language() -> str:
    """Return the language of messages of this run."""
    return _Chosen.language


def language_asked_for() -> str:
    """Return the language that the command line asks for; empty where it asks for none."""
    return _Chosen.wanted


def terminal(stream_is_terminal: bool | None = None, *, ask: bool = True) -> "Terminal":
    """Return what standard output goes to.

    Args:
        stream_is_terminal: whether another stream, which is meant, is one.
        ask: whether the terminal may be asked who it is, where nothing else tells.
    """
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
    env = {**os.environ, **_Chosen.color}
    if not is_terminal:
        from brief_cli.terminal.piped import piped

        return piped(env, columns, lines)
    from brief_cli.terminal.detect import detect

    return detect(
        env,
        is_terminal=True,
        columns=columns,
        lines=lines,
        answers=_answers(ask=ask),
        chosen=_modes(),
    )


@cache
def _answers(*, ask: bool) -> "Answers":
    from brief_cli.terminal.detect import Answers, has_to_be_asked

    kept = cache_folder() / "terminals"
    if os.environ.get("TMUX") and os.environ.get("TERM", "").startswith(("tmux", "screen")):
        from brief_cli.console.asking import ask_tmux

        return ask_tmux(kept)
    if not ask or not has_to_be_asked(os.environ):
        return Answers()
    from brief_cli.console.asking import ask_terminal, ask_through_screen

    if os.environ.get("TERM", "").startswith("screen"):
        return ask_through_screen()
    return ask_terminal(kept)


def settle() -> None:
    """Take away what the terminal still has to say, before what is typed is read, and at the end."""
    # Most runs have not asked it anything.
    if asking := sys.modules.get("brief_cli.console.asking"):
        asking.settle()


def standard_input() -> BinaryIO:
    """Return standard input, of which nothing is what a terminal says of itself."""
    settle()
    return sys.stdin.buffer


@cache
def _modes() -> dict[str, str]:
    """Return the modes that a person has chosen, by terminal; what cannot be read is no choice."""
    import tomllib

    try:
        table = tomllib.loads(modes_file().read_text(encoding="utf-8")).get("bidi")
    except (OSError, ValueError):
        return {}
    found = table if isinstance(table, dict) else {}
    return {name: mode for name, mode in found.items() if isinstance(mode, str)}


def modes_file() -> Path:
    """Return the file of the modes that a person has chosen."""
    import platformdirs

    return platformdirs.user_config_path("brief", appauthor=False) / "terminals.toml"


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
