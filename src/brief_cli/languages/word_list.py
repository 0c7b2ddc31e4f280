"""A list of known words, held as sorted lines in one buffer and searched in place.

It is made from the frequency list of wordfreq (extra `language`); a buffer that is a mapped file
loads in no time and costs no memory of its own.
"""

import os
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from mmap import ACCESS_READ, mmap

from brief_cli.text.reading import ReadError, open_file, read_file

RAREST = 690
"""Bins of wordfreq are hundredths of a bel: beyond this a "word" is mostly a misspelling."""
COMMON = 560
"""Up to here it is one that everybody uses."""
UNKNOWN = 700
"""The rarity of what is not in the list."""
_REMEMBERED = 200_000
_LARGEST = 50_000_000
"""Bytes: the largest list of wordfreq is a tenth of it."""
FORMAT = 4
"""Part of the name of a file that holds a buffer; raised when the form changes."""


def buffer_of(rarities: Mapping[str, int]) -> bytes:
    """Return words as sorted lines of UTF-8, each with its rarity after a tab."""
    lines = sorted((word.encode(), rarity) for word, rarity in rarities.items())
    return b"".join(b"%s\t%d\n" % line for line in lines)


# Bytes between the words that are looked at first; what lies between two of them is searched through.
_APART = 4096


class WordList:
    """Known words, and how rare each is."""

    def __init__(self, buffer: bytes | mmap) -> None:
        self._buffer = buffer
        self._size = len(buffer)
        self._rarities: dict[str, int] = {}

    def __contains__(self, word: str) -> bool:
        return self.rarity(word) <= RAREST

    def is_common(self, word: str) -> bool:
        """Say whether a word is a frequent one."""
        return self.rarity(word) <= COMMON

    def rarity(self, word: str) -> int:
        """Return how rare a word is, in hundredths of a bel below every word of a text; UNKNOWN for
        one that is not in the list. A word ten times as frequent as another is 100 below it."""
        rarity = self._rarities.get(word)
        if rarity is None:
            rarity = self._looked_up(word.encode())
            if len(self._rarities) >= _REMEMBERED:
                self._rarities.clear()
            self._rarities[word] = rarity
        return rarity

    def _looked_up(self, wanted: bytes) -> int:
        place = bisect_right(self._marks, (wanted, self._size)) - 1
        if place < 0:
            return UNKNOWN
        low = self._marks[place][1]
        high = self._marks[place + 1][1] if place + 1 < len(self._marks) else self._size
        head = wanted + b"\t"
        if self._buffer[low : low + len(head)] == head:
            start = low + len(head)
        else:
            at = self._buffer.find(b"\n" + head, low, high)
            if at < 0:
                return UNKNOWN
            start = at + 1 + len(head)
        return int(self._buffer[start : self._buffer.find(b"\n", start)])

    @cached_property
    def _marks(self) -> list[tuple[bytes, int]]:
        """Some of the words, in order, each with the offset (bytes) at which its line starts."""
        found: list[tuple[bytes, int]] = []
        for offset in range(0, self._size, _APART):
            start = self._buffer.rfind(b"\n", 0, offset) + 1
            found.append((self._buffer[start : self._buffer.find(b"\t", start)], start))
        return found


def is_word_list(path: str) -> bool:
    """Say whether a file can be a buffer of this form: it is there, of a sane size, and whole."""
    try:
        descriptor = open_file(path, _LARGEST)
    except ReadError:
        return False
    with os.fdopen(descriptor, "rb") as opened:
        size = opened.seek(0, os.SEEK_END)
        opened.seek(max(0, size - 1))
        return opened.read(1) == b"\n"


def word_list_at(path: str) -> WordList:
    """Return the words of a file: a buffer of this form, or the list of wordfreq itself.

    Raises:
        ReadError: the file cannot be read.
    """
    if path.endswith(".gz"):
        return WordList(compact(path))
    with os.fdopen(open_file(path, _LARGEST), "rb") as opened:
        return WordList(mmap(opened.fileno(), 0, access=ACCESS_READ))


def compact(path: str) -> bytes:
    """Return the buffer of a frequency list of wordfreq.

    Raises:
        ReadError: the file cannot be read.
    """
    return buffer_of(_rarities(path))


def _rarities(path: str) -> dict[str, int]:
    import gzip
    import zlib

    import msgpack

    data = read_file(path, _LARGEST)
    try:
        bins = msgpack.unpackb(gzip.decompress(data), raw=False)
        return {
            word: rarity
            for rarity, words in enumerate(bins[1 : RAREST + 1], start=1)
            for word in words
            if word > "\u0600"
        }
    except (OSError, EOFError, zlib.error, ValueError, TypeError):
        raise ReadError(path, "it is damaged") from None
