"""The last letter of a word: yeh, or alef maqsura."""

from brief_cli.languages.spelling.arabic_words import BOTH_YEH, FINAL_MAQSURA, FINAL_YEH
from brief_cli.languages.spelling.correction import Correction
from brief_cli.languages.spelling.stems import ARTICLE, stems
from brief_cli.languages.spelling.word_set import word_set
from brief_cli.languages.word_list import WordList
from brief_cli.text.lazy_pattern import lazy_pattern

_RAREST = 620
# Up to here what is left without its yeh is a noun that is in use.
_NOUN = 560


def yeh_correction(word: str, words: WordList | None) -> Correction | None:
    """Return the correction of a final ى that is a ي, or the reverse."""
    last = word[-1]
    if last == "ى":
        found = _dotted(word, words)
        if found is None and word in _VERBAL_NOUNS:
            return Correction("yeh", f"{word[:-1]}ي", needs="yeh")
        return found
    if last == "ي":
        return _undotted(word, words)
    return None


def _dotted(word: str, words: WordList | None) -> Correction | None:
    better = f"{word[:-1]}ي"
    ends = stems(word)
    if _is_particle(better):
        return Correction("yeh", better, sure=len(word) > 2 or word == "فى")
    if words is None:
        return None
    article = ARTICLE.match(word)
    other = words.rarity(better)
    gain = words.rarity(word) - other
    if word in _ASKS_FOR_YEH:
        return Correction("yeh", better, needs="yeh")
    if any(stem in BOTH_YEH or stem in FINAL_MAQSURA for stem in ends):
        # A verb takes no article: الرأى, التخلى.
        is_rare = gain >= 140 or (article is not None and gain >= 60 and word not in _NOUNS_IN_ALEF)
        return Correction("yeh", better) if is_rare and other <= _RAREST else None
    # My town: محطتى. A verb has no noun in teh marbuta beside it.
    if word[-2] == "ت" and len(word) > 4 and word not in words:
        stem = f"{word[:-2]}ة"
        if words.rarity(stem) <= _NOUN and not article:
            return Correction("yeh", better)
    needed = 45 if article else 85
    if word not in words and gain < 100 and _PARTICIPLE.fullmatch(word):
        return None
    is_we = word[0] == "ن" and word not in words
    if _PASSIVE.fullmatch(word) and not is_we and not _NO_PASSIVE.fullmatch(word):
        needed = 115
    if other <= _RAREST and gain >= needed:
        return Correction("yeh", better)
    return _unknown_relation(word, words)


_RELATION = lazy_pattern("(?!م)(?!..?ا.ى)[^ةى]{4,}ى")


def _unknown_relation(word: str, words: WordList) -> Correction | None:
    """Return the correction of an adjective that nobody knows with alef maqsura: دخانى, الكلتى."""
    better = f"{word[:-1]}ي"
    article = ARTICLE.match(word)
    stem = word[article.end() :] if article else word
    if word in words or not _RELATION.fullmatch(stem) or _PASSIVE.fullmatch(word):
        return None
    is_known = any(f"{each[:-1]}ي" in words for each in stems(word) if len(each) > 4)
    if is_known or (article and len(stem) > 5):
        return Correction("yeh", better, needs="relation")
    return None


# Verbs in the past that are nouns behind a preposition: إلى تلافي الأزمة.
_VERBAL_NOUNS = word_set("""
تلافى تخطى تلقى تبنى تصدى تولى تحدى تفادى تعاطى تردى تدنى تقصى تحرى تخلى تعافى تفشى تنامى تعدى تأنى تجلى توخى تراخى
""")
# Verbs in the passive, and nouns, beside a commoner word in yeh.
_ASKS_FOR_YEH = frozenset(
    ("يعنى", "توفى", "وتوفى", "قوى", "يكفى", "تكفى", "لتوفى", "يؤدى", "تؤدى", "ويؤدى", "وتؤدى")
)
_NOUNS_IN_ALEF = frozenset(
    (
        "القوى",
        "الغنى",
        "المعنى",
        "المبنى",
        "الهوى",
        "النوى",
        "العمى",
        "المنى",
        "البنى",
        "الحمى",
        "الرضى",
        "البشرى",
        "المعتدى",
        "المرعى",
    )
)


# A verb of these forms ends so in the passive: يُشترى, تُستدعى, تُراعى.
_PASSIVE = lazy_pattern("[وف]?س?[يتن](?:..|.ت.|ست..|.ا.)ى")
_NO_PASSIVE = lazy_pattern("[وفس]*[يت](?:حتو|نته|ختف|نتم|لتق|رتق|ساو|نام|عان)ى")
# The passive participle, of which the list knows few: العد المحاكى.
_PARTICIPLE = lazy_pattern("[وفبكل]*(?:ال)?م(?:..ا.|...|.ت..|ست...?)ى")
# What a preposition is not joined to: كفى and بكى are verbs of their own.
_JOINED_TO = {"أي": "بلك", "حوالي": "بلك", "ذوي": "بلك", "كي": "ل", "الذي": "بك", "التي": "بك"}


def _is_particle(word: str) -> bool:
    """Say whether a word is one of the closed list, with what may be joined to its front."""
    for rest in {word, word.removeprefix("و"), word.removeprefix("ف")}:
        if rest in FINAL_YEH or (rest[1:] in FINAL_YEH and rest[0] in _JOINED_TO.get(rest[1:], "")):
            return True
    return False


_ASKS_FOR_ALEF = frozenset(
    [
        "مدي",
        "المدي",
        "الأولي",
        "سوي",
        "تبقي",
        "القوي",
        "والقوي",
        "البني",
        "اليمني",
        "اليسري",
        "الوسطي",
        "المحتوي",
        "كبري",
        "الكبري",
        "صغري",
        "الصغري",
        "العظمي",
        "والعظمي",
        "عظمي",
        "أولي",
        "مبني",
        "المبني",
        "مضي",
        "يري",
        "ويري",
        "تري",
        "وتري",
        "التقي",
        "تلقي",
        "لاقي",
        "للمرضي",
        "الذكري",
        "بالذكري",
        "للذكري",
        "مرمي",
        "المرمي",
        "لدي",
        "الأسري",
        "تخلي",
        "دعوي",
        "الدعوي",
        "شكوي",
        "الشكوي",
        "ويبقي",
        "لمبني",
        "والمرضي",
        "يبقي",
        "معني",
        "عدوي",
        "أجري",
        "أدلي",
        "أبدي",
        "ألقي",
    ]
)


def _undotted(word: str, words: WordList | None) -> Correction | None:
    better = f"{word[:-1]}ى"
    if word in ("علي", "إلي", "وعلي", "وإلي", "فعلي"):
        return None if word == "فعلي" else Correction("yeh", better, needs="noun")
    if word == "الي":
        return Correction("yeh", "إلى", needs="noun")
    if word in _ASKS_FOR_ALEF:
        return Correction("yeh", better, needs="alef")
    ends = stems(word)
    if any(stem in BOTH_YEH for stem in ends):
        return None
    listed = any(f"{stem[:-1]}ى" in FINAL_MAQSURA for stem in ends)
    if listed and (words is None or words.rarity(word) - words.rarity(better) >= 40):
        sure = any(f"{stem[:-1]}ى" in _SURE_MAQSURA for stem in ends)
        return Correction("yeh", better, sure)
    if words is None:
        return None
    other = words.rarity(better)
    if other <= 560 and words.rarity(word) - other >= 110 and not _is_relation(word, words):
        return Correction("yeh", better)
    return None


def _is_relation(word: str, words: WordList) -> bool:
    """Say whether an adjective may be made of a noun by its yeh: الأسي, of أس."""
    article = ARTICLE.match(word)
    noun = word[article.end() : -1] if article else ""
    return len(noun) >= 2 and words.rarity(noun) <= _NOUN


_SURE_MAQSURA = frozenset(("حتى", "أخرى", "إحدى", "مستشفى", "منتدى", "سوى", "كبرى"))
