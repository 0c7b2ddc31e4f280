"""`brief import --interactive`: a person decides about what an import is unsure of."""

from datetime import UTC
from typing import TYPE_CHECKING

from brief_cli.briefing.writing import wanted_fields
from brief_cli.console.draft import Draft
from brief_cli.console.output import tell, tell_text
from brief_cli.console.prompts import ask_field, ask_whether
from brief_cli.console.world import interface_language
from brief_cli.ingest.importing import answered
from brief_cli.ingest.values import read_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief_cli.ingest.account import Entry
    from brief_cli.ingest.importing import Imported
    from brief_cli.ingest.job import Job
    from brief_cli.messages.message import Message
    from brief_cli.schema.catalogue import Catalogue


def decided(imported: "Imported", job: "Job", data: bytes, known: "Catalogue") -> "Imported":
    """Return an import with what a person answers, first about headings, then about each key, last
    about keys that must be there and were not found.

    Args:
        imported: as it was found.
        job: under which it was.
        data: what it was made from.
        known: the schemas by which answers are checked.
    """
    headings = {}
    settled = set()
    for entry in imported.account.unsure():
        if entry.heading:
            settled.add(entry.number)
            _tell_about([entry], is_document=imported.is_document)
            if ask_whether():
                headings[entry.number] = entry.heading
    if headings:
        imported = job.run(data, headings)
    about: dict[str, list[Entry]] = {}
    for entry in imported.account.unsure():
        for key in dict(entry.found):
            about.setdefault(key, []).append(entry)
    questions = _Questions(imported, job, known)
    for key, entries in about.items():
        questions.ask(key, entries)
    questions.ask_for_missing()
    return answered(imported, job.schema, questions.answers, settled)


class _Questions:
    """One question a key, in the reader's language; `answers` are empty for none."""

    def __init__(self, imported: "Imported", job: "Job", known: "Catalogue") -> None:
        self.answers: dict[str, str] = {}
        self._imported = imported
        self._job = job
        self._draft = Draft(job.schema, known, imported.language, job.zone or UTC)
        own = job.schema.matching_language(imported.language) or job.schema.languages[0]
        self._language = job.schema.matching_language(interface_language()) or own

    def ask(self, key: str, entries: "Sequence[Entry]") -> None:
        """Ask about a key, with what was found for it to choose from; the first for Enter."""
        field = self._job.schema.field(key)
        if field is None:
            return
        _tell_about(entries, is_document=self._imported.is_document)
        found = (value for entry in entries for own, value in entry.found if own == key and value)
        values = tuple(dict.fromkeys(found))

        def check(answer: str) -> "tuple[str, list[Message]]":
            reading = read_value(field, answer, self._imported.language, self._job.zone)
            value = reading.value if reading is not None and reading.value else answer
            return value, self._draft.wrong_with({field.key: value})

        self.answers[key] = ask_field(field, self._language, values, check)

    def ask_for_missing(self) -> None:
        """Ask for what the schema requires and nothing gave; an answer may make more required."""
        parts = self._imported.parts
        while True:
            given = {key: reading.value for key, reading in parts.values.items()}
            given |= {"schema": "", "lang": "", **({"title": parts.title} if parts.title else {})}
            given |= {key: value for key, value in self.answers.items() if value}
            wanted = wanted_fields(self._job.schema, given)
            missing = [field for field in wanted if field.key not in self.answers]
            if not missing:
                return
            tell("not found: {key}", key=missing[0].key)
            self.ask(missing[0].key, ())


def _tell_about(entries: "Sequence[Entry]", *, is_document: bool) -> None:
    for entry in entries:
        if entry.line and is_document:
            tell("paragraph {number}", number=entry.line)
        elif entry.line:
            tell("line {line}", line=entry.line)
        if entry.text:
            tell_text(entry.text)
        if entry.note is not None:
            tell("{note}", note=entry.note)
