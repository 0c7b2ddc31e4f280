"""One run of `brief lint`: files are checked, mended and reported as they come."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.commands.choices import Choices, Mending, Report
from brief_cli.commands.environment import STANDARD_INPUT, STDIN_NAME, put, tell
from brief_cli.commands.interrupt import Interrupted, whole
from brief_cli.commands.places import cache_folder
from brief_cli.commands.plan import Plan
from brief_cli.diagnostic import Severity
from brief_cli.lint.cache import Cache
from brief_cli.lint.running import Checked, Job, Run, check_one, default_workers
from brief_cli.reporters.summary import Summary
from brief_cli.text.kept import tidy

if TYPE_CHECKING:
    from brief_cli.commands.before import Before
    from brief_cli.reporters.reporter import Reporter


class Linting:
    """A run that can be repeated."""

    def __init__(
        self,
        choices: Choices,
        report: Report,
        mending: Mending,
        baseline: Path | None = None,
        write_baseline: bool = False,
        workers: int | None = None,
    ) -> None:
        self.report = report
        self._choices = choices
        self._mending = mending
        self._baseline = baseline
        self._write_baseline = write_baseline
        self._workers = workers or default_workers()

    def run(self, paths: Sequence[str]) -> int:
        """Check the files that paths stand for; return the exit status."""
        plan = Plan(self._choices)
        before = self._before()
        reporter = _reporter(self.report)
        summary = Summary()
        failed = False
        cache = Cache(str(cache_folder() / "lint.sqlite") if self._choices.cached else None)
        out = _Output(self.report, self._mending)
        try:
            out.add(reporter.begin())
            for checked in self._checked(plan, paths, cache, out):
                if checked.diagnostics is None:
                    summary.skipped += 1
                    continue
                source, diagnostics = checked.source, checked.diagnostics
                if self._mending.wanted:
                    from brief_cli.commands.mending import mended

                    source, diagnostics = mended(checked, self._mending, summary)
                config = plan.config_of_job(checked.job)
                if before is None and config.baseline:
                    before = self._before(config.baseline)
                if before is not None:
                    diagnostics = before.hide(source, diagnostics, config.baseline)
                summary.count(diagnostics)
                level = self.report.fail_level or config.fail_level
                worst = Severity(level).rank
                failed = failed or any(d.severity.rank <= worst for d in diagnostics)
                out.add(reporter.file(source, diagnostics))
        except Interrupted:
            summary.interrupted = True
            raise
        finally:
            cache.close(self._choices.today)
            if self._choices.cached:
                tidy(str(cache_folder()), time.time())
            if not _failing():
                out.add(reporter.end(summary))
                out.close()
                self._summarise(summary)
        if not summary.files:
            plan.refuse_unknown_rules()
        if before is not None:
            before.write(plan.config_of(".").baseline)
        return int(failed and not self.report.exit_zero)

    def _before(self, configured: str = "") -> "Before | None":
        if self._baseline is None and not self._write_baseline and not configured:
            return None
        from brief_cli.commands.before import Before

        return Before(self._baseline, write=self._write_baseline)

    def watched(self, paths: Sequence[str]) -> Iterator[str]:
        """Yield the paths of what decides about a run: the files, and their configurations."""
        plan = Plan(self._choices)
        configs = set()
        for job in plan.jobs(paths):
            yield job.path
            configs.add(plan.config_of_job(job).path)
        yield from (str(path) for path in configs if path is not None)

    def _checked(
        self, plan: Plan, paths: Sequence[str], cache: Cache, out: "_Output"
    ) -> Iterator[Checked]:
        run = Run(cache, self._workers)
        for group, is_stdin in _grouped(paths):
            if is_stdin:
                yield from map(_standard_input, [plan.job(STDIN_NAME)])
                continue
            jobs = plan.jobs(group)
            with _progress(jobs, out) as (counted, advance):
                for checked in run.check(counted):
                    advance()
                    yield checked

    def _summarise(self, summary: Summary) -> None:
        if self.report.format == "human" or sys.stdout.isatty():
            language = self.report.language
            tell("{summary}", language, summary=summary.text(language))


def _reporter(report: Report) -> "Reporter":
    if report.statistics:
        from brief_cli.reporters.statistics import StatisticsReporter

        return StatisticsReporter(report.language)
    from brief_cli.commands.formats import reporter

    return reporter(report.format, report.language)


def _failing() -> bool:
    """Say whether an error is on its way that leaves nothing to report."""
    kind = sys.exc_info()[0]
    return kind is not None and kind is not Interrupted


def _grouped(paths: Sequence[str]) -> Iterator[tuple[list[str], bool]]:
    group: list[str] = []
    for path in paths:
        if path != STANDARD_INPUT:
            group.append(path)
            continue
        if group:
            yield group, False
        group = []
        yield [path], True
    if group:
        yield group, False


def _standard_input(job: Job) -> Checked:
    return check_one(job, sys.stdin.buffer.read(job.limit + 1))


class _Output:
    """Where the report goes: standard output as it comes, or a file when it is whole."""

    def __init__(self, report: Report, mending: Mending) -> None:
        self._file = report.file
        self._parts: list[str] = []
        self._mending = mending
        self.before_writing: Callable[[], None] = lambda: None

    def add(self, text: str) -> None:
        if not text or self._mending.only_shown:
            return
        if self._file is not None:
            self._parts.append(text)
            return
        self.before_writing()
        # The mended text of standard input has standard output for itself.
        with whole():
            if self._mending.owns_standard_output:
                sys.stderr.write(text)
            else:
                put(text)

    def close(self) -> None:
        if self._file is not None:
            from brief_cli.commands.files import write_file

            write_file(self._file, "".join(self._parts), force=True)


@contextmanager
def _progress(
    jobs: Iterator[Job], out: _Output
) -> Iterator[tuple[Iterator[Job], Callable[[], None]]]:
    if not sys.stderr.isatty():
        yield jobs, lambda: None
        return
    from brief_cli.commands.progress import Bar

    # At a terminal somebody waits: how much there is must be known to say how far it is.
    known = list(jobs)
    bar = Bar(len(known))
    out.before_writing = bar.hide
    try:
        yield iter(known), bar.advance
    finally:
        bar.hide()
        out.before_writing = lambda: None
