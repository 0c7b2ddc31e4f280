"""From a language tag (BCP 47) to what is known of the language."""

import re
from functools import cache, lru_cache
from importlib import import_module
from typing import Literal

from brief_cli.languages.language import DateWords, Judgement, Language, Months, Punctuation
from brief_cli.languages.scripts import COMBINING_MARKS, DIGITS, MARKS, ZWJ, ZWNJ

# Each in a module of its own, so that one is loaded without the others.
_RECORDS = {
    "ar": ("arabic", "ARABIC"),
    "ckb": ("sorani", "SORANI"),
    "en": ("english", "ENGLISH"),
    "fa": ("persian", "PERSIAN"),
    "fr": ("french", "FRENCH"),
    "he": ("hebrew", "HEBREW"),
    "ps": ("pashto", "PASHTO"),
    "ur": ("urdu", "URDU"),
}
KNOWN = tuple(_RECORDS)
"""Tags of the languages that have a record of their own."""
# Deprecated tags, and single languages of Arabic, Persian and Pashto (IANA Language Subtag
# Registry, Preferred-Value and Macrolanguage), whose written form is the macrolanguage's.
_SAME = {
    "iw": "he",
    **dict.fromkeys(("prs", "pes"), "fa"),
    **dict.fromkeys(("pbt", "pbu", "pst"), "ps"),
    **dict.fromkeys(
        (
            "aao", "abh", "abv", "acm", "acq", "acw", "acx", "acy", "adf", "aeb", "aec", "afb", "ajp",
            "apc", "apd", "arb", "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl", "ayn", "ayp",
            "bbz", "pga", "shu", "ssh",
        ),
        "ar",
    ),
}  # fmt: skip
_SCRIPT_SIZE = 4


@cache
def _tag() -> re.Pattern[str]:
    # RFC 5646, section 2.1; no language has a subtag of four letters or more.
    return re.compile(
        r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
        r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*"
        r"(?:-x(?:-[a-z0-9]{1,8})+)?",
        re.IGNORECASE,
    )


def is_language_tag(text: str) -> bool:
    """Say whether a text is a well-formed BCP 47 tag (RFC 5646, section 2.1)."""
    return _tag().fullmatch(text) is not None


@lru_cache(maxsize=256)
def language_of(tag: str) -> Language:
    """Return what is known of a language.

    Region, variants and case of the tag make no difference; a script does: `ar-Latn` is no Arabic
    as we know it. Where there is no record of its own, the usual script and its direction are those
    of CLDR (likelySubtags, scriptMetadata), and the other fields are empty or ASCII's.
    """
    subtag, script = _parts(tag)
    if subtag in _RECORDS:
        module, name = _RECORDS[subtag]
        record: Language = getattr(import_module(f"brief_cli.languages.{module}"), name)
        if not script or script in record.scripts:
            return record
    return _unknown(subtag, script or script_of(subtag))


def script_of(tag: str) -> str:
    """Return the ISO 15924 code of the script a language is written in; a subtag may name it."""
    from brief_cli.languages.data.scripts import LANGUAGES

    subtag, script = _parts(tag)
    found = (script for script, tags in LANGUAGES.items() if f" {subtag} " in f" {tags} ")
    return script or next(found, "Latn")


def _parts(tag: str) -> tuple[str, str]:
    """Return the language of a tag, as we know it, and the script that it names."""
    subtag, *others = tag.casefold().replace("_", "-").split("-")
    # A script stands before region, variants and extensions, and alone has four letters.
    written = next((part for part in others if len(part) != 3 or not part.isalpha()), "")
    script = written.title() if len(written) == _SCRIPT_SIZE and written.isalpha() else ""
    return _SAME.get(subtag, subtag), script


def direction_of_script(script: str) -> Literal["ltr", "rtl"]:
    """Return the direction of a script (CLDR, scriptMetadata)."""
    from brief_cli.languages.data.scripts import RIGHT_TO_LEFT

    return "rtl" if script in RIGHT_TO_LEFT else "ltr"


def _unknown(subtag: str, script: str) -> Language:
    from brief_cli.languages.data.scripts import LETTERS

    letters = LETTERS.get(script, LETTERS["Latn"])
    return Language(
        tag=subtag,
        english_name="",
        own_name="",
        scripts=(script,),
        direction=direction_of_script(script),
        letters=letters,
        alphabet=letters,
        marks=MARKS.get(script, COMBINING_MARKS),
        joiners=ZWNJ + ZWJ,
        digits=(DIGITS["latn"],),
        decimals=(".",),
        groups=(",",),
        percents=("%",),
        punctuation=Punctuation(
            comma=",",
            semicolon=";",
            question="?",
            full_stop=".",
            latin=".,;:?!()[]-/…\"'",
            sentence_ends=".!?؟۔…",
            quotes=(("“", "”"), ("«", "»"), ('"', '"')),
            inner_quotes=(("‘", "’"),),
        ),
        list_between=", ",
        list_last=", ",
        list_two=", ",
        abbreviations=(),
        prefixes=(),
        never_repeated=frozenset(),
        judgement=Judgement(),
        choices={},
        dates=_date_words(subtag),
    )


def _date_words(subtag: str) -> DateWords:
    """Return the words of dates of a language without a record: those that CLDR has."""
    from brief_cli.languages.data.dates import WORDS

    if subtag not in WORDS:
        return DateWords()
    months, weekdays, (suffixes, month_links, year_links, labels, hour_tails) = WORDS[subtag]
    return DateWords(
        months=(Months("gregorian", "", months),),
        weekdays=weekdays,
        day_suffixes=suffixes,
        month_links=month_links,
        year_links=year_links,
        labels=labels,
        hour_tails=hour_tails,
        unsigned_years=("gregorian",),
    )
