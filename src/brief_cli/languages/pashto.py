"""Pashto, as far as facts are at hand.

CLDR gives Gregorian months and those of the Afghan solar year. Beyond dates and marks little is
known here, and is left empty.
"""

from brief_cli.languages.data import ps as cldr
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

_HIJRI = (
    ("محرم", "محرم الحرام"), ("صفر",), ("ربیع الاول", "ربیع اول"), ("ربیع الثاني", "ربیع ثاني"),
    ("جمادي الاول", "جمادي اول"), ("جمادي الثاني", "جمادي ثاني"), ("رجب",), ("شعبان",),
    ("رمضان", "رمضان المبارک"), ("شوال",), ("ذي القعده", "ذوالقعده"), ("ذي الحجه", "ذي الحج"),
)  # fmt: skip

PASHTO = Language(
    tag="ps",
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
        quotes=(("«", "»"), *cldr.QUOTES[:1], ('"', '"')),
        inner_quotes=(("“", "”"), *cldr.QUOTES[1:]),
    ),
    list_between=cldr.LIST_BETWEEN,
    list_last=cldr.LIST_LAST,
    list_two=cldr.LIST_TWO,
    abbreviations=("م.", "ق.", "ل.", "ډ."),
    prefixes=(),
    never_repeated=frozenset(("په", "چې", "او", "څخه", "سره", "لپاره", "خو", "مګر", "یا", "کې")),
    judgement=Judgement(),
    choices={
        "none": "نشته",
        "human": "انساني",
        "machine": "ماشیني",
        "machine-reviewed": "ماشیني، کتل شوی",
    },
    has_half_space=True,
    dates=DateWords(
        figures_vary=True,
        months=(
            Months("gregorian", "", cldr.MONTHS["ps"]),
            Months("persian", "", cldr.CALENDARS["persian"], rare=True),
            Months("islamic-umalqura", "", _HIJRI),
        ),
        weekdays=spelled(
            cldr.WEEKDAYS,
            (("دوشنبه",), ("سه‌شنبه",), ("چهارشنبه",), ("پنجشنبه", "پنجنۍ"), (), ("شنبه",), ("یکشنبه",)),
        ),
        weekday_leads=("د", "ورځ"),
        unsigned_years=("persian",),
        month_links=("د", "مه د"),
        day_suffixes=("مه", "م"),
        year_links=("کال",),
        range_links=("تر",),
        list_links=("او",),
        same_day=("چې",),
        no_day_after=("شمېره", "ماده"),
        signs={
            "gregorian": ("م", "میلادي"),
            "islamic-umalqura": ("ق", "قمري"),
            "persian": ("ل", "لمریز", "هجري لمریز"),
        },
        before_era=("له میلاد وړاندې",),
        day_periods=(("غ.م", 0, 12), ("غ.و", 12, 24), ("سهار", 0, 12), ("ماسپښین", 12, 18),
                     ("ماښام", 16, 22), ("شپه", 18, 28)),
        hour_tails=("بجې",),
        zones=cldr.ZONES,
        zone_leads=("په وخت", "وخت"),
        labels=("نېټه", "خپرېدو نېټه", "خپور شوی"),
        relative=("نن", "پرون", "سبا"),
    ),
)  # fmt: skip
