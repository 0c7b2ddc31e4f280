"""Which terminal is taken for what, and what it is told."""

import pytest

from brief_cli.console.asking import answers_in
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.bidi_control import bidi_control
from brief_cli.terminal.detect import KINDS, Answers, detect, has_to_be_asked
from brief_cli.terminal.known import TERMINALS, signs
from brief_cli.terminal.terminal import BidiKind, Terminal
from tests.conftest import ROOT

VTE = "VTE (GNOME Terminal, Xfce, Tilix)"
# What a shell has that was started in another terminal, as photographs of `env` showed.
INHERITED = {"KONSOLE_VERSION": "221203", "KITTY_WINDOW_ID": "1", "VTE_VERSION": "7006"}


NO_ANSWER = Answers()


def _detect(
    env: dict[str, str], *, is_terminal: bool = True, answers: Answers = NO_ANSWER
) -> Terminal:
    return detect(env, is_terminal=is_terminal, columns=100, lines=40, answers=answers)


@pytest.mark.parametrize(
    ("env", "name", "kind", "mode"),
    [
        ({"TERM": "xterm-256color", "XTERM_VERSION": "XTerm(390)"}, "xterm", "nothing", "visual"),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, VTE, "obeys", "visual"),
        ({"TERM": "xterm-256color", "VTE_VERSION": "5402"}, "VTE before bidi", "nothing", "visual"),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "230802"}, "Konsole", "embedded", "konsole"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, "Apple Terminal", "implicit", "terminal"),
        ({"TERM_PROGRAM": "vscode", "VTE_VERSION": "7600"}, "VS Code", "marked", "lrm"),
        ({"TERM_PROGRAM": "mintty"}, "mintty", "obeys", "visual"),
        ({"WT_SESSION": "x"}, "Windows Terminal", "nothing", "visual"),
        ({"TERM": "xterm"}, "unknown", "nothing", "visual"),
    ],
)  # fmt: skip
def test_a_terminal_is_recognised(env: dict[str, str], name: str, kind: str, mode: str) -> None:
    terminal = _detect(env)
    assert (terminal.name, terminal.bidi.value, terminal.bidi.mode.value) == (name, kind, mode)


@pytest.mark.parametrize(
    ("term", "name"),
    [
        ("xterm-kitty", "kitty"),
        ("foot", "foot"),
        ("alacritty", "Alacritty"),
        ("mlterm", "mlterm"),
        ("st-256color", "st"),
        ("rxvt-unicode-256color", "rxvt-unicode"),
        ("putty-256color", "PuTTY"),
    ],
)
def test_a_term_that_names_its_terminal_outweighs_what_is_inherited(term: str, name: str) -> None:
    terminal = _detect({"TERM": term, "TMUX": "/tmp/tmux,1,0", **INHERITED})
    assert (terminal.name, terminal.sign) == (name, f"TERM={term}")
    assert terminal.multiplexer == ""
    assert not has_to_be_asked({"TERM": term, **INHERITED})


@pytest.mark.parametrize(
    ("said", "name"),
    [
        # As each of them answered.
        (b"\x1b[>41;379;0c\x1bP>|XTerm(379)\x1b\\\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c", "xterm"),
        (b"\x1b[>1;115;0c\x1bP>|Konsole 22.12.3\x1b\\\x1b[?62;1;4c", "Konsole"),
        (b"\x1b[>65;7006;1c\x1b[?65;1;9c", VTE),
        (b"\x1b[>0;136;0c\x1b[?6c", "PuTTY"),
        (b"\x1b[>0;115;0c\x1b[?1;2c", "QTerminal"),
        (b"\x1b[>0;276;0c\x1b[?1;2c", "xterm.js"),
        (b"\x1b[>1;4000;26c\x1bP>|kitty(0.26.5)\x1b\\\x1b[?62;c", "kitty"),
        (b"\x1b[>1;011301;0c\x1bP>|foot(1.13.1)\x1b\\\x1b[?62;4;22c", "foot"),
        (b"\x1b[>24;279;0c\x1b[?63;1;2;3;4;6;7;15;18;22;29c", "mlterm"),
        (b"\x1b[>85;95;0c\x1b[?1;2c", "rxvt-unicode"),
    ],
)
def test_what_a_terminal_says_outweighs_what_is_inherited(said: bytes, name: str) -> None:
    assert _detect({"TERM": "xterm-256color", **INHERITED}, answers=answers_in(said)).name == name


def test_through_screen_the_terminal_answers_beside_it() -> None:
    said = b"\x1b[>83;40900;0c\x1b[>65;7006;1c\x1b[?65;1;9c"
    assert answers_in(said).da2 == "65;7006;1"
    assert has_to_be_asked({"TERM": "screen"})
    assert not has_to_be_asked({"TERM": "screen.mlterm"})


@pytest.mark.parametrize(
    ("env", "slanted"),
    [
        ({"TERM": "alacritty"}, True),
        ({"TERM": "rxvt-unicode"}, False),
        ({"TERM": "konsole"}, False),
        ({"TERM": "screen.xterm-256color", "VTE_VERSION": "7600"}, False),
        ({"TERM": "tmux-256color", "TMUX": "x", "VTE_VERSION": "7600"}, True),
    ],
)
def test_what_is_slanted_is_so_where_it_can_be_read(env: dict[str, str], slanted: bool) -> None:
    assert _detect(env).italics is slanted


def test_an_older_konsole_says_what_qterminal_says() -> None:
    answers = Answers("0;115;0")
    env = {"TERM": "xterm-256color", "KONSOLE_VERSION": "180400"}
    assert _detect(env, answers=answers).name == "Konsole"


@pytest.mark.parametrize(
    ("env", "answers", "name", "multiplexer", "mode"),
    [
        ({"TMUX": "x", "VTE_VERSION": "7006"}, Answers(), VTE, "tmux", "lrm"),
        ({"TMUX": "x", **INHERITED}, Answers(outer_term="alacritty"), "Alacritty", "tmux", "visual"),
        ({"TMUX": "x"}, Answers(outer_term="xterm-256color", outer_version="Konsole 22.12.3"), "Konsole", "tmux", "konsole"),
        ({"TMUX": "x"}, Answers(outer_term="xterm", outer_version="XTerm(379)"), "xterm", "tmux", "visual"),
        ({"STY": "x", "TERM": "screen", "VTE_VERSION": "7006"}, Answers(), VTE, "screen", "lrm"),
        ({"STY": "x", "TERM": "screen.xterm-256color"}, Answers(), "unknown", "screen", "lrm"),
        ({"TMUX": "x"}, Answers(outer_term="xterm", outer_processes=("tmux", "sh", "qterminal")), "QTerminal", "tmux", "runs"),
        # screen passes a question on, and its own TERM may name the terminal around it.
        ({"STY": "x", "TERM": "screen"}, Answers(outer_da2="65;7006;1"), VTE, "screen", "lrm"),
        ({"TERM": "screen-256color"}, Answers(outer_da2="0;136;0"), "PuTTY", "screen", "putty"),
        ({"TERM": "screen.xterm-kitty"}, Answers(), "kitty", "screen", "words"),
        # What a terminal said before tmux was started in it.
        ({"TMUX": "x"}, Answers(outer_term="xterm", outer_da2="0;115;0"), "QTerminal", "tmux", "runs"),
        # xterm, started from a shell within tmux.
        ({"TERM": "xterm", "TMUX": "x"}, Answers("41;379;0", "XTerm(379)"), "xterm", "", "visual"),
        ({"TERM": "xterm", "TMUX": "x", "VTE_VERSION": "7006"}, Answers("84;0;0"), VTE, "tmux", "lrm"),
    ],
)  # fmt: skip
def test_within_a_multiplexer_the_terminal_around_it_counts(
    env: dict[str, str], answers: Answers, name: str, multiplexer: str, mode: str
) -> None:
    terminal = _detect({"TERM": "tmux-256color", **env}, answers=answers)
    assert (terminal.name, terminal.multiplexer) == (name, multiplexer)
    assert terminal.bidi.mode.value == mode


def test_a_person_may_name_the_terminal_or_choose_the_mode() -> None:
    named = _detect({"TERM": "xterm", "BRIEF_TERMINAL": "konsole", **INHERITED})
    assert (named.name, named.sign) == ("Konsole", "BRIEF_TERMINAL=konsole")
    assert not has_to_be_asked({"TERM": "xterm", "BRIEF_TERMINAL": "konsole"})
    assert _detect({"TERM": "dumb", "BRIEF_TERMINAL": "xterm"}).name == "xterm"
    assert _detect({"TERM": "dumb", "BRIEF_TERMINAL": "nothing"}).name == "unknown"
    for mode in KINDS:
        chosen = detect(
            {"TERM": "xterm-kitty"}, is_terminal=True, columns=80, chosen={"kitty": mode.value}
        )
        assert chosen.bidi.mode is mode
    obeys = detect({"TERM": "vte-256color"}, is_terminal=True, columns=80, chosen={VTE: "visual"})
    assert obeys.bidi is BidiKind.OBEYS


def test_a_terminal_that_needs_a_cell_before_each_line_has_one_less() -> None:
    assert _detect({"TERM": "konsole"}).width == 99


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


def table() -> str:
    """Return the table of the documentation."""
    lines = [
        "| terminal | recognised by | kind | `--bidi auto` | hyperlinks | source |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for known in TERMINALS:
        links = "yes" if known.hyperlinks else "no"
        own = ", ".join(f"`{sign}`" for sign in signs(known))
        kind, mode = known.bidi.value, known.bidi.mode.value
        lines.append(f"| {known.name} | {own} | {kind} | {mode} | {links} | {known.source} |")
    lines.append("| any other | | nothing | visual | no | |")
    return "\n".join(lines) + "\n"


def test_the_documentation_is_fresh() -> None:
    page = (ROOT / "docs" / "terminals.md").read_text(encoding="utf-8")
    assert page.endswith(table()), f"docs/terminals.md should end with:\n{table()}"
