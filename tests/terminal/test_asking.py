"""A terminal that is asked who it is, by a command that runs in it."""

import os
import select
import signal
import sys
import termios
import time
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


class Awaited(Session):
    """A command that waits for its terminal, however slow the machine."""

    def command(self, *arguments: str) -> list[str]:
        patient = (
            "from brief_cli.app import main\n"
            "from brief_cli.console import asking\n"
            "asking.LIMIT = 60\n"
            "main()\n"
        )
        return [sys.executable, "-c", patient, *arguments]


def test_what_it_answers_decides_and_nothing_of_it_is_left(
    tmp_path: Path,
) -> None:
    session = Awaited(
        "preview", str(EXAMPLE), "--section", "outlook",
        BRIEF_TERMINAL="", TERM="xterm-256color", XDG_CACHE_HOME=str(tmp_path),
        XDG_CONFIG_HOME=str(tmp_path), KITTY_WINDOW_ID="1",
    )  # fmt: skip
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


# Says how the command ended, and what the next one to read from the terminal finds there.
# It outlives Ctrl-C, so that it does not end between changing the terminal and putting it back.
AFTERWARDS = """
trap : INT
"$@"
status=$?
modes=$(stty -g)
stty -icanon -echo min 0 time 0
left=$(dd bs=4096 count=1 2>/dev/null | od -An -c)
stty "$modes"
echo "status=$status left=[$left]"
"""


# As the command, but it waits until the test has answered, however slow the machine.
PATIENT = """
from brief_cli.app import main
from brief_cli.console import asking
asking.LATEST = 60
main()
"""


class Late(Session):
    """A command in a shell, whose terminal answers once it has gone on without an answer."""

    def command(self, *arguments: str) -> list[str]:
        return ["sh", "-c", AFTERWARDS, "sh", sys.executable, "-c", PATIENT, *arguments]

    def until_it_went_on(self, wanted: str) -> None:
        """Read until the questions have come and, after them, a text."""
        self.until("\x1b[c")
        self.until(wanted)
        lflag = termios.tcgetattr(self.terminal)[3]
        assert not lflag & (termios.ECHO | termios.ICANON), "nothing that comes is shown"
        assert lflag & termios.ISIG, "but Ctrl-C ends the run"

    def until_echo(self, modes: list[object]) -> None:
        """Wait until the terminal is as it was."""
        end = time.monotonic() + 20
        while _modes(self) != modes:
            assert time.monotonic() < end

    def ended(self) -> str:
        """Return what the shell says in the end."""
        assert self.status() == 0
        return self.seen.decode().splitlines()[-1]


@pytest.fixture
def late(tmp_path: Path) -> Late:
    return Late(
        "preview", str(EXAMPLE), "--section", "outlook",
        BRIEF_TERMINAL="", TERM="xterm-256color", XDG_CACHE_HOME=str(tmp_path),
        XDG_CONFIG_HOME=str(tmp_path),
    )  # fmt: skip


def test_a_late_answer_is_neither_shown_nor_left(late: Late, tmp_path: Path) -> None:
    before = _modes(late)
    late.until_it_went_on("\n")
    os.write(late.terminal, KONSOLE)
    assert late.ended() == "status=0 left=[]"
    assert b"115" not in late.seen
    assert _modes(late) == before
    # The next command is told at once.
    assert [path.read_text() for path in (tmp_path / "brief/terminals").iterdir()] == [
        "1;115;0\nKonsole 22.12.3\n"
    ]


def test_half_an_answer_in_time_and_the_rest_late(late: Late) -> None:
    late.until("\x1b[c")
    os.write(late.terminal, KONSOLE[:20])
    late.until_it_went_on("\n")
    os.write(late.terminal, KONSOLE[20:])
    assert late.ended() == "status=0 left=[]"
    assert b"Konsole" not in late.seen


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_in_between_restores_the_terminal(late: Late, number: signal.Signals) -> None:
    before = _modes(late)
    late.until_it_went_on("\n")
    if number == signal.SIGINT:
        os.write(late.terminal, b"\x03" + KONSOLE)
    else:
        os.kill(int(_children(late.pid)), number)
    late.status()
    assert _modes(late) == before


def _children(pid: int) -> str:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text()


def test_a_question_to_a_person_waits_for_the_answer_to_ours(tmp_path: Path) -> None:
    probe = Late(
        "preview", "--probe", BRIEF_TERMINAL="", TERM="xterm", XDG_CACHE_HOME=str(tmp_path),
        XDG_CONFIG_HOME=str(tmp_path),
    )  # fmt: skip
    before = _modes(probe)
    probe.until("Its number")
    os.write(probe.terminal, KONSOLE)
    # The person types once the terminal echoes again.
    probe.until_echo(before)
    os.write(probe.terminal, b"1\n")
    assert probe.ended() == "status=0 left=[]"
    assert "“visual” holds for" in " ".join(probe.seen.decode().split())
