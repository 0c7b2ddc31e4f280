"""Characters that nobody sees: bidi controls, joiners, marks of direction."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.masking import MASK
from brief_cli.briefing.prose import BREAK, ProseBlock
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.document.blocks import Cell, Heading, Paragraph
from brief_cli.document.front_matter import scalars
from brief_cli.document.shown import shown_text
from brief_cli.document.yaml import quoted
from brief_cli.languages.joining import joining_type
from brief_cli.languages.language import Language
from brief_cli.messages.message import say
from brief_cli.rtl.bidi import resolve
from brief_cli.rules.rule import Context, Correction, Finding, rule
from brief_cli.rules.text_rule import Hit, text_rule
from brief_cli.rules.word_rule import word_rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span
from brief_cli.text.template import Template

_NAMES = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202d": "LRO", "\u202e": "RLO", "\u202c": "PDF",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
}  # fmt: skip
_EMBEDDING = lazy_pattern("[\u202a-\u202e]")
_ISOLATE = lazy_pattern("[\u2066-\u2069]")
_LINE_ENDS = lazy_pattern(r"[\r\n]+")


@rule(
    "B601",
    "bidi-control",
    severity=Severity.ERROR,
    fixable=Applicability.UNSAFE,
    # A backslash may spell one in the metadata.
    needs="\\\u202a-\u202e\u2066-\u2069",
)
def bidi_control(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A bidi override or embedding; an isolate that is not closed on its line."""
    text = briefing.source.text
    for scalar in scalars(briefing.front_matter.root):
        spelled = _EMBEDDING.search(scalar.value)
        if spelled and not _EMBEDDING.search(scalar.span.cut(text)):
            clean = quoted(_EMBEDDING.sub("", scalar.value))
            yield _control(scalar.span, spelled.group(), say("an override or embedding"), clean)
    for match in _EMBEDDING.finditer(text):
        yield _control(Span(*match.span()), match.group(), say("an override or embedding"))
    start = 0
    for end in [*(match.start() for match in _LINE_ENDS.finditer(text)), len(text)]:
        depth: list[int] = []
        for match in _ISOLATE.finditer(text, start, end):
            if match.group() != "\u2069":
                depth.append(match.start())
            elif depth:
                depth.pop()
            else:
                yield _control(
                    Span(*match.span()), match.group(), say("an isolate that nothing opened")
                )
        for place in depth:
            yield _control(
                Span(place, place + 1),
                text[place],
                say("an isolate that is not closed on its line"),
            )
        start = end


def _control(span: Span, char: str, what: object, clean: str = "") -> Finding:
    fix = Fix(say("remove it"), Applicability.UNSAFE, (Edit(span, clean),))
    return Finding(
        span,
        say(
            "{name} (U+{code}): {what}; remove it",
            name=_NAMES[char],
            code=f"{ord(char):04X}",
            what=what,
        ),
        fix,
    )


@text_rule(
    "B602",
    "invisible-character",
    Severity.WARNING,
    Applicability.SAFE,
    # A byte order mark at the head of a block is nothing to see; what opens a file is P003's.
    finds="[\u200b\u00ad\u2060\u2061-\u2064\u180e]+|\ufeff(?<![\u2029].)\ufeff*|[\u200c\u200d]+",
    needs="\u200b-\u200d\u00ad\u2060-\u2064\u180e\ufeff",
)
def invisible_character(hit: Hit, context: Context) -> Finding | None:
    """A character that shows nothing and joins nothing: ZWSP, soft hyphen, word joiner, lone ZWNJ."""
    if hit.text[0] not in "\u200c\u200d":
        return _invisible(hit.span, hit.text)
    joiner = hit.text[0] if len(set(hit.text)) == 1 else ""
    is_half_space = joiner == "\u200c" and hit.language.has_half_space
    if (is_half_space and _is_between_letters(hit.prose, hit.match)) or (
        joiner and _joins(hit.prose, hit.match, joiner)
    ):
        return _invisible(hit.span, hit.text, joiner) if len(hit.text) > 1 else None
    return _invisible(hit.span, hit.text)


def _is_between_letters(text: str, match: re.Match[str]) -> bool:
    """Say whether a half-space parts an ending from what it belongs to: A4‌ها, ۵‌ساله, «خبر»‌ها."""
    before = text[match.start() - 1 : match.start()]
    is_part = before.isalnum() or before in ("»", ")", MASK)
    return is_part and text[match.end() :][:1].isalpha()


def _joins(text: str, match: re.Match[str], joiner: str) -> bool:
    """Say whether one joiner in place of a run of them changes the form of a letter beside it, or makes an emoji."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    before = before.replace(BREAK, "")
    kinds = (joining_type(before) if before else "U", joining_type(after) if after else "U")
    if joiner == "\u200c":
        return kinds[0] in "DT" and kinds[1] in "DRT"
    if before and ord(before) > 0x2000:
        return True  # an emoji sequence
    return (kinds[0] in "DT") != (kinds[1] in "DRT")


def _invisible(span: Span, chars: str, kept: str = "") -> Finding:
    title = say("keep one") if kept else say("remove it")
    fix = Fix(title, Applicability.SAFE, (Edit(span, kept),))
    code = ", ".join(f"U+{ord(char):04X}" for char in dict.fromkeys(chars))
    if kept:
        message = say("{code}, {count} times in a row; one is enough", code=code, count=len(chars))
        return Finding(span, message, fix)
    return Finding(span, say("invisible character {code}; remove it", code=code), fix)


# In an Arabic paragraph a sign behind a Latin word belongs to the word, and is shown before it.
# A longer word with # behind it is a hashtag, typed as it is shown.
_SIGN = lazy_pattern("[+#(](?<=[A-Za-z0-9].)")
_LATIN_SIGN = lazy_pattern(
    r"[A-Za-z][A-Za-z0-9]*(?:\+{1,2}|(?<![A-Za-z]{3})##?|\([A-Za-z0-9]+\))(?![A-Za-z0-9])"
)


@rule(
    "B604", "misplaced-neutral", severity=Severity.INFO, fixable=Applicability.UNSAFE, needs="+#("
)
def misplaced_neutral(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A sign of a Latin word that the bidi algorithm shows on its other side: C++ as ++C."""
    if _SIGN.search(briefing.prose) is None:
        return
    for prose in briefing.prose_blocks:
        if not prose.is_rtl:
            continue
        resolved = None
        for match in _LATIN_SIGN.finditer(prose.text):
            resolved = resolved or resolve(prose.text.replace("\n", " "), 1)
            last = match.end() - 1
            # Shown right of the word it follows, the sign stands where a reader expects it.
            if resolved.rank[last] > resolved.rank[match.start()]:
                continue
            span = prose.span(match)
            isolated = f"\u2066{match.group()}\u2069"
            fix = Fix(say("isolate it"), Applicability.UNSAFE, (Edit(span, isolated),))
            message = say(
                "“{word}” is shown with its sign on the other side; isolate it (LRI … PDI)",
                word=match.group(),
            )
            yield Finding(span, message, fix)


_SCRIPTS = {
    Template("Latin"): lazy_pattern("[A-Za-z\u00c0-\u024f]"),
    Template("Cyrillic"): lazy_pattern("[\u0400-\u052f]"),
    Template("Greek"): lazy_pattern("[\u0370-\u03ff]"),
}


_IN_SCIENCE = lazy_pattern(
    "[^\\W\\d_A-Za-z\u0370-\u03ff]*(?:[A-Z]{2,}[0-9]*[αβγδεζθλμσφψω]|[βγδζθλσφψω][A-Z]{2,}[0-9]*)"
)


@word_rule("B605", "mixed-script-word", Severity.WARNING, needs="\u0370-\u052f")
def mixed_script_word(word: str, language: Language, context: Context) -> Correction | None:
    """A word with letters of two alphabets that look alike: Latin, Cyrillic, Greek."""
    scripts = [name for name, pattern in _SCRIPTS.items() if pattern.search(word)]
    # An Arabic word against a Latin one is a lost space (L701), not a disguise, and a Greek letter
    # behind capitals is that of a name in science: TNFα.
    if len(scripts) < 2 or _IN_SCIENCE.fullmatch(word):
        return None
    return Correction(
        say("“{word}” has letters of several scripts: {scripts}", word=word, scripts=scripts)
    )


_MARK = lazy_pattern("[\u200e\u200f\u061c]")


@rule(
    "B606",
    "needless-mark",
    severity=Severity.INFO,
    fixable=Applicability.SAFE,
    needs="\u200e\u200f\u061c",
)
def needless_mark(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A mark of direction (LRM, RLM, ALM) that changes nothing."""
    for prose in briefing.prose_blocks:
        if not _MARK.search(prose.text):
            continue
        # The order is that of the line as it is shown: with code and addresses, without markup.
        text, places = _shown(briefing, prose)
        text = text.replace("\n", " ")
        level = 1 if prose.is_rtl else 0
        with_marks = resolve(text, level)
        for match in _MARK.finditer(text):
            without = resolve(text[: match.start()] + text[match.end() :], level)
            rest = [i for i in range(len(text)) if i != match.start()]
            order = sorted(range(len(rest)), key=lambda i: with_marks.rank[rest[i]])
            if order == sorted(range(len(rest)), key=lambda i: without.rank[i]):
                span = Span(places[match.start()], places[match.start()] + 1)
                # Between two letters it may stand for a space.
                is_between = (
                    "".join(text[at : at + 1] for at in (match.start() - 1, match.end())).isalnum()
                    and 0 < match.start() < len(text) - 1
                )
                how = Applicability.UNSAFE if is_between else Applicability.SAFE
                fix = Fix(say("remove it"), how, (Edit(span, ""),))
                code = f"U+{ord(match.group()):04X}"
                yield Finding(
                    span,
                    say("mark of direction {code} that changes nothing; remove it", code=code),
                    fix,
                )


def _shown(briefing: Briefing, prose: ProseBlock) -> tuple[str, list[int]]:
    if isinstance(prose.element, (Paragraph, Heading, Cell)):
        return shown_text(prose.element.inlines, briefing.source.text)
    return prose.text, list(range(prose.start, prose.start + len(prose.text)))
