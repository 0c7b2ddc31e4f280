"""Lines whose letters stand in the order in which they are seen, not in that of reading."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.repair.visual_order import is_backwards, visual_lines
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.sieve import Sieve
from brief_cli.text.span import Span
from brief_cli.text.words import shortened

# A line in visual order has one of these: joining forms; in plain letters a word that begins as none
# does, or the article at the end of several; in Hebrew a final letter that begins a word; or one of the
# commonest words backwards.
_FORM_OR_FIRST = lazy_pattern(
    "[\ufb50-\ufdff\ufe70-\ufefcةىךםןףץ](?:(?<=[\ufb50-\ufefc])"
    "|(?<=[ةى])(?<![\u0621-\u064a\u064b-\u0652].)[\u0621-\u064a]|(?<=[ךםןףץ])(?<![\u05d0-\u05ea].)[\u05d0-\u05ea])"
)
_ARTICLE = lazy_pattern("ل(?<=[\u0621-\u064a]{2}.)ا(?![\u0621-\u064a\u064b-\u0652])")
_ENOUGH = 3
_BACKWARDS = frozenset(["نم", "يف", "نع"])
_tells = Sieve(
    lambda word: word in _BACKWARDS or is_backwards(word) or _FORM_OR_FIRST.search(word) is not None
)
_ends_in_article = Sieve(lambda word: _ARTICLE.search(word) is not None)


def _may_be_visual(briefing: Briefing) -> bool:
    if _tells(briefing.vocabulary):
        return True
    if not _ends_in_article(briefing.vocabulary):
        return False
    ends = [match.start() for match in _ARTICLE.finditer(briefing.prose)]
    return any(
        "\n" not in line and "\u2029" not in line
        for line in (briefing.prose[a:b] for a, b in zip(ends, ends[_ENOUGH - 1 :], strict=False))
    )


@rule(
    "T523",
    "visual-order",
    severity=Severity.ERROR,
    fixable=Applicability.UNSAFE,
    needs="\u05d0-\u05ea\u0621-\u064a\ufb50-\ufefc",
    outweighs=True,
)
def visual_order(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A line in visual order, as programs leave it that take text out of PDF files."""
    if not _may_be_visual(briefing):
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
