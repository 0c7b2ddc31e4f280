"""`brief archive list`: each row that is a briefing becomes a row of an index."""

from dataclasses import dataclass
from typing import Any

from brief_cli.archive.counts import Counts
from brief_cli.archive.readers.rows import Row
from brief_cli.archive.works.lint import Checker, Checking
from brief_cli.archive.works.work import ONE_AT_A_TIME, Values, failed
from brief_cli.lint.contents import contents_of
from brief_cli.lint.index import COLUMNS, Listed
from brief_cli.messages.message import Message, say
from brief_cli.text.fault import Fault

_NUMBERS = ("words", "findings")
_WORDS = tuple(name for name in COLUMNS if name not in ("path", *_NUMBERS))


@dataclass(frozen=True)
class Index:
    """The command, as it is sent."""

    checking: Checking
    folder: str = "index"
    counted: tuple[str, ...] = ("rows", "listed", "passed over", "failed")
    held: int = 5_000

    def schema(self) -> Any:
        """Return the columns of `brief list`, all metadata, and `error` for what cannot be listed."""
        import pyarrow as pa

        return pa.schema(
            [
                *((name, pa.string()) for name in ("source", "id", *_WORDS)),
                *((name, pa.int64()) for name in _NUMBERS),
                ("metadata", pa.map_(pa.string(), pa.list_(pa.string()))),
                ("error", pa.string()),
            ]
        )

    def begun(self, scratch: str) -> "Indexing":
        """Return it at work."""
        return Indexing(self.checking.begun(scratch), self.checking.language)


class Indexing:
    """The command at work."""

    def __init__(self, checker: Checker, language: str) -> None:
        self._checker = checker
        self._language = language

    def look(self, source: str, row: Row, counts: Counts) -> list[Values]:
        """Return what the index has of a row; nothing for a file that is no briefing."""
        counts.numbers["rows"] += 1
        if row.fault is not None:
            return [self._failed(source, row, row.fault, counts)]
        try:
            with ONE_AT_A_TIME:
                file, text, found = self._checker.check(source, row)
                if found is None:
                    counts.numbers["passed over"] += 1
                    return []
                contents = contents_of(text)
        except Exception as error:  # a text on which a rule fails takes no other with it
            why = say("the check failed: {reason}", reason=failed(error))
            return [self._failed(source, row, why, counts)]
        if isinstance(contents, Fault):
            why = Message(contents.message, contents.params)
            return [self._failed(source, row, why, counts)]
        for each in found:
            counts.rules[each.code, each.name, each.severity.value] += 1
        counts.numbers["listed"] += 1
        values = dict(contents.values)
        if file.schema:
            values.setdefault("schema", (file.schema,))
        listed = Listed(file.path, values, contents.words, len(found))
        words = (", ".join(listed.texts(name)) or None for name in _WORDS)
        metadata = [(key, list(texts)) for key, texts in values.items()]
        return [(source, row.id, *words, listed.words, listed.findings, metadata, None)]

    def _failed(self, source: str, row: Row, why: Message, counts: Counts) -> Values:
        counts.numbers["failed"] += 1
        none = (None,) * (len(_WORDS) + len(_NUMBERS) + 1)
        return (source, row.id, *none, why.text(self._language))
