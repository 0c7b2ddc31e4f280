"""Punctuation in Arabic: its own marks, and the spaces around them."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.letters import WORD
from brief_cli.languages.scripts import is_after_latin
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span
from brief_cli.text.template import Template

# A mark that is spoken of, and that nothing may change: العلامة ? or the sign ;
_SPOKEN_OF = re.compile(
    r"(?:علامة|العلامة|رمز|الرمز|بالرمز|بالعلامة|حرف|الحرف|محرف|المحرف|عامل|العامل|المعامل|معامل|إشارة|الإشارة"
    r"|مفتاح|المفتاح|زر|الزر|فاصلة|الفاصلة|نقطة|النقطة|sign|mark|key|operator|character) $"
)

_NAMES = {
    ",": Template("comma"),
    ";": Template("semicolon"),
    "?": Template("question mark"),
}
_ARABIC = {",": "،", ";": "؛", "?": "؟"}
# A mark belongs to the Arabic where an Arabic letter is the nearest letter on either side.
_BEFORE_IT = rf"(?:(?<=[{WORD}])|(?<=[{WORD}][)»”\"*_])|(?<=[{WORD}] ))"
_AFTER_IT = rf"(?=[)»”\"*_ ]{{0,3}}[{WORD}])"
# Between two letters a semicolon parts the words of a list for programs, and a question mark stands
# for a letter that was lost.
_FREE = {",": "", ";": r"(?!\w)", "?": r"(?!\w)"}
_LATIN = {
    mark: re.compile(
        rf"(?:{_BEFORE_IT}{re.escape(mark)}(?![\d{re.escape(mark)}])"
        rf"|(?<!\d){re.escape(mark)}{_AFTER_IT}){free}"
    )
    for mark, free in _FREE.items()
}


def is_spoken_of(text: str, place: int) -> bool:
    """Say whether the mark at a place of a text is what the text is about, and no mark of it."""
    return _SPOKEN_OF.search(text, max(0, place - 12), place) is not None


def _latin_mark(briefing: Briefing, mark: str) -> Iterator[Finding]:
    """Yield the Latin marks that stand in Arabic text; the three rules differ only in the mark."""
    better = _ARABIC[mark]
    for prose in briefing.prose_blocks:
        if not prose.is_rtl or mark not in prose.text:
            continue
        for match in _LATIN[mark].finditer(prose.text):
            if is_spoken_of(prose.text, match.start()):
                continue
            # Apart from a Latin word the mark is that word's, as in code and in French.
            apart = prose.text.endswith(" ", 0, match.start())
            if mark != "," and apart and is_after_latin(prose.text, match.start()):
                continue
            span = prose.span(match)
            fix = Fix(say("write “{mark}”", mark=better), Applicability.SAFE, (Edit(span, better),))
            message = say(
                "Latin {name} in Arabic text; write “{mark}”", name=_NAMES[mark], mark=better
            )
            yield Finding(span, message, fix)


@rule("T501", "latin-comma", severity=Severity.WARNING, fixable=Applicability.SAFE)
def latin_comma(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A Latin comma in Arabic text."""
    yield from _latin_mark(briefing, ",")


@rule("T502", "latin-semicolon", severity=Severity.WARNING, fixable=Applicability.SAFE)
def latin_semicolon(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A Latin semicolon in Arabic text."""
    yield from _latin_mark(briefing, ";")


@rule("T503", "latin-question-mark", severity=Severity.WARNING, fixable=Applicability.SAFE)
def latin_question_mark(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A Latin question mark in Arabic text."""
    yield from _latin_mark(briefing, "?")


_BEFORE = re.compile(r"(?<=[^\s\ufffc])[ \u00a0]+(?=[،؛؟,;:!?.۔](?:[\s)»”*_]|$))(?! \.\.)")
# A ratio, a score or a time may have spaces on both sides of its colon.
_RATIO = re.compile(r"\d\s+:\s+\d")


@rule("T504", "space-before-punctuation", severity=Severity.WARNING, fixable=Applicability.SAFE)
def space_before_punctuation(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A space before a comma, a full stop or another mark."""
    language = language_of(briefing.language)
    for prose in briefing.prose_blocks:
        for match in _BEFORE.finditer(prose.text):
            mark = prose.text[match.end()]
            if mark in language.punctuation.spaced or is_spoken_of(prose.text, match.end()):
                continue
            if _RATIO.match(prose.text, match.start() - 1):
                continue
            # After a Latin word in Arabic the mark may be that language's, with its space: French.
            if (
                mark in ":;!?"
                and language.direction == "rtl"
                and is_after_latin(prose.text, match.start())
            ):
                continue
            span = prose.span(match)
            fix = Fix(say("remove the space"), Applicability.SAFE, (Edit(span, ""),))
            yield Finding(span, say("space before “{mark}”", mark=mark), fix)


# Each alternative starts with a mark, so that nothing else is looked at.
_HEBREW = "\u05d0-\u05ea"
_AFTER = re.compile(
    rf"[,;](?<=[{_HEBREW}]{{2}}[,;])(?=[{_HEBREW}])|[.!?](?<=[{_HEBREW}]{{3}}[.!?])(?=[{_HEBREW}]{{3}})"
    rf"|۔(?<=[{WORD}]{{2}}۔)(?=[{WORD}]{{2}})|[،؛؟](?=[{WORD}A-Za-z])|\.(?<=[{WORD}]{{4}}\.)(?=[{WORD}]{{4}})"
    rf"|[:!](?<=[{WORD}]{{2}}[:!])(?=[{WORD}]{{2}})|،(?<=[^\d\s]،)(?=\d)"
)


@rule(
    "T505", "missing-space-after-punctuation", severity=Severity.WARNING, fixable=Applicability.SAFE
)
def missing_space_after_punctuation(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """No space after a comma, a full stop or another mark."""
    spelled = language_of(briefing.language).letter_names
    for prose in briefing.prose_blocks:
        for match in _AFTER.finditer(prose.text):
            if match.group() == "۔" and _is_spelled(prose.text, match.start(), spelled):
                continue
            span = prose.span(match)
            fix = Fix(
                say("add a space"), Applicability.SAFE, (Edit(Span(span.end, span.end), " "),)
            )
            yield Finding(span, say("no space after “{mark}”", mark=match.group()), fix)


def _is_spelled(text: str, place: int, letter_names: frozenset[str]) -> bool:
    """Say whether a stop stands in an abbreviation that is spelled by its letters: بی۔اے."""
    before = re.search(rf"[{WORD}]+$", text[max(0, place - 20) : place])
    after = re.compile(rf"[{WORD}]+").match(text, place + 1)
    return any(part is not None and part.group() in letter_names for part in (before, after))


_REPEATED = re.compile(r"([،؛!؟])\1+|\.(?<!\.\.)\.{3,}")


@rule("T516", "repeated-punctuation", severity=Severity.INFO, fixable=Applicability.SAFE)
def repeated_punctuation(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A mark that is repeated: `،،`, `!!`, `....`."""
    for prose in briefing.prose_blocks:
        for match in _REPEATED.finditer(prose.text):
            span = prose.span(match)
            better = "..." if match.group()[0] == "." else match.group()[0]
            fix = Fix(say("write “{mark}”", mark=better), Applicability.SAFE, (Edit(span, better),))
            message = say("“{marks}”; one is enough: “{mark}”", marks=match.group(), mark=better)
            yield Finding(span, message, fix)
