"""The account of an import, for people and for programs."""

import json
from collections.abc import Iterator
from typing import Any

from brief_cli.ingest.account import Certainty, Entry
from brief_cli.ingest.importing import Imported
from brief_cli.text.visible import visible

VERSION = 1
"""Raised when a key of the JSON changes its meaning or goes."""


def text_report(imported: Imported, name: str, encoding: str) -> Iterator[str]:
    """Yield a line for each line of the input, those that a person should look at first."""
    unsure = len(imported.account.unsure())
    yield f"{visible(name)}: {encoding}, {imported.language}, {unsure} to look at"
    for entry in imported.account.least_sure_first():
        yield _line(entry)


def _line(entry: Entry) -> str:
    place = f"line {entry.line}" if entry.line else "concluded"
    sure = "" if entry.certainty is Certainty.SURE else f"{entry.certainty.value}: "
    what = " ".join(part for part in (entry.destination.value, entry.detail) if part)
    value = f" = {visible(entry.value)}" if entry.value else ""
    note = f" ({visible(entry.note)})" if entry.note else ""
    return f"  {place}: {sure}{what}{value}{note}"


def json_report(imported: Imported, name: str, encoding: str) -> str:
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
                "note": entry.note,
            }
            for entry in imported.account.least_sure_first()
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
