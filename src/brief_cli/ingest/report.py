"""The account of an import, for people and for programs."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from brief_cli.ingest.account import Certainty, Destination, Entry
from brief_cli.ingest.article import Changes
from brief_cli.ingest.importing import Imported
from brief_cli.messages.message import Message, listed, say, say_many

VERSION = 1
"""Raised when a key of the JSON changes its meaning or goes."""


_DESTINATIONS = {
    Destination.TITLE: say("title"),
    Destination.METADATA: say("metadata"),
    Destination.HEADING: say("heading"),
    Destination.BODY: say("body"),
    Destination.NOTICE: say("notice"),
    Destination.REPEATED: say("repeated"),
    Destination.SEPARATOR: say("separator"),
    Destination.DERIVED: say("derived"),
    Destination.LEFT_OUT: say("left out"),
}
_CERTAINTIES = {Certainty.LIKELY: say("likely"), Certainty.UNSURE: say("unsure")}


def text_report(imported: Imported, name: str, language: str = "en") -> Iterator[str]:
    """Yield a line for each line of the input, those that a person should look at first."""
    unsure = len(imported.account.unsure())
    head = say(
        "{name}: {encoding}, {language}, {count} to look at",
        name=name,
        encoding=imported.encoding,
        language=imported.language,
        count=unsure,
    )
    yield head.shown(language)
    if imported.changes != Changes():
        yield f"  {_changes(imported.changes).shown(language)}"
    for entry in imported.account.least_sure_first():
        yield f"  {_line(entry, is_document=imported.is_document).shown(language)}"


def _changes(changes: Changes) -> Message:
    said = (
        (changes.insertions, say_many("{count} insertion accepted", "{count} insertions accepted", count=changes.insertions)),
        (changes.deletions, say_many("{count} deletion dropped", "{count} deletions dropped", count=changes.deletions)),
        (changes.comments, say_many("{count} comment", "{count} comments", count=changes.comments)),
    )  # fmt: skip
    return listed([message for count, message in said if count])


def _line(entry: Entry, *, is_document: bool) -> Message:
    what = _DESTINATIONS[entry.destination]
    if entry.detail:
        what = say("{what} {detail}", what=what, detail=entry.detail)
    if entry.value:
        what = say("{what} = {value}", what=what, value=entry.value)
    if entry.note:
        what = say("{what} ({note})", what=what, note=entry.note)
    if entry.certainty in _CERTAINTIES:
        what = say("{certainty}: {what}", certainty=_CERTAINTIES[entry.certainty], what=what)
    if entry.destination is Destination.LEFT_OUT:
        # It is not in the briefing, so that it stands here.
        what = say("{what}: {text}", what=what, text=entry.text)
    return say("{place}: {what}", place=_place(entry, is_document=is_document), what=what)


def _place(entry: Entry, *, is_document: bool) -> Message:
    if not entry.line:
        # What stands in the head of the pages is in no paragraph of the text.
        return say("concluded") if entry.destination is Destination.DERIVED else say("the document")
    if is_document:
        return say("paragraph {number}", number=entry.line)
    if entry.element:
        return say("line {line} <{element}>", line=entry.line, element=entry.element)
    return say("line {line}", line=entry.line)


def json_report(imported: Imported, name: str, language: str = "en") -> str:
    """Return the account as one JSON document."""
    document: dict[str, Any] = {
        "version": VERSION,
        "source": name,
        "encoding": imported.encoding,
        "language": imported.language,
        "title": imported.title,
        "changes": asdict(imported.changes),
        "metadata": {key: reading.value for key, reading in imported.parts.values.items()},
        "lines": [
            {
                "line": entry.line or None,
                "element": entry.element,
                "text": entry.text,
                "destination": entry.destination.value,
                "detail": entry.detail,
                "value": entry.value,
                "certainty": entry.certainty.value,
                "note": entry.note.text(language) if entry.note else "",
            }
            for entry in imported.account.least_sure_first()
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
