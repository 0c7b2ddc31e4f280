"""The test card, and what comes of the answer to its question."""

import os
import re
from pathlib import Path

import pytest

from brief_cli.console.probe import MODES, probe_texts
from brief_cli.rtl.layout import lay_out
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.detect import detect
from brief_cli.text.clusters import text_width
from tests.shown import without_own_marks
from tests.terminal_session import Session

SEQUENCE = re.compile("\x1b\\[[?>0-9;]*[ -/]*[a-zA-Z]")


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize(
    "name", ["xterm", "vte", "konsole", "kitty", "mlterm", "qterminal", "putty"]
)
def test_it_fits_the_terminal_and_has_each_mode(columns: int, name: str) -> None:
    terminal = detect({"TERM": "xterm", "BRIEF_TERMINAL": name}, is_terminal=True, columns=columns)
    card = SEQUENCE.sub("", "".join(probe_texts(terminal)))
    card = without_own_marks(card, Mode.KONSOLE)
    assert max(map(text_width, card.splitlines())) <= columns
    assert [line for line in card.splitlines() if re.fullmatch(r"\d \w+", line)] == [
        f"{number} {mode.value}" for number, mode in enumerate(MODES, start=1)
    ]


def test_it_has_what_goes_wrong() -> None:
    terminal = detect({"TERM": "alacritty", "NO_COLOR": "1"}, is_terminal=True, columns=80)
    card = "".join(probe_texts(terminal))
    assert "terminal: Alacritty (TERM=alacritty)" in card
    for words in ("قال: سُلِّمَ و21 (TITR) إلى لارا.", "سلام (أهلا) 12", "می\u200cروم", "ٹھیک", "שָׁלוֹם"):
        assert lay_out(words, 80, 1)[0].text in card
    assert "│" in card


def test_the_answer_is_kept(tmp_path: Path) -> None:
    def ask(answer: bytes) -> str:
        session = Session("preview", "--probe", XDG_CONFIG_HOME=str(tmp_path))
        session.until("Its number")
        os.write(session.terminal, answer)
        assert session.status() == 0
        return session.seen.decode()

    ask(b"\n")
    assert not list(tmp_path.rglob("*.toml"))
    assert f"holds for xterm from now on: {tmp_path}" in " ".join(ask(b"6\n").split())
    assert (tmp_path / "brief/terminals.toml").read_text() == '[bidi]\nxterm = "konsole"\n'
    assert "--bidi auto: konsole" in ask(b"\n")
    (tmp_path / "brief/terminals.toml").write_text("[bidi\n")
    assert "--bidi auto: visual" in ask(b"\n")


def test_nobody_is_asked_off_a_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    terminal = detect({}, is_terminal=False, columns=80)
    assert "Its number" not in "".join(probe_texts(terminal))
