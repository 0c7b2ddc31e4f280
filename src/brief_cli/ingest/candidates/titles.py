"""The title of an article: its heading, `og:title` and `<title>`, without the name of the site."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brief_cli.ingest.account import Certainty
from brief_cli.ingest.article import Candidate, Source
from brief_cli.ingest.candidates.sites import is_of_site, is_site
from brief_cli.languages.folding import folded
from brief_cli.messages.message import Message, say
from brief_cli.text.lazy_pattern import lazy_pattern

# What stands between a title and the name of a site; the first three part little else.
_SEPARATOR = lazy_pattern(r"\s+(?:[|»«•·]|::|//|[-–—−])(?:\s+|$)|\s*[|»]\s*|\s*::\s*")
_SURE = ("|", "»", "«", "•", "::")
# What may stand beside a name that is known to be the site's.
_MARK = lazy_pattern(r"\s*[|»«•·~/(]\s*|\s*::\s*|\s*[-–—−]\s*")
_COLON = lazy_pattern(r"\s*:\s+")
_TWO = 2
_FIRST = "<h1>"
_LONGEST_SITE, _SHORTEST_TITLE = 4, 4
# Of a longer title so many words are enough to tell it by.
_FEWEST_COMMON = 4
# Code points: what is longer is no title.
_LONGEST = 500
# So many sources are heard.
_MOST = 50


class Title(NamedTuple):
    """A title, how sure it is and why not surer, the name of the site that stood beside it, and what
    else the page says."""

    candidate: Candidate
    text: str
    certainty: Certainty = Certainty.SURE
    doubt: Message | None = None
    site: str = ""
    others: tuple[str, ...] = ()


def chosen_title(
    candidates: Sequence[Candidate], sites: Sequence[str], headings: Sequence[str] = ()
) -> Title | None:
    """Choose a title.

    Args:
        candidates: what the page says, each with its source.
        sites: names of the site, as the page has them, and what its host is called.
        headings: all headings of the page, which tell the title of a page from the site's name.

    Returns:
        The title; None where there is none.
    """
    ranked = sorted(
        (c for c in candidates if 0 < len(c.value) <= _LONGEST), key=lambda c: c.source.rank
    )[:_MOST]
    if not ranked:
        return None
    plain = {folded(heading) for heading in headings}
    titles, site = _bare(ranked, sites, plain)
    heading = next(((c, t) for c, t in titles if c.source is Source.HEADING), None)
    best = heading or titles[0]
    if is_site(titles[0][1], sites) or is_of_site(best[1], [*sites, site]):
        return Title(*titles[0], Certainty.UNSURE, say("the site is called so itself"), site)
    others = [(c, t) for c, t in titles if c.source is not Source.HEADING]
    if heading is None:
        return _without_heading(others, plain, site)
    agreeing = [(c, t) for c, t in others if alike(heading[1], t)]
    unlike = [(c, t) for c, t in others if not alike(heading[1], t)]
    if not agreeing and not unlike and heading[0].place != _FIRST:
        return Title(*heading, Certainty.UNSURE, say("nothing else says so"), site)
    if not unlike:
        return Title(*heading, site=site)
    certainty = Certainty.LIKELY if agreeing else Certainty.UNSURE
    return Title(*heading, certainty, _says(unlike[0]), site, _texts(unlike))


def said_titles(
    candidates: Sequence[Candidate], sites: Sequence[str], headings: Sequence[str]
) -> list[str]:
    """Return what a page says its title is, the best source first, without the name of its site."""
    ranked = sorted(
        (c for c in candidates if 0 < len(c.value) <= _LONGEST), key=lambda c: c.source.rank
    )[:_MOST]
    plain = {folded(heading) for heading in headings}
    return [title for _, title in _bare(ranked, sites, plain)[0]]


def _bare(
    ranked: Sequence[Candidate], sites: Sequence[str], headings: set[str]
) -> tuple[list[tuple[Candidate, str]], str]:
    """Return titles without the name of the site, and that name."""
    bare = [
        (c, *_without_site(c.value, sites, [o.value for o in ranked if o is not c], headings))
        for c in ranked
    ]
    site = next((name for _, _, name in bare if name), "")
    named = [*sites, site] if site else sites
    all_titles = [(c, title) for c, title, _ in bare]
    return [(c, title) for c, title in all_titles if not is_site(title, named)] or all_titles, site


def _without_heading(
    others: Sequence[tuple[Candidate, str]], headings: set[str], site: str
) -> Title:
    """Return the title of a page whose heading is not known."""
    candidate, title = others[0]
    unlike = [(c, t) for c, t in others if not alike(title, t)]
    if unlike:
        return Title(candidate, title, Certainty.UNSURE, _says(unlike[0]), site, _texts(unlike))
    if len(others) == 1:
        title, name = _guessed(title)
        if name:
            doubt = say("“{name}” was taken for the name of the site", name=name)
            return Title(candidate, title, Certainty.UNSURE, doubt, site or name)
    if folded(title) not in headings:
        # What a bar parts off may be the name of a part of the site, or the title's own kicker.
        is_parted = any(place.group().strip() in _SURE for place in _SEPARATOR.finditer(title))
        certainty = Certainty.UNSURE if is_parted else Certainty.LIKELY
        return Title(candidate, title, certainty, say("no heading says so"), site)
    return Title(candidate, title, site=site)


def _texts(titles: Sequence[tuple[Candidate, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(title for _, title in titles))


def _says(other: tuple[Candidate, str]) -> Message:
    return say("{place} says {value}", place=other[0].place, value=other[1])


def _without_site(
    text: str, sites: Sequence[str], others: Sequence[str], headings: set[str]
) -> tuple[str, str]:
    """Return a title without the name of the site at its end or its beginning, and that name.

    A name is one that the page gives its site elsewhere, or what stands beside a heading, or beside
    another title.
    """
    plain = {folded(other) for other in others}
    parts = [part.strip() for part in _SEPARATOR.split(text) if part.strip()]
    own = [part for part in parts if folded(part) in headings and not is_site(part, sites)]
    if len(parts) > _TWO and len(own) == 1 and " " in own[0]:
        return own[0], next((part for part in parts if is_site(part, sites)), "")
    halves = [
        pair for before, after in _halves(text) for pair in ((before, after), (after, before))
    ]
    if (before := _COLON.split(text, maxsplit=1))[1:] and is_site(before[0], sites):
        # A colon parts a site only from what follows its name.
        halves.append((before[1].strip(), before[0].strip()))
    halves += _around_site(text, sites)
    halves = [(title, name) for title, name in halves if not is_site(title, sites)]
    for found in (
        [pair for pair in halves if is_site(pair[1], sites)],
        [
            pair
            for pair in halves
            if folded(pair[0]) in headings
            and folded(pair[1]) not in headings
            and len(pair[1].split()) <= _LONGEST_SITE
        ],
        [pair for pair in halves if folded(pair[0]) in plain and folded(text) not in plain],
    ):
        if found:
            return found[0]
    return text, ""


def _around_site(text: str, sites: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what stands before and after the name of the site, where more follows it, or other marks
    than the usual part it from the title."""
    for place in _MARK.finditer(text):
        before, after = text[: place.start()].strip(), text[place.end() :].strip()
        if not before or not after:
            continue
        first, last = _MARK.split(after, maxsplit=1)[0], _MARK.split(before)[-1]
        if is_site(first.strip(" )"), sites) and len(before.split()) >= _SHORTEST_TITLE:
            yield before, first.strip(" )")
        if is_site(last, sites) and len(after.split()) >= _SHORTEST_TITLE:
            yield after, last.strip()


def _halves(text: str) -> Iterator[tuple[str, str]]:
    for place in _SEPARATOR.finditer(text):
        before, after = text[: place.start()].strip(), text[place.end() :].strip()
        if before:
            yield before, after


def _guessed(text: str) -> tuple[str, str]:
    """Return a title that is all that is known without what looks like a site's name."""
    places = list(_SEPARATOR.finditer(text))
    if not places:
        return text, ""
    last = places[-1]
    before, after = text[: last.start()].strip(), text[last.end() :].strip()
    is_short = len(after.split()) <= _LONGEST_SITE and len(before.split()) >= _SHORTEST_TITLE
    if is_short and last.group().strip() in _SURE:
        return before, after
    return text, ""


def alike(one: str, other: str) -> bool:
    """Say whether two titles are one: in the same words, or one of them with a kicker."""
    first, second = _letters(one), _letters(other)
    if first == second:
        return bool(first)
    shorter, longer = sorted((first, second), key=len)
    if not shorter or shorter not in longer:
        return False
    words = len(min((one, other), key=len).split())
    return words >= _FEWEST_COMMON or 2 * len(shorter) >= len(longer)


def is_part(heading: str, titles: Sequence[str]) -> bool:
    """Say whether a heading of some words stands at the end of one of some titles, behind a kicker."""
    bare = _letters(heading)
    return " " in heading.strip() and any(_letters(title).endswith(bare) for title in titles)


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w+", folded(text)))
