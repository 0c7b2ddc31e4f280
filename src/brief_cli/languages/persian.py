"""Persian.

CLDR gives Gregorian months for Iran (fa) and Afghanistan (fa_AF), Jalali and Hijri ones. Beyond it
stand spellings of Iranian agencies, the zodiac names of the Afghan solar year (Encyclopaedia
Iranica, “Calendars”), and the parts of the day as the Academy's dictionary has them.
"""

from brief_cli.languages.data import fa as cldr
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

_IRAN_USAGE = (
    ("ژانویۀ",), ("فوریۀ",), (), ("آپریل",), ("می",), ("جون",), ("ژولای", "جولای"),
    ("آگوست", "اگوست", "آگست"), (), ("اکتوبر",), ("نومبر",), (),
)  # fmt: skip
_AFGHAN_YEAR = (
    ("حمل",), ("ثور",), ("جوزا",), ("سرطان",), ("اسد",), ("سنبله",), ("میزان",), ("عقرب",),
    ("قوس",), ("جدی",), ("دلو",), ("حوت",),
)  # fmt: skip
_HIJRI_USAGE = (
    ("محرم‌الحرام",), ("صفر‌المظفر",), ("ربیع اول",), ("ربیع‌الآخر", "ربیع ثانی"),
    ("جمادی‌الاولی", "جمادی اول"), ("جمادی‌الثانیه", "جمادی‌الآخر", "جمادی‌الاخری", "جمادی ثانی"),
    ("رجب‌المرجب",), ("شعبان‌المعظم",), ("رمضان‌المبارک",), ("شوال‌المکرم",),
    ("ذی‌قعده", "ذی‌القعده", "ذوالقعده"), ("ذی‌حجه", "ذی‌الحجه", "ذوالحجه"),
)  # fmt: skip
_UNITS = ("یکم", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم")
_ORDINALS = {
    "اول": 1,
    **{unit: day for day, unit in enumerate(_UNITS, start=1)},
    "دهم": 10, "یازدهم": 11, "دوازدهم": 12, "سیزدهم": 13, "چهاردهم": 14, "پانزدهم": 15,
    "شانزدهم": 16, "هفدهم": 17, "هجدهم": 18, "هیجدهم": 18, "نوزدهم": 19, "بیستم": 20,
    **{f"بیست‌و{unit}": 20 + day for day, unit in enumerate(_UNITS, start=1)},
    **{f"بیست و {unit}": 20 + day for day, unit in enumerate(_UNITS, start=1)},
    "سی‌ام": 30, "سی‌ویکم": 31, "سی و یکم": 31,
}  # fmt: skip
_DAY_PERIODS = (
    ("ق.ظ", 0, 12), ("قبل‌از‌ظهر", 0, 12), ("پیش‌از‌ظهر", 0, 12), ("صبح", 0, 12),
    ("بامداد", 0, 7), ("سحر", 2, 7), ("ظهر", 11, 16), ("ب.ظ", 12, 24), ("بعد‌از‌ظهر", 12, 24),
    ("عصر", 13, 20), ("غروب", 16, 21), ("شب", 18, 28), ("نیمه‌شب", 23, 28),
)  # fmt: skip
_PLACES = {
    "گرینویچ": "Etc/UTC", "گرینیچ": "Etc/UTC", "جهانی": "Etc/UTC", "ایران": "Asia/Tehran",
    "مکه": "Asia/Riyadh", "افغانستان": "Asia/Kabul", "عربستان": "Asia/Riyadh",
    "واشنگتن": "America/New_York", "شرق آمریکا": "America/New_York", "دوحه": "Asia/Qatar",
    "آنکارا": "Europe/Istanbul", "پکن": "Asia/Shanghai", "کی‌یف": "Europe/Kiev",
}  # fmt: skip
_JALALI = tuple((*names, f"{names[0]}‌ماه") for names in cldr.CALENDARS["persian"])

PERSIAN = Language(
    tag="fa",
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
        full_stop=".",
        latin=".:!()[]-/…",
        sentence_ends=".!؟?…",
        quotes=(*cldr.QUOTES[:1], ("“", "”"), ('"', '"')),
        inner_quotes=(*cldr.QUOTES[1:], ("“", "”"), ("‘", "’")),
    ),
    list_between=cldr.LIST_BETWEEN,
    list_last=cldr.LIST_LAST,
    list_two=cldr.LIST_TWO,
    # Signs of the Academy of Persian Language (دستور خط فارسی) and of references.
    abbreviations=(
        "ق.م.", "ب.م.", "ه.ق.", "ه.ش.", "ه‍.ق.", "ه‍.ش.", "ق.ظ.", "ب.ظ.", "م.", "ق.", "ش.", "ص.",
        "ج.", "ر.ک.", "نک.", "د.", "و.", "ن.ک.", "س.", "ک.",
    ),
    prefixes=(),
    # Not به, در, هم, تا, which compounds and reduplication repeat.
    never_repeated=frozenset((
        "از", "که", "را", "برای", "یا", "اما", "ولی", "است", "بود", "شد", "نیز", "این‌که", "اینکه",
        "همچنین", "درباره", "علیه", "طی", "توسط", "اگر", "زیرا", "چون", "هستند", "بودند", "شدند",
    )),
    # Terms of probability in Persian intelligence writing and press; no directive fixes them.
    judgement=Judgement(
        first_row=(
            "تقریبا غیرممکن", "بسیار نامحتمل", "نامحتمل", "بعید", "احتمال تقریبا برابر",
            "به احتمال زیاد", "به احتمال بسیار زیاد", "تقریبا قطعی", "تقریبا مسلم",
        ),
        second_row=("احتمال اندک", "احتمال ضعیف", "محتمل", "احتمالا", "بسیار محتمل"),
        confidence=("اطمینان پایین", "اطمینان متوسط", "اطمینان بالا", "سطح اطمینان", "درجه اطمینان"),
        forecast=r"خواه(?:د|ند|یم)(?!\w)|ممکن|احتمال|پیش‌بینی|می‌تواند|شاید",
        vague=("شاید", "ممکن است", "امکان دارد", "می‌تواند"),
        sources=(
            "به گزارش", "به گفته", "طبق", "براساس", "بر اساس", "به نقل از", "گفت", "اعلام کرد",
            "خبر داد", "بیانیه", "خبرگزاری", "وزارت", "گزارش", "آمار", "منبع", "منابع",
        ),
    ),
    choices={
        "none": "بدون",
        "human": "انسانی",
        "machine": "ماشینی",
        "machine-reviewed": "ماشینی، بازبینی‌شده",
    },
    has_half_space=True,
    dates=DateWords(
        figures_vary=True,
        months=(
            Months("persian", "iran", _JALALI),
            Months("persian", "afghanistan", _AFGHAN_YEAR, rare=True),
            Months("gregorian", "iran", spelled(cldr.MONTHS["fa"], _IRAN_USAGE)),
            Months("gregorian", "afghanistan", cldr.MONTHS["fa_AF"]),
            Months("islamic-umalqura", "", spelled(cldr.CALENDARS["islamic"], _HIJRI_USAGE)),
        ),
        weekdays=spelled(
            cldr.WEEKDAYS,
            (("دو‌شنبه",), ("سه شنبه",), ("چهار‌شنبه",), ("پنج‌شنبه",), ("آدینه",), (), ("یک‌شنبه",)),
        ),
        weekday_leads=("روز", "صبح", "ظهر", "عصر", "غروب", "بامداد"),
        eve_leads=("شب",),
        ordinals=_ORDINALS,
        ordinal_leads=("در", "از", "تا", "روز", "به", "مورخ", "بامداد", "صبح", "عصر", "ظهر"),
        unsigned_years=("persian",),
        month_links=("ماه",),
        year_links=("سال", "ماه", "ماه سال"),
        same_day=("برابر با", "مطابق با", "مطابق", "برابر", "مصادف با", "مورخ", "به تاریخ", "معادل"),
        range_links=("تا", "الی", "لغایت"),
        list_links=("و",),
        list_leads=("روزهای", "بین", "در"),
        no_day_after=(
            "شماره", "ماده", "بند", "قانون", "صفحه", "نسخه", "تلفن", "بخشنامه", "مصوبه", "پرونده",
            "اصل", "تبصره", "ویرایش",
        ),
        signs={
            "gregorian": ("م", "میلادی", "م."),
            "islamic-umalqura": (
                "ق", "قمری", "ه.ق", "ه ق", "هق", "هجری قمری", "هجری‌قمری", "ه‍.ق",
            ),
            "persian": (
                "ش", "شمسی", "خورشیدی", "ه.ش", "ه ش", "هش", "هجری شمسی", "هجری‌شمسی", "هجری خورشیدی",
            ),
        },
        before_era=("ق.م", "ق م", "قبل از میلاد", "پیش از میلاد"),
        day_periods=_DAY_PERIODS,
        hour_leads=("ساعت", "در ساعت", "رأس ساعت"),
        hour_parts={"و نیم": 30, "و ربع": 15},
        zones={**cldr.ZONES, **_PLACES},
        zone_leads=("به وقت", "وقت", "به‌وقت"),
        local_time=("محلی", "به وقت محلی"),
        labels=(
            "تاریخ", "تاریخ انتشار", "انتشار", "منتشر شده در", "منتشر شد", "تاریخ درج", "به‌روزرسانی",
            "آخرین به‌روزرسانی", "بروزرسانی", "روز", "در", "زمان", "زمان انتشار", "مورخ", "تاریخ خبر",
        ),
        our_time=("امروز",),
        relative=(
            "امروز", "دیروز", "فردا", "پریروز", "پس‌فردا", "امشب", "دیشب", "هفته گذشته", "هفته آینده",
            "هفته جاری", "ماه گذشته", "ماه آینده", "ماه جاری", "این هفته", "این ماه",
        ),
        not_relative_before=("جهان", "دنیای", "جوانان", "نسل", "روزنامه", "ایران", "به", "تا", "سوی"),
        not_relative_after=(),
    ),
)  # fmt: skip
