"""A command in a terminal of its own."""

import os
import pty
import select
import sys
import time


class Session:
    """A command in a terminal of its own."""

    def __init__(self, *arguments: str, **env: str) -> None:
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:  # pragma: no cover - the child
            os.environ.update(
                {
                    "TERM": "xterm",
                    "COLUMNS": "40",
                    "NO_COLOR": "1",
                    "BRIEF_TERMINAL": "xterm",
                    **env,
                }
            )
            command = self.command(*arguments)
            os.execvp(command[0], command)
        self.seen = b""

    def command(self, *arguments: str) -> list[str]:
        """Return what is run."""
        return [sys.executable, "-m", "brief_cli", *arguments]

    def until(self, wanted: str, seconds: float = 20) -> None:
        """Read until a text has come."""
        end = time.monotonic() + seconds
        while wanted.encode() not in self.seen:
            assert time.monotonic() < end, self.seen
            if select.select([self.terminal], [], [], 0.5)[0]:
                try:
                    self.seen += os.read(self.terminal, 65536)
                except OSError:
                    break
        assert wanted.encode() in self.seen, self.seen

    def status(self) -> int:
        """Read to the end and return the wait status."""
        while True:
            try:
                data = os.read(self.terminal, 65536)
            except OSError:
                break
            if not data:
                break
            self.seen += data
        return os.waitpid(self.pid, 0)[1]
