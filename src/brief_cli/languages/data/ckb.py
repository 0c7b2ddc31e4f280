"""CLDR 47 (Babel) and 48 of Central Kurdish; written by tools/cldr.py."""

ENGLISH_NAME = "Central Kurdish"
OWN_NAME = "کوردیی ناوەندی"
DIRECTION = "rtl"
SCRIPT = "Arab"
DIGITS = ("arab", "latn")
DECIMALS = ("٫", ".")
GROUPS = ("٬", ",")
PERCENTS = ("٪", "%")
LIST_BETWEEN = ", "
LIST_LAST = ", "
LIST_TWO = ", "
MONTHS: dict[str, tuple[tuple[str, ...], ...]] = {
    "ckb": (
        ("کانوونی دووەم",),
        ("شوبات",),
        ("ئازار",),
        ("نیسان",),
        ("ئایار",),
        ("حوزەیران",),
        ("تەمووز",),
        ("ئاب",),
        ("ئەیلوول",),
        ("تشرینی یەکەم",),
        ("تشرینی دووەم",),
        ("کانونی یەکەم",),
    )
}
WEEKDAYS: tuple[tuple[str, ...], ...] = (
    ("دووشەممە",),
    ("سێشەممە",),
    ("چوارشەممە",),
    ("پێنجشەممە",),
    ("ھەینی",),
    ("شەممە",),
    ("یەکشەممە",),
)
DAY_PERIODS = (("ب.ن", 0, 12), ("د.ن", 12, 24))
ERAS = ("زایینی",)
ZONES: dict[str, str] = {}
BEFORE_ERA = ("پێش زایین",)
QUOTES: tuple[tuple[str, str], ...] = (("“", "”"), ("‘", "’"))
ALPHABET = "ئابتجحخدرزسشعغفقلمنهوپچڕژڤکگڵۆیێە"
ABBREVIATIONS: tuple[str, ...] = ()
CALENDARS: dict[str, tuple[tuple[str, ...], ...]] = {
    "islamic": (
        ("Muharram",),
        ("Safar",),
        ("Rabiʻ I",),
        ("Rabiʻ II",),
        ("Jumada I",),
        ("Jumada II",),
        ("Rajab",),
        ("Shaʻban",),
        ("Ramadan",),
        ("Shawwal",),
        ("Dhuʻl-Qiʻdah",),
        ("Dhuʻl-Hijjah",),
    ),
    "persian": (
        ("Farvardin",),
        ("Ordibehesht",),
        ("Khordad",),
        ("Tir",),
        ("Mordad",),
        ("Shahrivar",),
        ("Mehr",),
        ("Aban",),
        ("Azar",),
        ("Dey",),
        ("Bahman",),
        ("Esfand",),
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
