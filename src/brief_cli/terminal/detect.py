"""From the environment, and what the terminal says of itself, to a `Terminal`."""

from collections.abc import Mapping
from dataclasses import dataclass

from brief_cli.rtl.mode import Mode
from brief_cli.terminal.known import (
    UNKNOWN,
    Recognised,
    by_answer,
    by_name,
    by_process,
    by_term,
    by_variables,
)
from brief_cli.terminal.piped import DEFAULT_HEIGHT, color_of, piped, width_of
from brief_cli.terminal.terminal import BidiKind, Terminal

NAMED = "BRIEF_TERMINAL"
"""The variable by which a person names the terminal."""
Environment = Mapping[str, str]
_MULTIPLEXERS = (("tmux", "tmux", "TMUX", "84;"), ("screen", "screen", "STY", "83;"))


@dataclass(frozen=True, slots=True)
class Answers:
    """What a terminal says of itself: DA2 as `0;136;0`, XTVERSION as `XTerm(379)`; empty for nothing.

    In tmux and screen, `outer_term` is the TERM of the terminal around it, `outer_version` its
    XTVERSION, `outer_da2` its DA2, and `outer_processes` the programs that tmux runs in, from within.
    """

    da2: str = ""
    xtversion: str = ""
    outer_term: str = ""
    outer_version: str = ""
    outer_da2: str = ""
    outer_processes: tuple[str, ...] = ()


def has_to_be_asked(env: Environment) -> bool:
    """Say whether TERM tells only what a terminal imitates, so that it has to say what it is."""
    term = env.get("TERM", "")
    return term.startswith(("xterm", "screen")) and not env.get(NAMED) and not _named_by(term)


def recognise(env: Environment, answers: Answers) -> Recognised:
    """Return the terminal.

    Variables are inherited by a terminal that is started from another one: what TERM says, and what
    the terminal itself says, outweighs them.
    """
    if found := by_name(env.get(NAMED, "")):
        return Recognised(found.known, f"{NAMED}={env[NAMED]}")
    if found := _named_by(env.get("TERM", "")):
        return found
    multiplexer = _multiplexer(env, answers)
    if multiplexer:
        found = by_term(answers.outer_term) or by_answer(answers.outer_version, answers.outer_da2)
        found = found or by_process(answers.outer_processes)
    else:
        found = by_answer(answers.xtversion, answers.da2)
        version = env.get("KONSOLE_VERSION", "")
        if answers.da2 == _SAID_BY_BOTH and version.isdecimal() and int(version) < _KONSOLE_SAYS:
            found = None
    return found or by_variables(dict(env)) or Recognised(UNKNOWN)


def detect(
    env: Environment,
    *,
    is_terminal: bool,
    columns: int | None,
    lines: int | None = None,
    answers: Answers = Answers(),
    chosen: Mapping[str, str] = {},
) -> Terminal:
    """Return what is known of the terminal.

    Args:
        env: the environment.
        is_terminal: whether output goes to a terminal at all.
        columns: its width as the system says it, in cells; None where it says nothing.
        lines: its height, likewise.
        answers: what it says of itself.
        chosen: modes that a person has found to be right, by the names of terminals.
    """
    if not is_terminal:
        return piped(env, columns, lines)
    recognised = recognise(env, answers)
    known = recognised.known
    width = width_of(env, columns)
    multiplexer = _multiplexer(env, answers)
    bidi = known.bidi
    if multiplexer and (bidi is BidiKind.OBEYS or known is UNKNOWN):
        # What it is told does not come through, but marks do; and they are nothing to most others.
        bidi = BidiKind.MARKED
    wanted = chosen.get(known.name)
    if wanted != bidi.mode.value:
        bidi = next((kind for mode, kind in KINDS.items() if mode.value == wanted), bidi)
    # What tells them the direction of a line stands in a cell before it; a multiplexer sees its blank too.
    taken = (bidi in _NEED_A_CELL) + (bidi is BidiKind.AUTODETECT and bool(multiplexer))
    dumb = env.get("TERM", "") in ("", "dumb")
    return Terminal(
        name=known.name,
        width=max(1, width - taken),
        is_terminal=True,
        color=color_of(env, is_terminal=True),
        hyperlinks=known.hyperlinks and not dumb,
        bidi=bidi,
        height=lines or DEFAULT_HEIGHT,
        graphemes=known.graphemes and not multiplexer,
        multiplexer=multiplexer,
        sign=recognised.sign,
        ascii_bars=known.ascii_bars,
        marks=known.marks,
        # Slanted, signs are of another font than letters, and no longer reversed with them; screen
        # shows what is slanted in reverse.
        italics=known.italics and bidi is not BidiKind.WORDS and multiplexer != "screen",
    )


# What QTerminal says, and Konsole said before it had an answer of its own (22.12.3 has one).
_SAID_BY_BOTH, _KONSOLE_SAYS = "0;115;0", 221203

KINDS = {
    Mode.VISUAL: BidiKind.NOTHING,
    Mode.LRM: BidiKind.MARKED,
    Mode.WORDS: BidiKind.WORDS,
    Mode.RUNS: BidiKind.RUNS,
    Mode.PUTTY: BidiKind.UNMARKED,
    Mode.KONSOLE: BidiKind.EMBEDDED,
    Mode.TERMINAL: BidiKind.IMPLICIT,
}
"""What a terminal must do for a mode to be right."""


_NEED_A_CELL = (BidiKind.EMBEDDED, BidiKind.UNMARKED, BidiKind.AUTODETECT)


def _named_by(term: str) -> Recognised | None:
    """Return the terminal that TERM names; in screen it may name the one around it, after a dot."""
    return by_term(term.removeprefix("screen."))


def _multiplexer(env: Environment, answers: Answers) -> str:
    """Return `tmux` or `screen` where one is between; a variable alone may be inherited."""
    term = env.get("TERM", "")
    for name, prefix, variable, answer in _MULTIPLEXERS:
        if term.startswith(prefix):
            # tmux calls itself screen where its own entry is not installed.
            return "tmux" if env.get("TMUX") else name
        if env.get(variable) and (answers.da2.startswith(answer) or _is_plain(env, answers)):
            return name
    return ""


def _is_plain(env: Environment, answers: Answers) -> bool:
    """Say whether nothing but variables tells what the terminal is."""
    return not answers.da2 and not answers.xtversion and not _named_by(env.get("TERM", ""))
