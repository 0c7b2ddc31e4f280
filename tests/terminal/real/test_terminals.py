"""What real terminals show is what Pango and HarfBuzz set: `make terminals`, some ten minutes.

A terminal that is not installed is skipped; Debian has them all:
xvfb imagemagick pango1.0-tools dbus-x11 libgl1-mesa-dri fonts-dejavu-core xterm konsole xfce4-terminal
gnome-terminal lxterminal kitty alacritty foot weston stterm rxvt-unicode mlterm pterm qterminal tmux
screen openssh-server
"""

import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.terminal.real import browser, remote
from tests.terminal.real.card import LINES, command
from tests.terminal.real.ink import likeness, line_by_pango, lines_of
from tests.terminal.real.screens import SIZE, TERMINALS, XTERM, Picture, Program, Size, shown

pytestmark = pytest.mark.real

LEAST = 0.8
"""Likeness of right lines; of the same with reversed words it is less than 0.7."""
# What a terminal inherits from those that it was started in.
INHERITED = {"KONSOLE_VERSION": "221203", "KITTY_WINDOW_ID": "1", "VTE_VERSION": "7006", "TMUX": ""}
EXAMPLES = ROOT / "examples"
PREVIEW = f"{shlex.quote(sys.executable)} -m brief_cli preview"
SIZES = (SIZE, Size(80), Size(120))
# By the name of the test: what it is taken for.
_VTE = "VTE (GNOME Terminal, Xfce, Tilix)"
NAMES = {"VTE": _VTE, "GNOME Terminal": _VTE, "LXTerminal": _VTE, "kitty with force_ltr": "kitty"}


# Where nothing tells: tmux and screen get marks then, which are right for these.
UNKNOWN = {
    ("VTE", "ssh tmux"),
    ("GNOME Terminal", "ssh tmux"),
    ("LXTerminal", "ssh tmux"),
    ("st", "screen"),
    ("st", "ssh screen"),
}
# Those that heed no marks must have been asked before tmux was started.
ASKED = {("PuTTY", "ssh tmux"), ("QTerminal", "ssh tmux")}


@pytest.fixture(scope="session")
def wanted() -> list[list[float]]:
    return [line_by_pango(line) for line in LINES]


@pytest.fixture(scope="session")
def ssh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if reason := remote.why_not():
        pytest.skip(reason)
    with remote.logged_in(tmp_path_factory.mktemp("ssh")) as login:
        yield login


def mean(picture: Picture, wanted: list[list[float]]) -> float:
    found = lines_of(picture, len(LINES))
    return sum(map(likeness, wanted, found)) / len(LINES)


def _bidi(program: Program) -> str:
    # Its setting is not to be seen from within: a person says once that it is there.
    return "visual" if "force_ltr" in program.name else "auto"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size.columns))
@pytest.mark.parametrize("program", TERMINALS, ids=lambda each: each.name)
def test_a_terminal_shows_lines_as_they_are_read(
    program: Program, size: Size, wanted: list[list[float]]
) -> None:
    if missing := program.missing():
        pytest.skip(f"{missing} is not installed")
    assert mean(shown(program, command(_bidi(program)), size=size), wanted) >= LEAST


@pytest.mark.parametrize("within", ["another", "tmux", "screen", "ssh", "ssh tmux", "ssh screen"])
@pytest.mark.parametrize(
    "program", [each for each in TERMINALS if "force" not in each.name], ids=lambda each: each.name
)
def test_it_is_recognised_within_others(
    program: Program,
    within: str,
    wanted: list[list[float]],
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    chain = [] if within == "another" else within.split()
    if missing := program.missing(*chain):
        pytest.skip(f"{missing} is not installed")
    around = [request.getfixturevalue("ssh") if each == "ssh" else each for each in chain]
    if (program.name, within) in ASKED:
        around.insert(1, "asked")
    env = INHERITED if within == "another" else {}
    found = tmp_path / "found"
    picture = shown(program, command("auto", found), env, within=around)
    name, multiplexer, _, _ = found.read_text(encoding="utf-8").splitlines()
    expected = NAMES.get(program.name, program.name)
    assert name == ("unknown" if (program.name, within) in UNKNOWN else expected)
    assert multiplexer == ("" if chain[-1:] in ([], ["ssh"]) else chain[-1])
    assert mean(picture, wanted) >= LEAST


@pytest.mark.parametrize("renderer", browser.RENDERERS)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size.columns))
def test_xterm_js_does_with_either_renderer(
    renderer: str, size: Size, wanted: list[list[float]]
) -> None:
    if reason := browser.why_not():
        pytest.skip(reason)
    assert mean(browser.shown_in_browser(command("auto"), renderer, size), wanted) >= LEAST


# A font with Arabic letters of its own, and one without, for which others stand in.
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_without_webgl_no_letter_leaves_its_place(columns: int) -> None:
    if reason := browser.why_not():
        pytest.skip(reason)
    line = f"{PREVIEW} {EXAMPLES / 'tables.ar.md'}"
    fonts, pixels = ("DejaVu Sans Mono", "Noto Sans Mono"), (8, 10, 11, 12, 13, 14, 15, 16, 18, 20)
    found = browser.out_of_order(line, Size(columns, 50), fonts, pixels)
    assert len(found) == len(fonts) * len(pixels)
    for font, (wrong, seen) in found.items():
        assert seen > 1000, font
        assert wrong == 0, font


@pytest.mark.parametrize(("bidi", "most"), [("words", 0.7), ("off", 0.1)])
def test_the_measure_notices_reversed_and_unjoined_words(
    bidi: str, most: float, wanted: list[list[float]]
) -> None:
    if missing := XTERM.missing():
        pytest.skip(f"{missing} is not installed")
    assert mean(shown(XTERM, command(bidi)), wanted) < most


def test_so_does_the_one_of_places() -> None:
    if reason := browser.why_not():
        pytest.skip(reason)
    line = f"{PREVIEW} --bidi visual {EXAMPLES / 'tables.ar.md'}"
    [(wrong, seen)] = browser.out_of_order(line, Size(80, 50), ["DejaVu Sans Mono"], [14]).values()
    assert wrong > seen / 5
