"""The terminal is asked who it is: once for a session, within a tenth of a second."""

import contextlib
import os
import select
import subprocess
import sys
import time
from pathlib import Path

from brief_cli.terminal.detect import Answers
from brief_cli.text.lazy_pattern import lazy_pattern

LIMIT = 0.1
"""Seconds for all questions together."""
# DA2 (CSI > c) and XTVERSION (CSI > q); then DA1, which every terminal answers: it is the fence.
_QUESTIONS = b"\x1b[>c\x1b[>q\x1b[c"
_FENCE = lazy_pattern(rb"\x1b\[\?[\d;]*c")
_DA2 = lazy_pattern(rb"\x1b\[>([\d;]*)c")
_XTVERSION = lazy_pattern(rb"\x1bP>\|([ -~]*)\x1b\\")


def ask_terminal(kept: Path) -> Answers:
    """Return what the terminal says of itself; nothing where it cannot be asked.

    Args:
        kept: the folder of answers; a terminal is asked once for as long as its session lives.
    """
    if sys.platform == "win32" or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return Answers()
    try:
        descriptor = sys.stdin.fileno()
        # Somebody else has the terminal, or has already typed something.
        if os.tcgetpgrp(descriptor) != os.getpgrp() or select.select([descriptor], [], [], 0)[0]:
            return Answers()
        status = Path(os.ttyname(descriptor)).stat()
        key = f"{status.st_rdev}-{status.st_ctime_ns}-{os.getsid(0)}"
    except OSError:
        return Answers()
    with contextlib.suppress(OSError, ValueError):
        da2, xtversion = (kept / key).read_text(encoding="ascii").split("\n")[:2]
        return Answers(da2, xtversion)
    answers = answers_in(_asked(descriptor))
    with contextlib.suppress(OSError):
        kept.mkdir(parents=True, exist_ok=True)
        (kept / key).write_text(f"{answers.da2}\n{answers.xtversion}\n", encoding="ascii")
    return answers


def answers_in(said: bytes) -> Answers:
    """Return what the bytes that a terminal sent say."""
    da2, xtversion = _DA2.search(said), _XTVERSION.search(said)
    return Answers(da2[1].decode() if da2 else "", xtversion[1].decode() if xtversion else "")


def _asked(descriptor: int) -> bytes:
    """Return what the terminal sends within the limit; it is as it was before, whatever happens."""
    import termios
    import tty

    said = b""
    end = time.monotonic() + LIMIT
    before = termios.tcgetattr(descriptor)
    try:
        tty.setraw(descriptor, termios.TCSANOW)
        os.write(sys.stdout.fileno(), _QUESTIONS)
        while not _FENCE.search(said) and (left := end - time.monotonic()) > 0:
            if select.select([descriptor], [], [], left)[0]:
                said += os.read(descriptor, 1024)
    finally:
        # What comes later is thrown away as far as it is there: it was not typed.
        late = termios.TCSADRAIN if _FENCE.search(said) else termios.TCSAFLUSH
        termios.tcsetattr(descriptor, late, before)
    return said


def ask_tmux() -> Answers:
    """Return what tmux knows of the terminal around it."""
    asked = ["tmux", "display-message", "-p", "#{client_termname}\n#{client_termtype}"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, timeout=1, check=True)
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return Answers()
    term, version = (*done.stdout.split("\n"), "", "")[:2]
    return Answers(outer_term=term, outer_version=version)
