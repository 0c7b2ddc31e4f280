"""The misspelled words of an Arabic text, each judged with what stands beside it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from brief_cli.languages.spelling.arabic import correction_of
from brief_cli.languages.spelling.arabic_words import (
    AFTER_ON,
    GOVERNING,
    NAMES,
    SPEAKING,
    TITLES,
)
from brief_cli.languages.spelling.correction import Correction
from brief_cli.languages.spelling.standard import standard_text
from brief_cli.languages.word_list import WordList

MARKS = "\u064b-\u065f\u0670\u0640"
_WORD = re.compile(
    "(?<![\\w\u0640])[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0640-\u065f\u0670]*(?![\\w])"
)
_MARKS = re.compile(f"[{MARKS}]")
_ADJECTIVE = re.compile(".{2,}ية|.{2}ي.ة|.ا..ة|م..?.ة|م..و.ة|مت.{3,4}ة|.ا.?.ة")
_NUMBERS = re.compile(
    r"(?:ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر)(?:ة|ين|ون|ي)?|ثمانين|ثمانون|مئة|مائة|مئتي|مائتي|ألف|آلاف|مليون|هناك|ثمة|أي|أية|ذات"
)
_GROUPS = frozenset(("مجموعه", "دفعه", "قائمه", "حزمه", "جمله", "شريحه", "باقه", "كوكبه", "نخبه"))
_CLAUSES = frozenset(("ان", "انه", "انها", "انهم", "انهما", "اننا", "انني", "اني", "انك"))
_SAYING = re.compile("[وف]?(?:[يت]?ق[او]ل(?:ت|وا|ون)?|قائلا|قائلة|قائلين)")
_STOP = re.compile('[.!؟?:،؛\n«»“”"]')
_REACH = 6
_UNKNOWN = 640


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A misspelled word: where it starts in the text, as written, and as it should be."""

    start: int
    word: str
    better: str
    correction: Correction


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    word: str
    bare: str


# Three rules ask the same of each paragraph, one after the other.
@lru_cache(maxsize=512)
def misspellings(text: str, words: WordList | None) -> tuple[Misspelling, ...]:
    """Return the misspelled words of a text, in its order."""
    own = standard_text(text)
    tokens = [
        _Token(match.start(), match.group(), _MARKS.sub("", match.group()))
        for match in _WORD.finditer(own)
    ]
    found = []
    for place, token in enumerate(tokens):
        correction = judged(token.bare, words)
        if correction is None:
            continue
        before = _neighbour(tokens, place, -1, own)
        after = _neighbour(tokens, place, 1, own)
        if _stands(token.bare, correction, before, after, _digit_before(own, token.start), words):
            right = correction.better
            if token.bare in _CLAUSES and _begins_a_statement(tokens, place, own):
                right = right.replace("أ", "إ", 1)
            better = _with_marks(token.word, token.bare, right)
            found.append(Misspelling(token.start, token.word, better, correction))
    return tuple(found)


@lru_cache(maxsize=100_000)
def judged(word: str, words: WordList | None) -> Correction | None:
    """Return what is said of a word alone; each word is judged once."""
    return correction_of(word, words)


def _neighbour(tokens: list[_Token], place: int, step: int, text: str) -> str:
    """Return the word before or after, without marks, where a single space parts them; else “”."""
    other = place + step
    if not 0 <= other < len(tokens):
        return ""
    first, second = tokens[min(place, other)], tokens[max(place, other)]
    between = text[first.start + len(first.word) : second.start]
    return tokens[other].bare if between == " " else ""


def _begins_a_statement(tokens: list[_Token], place: int, text: str) -> bool:
    """Say whether إن is due, and not أن: at the head of a sentence, after what is said, after حيث."""
    start = tokens[place].start
    near = tokens[max(0, place - _REACH) : place]
    since = [token.bare for token in near if not _STOP.search(text[token.start : start])]
    if not since or since[-1] in ("حيث", "إذ", "اذ"):
        return True
    said = [index for index, word in enumerate(since) if _SAYING.fullmatch(word)]
    return bool(said) and not any(word in _CLAUSES for word in since[said[-1] :])


def _digit_before(text: str, start: int) -> bool:
    return re.search(r"\d %?$", text[max(0, start - 3) : start]) is not None


def _stands(
    word: str,
    correction: Correction,
    before: str,
    after: str,
    is_counted: bool,
    words: WordList | None,
) -> bool:
    """Say whether what stands beside a word lets its correction stand."""
    if correction.needs == "noun":
        return _is_preposition(word, before, after, words)
    if correction.needs == "feminine":
        return _is_feminine(word, before, after, is_counted)
    if correction.sure:
        return True
    if before in TITLES or before in NAMES:
        return False
    # Part of a name from another language: تيان ان من.
    if len(word) == 2 and words is not None:
        beside = [near for near in (before, after) if near]
        return all(words.rarity(near) < _UNKNOWN for near in beside)
    if word in ("فان", "بان", "لان", "وان"):
        return after.startswith("ال") or after in AFTER_ON
    return True


def _is_preposition(word: str, before: str, after: str, words: WordList | None) -> bool:
    """Say whether علي is على (and no name), إلي is إلى (and not “to me”)."""
    if not after or before in TITLES or before in NAMES:
        return False
    if word.endswith("علي"):
        if after in AFTER_ON or before in GOVERNING:
            return after not in NAMES
        if not after.startswith("ال") or before in SPEAKING or len(after) < 4:
            return False
        return (
            after.endswith(("ة", "ات", "ين"))
            or before.startswith(("ال", "وال"))
            or before.endswith("ة")
        )
    if before in SPEAKING or after in (
        "أن",
        "من",
        "في",
        "عن",
        "بأن",
        "كما",
        "ما",
        "هو",
        "هي",
        "ذلك",
    ):
        return False
    is_verb = re.fullmatch(r"[يتأن].{2,}[^ةاء]", after) is not None
    return after.startswith("ال") or (
        not is_verb and words is not None and words.rarity(after) < _UNKNOWN
    )


def _is_feminine(word: str, before: str, after: str, is_counted: bool) -> bool:
    """Say whether a final heh is a teh marbuta, and no pronoun."""
    if word in _GROUPS and after == "من":
        return True
    if is_counted or _NUMBERS.fullmatch(before):
        return True
    better = f"{word[:-1]}ة"
    if after.endswith("ية") and not after.startswith("ال") and len(after) > 4:
        return True
    return (
        before.endswith(("ة", "ات"))
        and not before.startswith("ال")
        and _ADJECTIVE.fullmatch(better) is not None
    )


def _with_marks(word: str, bare: str, better: str) -> str:
    """Return the better spelling with the marks that the word has."""
    if word == bare or len(better) != len(bare):
        return better
    letters = iter(better)
    return "".join(char if _MARKS.match(char) else next(letters) for char in word)
