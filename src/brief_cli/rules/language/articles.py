"""Articles that are written twice."""

from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding
from brief_cli.rules.text_rule import Hit, text_rule
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span


@text_rule(
    "L714",
    "repeated-article",
    Severity.INFO,
    Applicability.SAFE,
    # “the the” is any word twice (L704); what that does not see is the capital at the head of a sentence.
    finds=r"(?<![\w'’-])(The|An|A)( +(?:the|an|a))(?![\w'’-])(?! [A-Z] )",
    languages="en",
)
def repeated_article(hit: Hit, context: Context) -> Finding | None:
    """An article that is said again after a capital: “The the”."""
    word = hit.match[1]
    if word.casefold() != hit.match[2].strip():
        return None
    fix = Fix(say("keep one"), Applicability.SAFE, (Edit(Span(*hit.match.span(2)), ""),))
    return Finding(hit.span, say("“{word}” twice in a row", word=word), fix)
