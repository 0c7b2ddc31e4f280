"""Urdu.

CLDR's Hijri names have a stray space (ر بیع الاول); the spellings of Pakistani newspapers stand
beside them, as do their honorific forms (رمضان المبارک), سوموار and سنیچر for days, the signs ء and
ھ, and hours with بجے. Hours of the parts of the day are wider than CLDR's, as newspapers use them.
"""

from brief_cli.languages.data import ur as cldr
from brief_cli.languages.data.scripts import LETTERS
from brief_cli.languages.language import (
    DateWords,
    Judgement,
    Language,
    Months,
    Punctuation,
    spelled,
)
from brief_cli.languages.scripts import ARABIC_MARKS, DIGITS, ZWJ, ZWNJ

_USAGE = ((), (), (), ("اپرایل",), (), (), (), (), ("سپتمبر",), (), (), ())
_HIJRI_USAGE = (
    ("محرم الحرام",), ("صفر المظفر",), ("ربیع الاول", "ربیع اول"), ("ربیع الثانی", "ربیع الآخر"),
    ("جمادی الاولی", "جمادی الاولیٰ"), ("جمادی الثانیہ", "جمادی الآخر", "جمادی الاخریٰ"),
    ("رجب المرجب",), ("شعبان المعظم",), ("رمضان المبارک",), ("شوال المکرم",),
    ("ذوالقعدہ", "ذی القعدہ", "ذیقعدہ"), ("ذوالحجہ", "ذی الحجہ", "ذی الحج"),
)  # fmt: skip
_DAY_PERIODS = (
    ("AM", 0, 12), ("PM", 12, 24), ("صبح", 0, 12), ("قبل دوپہر", 0, 12), ("قبل از دوپہر", 0, 12),
    ("علی الصبح", 0, 8), ("دوپہر", 11, 16), ("بعد دوپہر", 12, 20), ("بعد از دوپہر", 12, 20),
    ("سہ پہر", 14, 19), ("شام", 16, 21), ("رات", 19, 28),
)  # fmt: skip
_PLACES = {
    "گرینچ": "Etc/UTC", "گرین وچ": "Etc/UTC", "عالمی معیاری": "Etc/UTC",
    "پاکستان": "Asia/Karachi", "پاکستانی": "Asia/Karachi", "اسلام آباد": "Asia/Karachi",
    "بھارت": "Asia/Kolkata", "بھارتی": "Asia/Kolkata", "سعودی عرب": "Asia/Riyadh",
    "مکہ": "Asia/Riyadh", "متحدہ عرب امارات": "Asia/Dubai", "واشنگٹن": "America/New_York",
}  # fmt: skip

URDU = Language(
    tag="ur",
    english_name=cldr.ENGLISH_NAME,
    own_name=cldr.OWN_NAME,
    scripts=(cldr.SCRIPT,),
    direction="rtl",
    letters=LETTERS["Arab"],
    alphabet=cldr.ALPHABET,
    marks=ARABIC_MARKS,
    joiners=ZWNJ + ZWJ,
    digits=tuple(DIGITS[system] for system in cldr.DIGITS),
    decimals=cldr.DECIMALS,
    groups=cldr.GROUPS,
    percents=cldr.PERCENTS,
    punctuation=Punctuation(
        comma="،",
        semicolon="؛",
        question="؟",
        full_stop="۔",
        latin=":!()[]-/…",
        sentence_ends="۔.!؟?…",
        quotes=(*cldr.QUOTES[:1], ("“", "”"), ("«", "»"), ('"', '"')),
        inner_quotes=(*cldr.QUOTES[1:], ("‘", "’"), ("'", "'")),
    ),
    list_between=cldr.LIST_BETWEEN,
    list_last=cldr.LIST_LAST,
    list_two=cldr.LIST_TWO,
    # Degrees and titles of Pakistani newspapers; the stop may be ۔ or a full stop.
    abbreviations=(
        "بی۔اے", "ایم۔اے", "بی۔ایس۔سی", "ڈاکٹر۔", "پی۔ایچ۔ڈی", "ڈی۔سی", "ایس۔پی", "ص۔", "ج۔", "م۔",
        "ق۔م۔", "ھ۔", "ء۔", "وغیرہ۔",
    ),
    prefixes=(),
    # Urdu doubles words by its grammar (ساتھ ساتھ, کون کون): only what it never doubles.
    never_repeated=frozenset((
        "سے", "نے", "کو", "کہ", "ہیں", "تھا", "تھی", "تھے", "لیکن", "مگر", "اگر", "جبکہ", "کیونکہ",
        "تاہم", "بلکہ", "گیا", "گئی", "گئے", "کیلئے", "لیے", "لئے", "مطابق",
    )),
    # Terms of the Urdu press; no directive fixes them.
    judgement=Judgement(
        first_row=(
            "تقریباً ناممکن", "انتہائی غیر امکان", "امکان کم ہے", "برابر امکان", "امکان ہے",
            "قوی امکان", "تقریباً یقینی",
        ),
        second_row=("غیر اغلب", "غالباً", "اغلب", "غالب امکان"),
        confidence=("کم اعتماد", "درمیانہ اعتماد", "زیادہ اعتماد", "اعتماد کی سطح", "اعتماد کا درجہ"),
        forecast=r"(?<!\w)(?:گا|گی|گے)(?!\w)|امکان|ممکن|متوقع|شاید|ہو سکتا",
        vague=("شاید", "ممکن ہے", "ہو سکتا ہے"),
        sources=(
            "کے مطابق", "نے کہا", "نے بتایا", "کا کہنا", "اعلان کیا", "ذرائع", "بیان", "وزارت",
            "رپورٹ", "خبر رساں", "اعداد و شمار",
        ),
    ),
    choices={
        "none": "کوئی نہیں",
        "human": "انسانی",
        "machine": "مشینی",
        "machine-reviewed": "مشینی، نظرثانی شدہ",
    },
    has_half_space=True,
    # As Urdu spells English letters (Urdu Lughat Board).
    letter_names=frozenset(
        ["اے", "بی", "سی", "ڈی", "ای", "ایف", "جی", "ایچ", "آئی", "جے", "کے", "ایل", "ایم", "این", "او", "پی", "کیو", "آر", "ایس", "ٹی", "یو", "وی", "ڈبلیو", "ایکس", "وائی", "زیڈ"]
    ),
    dates=DateWords(
        figures_vary=True,
        months=(
            Months("gregorian", "", spelled(cldr.MONTHS["ur"], _USAGE)),
            Months("islamic-umalqura", "", spelled(cldr.CALENDARS["islamic"], _HIJRI_USAGE)),
        ),
        weekdays=spelled(
            cldr.WEEKDAYS,
            (("سوموار",), (), ("بدہ",), (), ("جمعۃ المبارک",), ("سنیچر", "ہفتے"), ()),
        ),
        weekday_leads=("بروز", "صبح", "شام", "دوپہر"),
        eve_leads=("شب",),
        ordinals={"یکم": 1},
        ordinal_leads=("مورخہ", "بتاریخ", "بروز", "سے", "تا", "کو", "میں", "نے", "ہر", "اور"),
        unsigned_years=("islamic-umalqura", "gregorian"),
        year_links=("سن", "سنہ"),
        same_day=("بمطابق", "مطابق", "بتاریخ", "مورخہ", "یعنی"),
        range_links=("سے", "تا"),
        list_links=("اور", "و"),
        list_leads=("مورخہ",),
        no_day_after=("نمبر", "شمارہ", "دفعہ", "آرٹیکل", "صفحہ", "شق", "فون"),
        signs={
            "gregorian": ("ء", "عیسوی", "سن عیسوی"),
            "islamic-umalqura": ("ھ", "ہ", "ہجری", "ھجری"),
        },
        before_era=("ق م", "ق.م", "ق۔م", "قبل مسیح"),
        day_periods=_DAY_PERIODS,
        hour_leads=("بوقت",),
        hour_tails=("بجے",),
        zones={**cldr.ZONES, **_PLACES},
        zone_tails=("وقت", "معیاری وقت", "کے وقت", "وقت کے مطابق", "کے وقت کے مطابق"),
        local_time=("مقامی وقت", "مقامی وقت کے مطابق"),
        labels=(
            "تاریخ", "تاریخ اشاعت", "اشاعت", "شائع", "شائع ہوا", "اشاعت کی تاریخ", "آخری تازہ کاری",
            "اپ ڈیٹ", "وقت اشاعت", "کو", "مورخہ", "بروز",
        ),
        our_time=("آج",),
        relative=(
            "آج", "کل", "پرسوں", "گزشتہ روز", "گزشتہ ہفتے", "اگلے ہفتے", "آئندہ ہفتے", "رواں ہفتے",
            "گزشتہ ماہ", "اگلے ماہ", "آئندہ ماہ", "رواں ماہ", "گزشتہ شب",
        ),
        not_relative_before=("کی", "کے", "روزنامہ", "تک", "آج"),
        # آج کل: nowadays; کل آبادی: the whole population.
        not_relative_after=("کل", "کے", "کا", "کی", "آبادی", "تعداد", "رقم", "مالیت", "ملا",
            "ایک", "دو", "تین", "چار", "پانچ", "چھ", "سات", "آٹھ", "نو", "دس", "سو", "ہزار", "لاکھ", "کروڑ"),
    ),
)  # fmt: skip
