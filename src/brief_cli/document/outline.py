"""The outline of YAML that is being written: keys by line, whatever else is wrong with it.

`front_matter` says what YAML is; this says where one is in it while it is none yet: a key without
its colon, a quotation mark that is still open, a line that is not indented as it will be.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brief_cli.document.front_matter import closing_fence, opening_fence
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.source import Source
from brief_cli.text.span import Span

_LINE = lazy_pattern(
    r"(?P<indent> *)(?P<dashes>(?:-[ \t]+)*)(?:(?P<key>[\w.-]+|\"[^\"]*\"|'[^']*')[ \t]*:(?=[ \t]|$))?"
    r"[ \t]*(?P<value>.*)"
)
_COMMENT = lazy_pattern(r"(?:^|[ \t])#.*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds a key: `way` leads to it, through an index where a list is on the way."""

    number: int
    """1-based."""
    indent: int
    """The column of the key, 0-based: that of the text behind the dash of an item."""
    way: tuple[str | int, ...]
    key: Span
    value: Span
    """Without a comment and quotation marks; empty where nothing is written yet."""


@dataclass(frozen=True)
class Outline:
    """The keys of a stretch of YAML, in the order of the text."""

    source: Source
    span: Span
    """What is YAML: the lines between the fences, or the whole file."""
    lines: tuple[Line, ...]

    def line(self, number: int) -> Line | None:
        """Return the key that stands in a line (1-based), or None."""
        return next((line for line in self.lines if line.number == number), None)

    def value(self, *way: str | int) -> str:
        """Return what is written behind a key; empty where nothing is."""
        found = next((line for line in self.lines if line.way == way), None)
        return found.value.cut(self.source.text) if found else ""

    def dotted(self) -> dict[str, Line]:
        """Return the lines by their dotted keys, of a repeated one the first; no items of lists."""
        found: dict[str, Line] = {}
        for line in self.lines:
            if all(isinstance(part, str) for part in line.way):
                found.setdefault(".".join(map(str, line.way)), line)
        return found

    def holder(self, number: int, indent: int) -> tuple[str | int, ...]:
        """Return the way to what holds a key that is written in a line at a column.

        Args:
            number: of the line, 1-based.
            indent: the column of the key, 0-based.
        """
        for line in reversed(self.lines):
            if line.number < number and line.indent < indent:
                return line.way
            if line.number < number and line.indent == indent:
                return line.way[:-1]
        return ()


def front_matter_outline(source: Source) -> Outline | None:
    """Return the outline of a file's front matter; None where no fence opens any.

    Where no fence closes it, it ends before the first line that can be none of it: a heading, or
    a blank line with prose behind it.
    """
    text = source.text
    start = opening_fence(text)
    if start is None:
        return None
    closing = closing_fence(text, start)
    end = closing.start if closing else _unclosed_end(source, start)
    return outline(source, Span(start, end))


def outline(source: Source, span: Span) -> Outline:
    """Return the outline of a stretch of a source, which begins and ends at lines."""
    return Outline(source, span, tuple(_lines(source, span)))


def _lines(source: Source, span: Span) -> Iterator[Line]:
    # What is open: the column of its key, and the way to it.
    open_: list[tuple[int, tuple[str | int, ...]]] = []
    items: dict[tuple[str | int, ...], int] = {}
    block = -1  # the column of a key whose value is a text over several lines
    for number in range(source.line(span.start), len(source.line_starts) + 1):
        place = source.line_span(number)
        if place.start >= span.end and place.start > span.start:
            return
        text = place.cut(source.text)
        match = _LINE.match(text)
        if match is None or not text.strip() or text.lstrip().startswith("#"):
            continue
        column = len(match["indent"])
        if block >= 0 and column > block:
            continue
        block = -1
        dashes = match["dashes"]
        while open_ and (open_[-1][0] > column or (open_[-1][0] == column and not dashes)):
            open_.pop()
        if dashes:
            # An item may stand as far out as the key of its list.
            holder = open_[-1][1] if open_ else ()
            items[holder] = items.get(holder, -1) + 1
            indent = column + len(dashes)
            while open_ and open_[-1][0] > column:
                open_.pop()
            open_.append((indent - 1, (*holder, items[holder])))
        else:
            indent = column
        if match["key"] is None:
            continue
        way = (*(open_[-1][1] if open_ else ()), match["key"].strip("\"'"))
        open_.append((indent, way))
        value = _COMMENT.sub("", match["value"]).rstrip()
        block = indent if value[:1] in ("|", ">") else -1
        at = place.start + match.start("value")
        quotes = int(value[:1] in "\"'" and bool(value))
        closed = quotes and len(value) > 1 and value[-1] == value[0]
        yield Line(
            number,
            indent,
            way,
            Span(place.start + match.start("key"), place.start + match.end("key")),
            Span(at + quotes, at + len(value) - int(closed)),
        )


def _unclosed_end(source: Source, start: int) -> int:
    blank = False
    for number in range(source.line(start), len(source.line_starts) + 1):
        place = source.line_span(number)
        if place.start < start:
            continue
        line = place.cut(source.text)
        if not line.strip():
            blank = True
            continue
        match = _LINE.match(line)
        is_yaml = line.lstrip()[:1] in "#-" or (match is not None and match["key"] is not None)
        if re.match(r"#{1,6} ", line) or (blank and not is_yaml):
            return place.start
    return len(source.text)
