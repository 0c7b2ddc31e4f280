"""Keys as they are typed, without waiting for the end of a line."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue

from brief_cli.console.world import settle


@contextmanager
def keys(events: "SimpleQueue[bytes]") -> Iterator[None]:
    """Put each key that is typed into a queue, as the bytes that the terminal sends for it.

    The terminal is as it was before, whatever happens.
    """
    settle()
    # Read in a thread: Windows cannot wait for keys and for something else at once.
    if sys.platform == "win32":  # pragma: no cover - the other branch of the system
        _start(events, _windows_key)
        yield
        return
    import termios
    import tty

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor)
        _start(events, lambda: os.read(descriptor, 64) or b"q")
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _start(events: "SimpleQueue[bytes]", read: Callable[[], bytes]) -> None:
    def look() -> None:
        while True:
            try:
                events.put(read())
            except OSError:
                events.put(b"q")  # the terminal is gone
                return

    threading.Thread(target=look, daemon=True).start()


# What the console of Windows says for keys that have no character, by their second code.
_WINDOWS = {
    "H": b"\x1b[A", "P": b"\x1b[B", "I": b"\x1b[5~", "Q": b"\x1b[6~",
    "G": b"\x1b[H", "O": b"\x1b[F",
}  # fmt: skip


def _windows_key() -> bytes:  # pragma: no cover - the other branch of the system
    import msvcrt

    char: str = msvcrt.getwch()  # type: ignore[attr-defined]
    if char in ("\0", "\xe0"):
        return _WINDOWS.get(msvcrt.getwch(), b"?")  # type: ignore[attr-defined]
    return char.encode()
