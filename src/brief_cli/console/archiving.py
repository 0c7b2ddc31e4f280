"""One run over an archive, as a person sees it: how far it is, what it found, how it goes on."""

import sys
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from brief_cli.console.interrupts import Interrupted
from brief_cli.console.output import laid, put, tell
from brief_cli.console.world import interface_language
from brief_cli.messages.message import Message, Refusal, say, say_many
from brief_cli.reports.archive import Tally, tables

if TYPE_CHECKING:
    from rich.progress import Progress

NOT_WHOLE = 3
"""The exit status where some of an archive could not be read."""
# Seconds between two lines where no terminal shows a bar.
_EACH = 60.0


class Archiving:
    """Tells how far a run is: a bar at a terminal, a line a minute elsewhere."""

    def __init__(self, *, goes_on: bool, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin.

        Args:
            goes_on: whether a run that is stopped can be taken up again.
            clock: seconds.
        """
        self._goes_on = goes_on
        self._clock = clock
        self._start = self._told = clock()
        self._rows = self._size = self._before = 0
        self._total: int | None = None
        self._is_begun = False
        self._bar: Progress | None = None

    def run(self, work: Callable[[Any], Tally], counted: Sequence[str]) -> Tally:
        """Do a run, and tell what it counted.

        Args:
            work: the run, which is given this.
            counted: the numbers that it counts.
        """
        try:
            tally = work(self)
        except Refusal as error:
            if not self._is_begun:
                raise
            # Some of it is done: that is another status than that of wrong usage.
            self._hide()
            for reason in error.reasons:
                tell("{program}: {why}", program="brief", why=reason)
            sys.exit(NOT_WHOLE)
        except Interrupted:
            self._hide()
            if self._goes_on:
                tell("stopped; run the same command again to go on")
            else:
                tell("stopped; with --out, what is done is kept, and a run can go on")
            raise
        finally:
            self._hide()
        put(tables(tally, counted, _laid if sys.stdout.isatty() else _plain))
        for source, why in tally.errors:
            tell("{program}: {name}: {why}", program="brief", name=source, why=why)
        if tally.error_count > len(tally.errors):
            more = tally.error_count - len(tally.errors)
            tell("{count} more could not be read: see {file}", count=more, file="summary.parquet")
        tell("{summary}", summary=tally.message())
        return tally

    def begin(self, workers: int) -> None:
        """Say that the work begins."""
        self._start = self._told = self._clock()
        self._is_begun = True
        if sys.stderr.isatty():
            self._show()
        else:
            said = say_many("{count} worker", "{count} workers", count=workers)
            tell("{summary}", summary=said)

    def expect(self, size: int) -> None:
        """Take note of how many bytes there are in all."""
        self._total = size

    def advance(self, rows: int, size: int, *, before: bool) -> None:
        """Count what is done, of an earlier run or of this one."""
        if before:
            self._before += size
        else:
            self._rows += rows
            self._size += size
        if self._bar is not None:
            self._bar.update(
                self._bar.task_ids[0],
                completed=self._before + self._size,
                total=self._total,
                rate=_laid(self._rate()),
                left=_laid(self._left()),
            )
        self._tell_now_and_then()

    def idle(self, workers: int) -> None:
        """Say now and then that there is nobody to do the work."""
        if not workers and self._clock() - self._told >= _EACH:
            self._told = self._clock()
            tell("no worker is there; waiting for one")
        else:
            self._tell_now_and_then()

    def _tell_now_and_then(self) -> None:
        if self._bar is not None or self._clock() - self._told < _EACH:
            return
        self._told = self._clock()
        rows = say_many("{count:,} row", "{count:,} rows", count=self._rows)
        tell("{rows}, {rate}, {left}", rows=rows, rate=self._rate(), left=self._left())

    def _rate(self) -> Message:
        rate = self._rows / max(self._clock() - self._start, 0.001)
        return say("{number} a second", number=f"{rate:,.0f}")

    def _left(self) -> Message:
        """Return how much time is left, by the bytes that are."""
        if self._total is None or not self._size:
            return say("time left unknown")
        left = max(0, self._total - self._size - self._before)
        seconds = round((self._clock() - self._start) / self._size * left)
        hours, minutes, seconds = seconds // 3600, seconds // 60 % 60, seconds % 60
        return say("{time} left", time=f"{hours}:{minutes:02}:{seconds:02}")

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

        self._bar = Progress(
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[rate]}"),
            TextColumn("{task.fields[left]}"),
            console=Console(stderr=True),
            transient=True,
        )
        self._bar.add_task("", total=None, rate="", left="")
        self._bar.start()

    def _hide(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def _plain(message: Message) -> str:
    return message.text(interface_language())


def _laid(message: Message) -> str:
    """Return a message in the order in which a terminal must be sent it."""
    return laid(_plain(message))
