"""For each key the best of what a page says, and how sure that is.

A labelled line in the text comes first, then structured data, meta elements, the lines beside the
title, and last what the address says. Two good sources that disagree make a value unsure.
"""

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import tzinfo

from brief_cli.ingest.account import Certainty, Destination, Entry
from brief_cli.ingest.article import Article, Candidate, Source
from brief_cli.ingest.candidates.addresses import best_address, host_label
from brief_cli.ingest.candidates.dates import agree, chosen_date, day_order, in_order, is_near
from brief_cli.ingest.candidates.people import names_in
from brief_cli.ingest.candidates.sites import is_site
from brief_cli.ingest.parts import Parts
from brief_cli.ingest.recognise import BESIDE_TITLE
from brief_cli.ingest.values import Reading
from brief_cli.languages.dates.rfc3339 import parse_rfc3339
from brief_cli.languages.folding import folded
from brief_cli.messages.message import Message, say
from brief_cli.schema.schema import Schema

# A link to whoever has an account, which may be the site itself.
_LINKS = frozenset(("link rel=author", "class author"))
_DATES = ("published", "updated")
_TWO = 2


def choose(
    parts: Parts,
    article: Article,
    schema: Schema,
    tag: str,
    zone: tzinfo | None,
    given: Container[str] = (),
) -> list[Entry]:
    """Add what a page says of itself to the parts; return an entry for each value that it says.

    Args:
        parts: what was recognised in the text, which has values too.
        article: what its page says, by key.
        schema: whose keys are filled.
        tag: the tag of the language in which dates are written.
        zone: the time zone of date-times that name none.
        given: the keys that need nothing.
    """
    candidates = article.candidates
    entries = []
    if article.title_from is not None and not _stands_there(article):
        certainty, doubt = article.title_certainty, article.title_doubt
        entries.append(
            _entry(article.title_from, article.title, certainty, doubt, article.title_others)
        )
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
                changed = [c.value for c in candidates if c.key == "updated" != key]
                choice = chosen_date(of_key, known, _shown(parts, key), tag, zone, changed)
                entry = None if choice is None else _entry(*choice)
            case "author":
                entry = _author(of_key, known, _sites(article), _all_text(article))
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
        if key == "author" and entry.value:
            _claim(parts, entry.value)
        if key in _DATES and entry.value and entry.certainty is not Certainty.UNSURE:
            _settle(parts, key, entry.value)
    if "published" not in given and schema.field("published") is not None:
        _order(parts, article, entries)
        entries += _guessed(parts, article, entries)
    _drop_same_update(parts, entries)
    _doubt_late_publication(parts, entries)
    return entries


def _sites(article: Article) -> list[str]:
    """Return the names of the site of a page, what its host is called last."""
    named = [c.value for c in article.candidates if c.key == "source.name"]
    found = best_address([(c.value, c.source) for c in article.candidates if c.key == "source.url"])
    return [*named, host_label(found[1])] if found is not None else named


def _all_text(article: Article) -> str:
    return " ".join(block.text for block in article.blocks).casefold()


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


def _shown(parts: Parts, key: str) -> list[str]:
    """Return what lines beside the title may say of a key that they do not settle."""
    return [
        value
        for entry in parts.entries
        if entry.destination is Destination.METADATA and entry.certainty is Certainty.UNSURE
        for name, value in entry.found
        if name == key and value
    ]  # fmt: skip


def _order(parts: Parts, article: Article, entries: list[Entry]) -> None:
    """Read a day in figures that may be two as the page writes its other days."""
    if "published" in parts.values:
        return
    texts = {c.place: c.value for c in reversed(article.candidates) if c.key == "published"}
    for own in (parts.entries, entries):
        for at, entry in enumerate(own):
            readings = [value for key, value in entry.found if key == "published"]
            if len(readings) != len(entry.found) or len(readings) < _TWO or entry.value:
                continue
            is_day_first = day_order(block.text for block in article.blocks)
            if is_day_first is None:
                return
            for text in (entry.text, *texts.values()):
                day = in_order(text, readings, is_day_first=is_day_first)
                if day:
                    note = say("{note}; other days of the page have it so", note=entry.note or "")
                    own[at] = replace(entry, value=day, certainty=Certainty.LIKELY, note=note)
                    parts.values["published"] = Reading(day, Certainty.LIKELY, note)
                    return


def _claim(parts: Parts, authors: str) -> None:
    """A line beside the title that is nothing but the names of the authors is where they stand."""
    named = _names(authors.split("،"))
    for at, entry in enumerate(parts.entries):
        own = names_in(entry.text) if entry.note == BESIDE_TITLE else ()
        if own and _names(own) <= named:
            parts.entries[at] = replace(
                entry, destination=Destination.METADATA, detail="author", value="، ".join(own), note=None
            )  # fmt: skip


def _guessed(parts: Parts, article: Article, entries: Sequence[Entry]) -> list[Entry]:
    """Add a guess at the day of publication where nothing gives one, or may."""
    offered = (key for entry in (*parts.entries, *entries) for key, _ in entry.found)
    if "published" in parts.values or "published" in offered:
        return []
    guess = next(iter(article.guess_day()), None)
    if guess is None:
        return []
    note = say("nothing else says so")
    parts.values["published"] = Reading(guess.value, Certainty.UNSURE, note)
    return [_entry(guess, guess.value, Certainty.UNSURE, note)]


def _settle(parts: Parts, key: str, value: str) -> None:
    """Take lines beside the title as read that may mean the day which the page's data says."""
    for at, entry in enumerate(parts.entries):
        is_line = entry.destination is Destination.METADATA and entry.line
        if (
            not is_line
            or entry.certainty is not Certainty.UNSURE
            or {k for k, _ in entry.found} != {key}
        ):
            continue
        if any(is_near(each, value) for _, each in entry.found):
            note = say("{note}; the page’s data says {value}", note=entry.note or "", value=value)
            parts.entries[at] = replace(entry, certainty=Certainty.LIKELY, note=note)


def _author(
    candidates: Sequence[Candidate], known: Reading | None, sites: Sequence[str], shown: str
) -> Entry | None:
    """Choose the names of authors; those that a byline names come first.

    The site itself is no author of its articles where anyone else is named.

    Args:
        candidates: what the page says, the best sources first.
        known: what a line of the text gave; None for nothing.
        sites: names of the site.
        shown: all that the page shows, in small letters.
    """
    named = [(c, names) for c in candidates if (names := names_in(c.value))]
    people = [
        (c, own)
        for c, names in named
        if (own := tuple(n for n in names if not _is_account(n, sites, is_group=c.is_group)))
    ]
    named = sorted(people, key=lambda each: each[0].is_group) or named
    if not named:
        return None
    first = named[0][0]
    kept = [c for c, _ in named]
    of_best = [
        name
        for c, own in named
        if c.source is first.source and c.is_group is first.is_group
        for name in own
    ]
    value = "، ".join(dict.fromkeys(of_best))
    if known is not None and known.certainty is not Certainty.UNSURE:
        if _overlap(known.value.split("،"), of_best):
            return None
        note = say("the text names {other}", other=known.value)
        return _entry(first, known.value, Certainty.LIKELY, note, [value])
    if known is not None and _overlap(known.value.split("،"), of_best):
        # A byline that alone would be unsure is confirmed by the data, or gives way.
        return _entry(first, known.value, Certainty.LIKELY, known.note)
    if not people:
        return _entry(first, value, Certainty.UNSURE, say("the site is called so itself"))
    other = next((c for c, own in named if not _overlap(own, of_best) and not c.is_group), None)
    if other is not None and other.source.rank <= Source.META.rank:
        note = say("{place} says {value}", place=other.place, value=other.value)
        return _entry(first, value, Certainty.UNSURE, note, [other.value])
    site = next((c for c in candidates if c.source is first.source and c not in kept), None)
    if site is not None and names_in(site.value):
        note = say("{place} says {value}", place=site.place, value=site.value)
        return _entry(first, value, Certainty.LIKELY, note, [site.value])
    if all(c.place in _LINKS for c, _ in named):
        return _entry(first, value, Certainty.LIKELY, say("nothing else says so"))
    if first.is_group:
        return _entry(first, value, Certainty.LIKELY, say("an organisation"))
    if not all(name.casefold() in shown or folded(name) in folded(shown) for name in of_best):
        return _entry(first, value, Certainty.LIKELY, say("the page does not show it"))
    return _entry(first, value)


def _is_account(name: str, sites: Sequence[str], *, is_group: bool) -> bool:
    """Say whether a name is that of the site; that of a group may have a word more."""
    return is_site(name, sites) or (
        is_group and any(is_site(word, sites[-1:]) for word in name.split())
    )


def _overlap(one: Sequence[str], other: Sequence[str]) -> bool:
    return any(
        first in second or second in first for first in _names(one) for second in _names(other)
    )


def _names(names: Sequence[str]) -> set[str]:
    """Return names as they are compared: by their letters alone."""
    return {bare for name in names if (bare := "".join(filter(str.isalpha, folded(name))))}


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
    if one is not None and other is not None and agree(one.value, other.value):
        del parts.values["updated"]
        entries[:] = [entry for entry in entries if entry.detail != "updated"]


def _doubt_late_publication(parts: Parts, entries: list[Entry]) -> None:
    """A last change on a day before the publication makes the one or the other likely at most."""
    one, other = (parts.values.get(key) for key in _DATES)
    first, last = (parse_rfc3339(each.value) if each is not None else None for each in (one, other))
    if one is None or first is None or last is None or last.day >= first.day:
        return
    for at, entry in enumerate(entries):
        if entry.detail == "published" and entry.certainty is Certainty.SURE:
            note = say("{said}; the last change was before it", said=entry.note or "")
            entries[at] = replace(entry, certainty=Certainty.LIKELY, note=note)
            parts.values["published"] = replace(one, certainty=Certainty.LIKELY, note=note)
