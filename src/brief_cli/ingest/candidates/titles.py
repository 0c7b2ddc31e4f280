"""The title of an article: its heading, `og:title` and `<title>`, without the name of the site."""

import difflib
import re
from collections.abc import Sequence

from brief_cli.ingest.article import Candidate, Source
from brief_cli.languages.folding import folded
from brief_cli.messages.message import Message, say

# What stands between a title and the name of a site; the first three part little else.
_SEPARATOR = re.compile(r"\s+(?:[|»«•·]|::|[-–—−])\s+|\s*[|»]\s*|\s*::\s*")
_SURE = ("|", "»", "«", "•", "::")
_LONGEST_SITE, _SHORTEST_TITLE = 4, 4
_LIKE = 0.8
# Code points: what is longer is no title.
_LONGEST = 500


def chosen_title(
    candidates: Sequence[Candidate], sites: Sequence[str]
) -> tuple[Candidate, str, Message | None, str] | None:
    """Choose a title.

    Args:
        candidates: what the page says, each with its source.
        sites: names of the site, as the page has them.

    Returns:
        The candidate, the title, what is unclear about it (None for nothing), and the name of the
        site that stood beside it (empty for none); None for no title.
    """
    ranked = sorted(
        (c for c in candidates if 0 < len(c.value) <= _LONGEST), key=lambda c: c.source.rank
    )
    if not ranked:
        return None
    bare = [
        (c, *_without_site(c.value, sites, [o.value for o in ranked if o is not c])) for c in ranked
    ]
    heading = next(((c, t) for c, t, _ in bare if c.source is Source.HEADING), None)
    others = [(c, t) for c, t, _ in bare if c.source is not Source.HEADING]
    site = next((name for _, _, name in bare if name), "")
    if heading is None:
        candidate, title = others[0]
        if all(_alike(title, other) for _, other in others):
            if len(others) == 1:
                title, name = _guessed(title)
                doubt = (
                    say("“{name}” was taken for the name of the site", name=name) if name else None
                )
                return candidate, title, doubt, site or name
            return candidate, title, None, site
        other, value = next((c, t) for c, t in others if not _alike(title, t))
        return candidate, title, say("{place} says {value}", place=other.place, value=value), site
    agreeing = [t for _, t in others if _alike(heading[1], t)]
    if not others or agreeing:
        return heading[0], heading[1], None, site
    # A heading that is the name of the site is no title.
    if any(folded(heading[1]) == folded(name) for name in (*sites, site) if name):
        return others[0][0], others[0][1], None, site
    other, value = others[0]
    return heading[0], heading[1], say("{place} says {value}", place=other.place, value=value), site


def _without_site(text: str, sites: Sequence[str], others: Sequence[str]) -> tuple[str, str]:
    """Return a title without the name of the site at its end or its beginning, and that name.

    A name is one that the page gives its site elsewhere, or what another title does not have.
    """
    places = list(_SEPARATOR.finditer(text))
    names = {folded(site) for site in sites}
    plain = {folded(other) for other in others}
    for place in places:
        before, after = text[: place.start()].strip(), text[place.end() :].strip()
        if folded(after) in names or (folded(before) in plain and folded(text) not in plain):
            return before, after
        if folded(before) in names or (folded(after) in plain and folded(text) not in plain):
            return after, before
    return text, ""


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


def _alike(one: str, other: str) -> bool:
    first, second = (" ".join(re.findall(r"\w+", folded(text))) for text in (one, other))
    if not first or not second:
        return False
    if first in second or second in first:
        return True
    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio() >= _LIKE
