"""What stands in for a terminal where output is piped: the environment alone decides."""

from collections.abc import Mapping

from brief_cli.terminal.terminal import BidiKind, Terminal

DEFAULT_WIDTH = 80
DEFAULT_HEIGHT = 24


def piped(env: Mapping[str, str], columns: int | None, lines: int | None = None) -> Terminal:
    """Return what stands in for a terminal.

    Args:
        env: the environment.
        columns: the width of a terminal that another stream goes to, in cells; None for none.
        lines: its height, likewise.
    """
    return Terminal(
        name="none",
        width=width_of(env, columns),
        is_terminal=False,
        color=color_of(env, is_terminal=False),
        hyperlinks=False,
        bidi=BidiKind.NOTHING,
        height=lines or DEFAULT_HEIGHT,
    )


def width_of(env: Mapping[str, str], columns: int | None) -> int:
    """Return a width in cells: COLUMNS before what the system says."""
    chosen = env.get("COLUMNS", "")
    width = int(chosen) if chosen.isdecimal() and int(chosen) > 0 else columns
    return width or DEFAULT_WIDTH


def color_of(env: Mapping[str, str], *, is_terminal: bool) -> str | None:
    """Return the palette: NO_COLOR before FORCE_COLOR before what the terminal says of itself."""
    if env.get("NO_COLOR"):
        return None
    forced = env.get("FORCE_COLOR", "") not in ("", "0")
    if not forced and (not is_terminal or env.get("TERM", "") in ("", "dumb")):
        return None
    if env.get("COLORTERM", "").casefold() in ("truecolor", "24bit"):
        return "truecolor"
    return "eight_bit" if "256" in env.get("TERM", "") else "standard"
