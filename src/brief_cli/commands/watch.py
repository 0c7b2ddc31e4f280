"""A preview that is shown again at each save, and keeps its place."""

import os
import select
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from brief_cli.commands.environment import put

_PAUSE = 0.2
_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"
_HOME, _CLEAR_LINE, _CLEAR_BELOW = "\x1b[H", "\x1b[K", "\x1b[J"
Render = Callable[[], list[str]]


def watch(path: Path, render: Render, height: Callable[[], int]) -> None:
    """Show a file until `q` or Ctrl-C; off a terminal, write it again at each change.

    Args:
        path: the file to look at.
        render: returns its lines; what is wrong with it where it cannot be shown.
        height: returns the height of the terminal, in cells.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        for lines in _changes(path, render):
            put("".join(f"{line}\n" for line in lines))
        return
    view = _View(height)
    with _screen():
        last: tuple[int, int, int] | None = None
        while True:
            stamp = _stamp(path)
            if stamp != last:
                last = stamp
                view.lines = render()
                view.draw()
            if not view.keys():
                return


def _changes(path: Path, render: Render) -> Iterator[list[str]]:
    last: tuple[int, int, int] | None = (-1, -1, -1)
    while True:
        stamp = _stamp(path)
        if stamp != last:
            last = stamp
            yield render()
        time.sleep(_PAUSE)


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """Return what changes when a file is saved; None while it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


@contextmanager
def _screen() -> Iterator[None]:
    """Take the whole screen, and keys as they are typed; give both back whatever happens."""
    import termios
    import tty

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor)
        put(_ENTER)
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
        put(_LEAVE)


class _View:
    """A window on lines; its first line stays where it is when they change."""

    def __init__(self, height: Callable[[], int]) -> None:
        self.lines: list[str] = []
        self.height = height
        self.top = 0

    def draw(self) -> None:
        rows = max(1, self.height())
        self.top = max(0, min(self.top, len(self.lines) - rows))
        shown = self.lines[self.top : self.top + rows]
        put(_HOME + "\r\n".join(line + _CLEAR_LINE for line in shown) + _CLEAR_BELOW)

    def keys(self) -> bool:
        """Wait a moment for a key; say whether to go on."""
        descriptor = sys.stdin.fileno()
        ready, _, _ = select.select([descriptor], [], [], _PAUSE)
        if not ready:
            return True
        typed = os.read(descriptor, 64)
        page = max(1, self.height() - 2)
        moves = {
            b"\x1b[A": -1, b"k": -1, b"\x1b[B": 1, b"j": 1, b"\r": 1, b"\n": 1,
            b"\x1b[5~": -page, b"b": -page, b"\x1b[6~": page, b" ": page,
            b"\x1b[H": -len(self.lines), b"g": -len(self.lines),
            b"\x1b[F": len(self.lines), b"G": len(self.lines),
        }  # fmt: skip
        if typed in (b"q", b"Q", b"\x04", b""):
            return False
        if typed in moves:
            self.top += moves[typed]
            self.draw()
        return True
