"""Ctrl-C, in a form that no library turns into a message of its own."""

from types import FrameType


class Interrupted(BaseException):
    """The run is to end at once, with what was found so far."""


def interrupt(_signal: int, _frame: FrameType | None) -> None:
    """Handle the signal."""
    raise Interrupted
