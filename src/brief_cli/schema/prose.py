"""What of a briefing is prose: its words, with code, addresses and markup masked out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brief_cli.document.blocks import (
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
from brief_cli.rtl.bidi import first_strong
from brief_cli.schema.briefing import Briefing, is_placeholder
from brief_cli.text.span import Span

MASK = "\ufffc"
"""Stands for each code point that is no prose, so that places stay what they are."""
_ADDRESS = re.compile(
    r"https?://[^\s<>«»“”\"\ufffc]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@])(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:/[^\s<>«»“”\"]*)?"
)


@dataclass(frozen=True, slots=True)
class Prose:
    """The prose of one paragraph, heading, cell or metadata value.

    `text` is as long as the stretch of the source it stands for, which starts at `start`.
    """

    text: str
    start: int
    block: Element | None
    is_rtl: bool

    def span(self, match: re.Match[str], group: int | str = 0) -> Span:
        """Return the place of a match in the source."""
        return Span(match.start(group) + self.start, match.end(group) + self.start)


def prose_of(briefing: Briefing) -> tuple[Prose, ...]:
    """Return the prose of a briefing, metadata first; made once for each briefing."""
    cached = _CACHE.get(id(briefing))
    if cached is None or cached[0] is not briefing:
        _CACHE.clear()  # rules look at one briefing after the other
        cached = (briefing, tuple((*_metadata(briefing), *_body(briefing))))
        _CACHE[id(briefing)] = cached
    return cached[1]


_CACHE: dict[int, tuple[Briefing, tuple[Prose, ...]]] = {}


def _metadata(briefing: Briefing) -> Iterator[Prose]:
    for field in briefing.schema.fields:
        entry = briefing.entry(field.key)
        if field.type != "text" or field.key == "schema" or entry is None:
            continue
        node = entry.value
        if not isinstance(node, Scalar) or is_placeholder(node.value):
            continue
        start = briefing.source.text.find(node.value, node.span.start, node.span.end)
        # A value with escapes or folded lines has no places of its own.
        if start >= 0 and node.value:
            text = _ADDRESS.sub(_masked, node.value)
            yield Prose(text, start, None, first_strong(text) == 1)


def _body(briefing: Briefing) -> Iterator[Prose]:
    for element in walk(*briefing.document.blocks):
        if isinstance(element, (Paragraph, Heading, Cell)) and element.inlines:
            text = _words(element, briefing.source.text)
            yield Prose(text, element.inlines[0].span.start, element, first_strong(text) == 1)


def _words(block: Paragraph | Heading | Cell, source: str) -> str:
    start, end = block.inlines[0].span.start, block.inlines[-1].span.end
    chars = list(source[start:end])
    for element in walk(*block.inlines):
        for span in _no_prose(element, source):
            chars[span.start - start : span.end - start] = MASK * (span.end - span.start)
    return _ADDRESS.sub(_masked, "".join(chars))


def _no_prose(element: Element, source: str) -> Iterator[Span]:
    """Yield what of an inline is code, an address or markup."""
    match element:
        case Code(span=span) | InlineHtml(span=span) | FootnoteReference(span=span):
            yield span
        case Link(span=span, inlines=inner) | Image(span=span, inlines=inner):
            first = inner[0].span.start if inner else span.end
            last = inner[-1].span.end if inner else span.end
            yield Span(span.start, first)
            yield Span(last, span.end)
        case Text(span=span, text=text) if span.cut(source) != text:
            yield span  # an entity: what stands in the source is not what is read
        case _:
            return


def _masked(match: re.Match[str]) -> str:
    return MASK * len(match.group())
