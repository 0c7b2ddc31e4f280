"""Labelled lines of a scraped text: `الكاتب: …`, `Published: …`, and the credit of a cover."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo

from brief_cli.ingest.candidates.people import byline, of_place
from brief_cli.ingest.values import Reading, read_value
from brief_cli.languages.wording import folded
from brief_cli.schema.schema import Field, Schema
from brief_cli.text.lazy_pattern import lazy_pattern

_LABELLED = lazy_pattern(
    r"[*_\s•\-–]*+(?P<label>[^:：]{1,40}?)[*_\s]{0,4}[:：][*_\s]*+(?P<value>.*)"
)
_TRAILING = lazy_pattern(r"(?P<before>.*?)\s*\((?P<inside>[^()]+)\)\s*[.*_]*")


@dataclass(frozen=True, slots=True)
class Labelled:
    """What a labelled line gives: values by key, or none where its value cannot be read."""

    field: Field
    text: str
    values: dict[str, Reading]


class LabelReader:
    """Reads labelled lines by the labels of a schema's fields in a language."""

    def __init__(self, schema: Schema, language: str, tag: str, zone: tzinfo | None) -> None:
        self._schema = schema
        self._tag = tag
        self._zone = zone
        self._fields: dict[str, Field] = {}
        for known in schema.fields:
            for label in known.labels.get(language, ()):
                self._fields.setdefault(folded(label), known)
        for known in schema.fields:
            if known.key not in ("schema", "lang") and language in known.label:
                self._fields.setdefault(folded(known.label[language]), known)

    def read(self, text: str) -> Labelled | None:
        """Read a line; None where it does not start with a label and a colon."""
        match = _LABELLED.fullmatch(text)
        known = self._fields.get(folded(match["label"])) if match else None
        if match is None or known is None:
            return None
        return Labelled(known, match["value"], self._values(known, match["value"]))

    def bare_label(self, text: str) -> Field | None:
        """Return the field whose label a line is, when its value stands on the next line."""
        labelled = self.read(text)
        return labelled.field if labelled is not None and not labelled.text.strip() else None

    def value_for(self, known: Field, text: str) -> Labelled:
        """Read the line after a bare label."""
        return Labelled(known, text, self._values(known, text))

    def byline(self, text: str, *, beside_title: bool) -> Labelled | None:
        """Read a line such as `كتبت: …`, or beside the title `By John Smith`."""
        known = self._schema.field("author")
        if known is None or text.rstrip().endswith((".", "،", "؟")):
            return None
        reading = byline(text, beside_title=beside_title)
        return None if reading is None else Labelled(known, reading.value, {known.key: reading})

    def _values(self, known: Field, text: str) -> dict[str, Reading]:
        group = known.key.rpartition(".")[0]
        trailing = _TRAILING.fullmatch(text.strip())
        if group and trailing is not None:
            siblings = dict(self._siblings(group, trailing["inside"]))
            before = read_value(known, trailing["before"], self._tag, self._zone)
            if siblings and before is not None:
                return {known.key: before, **siblings}
        reading = read_value(known, text, self._tag, self._zone)
        if reading is not None and known.key == "author":
            reading = of_place(reading.value) or reading
        return {known.key: reading} if reading is not None else {}

    def _siblings(self, group: str, inside: str) -> Iterator[tuple[str, Reading]]:
        """Read what stands in brackets after a value: other keys of its group.

        Each part is known by its label, or by being a licence; what is neither belongs to the
        part before it, so that no word is lost.
        """
        parts: list[tuple[str, str]] = []
        for piece in (piece.strip() for piece in re.split(r"[,،;؛]", inside)):
            known, value = self._sibling(group, piece)
            if known is not None:
                parts.append((known, value))
            elif parts:
                parts[-1] = (parts[-1][0], f"{parts[-1][1]}، {piece}")
            else:
                return
        for key, value in parts:
            field = self._schema.field(key)
            reading = read_value(field, value, self._tag, self._zone) if field else None
            if reading is not None:
                yield key, reading

    def _sibling(self, group: str, piece: str) -> tuple[str | None, str]:
        match = _LABELLED.fullmatch(piece)
        known = self._fields.get(folded(match["label"])) if match else None
        if match is not None and known is not None and known.key.startswith(group + "."):
            return known.key, match["value"]
        words = piece.split()
        for size in range(min(3, len(words) - 1), 0, -1):
            known = self._fields.get(folded(" ".join(words[:size])))
            if known is not None and known.key.startswith(group + "."):
                return known.key, " ".join(words[size:])
        for other in self._schema.fields:
            if other.type != "licence" or not other.key.startswith(group + "."):
                continue
            if read_value(other, piece, self._tag, self._zone) is not None:
                return other.key, piece
        return None, piece
