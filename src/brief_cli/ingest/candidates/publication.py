"""What is decided of the day of publication once every source of it has been heard: the order of its
figures, a guess where nothing gives it, and what makes it less sure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import tzinfo

from brief_cli.ingest.account import Certainty, Destination, Entry
from brief_cli.ingest.article import Article, Candidate, Source
from brief_cli.ingest.candidates.entries import entry_of
from brief_cli.ingest.candidates.figure_order import day_order, in_order, usual_order
from brief_cli.ingest.candidates.moments import agree, is_near
from brief_cli.ingest.candidates.near_title import day_near_title
from brief_cli.ingest.parts import Parts
from brief_cli.ingest.values import Reading, read_date
from brief_cli.languages.dates.changed import is_last_day
from brief_cli.languages.dates.rfc3339 import parse_rfc3339
from brief_cli.messages.message import say

_DATES = ("published", "updated")
_TWO = 2


def read_usual_order(parts: Parts, article: Article, entries: list[Entry], tag: str) -> None:
    """Read a day in figures that may be two as the page writes its other days, or as its language is
    written."""
    if "published" in parts.values:
        return
    texts = {c.place: c.value for c in reversed(article.candidates) if c.key == "published"}
    for own in (parts.entries, entries):
        for at, entry in enumerate(own):
            readings = [value for key, value in entry.found if key == "published"]
            if len(readings) != len(entry.found) or len(readings) < _TWO or entry.value:
                continue
            of_page = day_order(block.text for block in article.blocks)
            for text in (entry.text, *texts.values()):
                is_day_first = usual_order(text, tag) if of_page is None else of_page
                if is_day_first is None:
                    continue
                day = in_order(text, readings, is_day_first=is_day_first)
                if not day:
                    continue
                note = say("{note}; other days of the page have it so", note=entry.note or "")
                certainty = Certainty.LIKELY
                if of_page is None:
                    note = say("{note}; its language is written so", note=entry.note or "")
                    certainty = Certainty.UNSURE
                own[at] = replace(entry, value=day, certainty=certainty, note=note)
                parts.values["published"] = Reading(day, certainty, note)
                return


def guessed_day(
    parts: Parts, article: Article, entries: Sequence[Entry], tag: str, zone: tzinfo | None
) -> list[Entry]:
    """Add a guess at the day of publication where nothing gives one, or may."""
    offered = (key for entry in (*parts.entries, *entries) for key, _ in entry.found)
    if "published" in parts.values or "published" in offered:
        return []
    guess = day_near_title(article, tag, zone) or next(_guesses(article, tag, zone), None)
    if guess is None:
        return []
    note = say("nothing else says so")
    parts.values["published"] = Reading(guess.value, Certainty.UNSURE, note)
    return [entry_of(guess, guess.value, Certainty.UNSURE, note)]


def _guesses(article: Article, tag: str, zone: tzinfo | None) -> Iterator[Candidate]:
    """Yield what a reader guesses at that is a day, and not that of a change."""
    for guess in article.guess_day():
        reading = None if is_last_day(guess.value) else read_date(guess.value, tag, zone)
        if reading is not None and reading.value:
            yield replace(guess, value=reading.value)


def drop_same_update(parts: Parts, entries: list[Entry]) -> None:
    """An update at the moment of publication is none."""
    one, other = (parts.values.get(key) for key in _DATES)
    if one is not None and other is not None and agree(one.value, other.value):
        del parts.values["updated"]
        entries[:] = [entry for entry in entries if entry.detail != "updated"]


def doubt_publication(
    parts: Parts, article: Article, entries: list[Entry], tag: str, zone: tzinfo | None
) -> None:
    """A change on another day makes a day of publication likely at most: one before it, and one after
    it where the page shows its readers no other day.

    Args:
        parts: what was recognised.
        article: what its page says.
        entries: those of what its data says.
        tag: the tag of the language in which dates are written.
        zone: the time zone of date-times that name none.
    """
    one, other = (parts.values.get(key) for key in _DATES)
    first, last = (parse_rfc3339(each.value) if each is not None else None for each in (one, other))
    if one is None or first is None or last is None:
        return
    at = next((n for n, e in enumerate(entries) if e.detail == "published"), None)
    if at is None or entries[at].certainty is not Certainty.SURE:
        return
    said = entries[at].note or ""
    if last.day < first.day:
        note = say("{said}; the last change was before it", said=said)
    elif (last.day - first.day).days > 1 and not _is_shown(one.value, parts, article, tag, zone):
        note = say("{said}; the page shows no such day, and was changed later", said=said)
    else:
        return
    entries[at] = replace(entries[at], certainty=Certainty.LIKELY, note=note)
    parts.values["published"] = replace(one, certainty=Certainty.LIKELY, note=note)


def _is_shown(value: str, parts: Parts, article: Article, tag: str, zone: tzinfo | None) -> bool:
    """Say whether a line beside the title, an element there or the address has a day."""
    lines = [
        text
        for entry in parts.entries
        if entry.destination is Destination.METADATA
        for key, text in entry.found
        if key == "published" and text
    ]
    readings = [
        read_date(c.value, tag, zone)
        for c in article.candidates
        if c.key == "published" and c.source in (Source.BESIDE, Source.ADDRESS)
    ]
    return any(is_near(text, value) for text in (*lines, *(r.value for r in readings if r)) if text)
