"""Names of a site: what its page calls it, and what its host spells."""

import re
from collections.abc import Iterable

from brief_cli.languages.folding import folded

# A name that has the label of the host in it is the site's where it has little else.
_MOST_ADDED = 0.6
_SHORTEST = 3
# A heading of fewer words may be the name of the site, or of a part of it.
_FEWEST_WORDS, _MOST_WORDS = 3, 7


def is_site(text: str, sites: Iterable[str]) -> bool:
    """Say whether a text is the name of a site.

    Args:
        text: the text.
        sites: names of the site, and the label of its host (`marfanews` of `marfa-news.example`).
    """
    name = _bare(text)
    if not name:
        return False
    for site in sites:
        other = _bare(site)
        if name == other:
            return True
        if len(other) < _SHORTEST or not other.isascii():
            continue
        if other in name and len(other) >= _MOST_ADDED * len(name):
            return True
        if name in other and len(name) >= _MOST_ADDED * len(other):
            return True
    return False


def is_of_site(text: str, sites: Iterable[str]) -> bool:
    """Say whether all words of a text stand in one of the names of its site: ICON of ICON Magazine."""
    words = set(folded(text).split())
    return any(words <= set(folded(site).split()) for site in sites)


def names_page(name: str, headings: Iterable[str]) -> bool:
    """Say whether what a page calls its site is the page: a heading of it stands in the name.

    Args:
        name: the name.
        headings: the headings of the page.
    """
    whole = _bare(name)
    return any(
        (bare := _bare(heading)) in whole
        and len(heading.split()) >= (_FEWEST_WORDS if bare != whole else _MOST_WORDS)
        for heading in headings
    )


def _bare(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", folded(text)))
