"""A bar on standard error, for what takes longer than a second."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.0
T = TypeVar("T")


class Bar:
    """How many of how many; it appears after a second, and gives way to what is written."""

    def __init__(self, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._total = total
        self._clock = clock
        self._start = clock()
        self._done = 0
        self._shown: Progress | None = None

    def advance(self) -> None:
        """Count one more."""
        self._done += 1
        if self._shown is None and self._clock() - self._start < _PATIENCE:
            return
        if self._shown is None:
            self._show()
        if self._shown is not None:
            self._shown.update(self._shown.task_ids[0], completed=self._done)

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

        self._shown = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._shown.add_task("", total=self._total, completed=self._done)
        self._shown.start()

    def hide(self) -> None:
        """Take the bar away, so that something else can be written; the next file brings it back."""
        if self._shown is not None:
            self._shown.stop()
            self._shown = None


class NoBar(Bar):
    """Stands in for a bar where nobody would see it."""

    def __init__(self) -> None:
        super().__init__(0)

    def advance(self) -> None:
        """Do nothing."""


@contextmanager
def counted(things: Iterable[T], *, is_seen: bool = False) -> Iterator[tuple[Iterator[T], Bar]]:
    """Give things as they come, and the bar to advance for each.

    Args:
        things: what is worked on.
        is_seen: whether what is written of each says how far it is, so that no bar need do so.
    """
    if is_seen:
        yield iter(things), NoBar()
        return
    # At a terminal somebody waits: how much there is must be known to say how far it is.
    known = list(things) if sys.stderr.isatty() else None
    with progress(len(known or ())) as bar:
        yield iter(things if known is None else known), bar


@contextmanager
def progress(total: int) -> Iterator[Bar]:
    """Give a bar for a number of things; it is seen at a terminal only, and goes at the end."""
    bar = Bar(total) if sys.stderr.isatty() else NoBar()
    try:
        yield bar
    finally:
        bar.hide()
