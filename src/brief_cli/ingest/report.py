"""The account of an import, for people and for programs."""

import json
from collections.abc import Iterator
from typing import Any

from brief_cli.ingest.account import Certainty, Destination, Entry
from brief_cli.ingest.importing import Imported
from brief_cli.messages.message import Message, say

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
    for entry in imported.account.least_sure_first():
        yield f"  {_line(entry).shown(language)}"


def _line(entry: Entry) -> Message:
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
    return say("{place}: {what}", place=_place(entry), what=what)


def _place(entry: Entry) -> Message:
    if not entry.line:
        return say("concluded")
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
