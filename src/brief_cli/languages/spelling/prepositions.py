"""Names and pronouns that are spelled as a preposition without its alef maqsura: علي, إلي."""

from brief_cli.languages.spelling.arabic_words import (
    ADJECTIVES_WITH_HEH,
    AFTER_ON,
    GOVERNING,
    NAMES,
    PERSONAL,
    TITLES,
)
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
جيدا طويلا كثيرا قليلا مليا دائما مبتسما مبتسمة
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


def is_ali(beside: Beside) -> bool:
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


def is_to_me(beside: Beside, words: WordList | None) -> bool:
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


def is_on(beside: Beside, words: WordList | None) -> bool:
    """Say whether علي is على although a title stands before it: رد الوزير علي الأسئلة."""
    after = beside.after
    if words is None or beside.prior.removeprefix("و") not in _ON_WHAT:
        return False
    own = after.removeprefix("ال")
    return (
        own not in PERSONAL
        and own not in NAMES
        and after not in TITLES
        and words.rarity(after) <= _USUAL
    )
