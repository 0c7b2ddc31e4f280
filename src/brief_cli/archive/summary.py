"""What a run counted, by rule and by source: the greatest for people, all in `summary.parquet`."""

import heapq
import os
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from brief_cli.archive.address import Place
from brief_cli.archive.counts import Counts
from brief_cli.archive.outputs import put, table
from brief_cli.archive.running import Done
from brief_cli.reports.archive import OfSource, Tally

NAME = "summary.parquet"
# Sources that are held before they are written; sources, and errors, that people are shown.
_HELD, _SHOWN = 1_000, 20


class Summary:
    """Sums over a run; what is known of a source is written, and forgotten, when it is done."""

    def __init__(self, counted: Sequence[str], language: str) -> None:
        """Take what is counted.

        Args:
            counted: the numbers that the command counts.
            language: of the messages.
        """
        self.tally = Tally()
        self._counted = tuple(counted)
        self._language = language
        self._open: dict[str, tuple[Counts, list[str]]] = {}
        self._greatest: list[tuple[int, int, OfSource]] = []
        self._writer: Any = None
        self._rows: list[tuple[Any, ...]] = []

    def add(self, done: Done) -> None:
        """Add what became of a unit."""
        tally, outcome, source = self.tally, done.outcome, done.part.source
        tally.units += 1
        tally.units_before += outcome.was_there
        tally.numbers.update(outcome.counts.numbers)
        tally.rules.update(outcome.counts.rules)
        counts, errors = self._open.setdefault(source, (Counts(), []))
        counts.add(outcome.counts)
        if outcome.error is not None:
            tally.error_count += 1
            if len(tally.errors) < _SHOWN:
                tally.errors.append((source, outcome.error))
            if len(errors) < _SHOWN:
                errors.append(outcome.error.text(self._language))
        # Markdown files of one folder come in several parts.
        if done.part_is_done and not done.part.names:
            self._close(source)

    def end(self) -> None:
        """Close what is open: the run is over."""
        for source in list(self._open):
            self._close(source)
        self.tally.sources = [each for *_, each in sorted(self._greatest, reverse=True)]

    @contextmanager
    def written(self, top: Place | None) -> Iterator[None]:
        """Write all sources of a run that comes to its end to a file below a folder; None for none."""
        if top is None:
            yield
            self.end()
            return
        from pyarrow import parquet

        place = top.below(NAME)
        descriptor, path = tempfile.mkstemp(suffix=".parquet")
        os.close(descriptor)
        try:
            with parquet.ParquetWriter(path, self._schema(), compression="zstd") as self._writer:
                yield
                self.end()
                self._flush()
            put(path, place, top.below(".unfinished", NAME))
        finally:
            os.unlink(path)

    def _close(self, source: str) -> None:
        counts, errors = self._open.pop(source)
        tally = self.tally
        tally.source_count += 1
        numbers = Counter({**counts.numbers, "findings": counts.findings})
        rank = counts.findings or counts.numbers["failed"]
        # The number parts those of one rank: the earlier first.
        entry = (rank, -tally.source_count, OfSource(source, numbers))
        if len(self._greatest) < _SHOWN:
            heapq.heappush(self._greatest, entry)
        else:
            heapq.heappushpop(self._greatest, entry)
        if self._writer is not None:
            rules = [
                {"code": code, "name": name, "severity": severity, "findings": count}
                for (code, name, severity), count in sorted(counts.rules.items())
            ]
            values = (counts.numbers[name] for name in self._counted)
            self._rows.append((source, *values, counts.findings, rules, errors))
            if len(self._rows) >= _HELD:
                self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(table(self._rows, self._schema()))
            self._rows = []

    def _schema(self) -> Any:
        import pyarrow as pa

        words = ("code", "name", "severity")
        rule = pa.struct([*((word, pa.string()) for word in words), ("findings", pa.int64())])
        return pa.schema(
            [
                ("source", pa.string()),
                *((name.replace(" ", "_"), pa.int64()) for name in self._counted),
                ("findings", pa.int64()),
                ("rules", pa.list_(rule)),
                ("errors", pa.list_(pa.string())),
            ]
        )
