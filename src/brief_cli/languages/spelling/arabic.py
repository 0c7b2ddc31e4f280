"""Arabic words as written, and as they should be: hamza, final yeh, teh marbuta.

A word is proven wrong by a closed list, or by the word list: another spelling of it is many times as
frequent, and its form is none that a right word may have.
"""

from functools import cache

from brief_cli.languages.spelling.arabic_words import (
    ARTICLE_ONLY,
    HAMZA,
    IMPERATIVES,
    LOOSE_HAMZA,
    LOOSE_HAMZA_JOINED,
    NAMES,
    NOT_BARE,
    RIGHT,
    TWO_HAMZAS,
)
from brief_cli.languages.spelling.constructs import may_be_construct
from brief_cli.languages.spelling.correction import Correction
from brief_cli.languages.spelling.final_yeh import yeh_correction
from brief_cli.languages.spelling.past import may_be_past
from brief_cli.languages.spelling.phrases import phrase_correction
from brief_cli.languages.spelling.seats import seat_correction
from brief_cli.languages.spelling.teh_marbuta import teh_correction
from brief_cli.languages.spelling.wasl import is_wasl, wrong_hamza
from brief_cli.languages.word_list import UNKNOWN, WordList
from brief_cli.text.lazy_pattern import lazy_pattern

ALEFS = "اأإآ"
_PLAIN = str.maketrans("أإآ", "ااا")
_PREFIXES = frozenset(
    first + second
    for first in ("", "و", "ف")
    for second in ("", "ب", "ل", "ك", "ال", "بال", "كال", "لل", "س")
)
_LONGEST_PREFIX = max(map(len, _PREFIXES))
# How many times as frequent, in hundredths of a bel, a spelling must be that proves another wrong.
_PROOF = 40
_PROOF_OF_SHORT = 130
_RAREST_PROOF = 610
_RAREST_WITH_ARTICLE = 660
# What nobody knows without its hamza is proven by a rarer form.
_RAREST_OF_UNKNOWN = 660
_DOUBT = 15
# The verbal noun of the fourth form is one whether the list has it or not: إمراض, إثناء.
_CAUSING = lazy_pattern(
    "(?!إستاذ|إشياء|إدوار|إسباب|إعضاء|إطفال)إ[^اأإآوي][^اأإآ]ا[^اأإآ](?:ة|ه|ها|هم|نا|ات|ية?|ا)?"
)
_BY_CAUSING = lazy_pattern(
    "(?P<prefix>[وف]?ب)أ(?P<rest>[^اأإآوي]?[^اأإآ]ا[^اأإآ](?:ة|ه|ها|هم|ات)?)"
)
_ENDINGS = ("ها", "هم", "هن", "هما", "نا", "تين", "ين", "ون", "ان", "ات", "ه", "ا", "ي")


def correction_of(word: str, words: WordList | None) -> Correction | None:
    """Return the better spelling of a word without marks and tatweel, or None.

    `words` proves more than the closed lists do.
    """
    if phrase := phrase_correction(word):
        return phrase
    if len(word) < 2 or word in RIGHT or _is_name(word):
        return _construct(word)
    splits = _before_alef(word)
    return (
        _listed(word, splits, words)
        or yeh_correction(word, words)
        or teh_correction(word, words)
        or _wrong_hamza(word, splits, words)
        or (_dropped(word, splits, words) if words is not None else None)
        or seat_correction(word, words)
        or _construct(word)
    )


def _construct(word: str) -> Correction | None:
    if len(word) > 2 and word[-1] == "ه" and may_be_construct(word):
        return Correction("teh", f"{word[:-1]}ة", needs="construct")
    return None


def _before_alef(word: str) -> list[tuple[str, str]]:
    """Return each prefix behind which a word has an alef of any kind, and what is left of the word.

    The longer first: وال is no و before ال.
    """
    return [
        (word[:size], word[size:])
        for size in range(min(_LONGEST_PREFIX, len(word) - 1), -1, -1)
        if word[size] in ALEFS and word[:size] in _PREFIXES
    ]


def _is_name(word: str) -> bool:
    return word in NAMES or (word[0] in "ولب" and word[1:] in NAMES)


@cache
def _hamza_table() -> dict[str, str]:
    return {word.translate(_PLAIN): word for word in sorted(HAMZA)}


@cache
def _displaced_table() -> dict[str, str]:
    """Return what a word whose hamza sits elsewhere may be; أن and إن are both words."""
    loose = {word: right for word, right in LOOSE_HAMZA.items() if len(word) > 3 and word[1] != "ن"}
    return {**loose, **_hamza_table()}


def _listed(word: str, splits: list[tuple[str, str]], words: WordList | None) -> Correction | None:
    """Return the correction of a word whose hamza is missing, or another's, by the closed lists."""
    loose = LOOSE_HAMZA.get(word) or LOOSE_HAMZA_JOINED.get(word)
    if loose:
        return Correction("hamza", loose)
    table = _hamza_table()
    for prefix, rest in splits:
        if len(rest) < 2 or prefix.endswith("س"):
            continue
        right = (table if rest[0] == "ا" else _displaced_table()).get(rest.translate(_PLAIN))
        if right is None or rest == right or rest in HAMZA:
            continue
        # والام, بالأم: the mother, and not آلام.
        if right == "آلام" and rest in ("الأم", "الام"):
            continue
        better = prefix + right
        with_article = prefix.endswith(("ال", "لل"))
        if right in ARTICLE_ONLY and not with_article:
            continue
        if rest[0] != "ا":
            # Two words may differ by the seat alone (أحياء, إحياء), and a madda is written on purpose.
            if (rest[0] == "آ" and right[0] == "إ") or _CAUSING.fullmatch(rest):
                continue
            if words is not None and (
                _is_unused(word, better, words)
                or (rest not in words and _is_unused(rest, right, words))
            ):
                return Correction("hamza", better)
            continue
        if words is not None and word in words and _gain(word, better, words) < _DOUBT:
            continue
        sure = len(rest) > 2 and (with_article or right not in NOT_BARE)
        sure = sure and right not in TWO_HAMZAS
        return Correction("hamza", better, sure)
    has_plain_alef = any(rest[0] == "ا" for _, rest in splits)
    return _listed_with_ending(word, words) if has_plain_alef else None


def _listed_with_ending(word: str, words: WordList | None) -> Correction | None:
    """Return the correction of a listed word with a pronoun or an ending: اسواقها."""
    if words is not None and _has_article(word, words):
        return None
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 4 or stem in HAMZA:
            continue
        found = _listed_stem(stem.removesuffix("ت") + "ة" if stem.endswith("ت") else stem)
        found = found or _listed_stem(stem)
        # Before a pronoun a hamza behind an alef takes the seat of the case: اطباؤنا, اعضائها.
        if (
            found is None
            and ending != "ي"
            and stem[-2:] in ("اؤ", "ائ")
            and (noun := _listed_stem(f"{stem[:-1]}ء"))
        ):
            found = noun[:-1] + stem[-1]
        if found is None:
            continue
        better = (
            found.removesuffix("ة") + "ت" if stem.endswith("ت") and found.endswith("ة") else found
        ) + ending
        if words is None or word not in words or _gain(word, better, words) >= _PROOF:
            return Correction("hamza", better, is_listed=word[0] == "ا")
    return None


def _listed_stem(stem: str) -> str | None:
    for prefix in ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "وب", "ول"):
        rest = stem[len(prefix) :]
        if stem.startswith(prefix) and rest[:1] == "ا" and len(rest) > 3:
            right = _hamza_table().get(rest)
            if right is not None and right not in ARTICLE_ONLY and right not in NOT_BARE:
                return prefix + right
    return None


def _gain(word: str, better: str, words: WordList) -> int:
    return words.rarity(word) - words.rarity(better)


def _is_unused(word: str, better: str, words: WordList) -> bool:
    own = words.rarity(word)
    gain = own - words.rarity(better)
    return gain >= 150 or (gain >= 100 and own >= 600)


def _wrong_hamza(
    word: str, splits: list[tuple[str, str]], words: WordList | None
) -> Correction | None:
    """Return the correction of a hamza on what begins with hamzat wasl: إستخدام."""
    for prefix, rest in splits:
        if rest[0] not in "أإ":
            continue
        better = f"{prefix}ا{rest[1:]}"
        is_rarer = words is None or _gain(word, better, words) > 0
        may_be = prefix in ("", "و", "ف") and is_rarer and rest not in HAMZA
        if may_be and may_be_past(rest):
            return Correction("hamza", better, needs="subject")
        # The day of the week is written both ways.
        if rest in HAMZA or not wrong_hamza(rest) or word.endswith("الإثنين"):
            continue
        if words is None or _gain(word, better, words) >= _PROOF / 2:
            is_past = rest.endswith(("ت", "وا"))
            return Correction("hamza", better, sure=rest[0] == "إ", is_listed=is_past)
        # The list has not every verbal noun: إفتقارهم.
        is_unknown = words.rarity(word) == UNKNOWN
        if is_unknown and (
            _LONG_VERBAL_NOUN.fullmatch(rest)
            or (words is not None and _gain(rest, better[len(prefix) :], words) >= _PROOF)
        ):
            return Correction("hamza", better)
    return _article_with_hamza(word, words) if words is not None else None


_LONG_VERBAL_NOUN = lazy_pattern(
    "إ(?:ست..?ا.|[^انيو]ت[^ا]ا.|(?:صط|ضط|زد)[^ا]ا.)(?:|ات|ه|ها|هم|هما|نا|ية?|ات(?:ه|ها|هم|نا))"
)
_ARTICLE_WITH_HAMZA = lazy_pattern("([وف]?ب?)إ(ل.{4,})")


def _article_with_hamza(word: str, words: WordList) -> Correction | None:
    """Return the correction of an article that was given a hamza: إلتعداد, بإلتمثال."""
    match = _ARTICLE_WITH_HAMZA.fullmatch(word)
    if match is None or word in words:
        return None
    bare = f"ا{match[2]}"
    if words.rarity(bare) <= _RAREST_WITH_ARTICLE and match[2][1:] in words:
        return Correction("hamza", match[1] + bare)
    return None


def _dropped(word: str, splits: list[tuple[str, str]], words: WordList) -> Correction | None:
    """Return the correction of a dropped or displaced hamza that the word list proves."""
    best: Correction | None = None
    lowest: int | None = None
    for prefix, rest in splits:
        if len(rest) < 3:
            continue
        for alef in "أإآ":
            if rest[0] == alef:
                continue
            better = prefix + alef + rest[1:]
            other = words.rarity(better)
            rarest = _RAREST_WITH_ARTICLE if prefix.endswith(("ال", "لل")) else _RAREST_PROOF
            if words.rarity(word) == UNKNOWN and len(rest) > 3 and not prefix.endswith("ا"):
                rarest = _RAREST_OF_UNKNOWN
            if other > rarest:
                continue
            rarity = words.rarity(word)
            lowest = rarity if lowest is None else lowest
            if other >= lowest:
                continue
            needed = _needed(prefix, rest, alef, rarity, is_with_article=_has_article(word, words))
            if rarity - other >= needed:
                lowest, best = other, Correction("hamza", better)
    return best or _by_causing(word, words)


def _by_causing(word: str, words: WordList) -> Correction | None:
    """Return the correction of a verbal noun of the fourth form behind a preposition: بأنارة."""
    match = _BY_CAUSING.fullmatch(word)
    if match is None or word in words:
        return None
    better = f"إ{match['rest']}"
    if words.rarity(better) > _RAREST_PROOF or _gain(f"أ{match['rest']}", better, words) < _PROOF:
        return None
    return Correction("hamza", match["prefix"] + better)


def _has_article(word: str, words: WordList) -> bool:
    """Say whether ال at the head of a word is the article, as what is left is a word."""
    rest = word.removeprefix("ال")
    return rest != word and len(rest) >= 4 and (rest in words or rest.removesuffix("ات") in words)


def _needed(prefix: str, rest: str, alef: str, rarity: int, *, is_with_article: bool) -> int:
    """Return how much more frequent the form with a hamza must be."""
    never = 1000
    if not prefix and is_with_article:
        return never  # البانيات are builders
    if rest[0] == "آ" and alef != "ا" and rarity == UNKNOWN:
        return _PROOF_OF_SHORT + 70  # آول; a name that nobody knows is none of a common word
    if rest[0] != "ا":
        # Another seat: two words may differ by it (أعمال, إعمال), so that this one must be unknown.
        if rarity < 640 or rest[0] == "آ" or alef == "آ" or (prefix and prefix[-1] in "كلبف"):
            return never
        if _CAUSING.fullmatch(rest):
            return never
        return 120 if rest[0] == "أ" else never
    if is_wasl(rest):
        return 110
    if rest in IMPERATIVES and not prefix.endswith(("ال", "لل")):
        return never
    if len(rest) == 3:
        return never if prefix in ("ف", "ك", "ب", "ل", "و", "س") else _PROOF_OF_SHORT - 60
    if len(rest) == 4 and not prefix.endswith(("ال", "لل")):
        return 60
    return _PROOF
