"""Words that are glued, repeated or left in another language."""

import re
from collections.abc import Iterator, Sequence
from itertools import compress, count, pairwise
from operator import eq

from brief_cli.briefing import words as prose_words
from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.prose import ProseBlock
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.document.blocks import Element, Image, Link, Styled, walk
from brief_cli.languages.letters import ARABIC, LETTER_NAMES, MARKS, WORD
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.rules.text_rule import Hit, text_rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.sieve import Sieve
from brief_cli.text.span import Span

# Endings that Persian (UEFIتان) and Arabic (SMSات) writers put to Latin abbreviations.
_LATIN_SUFFIXES = frozenset(
    ["ها", "های", "هایی", "تان", "مان", "شان", "ام", "ات", "اش", "ای", "ی", "ي", "ية"]
)


# Teh marbuta and final alef maksura stand only at the end of a word; so does a Latin letter.
_GLUED = (
    rf"[ةىA-Za-z](?:(?<=[{ARABIC}][ةى])[{MARKS}]*(?=[{ARABIC}]{{2}})"
    rf"|(?<=[A-Za-z]{{2}})(?=[{ARABIC}]{{3}})|(?<=[{ARABIC}]{{3}}[A-Za-z])(?=[A-Za-z]))"
)


@text_rule(
    "L701",
    "glued-words",
    Severity.WARNING,
    Applicability.UNSAFE,
    in_word=_GLUED,
    finds=_GLUED,
)
def glued_words(hit: Hit, context: Context) -> Finding | None:
    """Two words without the space between them, as the letters prove."""
    text, place = hit.prose, hit.end
    if hit.text[0] in "ةى":
        # Maksura within a word is also how Egyptian keyboards write yeh: only teh marbuta, or a
        # maksura before و or ال, proves a lost space.
        # Persian and Urdu write names such as دایرةالمعارف as one word.
        is_yeh = hit.text[0] == "ى" and not text.startswith(("ال", "و"), place)
        if is_yeh or hit.language.has_half_space:
            return None
    elif text[place - 2] > "z":
        place -= 1
    rest = _rest(text, place)
    if rest in _LATIN_SUFFIXES:
        return None
    word = _word_around(text, place)
    fix = Fix(say("put a space"), Applicability.UNSAFE, (Edit(Span(place, place), " "),))
    message = say("“{word}” is two words: a space was lost before “{rest}”", word=word, rest=rest)
    return Finding(Span(place - 1, place + 1), message, fix)


def _word_around(text: str, place: int) -> str:
    start = end = place
    while start > 0 and re.match(rf"[{WORD}A-Za-z]", text[start - 1]):
        start -= 1
    while end < len(text) and re.match(rf"[{WORD}A-Za-z]", text[end]):
        end += 1
    return text[start:end]


def _rest(text: str, place: int) -> str:
    match = _LETTERS.match(text, place)
    return match.group() if match else ""


_LETTERS = lazy_pattern(rf"[{WORD}A-Za-z]+")


_MOST_REPEATED = 5


@rule("L704", "repeated-word", severity=Severity.WARNING, fixable=Applicability.UNSAFE)
def repeated_word(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A word that nobody repeats on purpose, or two words and more, twice in a row."""
    particles = language_of(briefing.language).never_repeated
    text = briefing.prose
    words = briefing.words
    repeated = [
        (first, size)
        for first, size in sorted(_repetitions(words).items())
        if size > 1 or (words[first] in particles and not _is_spelled(words, first))
    ]
    if not repeated:
        return
    tokens = list(prose_words.WORD.finditer(text))
    done = 0
    for first, size in repeated:
        if first < done or not _stand_together(text, tokens[first : first + 2 * size]):
            continue
        if size > 1 and not _is_a_slip(
            briefing.block_at(tokens[first].start()), tokens, first, size
        ):
            continue
        done = first + 2 * size
        start, again, end = (
            tokens[first].start(),
            tokens[first + size - 1].end(),
            tokens[first + 2 * size - 1].end(),
        )
        fix = Fix(say("keep one"), Applicability.UNSAFE, (Edit(Span(again, end), ""),))
        said = text[start:again]
        yield Finding(Span(start, end), say("“{word}” twice in a row", word=said), fix)


def _repetitions(words: Sequence[str]) -> dict[int, int]:
    """Return the first words of what stands twice in a row, each with the number of its words."""
    found: dict[int, int] = {}
    for size in range(1, _MOST_REPEATED + 1):
        alike = map(eq, words, words[size:])
        for first in compress(count(), alike):
            if size == 1 or words[first : first + size] == words[first + size : first + 2 * size]:
                found.setdefault(first, size)
    return found


def _stand_together(text: str, tokens: list[re.Match[str]]) -> bool:
    return all(
        text[one.end() : other.start()].strip(" \n\u200c") == "" for one, other in pairwise(tokens)
    )


def _is_spelled(words: Sequence[str], first: int) -> bool:
    """Say whether a word is a letter's name among others: it is an abbreviation, spelled."""
    beside = {*words[max(0, first - 1) : first], *words[first + 2 : first + 3]}
    beside |= {word[1:] for word in beside if word[0] in "وف"}
    return words[first] in LETTER_NAMES and not beside.isdisjoint(LETTER_NAMES)


def _is_a_slip(block: ProseBlock, tokens: list[re.Match[str]], first: int, size: int) -> bool:
    """Say whether two words and more were repeated by mistake.

    Not in a quotation, where a crowd calls or a poet sings, nor in day after day after day.
    """
    near = tokens[first : first + 2 * size + 1]
    words = [token.group() for token in near if token.start() < block.end]
    said = words[:size]
    if len(set(said)) == 1 or not _AFTER_ANOTHER.isdisjoint(said):
        return False
    if len(words) > 2 * size and words[2 * size] == words[0]:
        return False
    # Stable, and stable releases of old: the second time another word follows.
    if size == 2 and said[0] in _AND and len(words) > 2 * size:
        return False
    if sum(map(len, said)) < _LEAST_LETTERS or LETTER_NAMES.issuperset(said):
        return False
    before = block.text[: tokens[first].start() - block.start]
    return all(before.count(opening) <= before.count(end) for opening, end in ("«»", "“”", "()"))


_LEAST_LETTERS = 6
_AND = frozenset(["و", "أو", "یا", "اور", "and", "or", "et", "ou"])
# Day after day, one by one.
_AFTER_ANOTHER = frozenset(["بعد", "تلو", "وراء", "إثر", "أثر", "after", "by"])


_RUNS = {
    "rtl": lazy_pattern(
        r"[A-Za-z][A-Za-z'’\-]*[,;]? (?:[A-Za-z][A-Za-z'’\-]*[,;]? ){3,}[A-Za-z][A-Za-z'’\-]+"
    ),
    "ltr": lazy_pattern(rf"[{WORD}]{{2,}}،? (?:[{WORD}]{{2,}}،? ){{3,}}[{WORD}]{{2,}}"),
}
_FOREIGN = {
    "rtl": Sieve(lambda word: re.search("[A-Za-z]", word) is not None),
    "ltr": Sieve(lambda word: re.search(f"[{WORD}]", word) is not None),
}
# What is introduced, or stands in brackets or quotation marks, is in its own language on purpose.
# So is what a message of a program, or another name, is an example of.
_INTRODUCED = lazy_pattern(
    r"(?:[«“\"‘'(\[:]|(?:^|[ \n])(?:مثل|أو|و|مانند|یا|جیسے|כמו)|[A-Za-z0-9%.]+ (?:و|أو|یا|اور))\s*$"
)
# Words that join others: a title or a list of names may have them, and each sentence has one.
_JOINING = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "for",
        "to",
        "in",
        "on",
        "at",
        "by",
        "with",
        "from",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "that",
        "this",
        "it",
        "its",
        "we",
        "you",
        "they",
        "he",
        "she",
        "not",
        "but",
        "if",
        "than",
        "then",
        "into",
        "between",
        "our",
        "their",
        "your",
        "his",
        "her",
    ]
)
_LEAST_OWN = 3


@rule("L705", "untranslated-text", severity=Severity.INFO)
def untranslated_text(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Five words or more of running text in another script within a paragraph."""
    direction = language_of(briefing.language).direction
    pattern = _RUNS[direction]
    if not _FOREIGN[direction](briefing.vocabulary):
        return
    for prose in briefing.prose_blocks:
        # A whole paragraph in the other language was left so by somebody who saw it.
        if prose.is_rtl != (direction == "rtl"):
            continue
        for match in pattern.finditer(prose.text):
            before = prose.text[: match.start()]
            if _INTRODUCED.search(before) or _is_quoted(before):
                continue
            if direction == "rtl" and not _is_running_text(match.group()):
                continue
            span = prose.span(match)
            if _is_set_off(prose.element, span):
                continue
            start = " ".join(match.group().split()[:4])
            yield Finding(span, say("“{start}…” was left in another language", start=start))


def _is_quoted(before: str) -> bool:
    """Say whether a quotation that is open ends a text: “Guided - use entire disk”."""
    straight = before.count('"') % 2 == 1
    return straight or any(before.count(a) > before.count(b) for a, b in ("«»", "“”"))


def _is_running_text(run: str) -> bool:
    """Say whether Latin words are of a sentence: no title, name, licence or command."""
    words = [word.strip(",;") for word in run.split()]
    joining = sum(word in _JOINING for word in words)
    own = sum(word.islower() and word not in _JOINING for word in words)
    return joining > 0 and own >= _LEAST_OWN and 2 * own >= len(words) - joining


def _is_set_off(block: Element | None, span: Span) -> bool:
    """Say whether a place is in italics, or is what a link shows."""
    return block is not None and any(
        isinstance(element, (Link, Image, Styled)) and element.span.covers(span)
        for element in walk(block)
    )
