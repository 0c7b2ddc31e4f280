"""Sources of figures, and their grades (ICD 206)."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Severity
from brief_cli.languages.tags import language_of
from brief_cli.languages.terms import finder
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule

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


_GRADE = re.compile(
    r"(?:درجة المصدر|تقييم المصدر|source grade|source rating|Admiralty)\s*[:：]?\s*\(?(?P<grade>[A-Za-z]\s?-?\s?\d)\)?",
    re.IGNORECASE,
)
_VALID_GRADE = re.compile(r"[A-F][1-6]")


@rule("A807", "invalid-source-grade", severity=Severity.ERROR)
def invalid_source_grade(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An Admiralty grade that is none: G2, B7, b-2."""
    for prose in briefing.prose_blocks:
        for match in _GRADE.finditer(prose.text):
            if not _VALID_GRADE.fullmatch(match["grade"]):
                message = say(
                    "“{grade}” is not an Admiralty grade; write A to F with 1 to 6, such as B2",
                    grade=match["grade"],
                )
                yield Finding(prose.span(match, "grade"), message)
