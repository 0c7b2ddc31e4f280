"""Each record says what CLDR, the IANA registry and Unicode say, and says as much as the others."""

import importlib
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from babel import Locale, localedata
from langcodes import Language as Tag
from langcodes import standardize_tag

from brief_cli.languages.language import Language
from brief_cli.languages.scripts import DIGITS
from brief_cli.languages.tags import (
    KNOWN,
    direction_of_script,
    is_language_tag,
    language_of,
    script_of,
)

ROOT = Path(__file__).parent.parent.parent
FULL = tuple(tag for tag in KNOWN if tag not in ("ckb", "ps"))


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("cldr", ROOT / "tools/cldr.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CLDR = tool()


def data(tag: str) -> ModuleType:
    return importlib.import_module(f"brief_cli.languages.data.{tag}")


@pytest.mark.parametrize("tag", KNOWN)
def test_the_data_are_those_of_babel(tag: str) -> None:
    facts = CLDR.babel_facts(tag)
    assert {name: getattr(data(tag), name) for name in facts} == facts


def test_the_scripts_are_those_of_babel() -> None:
    from brief_cli.languages.data.scripts import LANGUAGES

    assert CLDR.language_scripts() == LANGUAGES


def test_the_words_of_dates_are_those_of_babel() -> None:
    from brief_cli.languages.data import dates

    assert {name: CLDR.date_words(name) for name in CLDR.DATED} == dates.WORDS
    found = CLDR.month_first()
    assert {name: getattr(dates, name) for name in found} == found
    assert not set(CLDR.DATED) & set(KNOWN)


def test_no_locale_puts_the_month_first_between_full_stops() -> None:
    for name in localedata.locale_identifiers():
        pattern = Locale.parse(name).date_formats["short"].pattern
        assert not re.match(r"M+\s*\.", pattern), name


def test_the_likely_languages_are_those_of_babel() -> None:
    from brief_cli.languages.data.scripts import LIKELY

    assert CLDR.likely_languages() == LIKELY


@pytest.mark.skipif(not CLDR.SCRIPTS_TXT.exists(), reason="Debian: unicode-data")
def test_the_letters_of_scripts_are_those_of_unicode() -> None:
    from brief_cli.languages.data.scripts import LETTERS

    assert CLDR.script_letters() == LETTERS


@pytest.mark.skipif(shutil.which("node") is None, reason="Node has ICU")
@pytest.mark.parametrize(
    ("tag", "calendar"),
    [(tag, calendar) for tag in FULL for calendar in ("islamic", "persian")],
)
def test_months_of_other_calendars_are_those_of_icu(tag: str, calendar: str) -> None:
    name = {"islamic": "islamic-umalqura"}.get(calendar, calendar)
    script = f"""
        const month = new Intl.DateTimeFormat("{tag}-u-ca-{name}", {{month: "long"}});
        const names = new Set();
        for (let day = 0; day < 400; day += 5)
            names.add(month.format(new Date(Date.UTC(2024, 0, 1 + day))));
        console.log(JSON.stringify([...names]));
    """
    shown = subprocess.run(["node", "-e", script], capture_output=True, check=True, text=True)
    # Versions of CLDR differ in how they part the words of a name.
    names = {name.replace("־", "-") for name in json.loads(shown.stdout)}
    assert names == {month[0].replace("־", "-") for month in data(tag).CALENDARS[calendar]}


@pytest.mark.parametrize("tag", KNOWN)
def test_names_of_a_language_are_those_of_the_registry(tag: str) -> None:
    record = language_of(tag)
    assert record.english_name == Tag.get(tag).language_name("en")
    assert record.own_name == Locale.parse(tag).get_language_name(tag)
    assert standardize_tag(record.tag) == record.tag


@pytest.mark.parametrize("tag", KNOWN)
def test_script_and_direction_are_those_of_the_registry(tag: str) -> None:
    record = language_of(tag)
    assert record.scripts == (Tag.get(tag).maximize().script,)
    assert record.direction == Locale.parse(tag).text_direction


@pytest.mark.parametrize("tag", KNOWN)
def test_the_first_names_of_months_and_days_are_those_of_cldr(tag: str) -> None:
    locale = Locale.parse(tag)
    dates = language_of(tag).dates
    gregorian = next(months for months in dates.months if months.calendar == "gregorian")
    assert [names[0] for names in gregorian.names] == list(locale.months["format"]["wide"].values())
    assert [names[0] for names in dates.weekdays] == [
        locale.days["format"]["wide"][day] for day in range(7)
    ]


@pytest.mark.parametrize(
    ("family", "name"),
    [("levant", "ar_LB"), ("maghreb", "ar_DZ"), ("morocco", "ar_MA"), ("mauritania", "ar_MR")],
)
def test_the_families_of_arabic_months_are_those_of_cldr(family: str, name: str) -> None:
    months = next(months for months in language_of("ar").dates.months if months.family == family)
    wide = Locale.parse(name).months["format"]["wide"]
    assert [names[0] for names in months.names] == list(wide.values())


@pytest.mark.parametrize("tag", KNOWN)
def test_the_first_digits_are_those_of_cldr(tag: str) -> None:
    assert language_of(tag).digits[0] == DIGITS[Locale.parse(tag).default_numbering_system]


@pytest.mark.parametrize("tag", KNOWN)
def test_signs_of_numbers_stand_in_the_order_of_the_digits(tag: str) -> None:
    record = language_of(tag)
    symbols = Locale.parse(tag).number_symbols
    system = Locale.parse(tag).default_numbering_system
    unseen = "\u061c\u200e\u200f"
    assert record.decimals[0] == symbols[system]["decimal"]
    assert record.groups[0] == symbols[system]["group"]
    assert record.percents[0] == symbols[system]["percentSign"].strip(unseen)


@pytest.mark.parametrize("tag", KNOWN)
def test_the_quotation_marks_of_cldr_are_in_use(tag: str) -> None:
    marks = language_of(tag).punctuation
    outer, inner = data(tag).QUOTES
    assert outer in marks.quotes
    assert inner in (*marks.inner_quotes, *marks.quotes)


@pytest.mark.parametrize("tag", KNOWN)
def test_parts_of_the_day_of_cldr_are_within_ours(tag: str) -> None:
    """Usage is wider than CLDR's ranges, and never another part of the day."""
    from brief_cli.languages.dates.lexicon import lexicon_of
    from brief_cli.languages.dates.tokens import Tokens

    lexicon = lexicon_of(tag)
    for name, begin, end in data(tag).DAY_PERIODS:
        found = lexicon.periods.at(Tokens(name.rstrip(".")), 0)
        if found is not None and (tag, name) not in (("ar", "في المساء"), ("ar", "في الصباح")):
            ours = range(*found[0])
            assert {hour for hour in range(begin, end) if hour in ours or hour + 24 in ours}, name


@pytest.mark.parametrize("tag", KNOWN)
def test_the_letters_of_the_alphabet_are_letters_of_the_script(tag: str) -> None:
    record = language_of(tag)
    assert re.fullmatch(f"[{record.letters}]+", record.alphabet)
    assert not re.search(f"[{record.letters}]", "ـ٠1،.\u200c")


@pytest.mark.parametrize("tag", KNOWN)
def test_marks_are_marks(tag: str) -> None:
    marks = re.compile(f"[{language_of(tag).marks}]")
    found = [char for char in map(chr, range(0x300, 0x700)) if marks.match(char)]
    assert {unicodedata.category(char) for char in found} == {"Mn"}


def lacking(record: object, tag: str = "") -> list[str]:
    """Return the fields of a record in which nothing stands."""
    empty = []
    for name in type(record).__slots__:  # type: ignore[attr-defined]
        value: Any = getattr(record, name)
        if hasattr(type(value), "__dataclass_fields__"):
            empty += [f"{name}.{field}" for field in lacking(value)]
        elif value in ("", (), frozenset(), None) or value == {}:
            empty.append(name)
    return empty


# What a language has not: words against others, older ways of writing a letter, days or months of two meanings, ordinals that count,
# forecasts by a form of the verb.
MAY_LACK = {
    "prefixes", "letter_names", "older_letters", "punctuation.spaced", "dates.ambiguous_months", "dates.eve_leads", "dates.glued", "dates.day_suffixes",
    "dates.month_links", "dates.hour_tails", "dates.hour_parts", "dates.zone_leads", "dates.zone_tails",
    "dates.local_time", "dates.article", "dates.not_relative_after", "dates.weekday_leads", "dates.lead_periods", "dates.ordinals_are_linked",
    "judgement.firm", "judgement.forecast",
}  # fmt: skip


@pytest.mark.parametrize("tag", FULL)
def test_records_are_complete_in_the_same_way(tag: str) -> None:
    assert set(lacking(language_of(tag))) <= MAY_LACK


@pytest.mark.parametrize("tag", KNOWN)
def test_every_family_has_all_months_and_every_week_all_days(tag: str) -> None:
    dates = language_of(tag).dates
    assert len(dates.weekdays) == 7
    for months in dates.months:
        assert len(months.names) == (13 if months.calendar == "hebrew" else 12)
        assert all(names and all(names) for names in months.names)


@pytest.mark.parametrize("tag", KNOWN)
def test_no_part_of_the_day_is_longer_than_twelve_hours(tag: str) -> None:
    for _, begin, end in language_of(tag).dates.day_periods:
        assert 0 <= begin < 24
        assert 1 <= end - begin <= 12


@pytest.mark.parametrize("tag", KNOWN)
def test_zones_are_zones(tag: str) -> None:
    from zoneinfo import ZoneInfo

    assert all(ZoneInfo(zone) for zone in set((language_of(tag).dates.zones or {}).values()))


def test_likelihood_is_that_of_the_directive() -> None:
    """ICD 203 (2015), D.6.e(2)(a): seven terms a row."""
    rows = language_of("en").judgement
    assert {"almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely"} < {
        *rows.first_row
    }
    assert not set(rows.first_row) & set(rows.second_row)


def test_any_tag_has_its_direction() -> None:
    locales = [Locale.parse(tag) for tag in localedata.locale_identifiers() if tag.count("_") < 1]
    wrong = [
        str(locale)
        for locale in locales
        if language_of(str(locale)).direction != locale.text_direction
    ]
    assert (len(locales) > 250, wrong) == (True, [])


@pytest.mark.parametrize(
    ("tag", "record", "script", "direction"),
    [
        ("ar-SA", "ar", "Arab", "rtl"),
        ("AR", "ar", "Arab", "rtl"),
        ("ar-Latn", "ar", "Latn", "ltr"),
        ("ar-Arab-EG", "ar", "Arab", "rtl"),
        ("arz", "ar", "Arab", "rtl"),
        ("iw", "he", "Hebr", "rtl"),
        ("prs-AF", "fa", "Arab", "rtl"),
        ("yi", "yi", "Hebr", "rtl"),
        ("uz-Arab", "uz", "Arab", "rtl"),
        ("uz", "uz", "Latn", "ltr"),
        ("az-Cyrl", "az", "Cyrl", "ltr"),
        ("dv", "dv", "Thaa", "rtl"),
        ("xx", "xx", "Latn", "ltr"),
    ],
)
def test_a_tag_finds_its_record(tag: str, record: str, script: str, direction: str) -> None:
    found: Language = language_of(tag)
    assert (found.tag, found.scripts, found.direction) == (record, (script,), direction)
    assert script_of(tag) == script
    assert direction_of_script(script) == direction


def test_languages_of_arabic_and_persian_are_those_of_the_registry() -> None:
    from langcodes.data_dicts import LANGUAGE_REPLACEMENTS, MACROLANGUAGES

    from brief_cli.languages.tags import _SAME

    known = {**LANGUAGE_REPLACEMENTS, **MACROLANGUAGES}
    # apc took in ajp in 2023; prs and pes are of fas.
    assert {tag: known.get(tag, own) for tag, own in _SAME.items()} == _SAME


@pytest.mark.parametrize("tag", ["ar", "zh-Hant-TW", "de-1996", "en-x-private", "sr-Latn"])
def test_well_formed_tags(tag: str) -> None:
    assert is_language_tag(tag)


@pytest.mark.parametrize("tag", ["", "arabic", "a", "ar_SA", "ar-", "12", "en--US"])
def test_no_tags(tag: str) -> None:
    assert not is_language_tag(tag)


def test_a_language_is_loaded_without_the_others() -> None:
    script = (
        "import sys; from brief_cli.languages.tags import language_of; language_of('ar');"
        "from brief_cli.languages.dates.mentions import mentions; list(mentions('27 أكتوبر 2025', 'ar'));"
        "print([name for name in sys.modules if name.startswith('brief_cli.languages.') or"
        " name.split('.')[0] in ('babel', 'langcodes', 'convertdate', 'hijridate', 'zoneinfo')])"
    )
    shown = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    loaded = {
        name.rpartition(".")[2] for name in shown.stdout.strip("[]\n").replace("'", "").split(", ")
    }
    assert not loaded & {
        "persian", "urdu", "hebrew", "english", "french", "sorani", "pashto", "babel", "langcodes",
        "convertdate", "hijridate", "zoneinfo",
    }  # fmt: skip
    assert {"arabic", "mentions"} <= loaded
