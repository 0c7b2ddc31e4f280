"""What an index has of a briefing: its metadata and its length, by content."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from brief_cli.lint.cache import Cache
from brief_cli.text.fault import Fault
from brief_cli.text.source import Source, decode

if TYPE_CHECKING:
    from brief_cli.lint.running import FileResult

# Keeps these apart from findings in the cache; raised when what is kept changes its form.
_KIND = b"contents 1"


@dataclass(frozen=True, slots=True)
class Contents:
    """The metadata by dotted key, each with its texts as they are written, and the words."""

    values: Mapping[str, tuple[str, ...]]
    """Keys without a value, or with a scaffold's placeholder, are left out."""
    words: int


class ContentsReader:
    """Reads the contents of files that were checked; what was read before is in the cache."""

    def __init__(self, cache: Cache, day: date) -> None:
        self._cache = cache
        self._day = day

    def read(self, file: "FileResult") -> Contents | Fault:
        """Return the contents of a file, or why it has none that can be read."""
        if not file.data:
            return contents_of(file.source)
        key = hashlib.blake2b(_KIND + file.settings.run.mark, digest_size=16)
        key.update(file.data)
        entry = self._cache.get([key.digest()], self._day).get(key.digest())
        known = _loaded(entry[0]) if entry is not None else None
        if known is not None:
            return known
        found = contents_of(decode(file.settings.path, file.data))
        if isinstance(found, Contents):
            value = json.dumps([found.values, found.words], ensure_ascii=False)
            self._cache.put(
                key.digest(), (value.encode("utf-8", "surrogatepass"), False), self._day
            )
        return found


def _loaded(data: bytes) -> Contents | None:
    """Return the contents that bytes from the cache stand for; None where another left them."""
    try:
        values, words = json.loads(data.decode("utf-8", "surrogatepass"))
        return Contents(
            {str(key): tuple(map(str, each)) for key, each in values.items()}, int(words)
        )
    except (ValueError, TypeError, AttributeError):
        return None


def contents_of(source: Source) -> Contents | Fault:
    """Return the contents of a text, or why it has none that can be read."""
    from brief_cli.briefing.briefing import Briefing
    from brief_cli.document.blocks import plain_text
    from brief_cli.document.document import read_document
    from brief_cli.text.words import count_words

    document = read_document(source)
    if document.front_matter is None:
        return next(fault for fault in document.faults if fault.fatal)
    briefing = Briefing(document, None, document.faults)
    values = {key: briefing.values(key) for key, _ in document.front_matter.entries()}
    written = {key: each for key, each in values.items() if each}
    return Contents(written, count_words(plain_text(*document.blocks)))
