"""Sources of figures, and their grades (ICD 206)."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.prose import ProseBlock
from brief_cli.diagnostic import Severity
from brief_cli.document.blocks import Cell
from brief_cli.languages.letters import MARKS
from brief_cli.languages.tags import language_of
from brief_cli.languages.terms import finder
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.rules.text_rule import Hit, text_rule
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

_FIGURE = lazy_pattern(
    r"\d[\d.,٬٫]*\s*(?:%|٪|في المئة|بالمئة|percent|مليون|مليار|تريليون|ألف|طن|دولار|million|billion|trillion|tonnes)"
)
_QUOTATION = lazy_pattern(r"[«“][^»”]{60,}[»”]")


@rule("A806", "unsourced-figure", severity=Severity.INFO)
def unsourced_figure(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A figure or quotation in the body without a source in its paragraph."""
    judgement = language_of(briefing.language).judgement
    sourced = finder(judgement.sources)
    likely = finder(judgement.first_row + judgement.second_row)
    if sourced is None or likely is None:
        return
    spans = [
        s.span
        for s in briefing.sections
        if s.id in ("background", "significance", "problem", "evidence")
    ]
    introduction = ""
    for prose in briefing.prose_blocks:
        if not _is_listed(briefing, prose):
            introduction = prose.text if prose.text.endswith((":", "：")) else ""
        # The source of a table stands beneath it, or in one of its cells.
        if prose.element is None or isinstance(prose.element, Cell) or not prose.is_within(spans):
            continue
        if sourced.search(introduction):
            continue
        # A link, an address, a footnote or a number of the list of sources is a source as well.
        text = _TASHKEEL.sub("", prose.text)
        if sourced.search(text) or "\ufffc" in text or _CITATION.search(text):
            continue
        for pattern in (_FIGURE, _QUOTATION):
            match = pattern.search(prose.text)
            if match:
                # “Likely (55–80 %)” is a judgement, and no figure.
                if pattern is _FIGURE and likely.search(prose.text):
                    break
                yield Finding(
                    prose.span(match),
                    say("a figure or quotation without a source in its paragraph; say whose it is"),
                )
                break


def _is_listed(briefing: Briefing, prose: ProseBlock) -> bool:
    """Say whether a paragraph is an item of a list, which the one before it may introduce."""
    line = briefing.source.text.rfind("\n", 0, prose.start) + 1
    return _ITEM.fullmatch(briefing.source.text, line, prose.start) is not None


_CITATION = lazy_pattern(r"\[\d{1,3}\]")
_TASHKEEL = lazy_pattern(f"[{MARKS}]")
_ITEM = lazy_pattern(r"[ \t>]*(?:[-*+]|\d+[.)])[ \t]+(?:[*_]+)?")
_VALID_GRADE = lazy_pattern(r"[A-F][1-6]")


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
