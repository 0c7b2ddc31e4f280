"""A list of known words, held as sorted lines in one buffer and searched in place.

It is made from the frequency list of wordfreq (extra `language`); a buffer that is a mapped file
loads in no time and costs no memory of its own.
"""

import os
from collections.abc import Iterable
from mmap import ACCESS_READ, mmap

from brief_cli.text.reading import ReadError, open_file, read_file

RAREST = 690
"""Bins of wordfreq are hundredths of a bel: beyond this a "word" is mostly a misspelling."""
COMMON = 560
"""Up to here it is one that everybody uses."""
_REMEMBERED = 200_000
_LARGEST = 50_000_000
"""Bytes: the largest list of wordfreq is a tenth of it."""
FORMAT = 3
"""Part of the name of a file that holds a buffer; raised when the form changes."""


def buffer_of(words: Iterable[str], common: Iterable[str]) -> bytes:
    """Return words as sorted lines of UTF-8, the common ones marked by a tab after them."""
    frequent = frozenset(common)
    lines = sorted((word.encode(), word in frequent) for word in {*words, *frequent})
    return b"".join(word + (b"\t\n" if is_common else b"\n") for word, is_common in lines)


class WordList:
    """Known words."""

    def __init__(self, buffer: bytes | mmap) -> None:
        self._buffer = buffer
        self._size = len(buffer)
        self._kinds: dict[str, int] = {}

    def __contains__(self, word: str) -> bool:
        return self._kind(word) > 0

    def is_common(self, word: str) -> bool:
        """Say whether a word is a frequent one."""
        return self._kind(word) > 1

    def _kind(self, word: str) -> int:
        """Return 0 for an unknown word, 1 for a known one, 2 for a common one."""
        kind = self._kinds.get(word)
        if kind is None:
            line = self._line(word.encode())
            kind = 0 if line is None else 2 if line.endswith(b"\t") else 1
            if len(self._kinds) >= _REMEMBERED:
                self._kinds.clear()
            self._kinds[word] = kind
        return kind

    def _line(self, wanted: bytes) -> bytes | None:
        low, high = 0, self._size
        # Offsets are moved to the start of the line that holds them; the line decides.
        while low < high:
            middle = (low + high) // 2
            start = self._buffer.rfind(b"\n", 0, middle) + 1
            end = self._buffer.find(b"\n", start)
            line = self._buffer[start:end]
            word = line.rstrip(b"\t")
            if word == wanted:
                return line
            if word < wanted:
                low = end + 1
            else:
                high = start
        return None


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
    return buffer_of(_words(path, RAREST), _words(path, COMMON))


def _words(path: str, rarest: int) -> list[str]:
    import gzip
    import zlib

    import msgpack

    data = read_file(path, _LARGEST)
    try:
        bins = msgpack.unpackb(gzip.decompress(data), raw=False)
        return [word for words in bins[1 : rarest + 1] for word in words if word > "\u0600"]
    except (OSError, EOFError, zlib.error, ValueError, TypeError):
        raise ReadError(path, "it is damaged") from None
