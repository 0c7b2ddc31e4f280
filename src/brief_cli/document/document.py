"""A source read as front matter and Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from brief_cli.document.blocks import Block, Code, CodeBlock, Element, walk
from brief_cli.document.front_matter import FrontMatter, read_front_matter
from brief_cli.document.markdown import read_blocks
from brief_cli.text.fault import Fault
from brief_cli.text.source import Source
from brief_cli.text.span import Span
from brief_cli.text.template import Template

_Kind = TypeVar("_Kind", bound=Element)


@dataclass(frozen=True, eq=False, repr=False)
class Document:
    """A file, read: what could be known of it, and the faults that stood in the way."""

    source: Source
    front_matter: FrontMatter | None
    body_start: int
    faults: tuple[Fault, ...]

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the body, in reading order."""
        return read_blocks(self.source.text, self.body_start)

    def elements(self) -> tuple[Element, ...]:
        """Return every block and inline of the body, in reading order."""
        return self._elements

    def of_kind(self, kind: type[_Kind]) -> list[_Kind]:
        """Return the elements of a class, in reading order."""
        return self._by_kind.get(kind, [])

    @property
    def code(self) -> list[Span]:
        """Where code stands: within lines, then in blocks."""
        held: list[Code | CodeBlock] = [*self.of_kind(Code), *self.of_kind(CodeBlock)]
        return [element.span for element in held]

    @cached_property
    def _elements(self) -> tuple[Element, ...]:
        return tuple(walk(*self.blocks))

    # Many rules ask for a class of which most files have none.
    @cached_property
    def _by_kind(self) -> dict[type, list[Any]]:
        found: dict[type, list[Any]] = {}
        for element in self._elements:
            found.setdefault(element.__class__, []).append(element)
        return found

    @property
    def body(self) -> Span:
        """The span of the body."""
        return Span(self.body_start, len(self.source.text))


def read_document(source: Source) -> Document:
    """Read a source. A fault of syntax becomes data in `faults`; nothing is raised."""
    if any(fault.fatal for fault in source.faults):
        return Document(source, None, len(source.text), source.faults)
    front_matter, body_start, faults = read_front_matter(source)
    return Document(source, front_matter, body_start, (*source.faults, *faults, *_form(source)))


def _form(source: Source) -> Iterator[Fault]:
    if source.has_bom:
        message = Template("byte order mark; UTF-8 needs none")
        yield Fault("byte-order-mark", message, Span(0, 1), fatal=False)
    text = source.text
    crlf = text.count("\r\n")
    kinds = [
        name
        for name, count in (
            ("CRLF", crlf),
            ("LF", text.count("\n") - crlf),
            ("CR", text.count("\r") - crlf),
        )
        if count
    ]
    if len(kinds) > 1:
        odd = _first_odd_ending(source)
        message = Template("line endings are mixed ({kinds}); the first that differs is here")
        yield Fault("mixed-line-endings", message, odd, {"kinds": tuple(kinds)}, fatal=False)


def _first_odd_ending(source: Source) -> Span:
    for line, start in enumerate(source.line_starts[1:], start=1):
        end = source.line_span(line).end
        if source.text[end:start] != source.newline:
            return Span(end, start)
    return Span(0, 0)  # pragma: no cover - called only where endings differ
