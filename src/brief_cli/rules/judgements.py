"""Where a briefing judges: the sections whose sentences are forecasts or advice."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing, Section
from brief_cli.briefing.prose import ProseBlock
from brief_cli.document.blocks import Heading
from brief_cli.languages.tags import language_of
from brief_cli.languages.terms import finder
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

_JUDGING = ("outlook", "recommendations")
# What is quoted is another's forecast.
_OTHERS = lazy_pattern('«[^«»]*»|“[^“”]*”|"[^"]*"')
_ASKED = lazy_pattern(
    "(?:^|\\s)(?:و|ف)?(?:هل|أين|متى|كيف|لماذا)(?!\\w)|(?:^|\\s)(?:whether|how)(?!\\w)"
)
_SENTENCE = lazy_pattern("[^.!?؟…\n]+[.!?؟…\n]?")


def judging_prose(briefing: Briefing) -> Iterator[ProseBlock]:
    """Yield the prose of the sections that hold judgements."""
    spans = [section.span for section in briefing.sections if section.id in _JUDGING]
    for prose in briefing.prose_blocks:
        if prose.element is None or isinstance(prose.element, Heading):
            continue
        if prose.is_within(spans):
            yield prose


def forecasts(briefing: Briefing, section: Section) -> list[ProseBlock]:
    """Return the prose of a section if something in it tells of the future; of advice alone nothing.

    A list of what to do next, and a report of what was said, hold no judgement that could be likely.
    """
    prose = [
        item
        for item in judging_prose(briefing)
        if section.span.covers(Span(item.start, item.start))
    ]
    judgement = language_of(briefing.language).judgement
    if not judgement.forecast:
        return prose
    likely = finder(judgement.first_row + judgement.second_row)
    sourced = finder(judgement.sources)
    for item in prose:
        if likely and likely.search(item.text):
            return prose
        for sentence in _SENTENCE.findall(_OTHERS.sub("", item.text)):
            # A question is no forecast, and what somebody said is his.
            is_asked = sentence[-1] in "?؟" or _ASKED.search(sentence)
            is_own = not is_asked and not (sourced and sourced.search(sentence))
            if is_own and re.search(judgement.forecast, sentence):
                return prose
    return []
