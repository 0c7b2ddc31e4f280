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
    if mode is Mode.LRO and any(cluster.rtl for cluster in clusters):
        # A mark needs a cell to stand in: it shares that of the first cluster. In a browser each
        # look is a box of its own, so the override is said in each.
        first, rest = clusters[0].shown, "".join(cluster.shown for cluster in clusters[1:])
        return f"{first}{LRM}{LRO}{rest}{PDF}" if rest else f"{first}{LRM}"
    if mode is Mode.RUNS:
        return "".join(part for word in words(clusters) for part in _run(word))
    if mode is Mode.WORDS:
        return "".join(part for word in words(clusters) for part in _reversible(word))
    return "".join(cluster.shown for cluster in clusters)


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
    yield from (cluster.shown if cluster.is_letter else cluster.source for cluster in run)
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
