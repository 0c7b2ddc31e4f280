"""Letters that are not what they seem: stretched, pasted, foreign, taken apart."""

import unicodedata
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.keyboards import foreign_letters
from brief_cli.languages.language import Language
from brief_cli.languages.letters import ARABIC, MARKS, PERSIAN_ONLY, WORD
from brief_cli.languages.passages import arabic_passages, foreign_passages, is_foreign
from brief_cli.messages.message import say
from brief_cli.rules import option
from brief_cli.rules.rule import Context, Correction, Finding, rule
from brief_cli.rules.text_rule import Hit, text_rule
from brief_cli.rules.word_rule import word_rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.template import Template


@text_rule(
    "T508",
    "tatweel",
    Severity.INFO,
    Applicability.SAFE,
    finds=rf"\u0640(?<=[{ARABIC}{MARKS}]\u0640)\u0640*(?=[{ARABIC}])",
    needs="\u0640",
)
def tatweel(hit: Hit, context: Context) -> Finding | None:
    """A tatweel that stretches a word."""
    return hit.finding(say("tatweel within a word; remove it"), say("remove it"), "")


@text_rule(
    "T509",
    "presentation-form",
    Severity.ERROR,
    Applicability.SAFE,
    # Not the ligatures that are signs of their own: ﷲ ﷺ ﷻ ﷼ ﷽, nor the ornate brackets.
    finds="[\ufb50-\ufbc1\ufbd3-\ufd3d\ufd50-\ufdf1\ufdf3-\ufdf9\ufe70-\ufefc]+",
    needs="\ufb50-\ufdff\ufe70-\ufefc",
)
def presentation_form(hit: Hit, context: Context) -> Finding | None:
    """Letters in their presentation forms, as a PDF leaves them."""
    better = unicodedata.normalize("NFKC", hit.text)
    return hit.finding(
        say("letters in presentation forms, from a PDF; write “{word}”", word=better),
        say("write “{word}”", word=better),
        better,
    )


def _is_arabic(language: Language) -> bool:
    """Say whether a language has the Arabic yeh: what is foreign in it is Persian or Urdu."""
    return "\u064a" not in foreign_letters(language.tag)


def _of_others(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    return foreign_passages(text) if _is_arabic(language) else arabic_passages(text)


@word_rule(
    "T510",
    "foreign-letter",
    Severity.WARNING,
    Applicability.SAFE,
    needs="\u064a\u0649\u0643\u0647\u06a9\u06be\u06cc\u06c1",
    languages="ar fa ur",
    leaves_out=_of_others,
)
def foreign_letter(word: str, language: Language, context: Context) -> Correction | None:
    """A letter of another language's keyboard: ی ک in an Arabic word, ي ك in a Persian one."""
    foreign = foreign_letters(language.tag)
    found = tuple(f"U+{ord(char):04X}" for char in dict.fromkeys(word) if char in foreign)
    if not found:
        return None
    better = "".join(foreign.get(char, char) for char in word)
    if not _is_arabic(language):
        message = say(
            "“{word}” has letters of another language ({letters}); write “{better}”",
            word=word,
            letters=found,
            better=better,
        )
        return Correction(message, better)
    if any(letter in word for letter in PERSIAN_ONLY):
        return None
    message = say("“{word}” has Persian or Urdu letters ({letters})", word=word, letters=found)
    # A final yeh without dots may be ي or ى: that is for the writer to say.
    is_open = word.rstrip(MARKS).endswith("\u06cc")
    return Correction(message, None if is_open else better)


@text_rule(
    "T513",
    "detached-conjunction",
    Severity.WARNING,
    Applicability.SAFE,
    finds=rf"و(?<![^\s«“(].) +(?=[{ARABIC}][{WORD}])",
    languages="ar",
    only_rtl=True,
)
def detached_conjunction(hit: Hit, context: Context) -> Finding | None:
    """The conjunction و apart from the word after it."""
    block = hit.block
    if is_foreign(block.text, hit.start - block.start):
        return None
    message = say("“و” stands apart from the word it belongs to")
    return hit.finding(message, say("join it to the word"), "و")


@word_rule(
    "T514",
    "not-normalized",
    Severity.WARNING,
    Applicability.SAFE,
    needs="\u0300-\u036f\u0653-\u0655",
)
def not_normalized(word: str, language: Language, context: Context) -> Correction | None:
    """A letter written as a base and a mark where there is one character for it."""
    better = unicodedata.normalize("NFC", word)
    # The order of tashkeel is nobody's concern: only letters that were taken apart are.
    if len(better) == len(word):
        return None
    return Correction(say("“{word}” has letters in two parts (not NFC)", word=better), better)


_BEFORE_ALEF = lazy_pattern("\u064b\u0627")
_AFTER_ALEF = lazy_pattern("\u0627\u064b")


TANWEEN = option.choice(
    "tanween",
    ("before", "after"),
    Template("Where the house writes tanween: before or after the alef."),
)


@rule(
    "T518",
    "mixed-tanween",
    severity=Severity.INFO,
    fixable=Applicability.UNSAFE,
    needs="\u064b",
    languages="ar",
    options=(TANWEEN,),
)
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
    own = context.option(TANWEEN)
    house = (
        own == "after"
        if own
        else after * 2 > len(places)
        or (first is not None and after * 2 == len(places) and first[1])
    )
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
