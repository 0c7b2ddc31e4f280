"""What is said of what the pointer rests on: a finding, a key, a heading, a notice."""

from collections.abc import Iterator
from dataclasses import dataclass

from brief_cli.document.outline import front_matter_outline
from brief_cli.rules.pages import page_of
from brief_cli.rules.table import find_rule
from brief_cli.schema.pages import field_page, notice_page, schema_text, section_page
from brief_cli.schema.schema import Schema
from brief_cli.server.analysis import Analysis
from brief_cli.server.schemas import schema_of
from brief_cli.server.session import Session
from brief_cli.text.span import Span


@dataclass(frozen=True, slots=True)
class Hover:
    """Markdown about a stretch of the text."""

    span: Span
    text: str


def hover(session: Session, analysis: Analysis, at: int) -> Hover | None:
    """Return what is said of a place; None where nothing is.

    Args:
        session: the settings.
        analysis: of the text.
        at: the offset.
    """
    schema = schema_of(session, analysis)
    parts = list(_schema_parts(analysis, schema, at)) if schema else []
    parts += _rule_parts(analysis, at)
    if not parts:
        return None
    span = min((part.span for part in parts), key=lambda span: span.end - span.start)
    return Hover(span, "\n\n---\n\n".join(part.text for part in parts))


def _rule_parts(analysis: Analysis, at: int) -> Iterator[Hover]:
    seen = set()
    on = [each for each in analysis.diagnostics if each.span.start <= at < each.span.end]
    # What ends or is empty here counts where nothing lies under the pointer.
    for each in on or [d for d in analysis.diagnostics if at in (d.span.start, d.span.end)]:
        if each.code not in seen:
            seen.add(each.code)
            if (rule := find_rule(each.code)) is not None:
                yield Hover(each.span, page_of(rule, analysis.language).text.rstrip())


def _schema_parts(analysis: Analysis, schema: Schema, at: int) -> Iterator[Hover]:
    language = analysis.language
    outline = front_matter_outline(analysis.source)
    if outline is not None and at < outline.span.end:
        line = outline.line(analysis.source.line(at))
        if line is None:
            return
        key = ".".join(map(str, line.way))
        field = schema.field(key)
        if field is not None:
            yield Hover(
                Span(line.key.start, max(line.key.end, line.value.end)), field_page(field, language)
            )
        if key == "schema" and line.value.start <= at:
            yield Hover(line.value, schema_text(schema, language))
        return
    briefing = analysis.briefing
    if briefing is None or not briefing.is_readable:
        return
    for section in briefing.sections:
        if section.spec and section.heading.span.start <= at <= section.heading.span.end:
            yield Hover(section.heading.span, section_page(section.spec, schema, language))
    for notice in briefing.notices:
        if notice.block.span.start <= at <= notice.block.span.end:
            yield Hover(notice.block.span, notice_page(notice.spec, schema, language))
