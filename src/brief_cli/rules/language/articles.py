"""Articles that are written twice."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit

# “the the” is any word twice (L704); what that does not see is the capital at the head of a sentence.
_AGAIN = re.compile(r"(?<![\w'’-])(The|An|A)( +(?:the|an|a))(?![\w'’-])(?! [A-Z] )")


@rule(
    "L714",
    "repeated-article",
    severity=Severity.INFO,
    fixable=Applicability.SAFE,
    languages="en",
)
def repeated_article(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An article that is said again after a capital: “The the”."""
    for prose in briefing.prose_blocks:
        for match in _AGAIN.finditer(prose.text):
            if match[1].casefold() != match[2].strip():
                continue
            fix = Fix(say("keep one"), Applicability.SAFE, (Edit(prose.span(match, 2), ""),))
            yield Finding(prose.span(match), say("“{word}” twice in a row", word=match[1]), fix)
