"""Quotation marks and brackets beside words: the space before them, and which one opens."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.prose import ProseBlock
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.language import Language
from brief_cli.languages.letters import JOINED_TO_WHAT_FOLLOWS, with_gershayim
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import say
from brief_cli.rules.house import QUOTES, depths, has_reversed, marks_of, twice_the_same
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

# Letters of the scripts that are written from right to left, their marks, and tatweel.
_LETTER = "\u05d0-\u05ea\u0620-\u063a\u0641-\u064a\u0671-\u06d3\u06d5\u06fa-\u06ff"
_MARKS = "\u064b-\u065f\u0670\u05b0-\u05c7"
_MARK = lazy_pattern(
    rf"[«»“”\"()\[\]„](?:(?<=[{_LETTER}{_MARKS}][«“”\"([„])(?=[^\s])|(?<=\S[»“”\")\]])(?=[{_LETTER}]{{2}}))"
)
_WORD_BEFORE = lazy_pattern(rf"[{_LETTER}{_MARKS}\u0640]+$")
# Joined to what they stand before: و«…», بـ«…», ال(…).
# An ending in brackets belongs to its word, مشارك(ة), and a number in them is a note's.
_ENDING = lazy_pattern(
    rf"\[\^|\([{_LETTER}/{_MARKS}]{{1,3}}\)|[(\[][\d\u0660-\u0669\u06f0-\u06f9]{{1,3}}[)\]]"
)
_HEAD_BEFORE = lazy_pattern(
    r"[(\[](?:[وفبلكسأمتين]|و?(?:ال|لا|غير|ما|شبه|بال|لل|است|مت|من)|نا|بی|هم|می|پیش|باز)[)\]]$"
)
_OPENING = {")": "(", "]": "[", "»": "«"}
# Endings of Persian that a ZWNJ would join to a quotation.
_PARTICLES = frozenset(
    (
        "في", "من", "ثم", "أو", "إن", "أن", "عن", "لم", "لن", "قد", "ما", "لا", "هو", "هي", "بل", "مع",
        "به", "از", "در", "با", "که", "را", "تا", "کے", "کی", "کا", "نے", "سے", "ہے", "میں",
    )
)  # fmt: skip
_SUFFIXES = ("های", "هایی", "هاي", "مان", "شان", "تان", "ترین")


@rule(
    "T520",
    "missing-space-before-opening",
    severity=Severity.WARNING,
    fixable=Applicability.SAFE,
    needs='«»“”„"()[]',
)
def missing_space_before_opening(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A quotation or bracket that is glued to the word before it, or after it."""
    if _MARK.search(briefing.prose) is None:
        return
    has_gershayim = '"' in language_of(briefing.language).punctuation.latin
    for prose in briefing.prose_blocks:
        text = with_gershayim(prose.text)
        is_unclear = has_gershayim or text.count('"') % 2 == 1
        for match in _MARK.finditer(text):
            mark, place = match.group(), match.start()
            if mark == '"' and is_unclear:
                continue  # which of them open nobody can say
            if mark in "“”" and "„" in text:
                continue  # behind „ either of them closes, and within it either opens
            if mark in _OPENING and text.count(_OPENING[mark], 0, place) <= text.count(
                mark, 0, place
            ):
                continue  # nothing is open that it could close: it stands for the other mark
            opens = _opens(text, place)
            before = _WORD_BEFORE.search(text, max(0, place - 40), place)
            if opens and before is not None:
                if JOINED_TO_WHAT_FOLLOWS.fullmatch(before.group()) or _ENDING.match(text, place):
                    continue
                yield _glued(prose, place, mark, is_before=True)
            elif not opens and _starts_a_word(text, place):
                # و"لوكويل": another mark is missing before, so that this one looks as if it closed.
                if (
                    before is not None
                    and JOINED_TO_WHAT_FOLLOWS.fullmatch(before.group())
                    and mark in '"“”'
                ):
                    continue
                yield _glued(prose, place + 1, mark, is_before=False)


def _opens(text: str, place: int) -> bool:
    """Say whether a mark opens: by its form, or where it has two, as every other one does."""
    mark = text[place]
    if mark in "«([„":
        return True
    if mark in "»)]":
        return False
    if text[place + 1 : place + 2] in tuple(" ,.;:!?،؛؟۔\n)»"):
        return False
    alike = sum(text.count(each, 0, place) for each in ('"' if mark == '"' else "“”"))
    return alike % 2 == 0


def _starts_a_word(text: str, place: int) -> bool:
    """Say whether a word that is glued to a closing mark is one of its own."""
    after = re.compile(rf"[{_LETTER}]+").match(text, place + 1)
    if after is None or after.group() in _SUFFIXES:
        return False
    # So short a one may be an ending: only what is known for a word is one.
    if len(after.group()) == 2 and after.group() not in _PARTICLES:
        return False
    # (ال)تعليم, (لا)مركزية: what is in the brackets is the head of the word.
    return not (text[place] in ")]" and _HEAD_BEFORE.search(text, max(0, place - 6), place + 1))


def _glued(prose: ProseBlock, place: int, mark: str, *, is_before: bool) -> Finding:
    at = prose.start + place
    fix = Fix(say("add a space"), Applicability.SAFE, (Edit(Span(at, at), " "),))
    span = Span(at, at + 1) if is_before else Span(at - 1, at)
    if is_before:
        return Finding(span, say("no space before “{mark}”", mark=mark), fix)
    return Finding(span, say("no space after “{mark}”", mark=mark), fix)


_SAME = lazy_pattern(r"(?<!\w)([“”])(?=\S)([^“”«»\"\u2029]{1,400}?)(?<=\S)\1(?!\w)")
_PAIR = lazy_pattern(r"(?<!\w)(“(?=\S)[^“”\u2029]{1,400}?”|”(?=\S)[^“”\u2029]{1,400}?“)(?!\w)")


# Some programs make the mark behind a figure a sign of inches: “معرض 2015″.
_PRIME = lazy_pattern(r"“(?=\S)[^“”«»″\u2029]{1,400}?[0-9\u0660-\u0669]″(?!\w)")


@rule("T521", "quote-pairing", severity=Severity.INFO, fixable=Applicability.UNSAFE, needs="“”«»")
def quote_pairing(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A quotation that one mark opens and closes, or the two marks in both orders in one file."""
    if has_reversed(briefing.prose):
        for prose in briefing.prose_blocks:
            for first, last in twice_the_same(prose.text):
                mark = prose.text[first]
                yield _rewritten(prose, (first, last + 1), "«»", f"{mark}…{mark}")
    if "“" not in briefing.prose and "”" not in briefing.prose:
        return
    pairs = language_of(briefing.language).punctuation.quotes
    orders = [
        (prose, match)
        for prose in briefing.prose_blocks
        if "“" in prose.text and "”" in prose.text
        for match in _PAIR.finditer(with_gershayim(prose.text))
    ]
    usual = sum(match.group()[0] == "“" for _, match in orders)
    own = next((first + last for first, last in pairs if first in "“”"), "“”")
    house = own if usual * 2 == len(orders) else "“”" if usual * 2 > len(orders) else "”“"
    for prose in briefing.prose_blocks:
        if "„" in prose.text:
            continue  # “ closes what „ opened, and what stands between two of them is no quotation
        for match in _SAME.finditer(with_gershayim(prose.text)):
            mark = match[1]
            if (mark, mark) not in pairs:
                yield _rewritten(prose, match.span(), house, f"{mark}…{mark}")
    for prose, match in orders:
        if match.group()[0] != house[0] and 0 < usual < len(orders):
            yield _rewritten(prose, match.span(), house, f"{house[1]}…{house[0]}")
    for prose in briefing.prose_blocks:
        for match in _PRIME.finditer(prose.text) if "″" in prose.text else ():
            yield _rewritten(prose, match.span(), house, "“…″")


def _rewritten(prose: ProseBlock, place: tuple[int, int], house: str, written: str) -> Finding:
    span = Span(prose.start + place[0], prose.start + place[1])
    edits = (
        Edit(Span(span.start, span.start + 1), house[0]),
        Edit(Span(span.end - 1, span.end), house[1]),
    )
    better = f"{house[0]}…{house[1]}"
    fix = Fix(say("write {style}", style=better), Applicability.UNSAFE, edits)
    return Finding(
        span, say("quotation marks {written}; write {better}", written=written, better=better), fix
    )


_QUOTATION = lazy_pattern(r"«([^«»\u2029]*)»|“([^“”\u2029]*)”|”([^“”\u2029]*)“")


@rule(
    "T525",
    "house-quotes",
    severity=Severity.INFO,
    fixable=Applicability.SAFE,
    needs="«»“”",
    options=(QUOTES,),
)
def house_quotes(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A quotation in other marks than those of the house."""
    style = context.option(QUOTES)
    if not style:
        return
    language = language_of(briefing.language)
    for block in briefing.prose_blocks:
        matches = list(_QUOTATION.finditer(block.text))
        starts = (match.start() for match in matches)
        for match, depth in zip(matches, depths(block.text, starts, style), strict=True):
            # What stands within a quotation has marks of its own.
            if match.group()[0] + match.group()[-1] != style and depth <= 0:
                yield _in_other_marks(block.span(match), match.group(), style, language)


def _in_other_marks(span: Span, quotation: str, style: str, language: Language) -> Finding:
    # The guillemets of French have a space within already, and others get one.
    opening, closing = marks_of(style, language)
    inner = quotation[1:-1]
    if inner != inner.strip():
        opening, closing = style[0], style[1]
    edits = (
        Edit(Span(span.start, span.start + 1), opening),
        Edit(Span(span.end - 1, span.end), closing),
    )
    fix = Fix(say("write {style}", style=style), Applicability.SAFE, edits)
    message = say(
        "quotation marks {written}; the house writes {style}",
        written=quotation[0] + quotation[-1],
        style=style,
    )
    # With the house's marks within, both would be alike: which become the others is the writer's.
    return Finding(span, message, fix if set(style).isdisjoint(inner) else None)
