"""Many files are checked: what the cache knows is taken, the rest goes to workers, in order."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from brief_cli.lint.cache import Cache, Entry
from brief_cli.lint.settings import FileSettings
from brief_cli.lint.stored import Unreadable, loaded
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


@dataclass(slots=True, eq=False, repr=False)
class FileResult:
    """What was found in a file; `diagnostics` is None for one that is no briefing."""

    settings: FileSettings
    source: Source
    diagnostics: "list[Diagnostic] | None"
    data: bytes = b""
    """What the file holds, where it was read."""


class _Batch:
    """Files that were read together: their bytes, what the cache knows, and who checks the rest."""

    def __init__(self, files: Sequence[FileSettings], cache: Cache) -> None:
        self.files = files
        self.read = [_read(file) for file in files]
        self.keys = [
            file.key(data) if cache.is_open and isinstance(data, bytes) else b""
            for file, data in zip(files, self.read, strict=True)
        ]
        day = files[0].run.today
        self.known = cache.get([key for key in self.keys if key], day)
        self.futures: dict[int, tuple[Future[list[Entry]], int]] = {}

    def left(self) -> list[tuple[int, bytes]]:
        """Return the place and the bytes of each file that is still to be checked."""
        return [
            (place, data)
            for place, (key, data) in enumerate(zip(self.keys, self.read, strict=True))
            if key not in self.known and isinstance(data, bytes)
        ]


class Run:
    """One run over files: its cache and its workers."""

    def __init__(self, cache: Cache, workers: int) -> None:
        self._cache = cache
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None
        self._seen = 0

    def check(self, files: Iterable[FileSettings]) -> Iterator[FileResult]:
        """Yield what is found in files, in their order; a few hundred are held at a time.

        Raises:
            Unusable: a schema or a configuration has mistakes of its own.
            UnknownRule: a selector of the command line stands for nothing.
        """
        files = iter(files)
        waiting: deque[_Batch] = deque()
        try:
            while some := list(islice(files, _LOOKED_UP)):
                waiting.append(self._begun(some))
                if len(waiting) > 2:
                    yield from self._finished(waiting.popleft())
            while waiting:
                yield from self._finished(waiting.popleft())
            self._stop(at_once=False)
        finally:
            self._stop(at_once=True)

    def _begun(self, files: list[FileSettings]) -> _Batch:
        """Read files, look them up, and hand what is not known to workers."""
        batch = _Batch(files, self._cache)
        left = batch.left()
        self._seen += len(left)
        if self._workers > 1 and self._seen >= _WORTH_WORKERS:
            small = [(place, data) for place, data in left if len(data) <= _LARGE]
            for start in range(0, len(small), _CHUNK):
                self._hand_over(batch, small[start : start + _CHUNK])
        return batch

    def _hand_over(self, batch: _Batch, chunk: list[tuple[int, bytes]]) -> None:
        from brief_cli.lint.workers import check_chunk, start_workers

        try:
            self._pool = self._pool or start_workers(self._workers)
        except (OSError, ImportError, NotImplementedError):
            # No semaphores, no shared memory, no processes: the files are checked here.
            self._workers = 1
            return
        try:
            work = [(data, batch.files[place]) for place, data in chunk]
            future = self._pool.submit(check_chunk, work)
        except RuntimeError:
            # The workers are gone (killed for want of memory, say): the files are checked here.
            return
        batch.futures |= {place: (future, number) for number, (place, _) in enumerate(chunk)}

    def _finished(self, batch: _Batch) -> Iterator[FileResult]:
        for place, (file, data) in enumerate(zip(batch.files, batch.read, strict=True)):
            if isinstance(data, ReadError):
                yield _of_unreadable(file, data)
                continue
            key = batch.keys[place]
            known = _known(file, data, batch.known.get(key))
            if known is None and (entry := _from_worker(batch, place)) is not None:
                self._cache.put(key, entry, file.run.today)
                known = _known(file, data, entry)
            yield known or self._here(file, data, key)
            batch.read[place] = b""

    def _here(self, file: FileSettings, data: bytes, key: bytes) -> FileResult:
        from brief_cli.lint.engine import examine_data
        from brief_cli.lint.stored import entry_of

        source, diagnostics = examine_data(data, file)
        if self._cache.is_open:
            self._cache.put(key, entry_of(source, diagnostics), file.run.today)
        return FileResult(file, source, diagnostics, data)

    def _stop(self, *, at_once: bool) -> None:
        if self._pool is not None:
            from brief_cli.lint.workers import stop_workers

            pool, self._pool = self._pool, None
            stop_workers(pool, at_once=at_once)


def _read(file: FileSettings) -> bytes | ReadError:
    try:
        return read_file(file.path, file.limit)
    except ReadError as error:
        return error


def _of_unreadable(file: FileSettings, error: ReadError) -> FileResult:
    from brief_cli.lint.engine import examine
    from brief_cli.lint.reading import unreadable

    source = unreadable(file.path, error)
    return FileResult(file, source, examine(source, file))


def _known(file: FileSettings, data: bytes, entry: Entry | None) -> FileResult | None:
    """Return what an entry says; None without one, and for what another program left there."""
    if entry is None:
        return None
    try:
        diagnostics = loaded(entry[0])
    except Unreadable:
        return None
    # A clean file has nothing to show.
    return FileResult(file, decode(file.path, data if diagnostics else b""), diagnostics, data)


def _from_worker(batch: _Batch, place: int) -> Entry | None:
    if place not in batch.futures:
        return None
    from concurrent.futures.process import BrokenProcessPool

    future, number = batch.futures[place]
    try:
        return future.result()[number]
    except BrokenProcessPool:
        return None


def check_one(data: bytes, file: FileSettings) -> FileResult:
    """Check bytes that are already there, as from standard input."""
    from brief_cli.lint.engine import examine_data

    return FileResult(file, *examine_data(data, file))


def default_workers() -> int:
    """Return how many workers there are unless people say otherwise."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
