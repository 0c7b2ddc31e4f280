"""Arabic words that are misspelled by a letter: hamza, final yeh, teh marbuta."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.spelling.correction import Kind
from brief_cli.languages.spelling.reading import Misspelling, misspellings
from brief_cli.messages.message import Message, say
from brief_cli.rules import option
from brief_cli.rules.house import ALLOWED_WORDS, SPELLINGS
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span
from brief_cli.text.template import Template


def _misspelled(
    briefing: Briefing, context: Context, kind: Kind
) -> Iterator[tuple[Span, Misspelling]]:
    """Yield the misspelled words of a kind; the three rules differ only in it."""
    allowed = {*context.option(ALLOWED_WORDS), *context.option(SPELLINGS).values()}
    for found in misspellings(briefing.prose, briefing.vocabulary, context.words):
        if found.correction.kind == kind and found.word not in allowed:
            yield Span(found.start, found.start + len(found.word)), found


def _finding(span: Span, found: Misspelling, message: Message) -> Finding:
    applicability = Applicability.SAFE if found.correction.sure else Applicability.UNSAFE
    title = say("write “{word}”", word=found.better)
    return Finding(span, message, Fix(title, applicability, (Edit(span, found.better),)))


@rule(
    "L709",
    "hamza",
    severity=Severity.WARNING,
    fixable=Applicability.SAFE,
    needs="اأإآئؤءوي",
    languages="ar",
    options=(ALLOWED_WORDS,),
)
def hamza(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A hamza that is missing, that should not be there, or that sits on another letter."""
    for span, found in _misspelled(briefing, context, "hamza"):
        message = say(
            "the hamza of “{word}” is missing or misplaced; write “{better}”",
            word=found.word,
            better=found.better,
        )
        yield _finding(span, found, message)


FINAL_YEH = option.choice(
    "final-yeh",
    ("dotted",),
    Template("How the house writes a final yeh; “dotted” tells ى for ي in any text."),
)
# So many final yehs without dots, and none with them, are the habit of a writer.
_HABIT = 4
_FINAL_YEH = lazy_pattern("[\u0621-\u064a]{2,}ي(?![\u0621-\u065f])")


@rule(
    "L710",
    "final-yeh",
    severity=Severity.WARNING,
    fixable=Applicability.SAFE,
    needs="ىي",
    languages="ar",
    options=(ALLOWED_WORDS, FINAL_YEH),
)
def final_yeh(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A final yeh without its dots, or an alef maqsura with them."""
    found = list(_misspelled(briefing, context, "yeh"))
    bare = sum(each.word.endswith("ى") for _, each in found)
    if bare >= _HABIT and context.option(FINAL_YEH) != "dotted":
        dotted = len(_FINAL_YEH.findall(briefing.prose))
        if dotted * 10 <= bare:
            return
    for span, each in found:
        message = say(
            "“{word}” ends in the wrong yeh; write “{better}”", word=each.word, better=each.better
        )
        yield _finding(span, each, message)


@rule(
    "L711",
    "ta-marbuta",
    severity=Severity.WARNING,
    fixable=Applicability.SAFE,
    needs="هة",
    languages="ar",
    options=(ALLOWED_WORDS,),
)
def ta_marbuta(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A final teh marbuta without its dots, or a heh with them."""
    for span, found in _misspelled(briefing, context, "teh"):
        message = say(
            "“{word}” ends in the wrong heh; write “{better}”", word=found.word, better=found.better
        )
        yield _finding(span, found, message)
