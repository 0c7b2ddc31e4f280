"""Words that are right alone, and misspelled in the phrases in which they mostly stand."""

from typing import NamedTuple

from brief_cli.languages.spelling.correction import Correction, Kind
from brief_cli.languages.spelling.neighbours import Beside
from brief_cli.languages.spelling.word_set import word_set
from brief_cli.text.lazy_pattern import lazy_pattern


class _Phrase(NamedTuple):
    kind: Kind
    better: str
    before: frozenset[str]
    after: frozenset[str]


_PHRASES = {
    # القران is a wedding, or what stars do.
    "القران": _Phrase(
        "hamza",
        "القرآن",
        word_set("حفظ تلاوة تفسير علوم سور آيات نزول قراءة ختم تحفيظ معاني إعجاز ترجمة حفظة"),
        word_set("الكريم المجيد العظيم والسنة والحديث والإنجيل"),
    ),
    # How bad it is.
    "بئس": _Phrase("hamza", "بأس", word_set("لا ولا فلا"), word_set("به بها بهم بأن")),
    # In names of places راس has no hamza.
    "راس": _Phrase(
        "hamza", "رأس", word_set("على علي مسقط"), word_set("مال المال السنة العام الحربة الهرم مالها ماله")
    ),
    # Princesses have this name.
    "علية": _Phrase(
        "teh",
        "عليه",
        word_set(
            "اطلع يطلع حصل يحصل عثر يعثر قضى يقضي متفق اتفق المتفق مما بناء يجب وجب اعتدى وقع قبض "
            "حكم يحكم ينص نص اعتمد يعتمد المتعارف متعارف يترتب ترتب المتهم المجني المدعى المغمى أغمي السلام "
            "أثنى أثنت علق تعرف أشرف وافق حافظ ركز اعترض سيطر استولى رد يطلق أطلق تعتمد اعتمدت حصلت وقعت سلم أشفق "
            "ضغط تغلب حرص هجم خاف غضب تحصل كان يكون سيكون يتعين ينبغي يتوجب القبض بالقبض للقبض العثور الحصول السيطرة "
            "الموافقة التوقيع الاعتداء المحافظة الحكم الرد إلقاء"
        ),
        word_set("وسلم السلام الصلاة الرحمة أن"),
    ),
    # A favour, and a name.
    "منة": _Phrase(
        "teh",
        "منه",
        word_set(
            "جزء جزءا أكثر أقل كثير كثيرا قليل قليلا طلب طلبت يطلب خرج أخذ أخذت اقترب قريبا قريب بالقرب سخر استفاد يستفيد "
            "استفادت الهدف الغرض المطلوب أحد بد مفر أفضل واحد نصف نسخة تخلص هرب عانى يعاني خوفا بدلا يطلبون سمع اشترى"
        ),
        frozenset(),
    ),
    # A mosquito net; and proof; and a name.
    "كلة": _Phrase("teh", "كله", word_set("الوطن العالم البلد الشعب الأمر اليوم المجتمع العام الليل الكون الوقت"), frozenset()),
    "بينة": _Phrase("teh", "بينه", frozenset(), word_set("وبين وبينها وبينهم")),
    # A coffee-house.
    "كافيه": _Phrase(
        "teh",
        "كافية",
        word_set("ضمانات معلومات كميات أدلة مدة بصورة مساحة موارد بكميات أموال خبرة حماية مبررات احتياطيات فترة"),
        frozenset(),
    ),
    "شبة": _Phrase(
        "teh",
        "شبه",
        frozenset(),
        word_set("جزيرة الجزيرة رسمي رسمية مستحيل مستحيلة كامل كاملة تام تامة منعدم منعدمة معدومة يومي دائم دائمة القارة جماعي مؤكد"),
    ),
    "مصرعة": _Phrase("teh", "مصرعه", word_set("لقي لقى ليلقى يلقى"), frozenset()),
    # One has read it, of the eighth form; إطلاع, of the fourth, has an object.
    **{
        word: _Phrase("hamza", word.replace("إ", "ا"), frozenset(), frozenset(("على",)))
        for word in ("الإطلاع", "والإطلاع", "للإطلاع", "بالإطلاع")
    },
    # Glad tidings.
    "البشرى": _Phrase(
        "yeh",
        "البشري",
        word_set("الطب الجنس العنصر الكائن العقل الجسم الخطأ النوع السلوك المورد الجهد النشاط الوجود الدماغ"),
        frozenset(),
    ),
    # “Mention”, said to a woman; and my mention.
    "ذكري": _Phrase("yeh", "ذكرى", word_set("بمثابة إحياء بمناسبة حلول تصادف وتصادف"), word_set("أليمة سنوية مرور رحيل الاستقلال استقلال المولد ميلاد وفاة تأسيس استشهاد اغتيال النكبة نكبة مجزرة مذبحة ثورة الثورة حرب الحرب الهجمات هجمات")),
    # He cut it.
    "قطعه": _Phrase("teh", "قطعة", frozenset(), word_set("أرض أثاث خشب قماش لحم حلوى موسيقية سلاح نقدية أثرية فنية")),
    # He called.
    "نادى": _Phrase(
        "yeh", "نادي", word_set("إلى الى في من عن مع رئيس مدرب لاعب لاعبو لاعبي ملعب جمهور لجنة مجلس ضد أمام بين"), frozenset()
    ),
    # What is built.
    "المبني": _Phrase(
        "yeh",
        "المبنى",
        word_set("في داخل أمام إلى قرب خارج حول بجوار خلف بجانب هذا ذلك"),
        word_set("القديم الجديد المجاور إلى الواقع الحكومي الرئيسي المكون الذي الأثري السكني"),
    ),
    # The evangelist has this name.
    "متي": _Phrase(
        "yeh", "متى", word_set("منذ إلى حتى حتي يعرف أعرف نعرف تعرف يعلم ولا"), word_set("ما كان كانت شاء")
    ),
    "ومتي": _Phrase("yeh", "ومتى", frozenset(), word_set("ما كان كانت شاء")),
}  # fmt: skip
_VERB = lazy_pattern("[يت][^اةى].{2,}")
_EVANGELIST = word_set("إنجيل القديس الأنبا أنبا مار البشير دير قديس يوحنا بطرس")


def phrase_correction(word: str) -> Correction | None:
    """Return the correction of a word that is misspelled in a phrase."""
    phrase = _PHRASES.get(word)
    if phrase is None:
        return None
    return Correction(phrase.kind, phrase.better, needs="phrase")


def is_in_phrase(word: str, beside: Beside) -> bool:
    """Say whether a word stands in a phrase in which it is misspelled."""
    phrase = _PHRASES[word]
    if word.endswith("متي"):
        if not _EVANGELIST.isdisjoint(beside.earlier[-2:]):
            return False
        if _VERB.fullmatch(beside.after):
            return True
    before = beside.before
    is_joined = len(before) > 3 and before[0] in "وف" and before[1:] in phrase.before
    return before in phrase.before or is_joined or beside.after in phrase.after
