"""A run over parts: three tasks wait for each worker, so that a billion rows take no more memory here
than a thousand."""

import queue
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from typing import Any

from brief_cli.archive.cluster import threads
from brief_cli.archive.job import Job
from brief_cli.archive.parts import Part
from brief_cli.archive.suspects import Failed, Killed, cleared
from brief_cli.archive.task import Groups, Outcome, row_groups, work
from brief_cli.archive.units import Unit, units_of, units_of_groups
from brief_cli.messages.message import Refusal, say

_AHEAD = 3
"""Tasks for each worker: one that is worked on, and two that wait."""
_RETRIES = 3
"""How often a task whose reading or writing failed is tried again."""
# How often a file is opened whose worker ended.
_ATTEMPTS = 5
# How often it is asked how many workers there are, and looked whether there are none, in seconds.
_ASKED, _LOOKED = 5.0, 5.0


class Lost(Refusal):
    """The scheduler is gone."""


@dataclass(frozen=True, slots=True)
class Done:
    """A unit, or a part that has none, and what became of it.

    `part_is_done` says that it was the last of its part.
    """

    part: Part
    size: int
    outcome: Outcome
    part_is_done: bool


@dataclass(slots=True)
class _Open:
    """A part that is being worked on: how many of its units are out, and whether all were handed out."""

    out: int = 0
    is_whole: bool = False


class Run:
    """One run over an archive, with the workers of a client."""

    def __init__(self, client: Any, job: Job, idle: Callable[[int], None] = lambda _: None) -> None:
        """Take what is needed.

        Args:
            client: of the workers.
            job: what is done with each unit.
            idle: told every few seconds in which nothing came, with the number of workers.
        """
        self._client = client
        self._job = job
        self._idle = idle
        self._ready: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._waiting: dict[Any, Unit | Part] = {}
        self._units: Iterator[Unit] = iter(())
        self._groups: deque[Iterator[Unit]] = deque()
        self._suspects: list[Unit] = []
        self._open: dict[str, _Open] = {}
        self._killed: Counter[str] = Counter()
        self._window = 0
        self._asked = 0.0

    def work(self, parts: Iterator[Part]) -> Iterator[Done]:
        """Yield what becomes of the units of parts, as they come.

        Raises:
            Unreachable: what an address stands for cannot be listed.
            Lost: the scheduler is gone.
        """
        try:
            self._fill(parts)
            while self._waiting:
                yield from self._taken(*self._next())
                self._fill(parts)
            for unit in self._suspects:
                yield self._done(unit, cleared(unit, self._job, self._alone))
        finally:
            # With a run that ends early, so does what it has asked for.
            with suppress(Exception):
                self._client.cancel(list(self._waiting), force=True)

    def _fill(self, parts: Iterator[Part]) -> None:
        """Hand out tasks until the window is full."""
        if time.monotonic() - self._asked > _ASKED:
            self._window = _AHEAD * max(1, self._count())
            self._asked = time.monotonic()
        while len(self._waiting) < self._window:
            unit = next(self._units, None)
            if unit is not None:
                self._open[unit.part.key].out += 1
                self._submit(unit, work, unit, self._job)
            elif self._groups:
                self._units = self._groups.popleft()
            elif (part := next(parts, None)) is not None:
                self._begin(part)
            else:
                return

    def _begin(self, part: Part) -> None:
        self._open[part.key] = _Open()
        units = units_of(part)
        if units is None:
            self._submit(part, row_groups, part)
        else:
            self._units = self._ending(part, units)

    def _ending(self, part: Part, units: Iterator[Unit]) -> Iterator[Unit]:
        """Yield units; before the last one, note that no more come."""
        unit = next(units, None)
        while unit is not None:
            following = next(units, None)
            self._open[part.key].is_whole = following is None
            yield unit
            unit = following

    def _submit(self, what: Unit | Part, function: Callable[..., Any], *arguments: Any) -> None:
        future = self._client.submit(function, *arguments, pure=False, retries=_RETRIES)
        self._waiting[future] = what
        future.add_done_callback(self._ready.put)

    def _next(self) -> tuple[Unit | Part, Any]:
        """Wait for a task; return what it was about, and what came of it."""
        while True:
            try:
                future = self._ready.get(timeout=_LOOKED)
                break
            except queue.Empty:
                self._idle(self._count())
        return self._waiting.pop(future), _result(future)

    def _taken(self, what: Unit | Part, found: Any) -> Iterator[Done]:
        if isinstance(what, Unit):
            if isinstance(found, Killed):
                self._suspects.append(what)
            else:
                yield self._done(what, found)
            return
        self._killed[what.key] += isinstance(found, Killed)
        if isinstance(found, Killed) and self._killed[what.key] < _ATTEMPTS:
            # A row of another file ended the worker, most likely; that one is a suspect by now.
            self._submit(what, row_groups, what)
            return
        groups = found if isinstance(found, Groups) else Groups(error=_error(found))
        units = units_of_groups(what, groups.rows)
        first = next(units, None)
        if first is None:
            del self._open[what.key]
            yield Done(what, what.size, Outcome(error=groups.error), part_is_done=True)
            return
        self._groups.append(self._ending(what, chain((first,), units)))

    def _done(self, unit: Unit, found: Any) -> Done:
        state = self._open[unit.part.key]
        state.out -= 1
        is_last = state.is_whole and not state.out
        if is_last:
            del self._open[unit.part.key]
        outcome = found if isinstance(found, Outcome) else Outcome(error=_error(found))
        return Done(unit.part, unit.size, outcome, is_last)

    def _alone(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Run a function with nothing else on the workers."""
        future = self._client.submit(function, *arguments, pure=False, retries=_RETRIES)
        self._waiting[future] = arguments[0]
        future.add_done_callback(self._ready.put)
        _, found = self._next()
        if isinstance(found, Killed):
            raise found
        if isinstance(found, Exception):
            raise Failed(_error(found))
        return found

    def _count(self) -> int:
        try:
            return threads(self._client)
        except (OSError, TimeoutError):
            raise _lost() from None


def _result(future: Any) -> Any:
    """Return what came of a task, or the exception that did."""
    from distributed import KilledWorker

    if future.status in ("cancelled", "lost"):
        raise _lost()
    try:
        return future.result()
    except KilledWorker:
        return Killed()
    except Exception as error:
        # After the last retry; or what no program of ours raises, from the machinery.
        return error


def _error(found: Any) -> Any:
    from brief_cli.archive.address import reason_of

    if isinstance(found, Killed):
        return say("its worker ended while it was read")
    return say("cannot be read or written: {reason}", reason=reason_of(found))


def _lost() -> Lost:
    return Lost(say("the scheduler is gone; run the same command again to go on"))
