"""The texts that are open: one analysis for each version, on one thread, told when it is due."""

import asyncio
import gc
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from brief_cli.server.session import Session
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from brief_cli.server.analysis import Analysis

SHORTEST, LONGEST = 0.03, 0.3
"""Seconds between a change and its check; in between, twice what the last check took."""
BURST = 1.0
"""Seconds after which a text is checked though its writer goes on typing."""
# JSON can carry one half of a pair, which is no text.
_LONE = lazy_pattern("[\ud800-\udfff]")
T = TypeVar("T")


@dataclass(eq=False)
class Document:
    """A version of a text."""

    uri: str
    path: str
    version: int
    text: str
    task: "asyncio.Task[Analysis | None] | None" = None


@dataclass
class _Waiting:
    """A check that is due: since when there are changes, and what will start it."""

    since: float
    timer: asyncio.TimerHandle


@dataclass
class Documents:
    """All texts that are open."""

    session: Session
    told: "Callable[[Document, Analysis], None]"
    """Takes an analysis that nobody asked for, once a version."""
    log: Callable[[Exception], None]
    is_pulled: bool = False
    """Whether the client asks for diagnostics itself; then nobody is told."""
    _open: dict[str, Document] = field(default_factory=dict)
    _waiting: dict[str, _Waiting] = field(default_factory=dict)
    _took: dict[str, float] = field(default_factory=dict)
    _telling: "set[asyncio.Task[None]]" = field(default_factory=set)
    _worker: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(1, thread_name_prefix="check")
    )

    def open(self, uri: str, path: str, version: int, text: str) -> None:
        """Take a text that was opened, and check it at once."""
        self._open[uri] = Document(uri, path, version, _LONE.sub("\ufffd", text))
        self._schedule(uri, 0)

    def change(self, uri: str, version: int, text: str) -> None:
        """Take the text of a later version."""
        old = self._open.get(uri)
        if old is not None:
            self._open[uri] = Document(uri, old.path, version, _LONE.sub("\ufffd", text))
            self._schedule(uri, min(LONGEST, max(SHORTEST, 2 * self._took.get(uri, 0.0))))

    def close(self, uri: str) -> None:
        """Forget a text."""
        self._open.pop(uri, None)
        self._took.pop(uri, None)
        if (waiting := self._waiting.pop(uri, None)) is not None:
            waiting.timer.cancel()

    def get(self, uri: str) -> Document | None:
        """Return a text that is open, as it is now."""
        return self._open.get(uri)

    def all(self) -> Iterable[Document]:
        """Return the texts that are open."""
        return list(self._open.values())

    def again(self) -> None:
        """Check every text again, since what decides about it has changed."""
        for document in self._open.values():
            document.task = None
            self._schedule(document.uri, SHORTEST)

    async def analysis(self, uri: str) -> "Analysis | None":
        """Return the analysis of the newest version of a text; None for one that is not open."""
        while (document := self._open.get(uri)) is not None:
            if document.task is None:
                document.task = asyncio.create_task(self._analysed(document))
            task = document.task
            # Who no longer waits for it takes nothing from those who do.
            found = await asyncio.shield(task)
            if found is not None and self._open.get(uri) is document and document.task is task:
                return found
        return None

    async def run(self, work: Callable[..., T], *arguments: object) -> T:
        """Return what a function returns on the thread that checks."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, partial(work, *arguments))

    async def warm(self, path: str) -> None:
        """Check a text of no interest, so that the first one of interest is checked sooner."""

        def work() -> None:
            from brief_cli.server.analysis import analyse

            analyse(self.session, path, "---\nschema: base\nlang: ar\n---\n\nب\n", 0)
            # What a start leaves stays for good: no collection need look at it again, and what
            # changes leave is collected often.
            gc.freeze()
            gc.set_threshold(700, 10, 10)

        await self.run(work)

    async def _analysed(self, document: Document) -> "Analysis | None":
        return await self.run(self._analyse, document)

    def _analyse(self, document: Document) -> "Analysis | None":
        from brief_cli.server.analysis import analyse, failure

        if self._open.get(document.uri) is not document:
            return None  # while it waited for its turn a later version came
        began = perf_counter()
        try:
            return analyse(self.session, document.path, document.text, document.version)
        except Exception as error:
            self.log(error)
            return failure(document.path, document.text, document.version, error)
        finally:
            if document.uri in self._open:
                self._took[document.uri] = perf_counter() - began

    def _schedule(self, uri: str, delay: float) -> None:
        if self.is_pulled:
            return
        loop = asyncio.get_running_loop()
        now = loop.time()
        waiting = self._waiting.pop(uri, None)
        since = waiting.since if waiting else now
        if waiting:
            waiting.timer.cancel()
        due = min(now + delay, since + BURST)
        self._waiting[uri] = _Waiting(since, loop.call_at(due, self._due, uri))

    def _due(self, uri: str) -> None:
        self._waiting.pop(uri, None)
        task = asyncio.create_task(self._tell(uri))
        # The loop holds a task only weakly.
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _tell(self, uri: str) -> None:
        document = self._open.get(uri)
        found = await self.analysis(uri)
        # A later version has a telling of its own.
        if found is not None and self._open.get(uri) is document and not self.is_pulled:
            assert document is not None
            self.told(document, found)
