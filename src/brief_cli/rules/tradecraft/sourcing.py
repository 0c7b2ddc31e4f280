"""Sources of figures, and their grades (ICD 206)."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Severity
from brief_cli.languages.tags import language_of
from brief_cli.languages.terms import finder
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.rules.text_rule import Hit, text_rule
from brief_cli.text.span import Span

_FIGURE = re.compile(
    r"\d[\d.,٬٫]*\s*(?:%|٪|في المئة|بالمئة|percent|مليون|مليار|تريليون|ألف|طن|دولار|million|billion|trillion|tonnes)"
)
_QUOTATION = re.compile(r"[«“][^»”]{60,}[»”]")


@rule("A806", "unsourced-figure", severity=Severity.INFO)
def unsourced_figure(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A figure or quotation in the body without a source in its paragraph."""
    sourced = finder(language_of(briefing.language).judgement.sources)
    if sourced is None:
        return
    spans = [
        s.span
        for s in briefing.sections
        if s.id in ("background", "significance", "problem", "evidence")
    ]
    for prose in briefing.prose_blocks:
        if prose.element is None or not prose.is_within(spans):
            continue
        # A link, an address or a footnote in the paragraph is a source as well.
        if sourced.search(prose.text) or "\ufffc" in prose.text:
            continue
        for pattern in (_FIGURE, _QUOTATION):
            match = pattern.search(prose.text)
            if match:
                yield Finding(
                    prose.span(match),
                    say("a figure or quotation without a source in its paragraph; say whose it is"),
                )
                break


_VALID_GRADE = re.compile(r"[A-F][1-6]")


@text_rule(
    "A807",
    "invalid-source-grade",
    Severity.ERROR,
    finds=r"(?:المصدر(?:(?<=درجة المصدر)|(?<=تقييم المصدر))|grade(?i:(?<=source grade))|rating(?i:(?<=source rating))"
    r"|Admiralty|admiralty)[ \t]*[:：]?[ \t]*\(?(?P<grade>[A-Za-z] ?-? ?\d)\)?",
)
def invalid_source_grade(hit: Hit, context: Context) -> Finding | None:
    """An Admiralty grade that is none: G2, B7, b-2."""
    grade = hit.match["grade"]
    if _VALID_GRADE.fullmatch(grade):
        return None
    message = say(
        "“{grade}” is not an Admiralty grade; write A to F with 1 to 6, such as B2", grade=grade
    )
    return Finding(Span(*hit.match.span("grade")), message)
