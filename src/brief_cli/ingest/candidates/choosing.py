"""For each key the best of what a page says, and how sure that is.

A labelled line in the text comes first, then structured data, meta elements, the lines beside the
title, and last what the address says. Two good sources that disagree make a value unsure.
"""

from collections.abc import Sequence
from datetime import tzinfo

from brief_cli.ingest.account import Certainty, Destination, Entry
from brief_cli.ingest.article import Article, Candidate, Source
from brief_cli.ingest.candidates.addresses import best_address
from brief_cli.ingest.candidates.people import names_in
from brief_cli.ingest.parts import Parts
from brief_cli.ingest.values import Reading, read_date
from brief_cli.languages.dates.rfc3339 import parse_rfc3339
from brief_cli.languages.folding import folded
from brief_cli.messages.message import Message, say
from brief_cli.schema.schema import Schema

_DATES = ("published", "updated")
# An offset moves a moment to the day before or after.
_NEAR = 1


def choose(
    parts: Parts,
    article: Article,
    schema: Schema,
    tag: str,
    zone: tzinfo | None,
) -> list[Entry]:
    """Add what a page says of itself to the parts; return an entry for each value that it says.

    Args:
        parts: what was recognised in the text, which has values too.
        article: what its page says, by key.
        schema: whose keys are filled.
        tag: the tag of the language in which dates are written.
        zone: the time zone of date-times that name none.
    """
    candidates = article.candidates
    entries = []
    if article.title_from is not None and not _stands_there(article):
        doubt = article.title_doubt
        certainty = Certainty.SURE if doubt is None else Certainty.UNSURE
        entries.append(_entry(article.title_from, article.title, certainty, doubt))
    for key in dict.fromkeys(candidate.key for candidate in candidates):
        if schema.field(key) is None:
            continue
        of_key = sorted((c for c in candidates if c.key == key), key=lambda c: c.source.rank)
        known = parts.values.get(key)
        if known is not None and known.value:
            # What a program wrote into a file says nothing against what its writer did.
            of_key = [c for c in of_key if c.source is not Source.FILE]
            if not of_key:
                continue
        match key:
            case "published" | "updated":
                entry = _date(of_key, known, tag, zone)
            case "author":
                entry = _author(of_key, known)
            case "source.url":
                entry = _address(of_key, known)
            case _:
                entry = _first(of_key, known)
        if entry is None:
            continue
        if entry.value:
            note, certainty = entry.note, entry.certainty
            parts.values[key] = Reading(entry.value, certainty, note)
        entries.append(entry)
    _drop_same_update(parts, entries)
    return entries


def _stands_there(article: Article) -> bool:
    """Say whether the title is a block, which has an entry of its own."""
    title = folded(article.title)
    is_shown = any(
        folded(block.text) == title and block.left_out is None for block in article.blocks
    )
    return is_shown and article.title_doubt is None


def _entry(
    candidate: Candidate,
    value: str,
    certainty: Certainty = Certainty.SURE,
    note: Message | None = None,
    found: Sequence[str] = (),
) -> Entry:
    said = say("from {place}", place=candidate.place)
    if candidate.source is Source.FILE:
        certainty = Certainty.UNSURE
    note = said if note is None else say("{said}; {note}", said=said, note=note)
    values = dict.fromkeys(each for each in (value, *found) if each)
    return Entry(
        candidate.line, "", Destination.DERIVED, candidate.key, value, certainty, note,
        tuple((candidate.key, each) for each in values),
    )  # fmt: skip


def _date(
    candidates: Sequence[Candidate],
    known: Reading | None,
    tag: str,
    zone: tzinfo | None,
) -> Entry | None:
    """Choose a date: the best source's, in the words of the most precise that agrees with it."""
    readings = [(c, r) for c in candidates if (r := read_date(c.value, tag, zone)) is not None]
    good = [(c, r) for c, r in readings if r.value and c.source is not Source.ADDRESS]
    if known is not None and known.value and known.certainty is not Certainty.UNSURE:
        # What stands on the page is what its reader sees; its data may say it to the second.
        others = [(c, r) for c, r in good if not _agree(r.value, known.value)]
        same = [(c, r) for c, r in good if _agree(r.value, known.value)]
        precise = max(same, key=lambda each: len(each[1].value), default=None)
        if precise is not None and len(precise[1].value) > len(known.value):
            return _entry(precise[0], precise[1].value, precise[1].certainty, precise[1].note)
        if not others:
            return None
        candidate, reading = others[0]
        note = say("the text says {other}", other=known.value)
        return _entry(candidate, known.value, Certainty.UNSURE, note, [reading.value])
    if not good:
        address = next(((c, r) for c, r in readings if r.value), None)
        if address is not None and known is None:
            return _entry(address[0], address[1].value, Certainty.LIKELY)
        doubtful = next(((c, r) for c, r in readings if r.readings), None)
        if doubtful is None or known is not None:
            return None
        candidate, reading = doubtful
        return _entry(candidate, "", Certainty.UNSURE, reading.note, reading.readings)
    _, first = min(
        good, key=lambda each: (each[1].certainty is Certainty.UNSURE, each[0].source.rank)
    )
    agreeing = [(c, r) for c, r in good if _agree(r.value, first.value)]
    candidate, reading = max(
        agreeing,
        key=lambda each: (_has_offset(each[1].value), len(each[1].value), -each[0].source.rank),
    )
    against = [
        (c, r)
        for c, r in good
        if not _agree(r.value, first.value) and c.source.rank <= Source.META.rank
    ]
    if against:
        other, value = against[0]
        note = say("{place} says {value}", place=other.place, value=value.value)
        return _entry(candidate, reading.value, Certainty.UNSURE, note, [value.value])
    return _entry(candidate, reading.value, reading.certainty, reading.note)


def _has_offset(value: str) -> bool:
    stamp = parse_rfc3339(value)
    return stamp is not None and stamp.moment is not None and not stamp.lacks_offset


def _agree(one: str, other: str) -> bool:
    """Say whether two dates may be one: the same day, or one beside it where there is an offset."""
    first, second = parse_rfc3339(one), parse_rfc3339(other)
    if first is None or second is None:
        return one == other
    near = _NEAR if _has_offset(one) or _has_offset(other) else 0
    if first.moment and second.moment and not first.lacks_offset and not second.lacks_offset:
        return abs((first.moment - second.moment).total_seconds()) < 60
    return abs((first.day - second.day).days) <= near


def _author(candidates: Sequence[Candidate], known: Reading | None) -> Entry | None:
    """Choose the names of authors; those that a byline names come first."""
    named = [(c, names) for c in candidates if (names := names_in(c.value))]
    if not named:
        return None
    best = named[0][0].source
    of_best = (name for c, own in named if c.source is best for name in own)
    value = "، ".join(dict.fromkeys(of_best))
    if known is None:
        return _entry(named[0][0], value)
    if known.certainty is Certainty.UNSURE:
        # A byline that alone would be unsure is confirmed by the data, or gives way.
        is_same = _names(known.value) & _names(value)
        return _entry(named[0][0], known.value if is_same else value)
    if _names(known.value) & _names(value):
        return None
    note = say("the text names {other}", other=known.value)
    return _entry(named[0][0], known.value, Certainty.LIKELY, note, [value])


def _names(value: str) -> set[str]:
    return {folded(name.strip()) for name in value.split("،")}


def _address(candidates: Sequence[Candidate], known: Reading | None) -> Entry | None:
    found = best_address([(c.value, c.source) for c in candidates])
    if found is None or known is not None:
        return None
    index, address, is_sure = found
    certainty = Certainty.SURE if is_sure else Certainty.UNSURE
    note = None if is_sure else say("another address is of another host")
    return _entry(candidates[index], address, certainty, note)


def _first(candidates: Sequence[Candidate], known: Reading | None) -> Entry | None:
    if known is not None:
        return None
    return _entry(candidates[0], candidates[0].value)


def _drop_same_update(parts: Parts, entries: list[Entry]) -> None:
    """An update at the moment of publication is none."""
    one, other = (parts.values.get(key) for key in _DATES)
    if one is not None and other is not None and _agree(one.value, other.value):
        del parts.values["updated"]
        entries[:] = [entry for entry in entries if entry.detail != "updated"]
