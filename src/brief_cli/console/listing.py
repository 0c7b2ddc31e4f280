"""One run of `brief list`: briefings are checked, read, chosen, put in order and written."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.console.inputs import catalogue
from brief_cli.console.interrupts import Interrupted, whole
from brief_cli.console.output import WRONG_USAGE, put, tell
from brief_cli.console.progress import Bar, counted
from brief_cli.console.world import cache_folder, interface_language, terminal
from brief_cli.lint.cache import Cache
from brief_cli.lint.contents import ContentsReader
from brief_cli.lint.index import COLUMNS, KEYS, Listed, Wanted, ordered
from brief_cli.lint.plan import Choices, Plan
from brief_cli.lint.running import Checked, Run, default_workers
from brief_cli.messages.message import Message, Refusal, hint, say
from brief_cli.reports.index.formats import index_writer
from brief_cli.reports.index.summary import IndexSummary
from brief_cli.reports.reporter import Destination
from brief_cli.text.fault import Fault

if TYPE_CHECKING:
    from brief_cli.lint.running import Job

# Briefings that are written together where nobody watches.
_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Listing:
    """What is listed, in which order and form."""

    choices: Choices
    wanted: Sequence[Wanted]
    sort: str
    """A column or a metadata key; empty for the order of the paths."""
    descending: bool
    form: str
    summary: IndexSummary = field(default_factory=IndexSummary)

    def run(self, paths: Sequence[str]) -> int:
        """List the briefings that paths stand for; return the exit status."""
        plan = Plan(self.choices, str(cache_folder()))
        cache = Cache(str(cache_folder() / "lint.sqlite") if self.choices.cached else None)
        destination = Destination(interface_language(), str(Path.cwd()), terminal())
        writer = index_writer(self.form, destination)
        # A person sees each at once; a program is better off with many.
        is_seen = sys.stdout.isatty() and not self.sort
        most = 1 if is_seen else _AT_ONCE
        waiting = [writer.begin()]
        try:
            with counted(plan.jobs(paths), is_seen=is_seen) as (jobs, bar):
                rows: Iterable[Listed] = self._rows(jobs, cache, bar)
                if self.sort:
                    rows = ordered(rows, self.sort, descending=self.descending)
                for row in rows:
                    with whole():
                        waiting.append(writer.add(row))
                        if len(waiting) > most:
                            bar.hide()
                            put("".join(waiting))
                            waiting.clear()
        finally:
            cache.close(self.choices.today)
            if sys.exc_info()[0] in (None, Interrupted):
                put("".join((*waiting, writer.end())))
        if sys.stdout.isatty():
            language = interface_language()
            tell("{summary}", language, summary=self.summary.message())
        is_known = [self._knows(key, plan) for key in self._named()]
        return 0 if all(is_known) and not self.summary.failed else WRONG_USAGE

    def _named(self) -> list[str]:
        """Return the keys that were named, each once."""
        keys = (*(wanted.key for wanted in self.wanted), self.sort)
        return list(dict.fromkeys(key for key in keys if key))

    def _rows(self, jobs: "Iterable[Job]", cache: Cache, bar: Bar) -> Iterator[Listed]:
        reader = ContentsReader(cache, self.choices.today)
        # Nothing else of the metadata is held while briefings are put in order.
        held = {KEYS.get(key, key) for key in (*COLUMNS, *self._named())}
        for checked in Run(cache, default_workers()).check(jobs):
            bar.advance()
            if checked.diagnostics is None:
                self.summary.skipped += 1
                continue
            contents = reader.read(checked)
            if isinstance(contents, Fault):
                self.summary.failed = True
                bar.hide()
                why = Message(contents.message, contents.params)
                tell("{path}: {error}", path=checked.job.path, error=why)
                continue
            self.summary.briefings += 1
            self.summary.keys.update(contents.values)
            values = {key: texts for key, texts in contents.values.items() if key in held}
            row = _listed(checked, values, contents.words)
            if all(wanted.holds(row) for wanted in self.wanted):
                self.summary.listed += 1
                yield row

    def _knows(self, key: str, plan: Plan) -> bool:
        """Say whether a key that was named is one; tell the nearest where it is none."""
        if key in COLUMNS or key in self.summary.keys or not self.summary.briefings:
            return True
        known = catalogue(plan.config_of("."), self.choices.schemas)
        keys = {*COLUMNS, *self.summary.keys}
        for name in known.names():
            with suppress(Refusal):
                schema = known.get(name)
                keys.update(own.key for own in (schema.fields if schema else ()))
        if key not in keys:
            why = say(
                "no briefing has a key “{key}”; {hint}", key=key, hint=hint(key, sorted(keys))
            )
            tell("{program}: {why}", program="brief", why=why)
        return key in keys


def _listed(checked: Checked, values: dict[str, tuple[str, ...]], words: int) -> Listed:
    default = checked.job.particulars.schema
    if default:
        values.setdefault("schema", (default,))
    return Listed(checked.job.path, values, words, len(checked.diagnostics or ()))
