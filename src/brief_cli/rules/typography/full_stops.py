"""The full stop of a language that has one of its own."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span

_LETTER = "\u0620-\u063a\u0641-\u065f\u0670-\u06d3\u06d5"
# After a word of the language, at the end of a sentence or between two words.
_STOP = re.compile(
    rf"(?<=[{_LETTER}]{{2}})[.](?=[\"”“’»)\]*_]*(?:\s|$))|(?<=[{_LETTER}]{{3}})[.](?=[{_LETTER}]{{3}})"
)


@rule(
    "T524",
    "latin-full-stop",
    severity=Severity.WARNING,
    fixable=Applicability.SAFE,
    needs=".",
    languages="ur",
)
def latin_full_stop(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A Latin full stop after a word of a language that has its own: Urdu ends a sentence with ۔."""
    language = language_of(briefing.language)
    better = language.punctuation.full_stop
    dotted = tuple(known[:-1] + "." for known in language.abbreviations if known.endswith(better))
    for prose in briefing.prose_blocks:
        for match in _STOP.finditer(prose.text):
            end = match.end()
            if prose.text[end : end + 1] == "." or prose.text[:end].endswith(dotted):
                continue
            span = Span(prose.start + match.start(), prose.start + end)
            fix = Fix(say("write “{mark}”", mark=better), Applicability.SAFE, (Edit(span, better),))
            yield Finding(span, say("a Latin full stop; write “{mark}”", mark=better), fix)
