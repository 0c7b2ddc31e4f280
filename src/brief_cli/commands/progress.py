"""A bar on standard error, for what takes longer than a second."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.0


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
