"""What is sent for a stretch of a line: clusters in order, as the mode has them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from brief_cli.rtl.bidi import mirrored
from brief_cli.rtl.layout import Cluster
from brief_cli.rtl.mode import Mode

LRM, RLM = "\u200e", "\u200f"
LRE, RLE, PDF, LRO = "\u202a", "\u202b", "\u202c", "\u202d"


def sent(clusters: Sequence[Cluster], mode: Mode) -> str:
    """Return the text for clusters that look alike and stand beside each other."""
    if mode is Mode.LRO and any(cluster.rtl and cluster.shown for cluster in clusters):
        # A mark needs a cell to stand in: it shares that of the first cluster. In a browser each
        # look is a box of its own, so the override is said in each.
        shown = [cluster.shown for cluster in clusters if cluster.shown]
        return overridden(shown[0], "".join(shown[1:]))
    if mode is Mode.RUNS:
        return "".join(part for word in words(clusters) for part in _run(word))
    if mode is Mode.WORDS:
        return "".join(part for word in words(clusters) for part in _reversible(word))
    return "".join(cluster.shown for cluster in clusters)


def overridden(first: str, rest: str) -> str:
    """Return a stretch whose order stands, whatever its letters: what it begins with, and the rest."""
    mark = "" if first == " " else LRM
    return f"{first}{mark}{LRO}{rest}{PDF}" if rest else f"{first}{mark}"


def after_blank(stretch: str) -> str | None:
    """Return a stretch that begins with a letter so that it begins with a blank; None for another.

    xterm.js may give the cell with the marks a box of its own, and is wrong then about a letter.
    """
    head, mark, rest = stretch.partition(LRM)
    if not mark or not head[:1].isalpha():
        return None
    return overridden(" ", head + rest.removeprefix(LRO).removesuffix(PDF))


def words(clusters: Iterable[Cluster]) -> Iterator[list[Cluster]]:
    """Yield words, and what of white space is between them."""
    for _, word in groupby(clusters, key=lambda cluster: cluster.source.isspace()):
        yield list(word)


def _run(word: list[Cluster]) -> Iterator[str]:
    """Yield a word whose right-to-left letters the terminal reverses, and what is about them.

    Signs at either end are of no direction: they stay where they are put.
    """
    letters = [place for place, cluster in enumerate(word) if cluster.rtl and cluster.is_letter]
    if not letters:
        yield from (cluster.shown for cluster in word)
        return
    first, last = letters[0], letters[-1]
    while first and word[first - 1].source.isdigit():
        first -= 1  # digits after a letter are of its run
    yield from (cluster.shown for cluster in word[:first])
    # The terminal mirrors what is within the run.
    run = sorted(word[first : last + 1], key=lambda cluster: cluster.start)
    for cluster in run:
        is_sign = not cluster.is_letter and cluster.width
        yield cluster.source if is_sign else cluster.shown
    yield from (cluster.shown for cluster in word[last + 1 :])


def _reversible(word: list[Cluster]) -> Iterator[str]:
    """Yield a word so that a terminal which reverses and mirrors it shows it as it is.

    One with a right-to-left letter is reversed as a whole: digits and signs too.
    """
    turns = any(cluster.rtl and cluster.is_letter for cluster in word)
    for cluster in reversed(word) if turns else word:
        # What is to be seen mirrored is mirrored here, or by the terminal.
        here = cluster.rtl is not turns and len(cluster.source) == 1 and cluster.width
        yield mirrored(cluster.source) if here else cluster.shown
