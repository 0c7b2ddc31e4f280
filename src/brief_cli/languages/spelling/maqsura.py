"""Whether a final yeh is an alef maqsura, by what stands beside the word."""

from brief_cli.languages.spelling.arabic_words import ADVERBS
from brief_cli.languages.spelling.named import has_article, is_named
from brief_cli.languages.spelling.neighbours import Beside
from brief_cli.languages.spelling.past import AGENTS
from brief_cli.languages.spelling.word_set import word_set
from brief_cli.languages.word_list import WordList
from brief_cli.text.lazy_pattern import lazy_pattern

_RARE = 600
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
_DISTANCES = ("قصير", "بعيد", "متوسط", "طويل", "واسع")
_STARTED = word_set("""
قد وقد فقد لقد حيث عندما بعدما ثم الذي
""")
_YEARS = word_set("""
العشرين الثلاثين الأربعين الخمسين الستين السبعين الثمانين التسعين المئوية
""")
_ENVOYS = word_set("""
سفير سفراء السفير مندوب المندوب مندوبا الدائم المعتمد المعتمدين معتمد معتمدا ممثل الممثل
""")


_PRISONERS = word_set("""
سراح تبادل بتبادل لتبادل صفقة ملف قضية عدد شؤون مبادلة استعادة إعادة آلاف مئات عشرات أهالي عائلات بين من عن جميع كل
""")
_IN_NEED = word_set("""
الفقراء الجرحى المسنين المسنون الأطفال الأطباء النساء السن الضحايا العجزة اللاجئين النازحين المصابين الأيتام المحتاجين الحوامل
""")
_LARGE = word_set("""
المدن الدول البنوك الشركات الصحف المصارف المؤسسات القوى العواصم المحافظات الجامعات الأندية الأحزاب القبائل
""")


_MEANING = word_set("""
ما مما هذا ذلك وهذا وذلك
""")
_SPREADING = word_set("""
المرض الفيروس كورونا الجدري الكوليرا الإنفلونزا فيروس المستشفيات
""")
_SUING = word_set("""
رفع رفعت رفعوا يرفع أقام أقامت أقاموا قدم قدمت حرك حركت رفعه
""")
_HOLDERS = word_set("""
الحكومة الوزارة الدولة الجيش الشعب السلطات السلطة الشركة الشركات الشرطة النيابة المحكمة الجمهور الناس الرئيس الوزير المجلس
الحزب البنك المصرف الشباب النساء الأطفال الطلاب الدول الأحزاب المنظمة الهيئة الرأي
""")
_OF_PERSONS = lazy_pattern("ال.{4,}ين")
# After these stands no verb.
_PREPOSITIONS = word_set("""
إلى على في عن بعد قبل نحو رغم خلال بسبب نتيجة بهدف بغية أجل
""")


def asks_for_alef(word: str, beside: Beside) -> bool:
    """Say whether what stands beside a word that is right with both yehs asks for alef maqsura."""
    before, after = beside.before, beside.after
    match word:
        case "مدي":
            if not before and after.endswith("ة"):
                return True
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
            ends = ("ات", "اته", "اتها", "اتهم")
            return before.endswith("ة") or (
                before in ("", "في", "وفي", "من") and after.endswith(ends)
            )
        case "الأسري":
            # What is of the family has a noun with an article before it.
            return before in _PRISONERS
        case "تخلي":
            return after == "عن"
        case "معني":
            return after.startswith("ال") and after not in ADVERBS and not has_article(before)
        case "عدوي":
            return after in _SPREADING or after.endswith("ية")
        case "أجري" | "أدلي" | "أبدي" | "ألقي":
            # “I give”, and in the passive أجري اللقاء; but one who acts is a subject.
            return after in AGENTS and (not before or before in _STARTED)
        case "دعوي" if after == "على":
            return before.removeprefix("و") in _SUING
        case "دعوي" | "شكوي":
            return after in ("ضد", "بحق", "إلى") or after.endswith("ة")
        case "الدعوي":
            return not before or not has_article(before)
        case "الشكوي":
            return True
        case "يبقي" | "ويبقي":
            # He keeps; but the question remains.
            return after in (
                "السؤال",
                "الأمل",
                "الحق",
                "الأمر",
                "الوضع",
                "القول",
                "الحل",
                "أن",
                "التحدي",
            )
        case "كبري" | "الكبري" | "صغري" | "الصغري":
            # In the dialect of Egypt and the Gulf كبري is a bridge.
            if word == "كبري" and (after in _LARGE or after.endswith("ات")):
                return True
            return before.endswith(("ة", "ات")) or before in _FEMININE
        case "مبني":
            is_of_one = after.startswith("ال") and not has_article(before)
            in_place = before in _PLACES and after not in ("على", "علي", "للمجهول", "للمعلوم")
            return is_of_one or in_place
        case "لمبني":
            return after.startswith("ال")
        case "والمرضي":
            return before in _IN_NEED
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
            # “I have” (لدي القدرة); in ين nothing is a subject.
            return (
                before in _ENVOYS or after in _HOLDERS or _OF_PERSONS.fullmatch(after) is not None
            )
        case "المحتوي":
            return not after.startswith(("على", "علي"))
        case "القوي" | "والقوي" | "البني":
            return after.startswith("ال") and after.endswith(("ة", "ى", "العظمي", "الكبري"))
        case "سوي":
            return bool(after) and not _NEGATIONS.isdisjoint(beside.earlier)
        case _:
            return before == "ما"


def asks_for_yeh(word: str, before: str, after: str) -> bool:
    """Say whether what stands beside a word that is right with both yehs asks for yeh."""
    if word[0] == "ت" and word not in ("تكفى", "تؤدى"):
        return before in _PREPOSITIONS
    match word:
        case "يعنى":
            # The passive has a preposition after it: يعنى بالتراث.
            return before in _MEANING and not after.startswith("ب")
        case "قوى":
            return before in ("بشكل", "وبشكل", "وبنحو", "بنحو")
        case "يكفى" | "تكفى":
            return True
        case "يؤدى" | "تؤدى" | "ويؤدى" | "وتؤدى":
            return after in ("إلى", "الى", "ذلك", "هذا")
        case _:
            return after not in ("الله", "ربه", "ربها", "المولى")


def is_relation(word: str, before: str, words: WordList | None) -> bool:
    """Say whether an unknown word in alef maqsura is an adjective of the noun before it, and no name."""
    if words is None or not before or is_named(before):
        return False
    if has_article(word):
        return has_article(before)
    return not has_article(before) and words.rarity(before) < _RARE
