"""What can be written at a place: where one is, and who knows what belongs there."""

import re
from collections.abc import Iterable, Iterator

from brief_cli.document.front_matter import closing_fence
from brief_cli.document.outline import front_matter_outline
from brief_cli.messages.message import Refusal
from brief_cli.rules.pages import page_of, summary_of
from brief_cli.rules.parsing.ignores import unused_ignore
from brief_cli.rules.table import RULES
from brief_cli.scaffold.scaffold import scaffold
from brief_cli.schema.pages import schema_text
from brief_cli.schema.schema import worded
from brief_cli.server.analysis import Analysis, is_settings
from brief_cli.server.body_offers import heading_offers, notice_offers
from brief_cli.server.metadata_offers import KEY, VALUE, key_offers, value_offers
from brief_cli.server.offers import Offer
from brief_cli.server.schemas import schema_of, wording_language
from brief_cli.server.session import Session
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.source import Source
from brief_cli.text.span import Span

_HEADING = lazy_pattern(r"[ ]{0,3}(?:#{1,6}[ \t]*[^#]*)?")
_IGNORE = lazy_pattern(
    r"(?:<!--|#)[ \t]*brief:[ \t]*(?:ignore(?:-file)?[ \t]+(?:[\w-]+[,\s]+)*(?P<code>[\w-]*)"
    r"|(?P<verb>[\w-]*))$"
)
_FENCE = lazy_pattern(r"-{0,3}")


def is_asked(session: Session, source: Source, at: int, trigger: str) -> bool:
    """Say whether anything may be offered at a place: most keys that are pressed are prose.

    Args:
        session: the settings.
        source: the text.
        at: the offset.
        trigger: the character at which the client asks by itself; empty where a person does.
    """
    if is_settings(session, source.name):
        return True
    before = _before(source, at)
    if _IGNORE.search(before):
        return True
    outline = front_matter_outline(source)
    if outline is None:
        return not source.text[: at - len(before)].strip() and bool(_FENCE.fullmatch(before))
    if outline.span.start <= at <= outline.span.end:
        # Behind a key, a person who goes on typing wants no list at each character.
        return bool(VALUE.match(before)) or (
            bool(KEY.fullmatch(before)) and (not trigger or not before.strip())
        )
    if trigger in (" ", "-", ":") and not before.lstrip().startswith("#"):
        return False
    return bool(_HEADING.fullmatch(before))


def offers(session: Session, analysis: Analysis, at: int) -> list[Offer]:
    """Return what can be written at a place, in the order in which it is likely to be wanted.

    Args:
        session: the settings.
        analysis: of the text.
        at: the offset.
    """
    source = analysis.source
    if is_settings(session, analysis.path):
        from brief_cli.server.settings_offers import settings_offers

        return list(settings_offers(session, analysis, at))
    before = _before(source, at)
    if match := _IGNORE.search(before):
        return list(_ignores(analysis, at, match))
    outline = front_matter_outline(source)
    if outline is None:
        return list(_new_briefings(session, analysis, Span(at - len(before), at)))
    schema = schema_of(session, analysis)
    if outline.span.start <= at <= outline.span.end and not _is_behind(
        source, outline.span.end, at
    ):
        if match := VALUE.match(before):
            known = session.catalogue(analysis.path)
            now = session.world.now()
            return list(value_offers(outline, schema, known, at, now, analysis.language))
        if schema is None:
            schema = session.catalogue(analysis.path).get("base")
        if schema is not None and KEY.fullmatch(before):
            return list(key_offers(outline, schema, at, analysis.language))
        return []
    if schema is None or not _HEADING.fullmatch(before):
        return []
    tag = wording_language(schema, outline)
    found = list(heading_offers(analysis, schema, tag, at))
    if not before.strip():
        found += notice_offers(analysis, schema, at)
    return found


def _before(source: Source, at: int) -> str:
    return source.text[source.line_span(source.line(at)).start : at]


def _is_behind(source: Source, end: int, at: int) -> bool:
    """Say whether a place is behind the fence that closes front matter, in its line."""
    return at > end or (at == end and closing_fence(source.text, end) is None)


def _ignores(analysis: Analysis, at: int, match: re.Match[str]) -> Iterator[Offer]:
    if match["verb"] is not None:
        place = Span(at - len(match["verb"]), at)
        for verb in ("ignore", "ignore-file"):
            yield Offer(verb, "keyword", place, f"{verb} ")
        return
    place = Span(at - len(match["code"]), at)
    line = analysis.source.line(at)
    near = {
        each.code
        for each in analysis.diagnostics
        if line <= analysis.source.line(each.span.start) <= line + 2
        and each.code != unused_ignore.code
    }
    language = analysis.language
    for rule in sorted(RULES, key=lambda rule: rule.code not in near):
        summary = summary_of(rule, language) if rule.code in near else rule.name
        page = page_of(rule, language).text if rule.code in near else ""
        yield Offer(rule.code, "value", place, rule.code, summary, page, f"{rule.code} {rule.name}")


def _new_briefings(session: Session, analysis: Analysis, place: Span) -> Iterator[Offer]:
    """Offer whole briefings where nothing is written yet."""
    if analysis.source.text.strip("- \t\r\n\ufeff"):
        return
    known = session.catalogue(analysis.path)
    for name in _without_base(known.names()):
        try:
            schema = known.get(name)
        except Refusal:
            continue
        if schema is None:
            continue
        for tag in schema.languages:
            text = scaffold(schema, {}, tag, known)
            label = f"--- {name} ({tag})"
            title = worded(schema.title, analysis.language)
            page = schema_text(schema, analysis.language)
            whole = Span(place.start, len(analysis.source.text.rstrip("\r\n")))
            yield Offer(
                label, "snippet", Span(place.start, max(place.end, whole.end)), text, title, page
            )


def _without_base(names: Iterable[str]) -> Iterator[str]:
    yield from (name for name in names if name != "base")
