"""The misspelled words of an Arabic text, each judged with what stands beside it."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from brief_cli.languages.letters import LETTER_NAMES
from brief_cli.languages.spelling.arabic import correction_of
from brief_cli.languages.spelling.arabic_words import (
    ADJECTIVES_WITH_HEH,
    ADVERBS,
    AFTER_ON,
    GOVERNING,
    LOOSE_HAMZA_JOINED,
    NAMES,
    PERSONAL,
    SPEAKING,
    TITLES,
)
from brief_cli.languages.spelling.correction import Correction
from brief_cli.languages.spelling.standard import standard_text
from brief_cli.languages.word_list import WordList
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.sieve import Sieve

MARKS = "\u064b-\u065f\u0670\u0640"
_WORD = lazy_pattern(
    "(?<![\\w\u0640])[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0640-\u065f\u0670]*(?![\\w])"
)
_MARKS = lazy_pattern(f"[{MARKS}]")
_PARTS = lazy_pattern("[\u0653-\u0655]")
_ADJECTIVE = lazy_pattern(".{2,}ية|.{2}ي.ة|.ا..ة|م..?.ة|م..و.ة|مت.{3,4}ة|.ا.?.ة")
_SURE_ADJECTIVE = lazy_pattern(".{2,}ية|.{2}ي.ة|م..و.ة|مت.{3,4}ة")
_NUMBERS = lazy_pattern(
    r"(?:ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر)(?:ة|ين|ون|ي)?|ثمانين|ثمانون|مئة|مائة|مئتي|مائتي|ألف|آلاف|مليون|هناك|ثمة|أي|أية|ذات"
)
_GROUPS = frozenset(("مجموعه", "دفعه", "قائمه", "حزمه", "جمله", "شريحه", "باقه", "كوكبه", "نخبه"))
_CLAUSES = frozenset(("ان", "انه", "انها", "انهم", "انهما", "اننا", "انني", "اني", "انك"))
_NO_NAMES = frozenset(
    {
        *_CLAUSES,
        *LOOSE_HAMZA_JOINED,
        *[
            "او",
            "اي",
            "اية",
            "اما",
            "امام",
            "امس",
            "اذ",
            "انا",
            "انت",
            "اخر",
            "اخرى",
            "احد",
            "اول",
            "ايضا",
        ],
    }
)
_SAYING = lazy_pattern("[وف]?(?:[يت]?ق[او]ل(?:ت|وا|ون)?|قائلا|قائلة|قائلين)")
_PASSIVE = lazy_pattern("[وف]?\u064e?[يتنأ]\u064f")
_STOP = lazy_pattern('[.!؟?:،؛,;\n\u2029«»“”"]')
_REACH = 6
_VERBAL_NOUN = lazy_pattern("الت..ي.|ال(?:ا[^ا]ت.ا.|است..?ا.|ان..ا.)|الإ..ا.|ال.+(?:ات|ية)")
_UNKNOWN = 640
_RARE = 600
_TOWARDS = frozenset(
    [
        "بالإضافة",
        "إضافة",
        "نظرا",
        "بالنسبة",
        "أدى",
        "أدت",
        "يؤدي",
        "تؤدي",
        "مشيرا",
        "لافتا",
        "استنادا",
        "وصولا",
        "أشار",
        "أشارت",
        "وأشار",
        "بالاضافة",
        "اضافة",
    ]
)
_SUPERLATIVES = frozenset(
    [
        "أكبر",
        "أصغر",
        "أفضل",
        "أسوأ",
        "أول",
        "آخر",
        "أعلى",
        "أدنى",
        "أطول",
        "أقصر",
        "أحدث",
        "أقدم",
        "أقوى",
        "أضعف",
        "أجمل",
        "أسرع",
        "أغلى",
        "أكثر",
        "أقل",
        "أقرب",
        "أبعد",
        "كل",
        "لأول",
        "بأول",
    ]
)
_TIMES = frozenset(["الليلة", "السنة", "المرة", "الساعة", "البارحة", "الجمعة", "العاشرة"])
_NEGATIONS = frozenset(["لا", "لم", "لن", "ليس", "ليست", "ما", "ولا", "ولم", "وليس", "غير"])
# Names of letters that are no words.
_SPELLING = LETTER_NAMES - frozenset(
    ("في", "أن", "إن", "أو", "ان", "او", "ام", "أم", "ال", "اي", "إي", "آن")
)
# Nouns that are feminine, or plurals of things, without teh marbuta.
_FEMININE = frozenset(
    ("اليد", "القدم", "العين", "الحرب", "القرون", "العصور", "آسيا", "أوروبا", "أمريكا", "أميركا")
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
    if not _wrong_by_itself(words)(vocabulary):
        return ()
    own = standard_text(text)
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
        # What is written in the passive is meant so: تُؤدّى.
        if correction.kind == "yeh" and _PASSIVE.match(word):
            continue
        start, end = token.span()
        before = _neighbour(tokens, place, -1, own)
        after = _neighbour(tokens, place, 1, own)
        is_counted = _digit_before(own, start)
        is_before_figure = own[end : end + 2].strip().isdecimal()
        asked = tokens[max(0, place - _ASKED) : place]
        block = own.rfind("\u2029", asked[0].start(), start) if asked else -1
        earlier = [_bare(near) for near in asked if near.start() > block]
        if bare in LETTER_NAMES and not _SPELLING.isdisjoint((*earlier[-2:], after)):
            continue  # an abbreviation, spelled: سي ان ان
        if _stands(bare, correction, before, after, is_counted, is_before_figure, earlier, words):
            right = correction.better
            if bare in _CLAUSES and _begins_a_statement(tokens, place, own):
                right = right.replace("أ", "إ", 1)
            found.append(Misspelling(start, word, _with_marks(word, bare, right), correction))
    return tuple(found)


@lru_cache(maxsize=100_000)
def judged(word: str, words: WordList | None) -> Correction | None:
    """Return what is said of a word alone; each word is judged once."""
    return correction_of(word, words) if len(word) <= _LONGEST else None


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
    start = tokens[place].start()
    near = tokens[max(0, place - _REACH) : place]
    since = [_bare(token) for token in near if not _STOP.search(text, token.start(), start)]
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
    is_before_figure: bool,
    earlier: list[str],
    words: WordList | None,
) -> bool:
    """Say whether what stands beside a word lets its correction stand."""
    if correction.needs == "noun":
        return _is_preposition(word, before, after, is_before_figure=is_before_figure, words=words)
    if correction.needs == "alef":
        return _stands_out(word, before, after, earlier)
    if correction.needs == "feminine":
        return _is_feminine(word, before, after, is_counted)
    if correction.sure:
        return True
    if _is_named(before) and not word.startswith("ال") and word not in _NO_NAMES:
        return False
    # Part of a name from another language: تيان ان من, كورادو باسيرا.
    if (
        words is not None
        and correction.kind != "yeh"
        and (len(word) == 2 or _may_be_foreign(word, words))
    ):
        limit = _RARE if len(word) == 2 else _UNKNOWN
        beside = [near for near in (before, after) if near and not _has_article(near)]
        return all(words.rarity(near) < limit for near in beside)
    if word in ("فان", "بان", "لان", "وان"):
        return after.startswith("ال") or after in AFTER_ON
    return True


def _has_article(word: str) -> bool:
    return word.startswith(("ال", "وال", "لل", "بال"))


def _may_be_foreign(word: str, words: WordList) -> bool:
    return not _has_article(word) and words.rarity(word) >= _RARE


def _is_preposition(
    word: str, before: str, after: str, *, is_before_figure: bool, words: WordList | None
) -> bool:
    """Say whether علي is على (and no name), إلي is إلى (and not “to me”)."""
    if word.endswith("إلي"):
        return _is_towards(before, after, is_before_figure=is_before_figure)
    if is_before_figure:
        return not _is_named(before)
    # No second preposition follows على: before one علي is a name.
    if after in ("في", "إلى", "عن", "ثم"):
        return False
    if not after or _is_named(before) or (after in PERSONAL and after != "السيد"):
        return False
    if after in AFTER_ON or before in GOVERNING or before[1:] in GOVERNING:
        return True
    if _VERBAL_NOUN.fullmatch(after) and before and before not in SPEAKING:
        return True
    if after in ADVERBS or not before or before in SPEAKING or _is_verb(after) or words is None:
        return False
    is_word = before.endswith("ة") or before.startswith("ال") or words.rarity(before) < _UNKNOWN
    return is_word and after not in PERSONAL and words.rarity(after) < _UNKNOWN


def _is_towards(before: str, after: str, *, is_before_figure: bool) -> bool:
    if before in SPEAKING:
        return False
    if is_before_figure or after in ("أن", "أنه", "أنها", "ما") or before in _TOWARDS:
        return True
    return bool(after) and not (
        after in ADVERBS or after in ("ذلك", "هذا", "بأن") or _is_verb(after)
    )


def _is_named(before: str) -> bool:
    before = before[1:] if before[:1] == "و" and before not in PERSONAL else before
    return before in TITLES or before in NAMES or before in PERSONAL


def _is_verb(word: str) -> bool:
    """Say whether a word has the form of a verb in the imperfect, and not that of a verbal noun."""
    return (
        re.fullmatch("[يت].{2,}[^ةا]|س[يت].{3,}", word) is not None
        and re.fullmatch("ت..ي.+|ت.ا..+|ت.{3}ه[ما]?", word) is None
    )


def _is_feminine(word: str, before: str, after: str, is_counted: bool) -> bool:
    """Say whether a final heh is a teh marbuta, and no pronoun."""
    if word in _GROUPS and after == "من":
        return True
    if word.endswith("وجهه") and after in ("النظر", "نظر"):
        return True
    if word == "عده":
        return bool(after) and not after.startswith("ال") and after not in ADVERBS
    if is_counted or _NUMBERS.fullmatch(before) or before in _SUPERLATIVES:
        return True
    if after.startswith("ال"):
        # A verb would agree with it (نقلته الشركة), an adjective with the masculine noun.
        is_noun = after.endswith("ة") and _ADJECTIVE.fullmatch(after[2:]) is None
        return is_noun and after not in _TIMES
    # No adjective begins with a preposition: طلبه لعضوية.
    is_free = after[:1] not in ("ل", "ب", "ك")
    if (
        is_free
        and len(after) > 4
        and (after.endswith("ية") or f"{after[:-1]}ه" in ADJECTIVES_WITH_HEH)
    ):
        return True
    better = f"{word[:-1]}ة"
    if before.endswith("ات") and not before.startswith("ال"):
        return _ADJECTIVE.fullmatch(better) is not None
    return (
        before.endswith("ة")
        and not before.startswith("ال")
        and _SURE_ADJECTIVE.fullmatch(better) is not None
    )


def _stands_out(word: str, before: str, after: str, earlier: list[str]) -> bool:
    """Say whether what stands beside a word that is right with both yehs asks for alef maqsura."""
    match word:
        case "مدي" | "المدي":
            return before in ("على", "إلى", "علي")
        case "الأولي" | "اليمني" | "اليسري" | "الوسطي":
            return before.endswith(("ة", "ته")) or before in _FEMININE
        case "المحتوي":
            return not after.startswith(("على", "علي"))
        case "القوي" | "والقوي" | "البني":
            return after.startswith("ال") and after.endswith(("ة", "ى"))
        case "سوي":
            return bool(after) and not _NEGATIONS.isdisjoint(earlier)
        case _:
            return before == "ما"


def _with_marks(word: str, bare: str, better: str) -> str:
    """Return the better spelling with the marks that the word has."""
    if word == bare or len(better) != len(bare):
        return better
    letters = iter(better)
    return "".join(char if _MARKS.match(char) else next(letters) for char in word)
