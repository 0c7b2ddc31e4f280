"""English. Terms of likelihood are those of Intelligence Community Directive 203 (2015)."""

from brief_cli.languages.data import en as cldr
from brief_cli.languages.data.scripts import LETTERS
from brief_cli.languages.language import (
    DateWords,
    Judgement,
    Language,
    Months,
    Punctuation,
    spelled,
)
from brief_cli.languages.scripts import COMBINING_MARKS, DIGITS, ZWJ, ZWNJ

_USAGE = ((), (), (), (), (), (), (), (), ("Sept",), (), (), ())
# Romanisations of the Library of Congress, and those of newspapers.
_HIJRI_USAGE = (
    ("al-Muharram",), (), ("Rabi al-Awwal", "Rabi' al-Awwal", "Rabi I"),
    ("Rabi al-Thani", "Rabi' al-Thani", "Rabi al-Akhir", "Rabi II"),
    ("Jumada al-Ula", "Jumada al-Awwal"), ("Jumada al-Akhira", "Jumada al-Thani"), (),
    ("Shaban", "Sha'ban", "Shaaban"), ("Ramadhan",), (),
    ("Dhu al-Qadah", "Dhu al-Qa'dah", "Dhul Qadah", "Dhul-Qadah", "Dhu al-Qi'dah"),
    ("Dhu al-Hijjah", "Dhul Hijjah", "Dhul-Hijjah", "Zul Hijjah"),
)  # fmt: skip
_HEBREW_USAGE = (
    ("Tishrei",), ("Cheshvan", "Marcheshvan"), (), ("Teveth",), ("Shvat",), (), (), (), ("Iyyar",),
    (), ("Tammuz",), (), (),
)  # fmt: skip
_UNITS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_DAY_PERIODS = (
    ("am", 0, 12), ("a.m", 0, 12), ("pm", 12, 24), ("p.m", 12, 24), ("in the morning", 0, 12),
    ("noon", 12, 13), ("in the afternoon", 12, 20), ("in the evening", 15, 24),
    ("at night", 18, 29),
)  # fmt: skip
_PLACES = {
    "GMT": "Etc/UTC", "UTC": "Etc/UTC", "Greenwich": "Etc/UTC", "Greenwich Mean": "Etc/UTC",
    "Mecca": "Asia/Riyadh", "Makkah": "Asia/Riyadh", "Washington": "America/New_York",
    "Abu Dhabi": "Asia/Dubai", "Doha": "Asia/Qatar", "Israel": "Asia/Jerusalem",
    "Ankara": "Europe/Istanbul", "Beijing": "Asia/Shanghai", "Eastern": "America/New_York",
    "Pacific": "America/Los_Angeles", "Central European": "Europe/Paris",
}  # fmt: skip

ENGLISH = Language(
    tag="en",
    english_name=cldr.ENGLISH_NAME,
    own_name=cldr.OWN_NAME,
    scripts=(cldr.SCRIPT,),
    direction="ltr",
    letters=LETTERS["Latn"],
    alphabet=cldr.ALPHABET,
    marks=COMBINING_MARKS,
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
        quotes=(*cldr.QUOTES[:1], ('"', '"')),
        inner_quotes=(*cldr.QUOTES[1:], ("'", "'")),
    ),
    list_between=cldr.LIST_BETWEEN,
    list_last=cldr.LIST_LAST,
    list_two=cldr.LIST_TWO,
    abbreviations=(*cldr.ABBREVIATIONS, "e.g.", "i.e.", "cf.", "al.", "a.m.", "p.m.", "St.", "No."),
    prefixes=(),
    # Not had, that, is, in, on, so, very, which are repeated on purpose.
    never_repeated=frozenset((
        "the", "a", "an", "of", "and", "or", "but", "for", "from", "with", "at", "by", "to", "as",
        "this", "these", "our", "their", "its", "if", "than", "because", "into", "between", "was",
        "were", "are", "be", "has", "have", "will", "which", "when", "we", "they",
    )),
    judgement=Judgement(
        first_row=(
            "almost no chance", "very unlikely", "unlikely", "roughly even chance", "very likely",
            "likely", "almost certainly", "almost certain",
        ),
        second_row=(
            "remote chance", "remote possibility", "highly improbable", "improbable", "roughly even odds", "highly probable",
            "probable", "probably", "nearly certain", "near-certain", "near certain",
        ),
        confidence=(
            "low confidence", "moderate confidence", "high confidence", "medium confidence",
            "confidence level", "level of confidence", "confidence in this judgement",
        ),
        vague=("could", "may", "might", "perhaps", "maybe", "possibly"),
        # The month, what was not possible, and what is allowed.
        firm=r"(?<=\d )May|\(May|(?:in|of|since|until|by|last|early|late) May(?!\w)|May(?=,? \d|[)\]]| (?:last|this|next) )|[Pp]erhaps \w+ed(?!\w)|(?i:could(?: have| not|n['’]t)|may be (?:quoted|used|freely|reached))",
        forecast=(
            r"(?<![\w'’])(?:will(?! (?:be (?:updated|published|the (?:first|next) step)|continue to (?:monitor|track|update)))|won['’]t|shall|going to"
            r"|(?:is|are) expected|[Ee]xpects?|[Ff]orecasts?|[Pp]redicts?|[Aa]nticipates?|projected|likely|poised)(?!\w)"
        ),
        sources=(
            "according to", "said", "says", "stated", "reported", "announced", "told", "source",
            "statement", "agency", "ministry", "report", "reports", "reporting", "data from", "figures from",
            "expects", "estimates", "estimated", "believes", "argues", "argued", "warned", "warns", "added", "wrote", "explained", "claims", "found", "finds", "shows", "showed", "noted", "confirmed",
            "survey", "poll", "study", "research", "census", "quoted", "published by",
        ),
    ),
    choices={
        "none": "none",
        "human": "human",
        "machine": "machine",
        "machine-reviewed": "machine, reviewed",
    },
    dates=DateWords(
        months=(
            Months("gregorian", "", spelled(cldr.MONTHS["en"], _USAGE)),
            Months("islamic-umalqura", "", spelled(cldr.CALENDARS["islamic"], _HIJRI_USAGE)),
            Months("persian", "", cldr.CALENDARS["persian"], rare=True),
            Months("hebrew", "", spelled(cldr.CALENDARS["hebrew"], _HEBREW_USAGE), rare=True),
        ),
        weekdays=spelled(cldr.WEEKDAYS, ((), ("Tues",), ("Weds",), ("Thur", "Thurs"), (), (), ())),
        ordinals={
            **{unit: day for day, unit in enumerate(_UNITS, start=1)},
            **{f"twenty-{unit}": day for day, unit in enumerate(_UNITS[:9], start=21)},
            "thirtieth": 30, "thirty-first": 31,
        },
        ordinals_are_linked=True,
        ordinal_leads=("the", "on", "from", "until", "since", "to"),
        day_suffixes=("st", "nd", "rd", "th"),
        month_links=("of", "day of"),
        year_links=("of", "in"),
        same_day=("the", "on", "corresponding to", "equivalent to"),
        range_links=("to", "through", "until", "till"),
        list_links=("and",),
        list_leads=("on", "between", "days"),
        no_day_after=(
            "no", "number", "version", "release", "section", "article", "page", "figure", "table",
            "chapter", "phone", "order", "resolution", "act", "case", "standard", "issue", "volume", "vol",
        ),
        signs={
            "gregorian": ("AD", "CE", "A.D", "C.E"),
            "islamic-umalqura": ("AH", "A.H", "Hijri"),
            "persian": ("AP", "SH", "Solar Hijri"),
            "hebrew": ("AM", "A.M"),
        },
        before_era=("BC", "BCE", "B.C", "B.C.E"),
        day_periods=_DAY_PERIODS,
        hour_leads=("at", "as of"),
        hour_tails=("hrs", "hours", "o'clock"),
        zones={**cldr.ZONES, **_PLACES},
        zone_tails=("time", "standard time", "summer time", "daylight time"),
        local_time=("local time",),
        labels=(
            "published", "published on", "posted", "posted on", "updated", "last updated", "date",
            "on", "issued", "released", "modified", "last modified", "time", "publication date",
        ),
        our_time=("today",),
        relative=(
            "today", "yesterday", "tomorrow", "tonight", "last week", "next week", "last month",
            "next month", "this week", "this month",
        ),
        not_relative_before=("of", "until"),
        not_relative_after=(),
    ),
)  # fmt: skip
