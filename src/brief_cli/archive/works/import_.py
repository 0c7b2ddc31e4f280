"""`brief archive import`: each row becomes a briefing, with an account of every word."""

from dataclasses import dataclass
from typing import Any

from brief_cli.archive.counts import Counts
from brief_cli.archive.readers.rows import Row
from brief_cli.archive.works.work import ONE_AT_A_TIME, Values, failed
from brief_cli.ingest.account import Certainty, Destination, Entry
from brief_cli.ingest.job import ImportFailed, Job
from brief_cli.messages.message import Message, say

# Texts whose entries a person needs: they are in no briefing, or somebody is to look at them.
_ELSEWHERE = (Destination.LEFT_OUT, Destination.REPEATED)


@dataclass(frozen=True)
class Import:
    """The command, as it is sent."""

    job: Job
    language: str
    """Of the messages."""
    folder: str = "briefings"
    counted: tuple[str, ...] = ("rows", "imported", "to look at", "failed")
    held: int = 256

    def schema(self) -> Any:
        """Return the columns: the briefing and what was found, `error` where there is none.

        `account` has an entry for each line, what a person should look at first; `text` is there for
        what is in no briefing or is not sure.
        """
        import pyarrow as pa

        words = ("element", "destination", "detail", "value", "certainty", "note", "text")
        entry = pa.struct([("line", pa.int64()), *((word, pa.string()) for word in words)])
        columns = ("source", "id", "url", "briefing", "title", "published", "language", "encoding")
        return pa.schema(
            [
                *((name, pa.string()) for name in columns),
                ("to_look_at", pa.int64()),
                ("account", pa.list_(entry)),
                ("error", pa.string()),
            ]
        )

    def begun(self, scratch: str) -> "Importing":  # noqa: ARG002
        """Return it at work."""
        return Importing(self)


class Importing:
    """The command at work."""

    def __init__(self, work: Import) -> None:
        self._job = work.job
        self._language = work.language

    def look(self, source: str, row: Row, counts: Counts) -> list[Values]:
        """Return the briefing that a row becomes, or why it becomes none."""
        counts.numbers["rows"] += 1
        try:
            if row.unread is not None:
                fault = row.unread.faults[0]
                raise ImportFailed(Message(fault.message, fault.params))
            if row.fault is not None:
                raise ImportFailed(row.fault)
            with ONE_AT_A_TIME:
                found = self._job.run(row.data or b"", address=row.url)
        except ImportFailed as error:
            return [self._failed(source, row, error.why, counts)]
        except Exception as error:  # a text that it fails on takes no other with it
            why = say("the import failed: {reason}", reason=failed(error))
            return [self._failed(source, row, why, counts)]
        unsure = len(found.account.unsure())
        counts.numbers["imported"] += 1
        counts.numbers["to look at"] += bool(unsure)
        account = [self._entry(entry) for entry in found.account.least_sure_first()]
        return [
            (
                source, row.id, row.url, found.text, found.title, found.published, found.language,
                found.encoding, unsure, account, None,
            )
        ]  # fmt: skip

    def _entry(self, entry: Entry) -> dict[str, object]:
        is_needed = entry.destination in _ELSEWHERE or entry.certainty is not Certainty.SURE
        return {
            "line": entry.line or None,
            "element": entry.element,
            "destination": entry.destination.value,
            "detail": entry.detail,
            "value": entry.value,
            "certainty": entry.certainty.value,
            "note": entry.note.text(self._language) if entry.note else "",
            "text": entry.text if is_needed else "",
        }

    def _failed(self, source: str, row: Row, why: Message, counts: Counts) -> Values:
        counts.numbers["failed"] += 1
        none = (None,) * 5
        return (source, row.id, row.url, *none, None, None, why.text(self._language))
