"""What a text is made of, for lists and folds: front matter, sections, notes, links."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from brief_cli.briefing.briefing import Briefing
from brief_cli.document.blocks import Footnote, Heading, Link, Paragraph, plain_text, walk
from brief_cli.document.document import Document, read_document
from brief_cli.document.front_matter import FrontMatter
from brief_cli.document.outline import Outline, front_matter_outline
from brief_cli.document.yaml import Map, Scalar
from brief_cli.server.analysis import Analysis
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

_SCHEMES = ("https://", "http://")
_ADDRESS = lazy_pattern(r"https?://[^\s<>\"“”«»()\[\]]+")


@dataclass
class Symbol:
    """A part of a text, with what lies in it."""

    name: str
    kind: str
    """One of front-matter, key, section, note."""
    span: Span
    place: Span
    """What is shown of it when it is gone to."""
    detail: str = ""
    children: "list[Symbol]" = field(default_factory=list)


def _document(analysis: Analysis) -> Document:
    briefing = analysis.briefing
    return briefing.document if briefing is not None else read_document(analysis.source)


def symbols(analysis: Analysis) -> list[Symbol]:
    """Return the parts of a text: front matter with its keys, headings by their levels, notes."""
    document = _document(analysis)
    found = []
    if document.front_matter is not None:
        found.append(_front_matter(document.front_matter))
    elif (outline := front_matter_outline(analysis.source)) is not None:
        found.append(_broken_front_matter(outline))
    return found + _sections(document, analysis.briefing)


def _front_matter(front_matter: FrontMatter) -> Symbol:
    title = front_matter.text("title") or front_matter.text("schema") or "---"
    start = front_matter.span.start
    keys = _keys(front_matter.root)
    detail = front_matter.text("schema") or ""
    return Symbol(title, "front-matter", front_matter.span, Span(start, start + 3), detail, keys)


def _broken_front_matter(outline: Outline) -> Symbol:
    """Return front matter that is no YAML, or not yet: a list does not go while one types in it."""
    name = outline.value("title") or outline.value("schema") or "---"
    opening = outline.source.line_span(1)
    keys = [
        Symbol(key, "key", Span(line.key.start, max(line.key.end, line.value.end)), line.key)
        for key, line in outline.dotted().items()
    ]
    end = max(len(outline.source.text[: outline.span.end].rstrip()), opening.end)
    return Symbol(name, "front-matter", Span(opening.start, end), opening, children=keys)


def _keys(mapping: Map) -> list[Symbol]:
    return [
        Symbol(
            entry.key.value.strip() or "?",
            "key",
            entry.span,
            entry.key.span,
            entry.value.value if isinstance(entry.value, Scalar) else "",
            _keys(entry.value) if isinstance(entry.value, Map) else [],
        )
        for entry in mapping.entries
    ]


def _sections(document: Document, briefing: Briefing | None) -> list[Symbol]:
    text = document.source.text
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    top: list[Symbol] = []
    open_: list[tuple[int, Symbol]] = []
    for number, heading in enumerate(headings):
        following = (each for each in headings[number + 1 :] if each.level <= heading.level)
        end = next((each.span.start for each in following), len(text))
        end = max(len(text[:end].rstrip()), heading.span.end)
        words = plain_text(heading) or "—"
        spec = briefing.spec_of(words) if briefing is not None and briefing.is_readable else None
        # A setext heading spans its underline; what is gone to is its first line.
        line = document.source.line_span(document.source.line(heading.span.start))
        place = Span(heading.span.start, max(heading.span.start, min(line.end, end)))
        symbol = Symbol(
            words, "section", Span(heading.span.start, end), place, spec.id if spec else ""
        )
        while open_ and open_[-1][0] >= heading.level:
            open_.pop()
        (open_[-1][1].children if open_ else top).append(symbol)
        open_.append((heading.level, symbol))
    return top


def folds(analysis: Analysis) -> Iterator[Span]:
    """Yield what can be folded: the front matter, and each section."""
    waiting = symbols(analysis)
    while waiting:
        symbol = waiting.pop(0)
        if symbol.kind != "key":
            yield symbol.span
        waiting += symbol.children


def links(analysis: Analysis) -> Iterator[tuple[Span, str]]:
    """Yield the addresses in front matter, in footnotes and in notices, with where they stand.

    Those of other prose are Markdown's, which an editor knows itself.
    """
    document = _document(analysis)
    if document.front_matter is not None:
        for _, entry in document.front_matter.entries():
            value = entry.value
            if isinstance(value, Scalar) and value.value.startswith(_SCHEMES):
                start = analysis.source.text.find(value.value, value.span.start, value.span.end)
                if start >= 0:
                    yield Span(start, start + len(value.value)), value.value
    holders: list[Footnote | Paragraph] = [
        block for block in document.blocks if isinstance(block, Footnote)
    ]
    briefing = analysis.briefing
    notices = briefing.notices if briefing is not None and briefing.is_readable else ()
    holders += [notice.block for notice in notices]
    for holder in holders:
        yield from _addresses(analysis.source.text, holder)


def _addresses(text: str, holder: Footnote | Paragraph) -> Iterator[tuple[Span, str]]:
    known = []
    for element in walk(holder):
        if isinstance(element, Link) and element.url.startswith(_SCHEMES):
            known.append(element.span)
            yield element.span, element.url
    for match in _ADDRESS.finditer(text, holder.span.start, holder.span.end):
        address = match[0].rstrip(".,;:!?،؛؟")
        place = Span(match.start(), match.start() + len(address))
        if not any(each.covers(place) for each in known):
            yield place, address
