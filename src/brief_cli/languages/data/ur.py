"""CLDR 47 (Babel) and 48 of Urdu; written by tools/cldr.py."""

ENGLISH_NAME = "Urdu"
OWN_NAME = "اردو"
DIRECTION = "rtl"
SCRIPT = "Arab"
DIGITS = ("latn", "arabext")
DECIMALS = (".", "٫")
GROUPS = (",", "٬")
PERCENTS = ("%",)
LIST_BETWEEN = "، "
LIST_LAST = "، اور "
LIST_TWO = " اور "
MONTHS: dict[str, tuple[tuple[str, ...], ...]] = {
    "ur": (
        ("جنوری",),
        ("فروری",),
        ("مارچ",),
        ("اپریل",),
        ("مئی",),
        ("جون",),
        ("جولائی",),
        ("اگست",),
        ("ستمبر",),
        ("اکتوبر",),
        ("نومبر",),
        ("دسمبر",),
    )
}
WEEKDAYS: tuple[tuple[str, ...], ...] = (
    ("پیر",),
    ("منگل",),
    ("بدھ",),
    ("جمعرات",),
    ("جمعہ",),
    ("ہفتہ",),
    ("اتوار",),
)
DAY_PERIODS = (
    ("AM", 0, 12),
    ("PM", 12, 24),
    ("دوپہر", 12, 16),
    ("دوپہر میں", 12, 16),
    ("رات", 20, 28),
    ("رات میں", 20, 28),
    ("سہ پہر", 16, 18),
    ("شام", 18, 20),
    ("شام میں", 18, 20),
    ("صبح", 4, 12),
    ("صبح میں", 4, 12),
)
ERAS = ("عام دور", "عیسوی")
ZONES: dict[str, str] = {
    "الجیئرس": "Africa/Algiers",
    "قاہرہ": "Africa/Cairo",
    "کیسا بلانکا": "Africa/Casablanca",
    "جبوتی": "Africa/Djibouti",
    "جوہانسبرگ": "Africa/Johannesburg",
    "خرطوم": "Africa/Khartoum",
    "لاگوس": "Africa/Lagos",
    "موگادیشو": "Africa/Mogadishu",
    "نیروبی": "Africa/Nairobi",
    "نواکشوط": "Africa/Nouakchott",
    "ٹریپولی": "Africa/Tripoli",
    "تیونس": "Africa/Tunis",
    "شکاگو": "America/Chicago",
    "لاس اینجلس": "America/Los_Angeles",
    "نیو یارک": "America/New_York",
    "ساؤ پالو": "America/Sao_Paulo",
    "ٹورنٹو": "America/Toronto",
    "عدن": "Asia/Aden",
    "الماٹی": "Asia/Almaty",
    "ام\u0651ان": "Asia/Amman",
    "اشغبت": "Asia/Ashgabat",
    "بغداد": "Asia/Baghdad",
    "بحرین": "Asia/Bahrain",
    "باکو": "Asia/Baku",
    "بیروت": "Asia/Beirut",
    "دمشق": "Asia/Damascus",
    "ڈھاکہ": "Asia/Dhaka",
    "دبئی": "Asia/Dubai",
    "دوشانبے": "Asia/Dushanbe",
    "غزہ": "Asia/Gaza",
    "ہانگ کانگ": "Asia/Hong_Kong",
    "جکارتہ": "Asia/Jakarta",
    "یروشلم": "Asia/Jerusalem",
    "کابل": "Asia/Kabul",
    "کراچی": "Asia/Karachi",
    "کویت": "Asia/Kuwait",
    "مسقط": "Asia/Muscat",
    "نکوسیا": "Asia/Nicosia",
    "قطر": "Asia/Qatar",
    "ریاض": "Asia/Riyadh",
    "سیئول": "Asia/Seoul",
    "شنگھائی": "Asia/Shanghai",
    "سنگاپور": "Asia/Singapore",
    "تاشقند": "Asia/Tashkent",
    "طبلیسی": "Asia/Tbilisi",
    "تہران": "Asia/Tehran",
    "ٹوکیو": "Asia/Tokyo",
    "یریوان": "Asia/Yerevan",
    "سڈنی": "Australia/Sydney",
    "ایتھنز": "Europe/Athens",
    "برلن": "Europe/Berlin",
    "برسلز": "Europe/Brussels",
    "استنبول": "Europe/Istanbul",
    "لندن": "Europe/London",
    "میڈرڈ": "Europe/Madrid",
    "ماسکو": "Europe/Moscow",
    "پیرس": "Europe/Paris",
    "روم": "Europe/Rome",
    "ویانا": "Europe/Vienna",
    "وارسا": "Europe/Warsaw",
}
BEFORE_ERA = ("عام دور سے قبل", "قبل مسیح")
QUOTES: tuple[tuple[str, str], ...] = (("”", "“"), ("’", "‘"))
ALPHABET = "ءابتثجحخدذرزسشصضطظعغفقلمنوٹپچڈڑژکگھہیے"
ABBREVIATIONS: tuple[str, ...] = ()
CALENDARS: dict[str, tuple[tuple[str, ...], ...]] = {
    "islamic": (
        ("محرم",),
        ("صفر",),
        ("ر بیع الاول",),
        ("ر بیع الثانی",),
        ("جمادی الاول",),
        ("جمادی الثانی",),
        ("رجب",),
        ("شعبان",),
        ("رمضان",),
        ("شوال",),
        ("ذوالقعدۃ",),
        ("ذوالحجۃ",),
    ),
    "persian": (
        ("فروردن",),
        ("آرڈبائش",),
        ("خداداد",),
        ("تیر",),
        ("مرداد",),
        ("شہریوار",),
        ("مہر",),
        ("ابان",),
        ("آزر",),
        ("ڈے",),
        ("بہمن",),
        ("اسفند",),
    ),
    "hebrew": (
        ("ٹشری",),
        ("هےشوان",),
        ("کسلیو",),
        ("تیویت",),
        ("شیوت",),
        ("آدر او\u0651ل",),
        ("آدر", "آدر دو\u0651م"),
        ("نسان",),
        ("ایئر",),
        ("سیون",),
        ("تموز",),
        ("او",),
        ("ای لول",),
    ),
}
