"""One run of `brief lint`: files are checked, mended and reported as they come."""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.console.inputs import STANDARD_INPUT, STDIN_NAME
from brief_cli.console.interrupts import Interrupted, whole
from brief_cli.console.mending import Mending
from brief_cli.console.output import put, tell
from brief_cli.console.progress import Bar, counted
from brief_cli.console.world import cache_folder, standard_input, terminal
from brief_cli.diagnostic import Severity
from brief_cli.lint.cache import Cache
from brief_cli.lint.plan import Plan
from brief_cli.lint.running import FileResult, Run, check_one, default_workers
from brief_cli.lint.settings import FileSettings
from brief_cli.reports.summary import Summary
from brief_cli.text.kept import tidy

if TYPE_CHECKING:
    from brief_cli.console.before import Before
    from brief_cli.reports.reporter import Reporter


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Report:
    """How and where what is found is said, and what it does to the exit status."""

    format: str
    language: str
    file: Path | None = None
    statistics: bool = False
    fail_level: str | None = None
    exit_zero: bool = False


class Linting:
    """A run that can be repeated."""

    def __init__(
        self,
        make_plan: Callable[[], Plan],
        report: Report,
        mending: Mending,
        baseline: Path | None = None,
        write_baseline: bool = False,
        workers: int | None = None,
    ) -> None:
        self.report = report
        self._make_plan = make_plan
        self._mending = mending
        self._baseline = baseline
        self._write_baseline = write_baseline
        self._workers = workers or default_workers()

    def run(self, paths: Sequence[str]) -> int:
        """Check the files that paths stand for; return the exit status."""
        plan = self._make_plan()
        before = self._before()
        reporter = _reporter(self.report)
        summary = Summary()
        failed = False
        cache = Cache(str(cache_folder() / "lint.sqlite") if plan.cached else None)
        out = _Output(self.report, self._mending)
        try:
            out.add(reporter.begin())
            for result in self._results(plan, paths, cache, out):
                if result.diagnostics is None:
                    summary.skipped += 1
                    continue
                source, diagnostics = result.source, result.diagnostics
                if self._mending.wanted:
                    from brief_cli.console.mending import mended

                    source, diagnostics = mended(result, self._mending, summary)
                config = plan.config_of(result.settings.path)
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
            cache.close(plan.today)
            if plan.cached:
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
        from brief_cli.console.before import Before

        return Before(self._baseline, write=self._write_baseline)

    def changed(self, revision: str, paths: Sequence[str]) -> list[str]:
        """Return the Markdown files below paths that differ from a revision."""
        from brief_cli.lint.changed import changed_paths

        return changed_paths(revision, paths)

    def watched(self, paths: Sequence[str]) -> Iterator[str]:
        """Yield the paths of what decides about a run: the files, and their configurations."""
        plan = self._make_plan()
        configs = set()
        for file in plan.files(paths):
            yield file.path
            configs.add(plan.config_of(file.path).path)
        yield from (str(path) for path in configs if path is not None)

    def _results(
        self, plan: Plan, paths: Sequence[str], cache: Cache, out: "_Output"
    ) -> Iterator[FileResult]:
        run = Run(cache, self._workers)
        for group, is_stdin in _grouped(paths):
            if is_stdin:
                yield from map(_standard_input, [plan.file(STDIN_NAME)])
                continue
            with _counted(plan.files(group), out) as (counted, bar):
                for result in run.check(counted):
                    bar.advance()
                    yield result

    def _summarise(self, summary: Summary) -> None:
        if self.report.format == "human" or sys.stdout.isatty():
            language = self.report.language
            said = summary.message(offers_fixes=not self._mending.writes)
            tell("{summary}", language, summary=said)


def _reporter(report: Report) -> "Reporter":
    from brief_cli.reports.reporter import Destination

    destination = Destination(report.language, os.getcwd(), terminal())
    if report.statistics:
        from brief_cli.reports.statistics import StatisticsReporter

        return StatisticsReporter(destination)
    from brief_cli.reports.formats import reporter

    return reporter(report.format, destination)


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


def _standard_input(file: FileSettings) -> FileResult:
    return check_one(standard_input().read(file.limit + 1), file)


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
            from brief_cli.console.files import write_file

            write_file(self._file, "".join(self._parts), force=True)


@contextmanager
def _counted(
    files: Iterator[FileSettings], out: _Output
) -> Iterator[tuple[Iterator[FileSettings], Bar]]:
    """Give the files, and the bar to advance for each; what is written takes it away first."""
    with counted(files) as (left, bar):
        out.before_writing = bar.hide
        try:
            yield left, bar
        finally:
            out.before_writing = lambda: None
