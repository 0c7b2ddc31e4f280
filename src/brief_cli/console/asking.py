"""The terminal is asked who it is: once for a session, within a tenth of a second."""

import contextlib
import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

from brief_cli.terminal.detect import Answers
from brief_cli.text.lazy_pattern import lazy_pattern

LIMIT = 0.1
"""Seconds for all questions together."""
LATEST = 1.0
"""Seconds after the questions until which an answer that comes later is taken away before anybody sees it."""
# DA2 (CSI > c) and XTVERSION (CSI > q); then DA1, which every terminal answers: it is the fence.
_QUESTIONS = b"\x1b[>c\x1b[>q\x1b[c"
# screen answers DA2 by itself, as tmux does, and passes on what stands in a string of its own (DCS).
_THROUGH_SCREEN = b"\x1b[>c" + b"".join(
    b"\x1bP" + question + b"\x1b\\" for question in (b"\x1b[>c", b"\x1b[>q", b"\x1b[c")
)
_FENCE = lazy_pattern(rb"\x1b\[\?[\d;]*c")
# tmux passes nothing on, and says so.
_FENCE_OR_TMUX = lazy_pattern(rb"\x1b\[\?[\d;]*c|\x1b\[>84;[\d;]*c")
_DA2 = lazy_pattern(rb"\x1b\[>([\d;]*)c")
_XTVERSION = lazy_pattern(rb"\x1bP>\|([ -~]*)\x1b\\")
_MULTIPLEXERS = ("83;", "84;")


def ask_terminal(kept: Path) -> Answers:
    """Return what the terminal says of itself; nothing where it cannot be asked.

    Args:
        kept: the folder of answers; a terminal is asked once for as long as its session lives.
    """
    descriptor = _to_be_asked()
    if descriptor is None:
        return Answers()
    path = kept / _key(Path(os.ttyname(descriptor)))
    if (before := _kept(path)) is not None:
        return before
    question = _Question(descriptor, _QUESTIONS, _FENCE, path)
    return question.asked()


def ask_through_screen() -> Answers:
    """Return what the terminal around screen says of itself; another may be around it tomorrow."""
    descriptor = _to_be_asked()
    if descriptor is None:
        return Answers()
    answers = _Question(descriptor, _THROUGH_SCREEN, _FENCE_OR_TMUX).asked()
    return Answers(outer_da2=answers.da2, outer_version=answers.xtversion)


def ask_tmux(kept: Path) -> Answers:
    """Return what tmux knows of the terminal around it, or what that has said to us before.

    Args:
        kept: the folder of answers.
    """
    names = "#{client_termname}\n#{client_termtype}\n#{client_tty}\n#{client_pid}"
    asked = ["tmux", "display-message", "-p", names]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, timeout=1, check=True)
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return Answers()
    term, version, tty, pid = (*done.stdout.split("\n"), "", "", "", "")[:4]
    said = Answers()
    with contextlib.suppress(OSError):
        # Another process leads its session there: the latest answer from that terminal counts.
        same = kept.glob(f"{_key(Path(tty)).rpartition('-')[0]}-*")
        for path in sorted(same, key=lambda each: each.stat().st_mtime):
            said = _kept(path) or said
    return Answers(
        outer_term=term,
        outer_version=version or said.xtversion,
        outer_da2=said.da2,
        outer_processes=tuple(_programs(pid)),
    )


def _programs(pid: str) -> Iterator[str]:
    """Yield the names of a process and of those that it was started by, as far as the system tells."""
    with contextlib.suppress(OSError, IndexError):
        while pid not in ("", "0", "1"):
            status = Path(f"/proc/{pid}/stat").read_text(errors="replace")
            name, _, rest = status.partition("(")[2].rpartition(")")
            yield name
            pid = rest.split()[1]


def answers_in(said: bytes) -> Answers:
    """Return what the bytes that a terminal sent say."""
    found = [each.decode() for each in _DA2.findall(said)]
    # Of two answers one is a multiplexer's, which speaks for itself.
    found.sort(key=lambda da2: da2.startswith(_MULTIPLEXERS))
    xtversion = _XTVERSION.search(said)
    return Answers(found[0] if found else "", xtversion[1].decode() if xtversion else "")


def settle() -> None:
    """Take away what a terminal still has to say, before somebody else reads what is typed.

    That waits until a second after the questions at most, and only where their answer was late.
    """
    while _late:
        _late.pop().settled()


def _to_be_asked() -> int | None:
    """Return the descriptor of the terminal; None where it must not be asked."""
    if sys.platform == "win32" or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    try:
        descriptor = sys.stdin.fileno()
        # Somebody else has the terminal, or has already typed something.
        if os.tcgetpgrp(descriptor) != os.getpgrp() or select.select([descriptor], [], [], 0)[0]:
            return None
        os.ttyname(descriptor)
    except OSError:
        return None
    return descriptor


def _key(tty: Path) -> str:
    status = tty.stat()
    return f"{status.st_rdev}-{status.st_ctime_ns}-{os.getsid(0)}"


def _kept(path: Path) -> Answers | None:
    with contextlib.suppress(OSError, ValueError):
        da2, xtversion = path.read_text(encoding="ascii").split("\n")[:2]
        return Answers(da2, xtversion)
    return None


@dataclass
class _Question:
    """What a terminal is asked, and what it has said so far."""

    descriptor: int
    sent: bytes
    fence: re.Pattern[bytes]
    path: Path | None = None
    said: bytes = b""
    start: float = 0.0
    before: list[Any] = field(default_factory=list)
    handlers: dict[int, Any] = field(default_factory=dict)

    def asked(self) -> Answers:
        """Return what the terminal sends within the limit; it is as it was before, whatever happens.

        Where the answer is late, it is so at the end of the run: until then nothing is echoed.
        """
        import termios
        import tty

        self.start = time.monotonic()
        self.before = termios.tcgetattr(self.descriptor)
        with self._ended_cleanly():
            tty.setraw(self.descriptor, termios.TCSANOW)
            os.write(sys.stdout.fileno(), self.sent)
            self._listen(LIMIT)
            if self.fence.search(self.said):
                self._restore(termios.TCSADRAIN)
                return self._kept()
            # Lines and signals as ever, but what comes is neither shown nor waits for a line's end.
            quiet = termios.tcgetattr(self.descriptor)
            quiet[:3] = self.before[:3]
            quiet[3] = self.before[3] & ~(termios.ECHO | termios.ICANON)
            termios.tcsetattr(self.descriptor, termios.TCSANOW, quiet)
            _late.append(self)
            return answers_in(self.said)

    def settled(self) -> None:
        """Wait for the rest of the answer, keep it for the next time, and restore the terminal."""
        import termios

        with self._ended_cleanly():
            self._listen(LATEST)
            self._restore(termios.TCSAFLUSH)
            self._kept()

    def _listen(self, limit: float) -> None:
        while not self.fence.search(self.said):
            left = self.start + limit - time.monotonic()
            if left <= 0 or not select.select([self.descriptor], [], [], left)[0]:
                return
            try:
                part = os.read(self.descriptor, 1024)
            except OSError:
                return  # the terminal is gone
            if not part:
                return
            self.said += part

    def _restore(self, when: int) -> None:
        import termios

        with contextlib.suppress(termios.error):
            termios.tcsetattr(self.descriptor, when, self.before)
        for number, handler in self.handlers.items():
            signal.signal(number, handler)
        self.handlers.clear()

    def _kept(self) -> Answers:
        answers = answers_in(self.said)
        if self.path is not None:
            with contextlib.suppress(OSError):
                self.path.parent.mkdir(parents=True, exist_ok=True)
                said = f"{answers.da2}\n{answers.xtversion}\n"
                self.path.write_text(said, encoding="ascii")
        return answers

    @contextlib.contextmanager
    def _ended_cleanly(self) -> Iterator[None]:
        """Restore the terminal where what is within fails, or where the run is ended from outside."""
        import termios

        def end(number: int, _frame: FrameType | None) -> None:
            self._restore(termios.TCSAFLUSH)
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)

        try:
            for number in (signal.SIGTERM, signal.SIGHUP):
                with contextlib.suppress(ValueError):  # no main thread: nobody is told
                    self.handlers.setdefault(number, signal.signal(number, end))
            yield
        except BaseException:
            self._restore(termios.TCSAFLUSH)
            raise


_late: list[_Question] = []
"""Questions without an answer yet."""
