"""How section headings are written: wording, level, and headings that are none."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.document.blocks import Heading, Paragraph, Styled, plain_text
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span


@rule("S206", "heading-wording", severity=Severity.INFO, fixable=Applicability.SAFE)
def heading_wording(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An accepted wording of a heading that is not the canonical one."""
    for section in briefing.sections:
        if section.spec is None:
            continue
        canonical = section.spec.heading(briefing.language)
        inlines = section.heading.inlines
        if section.title == canonical or not inlines:
            continue
        span = Span(inlines[0].span.start, inlines[-1].span.end)
        # A number in front is no wording, and no safe fix takes one away.
        numbered = any(char.isdigit() for char in section.title)
        applicability = Applicability.UNSAFE if numbered else Applicability.SAFE
        message = say(
            "“{title}” is “{canonical}” in the schema", title=section.title, canonical=canonical
        )
        title = say("write “{canonical}”", canonical=canonical)
        yield Finding(span, message, Fix(title, applicability, (Edit(span, canonical),)))


@rule("S207", "heading-level", severity=Severity.WARNING, fixable=Applicability.SAFE)
def heading_level(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A section at another level than 2, or a level that is skipped."""
    sections = {section.heading.span for section in briefing.sections}
    before = 1
    for block in briefing.document.blocks:
        if not isinstance(block, Heading):
            continue
        if block.span in sections:
            wanted = 2
        elif block.level == 1:
            continue
        else:
            wanted = min(block.level, before + 1)
        before = wanted
        if block.level != wanted:
            message = say(
                "a heading of level {level} in the place of one of level {wanted}; write “{marks}”",
                level=block.level,
                wanted=wanted,
                marks="#" * wanted,
            )
            yield Finding(block.span, message, _level_fix(briefing, block, wanted))


def _level_fix(briefing: Briefing, heading: Heading, level: int) -> Fix | None:
    cut = heading.span.cut(briefing.source.text)
    marks = len(cut) - len(cut.lstrip("#"))
    if marks != heading.level:
        # A setext heading, underlined: rewriting it is more than a change of level.
        return None
    span = Span(heading.span.start, heading.span.start + marks)
    title = say("make it level {level}", level=level)
    return Fix(title, Applicability.SAFE, (Edit(span, "#" * level),))


@rule("S212", "bold-heading", severity=Severity.WARNING, fixable=Applicability.SAFE)
def bold_heading(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A line that is only bold, or only the words of a section heading, where a heading is due."""
    for block in briefing.document.blocks:
        if not isinstance(block, Paragraph):
            continue
        bold = _wholly_bold(block)
        if bold is not None:
            yield _heading_due(briefing, block.span, bold, block.span)
            continue
        for span, _ in briefing.bare_headings:
            if block.span.covers(span):
                words = span.cut(briefing.source.text).strip("*_ \t")
                yield _heading_due(briefing, span, words, block.span)


_CREDIT = lazy_pattern(r"[^:：]+[:：]\s*\S")
_CREDITED = (
    "بقلم ", "كتب ", "كتبت ", "كتبه ", "كتبها ", "تصوير ", "إعداد ", "اعداد ", "تحرير ", "ترجمة ", "ترجمه ",
    "مراسل ", "مراسلة ", "خاص ", "تقرير ", "متابعة ", "By ", "Photo ", "Text ", "نویسنده ", "گزارش ",
    "عکس ", "تحریر ", "מאת ", "צילום ", "Par ",
)  # fmt: skip


# A bold line of more words is a sentence that is stressed.
_LONGEST = 8


def _wholly_bold(block: Paragraph) -> str | None:
    if len(block.inlines) != 1:
        return None
    inline = block.inlines[0]
    if not isinstance(inline, Styled) or inline.style != "strong":
        return None
    words = plain_text(inline)
    # A bold sentence is emphasis, and a line such as “By: …” or “Photo: …” gives credit.
    if _CREDIT.match(words) or words.startswith(_CREDITED):
        return None
    return (
        None
        if words.endswith((".", "!", "،", ",", "…")) or len(words.split()) > _LONGEST
        else words
    )


def _heading_due(briefing: Briefing, span: Span, words: str, within: Span) -> Finding:
    words = words.rstrip(":： ")
    marks = "###" if briefing.spec_of(words) is None else "##"
    newline = briefing.source.newline
    lead = newline if span.start > within.start else ""
    trail = newline if span.end < within.end else ""
    edit = Edit(span, f"{lead}{marks} {words}{trail}")
    # Only what the schema knows as a heading is surely one.
    known = briefing.spec_of(words) is not None
    applicability = Applicability.SAFE if known else Applicability.UNSAFE
    fix = Fix(say("make it a heading"), applicability, (edit,))
    message = say(
        "“{words}” stands where a heading should; write “{marks} {words}”", words=words, marks=marks
    )
    return Finding(span, message, fix)
