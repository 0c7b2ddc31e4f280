"""For each key the best of what a page says, and how sure that is.

A labelled line in the text comes first, then structured data, meta elements, the lines beside the
title, and last what the address says. Two good sources that disagree make a value unsure.
"""

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import tzinfo

from brief_cli.ingest.account import Certainty, Destination, Entry
from brief_cli.ingest.article import Article, Candidate, Source
from brief_cli.ingest.beside_title import BESIDE_TITLE
from brief_cli.ingest.candidates.addresses import best_address, host_label
from brief_cli.ingest.candidates.dates import chosen_date
from brief_cli.ingest.candidates.entries import entry_of
from brief_cli.ingest.candidates.figure_order import in_order, usual_order
from brief_cli.ingest.candidates.moments import is_near
from brief_cli.ingest.candidates.people import names_in
from brief_cli.ingest.candidates.publication import (
    doubt_publication,
    drop_same_update,
    guessed_day,
    read_usual_order,
)
from brief_cli.ingest.candidates.sites import is_site
from brief_cli.ingest.parts import Parts
from brief_cli.ingest.values import Reading
from brief_cli.languages.folding import folded
from brief_cli.languages.scripts import european
from brief_cli.messages.message import say
from brief_cli.schema.schema import Schema

# A link to whoever has an account, which may be the site itself.
_LINKS = frozenset(("link rel=author", "class author"))
_DATES = ("published", "updated")
# Words of a line that has little but a day.
_MOST_TOLD = 8
_DAY = 10


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
            entry_of(article.title_from, article.title, certainty, doubt, article.title_others)
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
                choice = chosen_date(
                    of_key, known, _shown(parts, key), tag, zone, changed, _told(parts, key, tag)
                )
                entry = None if choice is None else entry_of(*choice)
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
        read_usual_order(parts, article, entries, tag)
        entries += guessed_day(parts, article, entries, tag, zone)
    drop_same_update(parts, entries)
    doubt_publication(parts, article, entries, tag, zone)
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


def _shown(parts: Parts, key: str) -> list[str]:
    """Return what lines beside the title may say of a key that they do not settle."""
    return [
        value
        for entry in parts.entries
        if entry.destination is Destination.METADATA and entry.certainty is Certainty.UNSURE
        for name, value in entry.found
        if name == key and value
    ]  # fmt: skip


def _told(parts: Parts, key: str, tag: str) -> str:
    """Return the day that a line beside the title has for its readers, where it has little else."""
    for entry in parts.entries:
        is_line = entry.destination is Destination.METADATA and entry.line
        values = [value for name, value in entry.found if name == key and value]
        if not is_line or not values or not _begins_with_day(entry.text):
            continue
        if {name for name, _ in entry.found} != {key} or entry.certainty is not Certainty.UNSURE:
            continue
        # A year of two figures may be a day.
        if not all(value[:4] in european(entry.text) for value in values):
            continue
        if len({value[:_DAY] for value in values}) == 1:
            return values[0]
        is_day_first = usual_order(entry.text, tag)
        if is_day_first is not None:
            return in_order(entry.text, values, is_day_first=is_day_first)
    return ""


def _begins_with_day(text: str) -> bool:
    """Say whether a short line begins with figures of a day, or has a word before them: a weekday, a
    label."""
    words = text.split()
    first = next((word for word in words[:2] if any(map(str.isdigit, word))), ":")
    return len(words) <= _MOST_TOLD and ":" not in first


def _claim(parts: Parts, authors: str) -> None:
    """A line beside the title that is nothing but the names of the authors is where they stand."""
    named = _names(authors.split("،"))
    for at, entry in enumerate(parts.entries):
        own = names_in(entry.text) if entry.note == BESIDE_TITLE else ()
        if own and _names(own) <= named:
            parts.entries[at] = replace(
                entry, destination=Destination.METADATA, detail="author", value="، ".join(own), note=None
            )  # fmt: skip


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
        return entry_of(first, known.value, Certainty.LIKELY, note, [value])
    if known is not None and _overlap(known.value.split("،"), of_best):
        # A byline that alone would be unsure is confirmed by the data, or gives way.
        return entry_of(first, known.value, Certainty.LIKELY, known.note)
    if not people:
        return entry_of(first, value, Certainty.UNSURE, say("the site is called so itself"))
    other = next((c for c, own in named if not _overlap(own, of_best) and not c.is_group), None)
    if other is not None and other.source.rank <= Source.META.rank:
        note = say("{place} says {value}", place=other.place, value=other.value)
        return entry_of(first, value, Certainty.UNSURE, note, [other.value])
    site = next((c for c in candidates if c.source is first.source and c not in kept), None)
    if site is not None and names_in(site.value):
        note = say("{place} says {value}", place=site.place, value=site.value)
        return entry_of(first, value, Certainty.LIKELY, note, [site.value])
    if all(c.place in _LINKS for c, _ in named):
        return entry_of(first, value, Certainty.LIKELY, say("nothing else says so"))
    if first.is_group:
        return entry_of(first, value, Certainty.LIKELY, say("an organisation"))
    if not all(name.casefold() in shown or folded(name) in folded(shown) for name in of_best):
        return entry_of(first, value, Certainty.LIKELY, say("the page does not show it"))
    return entry_of(first, value)


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
    return entry_of(candidates[index], address, certainty, note)


def _first(candidates: Sequence[Candidate], known: Reading | None) -> Entry | None:
    if known is not None:
        return None
    return entry_of(candidates[0], candidates[0].value)
