"""A shell in a terminal of its own, with the completion of `brief` in force."""

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pyte

STARTS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], 'eval "$(brief --show-completion)"'),
    "zsh": (
        ["zsh", "-f", "-i"],
        'autoload -Uz compinit; compinit -u -D; eval "$(brief --show-completion)"',
    ),
    "fish": (["fish", "--no-config", "-i"], "brief --show-completion | source"),
}
ROWS, COLUMNS = 40, 100


class Shell:
    """A shell, and the screen that its user sees."""

    def __init__(self, name: str, folder: Path, **env: str) -> None:
        command, begin = STARTS[name]
        path = shutil.which(command[0])
        assert path is not None
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:  # pragma: no cover - the child
            os.chdir(folder)
            bin_folder = Path(sys.executable).parent
            kept = {
                "PATH": f"{bin_folder}:{os.environ['PATH']}",
                "TERM": "xterm",
                "HOME": str(folder),
            }
            os.execve(path, command, {**kept, "LC_ALL": "C.UTF-8", "PS1": "$ ", **env})
        size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, size)
        # The marker is put together by the shell, so that its echo is not taken for the answer.
        self.type(f"{begin}; echo rea''dy\n")
        self.until(lambda lines: "ready" in lines)

    def type(self, text: str) -> None:
        """Type a text, as a person does."""
        os.write(self._terminal, text.encode())

    def lines(self) -> list[str]:
        """Return what is on the screen."""
        return [line.rstrip() for line in self._screen.display]

    def until(self, holds: Callable[[list[str]], bool], seconds: float = 20) -> list[str]:
        """Read until something is on the screen; return the screen."""
        end = time.monotonic() + seconds
        while not holds(self.lines()):
            assert time.monotonic() < end, "\n".join(self.lines())
            if select.select([self._terminal], [], [], 0.5)[0]:
                self._stream.feed(os.read(self._terminal, 65536))
        return self.lines()

    def completed(self, typed: str, *wanted: str) -> list[str]:
        """Type a line and ask for completion; return the screen when it shows what is wanted."""
        self.type(f"{typed}\t")
        try:
            return self.until(lambda lines: all(w in "\n".join(lines) for w in wanted), 3)
        except AssertionError:
            self.type("\t")  # bash lists at the second
            return self.until(lambda lines: all(w in "\n".join(lines) for w in wanted))

    def end(self) -> None:
        """End the shell."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)
