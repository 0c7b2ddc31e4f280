"""Labelled lines in a body: `الكاتب: …`, `Published: …`."""

from collections.abc import Iterator
from typing import NamedTuple

from brief_cli.briefing.briefing import Briefing
from brief_cli.document.blocks import Paragraph
from brief_cli.languages.wording import folded
from brief_cli.schema.schema import Field
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

_LABELLED = lazy_pattern(
    r"[ \t*_]*(?P<label>[^:\n*_]{1,40})[*_]*[ \t]*:[*_]*[ \t]*(?P<value>[^\n]+)"
)


class LabelledLine(NamedTuple):
    """A line of the body that gives a value under a label."""

    label: str
    value: str
    span: Span
    """The span of the value."""


def labelled_lines(briefing: Briefing) -> Iterator[LabelledLine]:
    """Yield the labelled lines of the paragraphs of a briefing."""
    source = briefing.source
    for block in briefing.document.of_kind(Paragraph):
        for line in range(source.line(block.span.start), source.line(block.span.end) + 1):
            span = source.line_span(line)
            match = _LABELLED.fullmatch(span.cut(source.text))
            if match:
                value = match["value"].rstrip().rstrip("*_").rstrip()
                start = span.start + match.start("value")
                yield LabelledLine(match["label"], value, Span(start, start + len(value)))


def labelled_value(briefing: Briefing, field: Field) -> LabelledLine | None:
    """Return the first labelled line that gives a field its value, or None."""
    if not field.labels:
        return None
    labels = {folded(label) for label in field.labels.get(briefing.language, ())}
    for line in labelled_lines(briefing):
        if folded(line.label) in labels:
            return line
    return None
