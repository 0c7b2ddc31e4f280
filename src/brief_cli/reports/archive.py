"""What a run over an archive counted, as tables: by rule, and by source."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from brief_cli.messages.message import Message, listed, say, say_many
from brief_cli.text.clusters import text_width
from brief_cli.text.visible import visible

_HEADS = {
    "rows": say("rows"),
    "passed over": say("passed over"),
    "failed": say("failed"),
    "imported": say("imported"),
    "to look at": say("to look at"),
    "listed": say("listed"),
    "findings": say("findings"),
}
"""What numbers are called above their column."""
_LEVELS = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class OfSource:
    """The numbers of a source, by name."""

    source: str
    numbers: Counter[str]


@dataclass(slots=True)
class Tally:
    """The sums of a run, and what is shown of its parts.

    `sources` are those with the most findings (or failures), of `source_count`; `errors` are the first
    of `error_count`: what could not be read at all, and why.
    """

    numbers: Counter[str] = field(default_factory=Counter)
    rules: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """How many findings, by code, name and severity."""
    sources: list[OfSource] = field(default_factory=list)
    source_count: int = 0
    errors: list[tuple[str, Message]] = field(default_factory=list)
    error_count: int = 0
    units: int = 0
    units_before: int = 0
    """Of them, those that an earlier run had done."""

    def has_findings_from(self, level: str) -> bool:
        """Say whether there are findings of a severity, or of a worse one."""
        levels = _LEVELS[: _LEVELS.index(level) + 1]
        return any(count for (*_, severity), count in self.rules.items() if severity in levels)

    def message(self) -> Message:
        """Return the sums as a sentence."""
        parts = [
            say_many("{count:,} row", "{count:,} rows", count=self.numbers["rows"]),
            *(self._said()),
        ]
        return listed(parts)

    def _said(self) -> list[Message]:
        found = self.rules.total()
        said = {
            "imported": say("{number} imported", number=f"{self.numbers['imported']:,}"),
            "listed": say("{number} listed", number=f"{self.numbers['listed']:,}"),
            "to look at": say("{number} to look at", number=f"{self.numbers['to look at']:,}"),
            "passed over": say("{number} passed over", number=f"{self.numbers['passed over']:,}"),
            "failed": say("{number} failed", number=f"{self.numbers['failed']:,}"),
        }
        parts = [message for name, message in said.items() if self.numbers[name]]
        if found:
            parts.insert(0, say_many("{count:,} finding", "{count:,} findings", count=found))
        if self.units_before:
            parts.append(
                say(
                    "{done} of {units} units done before",
                    done=f"{self.units_before:,}",
                    units=f"{self.units:,}",
                )
            )
        return parts


def tables(tally: Tally, counted: Sequence[str], said: Callable[[Message], str]) -> str:
    """Return the tables of a run.

    Args:
        tally: its sums.
        counted: the numbers that the command counts, in the order of their columns.
        said: returns a head as its reader sees it.
    """
    by_rule = [
        (f"{count:,}", f"{code}  {name}")
        for (code, name, _), count in sorted(tally.rules.items(), key=lambda row: (-row[1], row[0]))
    ]
    columns = (*counted, *(("findings",) if tally.rules else ()))
    by_source = [
        (*(f"{each.numbers[name]:,}" for name in columns), visible(each.source))
        for each in tally.sources
    ]
    heads = [said(_HEADS[name]) for name in columns]
    parts = []
    if by_rule:
        parts.append(_table((said(_HEADS["findings"]), said(say("rule"))), by_rule))
    if by_source:
        parts.append(_table((*heads, said(say("source"))), by_source))
    return "\n".join(parts)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table whose last column is text, and whose others are numbers."""
    widths = [max(text_width(row[place]) for row in (heads, *rows)) for place in range(len(heads))]
    lines = []
    for row in (heads, *rows):
        numbers = (
            " " * (width - text_width(cell)) + cell
            for cell, width in zip(row[:-1], widths, strict=False)
        )
        lines.append("  ".join((*numbers, row[-1])) + "\n")
    return "".join(lines)
