"""What real terminals show is what Pango and HarfBuzz set: `make terminals`, some five minutes.

A terminal that is not installed is skipped; Debian has them all:
xvfb imagemagick pango1.0-tools dbus-x11 libgl1-mesa-dri fonts-dejavu-core xterm konsole xfce4-terminal
kitty alacritty stterm rxvt-unicode mlterm pterm qterminal tmux screen
"""

import pytest

from tests.terminal.real.browser import RENDERERS, shown_in_browser, why_not
from tests.terminal.real.card import LINES, command
from tests.terminal.real.ink import likeness, line_by_pango, lines_of
from tests.terminal.real.screens import PROGRAMS, Picture, Program, shown

pytestmark = pytest.mark.real

LEAST = 0.8
"""Likeness of right lines; of the same with reversed words it is less than 0.7."""
# Not every terminal keeps letters to their cells.
LOOSE = {"QTerminal": 0.72}
# What a terminal inherits from those that it was started in.
INHERITED = {"KONSOLE_VERSION": "221203", "KITTY_WINDOW_ID": "1", "VTE_VERSION": "7006", "TMUX": ""}


@pytest.fixture(scope="module")
def wanted() -> list[list[float]]:
    return [line_by_pango(line) for line in LINES]


def _mean(picture: Picture, wanted: list[list[float]]) -> float:
    found = lines_of(picture, len(LINES))
    return sum(map(likeness, wanted, found)) / len(LINES)


def _shown(program: Program, bidi: str, env: dict[str, str] | None = None) -> Picture:
    if program.missing:
        pytest.skip(f"{program.missing} is not installed")
    return shown(program, command(bidi), env or {})


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda each: each.name)
def test_a_terminal_shows_lines_as_they_are_read(
    program: Program, wanted: list[list[float]]
) -> None:
    bidi = "visual" if "force_ltr" in program.name else "auto"
    assert _mean(_shown(program, bidi), wanted) >= LOOSE.get(program.name, LEAST)


@pytest.mark.parametrize(
    "program", [each for each in PROGRAMS if not each.within and "force" not in each.name],
    ids=lambda each: each.name,
)  # fmt: skip
def test_so_does_one_that_was_started_in_another(
    program: Program, wanted: list[list[float]]
) -> None:
    assert _mean(_shown(program, "auto", INHERITED), wanted) >= LOOSE.get(program.name, LEAST)


@pytest.mark.parametrize("renderer", RENDERERS)
def test_xterm_js_does_with_either_renderer(renderer: str, wanted: list[list[float]]) -> None:
    if reason := why_not():
        pytest.skip(reason)
    assert _mean(shown_in_browser("auto", renderer), wanted) >= LEAST


@pytest.mark.parametrize(("bidi", "most"), [("words", 0.7), ("off", 0.1)])
def test_the_measure_notices_reversed_and_unjoined_words(
    bidi: str, most: float, wanted: list[list[float]]
) -> None:
    assert _mean(_shown(PROGRAMS[0], bidi), wanted) < most
