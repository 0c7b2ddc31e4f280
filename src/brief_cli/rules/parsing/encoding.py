"""The bytes around the text: byte order mark and line endings."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, faults, rule
from brief_cli.text.edit import Edit
from brief_cli.text.source import LINE_ENDING
from brief_cli.text.span import Span


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
