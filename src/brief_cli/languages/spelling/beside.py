"""What stands beside a misspelled word, where the word alone proves nothing."""

import re

from brief_cli.languages.spelling.arabic_words import (
    ADJECTIVES_WITH_HEH,
    ADVERBS,
    AFTER_ON,
    GOVERNING,
    HAMZA_PLAIN,
    LOOSE_HAMZA_JOINED,
    NAMES,
    NOUNS_WITH_HEH,
    PERSONAL,
    ROOT_HEH,
    SPEAKING,
    TITLES,
)
from brief_cli.languages.spelling.correction import Correction
from brief_cli.languages.spelling.feminine import is_feminine
from brief_cli.languages.spelling.neighbours import Beside
from brief_cli.languages.spelling.past import has_subject
from brief_cli.languages.spelling.phrases import is_in_phrase
from brief_cli.languages.spelling.prepositions import is_ali, is_on, is_to_me
from brief_cli.languages.spelling.word_set import word_set
from brief_cli.languages.word_list import WordList
from brief_cli.text.lazy_pattern import lazy_pattern

# A clause begins: what stands before it was said of me, or of a man.
_CLAUSE = lazy_pattern("و(?:أنا|هو|هي|هم|نحن|لم|لا|قد|كان|كانت|قال|أضاف)")
_NO_NAMES = frozenset(
    {
        *("ان", "انه", "انها", "انهم", "انهما", "اننا", "انني", "اني", "انك"),
        *LOOSE_HAMZA_JOINED,
        *("او", "اي", "اية", "اما", "امام", "امس", "اذ", "انا", "انت", "اخر", "اخرى", "احد"),
        *("اول", "ايضا"),
    }
)
# No part of a name: اللوحة, اسمه, مقالا.
_THING = lazy_pattern("ال.+[^ي]ة|.{3,}ها?|.{3,}ا")
_VERBAL_NOUN = lazy_pattern(
    "الت..ي.|ال(?:ا[^ا]ت.ا.|است..?ا.|ان..ا.)|الإ..ا.|ال.+(?:ات|ية)"
    "|(?:إ..ا.|ت..ي.|ا[^ا]ت.ا.|است..ا.|ان..ا.)(?:ها?)?"
)
_UNKNOWN = 640
_RARE = 600
_UNKNOWN_AIM = 615
_COMMON = 560
# Up to here a word is in daily use, and no part of a name.
_DAILY = 520
_TOWARDS = word_set("""
بالإضافة إضافة نظرا بالنسبة أدى أدت يؤدي تؤدي مشيرا لافتا استنادا وصولا أشار أشارت وأشار
بالاضافة اضافة
""")
_NEGATIONS = word_set("""
لا لم لن ليس ليست ما ولا ولم وليس غير
""")
# Nouns that are feminine, or plurals of things, without teh marbuta.
_FEMININE = word_set("""
اليد القدم العين الحرب القرون العصور الصحراء آسيا أوروبا أمريكا أميركا القوى قوى للقوى
بالقوى الدول الحروب بريطانيا
""")
_HANDS = word_set("""
اليد يده يدها القدم العين الساق الجهة الكف الضفة الذراع الركبة
""")
_PLACES = word_set("""
في داخل أمام إلى قرب خارج حول بجوار خلف بجانب لأطول أطول أعلى أكبر أقدم
""")
_PASSED = word_set("""
وقت عام شهر يوم أسبوع وقتا فيما كما عهد زمن وقد الذي قد
""")
_NO_AIMS = word_set("""
ذلك هذا بأن مما عبدي كان كانت كانوا من في عن باعتباري بوصفي عز عينيه
""")
_OF_A_NAME = word_set("""
جبل قصص لاعب الوسط المهاجم مهاجم المدافع مدافع الحارس حارس أنصار بترشيح ترشيح جارية مشايخ مقتل إعداد بين عرض عرضت عرضوا تلح يلح ألح ألحت انتخاب تعيين
شارع حي مخيم ميناء منطقة مسجد اللاعب الكابتن النجم القيادي
""")
_AFTER_A_NAME = word_set("""
بابا شار زين الدين قائلا رضي أشهد كنعان مملوك
""")
_DISTANCES = ("قصير", "بعيد", "متوسط", "طويل", "واسع")
_WHAT_ONE_KNOWS = word_set("""
أن أنه أنها أنهم أنك أنني يا
""")
_NAMES_OF_TWO = frozenset(
    (("واي", "فاي"), ("القره", "داغي"), ("والقره", "داغي"), ("قره", "باغ"), ("قره", "داغي"))
)
_BEFORE_A_VERB = word_set("""
قد وقد فقد لقد حيث عندما بعدما ثم الذي التي حتى إذا كلما لو أن حين ما لما
""")
_STARTED = word_set("""
قد وقد فقد لقد حيث عندما بعدما ثم الذي
""")
_YEARS = word_set("""
العشرين الثلاثين الأربعين الخمسين الستين السبعين الثمانين التسعين المئوية
""")
_MOVING = lazy_pattern(
    "[وفسلنيتأ]{0,3}(?:ذهب|سافر|توجه|اتجه|انتقل|نتقل|هرب|نضم|انضم|عاد|عود)(?:ت|وا|ون|نا)?"
)
_ENVOYS = word_set("""
سفير سفراء السفير مندوب المندوب مندوبا الدائم المعتمد المعتمدين معتمد معتمدا ممثل الممثل
""")


def stands(word: str, correction: Correction, beside: Beside, words: WordList | None) -> bool:
    """Say whether what stands beside a word lets its correction stand."""
    before, after = beside.before, beside.after
    if correction.kind == "teh" and _is_with_pronoun(word, beside, words):
        return False
    if correction.kind == "hamza" and _is_said_to_one(word, beside, words):
        return False
    # “If God wills”: what is wrong with it is told elsewhere.
    if word == "انشاء" and after == "الله":
        return False
    match correction.needs:
        case "noun":
            return _is_preposition(word, beside, words)
        case "alef":
            return _asks_for_alef(word, beside)
        case "yeh":
            return _asks_for_yeh(word, before, after)
        case "feminine":
            return is_feminine(word, beside, words)
        case "agreement":
            return before.endswith(("ة", "ات")) and _has_article(before) and before not in TITLES
        case "subject":
            return has_subject(word, beside)
        case "phrase":
            return is_in_phrase(word, beside)
        case "relation":
            return _is_relation(word, before, words)
    if correction.sure:
        return True
    # لى is لي after what one does to me, and else may be إلى that lost its alef.
    if word in ("لى", "ولى"):
        return before in SPEAKING or _CLAUSE.fullmatch(after) is not None
    # ما متوسطه يومان
    if correction.kind == "teh" and before == "ما" and word.endswith("ه"):
        return False
    # Two of them, of what is masculine: بوضعيه المالي والإداري.
    if (
        correction.kind == "teh"
        and word.endswith("يه")
        and after.startswith("ال")
        and not after.endswith(("ة", "ات"))
        and not _has_article(word)
        and words is not None
        and words.rarity(correction.better) > _COMMON
    ):
        return False
    # The passive: بدئ العمل, حتى ملئ الكأس.
    if word in ("وبدئ", "وملئ"):
        return False
    if word in ("بدئ", "ملئ"):
        return bool(before) and before not in _BEFORE_A_VERB
    if _is_named(before) and _may_be_a_name(word, correction, words):
        return False
    # أحمد الشناوى, ونجيب الريحانى, عبد المنعم مدبولى
    if correction.kind == "yeh" and (
        (_is_person(before) and not before.startswith("ال"))
        or beside.prior.removeprefix("و") == "عبد"
    ):
        return False
    if _may_be_part_of_a_name(word, correction, words):
        limit = _RARE if len(word) == 2 else _UNKNOWN
        near = [each for each in (before, after) if each and not _has_article(each)]
        return words is None or all(words.rarity(each) < limit for each in near)
    if (word, after) in _NAMES_OF_TWO:
        return False
    # Nothing depends on what begins a sentence: بان القمر, the moon appeared.
    if word == "بان" and not beside.earlier:
        return False
    if word in ("فان", "بان", "لان", "وان"):
        return after.startswith("ال") or after in AFTER_ON
    return True


def _is_person(word: str) -> bool:
    return any(own in PERSONAL or own in NAMES for own in (word, word.removeprefix("و")))


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
    if word[-1] != "ه" or _has_article(word):
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
    is_usual = words is not None and words.rarity(correction.better) <= _DAILY
    return not is_usual or correction.kind != "hamza" or word in _WORDS_AND_NAMES


def _may_be_part_of_a_name(word: str, correction: Correction, words: WordList | None) -> bool:
    """Say whether a word may be of a name from another language: تيان ان من, كورادو باسيرا."""
    if words is None or correction.kind == "yeh" or correction.is_listed:
        return False
    if correction.kind == "teh" and words.rarity(correction.better) <= _DAILY:
        return False
    return len(word) == 2 or (not _has_article(word) and words.rarity(word) >= _RARE)


def _has_article(word: str) -> bool:
    return word.startswith(("ال", "وال", "لل", "بال"))


def _is_preposition(word: str, beside: Beside, words: WordList | None) -> bool:
    """Say whether علي is على (and no name), إلي is إلى (and not “to me”)."""
    before, after = beside.before, beside.after
    if word.endswith(("إلي", "الي")):
        # In dialect it is “which”: الي قاي احسن من الي راح.
        is_known = words is None or (len(after) != 1 and words.rarity(after) <= _UNKNOWN_AIM)
        if is_to_me(beside, words):
            return False
        return (word != "الي" or is_known) and _is_towards(beside, words)
    if beside.is_before_figure:
        return not _is_named(before)
    if is_ali(beside):
        return False
    if before in TITLES and is_on(beside, words):
        return True
    # No second preposition follows على: before one علي is a name, or “on me”.
    if after in ("في", "إلى", "عن", "ثم") or _CLAUSE.fullmatch(after):
        return False
    # A second preposition that is joined: اتصل علي بأخيه.
    if words is not None and _has_preposition(after, words):
        return False
    # هجم علي وحاول
    if words is not None and after[:1] == "و" and words.rarity(after[1:]) < words.rarity(after):
        return after in AFTER_ON
    if before in _OF_A_NAME or after in _AFTER_A_NAME:
        return False
    # A man whose name has several parts; and what was put on me: عرضته علي السلطة.
    is_thing = _THING.fullmatch(before) is not None and before not in ROOT_HEH | PERSONAL
    titled = beside.earlier[-1:] if is_thing else beside.earlier[-3:]
    if not TITLES.isdisjoint(titled) or re.fullmatch("(?![بلك]).{2,}(?:ته|تها|تني)", before):
        return False
    # “I had to”, “it is hard for me”.
    if re.fullmatch(
        "[وف]?(?:كان|يكون|سيكون|ينبغي|يجب|وجب|يتوجب|توجب|يتعين|تعين|صعب|عزيز|لزاما|سهل|حرام)",
        before,
    ):
        return False
    # “and I must”, unless it goes on with what على said before.
    if word == "وعلي" and not any(near.startswith(("على", "علي")) for near in beside.earlier):
        return after in AFTER_ON
    if after in AFTER_ON:
        return True
    # ندمه علي أنه; but علي أن أهنئه is what I must do.
    if after in ("أنه", "أنها", "أنهم", "أننا") or (after == "أن" and before.startswith("ال")):
        return bool(before) and before not in SPEAKING
    if words is not None and _may_be_surname(before, after, words):
        return False
    if not after or _is_named(before) or (after in PERSONAL and after != "السيد"):
        return False
    if after in AFTER_ON or before in GOVERNING or before[1:] in GOVERNING:
        return True
    if before and before not in SPEAKING and _VERBAL_NOUN.fullmatch(after):
        return True
    if after in ADVERBS or not before or before in SPEAKING or _is_verb(after) or words is None:
        return False
    is_word = before.endswith("ة") or before.startswith("ال") or words.rarity(before) < _UNKNOWN
    return is_word and after not in PERSONAL and words.rarity(after) < _UNKNOWN


def _has_preposition(word: str, words: WordList) -> bool:
    return (
        word[:1] in ("ب", "ل", "ك")
        and len(word) > 4
        and words.rarity(word[1:]) < words.rarity(word) - 40
    )


def _may_be_surname(before: str, after: str, words: WordList) -> bool:
    """Say whether what follows علي may be the rest of a name: الحازمي, الناصر, آل حطاب."""
    own = after.removeprefix("ال")
    if after == "آل" or own in PERSONAL or own in NAMES:
        return True
    is_rare = words.rarity(after) > _COMMON and not before.startswith("ال")
    return after.startswith("ال") and (after.endswith("ي") or is_rare)


def _is_towards(beside: Beside, words: WordList | None) -> bool:
    before, after = beside.before, beside.after
    if before in SPEAKING:
        return False
    if beside.is_before_figure or after in ("أن", "أنه", "أنها", "ما"):
        return True
    if before in _TOWARDS or _MOVING.fullmatch(before):
        return True
    # أقرب الناس إلي كانوا, الإشارة إلي باعتباري
    if after in _NO_AIMS or (words is not None and _has_preposition(after, words)):
        return False
    if before in ("أحب", "وأحب", "احب", "أقرب") or _CLAUSE.fullmatch(after):
        return False
    return bool(after) and not (after in ADVERBS or _is_verb(after))


def _is_named(before: str) -> bool:
    before = before[1:] if before[:1] == "و" and before not in PERSONAL else before
    # أكبر مدينة: names of people, and more often what is largest and smallest.
    if before in ("أكبر", "أصغر"):
        return False
    return before in TITLES or before in NAMES or before in PERSONAL


def _is_verb(word: str) -> bool:
    """Say whether a word has the form of a verb in the imperfect, and not that of a verbal noun."""
    return (
        re.fullmatch("[يت].{2,}[^ةا]|س[يت].{3,}", word) is not None
        and re.fullmatch("ت..ي.+|ت.ا..+|ت.{3}ه[ما]?", word) is None
    )


def _asks_for_alef(word: str, beside: Beside) -> bool:
    """Say whether what stands beside a word that is right with both yehs asks for alef maqsura."""
    before, after = beside.before, beside.after
    match word:
        case "مدي":
            return before in ("على", "إلى", "علي", "ما", "في", "ضمن", "عن") or (
                before.startswith(("مراقبة", "معرفة", "تحديد", "قياس", "لمعرفة", "لمراقبة"))
            )
        case "المدي":
            return before in ("على", "إلى", "علي", "في") or before.startswith(_DISTANCES)
        case "اليمني":
            # وزير الداخلية اليمني
            return before in _HANDS
        case "الأولي" | "اليسري" | "الوسطي":
            return before.endswith(("ة", "ته")) or before in _FEMININE
        case "العظمي" | "والعظمي" | "عظمي":
            return before.endswith("ة") or before in _FEMININE
        case "أولي":
            # أولي الألباب are those who have a mind.
            if after.startswith("ال") and not after.endswith("ات"):
                return False
            return before.endswith("ة") or (not before and after.endswith("ات"))
        case "كبري" | "الكبري" | "صغري" | "الصغري":
            # In the dialect of Egypt and the Gulf كبري is a bridge.
            return before.endswith(("ة", "ات")) or before in _FEMININE
        case "مبني":
            return before in _PLACES and after not in ("على", "علي", "للمجهول", "للمعلوم")
        case "مضي":
            return before in _PASSED
        case "يري" | "ويري" | "تري" | "وتري":
            return after in ("أن", "أنه", "أنها", "أنهم", "ان", "بأن")
        case "الذكري" | "بالذكري" | "للذكري":
            return before == "إحياء" or after.endswith(("ة", "ى")) or after in _YEARS
        case "مرمي" | "المرمي":
            return before.removeprefix("و") in ("حارس", "حراس", "حارسة", "لحارس")
        case "التقي" | "لاقي":
            return bool(after) and (not before or before in _STARTED)
        case "تلقي":
            # “she throws”, before what is feminine.
            return (not before or before in _STARTED) and after.endswith(("ون", "ين"))
        case "للمرضي":
            return True
        case "لدي":
            return before in _ENVOYS
        case "المحتوي":
            return not after.startswith(("على", "علي"))
        case "القوي" | "والقوي" | "البني":
            return after.startswith("ال") and after.endswith(("ة", "ى"))
        case "سوي":
            return bool(after) and not _NEGATIONS.isdisjoint(beside.earlier)
        case _:
            return before == "ما"


def _asks_for_yeh(word: str, before: str, after: str) -> bool:
    """Say whether what stands beside a word that is right with both yehs asks for yeh."""
    match word:
        case "قوى":
            return before in ("بشكل", "وبشكل", "وبنحو", "بنحو")
        case "يكفى" | "تكفى":
            return True
        case _:
            return after not in ("الله", "ربه", "ربها", "المولى")


def _is_relation(word: str, before: str, words: WordList | None) -> bool:
    """Say whether an unknown word in alef maqsura is an adjective of the noun before it, and no name."""
    if words is None or not before or _is_named(before):
        return False
    if _has_article(word):
        return _has_article(before)
    return not _has_article(before) and words.rarity(before) < _RARE
