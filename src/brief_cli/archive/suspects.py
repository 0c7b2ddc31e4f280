"""Units whose worker ended: with nothing else running, the row that ends it is found by halving."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from brief_cli.archive.job import Job
from brief_cli.archive.task import Outcome, count_rows, try_rows, work
from brief_cli.archive.units import Unit
from brief_cli.messages.message import Message, say


class Killed(Exception):
    """The worker ended while it was at a task."""


class Failed(Exception):
    """A task failed after all retries; `why` says why."""

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why


Alone = Callable[..., Any]
"""Runs a function with its arguments on a worker and waits for it; raises `Killed` and `Failed`."""


def cleared(unit: Unit, job: Job, alone: Alone) -> Outcome:
    """Return what becomes of a unit whose worker ended, with a finding for each row that ends one.

    Args:
        unit: which.
        job: the command.
        alone: runs a function on a worker.
    """
    try:
        return _cleared(unit, job, alone)
    except Failed as error:
        return Outcome(error=error.why)
    except Killed:
        return Outcome(
            error=say(
                "its worker ended each time, whichever row it looked at; has it too little memory?"
            )
        )


def _cleared(unit: Unit, job: Job, alone: Alone) -> Outcome:
    found: Outcome
    try:
        # Most are innocent: somebody else's row, or somebody's hand, ended the worker.
        found = alone(work, unit, job)
    except Killed:
        killers = _killers(unit, job, alone, 0, alone(count_rows, unit, job))
        found = alone(work, replace(unit, killers=tuple(killers)), job)
    return found


def _killers(unit: Unit, job: Job, alone: Alone, start: int, stop: int) -> list[int]:
    """Return the rows of a range that end a worker by themselves."""
    try:
        alone(try_rows, unit, job, start, stop)
        return []
    except Killed:
        pass
    if stop - start <= 1:
        return list(range(start, stop))
    middle = (start + stop) // 2
    return [
        *_killers(unit, job, alone, start, middle),
        *_killers(unit, job, alone, middle, stop),
    ]
