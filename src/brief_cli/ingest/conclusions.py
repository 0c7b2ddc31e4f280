"""Metadata that no line gives outright, concluded from what was found."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from brief_cli.ingest.account import Certainty, Destination, Entry
from brief_cli.ingest.parts import Parts
from brief_cli.ingest.values import Reading
from brief_cli.messages.message import say
from brief_cli.schema.schema import Schema
from brief_cli.text.lazy_pattern import lazy_pattern

_LATIN_NAME = lazy_pattern(r"[A-Za-z]{3}")
# The language that a translation is taken to be from, where nothing says another.
_TAKEN = "en"
_MOST_NAME_WORDS = 4


def conclude(parts: Parts, schema: Schema, language: str, text: str) -> Iterator[Entry]:
    """Add concluded values to the parts; yield an entry for each.

    Args:
        parts: what was recognised.
        schema: whose keys may be filled.
        language: the language of the text.
        text: the whole text, in which names are looked up.
    """
    for key, reading in _conclusions(parts, schema, language, text):
        if key not in parts.values and schema.field(key) is not None:
            if reading.value:
                parts.values[key] = reading
            yield Entry(
                0, "", Destination.DERIVED, key, reading.value, reading.certainty, reading.note,
                tuple((key, each) for each in reading.readings or (reading.value,)),
            )  # fmt: skip


def _conclusions(
    parts: Parts, schema: Schema, language: str, text: str
) -> Iterator[tuple[str, Reading]]:
    url = parts.values.get("source.url")
    if url is not None and "source.name" not in parts.values:
        host = (urlsplit(url.value).hostname or "").removeprefix("www.")
        name = _name_of(host, text)
        note = (
            say("the name in the text that {host} spells", host=host)
            if name
            else say("nothing but the host {host} is known", host=host)
        )
        # A host is no name; a person may take it for one.
        certainty = Certainty.LIKELY if name else Certainty.UNSURE
        yield "source.name", Reading(name, certainty, note, () if name else (host,))
    for spec in schema.notices:
        condition = spec.required
        found = any(notice_id == spec.id for notice_id, _ in parts.notices)
        # A notice that is due only under one value of a key tells that value.
        if found and condition and condition.key and condition.values:
            note = say("the notice “{name}” stands in the text", name=spec.id)
            yield condition.key, Reading(condition.values[0], Certainty.LIKELY, note)
    method = parts.values.get("translation.method")
    if method is not None and method.value != "none" and language != _TAKEN:
        author = parts.values.get("author")
        if any(
            r and _LATIN_NAME.search(r.value) for r in (author, parts.values.get("source.name"))
        ):
            note = say("author or source is named in Latin letters; English was taken")
            yield "translation.from", Reading(_TAKEN, Certainty.UNSURE, note)


def _name_of(host: str, text: str) -> str:
    """Return the words of a text that a host spells, as the text writes them."""
    labels = host.split(".")
    label = max(labels[:-1] or labels, key=len).replace("-", "").casefold()
    for line in text.splitlines():
        words = [str(word) for word in re.findall(r"[^\W_][\w-]*", line)]
        for size in range(1, _MOST_NAME_WORDS + 1):
            for start in range(len(words) - size + 1):
                name = " ".join(words[start : start + size])
                plain = name.replace("-", "").replace(" ", "").casefold()
                if plain == label and name != name.lower():
                    return name
    return ""
