"""`brief import --interactive`: a person decides about what an import is unsure of."""

from datetime import UTC
from typing import TYPE_CHECKING

from brief_cli.console.draft import Draft
from brief_cli.console.output import tell, tell_text
from brief_cli.console.prompts import ask_field, ask_whether
from brief_cli.ingest.importing import answered
from brief_cli.ingest.values import read_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brief_cli.ingest.account import Entry
    from brief_cli.ingest.importing import Imported
    from brief_cli.ingest.job import Job
    from brief_cli.messages.message import Message
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.schema import Field


def decided(imported: "Imported", job: "Job", data: bytes, known: "Catalogue") -> "Imported":
    """Return an import with what a person answers, first about headings, then about each key.

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
            _tell_about([entry])
            if ask_whether():
                headings[entry.number] = entry.heading
    if headings:
        imported = job.run(data, headings)
    about: dict[str, list[Entry]] = {}
    for entry in imported.account.unsure():
        for key in dict(entry.found):
            about.setdefault(key, []).append(entry)
    answers = {}
    draft = Draft(job.schema, known, imported.language, job.zone or UTC)
    language = job.schema.matching_language(imported.language) or job.schema.languages[0]
    for key, entries in about.items():
        field = job.schema.field(key)
        if field is None:
            continue
        _tell_about(entries)
        found = (value for entry in entries for own, value in entry.found if own == key and value)
        values = tuple(dict.fromkeys(found))

        def check(answer: str, field: "Field" = field) -> "tuple[str, list[Message]]":
            reading = read_value(field, answer, language, job.zone)
            value = reading.value if reading is not None and reading.value else answer
            return value, draft.wrong_with({field.key: value})

        answers[key] = ask_field(field, language, values, check)
    return answered(imported, job.schema, answers, settled)


def _tell_about(entries: "Iterable[Entry]") -> None:
    for entry in entries:
        if entry.line:
            tell("line {line}", line=entry.line)
            tell_text(entry.text)
        if entry.note is not None:
            tell("{note}", note=entry.note)
