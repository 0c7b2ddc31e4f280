"""From the environment to a `Terminal`: the one place that knows terminals by name."""

from collections.abc import Mapping
from dataclasses import dataclass

from brief_cli.terminal.terminal import BidiKind, Terminal

DEFAULT_WIDTH = 80
DEFAULT_HEIGHT = 24
Environment = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sign:
    """How a terminal is recognised: a variable, and what it must hold (empty for anything)."""

    variable: str
    value: str = ""
    at_least: int = 0

    def holds(self, env: Environment) -> bool:
        """Say whether the environment has the sign."""
        found = env.get(self.variable, "")
        if self.at_least:
            return found.isdigit() and int(found) >= self.at_least
        if self.value.endswith("*"):
            return found.startswith(self.value[:-1])
        return found.casefold() == self.value.casefold() if self.value else bool(found)

    def __str__(self) -> str:
        if self.at_least:
            return f"{self.variable} ≥ {self.at_least}"
        return f"{self.variable}={self.value}" if self.value else f"{self.variable} is set"


@dataclass(frozen=True, slots=True)
class Known:
    """A terminal that can be recognised; `source` is where what it does was found."""

    name: str
    sign: Sign
    bidi: BidiKind
    hyperlinks: bool
    source: str

    def is_this(self, env: Environment) -> bool:
        """Say whether the environment is this terminal's."""
        return self.sign.holds(env)


_WG = "terminal-wg.pages.freedesktop.org/bidi/prior-work/terminals.html"
_WG_IMPLEMENTATIONS = "terminal-wg.pages.freedesktop.org/bidi/implementations.html"
_NOTHING, _WORDS, _OBEYS = BidiKind.NOTHING, BidiKind.WORDS, BidiKind.OBEYS
_IMPLICIT, _AUTODETECT = BidiKind.IMPLICIT, BidiKind.AUTODETECT

# Terminals that lay a cell out for each extended grapheme cluster (mode 2027, or always).
_GRAPHEMES = frozenset(("Apple Terminal", "Ghostty", "WezTerm", "foot", "iTerm2", "kitty"))

# The first that matches is taken: what names itself stands before what a shell may have inherited.
# docs/terminals.md is made from this table.
TERMINALS: tuple[Known, ...] = (
    Known("VS Code", Sign("TERM_PROGRAM", "vscode"), _NOTHING, True, "xterm.js issue 701"),
    Known("Apple Terminal", Sign("TERM_PROGRAM", "Apple_Terminal"), _IMPLICIT, False, _WG),
    Known("iTerm2", Sign("TERM_PROGRAM", "iTerm.app"), _NOTHING, True, "right-to-left support is an experimental setting, off unless chosen; gist XVilka/a0e49e1c65370ba11c17"),
    Known("iTerm2", Sign("LC_TERMINAL", "iTerm2"), _NOTHING, True, "as above; the sign passes through ssh and tmux"),
    Known("WezTerm", Sign("TERM_PROGRAM", "WezTerm"), _NOTHING, True, "wezterm issue 784; `bidi_enabled` is off unless chosen"),
    Known("Ghostty", Sign("TERM_PROGRAM", "ghostty"), _NOTHING, True, "ghostty pull request 11079: shaping is forced left to right"),
    Known("mintty", Sign("TERM_PROGRAM", "mintty"), _OBEYS, True, "mintty issue 814; terminalguide issue 4"),
    Known("kitty", Sign("KITTY_WINDOW_ID"), _WORDS, True, "kitty issues 4055 and 2109"),
    Known("kitty", Sign("TERM", "xterm-kitty"), _WORDS, True, "kitty issues 4055 and 2109"),
    Known("Konsole", Sign("KONSOLE_VERSION"), _IMPLICIT, True, f"{_WG}; qtermwidget pull request 481; emacs-libvterm issue 750"),
    Known("mlterm", Sign("MLTERM"), _AUTODETECT, False, f"{_WG}; wezterm issue 784"),
    Known("Windows Terminal", Sign("WT_SESSION"), _NOTHING, True, "terminal issues 538 and 18659"),
    Known("Alacritty", Sign("ALACRITTY_WINDOW_ID"), _NOTHING, True, "alacritty issues 663 and 8828"),
    Known("Alacritty", Sign("TERM", "alacritty*"), _NOTHING, True, "alacritty issues 663 and 8828"),
    Known("foot", Sign("TERM", "foot*"), _NOTHING, True, "pkg.go.dev/github.com/Borderliner/nem/bidi"),
    Known("rxvt", Sign("TERM", "rxvt*"), _NOTHING, False, "tmux issue 3262"),
    Known("PuTTY", Sign("TERM", "putty*"), _AUTODETECT, False, _WG),
    Known("VTE (GNOME Terminal, Xfce, Tilix)", Sign("VTE_VERSION", at_least=5800), _OBEYS, True, f"{_WG_IMPLEMENTATIONS}; GNOME i18n list, July 2019"),
    Known("VTE before bidi", Sign("VTE_VERSION"), _NOTHING, True, "GNOME i18n list, July 2019"),
    Known("Linux console", Sign("TERM", "linux"), _NOTHING, False, "bicon(1)"),
    Known("xterm", Sign("XTERM_VERSION"), _NOTHING, False, "mapscii issue 23"),
)  # fmt: skip
UNKNOWN = Known("unknown", Sign("TERM"), _NOTHING, False, "most terminals do nothing")


def known_terminal(env: Environment) -> Known:
    """Return the row of the table that the environment matches."""
    return next((known for known in TERMINALS if known.is_this(env)), UNKNOWN)


def detect(
    env: Environment, *, is_terminal: bool, columns: int | None, lines: int | None = None
) -> Terminal:
    """Return what is known of the terminal.

    Args:
        env: the environment.
        is_terminal: whether output goes to a terminal at all.
        columns: its width as the system says it, in cells; None where it says nothing.
        lines: its height, likewise.
    """
    known = known_terminal(env)
    set_columns = env.get("COLUMNS", "")
    width = int(set_columns) if set_columns.isdigit() and int(set_columns) > 0 else columns
    dumb = env.get("TERM", "") in ("", "dumb")
    return Terminal(
        name=known.name if is_terminal else "none",
        width=width or DEFAULT_WIDTH,
        is_terminal=is_terminal,
        color=_color(env, is_terminal=is_terminal),
        hyperlinks=known.hyperlinks and is_terminal and not dumb,
        bidi=known.bidi if is_terminal else BidiKind.NOTHING,
        height=lines or DEFAULT_HEIGHT,
        graphemes=known.name in _GRAPHEMES and not _multiplexer(env),
        multiplexer=_multiplexer(env),
    )


def _multiplexer(env: Environment) -> str:
    if env.get("TMUX"):
        return "tmux"
    return "screen" if env.get("STY") else ""


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
