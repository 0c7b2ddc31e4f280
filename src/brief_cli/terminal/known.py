"""The terminals: how each is recognised, and what it does. The one place that knows them by name.

docs/terminals.md is made from this table.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from brief_cli.terminal.terminal import BidiKind


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Known:
    """A terminal and its signs; `source` is where what it does was found.

    Args:
        name: what people call it.
        bidi: what it does to right-to-left text.
        hyperlinks: whether it knows OSC 8.
        source: a photograph, or a text of others.
        terms: patterns of TERM that name it.
        answers: patterns of what it says of itself: DA2 as `0;136;0`, XTVERSION as `XTerm(*`.
        variables: what a shell in it has in its environment, `NAME` or `NAME=value`; inherited by
            terminals that are started from it.
        processes: names of its program, where neither it nor a variable tells.
        graphemes: whether it lays a cell out for each cluster (mode 2027, or always).
        ascii_bars: whether other lines than those of ASCII change the order of a text.
        italics: whether its slanted letters can be read.
        marks: whether right-to-left letters with marks are drawn at all.
    """

    name: str
    bidi: BidiKind
    hyperlinks: bool
    source: str
    terms: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()
    processes: tuple[str, ...] = ()
    graphemes: bool = False
    ascii_bars: bool = False
    italics: bool = True
    marks: bool = True


_PHOTO = "photographed"
_WG = "terminal-wg.pages.freedesktop.org/bidi/prior-work/terminals.html"
_NOTHING, _OBEYS = BidiKind.NOTHING, BidiKind.OBEYS

TERMINALS: tuple[Known, ...] = (
    Known("VS Code", BidiKind.MARKED, True, _PHOTO, variables=("TERM_PROGRAM=vscode",)),
    Known("xterm.js", BidiKind.MARKED, True, f"{_PHOTO}, with both renderers", answers=("0;276;0",)),
    Known("Apple Terminal", BidiKind.IMPLICIT, False, _WG, ("nsterm*",), ("1;95;0",), ("TERM_PROGRAM=Apple_Terminal",), graphemes=True),
    Known("iTerm2", _NOTHING, True, "right-to-left support is an experimental setting, off unless chosen; gist XVilka/a0e49e1c65370ba11c17", (), ("iTerm2 *", "0;95;0"), ("TERM_PROGRAM=iTerm.app", "LC_TERMINAL=iTerm2"), graphemes=True),
    Known("WezTerm", _NOTHING, True, "wezterm issue 784; `bidi_enabled` is off unless chosen", ("wezterm*",), ("WezTerm *",), ("TERM_PROGRAM=WezTerm",), graphemes=True),
    Known("Ghostty", _NOTHING, True, "ghostty pull request 11079: shaping is forced left to right", ("xterm-ghostty*",), ("ghostty *",), ("TERM_PROGRAM=ghostty",), graphemes=True),
    Known("mintty", _OBEYS, True, "mintty issue 814; terminalguide issue 4", ("mintty*",), ("mintty *", "77;*"), ("TERM_PROGRAM=mintty",)),
    Known("kitty", BidiKind.WORDS, True, _PHOTO, ("xterm-kitty*",), ("kitty(*", "1;4000;*"), ("KITTY_WINDOW_ID",), graphemes=True),
    Known("QTerminal", BidiKind.RUNS, False, _PHOTO, (), ("0;115;0",), processes=("qterminal",), italics=False),
    Known("Konsole", BidiKind.EMBEDDED, True, _PHOTO, ("konsole*",), ("Konsole *", "1;115;0"), ("KONSOLE_VERSION",), italics=False),
    Known("mlterm", BidiKind.AUTODETECT, False, _PHOTO, ("mlterm*",), ("24;279;0",), ("MLTERM",), ascii_bars=True, italics=False),
    Known("Windows Terminal", _NOTHING, True, "terminal issues 538 and 18659", (), ("0;10;1",), ("WT_SESSION",)),
    Known("Alacritty", _NOTHING, True, _PHOTO, ("alacritty*",), ("0;[1-9][0-9][0-9][0-9];1",), ("ALACRITTY_WINDOW_ID",)),
    Known("foot", _NOTHING, True, _PHOTO, ("foot*",), ("foot(*",), graphemes=True, marks=False),
    Known("st", _NOTHING, False, _PHOTO, ("st", "st-*", "stterm*")),
    Known("rxvt-unicode", _NOTHING, False, _PHOTO, ("rxvt*",), ("85;*", "82;*"), italics=False),
    Known("PuTTY", BidiKind.UNMARKED, False, f"{_PHOTO} (pterm)", ("putty*",), ("0;136;0",), processes=("pterm", "putty")),
    Known("VTE (GNOME Terminal, Xfce, Tilix)", _OBEYS, True, _PHOTO, ("vte*", "gnome*"), ("61;[5-9][0-9][0-9][0-9];*", "65;[5-9][0-9][0-9][0-9];*"), ("VTE_VERSION≥5800",)),
    Known("VTE before bidi", _NOTHING, True, "GNOME i18n list, July 2019", (), ("1;[0-9][0-9][0-9][0-9];*",), ("VTE_VERSION",)),
    Known("Linux console", _NOTHING, False, "bicon(1)", ("linux*",)),
    Known("xterm", _NOTHING, False, _PHOTO, (), ("XTerm(*", "41;*"), ("XTERM_VERSION",)),
)  # fmt: skip
UNKNOWN = Known("unknown", _NOTHING, False, "most terminals do nothing")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Recognised:
    """A terminal and the sign by which it was recognised."""

    known: Known
    sign: str = ""


def by_name(name: str) -> Recognised | None:
    """Return the terminal of a name, as far as it is written (`vte`, `konsole`)."""
    folded = name.casefold()
    if not folded:
        return None
    names = [(known, known.name.casefold()) for known in TERMINALS]
    same = [known for known, own in names if own == folded]
    found = same or [known for known, own in names if own.startswith(folded)]
    return Recognised(found[0]) if found else None


def by_term(term: str) -> Recognised | None:
    """Return the terminal that TERM names; None where it only names what is imitated (`xterm`)."""
    for known in TERMINALS:
        if any(fnmatchcase(term, pattern) for pattern in known.terms):
            return Recognised(known, f"TERM={term}")
    return None


def by_answer(*answers: str) -> Recognised | None:
    """Return the terminal that an answer is of, the first that tells."""
    for answer in filter(None, answers):
        for known in TERMINALS:
            if any(fnmatchcase(answer, pattern) for pattern in known.answers):
                return Recognised(known, f"it says “{answer}”")
    return None


def by_process(names: Iterable[str]) -> Recognised | None:
    """Return the terminal of a program, the first that is one."""
    for name in names:
        for known in TERMINALS:
            if name in known.processes:
                return Recognised(known, f"tmux runs in {name}")
    return None


def by_variables(env: dict[str, str]) -> Recognised | None:
    """Return the terminal that the environment names, or has inherited."""
    for known in TERMINALS:
        for variable in known.variables:
            name, _, value = variable.partition("=")
            name, _, least = name.partition("≥")
            found = env.get(name, "")
            if least:
                holds = found.isdecimal() and int(found) >= int(least)
            else:
                holds = found.casefold() == value.casefold() if value else bool(found)
            if holds:
                return Recognised(known, f"{name}={found}")
    return None


def signs(known: Known) -> Iterator[str]:
    """Yield the signs of a terminal, as people read them."""
    yield from (f"TERM={term}" for term in known.terms)
    yield from (
        f"{'DA2' if answer[0].isdecimal() else 'XTVERSION'} {answer}" for answer in known.answers
    )
    yield from known.variables
    yield from (f"process {name}" for name in known.processes)
