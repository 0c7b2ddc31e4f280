"""Many files are checked: what the cache knows is taken, the rest goes to workers, in order."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from brief_cli.lint.cache import Cache, Entry
from brief_cli.lint.profile import Particulars, Profile, key_of
from brief_cli.lint.reading import unreadable
from brief_cli.lint.stored import PASSED_OVER, Unreadable, loaded
from brief_cli.text.reading import ReadError, read_file
from brief_cli.text.source import Source, decode

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from brief_cli.diagnostic import Diagnostic

# So many files are asked of the cache at once, and go to a worker at once.
_LOOKED_UP = 256
_CHUNK = 16
# With fewer files than this to check, workers would start in vain.
_WORTH_WORKERS = 24
# A file that is larger is checked here: sending it takes memory twice.
_LARGE = 1_000_000


@dataclass(frozen=True, slots=True)
class Job:
    """One file to check: its path, the profile with its mark, and what holds for it alone."""

    path: str
    profile: Profile
    mark: bytes
    particulars: Particulars
    limit: int
    """The greatest size, in bytes."""


@dataclass(slots=True)
class Checked:
    """A file that was checked; `diagnostics` is None for one that is no briefing."""

    job: Job
    source: Source
    diagnostics: "list[Diagnostic] | None"
    data: bytes = b""
    """What the file holds, where it was read."""


@dataclass(slots=True)
class _Item:
    job: Job
    data: bytes = b""
    error: ReadError | None = None
    key: bytes = b""
    entry: Entry | None = None
    future: "Future[list[Entry]] | None" = None
    place: int = 0


class Run:
    """One run over files: its cache and its workers."""

    def __init__(self, cache: Cache, workers: int) -> None:
        self._cache = cache
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None
        self._seen = 0

    def check(self, jobs: Iterable[Job]) -> Iterator[Checked]:
        """Yield what is found in files, in their order; a few hundred are held at a time.

        Raises:
            Unusable: a schema or a configuration has mistakes of its own.
            UnknownRule: a selector of the command line stands for nothing.
        """
        jobs = iter(jobs)
        waiting: deque[list[_Item]] = deque()
        try:
            while batch := list(islice(jobs, _LOOKED_UP)):
                waiting.append(self._begun(batch))
                if len(waiting) > 2:
                    yield from self._finished(waiting.popleft())
            while waiting:
                yield from self._finished(waiting.popleft())
            self._stop(at_once=False)
        finally:
            self._stop(at_once=True)

    def _begun(self, batch: list[Job]) -> list[_Item]:
        """Read files, look them up, and hand what is not known to workers."""
        items = [_read(job) for job in batch]
        for day in {item.job.profile.today for item in items}:
            readable = [item for item in items if item.error is None]
            for item in readable:
                item.key = key_of(item.job.mark, item.job.particulars, item.data)
            known = self._cache.get([item.key for item in readable], day)
            for item in readable:
                item.entry = known.get(item.key)
        left = [item for item in items if item.key and item.entry is None]
        self._seen += len(left)
        if self._workers > 1 and self._seen >= _WORTH_WORKERS:
            small = [item for item in left if len(item.data) <= _LARGE]
            for start in range(0, len(small), _CHUNK):
                self._hand_over(small[start : start + _CHUNK])
        return items

    def _hand_over(self, chunk: list[_Item]) -> None:
        from brief_cli.lint.workers import check_chunk, start_workers

        try:
            self._pool = self._pool or start_workers(self._workers)
        except (OSError, ImportError, NotImplementedError):
            # No semaphores, no shared memory, no processes: the files are checked here.
            self._workers = 1
            return
        work = [(i.job.profile, i.job.particulars, i.job.path, i.data) for i in chunk]
        try:
            future = self._pool.submit(check_chunk, work)
        except RuntimeError:
            # The workers are gone (killed for want of memory, say): the files are checked here.
            return
        for place, item in enumerate(chunk):
            item.future, item.place = future, place

    def _finished(self, items: list[_Item]) -> Iterator[Checked]:
        for item in items:
            yield self._result(item)
            item.data = b""

    def _result(self, item: _Item) -> Checked:
        job = item.job
        if item.error is not None:
            return _examined(job, unreadable(job.path, item.error))
        if item.entry is not None:
            try:
                return _checked(job, item.data, item.entry)
            except Unreadable:
                pass  # what another program left in the cache
        entry = self._from_worker(item) or self._here(item)
        self._cache.put(item.key, entry, job.profile.today)
        return _checked(job, item.data, entry)

    def _from_worker(self, item: _Item) -> Entry | None:
        if item.future is None:
            return None
        from concurrent.futures.process import BrokenProcessPool

        try:
            return item.future.result()[item.place]
        except BrokenProcessPool:
            return None

    def _here(self, item: _Item) -> Entry:
        from brief_cli.lint.checking import check_data

        job = item.job
        return check_data(job.profile, job.particulars, job.path, item.data)

    def _stop(self, *, at_once: bool) -> None:
        if self._pool is not None:
            from brief_cli.lint.workers import stop_workers

            pool, self._pool = self._pool, None
            stop_workers(pool, at_once=at_once)


def _read(job: Job) -> _Item:
    try:
        return _Item(job, read_file(job.path, job.limit))
    except ReadError as error:
        return _Item(job, error=error)


def _checked(job: Job, data: bytes, entry: Entry) -> Checked:
    value, _ = entry
    if value == PASSED_OVER:
        return Checked(job, Source(job.path, ""), None)
    diagnostics = loaded(value)
    # A clean file has nothing to show.
    return Checked(job, decode(job.path, data if diagnostics else b""), diagnostics, data)


def check_one(job: Job, data: bytes) -> Checked:
    """Check bytes that are already there, as from standard input."""
    from brief_cli.lint.reading import read_bytes

    return _examined(job, read_bytes(job.path, data, job.limit))


def _examined(job: Job, source: Source) -> Checked:
    from brief_cli.lint.checking import examine

    return Checked(job, source, examine(job.profile, job.particulars, source).diagnostics)


def default_workers() -> int:
    """Return how many workers there are unless people say otherwise."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
