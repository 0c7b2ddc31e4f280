"""What a publication says of itself: who wrote it, when, under which terms, after whom."""

from brief_cli.briefing.briefing import Briefing
from brief_cli.document.blocks import Block, Paragraph, plain_text
from brief_cli.languages.dates.rfc3339 import parse_rfc3339, rfc3339
from brief_cli.languages.licences import licence_reading
from brief_cli.languages.markings import marking_reading
from brief_cli.page.page import Imprint
from brief_cli.page.visible import safe_url
from brief_cli.text.visible import visible


def imprint_of(briefing: Briefing) -> Imprint:
    """Return what the metadata of a briefing says of it as a publication."""
    return Imprint(
        tuple(map(visible, briefing.values("author"))),
        _moment(briefing, "published"),
        _moment(briefing, "updated"),
        marking_reading(briefing.value("marking") or "") or "",
        _licence(briefing),
        _text(briefing, "source.name"),
        safe_url(briefing.value("source.url") or ""),
        _text(briefing, "republisher.name"),
        tuple(map(visible, briefing.values("keywords"))),
        _text(briefing, "subtitle") or _first_paragraph(briefing),
    )


def _text(briefing: Briefing, key: str) -> str:
    return visible(" ".join((briefing.value(key) or "").split()))


def _moment(briefing: Briefing, key: str) -> str:
    stamp = parse_rfc3339(briefing.value(key) or "")
    if stamp is None:
        return ""
    return rfc3339(stamp.moment) if stamp.moment else stamp.day.isoformat()


def _licence(briefing: Briefing) -> str:
    """Return the licence of the briefing itself: one that is of no part of it, as of its cover."""
    for field in briefing.schema.fields:
        if field.type == "licence" and "." not in field.key:
            return licence_reading(briefing.value(field.key) or "") or ""
    return ""


def _first_paragraph(briefing: Briefing) -> str:
    blocks: tuple[Block, ...] = briefing.lead
    for part in briefing.sections:
        blocks += part.blocks
    found = (plain_text(block) for block in blocks if isinstance(block, Paragraph))
    return visible(" ".join(next(found, "").split()))
