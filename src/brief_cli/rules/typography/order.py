"""Lines whose letters stand in the order in which they are seen, not in that of reading."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.repair.visual_order import visual_lines
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span
from brief_cli.text.words import shortened

# Joining forms; in plain letters a word that begins as none does, or is a common one backwards; in
# Hebrew a final letter that begins a word. A line in visual order has one of them.
_MAYBE_VISUAL = re.compile(
    "[\ufb50-\ufdff\ufe70-\ufefc]|(?<![\u0621-\u064a\u064b-\u0652])[ةى][\u0621-\u064a]"
    "|(?<![\u0621-\u064a])(?:نم|يف|نع)(?![\u0621-\u064a])"
    "|(?:[\u0621-\u064a]{2}لا(?![\u0621-\u064a\u064b-\u0652])[^\n]*){3}"
    "|(?<![\u05d0-\u05ea])[ךםןףץ][\u05d0-\u05ea]"
)


@rule(
    "T523",
    "visual-order",
    severity=Severity.ERROR,
    fixable=Applicability.UNSAFE,
    needs="\u0621-\u064a\ufb50-\ufefc",
    outweighs=True,
)
def visual_order(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A line in visual order, as programs leave it that take text out of PDF files."""
    if not _MAYBE_VISUAL.search(briefing.source.text):
        return
    blocks = [Span(p.start, p.start + len(p.text)) for p in briefing.prose_blocks]
    body = briefing.document.body
    texts = [(p.start, p.text) for p in briefing.prose_blocks if p.element is None]
    texts.append((body.start, body.cut(briefing.source.text)))
    for start, line in ((start, line) for start, text in texts for line in visual_lines(text)):
        span = Span(line.start, line.end).shifted(start)
        # Not in code, which may show such a line on purpose.
        if not any(block.start < span.end and span.start < block.end for block in blocks):
            continue
        fix = Fix(say("put it in logical order"), Applicability.UNSAFE, (Edit(span, line.text),))
        message = say(
            "a line in visual order, as PDF files have it; it says “{text}”",
            text=shortened(line.text),
        )
        yield Finding(span, message, fix)
