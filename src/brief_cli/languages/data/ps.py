"""CLDR 47 (Babel) and 48 of Pashto; written by tools/cldr.py."""

ENGLISH_NAME = "Pashto"
OWN_NAME = "پښتو"
DIRECTION = "rtl"
SCRIPT = "Arab"
DIGITS = ("arabext", "latn")
DECIMALS = ("٫", ",")
GROUPS = ("٬", ".")
PERCENTS = ("٪", "%")
LIST_BETWEEN = "، "
LIST_LAST = "، او "
LIST_TWO = " او "
MONTHS: dict[str, tuple[tuple[str, ...], ...]] = {
    "ps": (
        ("جنوري",),
        ("فبروري", "فېبروري"),
        ("مارچ",),
        ("اپریل",),
        ("مۍ",),
        ("جون",),
        ("جولای",),
        ("اګست",),
        ("سېپتمبر", "سپتمبر"),
        ("اکتوبر",),
        ("نومبر",),
        ("دسمبر",),
    )
}
WEEKDAYS: tuple[tuple[str, ...], ...] = (
    ("دونۍ",),
    ("درېنۍ",),
    ("څلرنۍ",),
    ("پينځنۍ",),
    ("جمعه",),
    ("اونۍ",),
    ("يونۍ",),
)
DAY_PERIODS = (("AM", 0, 12), ("PM", 12, 24), ("غ.م.", 0, 12), ("غ.و.", 12, 24))
ERAS = ("له میلاد څخه وروسته", "م.")
ZONES: dict[str, str] = {
    "الجييرز": "Africa/Algiers",
    "قاهره": "Africa/Cairo",
    "کاسابلانکا": "Africa/Casablanca",
    "جبوتي": "Africa/Djibouti",
    "جوهانسبرګ": "Africa/Johannesburg",
    "خرتوم": "Africa/Khartoum",
    "لاگوس": "Africa/Lagos",
    "موگديشو": "Africa/Mogadishu",
    "نايروبي": "Africa/Nairobi",
    "نوکوچټ": "Africa/Nouakchott",
    "تريپولي": "Africa/Tripoli",
    "تونس": "Africa/Tunis",
    "شیکاګو": "America/Chicago",
    "لاس اینجلس": "America/Los_Angeles",
    "نیویارک": "America/New_York",
    "ساو پاولو": "America/Sao_Paulo",
    "ټورنټو": "America/Toronto",
    "اډن": "Asia/Aden",
    "الماتی": "Asia/Almaty",
    "اممان": "Asia/Amman",
    "اشغ آباد": "Asia/Ashgabat",
    "بغداد": "Asia/Baghdad",
    "بحرین": "Asia/Bahrain",
    "باکو": "Asia/Baku",
    "بیروت": "Asia/Beirut",
    "دمشق": "Asia/Damascus",
    "ډهاکه": "Asia/Dhaka",
    "دوبی": "Asia/Dubai",
    "دوشنبي": "Asia/Dushanbe",
    "غزه": "Asia/Gaza",
    "هانګ کانګ": "Asia/Hong_Kong",
    "جکارتا": "Asia/Jakarta",
    "يروشلم": "Asia/Jerusalem",
    "کابل": "Asia/Kabul",
    "کراچي": "Asia/Karachi",
    "کوېت": "Asia/Kuwait",
    "مسقط": "Asia/Muscat",
    "نیکوسیا": "Asia/Nicosia",
    "قطر": "Asia/Qatar",
    "رياض": "Asia/Riyadh",
    "سیول": "Asia/Seoul",
    "شنگھائی": "Asia/Shanghai",
    "سینګاپور": "Asia/Singapore",
    "تاشقند": "Asia/Tashkent",
    "تبلیسي": "Asia/Tbilisi",
    "تهران": "Asia/Tehran",
    "ټوکیو": "Asia/Tokyo",
    "يريوان": "Asia/Yerevan",
    "سډني": "Australia/Sydney",
    "ايتنز": "Europe/Athens",
    "برلن": "Europe/Berlin",
    "بروسلز": "Europe/Brussels",
    "استنبول": "Europe/Istanbul",
    "لندن": "Europe/London",
    "میډریډ": "Europe/Madrid",
    "ماسکو": "Europe/Moscow",
    "پاریس": "Europe/Paris",
    "روم": "Europe/Rome",
    "ویانا": "Europe/Vienna",
    "وارسا": "Europe/Warsaw",
}
BEFORE_ERA = ("له میلاد څخه وړاندې", "له میلاد وړاندې")
QUOTES: tuple[tuple[str, str], ...] = (("“", "”"), ("‘", "’"))
ALPHABET = "ءآأؤئابةتثجحخدذرزسشصضطظعغفقلمنهويټپځڅچډړږژښکګگڼیۍې"
ABBREVIATIONS: tuple[str, ...] = ()
CALENDARS: dict[str, tuple[tuple[str, ...], ...]] = {
    "islamic": (
        ("محرم",),
        ("صفر",),
        ("ربیع اول",),
        ("ربيع II",),
        ("جمادي اول",),
        ("جماعه II",),
        ("رجب",),
        ("شعبان",),
        ("رمضان",),
        ("شوال",),
        ("ذي القعده",),
        ("ذي الحج",),
    ),
    "persian": (
        ("وری",),
        ("غویی",),
        ("غبرگولی",),
        ("چنگاښ",),
        ("زمری",),
        ("وږی",),
        ("تله",),
        ("لړم",),
        ("لیندۍ",),
        ("مرغومی",),
        ("سلواغه",),
        ("کب",),
    ),
    "hebrew": (
        ("Tishri",),
        ("Heshvan",),
        ("Kislev",),
        ("Tevet",),
        ("Shevat",),
        ("Adar I",),
        ("Adar", "Adar II"),
        ("Nisan",),
        ("Iyar",),
        ("Sivan",),
        ("Tamuz",),
        ("Av",),
        ("Elul",),
    ),
}
