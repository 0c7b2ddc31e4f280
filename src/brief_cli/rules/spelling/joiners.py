"""Persian words that a space takes apart."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.spelling.zwnj import ZWNJ, missing_joiners
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span


@rule(
    "T522",
    "missing-zwnj",
    severity=Severity.WARNING,
    fixable=Applicability.SAFE,
    languages="fa",
)
def missing_zwnj(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A space where Persian joins with a ZWNJ: می رود, گروه ها, بزرگ تر."""
    for missing in missing_joiners(briefing.prose):
        space = Span(missing.space, missing.space + 1)
        applicability = Applicability.SAFE if missing.sure else Applicability.UNSAFE
        title = say("write “{word}”", word=missing.better)
        fix = Fix(title, applicability, (Edit(space, ZWNJ),))
        message = say("a ZWNJ (U+200C) is due, not a space: “{better}”", better=missing.better)
        yield Finding(Span(missing.start, missing.end), message, fix)
