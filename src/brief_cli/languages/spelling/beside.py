"""What stands beside a misspelled word, where the word alone proves nothing."""

import re

from brief_cli.languages.spelling.arabic_words import (
    ADJECTIVES_WITH_HEH,
    AFTER_ON,
    HAMZA_PLAIN,
    LOOSE_HAMZA_JOINED,
    NOUNS_WITH_HEH,
    SPEAKING,
    TITLES,
)
from brief_cli.languages.spelling.constructs import is_construct
from brief_cli.languages.spelling.correction import Correction
from brief_cli.languages.spelling.feminine import is_feminine
from brief_cli.languages.spelling.maqsura import asks_for_alef, asks_for_yeh, is_relation
from brief_cli.languages.spelling.named import has_article, is_named, is_person
from brief_cli.languages.spelling.neighbours import Beside
from brief_cli.languages.spelling.past import AGENTS, has_subject
from brief_cli.languages.spelling.phrases import is_in_phrase
from brief_cli.languages.spelling.prepositions import CLAUSE, is_preposition
from brief_cli.languages.spelling.word_set import word_set
from brief_cli.languages.word_list import WordList
from brief_cli.text.lazy_pattern import lazy_pattern

_NO_NAMES = frozenset(
    {
        *("ان", "انه", "انها", "انهم", "انهما", "اننا", "انني", "اني", "انك"),
        *LOOSE_HAMZA_JOINED,
        *("او", "اي", "اية", "اما", "امام", "امس", "اذ", "انا", "انت", "اخر", "اخرى", "احد"),
        *("اول", "ايضا"),
    }
)
_UNKNOWN = 640
_RARE = 600
_COMMON = 560
# Up to here a word is in daily use, and no part of a name.
_DAILY = 520
_WHAT_ONE_KNOWS = word_set("""
أن أنه أنها أنهم أنك أنني يا
""")
_NAMES_OF_TWO = frozenset(
    (
        ("إسلام", "قلعه"),
        ("قلعه", "نو"),
        ("تربت", "حيدريه"),
        ("واي", "فاي"),
        ("القره", "داغي"),
        ("والقره", "داغي"),
        ("قره", "باغ"),
        ("قره", "داغي"),
    )
)
_BEFORE_A_VERB = word_set("""
قد وقد فقد لقد حيث عندما بعدما ثم الذي التي حتى إذا كلما لو أن حين ما لما
""")


def stands(word: str, correction: Correction, beside: Beside, words: WordList | None) -> bool:
    """Say whether what stands beside a word lets its correction stand."""
    before, after = beside.before, beside.after
    if correction.kind == "teh" and is_construct(word, after):
        return True
    if correction.kind == "teh" and _is_with_pronoun(word, beside, words):
        return False
    if correction.kind == "hamza" and _is_said_to_one(word, beside, words):
        return False
    if word == "وعلية" and after in ("القوم", "الناس", "المجتمع"):
        return False
    # “If God wills”: what is wrong with it is told elsewhere.
    if word == "انشاء" and after == "الله":
        return False
    match correction.needs:
        case "noun":
            return is_preposition(word, beside, words)
        case "alef":
            return asks_for_alef(word, beside)
        case "yeh":
            return asks_for_yeh(word, before, after)
        case "feminine":
            return is_feminine(word, beside, words)
        case "agreement":
            return before.endswith(("ة", "ات")) and has_article(before) and before not in TITLES
        case "subject":
            return has_subject(word, beside)
        case "phrase":
            return is_in_phrase(word, beside)
        case "construct":
            return False
        case "relation":
            return is_relation(word, before, words)
    if correction.sure:
        return True
    # لى is لي after what one does to me, and else may be إلى that lost its alef.
    if word in ("لى", "ولى"):
        return before in SPEAKING or CLAUSE.fullmatch(after) is not None
    # ما متوسطه يومان
    if correction.kind == "teh" and before == "ما" and word.endswith("ه"):
        return False
    # Two of them, of what is masculine: بوضعيه المالي والإداري.
    if (
        correction.kind == "teh"
        and word.endswith("يه")
        and after.startswith("ال")
        and not after.endswith(("ة", "ات"))
        and not has_article(word)
        and words is not None
        and words.rarity(correction.better) > _COMMON
    ):
        return False
    # The passive: بدئ العمل, حتى ملئ الكأس.
    if word in ("وبدئ", "وملئ"):
        return False
    if word in ("بدئ", "ملئ"):
        return bool(before) and before not in _BEFORE_A_VERB
    if is_named(before) and _may_be_a_name(word, correction, words):
        return False
    # أحمد الشناوى, ونجيب الريحانى, عبد المنعم مدبولى
    if correction.kind == "yeh" and (
        (is_person(before) and not before.startswith("ال"))
        or beside.prior.removeprefix("و") == "عبد"
    ):
        return False
    if _may_be_part_of_a_name(word, correction, words):
        limit = _RARE if len(word) == 2 else _UNKNOWN
        near = [each for each in (before, after) if each and not has_article(each)]
        return words is None or all(words.rarity(each) < limit for each in near)
    if (word, after) in _NAMES_OF_TWO or (before, word) in _NAMES_OF_TWO:
        return False
    # Nothing depends on what begins a sentence: بان القمر, the moon appeared.
    if word == "بان" and not beside.earlier:
        return False
    if word in ("فان", "بان", "لان", "وان"):
        return after.startswith("ال") or after in AFTER_ON
    return True


def _is_said_to_one(word: str, beside: Beside, words: WordList | None) -> bool:
    """Say whether a verb is told to the reader: اعلم أن, اشهد يا تاريخ, اقفز الآن."""
    plain = word.removeprefix("و") if len(word) > 4 else word
    if re.fullmatch("ا[^اأإآوي]{3}", plain) is None:
        return False
    if plain == "اعلم" and beside.after in _WHAT_ONE_KNOWS:
        return True
    # Of no noun and no verb of the fourth form, the word is the imperative of the first.
    if plain in HAMZA_PLAIN or words is None:
        return False
    if beside.after != "يا" and (beside.before or words.rarity(f"أ{plain[1:]}") <= _COMMON):
        return False
    return words.rarity(plain[1:]) <= _UNKNOWN and words.rarity(f"ي{plain[1:]}") <= _UNKNOWN


_ON = frozenset(("على", "علي"))
# After these a noun with its pronoun has an object, or is one of several: بعد ركله أحد, كبير خدمه.
_WHEN = word_set("""
بعد قبل عند خلال أثناء إثر بسبب رغم
""")
_SOME = word_set("""
أحد إحدى بعض كل جميع
""")
_BEFORE_VERBS = word_set("""
قد وقد لقد فقد لم ولم لن ولن سوف
""")
_MASCULINE = word_set("""
الكبير الصغير الأخير الجديد القديم الواسع الصافي الطويل القصير العظيم الكريم الجميل الشديد الحالي السابق
الوحيد المفضل المعتاد الطبيعي الحقيقي الثاني القادم الشخصي الضيق العميق المحدود المستمر الدائم
""")
_FIRST_OF = word_set("""
كبير كبيرة أحد بعض جميع معظم
""")
_REPRESENTATIVE = lazy_pattern(
    "[وف](?:ممثل|مساعد|مدير|معلم|مدرب|مراسل|مندوب|مستشار|مسؤول|مرشح|مؤسس|منتج|مخرج)ه"
)
_BEFORE_PLACES = word_set("""
في إلى على عند قبل بعد مع منذ
""")
_DECADES = lazy_pattern("ال(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)(?:ين|ي)")


def _is_with_pronoun(word: str, beside: Beside, words: WordList | None) -> bool:
    """Say whether a final heh is a pronoun, by what stands about the word."""
    before, after = beside.before, beside.after
    if word[-1] != "ه" or has_article(word):
        return False
    # A verb and its object: قد استعاره; and a masculine noun with its adjective: ملكه الواسع.
    if before in _BEFORE_VERBS or after in _MASCULINE:
        return True
    if before in _WHEN and after in _SOME:
        return True
    # “And he visited him”.
    if word == "وزاره" and not before and after in _BEFORE_PLACES:
        return True
    if word == "بعيده" and _DECADES.fullmatch(after):
        return True
    verb = word[1:] if word[0] in "وف" and len(word) > 5 else word
    # A verb of the third form, before its subject: عاقبه القاضي.
    is_third = words is not None and re.fullmatch("[^اوي]ا[^اوي][^اوي]ه", verb) is not None
    if is_third and verb not in NOUNS_WITH_HEH and (after in AGENTS | TITLES or after in _ON):
        return words is not None and words.rarity(f"ي{verb[:-1]}") <= _RARE
    is_known = words is not None and word[:-1] in words
    return (before in _FIRST_OF and is_known) or _REPRESENTATIVE.fullmatch(word) is not None


# Names of people that are words of daily use as well.
_WORDS_AND_NAMES = word_set("""
احلام اسماء انوار افنان الهام اخلاص اشراق افراح الاء اسراء اوس اسيد اكثم ادهم اسد اسعد اصيل اريج ازهار امجاد امل
""")


def _may_be_a_name(word: str, correction: Correction, words: WordList | None) -> bool:
    """Say whether a word after a title may be the name of a person: الفنان اياد, but الفنان اعماله."""
    if word.startswith("ال") or word in _NO_NAMES or correction.is_listed:
        return False
    # A preposition is joined to no name that begins with a hamza in print: المدير بأصلاح.
    if correction.kind == "hamza" and re.match("[وف]?ب[أإ]", word):
        return False
    if word in NOUNS_WITH_HEH or word in ADJECTIVES_WITH_HEH:
        return False
    better = correction.better
    # عقد الوزير موتمرا: a name has no alef of tanween.
    is_usual = words is not None and (
        words.rarity(better) <= _DAILY
        or (better.endswith("ا") and words.rarity(better[:-1]) <= _DAILY)
    )
    # أعلن الرئيس استقالتة: no name is written so.
    if correction.kind == "teh" and word.endswith("تة") and is_usual:
        return False
    return not is_usual or correction.kind != "hamza" or word in _WORDS_AND_NAMES


def _may_be_part_of_a_name(word: str, correction: Correction, words: WordList | None) -> bool:
    """Say whether a word may be of a name from another language: تيان ان من, كورادو باسيرا."""
    if words is None or correction.kind == "yeh" or correction.is_listed:
        return False
    if correction.kind == "teh" and words.rarity(correction.better) <= _DAILY:
        return False
    return len(word) == 2 or (not has_article(word) and words.rarity(word) >= _RARE)
