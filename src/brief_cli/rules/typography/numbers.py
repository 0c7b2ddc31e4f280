"""Numbers: digits of one kind, one percent sign, one separator."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.scripts import DIGITS
from brief_cli.messages.message import say
from brief_cli.rules import option
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span
from brief_cli.text.template import Template

_KINDS = {
    "latn": Template("European"),
    "arab": Template("Arabic-Indic"),
    "arabext": Template("extended Arabic-Indic"),
}
_ANY = {kind: lazy_pattern(f"[{DIGITS[kind]}]") for kind in _KINDS}
# A date of ISO 8601 has European digits everywhere.
_DATE = lazy_pattern(r"\d{4}-\d{2}-\d{2}(?![\d-])")
# A number that is part of a Latin name (G20, COVID-19, nice(1), localhost:80, Ayr 38 - 17) is not the
# text's own. Urdu writers take ۶ for the sign of the year (1978 ۶), which it looks like.
_NUMBERS = {
    kind: lazy_pattern(
        rf"[{DIGITS[kind]}](?<![A-Za-z\d].)(?<![A-Za-z]-.)(?<![A-Za-z] .)(?<![A-Za-z\ufffc][(:/.].)(?<!\d[.:/-].)(?<!\d - .)(?<!\d{{4}} ۶)"
        rf"[{DIGITS[kind]}]*(?:[.,:/٫٬][{DIGITS[kind]}]+)*(?![A-Za-z\d]|\.\d+[A-Za-z])"
    )
    for kind in _KINDS
}
_NAMED = lazy_pattern("[\u0621-\u064a]{3}-\\Z")
DIGITS_OF_THE_HOUSE = option.choice(
    "digits",
    tuple(DIGITS),
    Template("The digits of the house: latn (123), arab (١٢٣) or arabext (۱۲۳)."),
)


@rule(
    "T507",
    "mixed-digits",
    severity=Severity.WARNING,
    fixable=Applicability.UNSAFE,
    options=(DIGITS_OF_THE_HOUSE,),
)
def mixed_digits(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Digits of two kinds in one file."""
    own = context.option(DIGITS_OF_THE_HOUSE)
    # Most files have digits of one kind, which takes no looking at each number.
    there = [
        kind
        for kind, digits in DIGITS.items()
        if not briefing.characters.isdisjoint(digits) and _ANY[kind].search(briefing.prose)
    ]
    if len(there) < 2 and own in ("", *there):
        return
    found = {kind: list(_numbers(briefing, kind)) for kind in there}
    if not own and sum(map(bool, found.values())) < 2:
        return
    house = own or max(found, key=lambda kind: len(found[kind]))
    for kind, spans in found.items():
        if kind == house:
            continue
        table = str.maketrans(DIGITS[kind], DIGITS[house])
        for span in spans:
            number = span.cut(briefing.source.text)
            better = number.translate(table)
            fix = Fix(
                say("write {number}", number=better), Applicability.UNSAFE, (Edit(span, better),)
            )
            message = say(
                "“{number}” has {kind} digits in a text with {house} ones; write {better}",
                number=number,
                kind=_KINDS[kind],
                house=_KINDS[house],
                better=better,
            )
            yield Finding(span, message, fix)


def _numbers(briefing: Briefing, kind: str) -> Iterator[Span]:
    for match in _NUMBERS[kind].finditer(briefing.prose):
        # كوفيد-19, ميغ-29: the figure is of the name.
        is_named = _NAMED.search(briefing.prose, max(0, match.start() - 4), match.start())
        if kind == "latn" and _DATE.match(briefing.prose, match.start()):
            continue
        if not is_named and briefing.block_at(match.start()).is_rtl:
            yield Span(*match.span())


_PAIRS = (("٪", "%"), ("٬", ","))
_SIGNS = {
    "٪": lazy_pattern(r"(?<=\d)\s?٪|٪\s?(?=\d)"),
    "%": lazy_pattern(r"(?<=\d)\s?%|%\s?(?=\d)"),
    "٬": lazy_pattern(r"(?<=\d)٬(?=\d{3})"),
    ",": lazy_pattern(r"(?<=\d),(?=\d{3})"),
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
