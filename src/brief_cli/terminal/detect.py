"""From the environment to a `Terminal`: the one place that knows terminals by name.

`docs/terminals.md` gives the source of every row.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from brief_cli.terminal.terminal import BidiKind, Terminal

DEFAULT_WIDTH = 80
Environment = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """A terminal that can be recognised."""

    name: str
    is_this: Callable[[Environment], bool]
    bidi: BidiKind
    hyperlinks: bool


def _program(name: str) -> Callable[[Environment], bool]:
    return lambda env: env.get("TERM_PROGRAM", "").casefold() == name.casefold()


def _has(variable: str) -> Callable[[Environment], bool]:
    return lambda env: bool(env.get(variable))


def _term(start: str) -> Callable[[Environment], bool]:
    return lambda env: env.get("TERM", "").startswith(start)


def _vte(env: Environment) -> bool:
    # 0.58 (VTE_VERSION 5800) is the first with bidi.
    return env.get("VTE_VERSION", "").isdigit() and int(env["VTE_VERSION"]) >= 5800


# The first that matches is taken: what names itself stands before what may be inherited.
TERMINALS: tuple[Known, ...] = (
    Known("VS Code", _program("vscode"), BidiKind.NOTHING, True),
    Known("Apple Terminal", _program("Apple_Terminal"), BidiKind.IMPLICIT, False),
    Known("iTerm2", _program("iTerm.app"), BidiKind.NOTHING, True),
    Known("WezTerm", _program("WezTerm"), BidiKind.NOTHING, True),
    Known("Ghostty", _program("ghostty"), BidiKind.NOTHING, True),
    Known("mintty", _program("mintty"), BidiKind.OBEYS, True),
    Known("kitty", _has("KITTY_WINDOW_ID"), BidiKind.WORDS, True),
    Known("kitty", _term("xterm-kitty"), BidiKind.WORDS, True),
    Known("Konsole", _has("KONSOLE_VERSION"), BidiKind.IMPLICIT, True),
    Known("mlterm", _has("MLTERM"), BidiKind.IMPLICIT, False),
    Known("Windows Terminal", _has("WT_SESSION"), BidiKind.NOTHING, True),
    Known("Alacritty", _has("ALACRITTY_WINDOW_ID"), BidiKind.NOTHING, True),
    Known("foot", _term("foot"), BidiKind.NOTHING, True),
    Known("PuTTY", _term("putty"), BidiKind.IMPLICIT, False),
    Known("VTE", _vte, BidiKind.OBEYS, True),
    Known("Linux console", lambda env: env.get("TERM") == "linux", BidiKind.NOTHING, False),
    Known("xterm", _has("XTERM_VERSION"), BidiKind.NOTHING, False),
)
UNKNOWN = Known("unknown", lambda _: True, BidiKind.NOTHING, False)


def detect(env: Environment, *, is_terminal: bool, columns: int | None) -> Terminal:
    """Return what is known of the terminal.

    Args:
        env: the environment.
        is_terminal: whether output goes to a terminal at all.
        columns: its width as the system says it, in cells; None where it says nothing.
    """
    known = next((known for known in TERMINALS if known.is_this(env)), UNKNOWN)
    set_columns = env.get("COLUMNS", "")
    width = int(set_columns) if set_columns.isdigit() and int(set_columns) > 0 else columns
    color = _color(env, is_terminal=is_terminal)
    return Terminal(
        name=known.name if is_terminal else "none",
        width=width or DEFAULT_WIDTH,
        is_terminal=is_terminal,
        color=color,
        hyperlinks=known.hyperlinks and is_terminal and env.get("TERM") != "dumb",
        bidi=known.bidi if is_terminal else BidiKind.NOTHING,
    )


def _color(env: Environment, *, is_terminal: bool) -> str | None:
    """Return the palette: NO_COLOR before FORCE_COLOR before what the terminal says of itself."""
    if env.get("NO_COLOR"):
        return None
    forced = env.get("FORCE_COLOR", "") not in ("", "0")
    if not forced and (not is_terminal or env.get("TERM", "") in ("", "dumb")):
        return None
    if env.get("COLORTERM", "").casefold() in ("truecolor", "24bit"):
        return "truecolor"
    return "eight_bit" if "256" in env.get("TERM", "") else "standard"
