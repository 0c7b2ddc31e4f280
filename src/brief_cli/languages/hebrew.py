"""Hebrew.

Beyond CLDR stand the defective spellings of Hebrew months (חשון, סיון), days of a month and years
in letters (the Academy of the Hebrew Language, “gematria”), and days of the week without יום only
for the Sabbath: ראשון alone is “first”.
"""

from brief_cli.languages.data import he as cldr
from brief_cli.languages.data.scripts import LETTERS
from brief_cli.languages.language import (
    DateWords,
    Judgement,
    Language,
    Months,
    Punctuation,
    spelled,
)
from brief_cli.languages.scripts import DIGITS, HEBREW_MARKS, ZWJ, ZWNJ

# What WordPress and its like print short, without the geresh.
_USAGE = (
    ("ינו",), ("פבר",), ("מרס",), ("אפר",), (), ("יונ",), ("יול",), ("אוג",), ("ספט",), ("אוק",),
    ("נוב",), ("דצמ",),
)  # fmt: skip
_HEBREW_USAGE = (
    (), ("חשון", "מרחשוון", "מרחשון"), ("כסליו",), (), (), ("אדר ראשון",), ("אדר שני",),
    (), ("איר",), ("סיון",), (), ("מנחם אב",), (),
)  # fmt: skip
# Fifteen and sixteen are spelled without the divine name.
_ORDINALS = {
    **{f"{letter}׳": day for day, letter in enumerate("אבגדהוזחטי", start=1)},
    "י״א": 11, "י״ב": 12, "י״ג": 13, "י״ד": 14, "ט״ו": 15, "ט״ז": 16, "י״ז": 17, "י״ח": 18,
    "י״ט": 19, "כ׳": 20,
    **{f"כ״{letter}": day for day, letter in enumerate("אבגדהוזחט", start=21)},
    "ל׳": 30,
    "הראשון": 1, "ראש חודש": 1,
}  # fmt: skip
_DAY_PERIODS = (
    ("לפנה״צ", 0, 12), ("לפני הצהריים", 0, 12), ("בבוקר", 0, 12), ("בוקר", 0, 12),
    ("לפנות בוקר", 1, 7), ("בצהריים", 11, 16), ("בצהרי היום", 11, 16), ("צהריים", 11, 16),
    ("אחה״צ", 12, 20), ("אחר הצהריים", 12, 20), ("בערב", 16, 24), ("ערב", 16, 24),
    ("בלילה", 19, 29), ("לילה", 19, 29), ("אחרי חצות", 0, 7), ("אחר חצות", 0, 7),
)  # fmt: skip
_PLACES = {
    "גריניץ׳": "Etc/UTC", "גרינוויץ׳": "Etc/UTC", "ישראל": "Asia/Jerusalem",
    "וושינגטון": "America/New_York", "החוף המזרחי": "America/New_York",
}  # fmt: skip

HEBREW = Language(
    tag="he",
    english_name=cldr.ENGLISH_NAME,
    own_name=cldr.OWN_NAME,
    scripts=(cldr.SCRIPT,),
    direction="rtl",
    letters=LETTERS["Hebr"],
    alphabet=cldr.ALPHABET,
    marks=HEBREW_MARKS,
    joiners=ZWNJ + ZWJ,
    digits=tuple(DIGITS[system] for system in cldr.DIGITS),
    decimals=cldr.DECIMALS,
    groups=cldr.GROUPS,
    percents=cldr.PERCENTS,
    punctuation=Punctuation(
        comma=",",
        semicolon=";",
        question="?",
        full_stop=".",
        latin=".,;:?!()[]-/…\"'",
        sentence_ends=".!?…",
        # Straight ones are what newspapers set; „…” is the older form that the Academy kept.
        quotes=(('"', '"'), *cldr.QUOTES[:1], ("“", "”"), ("„", "”")),
        inner_quotes=(("'", "'"), *cldr.QUOTES[1:], ("‘", "’"), ("‚", "’")),
    ),
    list_between=cldr.LIST_BETWEEN,
    list_last=cldr.LIST_LAST,
    list_two=cldr.LIST_TWO,
    # Hebrew abbreviates with geresh and gershayim; a full stop ends only initials and numbering.
    abbreviations=("א.", "ב.", "ג.", "ד.", "ה.", "ו.", "ז.", "ח.", "ט.", "י.", "ת.ד.", "ת.ז.", "נ.ב."),
    prefixes=("ו", "ה", "ב", "כ", "ל", "מ", "ש", "וה", "של", "כש", "מה", "שה", "וב", "ול"),
    never_repeated=frozenset((
        "של", "על", "כי", "או", "אבל", "אשר", "מן", "לפי", "אצל", "בגלל", "כדי", "ואת", "אלא", "אך",
        "לאחר", "לפני", "כאשר", "באמצעות", "בעקבות", "למרות", "ועל", "ושל",
    )),
    # Terms of Israeli intelligence writing (“הערכת סבירות”); no directive fixes them.
    judgement=Judgement(
        first_row=(
            "כמעט ואין סיכוי", "סבירות נמוכה מאוד", "סבירות נמוכה", "סיכוי שקול", "סביר",
            "סבירות גבוהה", "סבירות גבוהה מאוד", "כמעט ודאי",
        ),
        second_row=("בלתי סביר", "הסתברות נמוכה", "הסתברות גבוהה", "קרוב לוודאי", "ככל הנראה"),
        confidence=("ביטחון נמוך", "ביטחון בינוני", "ביטחון גבוה", "רמת הביטחון", "רמת ביטחון"),
        vague=("אולי", "ייתכן", "יתכן", "עשוי", "עשויה", "עלול", "עלולה"),
        sources=(
            "לפי", "על פי", "אמר", "אמרה", "מסר", "מסרה", "הודיע", "הודיעה", "דיווח", "דיווחה",
            "הודעה", "משרד", "סוכנות", "דוח", "נתוני", "מקורות",
        ),
    ),
    choices={
        "none": "ללא",
        "human": "אנושי",
        "machine": "מכונה",
        "machine-reviewed": "מכונה, נבדק",
    },
    dates=DateWords(
        figures_vary=True,
        months=(
            Months("gregorian", "", spelled(cldr.MONTHS["he"], _USAGE)),
            Months("hebrew", "", spelled(cldr.CALENDARS["hebrew"], _HEBREW_USAGE)),
            Months("islamic-umalqura", "", cldr.CALENDARS["islamic"]),
        ),
        weekdays=spelled(cldr.WEEKDAYS, (("יום שני בשבוע",), (), (), (), ("יום ששי",), ("שבת",), ())),
        weekday_leads=("יום", "בוקר"),
        eve_leads=("ליל", "ערב"),
        ordinals=_ORDINALS,
        ordinal_leads=("ב", "ביום", "מיום", "עד", "ליום", "מן"),
        glued=("ב", "ל", "ה", "מ", "ו", "וב", "וה", "ש", "שב", "עד"),
        month_links=("ב", "ל"),
        year_links=("שנת", "בשנת"),
        same_day=("ה", "בתאריך", "לתאריך"),
        range_links=("עד", "ועד"),
        list_links=("ו",),
        list_leads=("בימים", "בין"),
        no_day_after=("מספר", "מס׳", "סעיף", "חוק", "תקנה", "עמוד", "גרסה", "טלפון", "תיק"),
        signs={
            "gregorian": ("לספירה", "לסה״נ"),
            "islamic-umalqura": ("להג׳רה", "הג׳רה"),
        },
        before_era=("לפנה״ס", "לפני הספירה"),
        day_periods=_DAY_PERIODS,
        hour_leads=("בשעה", "שעה", "השעה"),
        hour_parts={"וחצי": 30, "ורבע": 15},
        zones={**cldr.ZONES, **_PLACES},
        zone_leads=("שעון", "לפי שעון", "זמן", "לפי זמן"),
        local_time=("שעון מקומי", "לפי שעון מקומי", "זמן מקומי"),
        labels=(
            "תאריך", "תאריך פרסום", "פורסם", "פורסם בתאריך", "פורסם ב", "עודכן", "עודכן בתאריך",
            "עדכון אחרון", "פרסום", "שעה", "ב", "ביום", "תאריך עדכון",
        ),
        our_time=("היום",),
        relative=(
            "היום", "אתמול", "מחר", "מחרתיים", "שלשום", "אמש", "הלילה", "השבוע", "החודש",
            "בשבוע שעבר", "בשבוע הבא", "בחודש שעבר", "בחודש הבא",
        ),
        not_relative_before=("של", "אותו", "באותו", "כל", "במשך", "במהלך", "סוף", "חצות"),
        not_relative_after=("ההוא", "הזה", "הראשון", "השני", "האחרון", "הבא", "העצמאות", "הזיכרון"),
    ),
)  # fmt: skip
