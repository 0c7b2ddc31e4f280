"""The account of an import, for people and for programs."""

import json
from collections.abc import Iterator
from typing import Any

from brief_cli.diagnostic import say
from brief_cli.ingest.account import Certainty, Entry
from brief_cli.ingest.importing import Imported
from brief_cli.language.arabic_import import WORDS
from brief_cli.text.visible import visible

VERSION = 1
"""Raised when a key of the JSON changes its meaning or goes."""


def text_report(
    imported: Imported, name: str, encoding: str, language: str = "en"
) -> Iterator[str]:
    """Yield a line for each line of the input, those that a person should look at first."""
    unsure = len(imported.account.unsure())
    head = say(
        "{name}: {encoding}, {language}, {count} to look at",
        name=visible(name),
        encoding=encoding,
        language=imported.language,
        count=unsure,
    )
    yield head.text(language)
    for entry in imported.account.least_sure_first():
        yield _line(entry, language)


def _line(entry: Entry, language: str) -> str:
    place = say("line {line}", line=entry.line) if entry.line else say("concluded")
    words = WORDS if language == "ar" else {}
    certainty = words.get(entry.certainty.value, entry.certainty.value)
    sure = "" if entry.certainty is Certainty.SURE else f"{certainty}: "
    destination = words.get(entry.destination.value, entry.destination.value)
    what = " ".join(part for part in (destination, entry.detail) if part)
    value = f" = {visible(entry.value)}" if entry.value else ""
    note = f" ({visible(entry.note.text(language))})" if entry.note else ""
    return f"  {place.text(language)}: {sure}{what}{value}{note}"


def json_report(imported: Imported, name: str, encoding: str, language: str = "en") -> str:
    """Return the account as one JSON document."""
    document: dict[str, Any] = {
        "version": VERSION,
        "source": name,
        "encoding": encoding,
        "language": imported.language,
        "title": imported.title,
        "metadata": {key: reading.value for key, reading in imported.article.values.items()},
        "lines": [
            {
                "line": entry.line or None,
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
