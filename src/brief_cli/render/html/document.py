"""A page as one HTML document that needs nothing else: no script, no font, no picture from elsewhere."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from markupsafe import Markup, escape

from brief_cli.page.blocks import Missing
from brief_cli.page.inlines import plain
from brief_cli.page.page import Field, Page, Panel, Section, Value
from brief_cli.render.html.blocks import Blocks, direction, turned
from brief_cli.render.html.head import head

_DOCUMENT = Markup(
    """<!DOCTYPE html>
<html lang="{tag}" dir="{dir}">
<head>
{head}
<style>
{style}{edges}</style>
</head>
<body>
<main>
<article>
{article}
</article>
</main>
</body>
</html>
"""
)
_NOTHING = Markup("")
_WORTH_CONTENTS = 4
"""Sections from which on a page has a table of them."""


def html_document(page: Page) -> str:
    """Return a page as HTML."""
    article = Markup("\n").join(part for part in _Writer(page).parts() if part)
    return str(
        _DOCUMENT.format(
            tag=page.tag,
            dir=direction(page.level),
            head=head(page),
            style=_style(),
            edges=_edges(page),
            article=article,
        )
    )


@cache
def _style() -> Markup:
    return Markup(files("brief_cli.render.html").joinpath("page.css").read_text(encoding="utf-8"))


def _edges(page: Page) -> Markup:
    """Return what stands at the edges of each printed page; both are words of ours."""
    start, end = ("right", "left") if page.level else ("left", "right")
    boxes = Markup("@page {{ @top-{0} {{ content: '{1}'; }} @bottom-{0} {{ content: '{1}'; }} }}\n")
    marking = boxes.format(end, page.imprint.marking) if page.imprint.marking else _NOTHING
    draft = boxes.format(start, page.draft) if page.draft else _NOTHING
    return marking + draft


class _Writer:
    """Writes the parts of a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._blocks = Blocks(page)
        self._ids = _section_ids(page)

    def parts(self) -> Iterator[Markup]:
        page = self._page
        yield self._marks()
        yield self._head()
        yield self._contents()
        yield self._blocks.blocks(page.lead, page.level)
        for section, name in zip(page.sections, self._ids, strict=True):
            yield self._section(section, name)
        yield self._footnotes()
        yield self._marking()

    def _marks(self) -> Markup:
        draft = Markup('<p class="draft">{}</p>\n').format(self._page.draft)
        return self._marking() + (draft if self._page.draft else _NOTHING)

    def _marking(self) -> Markup:
        marking = self._page.imprint.marking
        shown = Markup('<p class="marking"><bdi dir="ltr">{}</bdi></p>\n').format(marking)
        return shown if marking else _NOTHING

    def _head(self) -> Markup:
        panel = self._page.panel
        if panel is None:
            return _NOTHING
        lines = []
        for line, template in (
            (panel.title, "<h1{}>{}</h1>\n"),
            (panel.subtitle, "<p{}><em>{}</em></p>\n"),
        ):
            if isinstance(line, Missing):
                lines.append(Markup("<h1>{}</h1>\n").format(self._blocks.missing(line)))
            elif line is not None:
                turn = turned(line.level, self._page.level)
                lines.append(Markup(template).format(turn, self._blocks.inlines(line.inlines)))
        if panel.fields:
            rows = _NOTHING.join(_field(field, panel) for field in panel.fields)
            lines.append(Markup("<dl>\n{}</dl>\n").format(rows))
        return Markup("<header>\n{}</header>").format(_NOTHING.join(lines))

    def _contents(self) -> Markup:
        named = [
            (section, name)
            for section, name in zip(self._page.sections, self._ids, strict=True)
            if isinstance(section, Section) and name
        ]
        if len(named) < _WORTH_CONTENTS:
            return _NOTHING
        links = _NOTHING.join(
            Markup('<li><a{} href="#{}">{}</a></li>\n').format(
                turned(section.heading.level, self._page.level),
                name,
                plain(section.heading.inlines),
            )
            for section, name in named
        )
        heading = self._page.contents_heading
        return Markup(
            '<nav aria-labelledby="contents">\n<h2 id="contents">{}</h2>\n<ol{}>\n{}</ol>\n</nav>'
        ).format(heading, self._blocks.counting, links)

    def _section(self, section: Section | Missing, name: str) -> Markup:
        level = self._page.level
        if isinstance(section, Missing):
            return self._blocks.block(section, level).rstrip()
        blocks = self._blocks.blocks
        if not name:
            return blocks(section.blocks, level)
        heading = blocks((section.heading,), level)
        return Markup('<section id="{}">\n{}{}</section>').format(
            name, heading, blocks(section.blocks, level)
        )

    def _footnotes(self) -> Markup:
        page = self._page
        if not page.footnotes:
            return _NOTHING
        # Notes may refer to one another: what leads back is known when all are written.
        bodies = [self._blocks.blocks(note.blocks, page.level) for note in page.footnotes]
        # With the numbers that the text refers to: a page of one section begins with any.
        notes = _NOTHING.join(
            Markup('<dt id="{}"><bdi>{}</bdi></dt><dd>{}{}</dd>\n').format(
                self._blocks.notes[note.label], note.number, body, self._back(note.label)
            )
            for note, body in zip(page.footnotes, bodies, strict=True)
        )
        return Markup('<footer>\n<h2 id="notes">{}</h2>\n<dl>\n{}</dl>\n</footer>').format(
            page.footnotes_heading, notes
        )

    def _back(self, label: str) -> Markup:
        places = self._blocks.references.get(label, ())
        link = Markup('<a class="back" href="#{}" aria-label="{}">↑</a>\n')
        return _NOTHING.join(link.format(place, self._page.back) for place in places)


def _section_ids(page: Page) -> list[str]:
    """Return what each section is known by; nothing for one without a heading."""
    used = {"contents", "notes"}  # names of our own
    names = []
    for place, section in enumerate(page.sections, start=1):
        name = ""
        if isinstance(section, Section) and plain(section.heading.inlines).strip():
            name = section.id if section.id and section.id not in used else f"section-{place}"
        used.add(name)
        names.append(name)
    return names


def _field(field: Field, panel: Panel) -> Markup:
    shown = escape(panel.comma).join(_value(value) for value in field.values)
    if not field.values:
        shown = Markup('<mark class="missing">{}</mark>').format(panel.missing)
    row = Markup('<dt>{}</dt><dd data-key="{}">{}</dd>\n')
    return row.format(field.label, field.key, shown)


def _value(value: Value) -> Markup:
    text = Markup('<bdi dir="{}">{}</bdi>').format(direction(value.level), value.text)
    if value.moment:
        return Markup('<time datetime="{}">{}</time>').format(value.moment, text)
    return Markup('<a href="{}">{}</a>').format(value.url, text) if value.url else text
