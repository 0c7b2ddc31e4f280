"""Files are watched: something is done again at each change, until `q` or Ctrl-C."""

import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, NoReturn

from brief_cli.console.inputs import STANDARD_INPUT
from brief_cli.console.keys import keys
from brief_cli.console.output import fail, put, tell
from brief_cli.console.world import terminal

if TYPE_CHECKING:
    from brief_cli.console.linting import Linting

_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"
_HOME, _CLEAR_LINE, _CLEAR_BELOW = "\x1b[H", "\x1b[K", "\x1b[J"
# Shown at once where the terminal can (mode 2026), so that nothing flickers.
_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
_DEBOUNCE = 100
"""Milliseconds in which an editor that writes a file in several steps is taken to be done."""
Render = Callable[[], list[str]]
CHANGED = b""
"""Stands among keys for “a file has changed”."""


def watch_preview(path: Path, render: Render, height: Callable[[], int]) -> None:
    """Show a file until `q` or Ctrl-C; off a terminal, write it again at each change.

    Args:
        path: the file to look at.
        render: returns its lines; what is wrong with it where it cannot be shown.
        height: returns the height of the terminal, in cells.
    """
    with _changes([path.parent]) as events:
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            last: object = None
            while True:
                if (stamp := _stamps([str(path)])) != last:
                    last = stamp
                    put("".join(f"{line}\n" for line in render()))
                events.get()
        view = _View(height)
        with _screen(), keys(events):
            _show(path, view, render, events)


def _show(path: Path, view: "_View", render: Render, events: "SimpleQueue[bytes]") -> None:
    last: object = None
    while True:
        if (stamp := _stamps([str(path)])) != last:
            last = stamp
            view.lines = render()
            view.draw()
        typed = events.get()
        if typed in (b"q", b"Q", b"\x04"):
            return
        if typed != CHANGED:
            view.move(typed)


def watch_lint(linting: "Linting", paths: Sequence[str]) -> NoReturn:
    """Check files whenever one of them is saved, added or removed, until Ctrl-C."""
    if STANDARD_INPUT in paths:
        fail("--watch needs a file: standard input is not saved")
    folders = {Path(path) if os.path.isdir(path) else Path(path).parent for path in paths}
    watched = {Path(path).parent for path in linting.watched(paths)}
    last: object = None
    with _changes(folders | watched) as events:
        while True:
            # What else lies in the folders may change as well, our own report among it.
            if (stamps := _stamps(linting.watched(paths))) != last:
                last = stamps
                if sys.stdout.isatty():
                    # What was there is pushed up, where the terminal keeps it.
                    put("\n" * terminal().height + _HOME + _CLEAR_BELOW)
                linting.run(paths)
                tell("watching; Ctrl-C ends", linting.report.language)
            events.get()


def _stamps(paths: Iterable[str]) -> dict[str, tuple[int, int, int]]:
    """Return what changes when a file is saved, by path; one that is gone has none."""
    stamps = {}
    for path in paths:
        try:
            status = os.stat(path)
        except OSError:
            continue
        stamps[path] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return stamps


@contextmanager
def _changes(folders: Iterable[Path]) -> "Iterator[SimpleQueue[bytes]]":
    """Give a queue that gets `CHANGED` whenever something below the folders changes."""
    from watchfiles import watch

    events: SimpleQueue[bytes] = SimpleQueue()
    ended = threading.Event()
    there = sorted({str(folder) for folder in folders if folder.is_dir()})

    def look() -> None:
        # Without the system's notices (a full table, some network drives) the library polls.
        for polling in (None, True):
            try:
                for _ in watch(
                    *there, stop_event=ended, debounce=_DEBOUNCE, step=20, force_polling=polling
                ):
                    events.put(CHANGED)
                return
            except OSError:
                continue

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield events
    finally:
        ended.set()
        thread.join()


@contextmanager
def _screen() -> Iterator[None]:
    """Take a screen of its own, so that what was there comes back at the end."""
    try:
        put(_ENTER)
        yield
    finally:
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
        # Cleared before it is written: after a full line the cursor still stands on its last cell.
        lines = "\r\n".join(_CLEAR_LINE + line for line in shown)
        below = "\r\n" * bool(shown) + _CLEAR_BELOW if len(shown) < rows else ""
        put(f"{_BEGIN}{_HOME}{lines}{below}{_END}")

    def move(self, typed: bytes) -> None:
        """Move the window as a key says; other keys do nothing."""
        page = max(1, self.height() - 2)
        moves = {
            b"\x1b[A": -1, b"k": -1, b"\x1b[B": 1, b"j": 1, b"\r": 1, b"\n": 1,
            b"\x1b[5~": -page, b"b": -page, b"\x1b[6~": page, b" ": page,
            b"\x1b[H": -len(self.lines), b"g": -len(self.lines),
            b"\x1b[F": len(self.lines), b"G": len(self.lines),
        }  # fmt: skip
        if typed in moves:
            self.top += moves[typed]
            self.draw()
