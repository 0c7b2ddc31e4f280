"""What runs on a worker: a unit is read, looked at and written; counts come back, never findings."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from brief_cli.archive.address import reason_of
from brief_cli.archive.counts import Counts
from brief_cli.archive.job import Job
from brief_cli.archive.outputs import Outputs, Writer
from brief_cli.archive.parts import Part
from brief_cli.archive.readers.rows import Broken, Row
from brief_cli.archive.readers.table import rows_of
from brief_cli.archive.units import Unit
from brief_cli.archive.versions import program
from brief_cli.archive.works.work import Looking
from brief_cli.messages.message import Message, say


class Transfer(OSError):
    """Reading or writing failed in a way that may not last: it is tried again."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a unit."""

    counts: Counts = field(default_factory=Counts)
    error: Message | None = None
    was_there: bool = False
    """Whether an earlier run had done it."""


@dataclass(frozen=True, slots=True)
class Groups:
    """How many rows each row group of a file has."""

    rows: list[int] = field(default_factory=list)
    error: Message | None = None


def work(unit: Unit, job: Job) -> Outcome:
    """Do a unit, unless its output is there.

    Raises:
        Transfer: reading or writing failed.
    """
    if job.program != program():
        return Outcome(error=say("the worker has another version of brief-cli or its libraries"))
    try:
        with _told():
            return _done(unit, job)
    except Broken as error:
        return Outcome(error=error.reasons[0])


def row_groups(part: Part) -> Groups:
    """Return the row groups of a Parquet file.

    Raises:
        Transfer: reading failed.
    """
    from brief_cli.archive.readers.parquet import row_groups as read

    try:
        with _told():
            return Groups(read(part))
    except Broken as error:
        return Groups(error=error.reasons[0])


def count_rows(unit: Unit, job: Job) -> int:
    """Return how many rows a unit has.

    Raises:
        Transfer: reading failed.
    """
    with _told():
        return sum(1 for _ in rows_of(unit, job.columns, job.limit))


def try_rows(unit: Unit, job: Job, start: int, stop: int) -> None:
    """Look at some rows of a unit, and keep nothing: a row that ends its worker ends this one.

    Raises:
        Transfer: reading failed.
    """
    looking = _looking(job)
    with _told():
        for number, row in enumerate(rows_of(unit, job.columns, job.limit)):
            if number >= stop:
                return
            if number >= start:
                looking.look(unit.part.source, row, Counts())


def _done(unit: Unit, job: Job) -> Outcome:
    if not job.out:
        return Outcome(_looked_at(unit, job, None))
    outputs = Outputs(job.out, job.work.folder)
    place = outputs.place(unit, job.mark)
    before = outputs.counts(place)
    if before is not None:
        return Outcome(before, was_there=True)
    with outputs.writing(place, job.work.schema(), job.work.held) as writer:
        counts = _looked_at(unit, job, writer)
        writer.end(counts)
    return Outcome(counts)


def _looked_at(unit: Unit, job: Job, writer: Writer | None) -> Counts:
    looking = _looking(job)
    counts = Counts()
    for number, row in enumerate(rows_of(unit, job.columns, job.limit)):
        if number in unit.killers:
            row = Row(row.id, fault=say("the process that looks at it does not survive it"))  # noqa: PLW2901
        found = looking.look(unit.part.source, row, counts)
        if writer is not None and found:
            writer.add(found)
    return counts


class _Here:
    """The command at work in this process, and what it is."""

    mark = ""
    looking: Any = None
    scratch: Any = None


def _looking(job: Job) -> Looking:
    if _Here.mark != job.mark:
        if _Here.scratch is not None:
            _Here.scratch.cleanup()
        _Here.scratch = tempfile.TemporaryDirectory(prefix="brief-", dir=_scratch_folder())
        _Here.looking = job.work.begun(_Here.scratch.name)
        _Here.mark = job.mark
    found: Looking = _Here.looking
    return found


def _scratch_folder() -> str | None:
    """Return the folder of this worker, which goes with it however it ends."""
    from distributed import get_worker

    try:
        folder: str = get_worker().local_directory
    except ValueError:
        return None
    return folder if os.path.isdir(folder) else None


@contextmanager
def _told() -> Iterator[None]:
    """Tell errors that stay (of what is read) from those that may pass (of the way to it)."""
    import pyarrow as pa

    try:
        yield
    except (Broken, Transfer):
        raise
    except (
        FileNotFoundError,
        PermissionError,
        pa.ArrowInvalid,
        pa.ArrowNotImplementedError,
    ) as error:
        raise Broken(say("cannot be read: {reason}", reason=reason_of(error))) from None
    except (EOFError, UnicodeDecodeError) as error:
        raise Broken(say("cannot be read to its end: {reason}", reason=reason_of(error))) from None
    except MemoryError:
        raise Broken(say("its rows need more memory than a worker has")) from None
    except Exception as error:
        # Exceptions of drivers do not all survive being sent.
        raise Transfer(str(reason_of(error))) from None
