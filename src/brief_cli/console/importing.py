"""`brief import FOLDER`: many texts, with workers, and so that it can be taken up again."""

import json
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.console.output import fail, tell
from brief_cli.console.progress import progress
from brief_cli.ingest.job import ImportFailed, Job
from brief_cli.messages.message import listed, say, unread
from brief_cli.text.reading import Missing, ReadError, read_file

if TYPE_CHECKING:
    from brief_cli.messages.message import Message

_ENDINGS = (".txt", ".html", ".htm", ".md")
JOURNAL = ".brief-import.jsonl"
"""One line for each text that is done, in the folder of the briefings."""
_LARGEST_JOURNAL = 100_000_000
"""Bytes: a million texts with a line of a hundred each."""
# Fewer texts than this are done before workers have started.
_WORTH_WORKERS = 16


@dataclass(frozen=True)
class Outcome:
    """What became of one text; `error` is None where it was imported."""

    source: str
    title: str = ""
    published: str = ""
    text: str = ""
    encoding: str = ""
    unsure: int = 0
    error: "Message | None" = None


def import_folder(folder: Path, out_dir: Path, job: Job, *, jobs: int | None, force: bool) -> int:
    """Import every text below a folder; return the exit status.

    A text that was done before (it is in the journal, and its briefing is there) is passed over
    unless `force`. One that cannot be imported does not stop the others.
    """
    try:
        out_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        fail("{path}: cannot be made: {reason}", path=out_dir, reason=reason)
    sources = list(_sources(folder, out_dir))
    written_before = _journal(out_dir)
    before = _done(out_dir, written_before)
    done = {} if force else before
    left = [source for source in sources if str(source.relative_to(folder)) not in done]
    failed: list[Outcome] = []
    unsure: list[Outcome] = []
    written = 0
    with (
        progress(len(left)) as bar,
        (out_dir / JOURNAL).open("a", encoding="utf-8") as journal,
    ):
        if written_before and not written_before.endswith(b"\n"):
            journal.write("\n")  # a run that was killed tore its last line
        for outcome in _outcomes(left, job, jobs):
            bar.advance()
            if outcome.error is not None:
                failed.append(outcome)
                continue
            name = str(Path(outcome.source).relative_to(folder))
            # With `force`, a text that was done goes where it went.
            known = out_dir / before[name] if name in before else None
            target = _write(out_dir, outcome, force=force, before=known)
            journal.write(
                json.dumps({"source": name, "briefing": target.name}, ensure_ascii=False) + "\n"
            )
            journal.flush()
            written += 1
            if outcome.unsure:
                unsure.append(outcome)
    _summary(written, len(sources) - len(left), failed, unsure)
    return 2 if failed else 0


def _sources(folder: Path, out_dir: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if name != ".git" and Path(root, name).resolve() != out_dir.resolve()
        )
        for name in sorted(files):
            if name.lower().endswith(_ENDINGS):
                yield Path(root, name)


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


def _outcomes(sources: list[Path], job: Job, jobs: int | None) -> Iterator[Outcome]:
    workers = jobs or os.cpu_count() or 1
    if workers == 1 or len(sources) < _WORTH_WORKERS:
        for source in sources:
            yield run_one(source, job)
        return
    with ProcessPoolExecutor(workers) as pool:
        waiting = {pool.submit(run_one, source, job): source for source in sources}
        for future in as_completed(waiting):
            try:
                yield future.result()
            except Exception as error:  # a worker that died takes one text with it, not the run
                yield Outcome(
                    str(waiting[future]), error=say("the worker failed: {reason}", reason=error)
                )


def run_one(source: Path, job: Job) -> Outcome:
    """Import one text; what goes wrong is in the outcome."""

    try:
        imported = job.run(read_file(source, job.limit))
    except ReadError as error:
        return Outcome(str(source), error=unread(error))
    except ImportFailed as error:
        return Outcome(str(source), error=error.why)
    return Outcome(
        str(source),
        imported.title,
        imported.published,
        imported.text,
        imported.encoding,
        len(imported.account.unsure()),
    )


def _write(out_dir: Path, outcome: Outcome, *, force: bool, before: Path | None) -> Path:
    from brief_cli.briefing.naming import free_name
    from brief_cli.console.files import write_file

    if before is not None:
        write_file(before, outcome.text, force=force)
        return before
    target = free_name(out_dir, outcome.title or Path(outcome.source).stem, outcome.published)
    write_file(target, outcome.text)
    return target


def _summary(written: int, passed: int, failed: list[Outcome], unsure: list[Outcome]) -> None:
    for outcome in sorted(failed, key=lambda o: o.source):
        tell(
            "{program}: {name}: {why}",
            program="brief",
            name=outcome.source,
            why=outcome.error or "",
        )
    for outcome in sorted(unsure, key=lambda o: o.source):
        tell("{name}: {count} to look at", name=outcome.source, count=outcome.unsure)
    parts = [say("{count} imported", count=written)]
    if passed:
        parts.append(say("{count} done before", count=passed))
    if unsure:
        parts.append(say("{count} to look at", count=len(unsure)))
    if failed:
        parts.append(say("{count} failed", count=len(failed)))
    tell("{summary}", summary=listed(parts))
