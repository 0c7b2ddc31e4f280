"""Notices and provenance that are missing."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.metadata_edit import how_to_write, place_for
from brief_cli.briefing.notice_text import filled_notice
from brief_cli.briefing.section_edit import block_insertion, place_for_section, section_insertion
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.document.blocks import Block, Image, Paragraph, plain_text, walk
from brief_cli.languages.wording import folded
from brief_cli.messages.message import Message, say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.schema.schema import Field, NoticeSpec, worded
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span


@rule("N401", "missing-notice", severity=Severity.ERROR, fixable=Applicability.SAFE)
def missing_notice(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A notice (disclaimer) that the schema requires and the text lacks."""
    found = {notice.spec.id for notice in briefing.notices}
    for spec in briefing.schema.notices:
        if spec.id in found or not briefing.holds(spec.required):
            continue
        label = worded(spec.label, briefing.language) or spec.id
        text, complete = filled_notice(briefing, spec)
        key = spec.required.key if spec.required else None
        entry = briefing.entry(key) if key else None
        start = text.splitlines()[0]
        if entry is not None:
            span = entry.span
            message = say(
                "the notice “{label}” is missing, and “{key}” asks for it; write “{start}…”",
                label=label,
                key=key,
                start=start,
            )
        else:
            span = _section_place(briefing, spec)
            message = say(
                "the notice “{label}” is missing; write “{start}…”", label=label, start=start
            )
        fix = None
        if complete:
            title = say("add the notice “{label}”", label=label)
            fix = Fix(title, Applicability.SAFE, (_insertion(briefing, spec, text),))
        yield Finding(span, message, fix)


def _section_place(briefing: Briefing, spec: NoticeSpec) -> Span:
    section = briefing.section(spec.section)
    known = briefing.schema.section(spec.section)
    if section is not None or known is None:
        return section.heading.span if section else briefing.front_matter.span
    return place_for_section(briefing, known)


def _insertion(briefing: Briefing, spec: NoticeSpec, text: str) -> Edit:
    section = briefing.section(spec.section)
    known = briefing.schema.section(spec.section)
    if section is not None or known is None:
        at = section.span.end if section else briefing.document.body.end
        return block_insertion(briefing, at, text)
    return section_insertion(briefing, known, text)


def _missing(briefing: Briefing, field: Field, why: Message) -> Finding:
    message = say(
        "“{key}” ({label}) is missing, {why}; {how}",
        key=field.key,
        label=worded(field.label, briefing.language) or field.key,
        why=why,
        how=how_to_write(field.key),
    )
    return Finding(place_for(briefing, field.key), message)


@rule("N404", "missing-source", severity=Severity.ERROR)
def missing_source(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A republished text without the name or address of its source."""
    for field in briefing.missing_fields("source"):
        yield _missing(briefing, field, say("and the text is republished"))


@rule("N405", "missing-credit", severity=Severity.ERROR)
def missing_credit(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A picture, or a cover, without its credit or its licence."""
    for field in briefing.missing_fields("credit"):
        yield _missing(briefing, field, say("and there is a picture"))
    if not briefing.document.of_kind(Image):
        return
    labels = _credit_labels(briefing)
    blocks = briefing.document.blocks
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        for element in walk(block):
            if isinstance(element, Image) and not _is_credited(element, block, following, labels):
                message = say(
                    "a picture without credit; write its source and licence in the title, as "
                    '![…](… "{label}: …"), or below it',
                    label=labels[0] if labels else "credit",
                )
                yield Finding(element.span, message)


def _credit_labels(briefing: Briefing) -> list[str]:
    fields = (briefing.schema.field(key) for key in ("cover.credit", "cover.license"))
    return [label for field in fields if field for label in field.labels.get(briefing.language, ())]


def _is_credited(image: Image, block: Block, following: Block | None, labels: list[str]) -> bool:
    near = [image.title, plain_text(block)]
    if isinstance(following, Paragraph):
        near.append(plain_text(following))
    text = " ".join(near)
    return "©" in text or any(folded(label) in folded(text) for label in labels)
