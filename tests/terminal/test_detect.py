"""Which terminal is taken for what, and what it is told."""

import pytest

from brief_cli.console.probe import probe_lines
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.bidi_control import bidi_control
from brief_cli.terminal.detect import TERMINALS, detect
from brief_cli.terminal.terminal import BidiKind, Terminal
from tests.conftest import ROOT


def _detect(env: dict[str, str], *, is_terminal: bool = True) -> Terminal:
    return detect(env, is_terminal=is_terminal, columns=100, lines=40)


@pytest.mark.parametrize(
    ("env", "name", "kind", "mode"),
    [
        ({"TERM": "xterm-256color", "XTERM_VERSION": "XTerm(390)"}, "xterm", "nothing", "visual"),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, "VTE (GNOME Terminal, Xfce, Tilix)", "obeys", "visual"),
        ({"TERM": "xterm-256color", "VTE_VERSION": "5402"}, "VTE before bidi", "nothing", "visual"),
        ({"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"}, "kitty", "words", "words"),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "230802"}, "Konsole", "implicit", "terminal"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, "Apple Terminal", "implicit", "terminal"),
        ({"TERM_PROGRAM": "vscode", "VTE_VERSION": "7600"}, "VS Code", "nothing", "visual"),
        ({"TERM_PROGRAM": "mintty"}, "mintty", "obeys", "visual"),
        ({"TERM": "putty-256color"}, "PuTTY", "autodetect", "terminal"),
        ({"WT_SESSION": "x"}, "Windows Terminal", "nothing", "visual"),
        ({"TERM": "tmux-256color", "TMUX": "x", "TERM_PROGRAM": "tmux", "KITTY_WINDOW_ID": "1"}, "kitty", "words", "words"),
        ({"TERM": "xterm"}, "unknown", "nothing", "visual"),
    ],
)  # fmt: skip
def test_a_terminal_is_recognised(env: dict[str, str], name: str, kind: str, mode: str) -> None:
    terminal = _detect(env)
    assert (terminal.name, terminal.bidi.value, terminal.bidi.mode.value) == (name, kind, mode)


def test_what_is_no_terminal_is_told_nothing() -> None:
    terminal = _detect({"VTE_VERSION": "7600", "TERM": "xterm-256color"}, is_terminal=False)
    assert (terminal.bidi, terminal.color, terminal.hyperlinks) == (BidiKind.NOTHING, None, False)
    assert bidi_control(terminal, Mode.VISUAL).start == ""


@pytest.mark.parametrize(
    ("env", "color"),
    [
        ({"TERM": "xterm-256color"}, "eight_bit"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "xterm", "NO_COLOR": "1", "FORCE_COLOR": "1"}, None),
        ({"TERM": "dumb"}, None),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, "standard"),
    ],
)
def test_colours(env: dict[str, str], color: str | None) -> None:
    assert _detect(env).color == color


def test_columns_win_over_the_size_of_the_terminal() -> None:
    assert _detect({"COLUMNS": "60"}).width == 60
    assert _detect({"COLUMNS": "x"}).width == 100


def test_a_terminal_that_obeys_is_told_and_given_back() -> None:
    terminal = _detect({"VTE_VERSION": "7600", "TERM": "xterm"})
    control = bidi_control(terminal, Mode.VISUAL)
    assert control.start.startswith("\x1b[8l")
    assert control.end.endswith("\x1b[8h")
    left = bidi_control(terminal, Mode.TERMINAL)
    assert left.start == "\x1b[8h\x1b[?2501l\x1b[?2500h"
    assert (left.rtl_line, left.ltr_line) == ("\x1b[2 k", "\x1b[1 k")
    inside = _detect({"VTE_VERSION": "7600", "TERM": "tmux", "TMUX": "x"})
    assert bidi_control(inside, Mode.VISUAL).start == "\x1bPtmux;\x1b\x1b[8l\x1b\x1b[1 k\x1b\\"


def test_the_probe_shows_every_mode() -> None:
    lines = list(probe_lines(_detect({"TERM": "xterm"})))
    assert "--bidi auto   visual" in lines
    shown = {name: lines[lines.index(f"{name}:") + 1] for name in ("visual", "words", "off")}
    assert shown["visual"] == "12 (ﻼﻫﺃ) ﻡﻼﺳ".rjust(30)
    assert shown["words"] == "12 (أهلا) سلام".rjust(30)
    assert shown["off"] == "سلام (أهلا) 12"


def table() -> str:
    """Return the table of the documentation."""
    lines = [
        "| terminal | recognised by | kind | hyperlinks | source |",
        "| --- | --- | --- | --- | --- |",
    ]
    for known in TERMINALS:
        links = "yes" if known.hyperlinks else "no"
        lines.append(
            f"| {known.name} | `{known.sign}` | {known.bidi.value} | {links} | {known.source} |"
        )
    lines.append("| any other | | nothing | no | |")
    return "\n".join(lines) + "\n"


def test_the_documentation_is_fresh() -> None:
    page = (ROOT / "docs" / "terminals.md").read_text(encoding="utf-8")
    assert page.endswith(table()), f"docs/terminals.md should end with:\n{table()}"
