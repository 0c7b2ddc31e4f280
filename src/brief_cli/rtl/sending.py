"""What is sent for a stretch of a line: clusters in order, as the mode has them."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from brief_cli.rtl.bidi import mirrored
from brief_cli.rtl.layout import Cluster
from brief_cli.rtl.mode import Mode

LRM, RLM = "\u200e", "\u200f"
LRE, RLE, PDF = "\u202a", "\u202b", "\u202c"
LETTER_BLANK = "\u2800"
"""A blank that is a left-to-right letter to the bidirectional algorithm: braille without a dot."""
NO_BREAK_SPACE = "\u00a0"
_TURNED = ("R", "AL", "AN")


def sent(clusters: Sequence[Cluster], mode: Mode) -> str:
    """Return the text for clusters that look alike and stand beside each other."""
    if mode is Mode.LRM:
        # In each cell, as a browser may draw each by itself, and a mark heeds no cell but its own.
        return "".join(c.shown + LRM if c.rtl and c.shown else c.shown for c in clusters)
    if mode is Mode.PUTTY:
        return "".join(part for word in apart(clusters) for part in _runs(word))
    if mode is Mode.WORDS:
        return "".join(part for word in words(clusters) for part in _reversible(word))
    return "".join(cluster.shown for cluster in clusters)


def words(clusters: Iterable[Cluster]) -> Iterator[list[Cluster]]:
    """Yield words, and what of white space is between them."""
    for _, word in groupby(clusters, key=lambda cluster: cluster.source.isspace()):
        yield list(word)


def with_letter_blanks(texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts of a line, with a letter for each blank that would be ordered with what it follows."""
    turned = False

    def shown(char: str) -> str:
        nonlocal turned
        if char == " " and turned:
            char = LETTER_BLANK
        kind = unicodedata.bidirectional(char)
        turned = kind in _TURNED or (turned and kind != "L")
        # It stands among words that are ordered together.
        return " " if char == NO_BREAK_SPACE else char

    for text in texts:
        yield "".join(map(shown, text))


def apart(clusters: Iterable[Cluster]) -> Iterator[list[Cluster]]:
    """Yield words that can stand apart, and the white space between them.

    A number before a letter (2025م) stands on its right side only together with the word before it.
    """
    held: list[Cluster] = []
    for word in words(clusters):
        if held and _first_letter_is_latin(word):
            yield from words(held)
            held = []
        held += word
        if not _ends_in_number(held):
            yield held
            held = []
    yield from words(held)


def _first_letter_is_latin(word: Iterable[Cluster]) -> bool:
    return next((not _turns(cluster) for cluster in word if cluster.is_letter), False)


def _ends_in_number(word: Sequence[Cluster]) -> bool:
    """Say whether a number stands to the right of a right-to-left letter, with no letter after it."""
    for cluster in reversed(word):
        if cluster.is_letter:
            return False
        if unicodedata.bidirectional(cluster.source[0]) == "EN":
            return any(map(_turns, word))
    return False


def _turns(cluster: Cluster) -> bool:
    return unicodedata.bidirectional(cluster.source[0]) in _TURNED


def _runs(word: Iterable[Cluster]) -> Iterator[str]:
    """Yield words so that a terminal which orders them by itself, from the left, shows them as they are.

    It reverses and mirrors what stands from the first right-to-left letter to the last, blanks in
    between by another code point; signs at either end stay where they are put. Left-to-right letters
    part two such stretches.
    """
    for latin, group in groupby(word, lambda each: each.is_letter and not _turns(each)):
        stretch = list(group)
        turned = [place for place, cluster in enumerate(stretch) if _turns(cluster)]
        if latin or not turned:
            yield from map(_blank_or_shown, stretch)
            continue
        first, last = turned[0], turned[-1]
        yield from map(_blank_or_shown, stretch[:first])
        for cluster in sorted(stretch[first : last + 1], key=lambda each: each.start):
            if cluster.source.isspace():
                yield NO_BREAK_SPACE
            else:
                is_sign = cluster.rtl and not cluster.is_letter and cluster.width
                yield cluster.source if is_sign else cluster.shown
        yield from map(_blank_or_shown, stretch[last + 1 :])


def _blank_or_shown(cluster: Cluster) -> str:
    return " " if cluster.width == 1 and cluster.source.isspace() else cluster.shown


def _reversible(word: list[Cluster]) -> Iterator[str]:
    """Yield a word so that a terminal which reverses and mirrors it shows it as it is.

    One with a right-to-left letter is reversed as a whole: digits and signs too.
    """
    turns = any(cluster.rtl and cluster.is_letter for cluster in word)
    for cluster in reversed(word) if turns else word:
        # What is to be seen mirrored is mirrored here, or by the terminal.
        here = cluster.rtl is not turns and len(cluster.source) == 1 and cluster.width
        yield mirrored(cluster.source) if here else cluster.shown
