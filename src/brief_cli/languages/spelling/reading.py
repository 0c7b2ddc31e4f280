"""The misspelled words of an Arabic text, each judged with what stands beside it."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from brief_cli.languages.letters import LETTER_NAMES
from brief_cli.languages.spelling.arabic import correction_of
from brief_cli.languages.spelling.beside import stands
from brief_cli.languages.spelling.correction import Correction
from brief_cli.languages.spelling.first_person import TRIGGERS, verbs_without_hamza
from brief_cli.languages.spelling.neighbours import Beside
from brief_cli.languages.spelling.standard import standard_text
from brief_cli.languages.word_list import WordList
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.sieve import Sieve

MARKS = "\u064b-\u065f\u0670\u0640"
_WORD = lazy_pattern(
    "(?<![\\w\u0640\u00ad\u200b-\u200d\u2060])[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0640-\u065f\u0670]*(?![\\w])"
)
_MARKS = lazy_pattern(f"[{MARKS}]")
_VOWELS = lazy_pattern("[\u064e-\u0650\u0652]")
_SHADDA = "\u0651"
_PARTS = lazy_pattern("[\u0653-\u0655]")
_TANWEEN = frozenset("\u064b\u064c\u064d")
_CLAUSES = frozenset(("ان", "انه", "انها", "انهم", "انهما", "اننا", "انني", "اني", "انك"))
_SAYING = lazy_pattern("[وف]?(?:[يت]?ق[او]ل(?:ت|وا|ون)?|قائلا|قائلة|قائلين)")
# What somebody wants, must or decides not to do: يجب ألا ننسى. With a negation it is what is excepted.
_WILL = lazy_pattern(
    "[وفل]?(?:يجب|ينبغي|يتعين|يفترض|يستحسن|[يت]?فضل|ي?قرر(?:ت|وا|ون)?|[يت]?طلب(?:ت|وا|ون)?|أراد(?:ت|وا)?|[يتن]ريد(?:ون)?|"
    "تعلم(?:ت|وا)?|[يت]?حذر(?:ت|وا)?|[يت]?نصح(?:ت|وا)?|أقسم(?:ت|وا)?|(?:ب|على )?شرط|شريطة|وعد(?:ت|وا)?|تعهد(?:ت|وا)?|"
    "اتفق(?:ت|ا|وا)?|أمر(?:ت|وا)?|أوصى|أوصت|دعا|دعت|تمنى|[يتن]تمنى|[يتن]?حرص(?:ت|وا|ون)?|حريص(?:ة|ون|ين)?|[يتن]رجو|"
    "اختار(?:ت|وا)?|خشية|[يتن]أمل|آمل|المهم|الأفضل|الأولى|الأجدر|المفروض)"
)
_IMPERFECT = lazy_pattern("[يتن][\u0621-\u064a]{2,}")
_NEGATIONS = frozenset(("لا", "لم", "لن", "ما", "ليس", "ليست", "ولا", "ولم", "ولن", "وما", "غير"))
_PASSIVE = lazy_pattern("[وف]?\u064e?[يتنأ]\u064f")
_STOP = lazy_pattern('[.!؟?:،؛,;\n\u2029«»“”"]')
_HYPHENED = lazy_pattern(r"[^\W\d_]-")
_REACH = 6
# Names of letters that are no words.
_SPELLING = LETTER_NAMES - frozenset(
    ("في", "أن", "إن", "أو", "ان", "او", "ام", "أم", "ال", "اي", "إي", "آن")
)
_ASKED = 10
# Code points: what is longer is no word.
_LONGEST = 100


class Misspelling(NamedTuple):
    """A misspelled word: where it starts in the text, as written, and as it should be."""

    start: int
    word: str
    better: str
    correction: Correction


def _bare(token: re.Match[str]) -> str:
    """Return a word without its marks."""
    return _MARKS.sub("", token.group())


@cache
def _wrong_by_itself(words: WordList | None) -> Sieve:
    return Sieve(lambda word: judged(_MARKS.sub("", word), words) is not None)


# Three rules ask the same of each text, one after the other.
@lru_cache(maxsize=8)
def misspellings(
    text: str, vocabulary: frozenset[str], words: WordList | None
) -> tuple[Misspelling, ...]:
    """Return the misspelled words of a text, in its order.

    Args:
        text: prose; U+2029 parts blocks, and U+FFFC stands for what is masked.
        vocabulary: its different words, with their marks.
        words: how rare words are; None where nobody knows.
    """
    # Few texts have a word that is wrong by itself: what stands beside each is asked of those.
    is_asked = bool(_wrong_by_itself(words)(vocabulary))
    if not is_asked and TRIGGERS.isdisjoint(vocabulary):
        return ()
    own = standard_text(text)
    verbs = [
        Misspelling(start, word, better, Correction("hamza", better))
        for start, word, better in verbs_without_hamza(own, vocabulary, words)
    ]
    if not is_asked:
        return tuple(verbs)
    tokens = list(_WORD.finditer(own))
    written = [token.group() for token in tokens]
    wrong = _wrong_by_itself(words)({*written})
    found = []
    for place in (at for at, word in enumerate(written) if word in wrong):
        token, word, bare = tokens[place], written[place], _bare(tokens[place])
        # A letter in two parts is another rule's matter.
        correction = None if _PARTS.search(word) else judged(bare, words)
        if correction is None or (correction.kind == "yeh" and _MARKS.match(word[-1])):
            continue
        # A verb or a noun with its mark (عدّه رئيسا, لحظّه); what is vocalized is written as it is meant.
        if correction.kind == "teh" and word[-1] == "ه" and _SHADDA in word:
            continue
        if correction.kind in ("teh", "yeh") and len(_VOWELS.findall(word)) > 1:
            continue
        # What is written in the passive is meant so: تُؤدّى.
        if correction.kind == "yeh" and _PASSIVE.match(word):
            continue
        beside = _beside(tokens, place, own)
        if bare in LETTER_NAMES and not _SPELLING.isdisjoint((*beside.earlier[-2:], beside.after)):
            continue  # an abbreviation, spelled: سي ان ان
        # A letter of a name, by its own name: بروتون-ام.
        if len(bare) == 2 and token.start() > 1 and _HYPHENED.match(own, token.start() - 2):
            continue
        if stands(bare, correction, beside, words):
            right = correction.better
            if bare in _CLAUSES and _begins_a_statement(tokens, place, own):
                right = right.replace("أ", "إ", 1)
            elif bare == "الا" and _forbids(tokens, place, own, beside.after):
                right = "ألا"
            better = _with_marks(word, bare, right)
            found.append(Misspelling(token.start(), word, better, correction))
    known = {each.start for each in found}
    found += [each for each in verbs if each.start not in known]
    return tuple(sorted(found, key=lambda each: each.start))


@lru_cache(maxsize=100_000)
def judged(word: str, words: WordList | None) -> Correction | None:
    """Return what is said of a word alone; each word is judged once."""
    return correction_of(word, words) if len(word) <= _LONGEST else None


def _beside(tokens: list[re.Match[str]], place: int, text: str) -> Beside:
    start, end = tokens[place].span()
    asked = tokens[max(0, place - _ASKED) : place]
    block = text.rfind("\u2029", asked[0].start(), start) if asked else -1
    before = _neighbour(tokens, place, -1, text)
    return Beside(
        before=before,
        after=_neighbour(tokens, place, 1, text),
        prior=_neighbour(tokens, place - 1, -1, text) if place else "",
        later=_neighbour(tokens, place + 1, 1, text) if place + 1 < len(tokens) else "",
        earlier=[_bare(near) for near in asked if near.start() > block],
        after_tanween=bool(before) and not _TANWEEN.isdisjoint(tokens[place - 1].group()[-2:]),
        is_counted=_digit_before(text, start),
        is_before_figure=text[end : end + 2].strip().isdecimal(),
    )


def _neighbour(tokens: list[re.Match[str]], place: int, step: int, text: str) -> str:
    """Return the word before or after, without marks, where a single space parts them; else “”."""
    other = place + step
    if not 0 <= other < len(tokens):
        return ""
    first, second = tokens[min(place, other)], tokens[max(place, other)]
    between = text[first.end() : second.start()]
    return _bare(tokens[other]) if between == " " else ""


def _begins_a_statement(tokens: list[re.Match[str]], place: int, text: str) -> bool:
    """Say whether إن is due, and not أن: at the head of a sentence, after what is said, after حيث."""
    since = _since_a_stop(tokens, place, text)
    if not since or since[-1] in ("حيث", "إذ", "اذ"):
        return True
    said = [index for index, word in enumerate(since) if _SAYING.fullmatch(word)]
    return bool(said) and not any(word in _CLAUSES for word in since[said[-1] :])


def _since_a_stop(tokens: list[re.Match[str]], place: int, text: str) -> list[str]:
    """Return the nearest words before one, without their marks, back to a mark that parts."""
    start = tokens[place].start()
    near = tokens[max(0, place - _REACH) : place]
    return [_bare(token) for token in near if not _STOP.search(text, token.start(), start)]


def _forbids(tokens: list[re.Match[str]], place: int, text: str, after: str) -> bool:
    """Say whether ألا is due, and not إلا: before a verb, where something is wanted or forbidden."""
    if _IMPERFECT.fullmatch(after) is None:
        return False
    since = _since_a_stop(tokens, place, text)
    return _NEGATIONS.isdisjoint(since) and any(_WILL.fullmatch(word) for word in since)


def _digit_before(text: str, start: int) -> bool:
    return re.search(r"\d %?$", text[max(0, start - 3) : start]) is not None


def _with_marks(word: str, bare: str, better: str) -> str:
    """Return the better spelling with the marks that the word has."""
    if word == bare or len(better) != len(bare):
        return better
    letters = iter(better)
    return "".join(char if _MARKS.match(char) else next(letters) for char in word)
