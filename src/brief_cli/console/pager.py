"""Text through a pager that keeps colours and links."""

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from brief_cli.console.output import put
from brief_cli.console.world import settle


def _command() -> list[str]:
    command = shlex.split(os.environ.get("PAGER") or "less")
    # Whatever LESS says: what tells the terminal how the text looks and runs must reach it.
    return [*command, "-R"] if _is_less(command) else command


def _is_less(command: list[str]) -> bool:
    return command[:1] != [] and Path(command[0]).name in ("less", "less.exe")


def passes_on() -> bool:
    """Say whether the pager shows at the terminal what it is sent, as it is; else it is text to it."""
    command = shlex.split(os.environ.get("PAGER") or "less")
    return _is_less(command) or not command or shutil.which(command[0]) is None


def page(lines: Iterable[str], start: str, end: str) -> None:
    """Show lines in `$PAGER` (`less` unless it is set); `start` and `end` go to the terminal.

    The pager must not see them: it would show them as text.
    """
    command = _command()
    if not command or shutil.which(command[0]) is None:
        put(start + "".join(f"{line}\n" for line in lines) + end)
        return
    settle()
    env = {"LESSCHARSET": "utf-8", "LESS": "FRX", **os.environ}
    put(start)
    # Ctrl-C is the pager's own, and leaving it early is no error.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    try:
        # Not as a context: its end would close a pipe that nobody reads, and fail at it again.
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=env)
        assert pager.stdin is not None
        with contextlib.suppress(BrokenPipeError), pager.stdin:
            for line in lines:
                pager.stdin.write(f"{line}\n".encode())
        pager.wait()
    finally:
        signal.signal(signal.SIGINT, before)
        put(end)
        sys.stdout.flush()
