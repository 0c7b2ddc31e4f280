"""One run of `brief list`: briefings are checked, read, chosen, put in order and written."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from brief_cli.console.interrupts import Interrupted, whole
from brief_cli.console.output import WRONG_USAGE, put, tell
from brief_cli.console.progress import Bar, counted
from brief_cli.console.world import cache_folder, interface_language, terminal
from brief_cli.lint.cache import Cache
from brief_cli.lint.contents import ContentsReader
from brief_cli.lint.index import COLUMNS, KEYS, Listed, Wanted, ordered
from brief_cli.lint.plan import Plan
from brief_cli.lint.running import FileResult, Run, default_workers
from brief_cli.lint.settings import FileSettings
from brief_cli.messages.message import Message, Refusal, hint, say
from brief_cli.reports.index.formats import index_writer
from brief_cli.reports.index.summary import IndexSummary
from brief_cli.reports.reporter import Destination
from brief_cli.text.fault import Fault

# Briefings that are written together where nobody watches.
_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Listing:
    """What is listed, in which order and form."""

    plan: Plan
    wanted: Sequence[Wanted]
    sort: str
    """A column or a metadata key; empty for the order of the paths."""
    descending: bool
    form: str
    summary: IndexSummary = field(default_factory=IndexSummary)

    def run(self, paths: Sequence[str]) -> int:
        """List the briefings that paths stand for; return the exit status."""
        cache = Cache(str(cache_folder() / "lint.sqlite"))
        destination = Destination(interface_language(), str(Path.cwd()), terminal())
        writer = index_writer(self.form, destination)
        # A person sees each at once; a program is better off with many.
        is_seen = sys.stdout.isatty() and not self.sort
        most = 1 if is_seen else _AT_ONCE
        waiting = [writer.begin()]
        try:
            with counted(self.plan.files(paths), is_seen=is_seen) as (files, bar):
                rows: Iterable[Listed] = self._rows(files, cache, bar)
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
            cache.close(self.plan.today)
            if sys.exc_info()[0] in (None, Interrupted):
                put("".join((*waiting, writer.end())))
        if sys.stdout.isatty():
            language = interface_language()
            tell("{summary}", language, summary=self.summary.message())
        is_known = [self._knows(key) for key in self._named()]
        return 0 if all(is_known) and not self.summary.failed else WRONG_USAGE

    def _named(self) -> list[str]:
        """Return the keys that were named, each once."""
        keys = (*(wanted.key for wanted in self.wanted), self.sort)
        return list(dict.fromkeys(key for key in keys if key))

    def _rows(self, files: Iterable[FileSettings], cache: Cache, bar: Bar) -> Iterator[Listed]:
        reader = ContentsReader(cache, self.plan.today)
        # Nothing else of the metadata is held while briefings are put in order.
        held = {KEYS.get(key, key) for key in (*COLUMNS, *self._named())}
        for result in Run(cache, default_workers()).check(files):
            bar.advance()
            if result.diagnostics is None:
                self.summary.skipped += 1
                continue
            contents = reader.read(result)
            if isinstance(contents, Fault):
                self.summary.failed = True
                bar.hide()
                why = Message(contents.message, contents.params)
                tell("{path}: {error}", path=result.settings.path, error=why)
                continue
            self.summary.briefings += 1
            self.summary.keys.update(contents.values)
            values = {key: texts for key, texts in contents.values.items() if key in held}
            row = _listed(result, values, contents.words)
            if all(wanted.holds(row) for wanted in self.wanted):
                self.summary.listed += 1
                yield row

    def _knows(self, key: str) -> bool:
        """Say whether a key that was named is one; tell the nearest where it is none."""
        if key in COLUMNS or key in self.summary.keys or not self.summary.briefings:
            return True
        known = self.plan.file(".").run.catalogue()
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


def _listed(result: FileResult, values: dict[str, tuple[str, ...]], words: int) -> Listed:
    if default := result.settings.schema:
        values.setdefault("schema", (default,))
    return Listed(result.settings.path, values, words, len(result.diagnostics or ()))
