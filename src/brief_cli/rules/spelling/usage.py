"""Tanween as it is written, and slips of usage in Arabic."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.language import Language
from brief_cli.languages.spelling.tanween import tanween_slips
from brief_cli.languages.spelling.usage import NAMES, mistakes
from brief_cli.messages.message import Message, say
from brief_cli.rules import option
from brief_cli.rules.rule import Context, Correction, Finding, rule
from brief_cli.rules.word_rule import word_rule
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span
from brief_cli.text.template import Template


@word_rule(
    "L712",
    "tanween-form",
    Severity.INFO,
    Applicability.UNSAFE,
    languages="ar",
)
def tanween_form(word: str, language: Language, context: Context) -> Correction | None:
    """A fatha where tanween is meant, or an alef of tanween that is missing or one too many."""
    slip = next(tanween_slips(word), None)
    if slip is None:
        return None
    message = _tanween_message(slip.kind, slip.word, slip.better)
    return Correction(message, slip.better, Applicability.UNSAFE)


def _tanween_message(kind: str, word: str, better: str) -> Message:
    if kind == "fatha":
        return say("“{word}” has a fatha for tanween; write “{better}”", word=word, better=better)
    if kind == "no-alef":
        return say("“{word}” lacks the alef of tanween; write “{better}”", word=word, better=better)
    return say(
        "tanween takes no alef after a hamza that follows an alef; write “{better}”", better=better
    )


TOLERATED = option.words(
    "tolerated", Template("Slips of usage that the house tolerates, by their names."), NAMES
)


@rule(
    "L713",
    "common-mistake",
    severity=Severity.INFO,
    fixable=Applicability.UNSAFE,
    languages="ar",
    options=(TOLERATED,),
)
def common_mistake(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A slip of usage that editors correct."""
    tolerated = context.option(TOLERATED)
    for slip in mistakes(briefing.prose, briefing.vocabulary, context.words):
        if slip.name in tolerated:
            continue
        span = Span(slip.start, slip.end)
        title = say("write “{word}”", word=slip.better)
        fix = Fix(title, Applicability.UNSAFE, (Edit(span, slip.better),))
        wrong = span.cut(briefing.source.text)
        yield Finding(span, _message(slip.name, wrong, slip.better), fix)


def _message(name: str, wrong: str, better: str) -> Message:
    """Return what is said of a slip: why it is one, and what to write."""
    match name:
        case "haythu-anna":
            return say("after حيث and إذ a sentence begins: write “{better}”", better=better)
        case "qala-anna":
            return say("what is said begins with إن after قال: write “{better}”", better=better)
        case "al-ghayr":
            return say("غير takes no article, the word after it does: “{better}”", better=better)
        case "article-apart":
            return say(
                "the article is joined to a Latin word by a tatweel: “{better}”", better=better
            )
        case _:
            return say("“{wrong}” is written “{better}”", wrong=wrong, better=better)
