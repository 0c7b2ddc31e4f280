"""Words that a word list proves wrong (extra `language`)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.letters import ARABIC, WORD
from brief_cli.languages.word_list import WordList
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span

_WORDS = re.compile(rf"(?<![{WORD}])[{ARABIC}]{{5,}}+(?![{WORD}])")
_PREFIXES = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ك", "ل", "س")
_SUFFIXES = (
    "تان",
    "تين",
    "هما",
    "كما",
    "هم",
    "هن",
    "كم",
    "نا",
    "ها",
    "ه",
    "ي",
    "ك",
    "ات",
    "ون",
    "ين",
    "ان",
    "ة",
    "ا",
    "ت",
    "وا",
    "و",
)
# Keys beside those that end a word: few words, and hardly a name, end in one of these letters.
_STRAY = frozenset("ذضظ")
_LEAST = 3
_SHORTEST = 7


# A name from another language falls into two words by chance; where a link was lost, what follows is
# mostly one of these, or starts with the conjunction or the article.
_FOLLOWING = frozenset(
    (
        "مما",
        "عن",
        "في",
        "من",
        "إلى",
        "على",
        "التي",
        "الذي",
        "إذا",
        "أن",
        "إن",
        "كما",
        "حيث",
        "مع",
        "بعد",
        "قبل",
        "خلال",
    )
)


# Names that are written with and without a space: عبدالله, نورالدين.
_NAME_HEADS = frozenset(
    [
        "عبد",
        "نور",
        "سيف",
        "صلاح",
        "شمس",
        "علاء",
        "بدر",
        "أبو",
        "ابو",
        "ابن",
        "ذو",
        "ضياء",
        "جمال",
        "تاج",
        "عز",
        "خير",
        "محي",
        "محيي",
        "سعد",
        "فخر",
        "زين",
        "شهاب",
        "نجم",
        "أسد",
        "بيت",
    ]
)


def _is_article_and_scrap(head: str) -> bool:
    """Say whether the first part is no word of its own: الم of الموائل, or begins a name."""
    return (head.startswith("ال") and len(head) < _LEAST + 2) or head in _NAME_HEADS


def _starts_a_word(word: str) -> bool:
    return (
        word in _FOLLOWING or word.startswith(("وال", "ال")) or (word[0] == "و" and len(word) >= 4)
    )


def _is_known(word: str, words: WordList) -> bool:
    """Say whether a word is known, or is one without a prefix, a suffix, or both."""
    if word in words:
        return True
    stems = [word, *(word.removeprefix(p) for p in _PREFIXES if word.startswith(p))]
    stems += [stem.removesuffix(s) for stem in stems[:] for s in _SUFFIXES if stem.endswith(s)]
    return any(len(stem) >= 2 and stem in words for stem in stems)


def _unknown(briefing: Briefing, context: Context, words: WordList) -> Iterator[tuple[Span, str]]:
    """Yield the unknown words of Arabic prose; those with marks have no simple form to look up."""
    allowed = context.options.get("allowed-words")
    for prose in briefing.prose_blocks:
        for start, word in _unknown_in(prose.text, words):
            if isinstance(allowed, tuple) and word in allowed:
                continue
            yield Span(prose.start + start, prose.start + start + len(word)), word


# Two rules ask the same of each paragraph, one after the other.
@lru_cache(maxsize=512)
def _unknown_in(text: str, words: WordList) -> tuple[tuple[int, str], ...]:
    return tuple(
        (match.start(), match.group())
        for match in _WORDS.finditer(text)
        if not _is_known(match.group(), words)
    )


@rule(
    "L702",
    "unknown-compound",
    severity=Severity.WARNING,
    fixable=Applicability.UNSAFE,
    extra="language",
    languages="ar",
)
def unknown_compound(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An unknown word that is two known ones without the space between them."""
    words = context.words
    assert words is not None
    for span, word in _unknown(briefing, context, words):
        if len(word) < _SHORTEST:
            continue
        splits = [
            place
            for place in range(_LEAST, len(word) - _LEAST + 1)
            if words.is_common(word[:place])
            and words.is_common(word[place:])
            and not _is_article_and_scrap(word[:place])
            and _starts_a_word(word[place:])
        ]
        # L701 finds a ة or ى within a word without any list.
        splits = [place for place in splits if word[place - 1] not in "ةى"]
        if not splits:
            continue
        place = max(splits, key=lambda p: min(p, len(word) - p))
        at = span.start + place
        fix = Fix(say("put a space"), Applicability.UNSAFE, (Edit(Span(at, at), " "),))
        message = say(
            "“{word}” is not a known word; “{left}” and “{right}” are",
            word=word,
            left=word[:place],
            right=word[place:],
        )
        yield Finding(span, message, fix)


@rule(
    "L703",
    "stray-letter",
    severity=Severity.WARNING,
    fixable=Applicability.UNSAFE,
    extra="language",
    languages="ar",
)
def stray_letter(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A word that is unknown with its last letter and known without it."""
    words = context.words
    assert words is not None
    for span, word in _unknown(briefing, context, words):
        better = word[:-1]
        # Behind a teh marbuta or a final maksura no letter can stand.
        is_stray = better[-1] in "ةى" or word[-1] in _STRAY
        if not is_stray or better not in words:
            continue
        fix = Fix(say("write “{word}”", word=better), Applicability.UNSAFE, (Edit(span, better),))
        message = say("“{word}” is not a known word; “{better}” is", word=word, better=better)
        yield Finding(span, message, fix)
