"""The bytes of the text: byte order mark, line endings, and what was read in another encoding."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.document.front_matter import named_language
from brief_cli.languages.repair.mojibake import mojibake as damaged_stretches
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, faults, rule
from brief_cli.text.edit import Edit
from brief_cli.text.source import LINE_ENDING
from brief_cli.text.span import Span
from brief_cli.text.words import shortened


@rule("P009", "byte-order-mark", severity=Severity.WARNING, fixable=Applicability.SAFE)
def byte_order_mark(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A byte order mark before the text."""
    fix = Fix(say("remove the byte order mark"), Applicability.SAFE, (Edit(Span(0, 1), ""),))
    for finding in faults(briefing, "byte-order-mark"):
        yield Finding(finding.span, finding.message, fix)


@rule("P010", "mixed-line-endings", severity=Severity.WARNING, fixable=Applicability.SAFE)
def mixed_line_endings(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Several kinds of line ending in one file."""
    source = briefing.source
    for finding in faults(briefing, "mixed-line-endings"):
        edits = tuple(
            Edit(Span(*match.span()), source.newline)
            for match in LINE_ENDING.finditer(source.text)
            if match.group() != source.newline
        )
        fix = Fix(say("end every line alike"), Applicability.SAFE, edits)
        yield Finding(finding.span, finding.message, fix)


@rule(
    "P013",
    "mojibake",
    severity=Severity.ERROR,
    fixable=Applicability.SAFE,
    needs="\u0080-\u00ff\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122\u0679-\u06d2",
    outweighs=True,
)
def mojibake(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """UTF-8 that was read as windows-1256, windows-1252 or latin-1."""
    text = briefing.source.text
    for stretch in damaged_stretches(text, language_of(named_language(text) or "ar")):
        span = Span(stretch.start, stretch.end)
        message = say(
            "UTF-8 that was read as {encoding}; it says “{text}”",
            encoding=stretch.encoding,
            text=shortened(stretch.text),
        )
        if not stretch.is_certain:
            yield Finding(span, message)
            continue
        title = say("write what it was")
        fix = Fix(title, Applicability.SAFE, (Edit(span, stretch.text),))
        yield Finding(span, message, fix)
