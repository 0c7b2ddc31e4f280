"""What can be written in a body: headings that are missing, and notices."""

import re
from collections.abc import Iterator

from brief_cli.briefing.notice_text import filled_notice
from brief_cli.briefing.placeholders import PLACEHOLDER
from brief_cli.languages.wording import folded
from brief_cli.messages.message import say
from brief_cli.schema.pages import notice_page, section_page
from brief_cli.schema.schema import Schema, worded
from brief_cli.server.analysis import Analysis
from brief_cli.server.offers import Offer
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

_WRITTEN = lazy_pattern(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$", re.MULTILINE)


def heading_offers(analysis: Analysis, schema: Schema, tag: str, at: int) -> Iterator[Offer]:
    """Yield the headings that are still missing, in the schema's order, each with its prompt.

    Args:
        analysis: of the text, whose front matter may be broken.
        schema: the kind of briefing.
        tag: the language that headings are written in.
        at: the offset of the cursor.
    """
    source = analysis.source
    place = source.line_span(source.line(at))
    newline = source.newline
    rest = source.text[: place.start] + newline + source.text[place.end :]
    there = {folded(match[1]) for match in _WRITTEN.finditer(rest)}
    for spec in schema.sections:
        if any(folded(wording) in there for wording in spec.headings.get(tag, ())):
            continue
        heading = f"## {spec.heading(tag)}"
        prompt = worded(spec.prompt, tag) or spec.heading(tag)
        text = f"{heading}{newline}{newline}<!-- {PLACEHOLDER}: {prompt} -->{newline}"
        detail = say("required").text(analysis.language) if spec.required else ""
        page = section_page(spec, schema, analysis.language)
        yield Offer(heading, "heading", place, text, detail, page)


def notice_offers(analysis: Analysis, schema: Schema, at: int) -> Iterator[Offer]:
    """Yield the notices that do not stand there, those that are due first, with their values."""
    briefing = analysis.briefing
    if briefing is None or not briefing.is_readable:
        return
    there = {notice.spec.id for notice in briefing.notices}
    left = [spec for spec in schema.notices if spec.id not in there]
    for spec in sorted(left, key=lambda spec: not briefing.holds(spec.required)):
        text, _ = filled_notice(briefing, spec)
        text = text.replace("\n", analysis.source.newline)
        language = analysis.language
        label = worded(spec.label, language) or spec.id
        due = say("required") if briefing.holds(spec.required) else say("optional")
        page = notice_page(spec, schema, language)
        yield Offer(label, "snippet", Span(at, at), text, due.text(language), page)
