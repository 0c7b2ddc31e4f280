"""Arabic.

CLDR gives the names of months for the Gulf and Egypt (ar), the Levant and Iraq (ar_LB), Algeria and
Tunisia (ar_DZ), Morocco (ar_MA) and Mauritania (ar_MR). Beyond CLDR stands what Arabic newspapers
and offices write: spellings of months in Wikipedia's “أسماء الأشهر” by country, the Libyan names in
force until 2011, the Iranian months as the Arabic services of Iranian agencies spell them, and the
parts of the day as Arab television schedules use them (ظهرا until three, عصرا, ليلا before and
after midnight), which are wider than CLDR's; ت غ is Greenwich time in the news of AFP.
"""

from brief_cli.languages.data import ar as cldr
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

_GULF_USAGE = (
    (), ("فبرائر",), (), ("إبريل",), ("مايس",), ("يونيه", "يونية"),
    ("يوليه", "يولية"), (), (), ("أوكتوبر",), (), ("دسمبر",),
)  # fmt: skip
# The ordinal without its article, as a figure, and as the letter on calendars.
_LEVANT_USAGE = (
    ("كانون ثاني", "كانون ثان", "كانون 2", "ك2"), ("إشباط",), (), (), ("مايس", "نوار"), (), (), (),
    (), ("تشرين أول", "تشرين 1", "ت1"), ("تشرين ثاني", "تشرين ثان", "تشرين 2", "ت2"),
    ("كانون أول", "كانون 1", "ك1"),
)  # fmt: skip
_HIJRI_USAGE = (
    ("المحرم", "محرم الحرام"),
    ("صفر الخير",),
    ("ربيع أول",),
    ("ربيع الثاني", "ربيع آخر", "ربيع ثاني", "ربيع ثان"),
    ("جمادى الأول", "جمادى أولى", "جماد الأول", "جماد الأولى", "جماد أول"),
    (
        "جمادى الآخر", "جمادى الثانية", "جمادى الثاني", "جمادى ثانية", "جمادى ثاني", "جماد الآخر",
        "جماد الآخرة", "جماد الثاني", "جماد الثانية", "جماد ثاني", "جماد آخر",
    ),
    (), (), ("رمضان المبارك",), (),
    ("ذي القعدة", "ذا القعدة", "ذوالقعدة", "ذيقعدة"),
    ("ذي الحجة", "ذا الحجة", "ذوالحجة"),
)  # fmt: skip
_JALALI_USAGE = (
    ("فروردين",), ("أرديبهشت",), (), ("تير",), (), ("شهريور",), (), ("آبان",), (), (), (),
    ("إسفند", "اسفند"),
)  # fmt: skip
_LIBYA = (
    ("أي النار",), ("النوار",), ("الربيع",), ("الطير",), ("الماء",), ("الصيف",), ("ناصر",),
    ("هانيبال",), ("الفاتح",), ("التمور",), ("الحرث",), ("الكانون",),
)  # fmt: skip
_UNITS = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع")
# Over ten the first is الحادي, in careless writing also الواحد; tens in both cases.
_ORDINALS = {
    **{unit: day for day, unit in enumerate(_UNITS, start=1)},
    "العاشر": 10,
    **{f"{unit} عشر": day for day, unit in enumerate(("الحادي", *_UNITS[1:]), start=11)},
    **{
        f"{unit} و{tens}": number + day
        for tens, number, last in (
            ("العشرين", 20, 9), ("العشرون", 20, 9), ("الثلاثين", 30, 1), ("الثلاثون", 30, 1),
        )
        for day, unit in (*enumerate(("الحادي", *_UNITS[1:]), start=1), (1, "الواحد"), (1, "الأول"))
        if day <= last
    },
    "العشرين": 20, "العشرون": 20, "الثلاثين": 30, "الثلاثون": 30,
    # 1 November 1954 and its like in Algeria and Libya; the first of a Hijri month.
    "الفاتح": 1, "غرة": 1,
}  # fmt: skip
# Half-open ranges that tell which of two hours is meant. م and مساء stand for “p.m.” in clocks and
# schedules; twelve with مساء is noon to one and midnight to another, so that it is in neither.
_DAY_PERIODS = (
    ("ص", 0, 12), ("صباحا", 0, 12), ("صباح", 0, 12), ("في الصباح", 0, 12), ("قبل الظهر", 6, 12),
    ("ق.ظ", 0, 12), ("فجرا", 0, 7), ("الفجر", 0, 7), ("سحرا", 0, 6), ("ضحى", 7, 12),
    ("ظهرا", 11, 16), ("الظهر", 11, 16), ("بعد الظهر", 12, 20), ("ب.ظ", 12, 24),
    ("عصرا", 14, 19), ("العصر", 14, 19), ("م", 12, 24), ("مساء", 13, 24), ("المساء", 13, 24),
    ("في المساء", 13, 24), ("ليلا", 18, 29), ("الليل", 18, 29), ("بعد منتصف الليل", 0, 7),
    ("قبل منتصف الليل", 18, 24),
)  # fmt: skip
_PLACES = {
    "غرينتش": "Etc/UTC", "جرينتش": "Etc/UTC", "غرينيتش": "Etc/UTC", "جرينيتش": "Etc/UTC",
    "غرينتش العالمي": "Etc/UTC", "العالمي": "Etc/UTC", "العالمي الموحد": "Etc/UTC",
    "العالمي المنسق": "Etc/UTC", "ت.غ": "Etc/UTC", "ت غ": "Etc/UTC", "مكة المكرمة": "Asia/Riyadh", "مكة": "Asia/Riyadh",
    "السعودية": "Asia/Riyadh", "المدينة المنورة": "Asia/Riyadh", "أم القرى": "Asia/Riyadh",
    "أبوظبي": "Asia/Dubai", "أبو ظبي": "Asia/Dubai", "الإمارات": "Asia/Dubai",
    "الدوحة": "Asia/Qatar", "المنامة": "Asia/Bahrain", "سلطنة عمان": "Asia/Muscat",
    "عمان": "Asia/Amman", "الأردن": "Asia/Amman", "لبنان": "Asia/Beirut", "سوريا": "Asia/Damascus",
    "العراق": "Asia/Baghdad", "فلسطين": "Asia/Gaza", "القدس المحتلة": "Asia/Jerusalem",
    "مصر": "Africa/Cairo", "السودان": "Africa/Khartoum", "ليبيا": "Africa/Tripoli",
    "المغرب": "Africa/Casablanca", "الرباط": "Africa/Casablanca", "صنعاء": "Asia/Aden",
    "اليمن": "Asia/Aden", "إيران": "Asia/Tehran", "اسطنبول": "Europe/Istanbul",
    "أنقرة": "Europe/Istanbul", "تركيا": "Europe/Istanbul", "كابل": "Asia/Kabul",
    "واشنطن": "America/New_York", "شرق الولايات المتحدة": "America/New_York",
    "كييف": "Europe/Kiev", "جنيف": "Europe/Zurich", "بكين": "Asia/Shanghai",
}  # fmt: skip
_WEEKDAYS = spelled(
    cldr.WEEKDAYS,
    # Without the last hamza; الثلثاء is the spelling of older Lebanese newspapers.
    (("الاتنين",), ("الثلاثا", "الثلثاء"), ("الأربعا",), (), (), (), ()),
)
_LAST_OR_NEXT = ("الماضي", "المنصرم", "الفائت", "المقبل", "القادم")
_THIS_TOO = (*_LAST_OR_NEXT, "الجاري", "الحالي")

ARABIC = Language(
    tag="ar",
    english_name=cldr.ENGLISH_NAME,
    own_name=cldr.OWN_NAME,
    scripts=(cldr.SCRIPT,),
    direction="rtl",
    letters=LETTERS["Arab"],
    alphabet=cldr.ALPHABET,
    marks=ARABIC_MARKS,
    joiners=ZWNJ + ZWJ,
    digits=(*(DIGITS[system] for system in cldr.DIGITS), DIGITS["arabext"]),
    decimals=(*cldr.DECIMALS, "٫"),
    groups=(*cldr.GROUPS, "٬"),
    percents=(*cldr.PERCENTS, "٪"),
    punctuation=Punctuation(
        comma="،",
        semicolon="؛",
        question="؟",
        full_stop=".",
        latin=".:!()[]-/…",
        sentence_ends=".!؟?…",
        quotes=(("«", "»"), ("“", "”"), *cldr.QUOTES[:1], ("„", "“"), ('"', '"')),
        inner_quotes=(("“", "”"), ("‹", "›"), *cldr.QUOTES[1:], ("‘", "’"), ('"', '"')),
    ),
    list_between=cldr.LIST_BETWEEN,
    list_last=cldr.LIST_LAST,
    list_two=cldr.LIST_TWO,
    # Titles, references and calendar signs of the dictionaries of the academies (المعجم الوسيط).
    abbreviations=(
        "د.", "أ.", "أ.د.", "م.", "ص.", "ج.", "ط.", "ت.", "ع.", "ق.", "ر.", "ب.", "هـ.", "ق.م.",
        "ق.هـ.", "ب.م.", "ص.ب.", "إلخ.", "الخ.", "كم.", "كلم.", "سم.", "مم.", "كغ.",
        "ق.ظ.", "ب.ظ.", "ن.م.", "م.ن.", "تر.", "تح.", "مج.",
    ),
    prefixes=("و", "ف", "ب", "ك", "ل", "س", "ال", "لل", "بال", "وال", "فال", "كال", "ولل", "وبال"),
    # Not من (مَن مِن), لا, بعد, بين, هو and هي, which are repeated on purpose, nor what is a verb too
    # (عبر عبر البحر, حول حول, دون).
    never_repeated=frozenset((
        "في", "على", "إلى", "عن", "مع", "أن", "إن", "التي", "الذي", "الذين", "اللذين", "اللتين",
        "هذا", "هذه", "ذلك", "تلك", "قد", "أو", "ثم", "لكن", "بل", "كما", "حيث", "عند", "منذ",
        "حتى", "لم", "لن", "إذا", "لأن", "ليس", "ليست",
        "لدى", "كي", "لكي", "بأن", "وأن", "وفي", "وعلى", "وإلى", "وعن", "ومع",
    )),
    # No directive fixes Arabic terms: these are what translations of ICD 203 use.
    judgement=Judgement(
        first_row=(
            "لا يكاد يوجد احتمال", "مستبعد جدا", "مستبعد", "المستبعد", "يستبعد", "متساوي الاحتمال",
            "المرجح جدا", "المرجح", "مرجح", "يرجح", "ترجح", "شبه مؤكد", "المؤكد تقريبا",
        ),
        second_row=(
            "احتمال بعيد", "احتمال ضعيف", "ضعيف الاحتمال", "غير محتمل", "المحتمل جدا", "المحتمل",
            "محتمل", "يحتمل", "تحتمل", "شبه يقيني",
        ),
        confidence=(
            "ثقة منخفضة", "ثقة متوسطة", "ثقة عالية", "درجة الثقة", "درجة ثقة",
            "وثقتنا في هذا التقدير", "مستوى الثقة",
        ),
        vague=("قد", "ربما", "لعل", "عسى"),
        # Before the perfect قد says that something was done.
        firm=(
            r"(?:كان|كانت|كانوا|يكون|تكون) قد|[لوف]+قد(?= (?!لا [يت]|ي\w))|ربما (?:يكون|تكون|كان|كانت)(?= )"
            r"|قد(?= (?!لا [يت]|[يت]\w|نشهد|نرى|نواجه))|لقد|فقد|قد(?= (?:تم|تمت|تعهد|تمكن|تعرض|تراجع|تقدم|تسبب|توصل|تولى|تلقى|تحول)\w{0,3}(?!\w))"
        ),
        forecast=(
            r"(?<!\w)[وف]?(?:س[يت](?!ا)\w{3,}|سوف|لن|قد (?:لا )?[يت]\w+|ربما|[يت]توقع|متوقع|المتوقع|مستقبلا)(?!\w)"
        ),
        sources=(
            "وفق", "وفقا", "بحسب", "حسب", "قال", "قالت", "أعلن", "أعلنت", "ذكر", "ذكرت", "أفاد",
            "أفادت", "صرح", "أكد", "أكدت", "نقلا عن", "بيان", "وكالة", "وزارة", "تقرير", "بيانات",
            "اتفاقيات", "اتفاق", "يصرح", "تصرح", "صرحت", "يقول", "تقول", "أوضح", "أوضحت", "أشار",
            "أشارت", "كشف", "كشفت", "أظهر", "أظهرت", "أضاف", "أضافت", "دراسة", "الدراسة", "استطلاع",
            "مسح", "إحصاءات", "تقديرات", "يقدر", "تقدر", "يتوقع", "تتوقع", "يقال",
        ),
    ),
    choices={
        "none": "بلا",
        "human": "بشرية",
        "machine": "آلية",
        "machine-reviewed": "آلية مراجعة",
    },
    dates=DateWords(
        months=(
            Months("gregorian", "gulf", spelled(cldr.MONTHS["ar"], _GULF_USAGE)),
            Months("gregorian", "levant", spelled(cldr.MONTHS["ar_LB"], _LEVANT_USAGE)),
            Months("gregorian", "maghreb", cldr.MONTHS["ar_DZ"]),
            Months("gregorian", "morocco", cldr.MONTHS["ar_MA"]),
            Months("gregorian", "mauritania", cldr.MONTHS["ar_MR"]),
            Months("gregorian", "libya", _LIBYA, rare=True),
            Months("islamic-umalqura", "", spelled(cldr.CALENDARS["islamic"], _HIJRI_USAGE)),
            Months("persian", "", spelled(cldr.CALENDARS["persian"], _JALALI_USAGE), rare=True),
        ),
        ambiguous_months={"تشرين": (10, 11), "كانون": (12, 1)},
        weekdays=_WEEKDAYS,
        weekday_leads=("يوم", "نهار", "صباح", "ظهر", "عصر", "مساء", "فجر"),
        eve_leads=("ليلة", "عشية", "ليل"),
        ordinals=_ORDINALS,
        ordinals_are_linked=True,
        article="ال",
        ordinal_leads=(
            "في", "من", "يوم", "اليوم", "نهار", "إلى", "حتى", "منذ", "قبل", "بعد", "بين", "بتاريخ", "الموافق",
            "المصادف", "مساء", "صباح", "فجر", "ظهر", "عصر", "منتصف", "عند", "خلال", "ليل",
        ),
        glued=("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "وب", "ول", "فب"),
        month_links=("من", "من شهر", "شهر", "لشهر"),
        year_links=("عام", "سنة", "العام", "لعام", "لسنة", "من عام", "من سنة", "من العام"),
        same_day=(
            "الموافق", "الموافقة", "الموافق ل", "الموافق في", "الموافق يوم", "الموافق ليوم",
            "المصادف", "المصادف ل", "المصادف في", "المصادف يوم", "الواقع", "الواقع في", "الواقع فيه",
            "يوافق", "بتاريخ", "تاريخ", "في", "أي",
        ),
        range_links=("إلى", "حتى", "لغاية", "ولغاية", "وحتى", "وإلى"),
        list_links=("و",),
        list_leads=("يومي", "أيام", "بين", "في", "ليلتي"),
        no_day_after=(
            "رقم", "الرقم", "برقم", "أرقام", "عدد", "العدد", "القرار", "قرار", "القانون", "قانون",
            "المرسوم", "مرسوم", "المادة", "مادة", "الفقرة", "البند", "الصفحة", "صفحة", "ص",
            "الهاتف", "هاتف", "الإصدار", "إصدار", "النسخة", "نسخة", "الطبعة", "ملف", "الدعوى",
            "القضية", "الباب", "الفصل", "المعيار", "معيار", "الدورة", "دورة", "كوب",
        ),
        signs={
            "gregorian": ("م", "ميلادي", "ميلادية", "للميلاد", "الميلادي"),
            "islamic-umalqura": (
                "هـ", "ه", "هجري", "هجرية", "للهجرة", "هجري قمري", "هجرية قمرية", "الهجري", "ه.ق",
                "ه ق", "هق",
            ),
            "persian": (
                "ش", "ه.ش", "ه ش", "هش", "شمسي", "شمسية", "هجري شمسي", "هجرية شمسية",
            ),
        },
        before_era=("ق.م", "ق م", "قبل الميلاد", "ق.هـ", "قبل الهجرة"),
        day_periods=_DAY_PERIODS,
        hour_leads=(
            "الساعة", "في الساعة", "عند الساعة", "تمام الساعة", "في تمام الساعة", "بتمام الساعة",
            "على الساعة", "الساعه", "س",
        ),
        zones={**cldr.ZONES, **_PLACES},
        zone_leads=("بتوقيت", "توقيت", "بالتوقيت", "التوقيت", "حسب توقيت", "حسب التوقيت", "وفق توقيت"),
        local_time=("المحلي", "المحلية", "بالتوقيت المحلي", "التوقيت المحلي", "توقيت محلي"),
        labels=(
            "تاريخ", "تاريخ النشر", "النشر", "نشر", "نشرت", "نشر في", "تم النشر", "تم نشره", "كتب في", "كتب بتاريخ", "نشر بتاريخ",
            "تاريخ التحديث", "آخر تحديث", "تحديث", "التحديث", "تم التحديث", "حدث", "حدثت", "تاريخ الإضافة", "أضيف",
            "أضيفت", "حرر", "صدر", "صدرت", "التاريخ", "الوقت", "وقت النشر", "في", "بتاريخ", "يوم",
            "اليوم", "لعام", "عند",
        ),
        our_time=("اليوم",),
        relative=(
            "اليوم", "أمس", "الأمس", "بالأمس", "أمس الأول", "أول أمس", "البارحة", "أول البارحة", "غدا",
            "غد", "الغد", "بعد غد", "الليلة", "الليلة الماضية", "ليلة أمس", "هذا الأسبوع", "هذا الشهر",
            *(f"الأسبوع {which}" for which in _THIS_TOO),
            *(f"الشهر {which}" for which in _THIS_TOO),
            *(f"{name} {which}" for names in _WEEKDAYS for name in names[:1] for which in _LAST_OR_NEXT),
        ),
        # The day told of, our time, or an idea: ذلك اليوم, عالم اليوم, في اليوم نفسه.
        not_relative_before=(
            "ذلك", "ذاك", "تلك", "ذات", "نفس", "عالم", "شباب", "جيل", "أجيال", "أبناء", "بنات",
            "إنسان", "مجتمع", "مجتمعات", "لغة", "عصر", "أطفال", "نساء", "رجال", "قادة", "واقع",
            "حياة", "ثقافة", "طوال", "طيلة", "خلال", "مدار", "بقية", "باقي", "نصف", "ساعات", "كامل",
            "منتصف", "نهاية", "بداية", "آخر", "أول", "في", "كل", "صحيفة", "جريدة", "قناة", "موقع",
            "رقم", "اسم", "تاريخ", "هذا", "عدد", "مهما", "أخبار", "مؤسسة", "دار", "حزب", "منذ", "مثل", "بين", "حديث", "هم", "قوت",
        ),
        not_relative_after=(
            "التالي", "التالية", "السابق", "العالمي", "الدولي", "الوطني", "المشهود", "الموعود",
            "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع",
            "العاشر", "الأخير", "نفسه", "ذاته", "الواحد", "الختامي", "الافتتاحي", "المفتوح", "الدراسي",
            "الذي", "أكثر", "السعودي", "السابعة", "المقبل", "الماضي", "التاريخي", "الحالي", "الآخر", "المحدد", "القريب", "البعيد",
        ),
    ),
)  # fmt: skip
