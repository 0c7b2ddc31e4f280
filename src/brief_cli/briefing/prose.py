"""What of a briefing is prose: its words, with code, addresses and markup masked out."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from brief_cli.briefing.masking import MASK, masked
from brief_cli.document.blocks import (
    Block,
    Cell,
    Code,
    Element,
    FootnoteReference,
    Heading,
    Image,
    InlineHtml,
    Link,
    Paragraph,
    Text,
    walk,
)
from brief_cli.document.yaml import Scalar
from brief_cli.rtl.direction import block_level
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

# ECMA-48: an escape sequence is one thing, and none of it is a bracket or a letter of the text.
CONTROLS = frozenset(map(chr, (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0))))
"""What begins a control sequence."""
_CONTROL = lazy_pattern(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f](?:(?<=\x1b)(?:\\[[0-?]*[ -/]*[@-~]|\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?))?"
)


BREAK = "\u2029"
"""Stands for each code point between blocks: no rule reads over it."""


class ProseBlock(NamedTuple):
    """The prose of one paragraph, heading, cell or metadata value.

    `text` is as long as the stretch of the source it stands for, which starts at `start`; `element`
    is None for a metadata value.
    """

    text: str
    start: int
    element: Element | None
    is_rtl: bool

    @property
    def end(self) -> int:
        """Where the stretch ends."""
        return self.start + len(self.text)

    def span(self, match: re.Match[str], group: int | str = 0) -> Span:
        """Return the place in the source of a match in the text."""
        return Span(match.start(group) + self.start, match.end(group) + self.start)

    def is_within(self, spans: Sequence[Span]) -> bool:
        """Return whether one of these stretches, which are in order and apart, holds all of it."""
        before = bisect_right(spans, self.start, key=attrgetter("start"))
        return before > 0 and spans[before - 1].covers(Span(self.start, self.end))


def joined(blocks: Iterable[ProseBlock], length: int) -> str:
    """Return the prose of blocks, which are in order and apart, as one text of the source's length."""
    parts: list[str] = []
    end = 0
    for block in blocks:
        parts += (BREAK * (block.start - end), block.text)
        end = block.end
    return "".join((*parts, BREAK * (length - end)))


def block_at(blocks: Sequence[ProseBlock], offset: int) -> ProseBlock:
    """Return the block that holds a place of the prose."""
    return blocks[bisect_right(blocks, offset, key=attrgetter("start")) - 1]


def metadata_prose(scalar: Scalar, source: str, base: int) -> ProseBlock | None:
    """Return the prose of a metadata value; None where its text has no places of its own.

    That is so where it is written with escapes or over several lines. `base` is the level of the
    briefing's language: 0 (left to right) or 1 (right to left).
    """
    start = source.find(scalar.value, scalar.span.start, scalar.span.end)
    if start < 0 or not scalar.value:
        return None
    text = masked(scalar.value)
    return ProseBlock(text, start, None, block_level(text, base) == 1)


def body_prose(
    blocks: Iterable[Block], source: str, base: int, *, has_controls: bool
) -> Iterator[ProseBlock]:
    """Yield the prose of every paragraph, heading and table cell in blocks.

    `base` is the level of the briefing's language: 0 (left to right) or 1 (right to left).
    `has_controls` says whether the source has control characters.
    """
    for element in walk(*blocks):
        if isinstance(element, (Paragraph, Heading, Cell)) and element.inlines:
            text = _words(element, source)
            text = masked(_CONTROL.sub(_mask, text) if has_controls else text)
            start = element.inlines[0].span.start
            yield ProseBlock(text, start, element, block_level(text, base) == 1)


_CODE_TAG = lazy_pattern(r"(?i)<(/?)(code|kbd|samp|tt|var|script|style)\b[^>]*>")


def _words(block: Paragraph | Heading | Cell, source: str) -> str:
    start, end = block.inlines[0].span.start, block.inlines[-1].span.end
    text = source[start:end]
    hidden: list[Span] = []
    opened: tuple[str, int] | None = None
    for element in walk(*block.inlines):
        hidden += _no_prose(element, source)
        # What stands between tags of code is code as well.
        tag = _CODE_TAG.fullmatch(element.text) if isinstance(element, InlineHtml) else None
        if tag and not tag[1]:
            opened = opened or (tag[2].lower(), element.span.end)
        elif tag and opened and tag[2].lower() == opened[0]:
            hidden.append(Span(opened[1], element.span.start))
            opened = None
    if hidden:
        chars = list(text)
        for span in hidden:
            chars[span.start - start : span.end - start] = MASK * (span.end - span.start)
        text = "".join(chars)
    return text


def _no_prose(element: Element, source: str) -> tuple[Span, ...]:
    """Return what of an inline is code, an address or markup."""
    span = element.span
    if isinstance(element, Text):
        # Of an entity what stands in the source is not what is read.
        return () if source[span.start : span.end] == element.text else (span,)
    if isinstance(element, (Code, InlineHtml, FootnoteReference)):
        return (span,)
    if isinstance(element, (Link, Image)):
        inner = element.inlines
        first = inner[0].span.start if inner else span.end
        last = inner[-1].span.end if inner else span.end
        return Span(span.start, first), Span(last, span.end)
    return ()


def _mask(match: re.Match[str]) -> str:
    return MASK * len(match.group())
