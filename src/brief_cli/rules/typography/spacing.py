"""Spaces: too many, of an odd kind, or inside brackets and quotation marks."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.language.letters import WORD
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit

_REPEATED = re.compile(r"(?<=[^\s|]) {2,}(?=[^\s|])")


@rule("T506", "repeated-space", severity=Severity.INFO, fixable=Applicability.SAFE)
def repeated_space(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """More than one space between two words."""
    for prose in briefing.prose:
        for match in _REPEATED.finditer(prose.text):
            span = prose.span(match)
            fix = Fix(say("leave one space"), Applicability.SAFE, (Edit(span, " "),))
            yield Finding(span, say("{count} spaces in a row", count=len(match.group())), fix)


_ODD = re.compile(
    rf"(?<=[{WORD}A-Za-z])[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000](?=[{WORD}]{{2}})"
)


@rule(
    "T515",
    "odd-space",
    severity=Severity.INFO,
    fixable=Applicability.SAFE,
    needs="\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000",
)
def odd_space(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A no-break space or its like between two words."""
    for prose in briefing.prose:
        for match in _ODD.finditer(prose.text):
            span = prose.span(match)
            fix = Fix(say("write a plain space"), Applicability.SAFE, (Edit(span, " "),))
            code = f"U+{ord(match.group()):04X}"
            yield Finding(
                span, say("{code} between two words; write a plain space", code=code), fix
            )


# Curly marks are used both ways round in Arabic (”…“), so that a space beside one proves nothing.
_INSIDE = re.compile(r"(?<=[(\[«]) +(?=[^\W\d_])|(?<=\w) +(?=[)\]»])|(?<=[.!؟?،]) +(?=[)»])")


@rule(
    "T517", "space-inside-pair", severity=Severity.INFO, fixable=Applicability.SAFE, needs="[]()«»"
)
def space_inside_pair(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A space inside brackets or quotation marks."""
    for prose in briefing.prose:
        for match in _INSIDE.finditer(prose.text):
            span = prose.span(match)
            fix = Fix(say("remove the space"), Applicability.SAFE, (Edit(span, ""),))
            yield Finding(span, say("space inside brackets or quotation marks"), fix)
