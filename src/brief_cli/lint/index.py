"""An index of briefings: what each has, which are wanted, in which order."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC

from brief_cli.languages.dates.rfc3339 import parse_rfc3339
from brief_cli.languages.scripts import european

COLUMNS = (
    "path", "date", "title", "language", "schema", "author", "marking", "words", "findings",
)  # fmt: skip
"""What is listed of a briefing."""
KEYS = {"date": "published", "language": "lang"}
"""The metadata keys of the columns that are called otherwise."""

# What separates the parts of a date and time (RFC 3339, in small letters).
_AFTER_A_PART = "-t :.z+"


@dataclass(frozen=True, slots=True)
class Listed:
    """A briefing in an index; `values` are its metadata by dotted key, as they are written."""

    path: str
    values: Mapping[str, tuple[str, ...]]
    words: int
    findings: int

    def texts(self, key: str) -> tuple[str, ...]:
        """Return what stands under a column or a metadata key; nothing where that is missing."""
        match key:
            case "path":
                return (self.path,)
            case "words":
                return (str(self.words),)
            case "findings":
                return (str(self.findings),)
        return self.values.get(KEYS.get(key, key), ())


@dataclass(frozen=True, slots=True)
class Wanted:
    """A key and what it must hold: a text, an item of a list, the beginning of a date.

    An empty text is wanted of what is missing.
    """

    key: str
    text: str

    def holds(self, listed: Listed) -> bool:
        """Say whether a briefing has what is wanted."""
        texts = listed.texts(self.key)
        if not self.text:
            return not texts
        wanted = _plain(self.text)
        return any(self._is(_plain(text), wanted) for text in texts)

    def _is(self, text: str, wanted: str) -> bool:
        if text == wanted or not text.startswith(wanted):
            return text == wanted
        # 2025-10 is a part of 2025-10-27, and ar of ar-LB; a title is compared as a whole.
        follows = text[len(wanted)]
        if KEYS.get(self.key, self.key) == "lang":
            return follows == "-"
        return follows in _AFTER_A_PART and parse_rfc3339(text) is not None


def _plain(text: str) -> str:
    return european(unicodedata.normalize("NFC", text)).casefold()


def ordered(rows: Iterable[Listed], key: str, *, descending: bool) -> list[Listed]:
    """Return briefings by what stands under a key; those where it is missing come last."""
    keyed = [(_place(row, key), row) for row in rows]
    there = [(place, row) for place, row in keyed if place is not None]
    there.sort(key=lambda each: each[0], reverse=descending)
    return [*(row for _, row in there), *(row for place, row in keyed if place is None)]


def _place(listed: Listed, key: str) -> tuple[int, float, str] | None:
    """Return what a briefing is sorted by: numbers come before dates, dates before words."""
    from brief_cli.languages.wording import folded

    texts = listed.texts(key)
    if not texts:
        return None
    text = texts[0]
    if key == "path":
        return (2, 0, text)
    if text.isdecimal():
        return (0, float(text), "")
    stamp = parse_rfc3339(text)
    if stamp is None:
        # A date that is not whole still has its place among dates.
        return (1, 0, text) if text[:4].isdecimal() else (2, 0, folded(text))
    if stamp.moment is None:
        return (1, 0, stamp.day.isoformat())
    moment = stamp.moment if stamp.moment.tzinfo else stamp.moment.replace(tzinfo=UTC)
    return (1, 0, moment.astimezone(UTC).isoformat())
