"""Sorani (Central Kurdish), as far as facts are at hand.

CLDR gives the months of Iraq. The Kurdish names of the solar year are those that Kurdish calendars
of Iran print. Beyond dates and marks little is known here, and is left empty.
"""

from brief_cli.languages.data import ckb as cldr
from brief_cli.languages.data.scripts import LETTERS
from brief_cli.languages.language import (
    DateWords,
    Judgement,
    Language,
    Months,
    Names,
    Punctuation,
    spelled,
)
from brief_cli.languages.scripts import ARABIC_MARKS, DIGITS, ZWJ, ZWNJ

_USAGE = (
    ("کانونی دووەم", "کانوونی دووه‌م"), (), ("ئادار",), (), ("مایس",), ("حوزەیران",), ("تەمموز",),
    (), ("ئەیلول",), (), (), ("کانوونی یەکەم",),
)  # fmt: skip
_SOLAR_YEAR = (
    ("خاکەلێوە",), ("گوڵان",), ("جۆزەردان",), ("پووشپەڕ",), ("گەلاوێژ",), ("خەرمانان",),
    ("ڕەزبەر",), ("گەڵاڕێزان", "خەزەڵوەر"), ("سەرماوەز",), ("بەفرانبار",), ("ڕێبەندان",),
    ("ڕەشەمە", "ڕەشەمێ"),
)  # fmt: skip


def _of_a_day(names: Names) -> Names:
    """Return names with those that a year follows: ئایاری ٢٠٢٤."""
    return tuple((*known, *(f"{name}ی" for name in known if name[-1] != "ی")) for known in names)


SORANI = Language(
    tag="ckb",
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
        quotes=(("«", "»"), *cldr.QUOTES[:1], ('"', '"')),
        inner_quotes=(("“", "”"), *cldr.QUOTES[1:]),
    ),
    list_between=cldr.LIST_BETWEEN,
    list_last=" و ",
    list_two=" و ",
    abbreviations=("د.", "پ.", "م."),
    prefixes=(),
    never_repeated=frozenset(("لە", "بە", "بۆ", "کە", "یان", "بەڵام", "لەگەڵ", "ئەوەی", "هەروەها")),
    judgement=Judgement(),
    choices={
        "none": "هیچ",
        "human": "مرۆیی",
        "machine": "ماشێنی",
        "machine-reviewed": "ماشێنی، پێداچوونەوەکراو",
    },
    has_half_space=True,
    # Fonts and keyboards without U+06D5 wrote it as heh that joins nothing.
    older_letters=(("ه" + ZWNJ, "ە"),),
    dates=DateWords(
        figures_vary=True,
        months=(
            Months("gregorian", "", _of_a_day(spelled(cldr.MONTHS["ckb"], _USAGE))),
            Months("persian", "", _of_a_day(_SOLAR_YEAR)),
        ),
        weekdays=spelled(
            cldr.WEEKDAYS,
            (("دووشەمە", "دوو شەممە"), ("سێشەمە", "سێ شەممە"), ("چوارشەمە", "چوار شەممە"),
             ("پێنجشەمە", "پێنج شەممە"), ("هەینی", "جومعە"), ("شەمە",), ("یەکشەمە", "یەک شەممە")),
        ),
        weekday_leads=("ڕۆژی", "رۆژی"),
        unsigned_years=("persian",),
        month_links=("ی", "ی مانگی"),
        year_links=("ی", "ساڵی"),
        range_links=("تا", "بۆ"),
        list_links=("و",),
        same_day=("بەرامبەر", "هاوتای"),
        no_day_after=("ژمارە",),
        signs={
            "gregorian": ("ز", "زایینی"),
            "islamic-umalqura": ("ک", "کۆچی"),
            "persian": ("هەتاوی", "کۆچی هەتاوی"),
        },
        before_era=("پ.ز", "پێش زایین"),
        day_periods=(
            ("ب.ن", 0, 12), ("د.ن", 12, 24), ("پێش نیوەڕۆ", 0, 12), ("پاش نیوەڕۆ", 12, 20),
            ("دوای نیوەڕۆ", 12, 20), ("بەیانی", 0, 12), ("ئێوارە", 15, 24), ("شەو", 18, 28),
        ),
        hour_leads=("کاتژمێر", "سەعات"),
        zones=cldr.ZONES,
        zone_leads=("بە کاتی", "کاتی"),
        labels=("بەروار", "بڵاوکراوەتەوە", "ڕێکەوتی", "ڕێکەوت"),
        relative=("ئەمڕۆ", "دوێنێ", "سبەی", "سبەینێ"),
    ),
)  # fmt: skip
