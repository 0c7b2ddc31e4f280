"""Levels of confidence in judgements (ICD 203, paragraph D.6.e(2)(b))."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Severity
from brief_cli.languages.tags import language_of
from brief_cli.languages.terms import finder
from brief_cli.messages.message import say
from brief_cli.rules.judgements import forecasts
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

_HEADED = lazy_pattern(r"\W*(?:confidence|الثقة|اطمینان|اعتماد|ביטחון|confiance)\W*", re.IGNORECASE)


@rule("A803", "likelihood-with-confidence", severity=Severity.WARNING)
def likelihood_with_confidence(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A degree of likelihood and a level of confidence in one sentence."""
    judgement = language_of(briefing.language).judgement
    first, second = finder(judgement.first_row), finder(judgement.second_row)
    confident = finder(language_of(briefing.language).judgement.confidence)
    if first is None or second is None or confident is None:
        return
    asked = -1
    for match in confident.finditer(briefing.prose):
        span = briefing.sentence_at(match.start())
        # Of a sentence it is said once.
        if span.start == asked:
            continue
        asked, sentence = span.start, span.cut(briefing.prose)
        if first.search(sentence) or second.search(sentence):
            yield Finding(
                Span(*match.span()),
                say(
                    "likelihood and confidence in one sentence; say the confidence in one of its own"
                ),
            )


@rule("A805", "missing-confidence", severity=Severity.INFO)
def missing_confidence(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Judgements without a level of confidence."""
    pattern = finder(language_of(briefing.language).judgement.confidence)
    section = briefing.section("outlook")
    if pattern is None or section is None or not forecasts(briefing, section):
        return
    # A row or a column of a table may be headed so.
    is_headed = any(_HEADED.fullmatch(prose.text) for prose in briefing.prose_blocks)
    if not is_headed and not pattern.search(briefing.prose):
        levels = tuple(language_of(briefing.language).judgement.confidence[:3])
        yield Finding(
            section.heading.span, say("no level of confidence is given ({levels})", levels=levels)
        )
