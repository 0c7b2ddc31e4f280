"""French. The space within « » is U+202F or U+00A0 (Imprimerie nationale, Lexique)."""

from brief_cli.languages.data import fr as cldr
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

_HIJRI_USAGE = (
    ("muharram", "mouharram"), (), ("rabi al-awwal", "rabia al-awal"), ("rabi al-thani",),
    ("joumada al-oula",), ("joumada al-thania",), ("rajab",), ("chaaban", "chabane"), (),
    ("chawal",), ("dhou al-qi'da",), ("dhou al-hijja",),
)  # fmt: skip
_DAY_PERIODS = (
    ("AM", 0, 12), ("PM", 12, 24), ("du matin", 0, 12), ("matin", 0, 12), ("de l’après-midi", 12, 20),
    ("après-midi", 12, 20), ("du soir", 15, 24), ("soir", 15, 24), ("de la nuit", 18, 29),
)  # fmt: skip
_PLACES = {
    "GMT": "Etc/UTC", "UTC": "Etc/UTC", "Greenwich": "Etc/UTC", "TU": "Etc/UTC",
    "temps universel": "Etc/UTC", "La Mecque": "Asia/Riyadh", "Rabat": "Africa/Casablanca",
    "Washington": "America/New_York", "Beyrouth": "Asia/Beirut", "Doha": "Asia/Qatar",
}  # fmt: skip

FRENCH = Language(
    tag="fr",
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
        quotes=(*cldr.QUOTES[:1], ("“", "”"), ('"', '"')),
        inner_quotes=(*cldr.QUOTES[1:], ("“", "”"), ("‘", "’")),
        # Imprimerie nationale, Lexique des règles typographiques: a space before the tall marks.
        spaced=":;!?»",
    ),
    list_between=cldr.LIST_BETWEEN,
    list_last=cldr.LIST_LAST,
    list_two=cldr.LIST_TWO,
    abbreviations=(*cldr.ABBREVIATIONS, "p.", "pp.", "art.", "cf.", "etc.", "n."),
    prefixes=(),
    # Not nous, vous, la, en, which are repeated on purpose.
    never_repeated=frozenset((
        "de", "des", "du", "le", "les", "et", "ou", "mais", "dans", "par", "pour", "sur", "avec",
        "à", "au", "aux", "un", "une", "est", "sont", "qui", "dont", "car", "donc", "ce", "cette",
        "ces", "son", "sa", "ses", "leur", "leurs", "entre", "sans", "sous", "vers", "chez",
    )),
    # Terms of the French press and of Canadian intelligence assessments for those of ICD 203.
    judgement=Judgement(
        first_row=(
            "presque aucune chance", "très improbable", "improbable", "chances à peu près égales",
            "probable", "probablement", "très probable", "presque certain", "presque certainement",
        ),
        second_row=(
            "peu vraisemblable", "invraisemblable", "vraisemblable", "vraisemblablement",
            "très vraisemblable", "quasi certain", "quasi certainement",
        ),
        confidence=(
            "confiance faible", "confiance moyenne", "confiance modérée", "confiance élevée",
            "degré de confiance", "niveau de confiance",
        ),
        forecast=r"\w(?:era|eront|ira|iront|dra|dront|rait|raient)(?!\w)|(?<!\w)(?:va|vont|probable|prévoi\w+|prévu\w*)(?!\w)",
        vague=("pourrait", "pourraient", "peut-être", "il se peut", "éventuellement"),
        sources=(
            "selon", "d’après", "a déclaré", "a dit", "a annoncé", "a indiqué", "source", "sources",
            "communiqué", "agence", "ministère", "rapport", "données", "chiffres",
        ),
    ),
    choices={
        "none": "aucune",
        "human": "humaine",
        "machine": "automatique",
        "machine-reviewed": "automatique, révisée",
    },
    dates=DateWords(
        months=(
            Months("gregorian", "", cldr.MONTHS["fr"]),
            Months("islamic-umalqura", "", spelled(cldr.CALENDARS["islamic"], _HIJRI_USAGE)),
            Months("persian", "", cldr.CALENDARS["persian"], rare=True),
            Months("hebrew", "", cldr.CALENDARS["hebrew"], rare=True),
        ),
        weekdays=cldr.WEEKDAYS,
        ordinals={"premier": 1},
        ordinal_leads=("le", "du", "au", "ce", "dès"),
        day_suffixes=("er", "ᵉʳ"),
        month_links=(),
        year_links=("de", "de l'an", "de l’an"),
        same_day=("le", "correspondant au", "soit le", "ce"),
        range_links=("au", "à", "jusqu'au", "jusqu’au"),
        list_links=("et",),
        list_leads=("les", "entre", "des"),
        no_day_after=(
            "n°", "numéro", "no", "version", "article", "page", "loi", "décret", "section",
            "chapitre", "figure", "tableau", "téléphone", "tél",
        ),
        signs={
            "gregorian": ("ap. J.-C", "apr. J.-C"),
            "islamic-umalqura": ("AH", "H", "de l'hégire", "de l’hégire"),
        },
        before_era=("av. J.-C", "avant J.-C", "avant notre ère"),
        day_periods=_DAY_PERIODS,
        hour_leads=("à", "vers"),
        hour_tails=("h", "heures", "heure"),
        zones={**cldr.ZONES, **_PLACES},
        zone_leads=("heure de", "heure d'", "heure d’"),
        local_time=("heure locale", "heures locales"),
        labels=(
            "publié", "publié le", "date", "mis à jour", "mis à jour le", "mise à jour", "le",
            "date de publication", "publiée le", "posté le", "modifié le",
        ),
        our_time=("aujourd'hui", "aujourd’hui",),
        relative=(
            "aujourd'hui", "aujourd’hui", "hier", "demain", "avant-hier", "après-demain",
            "la semaine dernière", "la semaine prochaine", "le mois dernier", "le mois prochain",
            "cette semaine", "ce mois-ci",
        ),
        not_relative_before=("d'", "d’"),
        not_relative_after=(),
    ),
)  # fmt: skip
