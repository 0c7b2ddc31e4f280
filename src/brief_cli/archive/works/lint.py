"""`brief archive lint`: each row is checked as a file is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brief_cli.archive.counts import Counts
from brief_cli.archive.readers.rows import Row
from brief_cli.archive.shipping import Shipped, unpacked
from brief_cli.archive.works.work import ONE_AT_A_TIME, Values, failed
from brief_cli.messages.message import Message, say

if TYPE_CHECKING:
    from brief_cli.diagnostic import Diagnostic, Fix
    from brief_cli.lint.settings import FileSettings, Settings
    from brief_cli.text.source import Source

UNREAD = ("P001", "unreadable-file", "error")
"""What is said of a row that is no text, or whose check failed: of every one, whatever is selected."""


@dataclass(frozen=True)
class Checking:
    """What decides about each text: the settings of the run, and what differs by file."""

    settings: Shipped
    ignores: tuple[tuple[str, tuple[str, ...]], ...]
    """Patterns of addresses, and what is ignored there."""
    schemas: tuple[tuple[str, str], ...]
    """Patterns of addresses, and the schema of texts there that name none."""
    limit: int
    """Bytes of the longest text."""
    language: str
    """Of the messages."""

    def begun(self, scratch: str) -> "Checker":
        """Return it at work."""
        return Checker(self, unpacked(self.settings, scratch))


class Checker:
    """Checks texts in this process."""

    def __init__(self, checking: Checking, settings: "Settings") -> None:
        self._checking = checking
        self._settings = settings
        self._of_source: dict[str, FileSettings] = {}

    def check(
        self, source: str, row: Row
    ) -> "tuple[FileSettings, Source, list[Diagnostic] | None]":
        """Return what a text is checked under, its source, and what is found in it.

        That is None for a Markdown file that is no briefing; a text in a column is one by standing
        there.

        Raises:
            Unusable: a schema has mistakes of its own.
        """
        from brief_cli.lint.engine import examine, examine_data

        if row.unread is not None:
            file = self._settings_of(row.unread.name, is_named=False)
            return file, row.unread, examine(row.unread, file)
        is_file = row.is_file
        file = self._settings_of(f"{source}/{row.id}" if is_file else source, is_named=not is_file)
        return file, *examine_data(row.data or b"", file)

    def _settings_of(self, address: str, *, is_named: bool) -> "FileSettings":
        known = self._of_source.get(address)
        if known is None:
            from brief_cli.lint.settings import FileSettings, of_patterns

            checking = self._checking
            ignored, schema = of_patterns(address, checking.ignores, checking.schemas)
            known = FileSettings(address, self._settings, ignored, schema, is_named, checking.limit)
            # Of rows there is one for each file of them, of Markdown files one for each.
            if is_named:
                self._of_source = {address: known}
        return known


@dataclass(frozen=True)
class Lint:
    """The command, as it is sent."""

    checking: Checking
    folder: str = "findings"
    counted: tuple[str, ...] = ("rows", "passed over", "failed")
    held: int = 20_000

    def schema(self) -> Any:
        """Return the columns of findings.

        `line` and `column` are 1-based, the offsets of edits 0-based, all in code points.
        """
        import pyarrow as pa

        edit = pa.struct([("start", pa.int64()), ("end", pa.int64()), ("replacement", pa.string())])
        fix = pa.struct(
            [("title", pa.string()), ("applicability", pa.string()), ("edits", pa.list_(edit))]
        )
        words = ("code", "name", "severity", "message")
        return pa.schema(
            [
                ("source", pa.string()),
                ("id", pa.string()),
                ("line", pa.int64()),
                ("column", pa.int64()),
                *((word, pa.string()) for word in words),
                ("fix", fix),
            ]
        )

    def begun(self, scratch: str) -> "Linting":
        """Return it at work."""
        return Linting(self.checking.begun(scratch), self.checking.language)


class Linting:
    """The command at work."""

    def __init__(self, checker: Checker, language: str) -> None:
        self._checker = checker
        self._language = language

    def look(self, source: str, row: Row, counts: Counts) -> list[Values]:
        """Return the findings in a row."""
        counts.numbers["rows"] += 1
        if row.fault is not None:
            return [self._failed(source, row, row.fault, counts)]
        try:
            with ONE_AT_A_TIME:
                _, text, found = self._checker.check(source, row)
                if found is None:
                    counts.numbers["passed over"] += 1
                    return []
                return [self._finding(source, row.id, text, each, counts) for each in found]
        except Exception as error:  # a text on which a rule fails takes no other with it
            why = say("the check failed: {reason}", reason=failed(error))
            return [self._failed(source, row, why, counts)]

    def _finding(
        self, source: str, called: str, text: "Source", found: "Diagnostic", counts: Counts
    ) -> Values:
        rule = (found.code, found.name, found.severity.value)
        counts.rules[rule] += 1
        line, column = text.position(found.span.start)
        fix = self._fix(found.fix) if found.fix else None
        return (source, called, line, column, *rule, found.message.text(self._language), fix)

    def _fix(self, fix: "Fix") -> dict[str, object]:
        edits = [
            {"start": edit.span.start, "end": edit.span.end, "replacement": edit.replacement}
            for edit in fix.edits
        ]
        title = fix.title.text(self._language)
        return {"title": title, "applicability": fix.applicability.value, "edits": edits}

    def _failed(self, source: str, row: Row, why: Message, counts: Counts) -> Values:
        counts.numbers["failed"] += 1
        counts.rules[UNREAD] += 1
        message = say("cannot be read: {reason}", reason=why).text(self._language)
        return (source, row.id, 1, 1, *UNREAD, message, None)
