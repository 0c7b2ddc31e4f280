"""A terminal that is asked who it is, by a command that runs in it."""

import os
import select
import termios
from pathlib import Path

import pytest

from tests.conftest import EXAMPLE
from tests.terminal_session import Session

QUESTIONS = b"\x1b[>c\x1b[>q\x1b[c"
KONSOLE = b"\x1b[>1;115;0c\x1bP>|Konsole 22.12.3\x1b\\\x1b[?62;1;4c"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(
        "preview", str(EXAMPLE), "--section", "outlook",
        BRIEF_TERMINAL="", TERM="xterm-256color", XDG_CACHE_HOME=str(tmp_path),
        XDG_CONFIG_HOME=str(tmp_path), KITTY_WINDOW_ID="1",
    )  # fmt: skip


def _modes(session: Session) -> list[object]:
    return termios.tcgetattr(session.terminal)[:4]


def test_what_it_answers_decides_and_nothing_of_it_is_left(
    session: Session, tmp_path: Path
) -> None:
    before = _modes(session)
    session.until("\x1b[c")
    os.write(session.terminal, KONSOLE)
    session.until("\u202b")
    assert _modes(session) == before
    assert session.status() == 0
    shown = session.seen.partition(QUESTIONS)[2].decode()
    assert "Konsole" not in shown
    assert "115" not in shown
    # Remembered for as long as the session of the terminal lives.
    assert [path.read_text() for path in (tmp_path / "brief/terminals").iterdir()] == [
        "1;115;0\nKonsole 22.12.3\n"
    ]


def test_one_that_says_nothing_is_what_the_environment_says(session: Session) -> None:
    before = _modes(session)
    assert session.status() == 0
    assert QUESTIONS in session.seen
    assert "التوقعات" in session.seen.decode().replace("‎", ""), "in words, as kitty wants them"
    assert not select.select([session.terminal], [], [], 0)[0] or before


@pytest.mark.parametrize(
    "arguments", [("--bidi", "visual"), ("--bidi", "off"), ("--to", "svg", "--bidi", "visual")]
)
def test_it_is_not_asked_where_the_mode_is_given(arguments: tuple[str, ...]) -> None:
    asked = Session("preview", str(EXAMPLE), *arguments, BRIEF_TERMINAL="", TERM="xterm")
    assert asked.status() == 0
    assert b"\x1b[>c" not in asked.seen
