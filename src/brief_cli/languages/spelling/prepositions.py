"""Names and pronouns that are spelled as a preposition without its alef maqsura: علي, إلي."""

import re

from brief_cli.languages.spelling.arabic_words import (
    ADJECTIVES_WITH_HEH,
    ADVERBS,
    AFTER_ON,
    GOVERNING,
    NAMES,
    PERSONAL,
    ROOT_HEH,
    SPEAKING,
    TITLES,
)
from brief_cli.languages.spelling.named import is_named
from brief_cli.languages.spelling.neighbours import Beside
from brief_cli.languages.spelling.word_set import word_set
from brief_cli.languages.word_list import WordList
from brief_cli.text.lazy_pattern import lazy_pattern

# What lets a clause begin after it with a verb.
_BEFORE_A_CLAUSE = word_set("""
ثم قد وقد فقد لقد حيث عندما بعدما حين حينما لما إذا كلما لو أن أنه لم ولم لن ولن لا ولا ما وما كان وكان كما حتى
""")
# A verb of him, or a bare noun: not she, they, we, with a pronoun, or with an ending.
_HIS = lazy_pattern("(?!ال|وال|بال|لل|إلى|على|عن|من|في)[وف]?.+[^ةتا]|(?!ال)[وف]?.{2}ا")
_OF_SEVERAL = lazy_pattern(".+(?:وا|نا|ها|هم|ون|ين|ان|ات|ته|اء)|ن...+")
_LOCATIVE = word_set("""
يقع واقع واقعا سار يسير مشى يمشي صعد يصعد هبط يهبط سقط يسقط انعكس ينعكس يضغط اضغط انقر يمر تمر ينطبق
يزيد يقبل يطلع يتفوق تفوق يتغلب هجم يهجم انقض يستقر استقر اتكأ يتكئ ليس يكون يفرض يشن
احتج يحتج يتوقف يتدرب يتعرف استلقى يستلقي تربع يتربع انطوى ينطوي اقتصر أطل انهال أصر يصر واظب يواظب يتعود
اعتاد أشفق تسلق قبض يوزع يثبت يعرض يدور مشرف مسؤول مقبل معتمد قائم محافظ موافق حريص مطل مطلع عضو جزء نحو
""")
# Of these the man who does it stands before على: رد الوزير على الأسئلة.
_ON_WHAT = word_set("""
جلس وقف رد علق أشرف وافق اعترض ضغط حصل عثر تعرف اعتمد ركز حكم حرص سيطر صعد سقط سار مشى هبط أصر
""")
# After these what follows علي may be the rest of a name, unless its form is that of no name: أكد الوزير علي أهمية.
_ON_NO_NAME = word_set("""
اطلع أثنى شدد أكد وقع صادق صدق حث حرض عول تغلب استولى أنفق أقسم تمرد احتج تحفظ تكتم عكف واظب ألح
يطلع يثني يشدد يؤكد يوقع يصادق يحث يعول يتغلب ينفق يرد يعلق يشرف يوافق يعترض يحصل يعتمد يركز يحرص يسيطر يصر
""")
_USUAL = 530
# What he does to me, and what comes over me: ألقى علي التحية, مر علي يوم.
_UPON_ME = word_set("""
التحية السلام تحية سلاما سؤالا سؤال السؤال أسئلة يوم يومان أيام شهر شهران أشهر عام عامان أعوام سنة سنتان سنوات سنون
أسبوع أسابيع ساعة ساعات وقت زمن ليلة ليال النوم النعاس التعب الأمر أمر الحزن البكاء الملل الخوف اليأس الفكرة الحنين
إلا فأنا فإني فهو وهو
""")
_KIN = word_set("""
أخي أبي ابني صديقي زميلي جاري عمي خالي جدي أستاذي معلمي شقيقي والدي حفيدي مديري صاحبي قريبي
أخوه أخيه أخاه ابنه صديقه زميله جاره عمه خاله جده أستاذه معلمه شقيقه والده حفيده قريبه صاحبه
أخوها أخيها أخاها ابنها صديقها زميلها جارها عمها خالها جدها شقيقها زوجها والدها حفيدها
""")
# After a name the sentence goes on with these; على takes no second preposition.
_WHERE = word_set("""
قرب أمام خلف تحت فوق بين وراء عند مع منذ لدى حول بجانب بجوار
""")
_PROFESSIONS = word_set("""
المعلم الطبيب السائق العامل الموظف الصياد الفلاح المزارع التاجر النجار الخباز الراعي الجار العم الخال الصديق الزميل
المحافظ العمدة المختار المراسل المصور المترجم الضابط الشرطي الطيار القبطان البحار التلميذ الولد الرجل الفتى الابن
""")
_OWN_KIN = word_set("""
أخي أبي ابني صديقي زميلي جاري عمي خالي جدي أستاذي معلمي شقيقي والدي مديري أمي أختي ابنتي صديقتي زميلتي والدتي زوجتي جدتي
""")
_HOW = word_set("""
جيدا طويلا كثيرا قليلا مليا دائما مبتسما مبتسمة بيده بيدها برأسه برأسها بإصبعه بعينيه بعينه بطرفه بسبابته
""")
_SUPERLATIVES = ("أحب", "أقرب", "أعز", "أبغض")
_GIVING = lazy_pattern(
    "[وف]?[يت]?(?:أعاد|عيد|أهدى|هدي|قدم|سلم|أسند|سند|أوكل|وكل|عهد|حمل|ناول|بعث|رسل|أرسل|تحدث|كتب|حبب|حن|رد|مد|أساء|سيء|وجه)(?:ت|وا)?"
)
_ARRIVING = lazy_pattern("[وف]?(?:[يت]صل|وصل|وصلت|[يت]رد|ورد|وردت|جاء|جاءت|نقلت?|[يت]نقل)")
_MESSAGES = word_set("""
رسالة رسالته رسالتها رسالتك رسائل رسائلكم كتابك كتابه خبر الخبر خبره نبأ النبأ أخبار أخباره رد رده ردكم ردك دعوة دعوتكم
هدية طرد برقية أي نسخة الرد الرسالة الدعوة الهدية البرقية
""")
_CLAUSES = word_set("""
فإن فإنه فإنها فإني فأنا فأنت فهو فهي فهذا فهذه فقد فلا فليس لأن لأنه لأنها لأني لكي كي لأنني
""")
_ASKING = ("طلب", "طلبت", "طلبوا", "أوعز", "أشار", "كتب", "أوحى", "عهد")
_INCUMBENT = lazy_pattern(
    "[وف]?(?:كان|يكون|سيكون|ينبغي|يجب|وجب|يتوجب|توجب|يتعين|تعين|صعب|عزيز|لزاما|سهل|حرام)"
)
# One answers a question, and puts another to me: ردا علي سؤال, ألقى علي سؤالا.
_ANSWERING = word_set("""
رد ردا ورد وردا الرد يرد جوابا أجاب إجابة تعليقا معرض
""")
_QUESTIONS = word_set("""
سؤال السؤال أسئلة الأسئلة سؤالين
""")
_KEEPING = word_set("""
حافظ حافظت يحافظ تحافظ وافق وافقت يوافق توافق اعتمد اعتمدت يعتمد تعتمد حصل حصلت يحصل تحصل سيطر سيطرت يسيطر تسيطر
استولى استولت ركز ركزت يركز تركز أثر أثرت يؤثر تؤثر احتج احتجت يحتج تحتج تغلب تغلبت تفوق تفوقت انعكس ينعكس أقبل أقبلت يقبل
صوت صوتت يصوت تصوت اتفق اتفقت يتفق ضغط ضغطت يضغط تضغط هيمن يهيمن اعترض اعترضت شدد شددت أكد أكدت قضى قضت عثر عثرت
""")
_LYING = word_set("""
تقع يقع وتقع ويقع الواقعة الواقع واقعة واقع توجد يوجد تبعد انفجرت سقطت سقط
""")
_UNKNOWN = 640
_COMMON = 560
CLAUSE = lazy_pattern("و(?:أنا|هو|هي|هم|نحن|لم|لا|قد|كان|كانت|قال|أضاف)")
"""What begins a clause: what stands before it was said of me, or of a man."""
# No part of a name: اللوحة, اسمه, مقالا.
_THING = lazy_pattern("ال.+[^ي]ة|.{3,}ها?|.{3,}ا")
_VERBAL_NOUN = lazy_pattern(
    "الت..ي.|ال(?:ا[^ا]ت.ا.|است..?ا.|ان..ا.)|الإ..ا.|ال.+(?:ات|ية)"
    "|(?:إ..ا.|ت..ي.|ا[^ا]ت.ا.|است..ا.|ان..ا.)(?:ها?)?"
)
_UNKNOWN_AIM = 615
_TOWARDS = word_set("""
بالإضافة إضافة نظرا بالنسبة أدى أدت يؤدي تؤدي مشيرا لافتا استنادا وصولا أشار أشارت وأشار
بالاضافة اضافة
""")
_NO_AIMS = word_set("""
ذلك هذا بأن مما عبدي كان كانت كانوا من في عن أيها أيتها باعتباري بوصفي عز عينيه
""")
_OF_A_NAME = word_set("""
جبل قصص لاعب الوسط المهاجم مهاجم المدافع مدافع الحارس حارس أنصار بترشيح ترشيح جارية مشايخ مقتل إعداد بين عرض عرضت عرضوا تلح يلح ألح ألحت انتخاب تعيين
شارع حي مخيم ميناء منطقة مسجد اللاعب الكابتن النجم القيادي
""")
_AFTER_A_NAME = word_set("""
بابا شار زين الدين قائلا رضي أشهد كنعان مملوك
""")
_MOVING = lazy_pattern(
    "[وفسلنيتأ]{0,3}(?:ذهب|سافر|توجه|اتجه|انتقل|نتقل|هرب|نضم|انضم|عاد|عود)(?:ت|وا|ون|نا)?"
)


_PRONOUNS = word_set("""
نحن هم هما هو هي أنت أنتم أنا ونحن وهم وهما وهو وهي وأنت وأنتم وأنا كانوا كانت كنا كنت
""")
# In what state one is, or where: كان علي وشك الانهيار, كان علي متن السفينة. What I had to do is told otherwise.
_IN_A_STATE = word_set("""
متن وشك حق باطل علم دراية يقين خطأ صواب خلاف اتصال تواصل استعداد موعد مقربة مرمى رأس وفاق أهبة أتم أكمل حافة شفا ضلال بينة اطلاع
تماس مستوى قدر درجة جانب هامش صلة شاكلة طرفي
""")


def _is_ali(beside: Beside) -> bool:
    """Say whether علي is a name, or “on me”, and no على: رسم علي لوحة, صديقي علي طبيب, مر علي يوم."""
    before, after = beside.before, beside.after
    if after in _UPON_ME or after in _CLAUSES or before in _KIN or after in _WHERE:
        return True
    # Ali's new car.
    is_feminine = before.endswith("ة") and not before.startswith("ال")
    if is_feminine and f"{after[:-1]}ه" in ADJECTIVES_WITH_HEH:
        return True
    if before in _PROFESSIONS:
        return beside.prior not in GOVERNING and beside.prior not in _LOCATIVE | _ON_WHAT
    plain = before[1:] if before[:1] in "وف" and before[1:] in GOVERNING else before
    if not before or after in AFTER_ON or plain in GOVERNING or plain in _LOCATIVE:
        return False
    begins = beside.prior == "" or beside.prior in _BEFORE_A_CLAUSE
    return begins and _HIS.fullmatch(before) is not None and not _OF_SEVERAL.fullmatch(before)


def _is_to_me(beside: Beside, words: WordList | None) -> bool:
    """Say whether إلي is “to me”, and no إلى: بالنسبة إلي فإن, وصلت إلي رسالة, التفت إلي وابتسم."""
    before, after = beside.before, beside.after
    if after in _CLAUSES or (after in _MESSAGES and _ARRIVING.fullmatch(before)):
        return True
    if after in _OWN_KIN or after in _HOW or beside.prior in _SUPERLATIVES:
        return True
    begins = beside.prior == "" or beside.prior in _BEFORE_A_CLAUSE
    if begins and _GIVING.fullmatch(before):
        return True
    if words is None or after[:1] not in ("و", "ب"):
        return False
    # A conjunction or another preposition, joined: أشارت إلي بأن.
    rest = after[1:]
    return len(rest) > 1 and words.rarity(rest) < words.rarity(after) - 20


def _is_governed(beside: Beside) -> bool:
    """Say whether a verb that takes على stands before its subject, and what it is on after علي."""
    before, after = beside.before, beside.after
    is_subject = before.startswith("ال") and before not in TITLES | _PROFESSIONS
    own = after.removeprefix("ال")
    is_name = own in PERSONAL or own in NAMES or after in _UPON_ME
    is_object = len(after) > 2 and (_THING.fullmatch(after) is not None or after.startswith("ال"))
    is_kept = not _KEEPING.isdisjoint((beside.prior, beside.prior.removeprefix("و")))
    return is_kept and is_subject and is_object and not is_name


def _is_on(beside: Beside, words: WordList | None) -> bool:
    """Say whether علي is على although a title stands before it: رد الوزير علي الأسئلة."""
    after = beside.after
    verb = beside.prior
    if verb not in _ON_WHAT | _ON_NO_NAME:
        verb = verb.removeprefix("و")
    is_thing = after.endswith(("ة", "ات")) or _VERBAL_NOUN.fullmatch(after) is not None
    may_be_named = after.startswith("ال") and (
        after.endswith("ي") or (verb in _ON_NO_NAME and not is_thing)
    )
    if words is None or verb not in _ON_WHAT | _ON_NO_NAME or may_be_named:
        return False
    own = after.removeprefix("ال")
    return (
        own not in PERSONAL
        and own not in NAMES
        and after not in TITLES
        and words.rarity(after) <= _USUAL
    )


def is_preposition(word: str, beside: Beside, words: WordList | None) -> bool:
    """Say whether علي is على (and no name), إلي is إلى (and not “to me”)."""
    before, after = beside.before, beside.after
    if word.endswith(("إلي", "الي")):
        # In dialect it is “which”: الي قاي احسن من الي راح.
        is_known = (
            beside.is_before_figure
            or words is None
            or (len(after) != 1 and words.rarity(after) <= _UNKNOWN_AIM)
        )
        if _is_to_me(beside, words):
            return False
        return (word != "الي" or is_known) and _is_towards(beside, words)
    if beside.is_before_figure:
        return not is_named(before)
    if before in _ANSWERING and after in _QUESTIONS:
        return True
    if before in _PRONOUNS and after in _IN_A_STATE:
        return True
    if _is_ali(beside):
        return False
    if before in TITLES and _is_on(beside, words):
        return True
    # No second preposition follows على: before one علي is a name, or “on me”.
    if after in ("في", "إلى", "عن", "ثم") or CLAUSE.fullmatch(after):
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
    # So far away, and not Ali after something: تقع القرية علي بعد ميلين.
    if after == "بعد" and not _LYING.isdisjoint((before, beside.prior)):
        return True
    # It is for the government to do it: وعلي الحكومة أن تستقيل.
    if not before.strip("و") and after.startswith("ال") and beside.later in ("أن", "ألا"):
        return True
    # What one keeps, signs or rejects: حافظ المؤشر علي مكاسبه.
    if _is_governed(beside):
        return True
    if after in _IN_A_STATE and before.endswith(("كان", "يكون")):
        return True
    # “I had to”, “it is hard for me”; but يجب علي الحكومة أن تتحرك.
    if _INCUMBENT.fullmatch(before):
        is_of_another = after.startswith("ال") and beside.later in ("أن", "ألا")
        return is_of_another and after not in ("اليوم", "الآن", "الليلة", "الأمر")
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
    if not after or is_named(before) or (after in PERSONAL and after != "السيد"):
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
    # One travels to a place; and my friend to me.
    if (
        _MOVING.fullmatch(before)
        and after
        and not (
            after in ADVERBS
            or after in _KIN
            or _is_verb(after)
            or (words is not None and _has_preposition(after, words))
        )
    ):
        return True
    # He asked me to: وطلب إلي أن أوقع.
    if before in SPEAKING or (after == "أن" and before.removeprefix("و") in _ASKING):
        return False
    if beside.is_before_figure or after in ("أن", "أنه", "أنها", "ما"):
        return True
    if before in _TOWARDS or _MOVING.fullmatch(before):
        return True
    # أقرب الناس إلي كانوا, الإشارة إلي باعتباري
    if after in _NO_AIMS or (words is not None and _has_preposition(after, words)):
        return False
    if before in ("أحب", "وأحب", "احب", "أقرب") or CLAUSE.fullmatch(after):
        return False
    return bool(after) and not (after in ADVERBS or _is_verb(after))


def _is_verb(word: str) -> bool:
    """Say whether a word has the form of a verb in the imperfect, and not that of a verbal noun."""
    return (
        re.fullmatch("[يت].{2,}[^ةا]|س[يت].{3,}", word) is not None
        and re.fullmatch("ت..ي.+|ت.ا..+|ت.{3}ه[ما]?", word) is None
    )
