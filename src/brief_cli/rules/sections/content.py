"""What stands in a section: nothing, the wrong kind, too little or too much."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing, Section
from brief_cli.briefing.placeholders import is_prompt
from brief_cli.diagnostic import Severity
from brief_cli.document.blocks import (
    Block,
    Footnote,
    Heading,
    List,
    Paragraph,
    is_comment,
    plain_text,
)
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.span import Span
from brief_cli.text.words import count_words


def _is_written(section: Section) -> bool:
    """Say whether there is content to judge: something, and no prompt that is still to be met."""
    blocks = section.blocks
    return any(_is_content(block) for block in blocks) and not any(is_prompt(b) for b in blocks)


def _is_content(block: Block) -> bool:
    return not is_comment(block) and not isinstance(block, Heading)


@rule("S205", "empty-section", severity=Severity.ERROR)
def empty_section(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A heading with nothing under it but white space and comments."""
    for section in briefing.sections:
        if any(_is_content(block) or is_prompt(block) for block in section.blocks):
            continue
        message = say(
            "the section “{title}” is empty; write it, or remove its heading", title=section.title
        )
        yield Finding(section.heading.span, message)


@rule("S208", "wrong-content", severity=Severity.WARNING)
def wrong_content(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Prose where the schema has a list, or a list where it has prose."""
    for section in briefing.sections:
        if section.spec is None or not _is_written(section):
            continue
        kinds = {type(block) for block in section.blocks}
        if section.spec.content == "list" and List not in kinds:
            message = say("“{title}” is a list; start each point with “- ”", title=section.title)
            yield Finding(section.heading.span, message)
        if section.spec.content == "prose" and List in kinds and Paragraph not in kinds:
            message = say(
                "“{title}” is prose; write whole paragraphs, not a list", title=section.title
            )
            yield Finding(section.heading.span, message)


def _words(section: Section, most: int | None = None) -> int:
    """Count the words of a section; where there are `most` and more, only so far."""
    count = 0
    for block in section.blocks:
        if _is_content(block):
            count += count_words(plain_text(block))
            if most is not None and count >= most:
                break
    return count


def _items(section: Section) -> int:
    return sum(len(block.items) for block in section.blocks if isinstance(block, List))


@rule("S209", "too-short", severity=Severity.WARNING)
def too_short(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A section of fewer words or items than the schema's least."""
    for section in briefing.sections:
        if section.spec is None or not _is_written(section):
            continue
        least = section.spec.words.min
        if least is not None and (count := _words(section, least)) < least:
            message = say(
                "“{title}” has too few words, {count}; write at least {least}",
                title=section.title,
                count=count,
                least=least,
            )
            yield Finding(section.heading.span, message)
        least = section.spec.items.min
        if least is not None and (count := _items(section)) < least:
            message = say(
                "“{title}” has too few list items, {count}; write at least {least}",
                title=section.title,
                count=count,
                least=least,
            )
            yield Finding(section.heading.span, message)


@rule("S210", "too-long", severity=Severity.WARNING)
def too_long(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A section of more words or items than the schema's most."""
    for section in briefing.sections:
        if section.spec is None or not _is_written(section):
            continue
        most = section.spec.words.max
        if most is not None and (count := _words(section)) > most:
            message = say(
                "“{title}” has too many words, {count}; at most {most} are allowed",
                title=section.title,
                count=count,
                most=most,
            )
            yield Finding(section.heading.span, message)
        most = section.spec.items.max
        if most is not None and (count := _items(section)) > most:
            message = say(
                "“{title}” has too many list items, {count}; at most {most} are allowed",
                title=section.title,
                count=count,
                most=most,
            )
            yield Finding(section.heading.span, message)


@rule("S211", "stray-text", severity=Severity.WARNING)
def stray_text(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Text before the first section."""
    if not any(spec.required for spec in briefing.schema.sections):
        return
    stray = [
        block for block in briefing.lead if _is_content(block) and not isinstance(block, Footnote)
    ]
    if stray:
        first = briefing.source.line_span(briefing.source.line(stray[0].span.start))
        span = Span(stray[0].span.start, min(stray[0].span.end, first.end))
        message = say("text before the first section; move it under a heading")
        yield Finding(span, message)
