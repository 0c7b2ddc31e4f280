"""What people ask for becomes an archive to work on: settings, columns, and what tells it from others."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.archive.address import absolute
from brief_cli.archive.archive import Archive
from brief_cli.archive.cluster import NoWorkers, Workers, require_extra
from brief_cli.archive.job import Job, mark_of
from brief_cli.archive.manifest import Manifest, day_of
from brief_cli.archive.readers.rows import Columns
from brief_cli.archive.shipping import shipped
from brief_cli.archive.versions import program
from brief_cli.archive.works.import_ import Import
from brief_cli.archive.works.lint import Checking
from brief_cli.archive.works.work import Work
from brief_cli.lint.running import default_workers
from brief_cli.messages.message import say
from brief_cli.text.lazy_pattern import lazy_pattern

# The protocols of Dask: tcp, tls, ucx, ws.
_SCHEDULER = lazy_pattern(r"[a-z]+://[^/\s]+:[0-9]+")

if TYPE_CHECKING:
    from brief_cli.ingest.job import Job as ImportJob
    from brief_cli.lint.settings import Settings


def workers_of(scheduler: str, count: int | None) -> Workers:
    """Return which workers are meant.

    Raises:
        NoWorkers: the scheduler is no address of one.
    """
    if scheduler and not _SCHEDULER.fullmatch(scheduler):
        raise NoWorkers(
            say("--scheduler {address}: write it as tcp://host:8786", address=scheduler)
        )
    return Workers(scheduler, count or default_workers())


def day_of_run(named: date | None, out: str, today: date) -> date:
    """Return the day to check as of: the named one, else that of the run which is taken up.

    Raises:
        Refusal: the extra is not installed, or the folder cannot be read.
    """
    require_extra()
    if named is not None or not out:
        return named or today
    return day_of(absolute(out)) or today


def asked_of_texts(
    kind: Callable[[Checking], Work],
    chosen: "Settings",
    addresses: Sequence[str],
    column: str,
    called: str,
    out: str,
    workers: Workers,
    *,
    config: Path | None,
    cache_folder: str,
    language: str,
    force: bool,
) -> Archive:
    """Return an archive whose texts are checked, under the configuration of the current folder.

    Args:
        kind: what is done.
        chosen: what the command line decides about rules.
        addresses: of the archive.
        column: of the texts.
        called: the column of what they are called; empty for none.
        out: the folder of what is written; empty to write nothing.
        workers: who does it.
        config: the configuration file; None for that of the current folder.
        cache_folder: where what is kept between runs is.
        language: of the messages.
        force: whether what another run wrote is removed.

    Raises:
        Refusal: the configuration, a schema or a selector is not right.
    """
    from brief_cli.lint.engine import linter_of
    from brief_cli.lint.plan import Plan

    plan = Plan(chosen, cache_folder, config=config)
    file = plan.file("archive")
    found = plan.config_of("archive")
    # What is wrong with them is told now, and not by each worker.
    linter_of(file.run)
    catalogue = file.run.catalogue()
    for name in catalogue.names():
        catalogue.get(name)
    settings = shipped(file.run)
    checking = Checking(
        settings,
        tuple(found.per_file_ignores.items()),
        tuple(found.schemas.items()),
        found.max_file_size,
        language,
    )
    work = kind(checking)
    mark = mark_of(settings.mark(), checking.ignores, checking.schemas, checking.limit)
    return _archive(
        work, Columns(column, called), found.max_file_size, addresses, out, workers, mark,
        today=chosen.today.isoformat(), language=language, force=force,
    )  # fmt: skip


def asked_of_raw(
    job: "ImportJob",
    addresses: Sequence[str],
    column: str,
    called: str,
    url: str,
    out: str,
    workers: Workers,
    *,
    language: str,
    force: bool,
) -> Archive:
    """Return an archive whose texts become briefings.

    Args:
        job: what holds for every text.
        addresses: of the archive.
        column: of the texts.
        called: the column of what they are called; empty for none.
        url: the column of where they were fetched; empty for none.
        out: the folder of what is written.
        workers: who does it.
        language: of the messages.
        force: whether what another run wrote is removed.
    """
    require_extra()
    told = (job.schema, job.lang, sorted(job.given.items()), job.encoding, str(job.zone), job.limit)
    return _archive(
        Import(job, language), Columns(column, called, url), job.limit, addresses, out, workers,
        mark_of(told), today="", language=language, force=force,
    )  # fmt: skip


def _archive(
    work: Work,
    columns: Columns,
    limit: int,
    addresses: Sequence[str],
    out: str,
    workers: Workers,
    mark: str,
    *,
    today: str,
    language: str,
    force: bool,
) -> Archive:
    places = tuple(map(absolute, addresses))
    folder = absolute(out) if out else ""
    names = (columns.text, columns.id, columns.url or "")
    manifest = Manifest(work.folder, tuple(sorted(places)), names, language, today, mark, program())
    whole = mark_of(work.folder, names, language, today, mark, program())
    job = Job(work, columns, limit, folder, whole, program())
    return Archive(job, places, manifest, workers, force)
