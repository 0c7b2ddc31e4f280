"""Ctrl-C, in a form that no library turns into a message of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupted(BaseException):
    """The run is to end at once, with what was found so far."""


class _State:
    is_held = False
    is_due = False


def interrupt(_signal: int, _frame: FrameType | None) -> None:
    """Handle the signal: end at once, or when what is being written is whole.

    A second one does not wait.
    """
    if _State.is_held and not _State.is_due:
        _State.is_due = True
        return
    raise Interrupted


@contextmanager
def whole() -> Iterator[None]:
    """Let what is done within be done wholly before Ctrl-C ends the run."""
    _State.is_held = True
    try:
        yield
    finally:
        _State.is_held = False
    if _State.is_due:
        _State.is_due = False
        raise Interrupted
