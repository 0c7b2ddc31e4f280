"""Where the keys and values of a TOML text stand; tomllib says what they are, but not where.

Asked for only where something is wrong. The text is known to be TOML, so that this needs to find
no faults in it; what it finds must be what tomllib found, or it says nothing.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

Way = tuple[str | int, ...]
"""The keys, and indices of arrays, that lead to a value."""

# TOML 1.0.0: comments, strings (a multi-line one may end in two quotes of its own), bare keys.
_BLANK = lazy_pattern(r"(?:[ \t\r\n]|#[^\n]*)*")
_STRING = lazy_pattern(
    r'"""(?:\\.|[^\\])*?""""{0,2}'
    r"|'''.*?''''{0,2}"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'",
    re.DOTALL,
)
_BARE_KEY = lazy_pattern(r"[A-Za-z0-9_-]+")
_PLAIN = lazy_pattern(r"[^,\]}\n#]+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a key and its value stand; an item of an array has no key, and twice its own span."""

    key: Span
    value: Span


def places(text: str, document: Mapping[str, object]) -> dict[Way, Place]:
    """Return where each key and value stands; nothing where that cannot be told.

    Args:
        text: TOML.
        document: what tomllib reads in it.
    """
    scan = _Scan(text)
    try:
        scan.document()
    except (_Lost, RecursionError):
        return {}
    return scan.places if set(scan.places) == set(_ways(document)) else {}


def _ways(value: object, way: Way = ()) -> Iterator[Way]:
    items = enumerate(value) if isinstance(value, list) else ()
    for key, each in value.items() if isinstance(value, Mapping) else items:
        yield (*way, key)
        yield from _ways(each, (*way, key))


class _Lost(Exception):
    """The text is not what was expected."""


class _Scan:
    def __init__(self, text: str) -> None:
        self.places: dict[Way, Place] = {}
        self._text = text
        self._at = 0
        self._tables: dict[Way, int] = {}
        """How many tables each array of tables has so far."""

    def document(self) -> None:
        table: Way = ()
        self._skip()
        while self._at < len(self._text):
            if self._takes("[["):
                table = self._header("]]")
            elif self._takes("["):
                table = self._header("]")
            else:
                self._pair(table)
            self._skip()

    def _header(self, end: str) -> Way:
        way: Way = ()
        keys = self._keys()
        self._expect(end)
        for number, (key, span) in enumerate(keys, start=1):
            way = (*way, key)
            self.places.setdefault(way, Place(span, span))
            if number == len(keys) and end == "]]":
                self._tables[way] = self._tables.get(way, 0) + 1
            if way in self._tables:
                way = (*way, self._tables[way] - 1)
                self.places.setdefault(way, Place(span, span))
        return way

    def _pair(self, table: Way) -> None:
        way = table
        for key, span in self._keys():
            way = (*way, key)
            self.places.setdefault(way, Place(span, span))
        self._expect("=")
        self.places[way] = Place(self.places[way].key, self._value(way))

    def _keys(self) -> list[tuple[str, Span]]:
        keys = []
        while True:
            self._skip()
            span = self._match(_STRING) or self._match(_BARE_KEY)
            if span is None:
                raise _Lost
            raw = span.cut(self._text)
            keys.append((next(iter(tomllib.loads(f"{raw} = 0"))), span))
            self._skip()
            if not self._takes("."):
                return keys

    def _value(self, way: Way) -> Span:
        self._skip()
        start = self._at
        if self._takes("["):
            for number in self._items("]"):
                item = (*way, number)
                within = self._value(item)
                self.places[item] = Place(within, within)
        elif self._takes("{"):
            for _ in self._items("}"):
                self._pair(way)
        elif self._match(_STRING) is None:
            span = self._match(_PLAIN)
            if span is None:
                raise _Lost
            return Span(start, start + len(span.cut(self._text).rstrip()))
        return Span(start, self._at)

    def _items(self, end: str) -> Iterator[int]:
        """Stop before each item of a collection, and after its end."""
        number = 0
        self._skip()
        while not self._takes(end):
            yield number
            number += 1
            self._skip()
            self._takes(",")
            self._skip()

    def _skip(self) -> None:
        self._match(_BLANK)

    def _match(self, pattern: re.Pattern[str]) -> Span | None:
        match = pattern.match(self._text, self._at)
        if match is None:
            return None
        self._at = match.end()
        return Span(*match.span())

    def _takes(self, sign: str) -> bool:
        if not self._text.startswith(sign, self._at):
            return False
        self._at += len(sign)
        return True

    def _expect(self, sign: str) -> None:
        self._skip()
        if not self._takes(sign):
            raise _Lost
