"""Sentences and paragraphs that are too long."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.words import sentences_in
from brief_cli.diagnostic import Severity
from brief_cli.document.blocks import Paragraph
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import say
from brief_cli.rules import option
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.span import Span
from brief_cli.text.template import Template

LONGEST_SENTENCE = option.count(
    "longest-sentence", 60, Template("Words that a sentence has at most.")
)
LONGEST_PARAGRAPH = option.count(
    "longest-paragraph", 300, Template("Words that a paragraph has at most.")
)


def _word_count(text: str) -> int:
    """Count words; marks that stand alone are none, nor is what is masked."""
    return sum(any(char.isalnum() for char in word) for word in text.split())


@rule("L708", "long-sentence", severity=Severity.INFO, options=(LONGEST_SENTENCE,))
def long_sentence(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A sentence of more than sixty words."""
    limit = context.option(LONGEST_SENTENCE)
    long = (block for block in briefing.prose_blocks if block.text.count(" ") >= limit)
    for span in sentences_in(long, language_of(briefing.language)):
        sentence = span.cut(briefing.prose)
        if sentence.count(" ") + sentence.count("\n") < limit:
            continue
        count = _word_count(sentence)
        if count <= limit:
            continue
        lead = len(sentence) - len(sentence.lstrip())
        yield Finding(
            Span(span.start + lead, span.start + len(sentence.rstrip())),
            say(
                "a sentence of {count} words; at most {limit} are read with ease",
                count=count,
                limit=limit,
            ),
        )


@rule("L715", "long-paragraph", severity=Severity.INFO, options=(LONGEST_PARAGRAPH,))
def long_paragraph(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A paragraph of more than three hundred words."""
    limit = context.option(LONGEST_PARAGRAPH)
    for block in briefing.prose_blocks:
        if not isinstance(block.element, Paragraph):
            continue
        if block.text.count(" ") + block.text.count("\n") < limit:
            continue
        count = _word_count(block.text)
        if count > limit:
            first = briefing.sentence_at(block.start)
            yield Finding(
                Span(first.start, first.start + len(first.cut(briefing.prose).rstrip())),
                say(
                    "a paragraph of {count} words; break it up, at most {limit} are read with ease",
                    count=count,
                    limit=limit,
                ),
            )
