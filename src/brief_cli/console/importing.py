"""`brief import FOLDER`, or a file of many texts: with workers, and so that it can be taken up again."""

import csv
import json
import os
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.console.importing_sources import Item, items_of
from brief_cli.console.output import fail, tell
from brief_cli.console.progress import progress
from brief_cli.ingest.job import ImportFailed, Job
from brief_cli.messages.message import listed, say, unread
from brief_cli.text.reading import Missing, ReadError, read_file

if TYPE_CHECKING:
    from brief_cli.messages.message import Message

JOURNAL = ".brief-import.jsonl"
"""One line for each text that is done, in the folder of the briefings."""
_LARGEST_JOURNAL = 100_000_000
"""Bytes: a million texts with a line of a hundred each."""
# Fewer texts than this are done before workers have started.
_WORTH_WORKERS = 16
# Texts that wait for each worker, and names that are told where many are to be looked at.
_AHEAD, _MOST_TOLD = 4, 50
TO_LOOK_AT = "to-look-at.csv"
"""A row for each thing that a person should look at, in the folder of the briefings."""
COLUMNS = (
    "source",
    "briefing",
    "line",
    "element",
    "destination",
    "detail",
    "value",
    "note",
    "text",
)


@dataclass(frozen=True)
class Outcome:
    """What became of one text; `error` is None where it was imported."""

    source: str
    title: str = ""
    published: str = ""
    text: str = ""
    unsure: tuple[tuple[str, ...], ...] = ()
    """Rows of the table of what is to be looked at, without its first two columns."""
    error: "Message | None" = None


def import_many(root: Path, out_dir: Path, job: Job, *, jobs: int | None, force: bool) -> int:
    """Import every text below a folder, or of a file of many; return the exit status.

    A text that was done before (it is in the journal, and its briefing is there) is passed over
    unless `force`. One that cannot be imported does not stop the others. Memory does not grow with
    their number.
    """
    try:
        out_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        fail("{path}: cannot be made: {reason}", path=out_dir, reason=reason)
    written_before = _journal(out_dir)
    before = _done(out_dir, written_before)
    done = {} if force else before
    try:
        names = [item.name for item in items_of(root, out_dir)]
        left = (item for item in items_of(root, out_dir) if item.name not in done)
        count = sum(name not in done for name in names)
        tally = _Tally(passed=len(names) - count)
        with (
            progress(count) as bar,
            (out_dir / JOURNAL).open("a", encoding="utf-8") as journal,
            (out_dir / TO_LOOK_AT).open("a", encoding="utf-8", newline="") as table,
        ):
            if written_before and not written_before.endswith(b"\n"):
                journal.write("\n")  # a run that was killed tore its last line
            rows = csv.writer(table)
            if not table.tell():
                rows.writerow(COLUMNS)
            for outcome in _outcomes(left, count, job, jobs):
                bar.advance()
                tally.add(outcome)
                if outcome.error is not None:
                    continue
                # With `force`, a text that was done goes where it went.
                known = out_dir / before[outcome.source] if outcome.source in before else None
                target = _write(out_dir, outcome, force=force, before=known)
                record = {"source": outcome.source, "briefing": target.name}
                journal.write(json.dumps(record, ensure_ascii=False) + "\n")
                journal.flush()
                rows.writerows((outcome.source, target.name, *row) for row in outcome.unsure)
                table.flush()
    except ImportFailed as error:
        fail("{error}", error=error.why)
    tally.tell(root)
    return 2 if tally.failed else 0


def _journal(out_dir: Path) -> bytes:
    """Return what the journal holds; end with status 2 where it cannot be read.

    Without it all would be imported a second time.
    """
    try:
        return read_file(out_dir / JOURNAL, _LARGEST_JOURNAL)
    except Missing:
        return b""
    except ReadError as error:
        fail("{path}: {error}", path=error.path, error=unread(error))


def _done(out_dir: Path, journal: bytes) -> dict[str, str]:
    """Return the briefings of texts that are done, by the text; a torn line is nothing."""
    done: dict[str, str] = {}
    for line in journal.decode("utf-8", "replace").splitlines():
        try:
            record = json.loads(line)
            source, briefing = str(record["source"]), str(record["briefing"])
        except (ValueError, KeyError, TypeError):
            continue
        # A journal that came with a clone leads to no file outside its folder.
        if Path(briefing).name == briefing and (out_dir / briefing).is_file():
            done[source] = briefing
    return done


def _outcomes(items: Iterator[Item], count: int, job: Job, jobs: int | None) -> Iterator[Outcome]:
    workers = jobs or os.cpu_count() or 1
    if workers == 1 or count < _WORTH_WORKERS:
        for item in items:
            yield run_one(item, job)
        return
    with ProcessPoolExecutor(workers) as pool:
        waiting: dict[Future[Outcome], Item] = {}
        while True:
            for item in islice(items, workers * _AHEAD - len(waiting)):
                waiting[pool.submit(run_one, item, job)] = item
            if not waiting:
                return
            ready, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in ready:
                item = waiting.pop(future)
                try:
                    yield future.result()
                except Exception as error:  # a worker that died takes one text with it, not the run
                    why = say("the worker failed: {reason}", reason=error)
                    yield Outcome(item.name, error=why)


def run_one(item: Item, job: Job) -> Outcome:
    """Import one text; what goes wrong is in the outcome."""
    try:
        imported = job.run(item.read(job.limit), address=item.address, name=item.file_name)
    except ImportFailed as error:
        return Outcome(item.name, error=error.why)
    unsure = tuple(
        (
            str(entry.line or ""), entry.element, entry.destination.value, entry.detail, entry.value,
            str(entry.note or ""), entry.text,
        )
        for entry in imported.account.unsure()
    )  # fmt: skip
    return Outcome(item.name, imported.title, imported.published, imported.text, unsure)


def _write(out_dir: Path, outcome: Outcome, *, force: bool, before: Path | None) -> Path:
    from brief_cli.briefing.naming import free_name
    from brief_cli.console.files import write_file

    if before is not None:
        write_file(before, outcome.text, force=force)
        return before
    stem = Path(outcome.source).stem if ":" not in outcome.source else outcome.source
    target = free_name(out_dir, outcome.title or stem, outcome.published)
    write_file(target, outcome.text)
    return target


class _Tally:
    """What became of the texts, said at the end."""

    def __init__(self, passed: int) -> None:
        self._passed = passed
        self._written = self._unsure = 0
        self.failed: list[Outcome] = []
        self._doubtful: list[tuple[str, int]] = []

    def add(self, outcome: Outcome) -> None:
        """Count an outcome."""
        if outcome.error is not None:
            self.failed.append(outcome)
            return
        self._written += 1
        if outcome.unsure:
            self._unsure += 1
            if len(self._doubtful) < _MOST_TOLD:
                self._doubtful.append((outcome.source, len(outcome.unsure)))

    def tell(self, root: Path) -> None:
        """Say which failed, what is to be looked at, and how many there were."""
        for outcome in sorted(self.failed, key=lambda each: each.source):
            name = str(root / outcome.source) if root.is_dir() else outcome.source
            tell("{program}: {name}: {why}", program="brief", name=name, why=outcome.error or "")
        for name, count in sorted(self._doubtful):
            shown = str(root / name) if root.is_dir() else name
            tell("{name}: {count} to look at", name=shown, count=count)
        if self._unsure > len(self._doubtful):
            more = self._unsure - len(self._doubtful)
            tell("{count} more are to be looked at: see {file}", count=more, file=TO_LOOK_AT)
        parts = [say("{count} imported", count=self._written)]
        if self._passed:
            parts.append(say("{count} done before", count=self._passed))
        if self._unsure:
            parts.append(say("{count} to look at", count=self._unsure))
        if self.failed:
            parts.append(say("{count} failed", count=len(self.failed)))
        tell("{summary}", summary=listed(parts))
