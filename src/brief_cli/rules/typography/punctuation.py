"""Punctuation in Arabic: its own marks, and the spaces around them."""

import re

from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.letters import WORD
from brief_cli.languages.scripts import is_after_latin
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding
from brief_cli.rules.text_rule import Hit, text_rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span
from brief_cli.text.template import Template

# A mark that is spoken of, and that nothing may change: العلامة ? or the sign ;
_SPOKEN_OF = lazy_pattern(
    r"(?:علامة|العلامة|رمز|الرمز|بالرمز|بالعلامة|حرف|الحرف|محرف|المحرف|عامل|العامل|المعامل|معامل|إشارة|الإشارة"
    r"|مفتاح|المفتاح|زر|الزر|فاصلة|الفاصلة|نقطة|النقطة|sign|mark|key|operator|character"
    # No sentence stops after a preposition.
    r"|(?<!\w)(?:من|عن|على|إلى|في|بـ|با|از|به|در|کے|سے|with|by|of)) $"
)

_NAMES = {
    ",": Template("comma"),
    ";": Template("semicolon"),
    "?": Template("question mark"),
}
_ARABIC = {",": "،", ";": "؛", "?": "؟"}
# A mark belongs to the Arabic where an Arabic letter is the nearest letter on either side.
_BEFORE_IT = rf"(?:(?<=[{WORD}].)|(?<=[{WORD}][)»”\"*_].)|(?<=[{WORD}] .))"
_AFTER_IT = rf"(?=[)»”\"*_ ]{{0,3}}[{WORD}])"
# After a figure it does where a space parts it from the word that follows: في عام 2023, أعلنت.
_AFTER_A_FIGURE = rf"(?<=\d.)(?=[)»”\"*_]{{0,3}} [{WORD}])"
# A question that ends in a figure asks in the language of the word before it: هل تنتهي في 2025?
_ASKED_OF_A_FIGURE = r"|\?(?<=\d.)(?=[)»”\"*_]{0,3}(?:\u2029|$))"
_FIGURE_AFTER_A_WORD = lazy_pattern(rf"[{WORD}] [\d.,٫٬]+$")
# Between two letters a semicolon parts the words of a list for programs, and a question mark stands
# for a letter that was lost.
_FREE = {",": "", ";": r"(?!\w)", "?": r"(?!\w)"}


def _latin(mark: str) -> str:
    """Return what finds a Latin mark that belongs to Arabic text."""
    sign = re.escape(mark)
    return (
        rf"{sign}(?:{_BEFORE_IT}(?![\d{sign}])|(?<!\d.){_AFTER_IT}|{_AFTER_A_FIGURE}){_FREE[mark]}"
    )


def is_spoken_of(text: str, place: int) -> bool:
    """Say whether the mark at a place of a text is what the text is about, and no mark of it."""
    return _SPOKEN_OF.search(text, max(0, place - 12), place) is not None


def _latin_mark(hit: Hit) -> Finding | None:
    """Return what is said of a Latin mark in Arabic text; the three rules differ only in the mark."""
    mark = hit.text
    # Apart from a Latin word the mark is that word's, as in code and in French.
    apart = hit.prose.endswith(" ", 0, hit.start)
    is_latin = mark != "," and apart and is_after_latin(hit.prose, hit.start)
    if mark != "," and hit.prose[hit.start - 1 : hit.start].isdigit():
        is_latin = not _FIGURE_AFTER_A_WORD.search(hit.prose, max(0, hit.start - 20), hit.start)
    if is_latin or is_spoken_of(hit.prose, hit.start):
        return None
    better = _ARABIC[mark]
    return hit.finding(
        say("Latin {name} in Arabic text; write “{mark}”", name=_NAMES[mark], mark=better),
        say("write “{mark}”", mark=better),
        better,
    )


@text_rule(
    "T501",
    "latin-comma",
    Severity.WARNING,
    Applicability.SAFE,
    finds=_latin(","),
    needs=",",
    only_rtl=True,
)
def latin_comma(hit: Hit, context: Context) -> Finding | None:
    """A Latin comma in Arabic text."""
    return _latin_mark(hit)


@text_rule(
    "T502",
    "latin-semicolon",
    Severity.WARNING,
    Applicability.SAFE,
    finds=_latin(";"),
    needs=";",
    only_rtl=True,
)
def latin_semicolon(hit: Hit, context: Context) -> Finding | None:
    """A Latin semicolon in Arabic text."""
    return _latin_mark(hit)


@text_rule(
    "T503",
    "latin-question-mark",
    Severity.WARNING,
    Applicability.SAFE,
    finds=_latin("?") + _ASKED_OF_A_FIGURE,
    needs="?",
    only_rtl=True,
)
def latin_question_mark(hit: Hit, context: Context) -> Finding | None:
    """A Latin question mark in Arabic text."""
    return _latin_mark(hit)


# A ratio, a score or a time may have spaces on both sides of its colon.
_RATIO = lazy_pattern(r"\d[^\S\u2029]+:[^\S\u2029]+\d")


@text_rule(
    "T504",
    "space-before-punctuation",
    Severity.WARNING,
    Applicability.SAFE,
    finds=r"[ \u00a0](?<=[^\s\ufffc].)[ \u00a0]*(?=[،؛؟,;:!?.۔](?:[\s)»”*_]|$))(?! \.\.)",
    prefilter=r"[،؛؟,;:!?.۔](?<=[ \u00a0].)",
)
def space_before_punctuation(hit: Hit, context: Context) -> Finding | None:
    """A space before a comma, a full stop or another mark."""
    mark = hit.prose[hit.end]
    # After a Latin word in Arabic the mark may be that language's, with its space: French.
    is_latin = mark in ":;!?" and hit.language.direction == "rtl"
    if (
        mark in hit.language.punctuation.spaced
        or is_spoken_of(hit.prose, hit.end)
        or _RATIO.match(hit.prose, hit.start - 1)
        or (is_latin and is_after_latin(hit.prose, hit.start))
    ):
        return None
    return hit.finding(say("space before “{mark}”", mark=mark), say("remove the space"), "")


# The pattern starts with a mark, so that nothing else is looked at.
_HEBREW = "\u05d0-\u05ea"
# Persian sentences end in a verb, which may be shorter than any word that a stop surely follows.
_PERSIAN_VERBS = (
    "شد|زد",
    "بود|است|آمد|رفت|کرد|داد|گفت|دید|نشد|شدم|گشت|بست|دهد|کند|شود|رود|آید",
    "شدند|دارد|کنند|شوند|باشد|رسید|یافت|ماند|خورد|نبود|نیست|نکرد|نداد|نرفت|گرفت|ساخت|داشت|نوشت",
    f"[{WORD}]{{3}}ند",
)
_STOP_AFTER_A_VERB = "|".join(rf"(?<=(?:{verbs})\.)" for verbs in _PERSIAN_VERBS)
_AFTER = (
    rf"[,;.!?۔،؛؟:](?:(?<=[{_HEBREW}]{{2}}[,;])(?=[{_HEBREW}])|(?<=\d[,;])(?=[{_HEBREW}]{{2}})|(?<=[{_HEBREW}]{{3}}\.)(?=[{_HEBREW}]{{3}})"
    rf"|(?<=[{_HEBREW}]{{4}}:)(?=[{_HEBREW}]{{2}})|(?<=[{_HEBREW}]{{2}}:)(?=[{_HEBREW}]{{4}})"
    rf"|(?<=[{_HEBREW}]{{2}}[!?])(?=[{_HEBREW}]{{2}})"
    rf"|(?<=[{WORD}]{{2}}۔)(?=[«(]?[{WORD}]{{2}})|(?<=[،؛؟])(?=[{WORD}A-Za-z])|(?<=[،؛])(?=[«(][{WORD}])"
    rf"|(?<=[{WORD}]{{4}}\.)(?=[«(]?[{WORD}]{{4}})|(?<=\d{{4}}\.)(?=[{WORD}]{{4}})"
    rf"|(?<=[{WORD}]{{2}}[:!])(?=[«“]?[{WORD}]{{2}})|(?<=[^\d\s]،)(?=\d)"
    rf"|(?:{_STOP_AFTER_A_VERB})(?=[{WORD}]{{2}})(?!(?:نت|کام|كوم|ارگ)(?![{WORD}])))"
)


@text_rule(
    "T505",
    "missing-space-after-punctuation",
    Severity.WARNING,
    Applicability.SAFE,
    finds=_AFTER,
)
def missing_space_after_punctuation(hit: Hit, context: Context) -> Finding | None:
    """No space after a comma, a full stop or another mark."""
    if hit.text == "۔" and _is_spelled(hit.prose, hit.start, hit.language.letter_names):
        return None
    fix = Fix(say("add a space"), Applicability.SAFE, (Edit(Span(hit.end, hit.end), " "),))
    return Finding(hit.span, say("no space after “{mark}”", mark=hit.text), fix)


def _is_spelled(text: str, place: int, letter_names: frozenset[str]) -> bool:
    """Say whether a stop stands in an abbreviation that is spelled by its letters: بی۔اے."""
    before = re.search(rf"[{WORD}]+$", text[max(0, place - 20) : place])
    after = re.compile(rf"[{WORD}]+").match(text, place + 1)
    return any(part is not None and part.group() in letter_names for part in (before, after))


@text_rule(
    "T516",
    "repeated-punctuation",
    Severity.INFO,
    Applicability.SAFE,
    finds=r"([،؛!؟.?])\1+",
)
def repeated_punctuation(hit: Hit, context: Context) -> Finding | None:
    """A mark that is repeated: `،،`, `!!`, `....`."""
    # Where “?” is a foreign mark, two of them are that rule's matter.
    if hit.text[0] == "?" and "?" not in hit.language.punctuation.latin:
        return None
    better = "..." if hit.text[0] == "." else hit.text[0]
    # In English an ellipsis at the end of a sentence has a full stop after it.
    is_ellipsis = hit.text == "...." and (
        "Latn" in hit.language.scripts or is_after_latin(hit.prose, hit.start)
    )
    if hit.text in ("..", "...") or is_ellipsis:
        return None
    return hit.finding(
        say("“{marks}”; one is enough: “{mark}”", marks=hit.text, mark=better),
        say("write “{mark}”", mark=better),
        better,
    )
