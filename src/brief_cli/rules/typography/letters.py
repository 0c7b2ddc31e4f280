"""Letters that are not what they seem: stretched, pasted, foreign, taken apart."""

import re
import unicodedata
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.keyboards import foreign_letters
from brief_cli.languages.letters import ARABIC, MARKS, PERSIAN_ONLY, WORD
from brief_cli.languages.passages import arabic_passages, foreign_passages, is_foreign
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.template import Template

_TATWEEL = re.compile(rf"(?<=[{ARABIC}{MARKS}])\u0640+(?=[{ARABIC}])")


@rule("T508", "tatweel", severity=Severity.INFO, fixable=Applicability.SAFE, needs="\u0640")
def tatweel(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A tatweel that stretches a word."""
    for prose in briefing.prose_blocks:
        for match in _TATWEEL.finditer(prose.text):
            span = prose.span(match)
            fix = Fix(say("remove it"), Applicability.SAFE, (Edit(span, ""),))
            yield Finding(span, say("tatweel within a word; remove it"), fix)


# Not the ligatures that are signs of their own: ﷲ ﷺ ﷻ ﷼ ﷽, nor the ornate brackets.
_PRESENTATION = re.compile("[\ufb50-\ufbc1\ufbd3-\ufd3d\ufd50-\ufdf1\ufdf3-\ufdf9\ufe70-\ufefc]+")


@rule(
    "T509",
    "presentation-form",
    severity=Severity.ERROR,
    fixable=Applicability.SAFE,
    needs="\ufb50-\ufdff\ufe70-\ufefc",
)
def presentation_form(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Letters in their presentation forms, as a PDF leaves them."""
    for prose in briefing.prose_blocks:
        for match in _PRESENTATION.finditer(prose.text):
            span = prose.span(match)
            better = unicodedata.normalize("NFKC", match.group())
            fix = Fix(say("write “{word}”", word=better), Applicability.SAFE, (Edit(span, better),))
            message = say("letters in presentation forms, from a PDF; write “{word}”", word=better)
            yield Finding(span, message, fix)


_WORDS = re.compile(rf"[{WORD}]+")


@rule(
    "T510",
    "foreign-letter",
    severity=Severity.WARNING,
    fixable=Applicability.SAFE,
    needs="\u064a\u0649\u0643\u0647\u06a9\u06be\u06cc\u06c1",
    languages="ar fa ur",
)
def foreign_letter(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A letter of another language's keyboard: ی ک in an Arabic word, ي ك in a Persian one."""
    language = language_of(briefing.language)
    foreign = foreign_letters(language.tag)
    is_arabic = not foreign.keys() & {"\u064a"}
    pattern = re.compile(f"[{''.join(foreign)}]")
    for prose in briefing.prose_blocks:
        if not pattern.search(prose.text):
            continue
        passages = (foreign_passages if is_arabic else arabic_passages)(prose.text)
        for word in _WORDS.finditer(prose.text):
            text = word.group()
            if not pattern.search(text) or any(a <= word.start() < b for a, b in passages):
                continue
            if is_arabic and any(letter in text for letter in PERSIAN_ONLY):
                continue
            span = prose.span(word)
            better = "".join(foreign.get(char, char) for char in text)
            fix = None
            # A final yeh without dots may be ي or ى: that is for the writer to say.
            if not (is_arabic and text.rstrip(MARKS).endswith("\u06cc")):
                title = say("write “{word}”", word=better)
                fix = Fix(title, Applicability.SAFE, (Edit(span, better),))
            letters = tuple(f"U+{ord(char):04X}" for char in dict.fromkeys(text) if char in foreign)
            message = (
                say("“{word}” has Persian or Urdu letters ({letters})", word=text, letters=letters)
                if is_arabic
                else say(
                    "“{word}” has letters of another language ({letters}); write “{better}”",
                    word=text,
                    letters=letters,
                    better=better,
                )
            )
            yield Finding(span, message, fix)


_DETACHED = re.compile(rf"(?<![^\s«“(])و +(?=[{ARABIC}][{WORD}])")


@rule(
    "T513",
    "detached-conjunction",
    severity=Severity.WARNING,
    fixable=Applicability.SAFE,
    languages="ar",
)
def detached_conjunction(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """The conjunction و apart from the word after it."""
    for prose in briefing.prose_blocks:
        for match in _DETACHED.finditer(prose.text) if prose.is_rtl else ():
            if is_foreign(prose.text, match.start()):
                continue
            span = prose.span(match)
            fix = Fix(say("join it to the word"), Applicability.SAFE, (Edit(span, "و"),))
            yield Finding(span, say("“و” stands apart from the word it belongs to"), fix)


_MARKED = re.compile(r"\w+(?:[\u0300-\u036f\u0653-\u0655]+\w*)+")


@rule(
    "T514",
    "not-normalized",
    severity=Severity.WARNING,
    fixable=Applicability.SAFE,
    needs="\u0300-\u036f\u0653-\u0655",
)
def not_normalized(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A letter written as a base and a mark where there is one character for it."""
    for prose in briefing.prose_blocks:
        if unicodedata.is_normalized("NFC", prose.text):
            continue
        for match in _MARKED.finditer(prose.text):
            better = unicodedata.normalize("NFC", match.group())
            # The order of tashkeel is nobody's concern: only letters that were taken apart are.
            if len(better) == len(match.group()):
                continue
            span = prose.span(match)
            fix = Fix(say("write “{word}”", word=better), Applicability.SAFE, (Edit(span, better),))
            yield Finding(
                span, say("“{word}” has letters in two parts (not NFC)", word=better), fix
            )


_BEFORE_ALEF = re.compile("\u064b\u0627")
_AFTER_ALEF = re.compile("\u0627\u064b")


@rule("T518", "mixed-tanween", severity=Severity.INFO, fixable=Applicability.UNSAFE, languages="ar")
def mixed_tanween(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Tanween before the alef in one word and on it in another."""
    places = [
        (prose.span(match), pattern is _AFTER_ALEF)
        for prose in briefing.prose_blocks
        for pattern in (_AFTER_ALEF, _BEFORE_ALEF)
        for match in pattern.finditer(prose.text)
    ]
    after = sum(on_alef for _, on_alef in places)
    # The way that the file mostly has is its own; at a draw, that of its first word.
    first = min(places, default=None)
    house = after * 2 > len(places) or (first is not None and after * 2 == len(places) and first[1])
    better, where = (
        ("\u0627\u064b", Template("after")) if house else ("\u064b\u0627", Template("before"))
    )
    for span, on_alef in sorted(places):
        if on_alef == house:
            continue
        fix = Fix(say("move it"), Applicability.UNSAFE, (Edit(span, better),))
        yield Finding(
            span,
            say("tanween is written {where} the alef in most of this text", where=where),
            fix,
        )
