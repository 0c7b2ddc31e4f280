"""“He” of a verb in the past that was given a hamza: أرتفع السعر. Alone it may be “I”: أرتفع.

What stands after the verb decides: after one that takes no object a noun is its subject; after the
others only one who acts is, where another noun follows.
"""

import re

from brief_cli.languages.spelling.arabic_words import ADVERBS, TITLES
from brief_cli.languages.spelling.neighbours import Beside
from brief_cli.languages.spelling.word_set import word_set
from brief_cli.text.lazy_pattern import lazy_pattern

_SEVENTH_FORM = lazy_pattern(
    "أن[بجحخدذرزسشصضطظعغفقكل][بتثجحخدذرزسشصضطعغفقكلم][بثجحخدذرزسشصضطعغفقكلم]"
)
# In Egypt “I” ends so as well: أشترى الخبز.
_ENDING_IN_ALEF = lazy_pattern("أ(?:[^اوي]ت[^اوي]|ن[^اوي]{2}|ست[^اوي]{1,2})ى")
# Of any verb of the forms VIII and X; what one thinks or wants is told of oneself.
_DERIVED = lazy_pattern("أ(?:[^اوينت]ت[^اوي]|ست[^اوي]{1,2})[^اويت]")
_OF_ONESELF = word_set("""
أعتبر أحترم أتهم أنتقد أنتظر أعتقد أستطيع أستغرب أستحق أعتمد أحتقر أعتذر أعترف أشتهي أحتمل أستمع أستحسن أحتفظ أنتخب أختلف
""")
_INTRANSITIVE = word_set("""
أرتفع أنخفض أجتمع أتفق أحتفل أحترق أختفى أستمر أستقر أستقال أبتعد أقترب أندلع أرتبط أنتشر أنتقل
أتجه أتسع أتصل أتضح أتسم أختلف أشترك أعترف أعتذر أعتصم أستسلم أستشهد أستيقظ أشتعل أشتد أمتد أمتنع ألتقى أزداد أزدهر
أضطر أستجاب أنتهى أنتمى أنقضى أختفى ألتقى أستولى أعتلى أرتقى أكتفى أكتمل أقتصر أحتشد أنتظم أنتعش أنتصر أنضم أعترض أحتج
""")
_TRANSITIVE = word_set("""
أستنكر أستقبل أفتتح أختتم أستعرض أستأنف أستهل أستهجن أستضاف أستبعد أحتضن أقترح أستعاد أشترط أستكمل
""")
AGENTS = TITLES - frozenset(
    ("محمد", "أحمد", "حسن", "حسين", "عبد", "بن", "ابن", "أبو", "آل")
) | word_set("""
الاتحاد المجلس البنك المصرف الحزب الجيش البرلمان الفريق الناطق المتحدث المحافظ النادي المنتخب الرئيسان
الوزيران الطرفان الجانبان الحاكم العاهل المعهد المركز المتحف المكتب الوفد الأهالي السكان العمال الطلاب
""")
# What may follow “I” of a verb without an object, and is no subject.
_WHEN_AND_WHERE = word_set("""
اليوم الليلة الآن الساعة السنة العام الأسبوع الشهر الصيف البارحة الفجر السبت الأحد الاثنين الإثنين الثلاثاء
الأربعاء الخميس الجمعة الليل النهار الغد
""")
_TIMES = word_set("""
صباح مساء ليلة يوم ظهر عصر فجر ليل نهار بداية نهاية مطلع أول آخر كل بعض نحو عبر خلال صوب تجاه باتجاه بين مثل غير
وسط أثناء طوال طيلة داخل خارج أمام خلف حول فوق تحت ضمن ضد رغم حسب وفق حيث مع دون بدون وحدي معه معها
""")
_SUBJECTS = word_set("""
سعر أسعار عدد مستوى معدل رئيس وزير مدير وفد فريق قطاع مؤشر سوق حجم إنتاج منسوب قائد زعيم أعضاء نائب ممثلو
سكان مئات آلاف عشرات ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة شخصان رجلان طفلان جنديان موسم معرض مهرجان اجتماع سباق
""")
_HEAD = word_set("""
وقد كما فيما حيث بعدما عندما بينما
""")
_ITS = lazy_pattern(
    "(?!كل|جميع|نفس|بنفس|وحد|بأسر|في|من|إلى|إلي|عن|على|علي|ب|ل|ك|مع|بعد|قبل|عند|أمام).{3,}ه[اما]{0,2}"
)
_HIS = lazy_pattern(
    "(?!وحد|مع|بعد|قبل|عند|أمام|خلف|حول|نحو|إلي|علي|لدي|دون|كل|نفس|من|عن|في|[بلكف]).{2,}(?:هم?|ها|هما)"
)
_ADJECTIVE = lazy_pattern(
    "ال.+(?:ي|ية|ان|ين)|ال(?:جديد|حالي|سابق|عام|أول|أعلى|قادم|مقبل|كبير|محلي|منتخب)"
)


def may_be_past(word: str) -> bool:
    """Say whether a word that begins with أ is “he” of a verb that begins with hamzat wasl."""
    return (
        word in _INTRANSITIVE
        or word in _TRANSITIVE
        or _SEVENTH_FORM.fullmatch(word) is not None
        or _ENDING_IN_ALEF.fullmatch(word) is not None
        or _DERIVED.fullmatch(word) is not None
    )


def has_subject(word: str, beside: Beside) -> bool:
    """Say whether the subject of such a verb stands after it, so that it is no “I”."""
    verb, before, after, later = word[word.index("أ") :], beside.before, beside.after, beside.later
    # In the nominative nothing is an object.
    if after.startswith("ال") and after.endswith("ون"):
        return True
    if verb not in _INTRANSITIVE and verb.endswith("ى"):
        return after in AGENTS
    is_derived = _DERIVED.fullmatch(verb) is not None and verb not in _OF_ONESELF
    if verb in _TRANSITIVE or (verb not in _INTRANSITIVE and is_derived):
        # What is told of oneself goes on with و, and says what one holds another to be.
        if word != verb or (before and before not in _HEAD) or re.fullmatch(".{0,2}|.*ا", later):
            return False
        if (
            later in _WHEN_AND_WHERE
            or later in ADVERBS
            or re.match("(?:[بلك]|لل)(?:ال)?.{3}", later)
        ):
            return False
        # أختتم المهرجان أعماله; but أستقبل الضيوف كلهم.
        is_its = _ITS.fullmatch(later) is not None and after.startswith("ال")
        return (is_its and verb in _TRANSITIVE) or (
            after in AGENTS and _ADJECTIVE.fullmatch(later) is None
        )
    if verb not in _INTRANSITIVE and _SEVENTH_FORM.fullmatch(verb) is None:
        return False
    # أقترب موعد الانتخابات
    is_plain = re.fullmatch("[^بلكف].{2,}[^ا]", after) is not None
    if (
        later.startswith("ال")
        and is_plain
        and not {after, later} & (_TIMES | _WHEN_AND_WHERE | ADVERBS)
    ):
        return True
    # أرتبط اسمه
    if _HIS.fullmatch(after):
        return True
    return (after.startswith("ال") and after not in _WHEN_AND_WHERE) or after in _SUBJECTS
