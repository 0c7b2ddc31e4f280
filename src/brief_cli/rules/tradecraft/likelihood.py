"""Terms of likelihood in judgements (ICD 203, paragraph D.6.e(2)(a))."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Severity
from brief_cli.languages.tags import language_of
from brief_cli.languages.terms import finder
from brief_cli.messages.message import say
from brief_cli.rules.judgements import forecasts, judging_prose
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.lazy_pattern import lazy_pattern

_QUOTATION = lazy_pattern('«[^«»]*»|“[^“”]*”|"[^"]*"')


@rule("A801", "missing-likelihood", severity=Severity.WARNING)
def missing_likelihood(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A forecast in the outlook without one term of likelihood."""
    section = briefing.section("outlook")
    judgement = language_of(briefing.language).judgement
    first, second = finder(judgement.first_row), finder(judgement.second_row)
    if section is None or first is None or second is None:
        return
    prose = forecasts(briefing, section)
    if prose and not any(first.search(item.text) or second.search(item.text) for item in prose):
        own = language_of(briefing.language).judgement.first_row
        terms = tuple(own[:3:2] + own[-3:-2])
        message = say(
            "“{title}” has no term of likelihood; say how likely it is ({terms}, …)",
            title=section.title,
            terms=terms,
        )
        yield Finding(section.heading.span, message)


@rule("A802", "mixed-likelihood-scale", severity=Severity.WARNING)
def mixed_likelihood_scale(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Terms of both rows of the ICD 203 table in one text."""
    judgement = language_of(briefing.language).judgement
    first, second = finder(judgement.first_row), finder(judgement.second_row)
    if first is None or second is None:
        return
    found = [
        (prose.span(match), match.group(), row)
        for prose in judging_prose(briefing)
        for row, pattern in enumerate((first, second))
        for match in pattern.finditer(prose.text)
    ]
    rows = [row for _, _, row in found]
    if len(set(rows)) < 2:
        return
    house = max((0, 1), key=rows.count)
    for span, term, row in sorted(found):
        if row != house:
            yield Finding(
                span,
                say(
                    "“{term}” is of another scale than the other terms here; keep to one", term=term
                ),
            )


@rule("A804", "vague-likelihood", severity=Severity.INFO)
def vague_likelihood(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A word such as قد, ربما or could in a judgement."""
    judgement = language_of(briefing.language).judgement
    pattern = finder(judgement.vague)
    if pattern is None:
        return
    for prose in judging_prose(briefing):
        # What is quoted is another's, and so is a title in a list of sources.
        others = [match.span() for match in _QUOTATION.finditer(prose.text)]
        if judgement.firm:
            others += [match.span() for match in re.finditer(judgement.firm, prose.text)]
        for match in pattern.finditer(prose.text):
            if any(start <= match.start() < end for start, end in others):
                continue
            yield Finding(
                prose.span(match),
                say(
                    "“{word}” is not a degree of likelihood; say how likely it is",
                    word=match.group(),
                ),
            )
