"""A text as its reader sees it, beside the one who writes it; and what a new one begins with."""

from dataclasses import dataclass

from brief_cli.messages.message import Refusal, hint, say
from brief_cli.page.making import page_of
from brief_cli.render.html.document import html_document
from brief_cli.scaffold.scaffold import scaffold
from brief_cli.schema.catalogue import Catalogue
from brief_cli.schema.schema import worded
from brief_cli.server.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Preview:
    """A page of HTML, and how far down the place is that somebody writes at."""

    html: str
    section: int
    """Which `section` of the page holds the place; -1 for what stands before the first."""
    part: float
    """How much of it is before the place, from 0 to 1."""


def preview(analysis: Analysis, at: int) -> Preview | None:
    """Return the page of a text; None while it cannot be read as a briefing.

    Args:
        analysis: of the text.
        at: the offset of the cursor.
    """
    briefing = analysis.briefing
    if briefing is None or not briefing.is_readable:
        return None
    html = html_document(page_of(briefing, messages=analysis.language))
    for number, section in enumerate(briefing.sections):
        if section.span.start <= at <= section.span.end:
            length = section.span.end - section.span.start or 1
            return Preview(html, number, (at - section.span.start) / length)
    return Preview(html, -1, 0.0)


@dataclass(frozen=True, slots=True)
class SchemaName:
    """A kind of briefing to choose from."""

    name: str
    title: str
    languages: tuple[str, ...]


def schema_names(catalogue: Catalogue, language: str) -> list[SchemaName]:
    """Return the kinds of briefings that can be written; those with mistakes are left out."""
    found = []
    for name in catalogue.names():
        try:
            schema = catalogue.get(name)
        except Refusal:
            continue
        if schema is not None:
            found.append(SchemaName(name, worded(schema.title, language), schema.languages))
    return found


def new_briefing(catalogue: Catalogue, name: str, tag: str, title: str) -> str:
    """Return the text of a new briefing.

    Args:
        catalogue: the schemas that can be named.
        name: of the schema.
        tag: of the language; the schema's first where it has no such.
        title: empty for none yet.

    Raises:
        Refusal: there is no such schema, or it has mistakes.
    """
    schema = catalogue.get(name)
    if schema is None:
        raise Refusal(
            say("no schema “{name}”; {hint}", name=name, hint=hint(name, catalogue.names()))
        )
    language = schema.matching_language(tag) or schema.languages[0]
    return scaffold(schema, {"title": title} if title else {}, language, catalogue)
