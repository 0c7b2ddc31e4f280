"""CLDR 47 (Babel) and 48 of Hebrew; written by tools/cldr.py."""

ENGLISH_NAME = "Hebrew"
OWN_NAME = "עברית"
DIRECTION = "rtl"
SCRIPT = "Hebr"
DIGITS = ("latn",)
DECIMALS = (".",)
GROUPS = (",",)
PERCENTS = ("%",)
LIST_BETWEEN = ", "
LIST_LAST = " ו"
LIST_TWO = " ו"
MONTHS: dict[str, tuple[tuple[str, ...], ...]] = {
    "he": (
        ("ינואר", "ינו׳"),
        ("פברואר", "פבר׳"),
        ("מרץ",),
        ("אפריל", "אפר׳"),
        ("מאי",),
        ("יוני",),
        ("יולי",),
        ("אוגוסט", "אוג׳"),
        ("ספטמבר", "ספט׳"),
        ("אוקטובר", "אוק׳"),
        ("נובמבר", "נוב׳"),
        ("דצמבר", "דצמ׳"),
    )
}
WEEKDAYS: tuple[tuple[str, ...], ...] = (
    ("יום שני", "יום ב׳"),
    ("יום שלישי", "יום ג׳"),
    ("יום רביעי", "יום ד׳"),
    ("יום חמישי", "יום ה׳"),
    ("יום שישי", "יום ו׳"),
    ("יום שבת", "שבת"),
    ("יום ראשון", "יום א׳"),
)
DAY_PERIODS = (
    ("AM", 0, 12),
    ("PM", 12, 24),
    ("אחה״צ", 16, 18),
    ("אחר הצהריים", 16, 18),
    ("בבוקר", 6, 12),
    ("בוקר", 6, 12),
    ("בלילה", 22, 27),
    ("בערב", 18, 22),
    ("בצהריים", 12, 16),
    ("לילה", 22, 27),
    ("לפנה״צ", 0, 12),
    ("לפנות בוקר", 3, 6),
    ("ערב", 18, 22),
    ("צהריים", 12, 16),
)
ERAS = ("לספירה",)
ZONES: dict[str, str] = {
    "אלג׳יר": "Africa/Algiers",
    "קהיר": "Africa/Cairo",
    "קזבלנקה": "Africa/Casablanca",
    "ג׳יבוטי": "Africa/Djibouti",
    "יוהנסבורג": "Africa/Johannesburg",
    "חרטום": "Africa/Khartoum",
    "לאגוס": "Africa/Lagos",
    "מוגדישו": "Africa/Mogadishu",
    "ניירובי": "Africa/Nairobi",
    "נואקצ׳וט": "Africa/Nouakchott",
    "טריפולי": "Africa/Tripoli",
    "תוניס": "Africa/Tunis",
    "שיקגו": "America/Chicago",
    "לוס אנג׳לס": "America/Los_Angeles",
    "ניו יורק": "America/New_York",
    "סאו פאולו": "America/Sao_Paulo",
    "טורונטו": "America/Toronto",
    "עדן": "Asia/Aden",
    "אלמאטי": "Asia/Almaty",
    "עמאן": "Asia/Amman",
    "אשגבט": "Asia/Ashgabat",
    "בגדד": "Asia/Baghdad",
    "בחריין": "Asia/Bahrain",
    "באקו": "Asia/Baku",
    "ביירות": "Asia/Beirut",
    "דמשק": "Asia/Damascus",
    "דאקה": "Asia/Dhaka",
    "דובאי": "Asia/Dubai",
    "דושנבה": "Asia/Dushanbe",
    "עזה": "Asia/Gaza",
    "הונג קונג": "Asia/Hong_Kong",
    "ג׳קרטה": "Asia/Jakarta",
    "ירושלים": "Asia/Jerusalem",
    "קאבול": "Asia/Kabul",
    "קראצ׳י": "Asia/Karachi",
    "כווית": "Asia/Kuwait",
    "מוסקט": "Asia/Muscat",
    "ניקוסיה": "Asia/Nicosia",
    "קטאר": "Asia/Qatar",
    "ריאד": "Asia/Riyadh",
    "סיאול": "Asia/Seoul",
    "שנחאי": "Asia/Shanghai",
    "סינגפור": "Asia/Singapore",
    "טשקנט": "Asia/Tashkent",
    "טביליסי": "Asia/Tbilisi",
    "טהרן": "Asia/Tehran",
    "טוקיו": "Asia/Tokyo",
    "ירוואן": "Asia/Yerevan",
    "סידני": "Australia/Sydney",
    "אתונה": "Europe/Athens",
    "ברלין": "Europe/Berlin",
    "בריסל": "Europe/Brussels",
    "איסטנבול": "Europe/Istanbul",
    "לונדון": "Europe/London",
    "מדריד": "Europe/Madrid",
    "מוסקבה": "Europe/Moscow",
    "פריז": "Europe/Paris",
    "רומא": "Europe/Rome",
    "וינה": "Europe/Vienna",
    "ורשה": "Europe/Warsaw",
}
BEFORE_ERA = ("לפני הספירה", "לפנה״ס")
QUOTES: tuple[tuple[str, str], ...] = (("”", "”"), ("’", "’"))
ALPHABET = "אבגדהוזחטיךכלםמןנסעףפץצקרשת"
ABBREVIATIONS: tuple[str, ...] = ()
CALENDARS: dict[str, tuple[tuple[str, ...], ...]] = {
    "islamic": (
        ("מוחרם",),
        ("צפר",),
        ("רביע אל-אוול",),
        ("רביע א-ת׳אני",),
        ("ג׳ומאדא אל-אולא",),
        ("ג׳ומאדא א-ת׳אניה",),
        ("רג׳ב",),
        ("שעבאן",),
        ("רמדאן",),
        ("שוואל",),
        ("ד׳ו אל־קעדה",),
        ("ד׳ו אל־חיג׳ה",),
    ),
    "persian": (
        ("פרורדין",),
        ("ארדיבהשת",),
        ("ח׳רדאד",),
        ("תיר",),
        ("מרדאד",),
        ("שהריור",),
        ("מהר",),
        ("אבאן",),
        ("אד׳ר",),
        ("די",),
        ("בהמן",),
        ("אספנד",),
    ),
    "hebrew": (
        ("תשרי",),
        ("חשוון",),
        ("כסלו",),
        ("טבת",),
        ("שבט",),
        ("אדר א׳",),
        ("אדר", "אדר ב׳"),
        ("ניסן",),
        ("אייר",),
        ("סיוון",),
        ("תמוז",),
        ("אב",),
        ("אלול",),
    ),
}
