"""The last letter of a word: teh marbuta, or heh."""

from functools import cache
from typing import Literal

from brief_cli.languages.spelling.arabic_words import (
    ADJECTIVES_WITH_HEH,
    NOUNS_WITH_HEH,
    ROOT_HEH,
)
from brief_cli.languages.spelling.correction import Correction
from brief_cli.languages.spelling.stems import ARTICLE, stems
from brief_cli.languages.word_list import RAREST, UNKNOWN, WordList
from brief_cli.text.lazy_pattern import lazy_pattern

_RAREST = 620
_HARDLY_WRITTEN = 650


@cache
def _pronouns() -> dict[str, str]:
    bare = ("هذه", "له", "به", "فيه", "إليه", "عليه", "منه", "عنه", "لديه", "نفسه", "حوله", "بعضه", "كله", "عنده", "وجه", "مياه", "اتجاه", "انتباه", "مشابه", "شبه", "إياه", "أنه", "إنه", "لأنه", "بأنه", "فإنه", "كأنه", "معه")  # fmt: skip
    roots = [
        "ترفيه",
        "توجيه",
        "تنبيه",
        "تشويه",
        "تنويه",
        "فواكه",
        "نزيه",
        "سفيه",
        "مكروه",
        "مشبوه",
        "متنزه",
        "منتزه",
        "تشابه",
        "اشتباه",
        "فقه",
        "تجاه",
        "باتجاه",
        "أفواه",
        "شفاه",
        "جباه",
        "إكراه",
        "متشابه",
        "مشوه",
        "تنزيه",
        "تمويه",
        "تسفيه",
        "وجوه",
        "أشباه",
        "منبه",
        "مواجه",
        "متجه",
        "توجه",
        "تنزه",
        "منتبه",
    ]
    return {f"{word[:-1]}ة": word for word in (*bare, *roots)}


_HOLDING_A_PREPOSITION = frozenset(
    ("له", "به", "فيه", "إليه", "عليه", "منه", "عنه", "أنه", "إنه", "لأنه", "بأنه", "فإنه", "كأنه", "كله", "سفيه", "معه", "فقه")
)  # fmt: skip
_GOD = lazy_pattern("[وف]?(?:[بت]?الل|لل)ة")
# Participles of the derived forms, and the broken plural أفعلة.
_OWN_FEMININE = lazy_pattern("م.{2,5}ة|أ[^اوي]{3}ة")


_OF_THEIR_OWN = frozenset(("شبة", "كلة", "حولة", "علية", "منة", "وجة"))


_SHORT_WITH_HEH: dict[str, Literal["", "feminine"]] = {
    **dict.fromkeys(("ثمه", "كافه", "مئه", "رئه", "سته", "جهه", "ثقه", "صحه", "فئه", "لغه", "دقه"), ""),
    **dict.fromkeys(("مره", "سنه", "مده", "عده", "قمه", "قوه", "خطه", "قصه"), "feminine"),
    # With what is joined to their front; وعده, بعده and وجهه are other words.
    **dict.fromkeys(("بثقه", "وثقه", "بصحه", "وصحه", "وفئه", "بدقه", "ودقه", "بقوه", "وقوه"), ""),
    "وجهه": "feminine",
}  # fmt: skip


def teh_correction(word: str, words: WordList | None) -> Correction | None:
    """Return the correction of a final ه that is a ة, or the reverse."""
    last = word[-1]
    if last == "ة":
        return _without_dots(word, words)
    if word in _SHORT_WITH_HEH:
        return Correction("teh", f"{word[:-1]}ة", needs=_SHORT_WITH_HEH[word])
    if last == "ه" and len(word) > 3:
        return _with_dots(word, words)
    return None


def _may_join(prefix: str, right: str) -> bool:
    """Say whether a prefix stands before a word: one that holds a preposition takes no second."""
    if right in ("فقه", "سفيه") and prefix.endswith("ال"):
        return True
    return prefix in ("", "و", "ف") or right not in _HOLDING_A_PREPOSITION


def _is_feminine(word: str, words: WordList) -> bool:
    """Say whether a word in teh marbuta may be one of its own: موقفة (stopped), أظهرة (backs)."""
    return any(_OWN_FEMININE.fullmatch(stem) for stem in stems(word)) or words.rarity(word) < 560


def _without_dots(word: str, words: WordList | None) -> Correction | None:
    better = f"{word[:-1]}ه"
    if _GOD.fullmatch(word):
        return Correction("teh", better, sure=True)
    # لعنة and فلسفية only look like prefixes before عنة and سفية.
    own = UNKNOWN if words is None else words.rarity(word)
    if words is not None and own <= words.rarity(better) and own < UNKNOWN:
        return None
    if word == "جنية":
        return Correction("teh", better, needs="feminine")
    for stem in stems(word):
        right = _pronouns().get(stem)
        if right and stem not in _OF_THEIR_OWN and _may_join(word.removesuffix(stem), right):
            return Correction("teh", better, sure=True)
        if (
            stem in ("حولة", "علية", "وجة")
            and right
            and (words is None or words.rarity(word) - words.rarity(better) >= 120)
        ):
            return Correction("teh", better)
    if words is None or ARTICLE.match(word):
        return None
    gain = words.rarity(word) - words.rarity(better)
    has_meaning = any(words.rarity(stem) < 640 for stem in stems(word)) or word.endswith("ية")
    if (
        words.rarity(better) <= 600
        and gain >= 100
        # A word that is known has a meaning of its own, and so has a name: تبعة, بصرة.
        and word not in words
        and f"ال{word}" not in words
        and not has_meaning
        and not _is_feminine(word, words)
    ):
        return Correction("teh", better)
    # Hardly anybody writes it, and everybody what is proposed: بيتة, وصولة.
    is_slip = own >= _HARDLY_WRITTEN and gain >= 180 and words.rarity(better) <= 510
    if is_slip and not any(_OWN_FEMININE.fullmatch(stem) for stem in stems(word)):
        return Correction("teh", better)
    # A pronoun after the teh of a noun: مدينتة.
    if word.endswith("تة") and len(word) > 4:
        feminine = f"{word[:-2]}ة"
        is_unused = words.rarity(word) >= 520 and gain >= 60
        if is_unused or (
            word not in words and any(words.rarity(s) <= 600 for s in stems(feminine))
        ):
            return Correction("teh", better)
    if word.endswith("اتة") and len(word) > 6 and word not in words and word[:-1] in words:
        return Correction("teh", better)
    return None


# نسبه is “his lineage” as well, of نسب.
_OF_A_MASCULINE = frozenset(
    (
        "خدمه",
        "نسبه",
        "ورقه",
        "درجه",
        "طلبه",
        "تحليه",
        "صحيحه",
        "دوله",
        "ماليه",
        "قريبه",
        "بلغه",
        "مدرسه",
        "بعثه",
        "معلمه",
        "متوسطه",
        "تغطيه",
        "يدويه",
        "لوحه",
        "صحبه",
        "مسؤوليه",
        "مطارده",
        "قاعه",
    )
)
# Of NOUNS_WITH_HEH those whose masculine is in use with a pronoun: its founder, its rooms, his night.
_OF_BOTH = frozenset(
    [
        "مؤسسه",
        "منظمه",
        "ليله",
        "بعثه",
        "حلقه",
        "ثوره",
        "مقاطعه",
    ]
)
# His pursuer, his assistant; and a verb with its pronoun: خانه, قاده, أفارقه.
_OF_A_PERSON = lazy_pattern("م.ا..ه|[^اوي]ا[^اوي]ه|أ.ا..ه")


def _with_dots(word: str, words: WordList | None) -> Correction | None:
    if words is None or word in ROOT_HEH:
        return None
    better = f"{word[:-1]}ة"
    # وفاه only looks like a prefix before فاه.
    if any(stem in ROOT_HEH for stem in stems(word)) and (
        words.rarity(word) - words.rarity(better) < 150
    ):
        return None
    article = ARTICLE.match(word)
    other, own = words.rarity(better), words.rarity(word)
    if article and other > _RAREST:
        # The list has not every word with its article.
        stem = word[article.end() :]
        other, own = words.rarity(f"{stem[:-1]}ة") + 60, words.rarity(stem) + 60
        if stem in ROOT_HEH:
            return None
    gain = own - other
    # A noun with its article takes no pronoun.
    if (
        article
        and word not in words
        and word.endswith("يه")
        and not word.startswith("والد")
        and _is_derived(word[article.end() :], words)
    ):
        return Correction("teh", better)
    if article and word not in words and min(words.rarity(better), other - 60) < 690:
        return Correction("teh", better)
    if other > _RAREST or gain < 25:
        return _unknown_in_heh(word, words) if word not in words else None
    if article:
        return Correction("teh", better)
    if any(s in _OF_A_MASCULINE for s in stems(word)):
        return Correction("teh", better, needs="feminine")
    # “And he gave him”, “and his honour”: what is joined to three letters.
    if len(word) == 4 and word[0] in "وف" and word not in NOUNS_WITH_HEH:
        return Correction("teh", better, needs="feminine")
    if any(s in NOUNS_WITH_HEH for s in stems(word)):
        is_his = any(s in _OF_BOTH for s in stems(word))
        return Correction("teh", better, needs="feminine" if is_his else "")
    persons = [s for s in stems(word) if _OF_A_PERSON.fullmatch(s) and s not in ADJECTIVES_WITH_HEH]
    # Of مواجهه and محاوله there is only what they do.
    if any(words.rarity(s[:-1]) <= 600 or s[0] != "م" for s in persons):
        return Correction("teh", better, needs="feminine")
    if gain >= 60 and any(s in ADJECTIVES_WITH_HEH for s in stems(word)):
        return Correction("teh", better)
    masculine = min(words.rarity(stem[:-1]) for stem in stems(word) if len(stem) > 3)
    # A verb with its pronoun: رعاه, دعوه.
    if word[-2] in "او" and gain < 150:
        return None
    if masculine > 600 and gain >= 60:
        return Correction("teh", better)
    if word.endswith("يه") and gain >= 105:
        # Those who do it, with a pronoun, as well: مدرسيه, مستقبليه.
        is_person = _is_plural(word, words) or word.startswith(("م", "لم", "بم", "وم"))
        return Correction("teh", better, needs="feminine" if is_person else "")
    if gain >= 150 and "مجموعه" not in word:
        return Correction("teh", better)
    return Correction("teh", better, needs="feminine")


def _unknown_in_heh(word: str, words: WordList) -> Correction | None:
    """Return the correction of a word that nobody knows with its heh, by what it is with a teh."""
    better = f"{word[:-1]}ة"
    if ARTICLE.match(word):
        # An adjective from a name: الإمارة المورافيه.
        is_long = word.endswith("يه") and len(word) > 7
        return Correction("teh", better, needs="agreement") if is_long else None
    if not any(f"{stem[:-1]}ة" in words for stem in stems(word) if len(stem) > 3):
        return None
    stem = min((s for s in stems(word) if f"{s[:-1]}ة" in words), key=len)
    # What begins so may be a verb, or one who does, with a pronoun: يناديه, محاميه.
    is_plain = stem[0] not in "يتنم" and len(stem) > 5 and not _is_plural(word, words)
    if word.endswith("يه") and is_plain:
        return Correction("teh", better)
    return Correction("teh", better, needs="feminine") if words.rarity(better) <= RAREST else None


def _is_derived(word: str, words: WordList) -> bool:
    """Say whether an adjective in يه is of a known word; a name from another language is of none."""
    return any(
        known in words
        for known in (word[:-1], word[:-2], f"{word[:-1]}ة", f"{word[:-2]}ا", f"{word[:-2]}ة")
    )


def _is_plural(word: str, words: WordList) -> bool:
    """Say whether a word in يه may be a plural with a pronoun (مدرسيه: his teachers)."""
    return any(
        words.rarity(f"{stem[:-1]}ن")
        < max(words.rarity(f"{stem[:-1]}ة") + 60, UNKNOWN if stem[0] == "م" else 660)
        for stem in stems(word)
    )
