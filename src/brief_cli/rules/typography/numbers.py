"""Numbers: digits of one kind, one percent sign, one separator."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.scripts import DIGITS
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.template import Template

_KINDS = {
    Template("European"): DIGITS["latn"],
    Template("Arabic-Indic"): DIGITS["arab"],
    Template("extended Arabic-Indic"): DIGITS["arabext"],
}
# A number that is part of a Latin name (G20, COVID-19) is not the text's own.
_NUMBERS = {
    kind: re.compile(
        rf"(?<![A-Za-z\d])(?<![A-Za-z]-)(?<![A-Za-z] )[{digits}]+(?![A-Za-z\d]|\.\d+[A-Za-z])"
    )
    for kind, digits in _KINDS.items()
}


@rule(
    "T507",
    "mixed-digits",
    severity=Severity.WARNING,
    fixable=Applicability.UNSAFE,
    needs=DIGITS["arab"] + DIGITS["arabext"],
)
def mixed_digits(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Digits of two kinds in one file."""
    found = {
        kind: [
            prose.span(match)
            for prose in briefing.prose_blocks
            if prose.is_rtl
            for match in pattern.finditer(prose.text)
        ]
        for kind, pattern in _NUMBERS.items()
    }
    if sum(bool(spans) for spans in found.values()) < 2:
        return
    house = max(found, key=lambda kind: len(found[kind]))
    for kind, spans in found.items():
        if kind == house:
            continue
        table = str.maketrans(_KINDS[kind], _KINDS[house])
        for span in spans:
            number = span.cut(briefing.source.text)
            better = number.translate(table)
            fix = Fix(
                say("write {number}", number=better), Applicability.UNSAFE, (Edit(span, better),)
            )
            message = say(
                "“{number}” has {kind} digits in a text with {house} ones; write {better}",
                number=number,
                kind=Template(kind),
                house=Template(house),
                better=better,
            )
            yield Finding(span, message, fix)


_PAIRS = (("٪", "%"), ("٬", ","))
_SIGNS = {
    "٪": re.compile(r"(?<=\d)\s?٪|٪\s?(?=\d)"),
    "%": re.compile(r"(?<=\d)\s?%|%\s?(?=\d)"),
    "٬": re.compile(r"(?<=\d)٬(?=\d{3})"),
    ",": re.compile(r"(?<=\d),(?=\d{3})"),
}


@rule(
    "T519",
    "percent-and-separators",
    severity=Severity.INFO,
    fixable=Applicability.UNSAFE,
    needs="٪٬",
)
def percent_and_separators(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Two kinds of percent sign or of thousands separator in one file."""
    for pair in _PAIRS:
        found = {
            sign: [
                prose.span(match)
                for prose in briefing.prose_blocks
                for match in _SIGNS[sign].finditer(prose.text)
            ]
            for sign in pair
        }
        if not all(found.values()):
            continue
        house = max(pair, key=lambda sign: len(found[sign]))
        odd = pair[0] if house == pair[1] else pair[1]
        for span in found[odd]:
            better = span.cut(briefing.source.text).replace(odd, house)
            fix = Fix(
                say("write “{mark}”", mark=house), Applicability.UNSAFE, (Edit(span, better),)
            )
            message = say("“{odd}” in a text with “{house}”", odd=odd, house=house)
            yield Finding(span, message, fix)
