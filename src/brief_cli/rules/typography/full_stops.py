"""The full stop of a language that has one of its own."""

from brief_cli.diagnostic import Applicability, Severity
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding
from brief_cli.rules.text_rule import Hit, text_rule

_LETTER = "\u0620-\u063a\u0641-\u065f\u0670-\u06d3\u06d5"
# After a word of the language, at the end of a sentence or between two words.
_STOP = rf"[.](?<=[{_LETTER}]{{2}}.)(?=[\"”“’»)\]*_]*(?:\s|$))|[.](?<=[{_LETTER}]{{3}}.)(?=[{_LETTER}]{{3}})"


@text_rule(
    "T524",
    "latin-full-stop",
    Severity.WARNING,
    Applicability.SAFE,
    finds=_STOP,
    needs=".",
    languages="ur",
)
def latin_full_stop(hit: Hit, context: Context) -> Finding | None:
    """A Latin full stop after a word of a language that has its own: Urdu ends a sentence with ۔."""
    better = hit.language.punctuation.full_stop
    known = hit.language.abbreviations
    dotted = tuple(each[:-1] + "." for each in known if each.endswith(better))
    if hit.prose.startswith(".", hit.end) or hit.prose.endswith(dotted, 0, hit.end):
        return None
    message = say("a Latin full stop; write “{mark}”", mark=better)
    return hit.finding(message, say("write “{mark}”", mark=better), better)
