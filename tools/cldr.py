"""Writes what CLDR and Unicode say of our languages to `src/brief_cli/languages/data/`.

    python tools/cldr.py CLDR-JSON-FOLDER

Babel gives months and weekdays of the Gregorian calendar, parts of the day, number signs, lists and
likely scripts. It has neither other calendars, quotation marks, alphabets nor the direction of
scripts: these are read from CLDR's own JSON, a `node_modules` folder into which were installed
cldr-core, cldr-misc-full, cldr-cal-islamic-full and cldr-cal-hebrew-full 48, and
cldr-cal-persian-full and cldr-segments-full 46 (their last). Letters of scripts are those of Unicode's Scripts.txt (Debian:
unicode-data). Tests compare the files with Babel, langcodes, Scripts.txt and, where Node is, ICU.
"""

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_cldr_version, get_global
from babel.localedata import locale_identifiers

DATA = Path(__file__).parent.parent / "src/brief_cli/languages/data"
SCRIPTS_TXT = Path("/usr/share/unicode/Scripts.txt")
# Languages, with the locales of each whose names of months differ from the language's own.
LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "ar": ("ar_LB", "ar_DZ", "ar_MA", "ar_MR"),
    "ckb": (),
    "en": (),
    "fa": ("fa_AF",),
    "fr": (),
    "he": (),
    "ps": (),
    "ur": (),
}
# Those that write a month alone otherwise than in a date. In the others Babel 2.18 shows, under
# stand-alone, names of whichever locale was loaded before.
STAND_ALONE = ("fa", "ps")
# Languages without a record of their own in which saved pages are likely to be: their dates are read,
# and no more. Each is written with the Gregorian months, and a day before its month.
DATED = (
    "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "fi", "gl", "hr", "id", "it", "mk", "ms", "nb",
    "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk",
)  # fmt: skip
# What mypy cannot see, or sees too narrowly.
TYPES = {
    "WORDS": ": dict[str, tuple[tuple[tuple[str, ...], ...], ...]]",
    "MONTH_FIRST": ": tuple[str, ...]",
    "BOTH_ORDERS": ": tuple[str, ...]",
    "MONTHS": ": dict[str, tuple[tuple[str, ...], ...]]",
    "CALENDARS": ": dict[str, tuple[tuple[str, ...], ...]]",
    "WEEKDAYS": ": tuple[tuple[str, ...], ...]",
    "QUOTES": ": tuple[tuple[str, str], ...]",
    "ABBREVIATIONS": ": tuple[str, ...]",
    "ZONES": ": dict[str, str]",
}
CALENDARS = ("islamic", "persian", "hebrew")
# Zones whose city or country is named beside an hour in news of and for our readers (IANA).
ZONES = (
    "Africa/Algiers", "Africa/Cairo", "Africa/Casablanca", "Africa/Djibouti", "Africa/Johannesburg",
    "Africa/Khartoum", "Africa/Lagos", "Africa/Mogadishu", "Africa/Nairobi", "Africa/Nouakchott",
    "Africa/Tripoli", "Africa/Tunis", "America/Chicago", "America/Los_Angeles", "America/New_York",
    "America/Sao_Paulo", "America/Toronto", "Asia/Aden", "Asia/Almaty", "Asia/Amman",
    "Asia/Ashgabat", "Asia/Baghdad", "Asia/Bahrain", "Asia/Baku", "Asia/Beirut", "Asia/Damascus",
    "Asia/Dhaka", "Asia/Dubai", "Asia/Dushanbe", "Asia/Gaza", "Asia/Hong_Kong", "Asia/Jakarta",
    "Asia/Jerusalem", "Asia/Kabul", "Asia/Karachi", "Asia/Kuwait", "Asia/Muscat", "Asia/Nicosia",
    "Asia/Qatar", "Asia/Riyadh", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Tashkent",
    "Asia/Tbilisi", "Asia/Tehran", "Asia/Tokyo", "Asia/Yerevan", "Australia/Sydney",
    "Europe/Athens", "Europe/Berlin", "Europe/Brussels", "Europe/Istanbul", "Europe/London",
    "Europe/Madrid", "Europe/Moscow", "Europe/Paris", "Europe/Rome", "Europe/Vienna",
    "Europe/Warsaw",
)  # fmt: skip
# ISO 15924 codes as Unicode's property calls the scripts; Jpan and Kore are written in several.
SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "Adlm": ("Adlam",), "Arab": ("Arabic",), "Armn": ("Armenian",), "Beng": ("Bengali",),
    "Cyrl": ("Cyrillic",), "Deva": ("Devanagari",), "Ethi": ("Ethiopic",), "Geor": ("Georgian",),
    "Grek": ("Greek",), "Hans": ("Han",), "Hant": ("Han",), "Hebr": ("Hebrew",),
    "Jpan": ("Han", "Hiragana", "Katakana"), "Kore": ("Hangul", "Han"), "Latn": ("Latin",),
    "Nkoo": ("Nko",), "Rohg": ("Hanifi_Rohingya",), "Syrc": ("Syriac",), "Thaa": ("Thaana",),
    "Thai": ("Thai",),
}  # fmt: skip


def plain(data: Any) -> Any:
    """Return Babel's data as dictionaries and texts."""
    if hasattr(data, "items"):
        return {key: plain(value) for key, value in data.items()}
    return getattr(data, "pattern", data)


def babel_facts(tag: str) -> dict[str, object]:
    """Return what Babel knows of a language: names of our constants, and their values."""
    locale = Locale.parse(tag)
    english = locale.english_name or ""
    symbols = {
        system: locale.number_symbols[system]
        for system in dict.fromkeys((locale.default_numbering_system, "latn", "arab", "arabext"))
        if system in ("latn", _native(locale))
    }
    patterns = plain(locale._data["list_patterns"])["standard"]
    return {
        "ENGLISH_NAME": english,
        "OWN_NAME": locale.get_language_name(tag) or "",
        "DIRECTION": locale.text_direction,
        "SCRIPT": script_of(tag),
        "DIGITS": tuple(dict.fromkeys((locale.default_numbering_system, *symbols))),
        "DECIMALS": _each(sign["decimal"] for sign in symbols.values()),
        "GROUPS": _each(sign["group"] for sign in symbols.values()),
        "PERCENTS": _each(sign["percentSign"] for sign in symbols.values()),
        "LIST_BETWEEN": _between(patterns["middle"]),
        "LIST_LAST": _between(patterns["end"]),
        "LIST_TWO": _between(patterns["2"]),
        "MONTHS": {name: months(name) for name in (tag, *LANGUAGES[tag])},
        "WEEKDAYS": tuple(
            _each(locale.days["format"][width][day] for width in ("wide", "abbreviated"))
            for day in range(7)
        ),
        "DAY_PERIODS": day_periods(locale),
        "ERAS": _each(str(locale.eras[width][1]) for width in ("wide", "abbreviated")),
        "ZONES": zones(locale),
        "BEFORE_ERA": _each(str(locale.eras[width][0]) for width in ("wide", "abbreviated")),
    }


def months(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the months of a locale: for each its names, as in a date, alone, and short."""
    locale = Locale.parse(name)
    forms = [locale.months["format"]["wide"]]
    if name == locale.language:  # short forms of a region are those of the language
        forms.append(locale.months["format"]["abbreviated"])
    if name in STAND_ALONE:
        forms.append(locale.months["stand-alone"]["wide"])
    return tuple(_each(form[month] for form in forms) for month in range(1, 13))


def date_words(name: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return the months and weekdays of a language, each with its names; and what its dates are put
    together with: what is written against a day, before a month, before a year, and after it."""
    locale = Locale.parse(name)
    names = [
        tuple(
            _each(table["format"][width][key].rstrip(".") for width in ("wide", "abbreviated"))
            for key in keys
        )
        for table, keys in ((locale.months, range(1, 13)), (locale.days, range(7)))
    ]
    patterns = [locale.date_formats[width].pattern for width in ("full", "long", "medium")]
    between = [re.search(r"d(.*?)M+(.*?)y+(.*)", pattern) for pattern in patterns]
    links = tuple(_each(_literals(m[at] for m in between if m)) for at in (1, 2, 3))
    suffixes = _each(m[1][:1] for m in between if m and m[1][:1] == "." and "MMM" in m[0])
    hours = _literals(
        locale.datetime_skeletons[name].pattern
        for name in ("H", "Hm")
        if name in locale.datetime_skeletons
    )
    return *names, (suffixes, *links, _each(hours))


def _literals(patterns: Iterable[str]) -> list[str]:
    """Return the words that stand in patterns as they are."""
    return [word for pattern in patterns for word in re.findall(r"'([^']*\w)'", pattern)]


def month_first() -> dict[str, object]:
    """Return the languages and locales that write a date in figures with the month first and the year
    last, and of these languages those that do so in some of their regions only."""
    by_language: dict[str, dict[str, bool]] = {}
    for name in sorted(locale_identifiers()):
        pattern = re.sub("'[^']*'", "", Locale.parse(name).date_formats["short"].pattern)
        is_first = list(dict.fromkeys(re.findall("[dMy]", pattern))) == ["M", "d", "y"]
        by_language.setdefault(name.split("_")[0], {})[name.replace("_", "-").lower()] = is_first
    found: list[str] = []
    mixed: list[str] = []
    for language, locales in by_language.items():
        if all(locales.values()):
            found.append(language)
            continue
        found += (name for name, is_first in locales.items() if is_first)
        mixed += [language] if locales.get(language) else []
    return {"MONTH_FIRST": tuple(found), "BOTH_ORDERS": tuple(mixed)}


def zones(locale: Locale) -> dict[str, str]:
    """Return the zones by their city; UTS 35 takes a lacking name from the zone's own."""
    found = {}
    for zone in ZONES:
        city = locale.time_zones.get(zone, {}).get("city")
        if city is None and script_of(locale.language) == "Latn":
            city = zone.split("/")[-1].replace("_", " ")
        if city is not None:
            found[city] = zone
    return found


def day_periods(locale: Locale) -> tuple[tuple[str, int, int], ...]:
    """Return parts of the day: their names, the hour each begins with and the one it ends before."""
    rules = plain(locale._data.get("day_period_rules", {})).get(None, {})
    hours = {"am": (0, 12), "pm": (12, 24)}
    for name, spans in rules.items():
        for span in spans:
            if "from" in span:
                begin, end = span["from"] // 3600, span["before"] // 3600
                hours[name] = (begin, end if end > begin else end + 24)
    found: dict[str, tuple[int, int]] = {}
    for context in ("format", "stand-alone"):
        for widths in plain(locale._data["day_periods"])[context].values():
            for name, text in widths.items():
                if name in hours and len(text) > 1:
                    found.setdefault(text, hours[name])
    return tuple((text, *span) for text, span in sorted(found.items()))


def json_facts(tag: str, root: Path) -> dict[str, object]:
    """Return what only CLDR's JSON knows of a language."""
    main = _json(root, "cldr-misc-full", tag, "delimiters")["delimiters"]
    letters = _json(root, "cldr-misc-full", tag, "characters")["characters"]["exemplarCharacters"]
    calendars = {calendar: calendar_months(calendar, tag, root) for calendar in CALENDARS}
    return {
        "QUOTES": (
            (main["quotationStart"], main["quotationEnd"]),
            (main["alternateQuotationStart"], main["alternateQuotationEnd"]),
        ),
        "ALPHABET": letters_of(letters),
        "ABBREVIATIONS": suppressions(tag, root),
        "CALENDARS": calendars,
    }


def calendar_months(calendar: str, tag: str, root: Path) -> tuple[tuple[str, ...], ...]:
    """Return the months of a calendar: for each its names; Adar has another in leap years."""
    data = _json(root, f"cldr-cal-{calendar}-full", tag, f"ca-{calendar}")["dates"]["calendars"]
    names: dict[int, list[str]] = {}
    for key, name in data[calendar]["months"]["format"]["wide"].items():
        names.setdefault(int(key.split("-", maxsplit=1)[0]), []).append(name)
    return tuple(_each(names[month]) for month in sorted(names))


def suppressions(tag: str, root: Path) -> tuple[str, ...]:
    """Return what ends in a full stop that ends no sentence (UAX 29, suppressions)."""
    path = root / "cldr-segments-full/segments" / tag / "suppressions.json"
    if not path.exists():
        return ()
    data = json.loads(path.read_text(encoding="utf-8"))["segments"]["segmentations"]
    breaks = data["SentenceBreak"]["standard"]
    return tuple(sorted(entry["suppression"] for entry in breaks))


def letters_of(exemplars: str) -> str:
    """Return the letters of CLDR's set of exemplar characters, small and capital, in order."""
    found: set[str] = set()
    for token in re.findall(r"\{[^}]*\}|\\u[0-9A-Fa-f]{4}|.-.|.", exemplars.strip("[]")):
        if len(token) == 3 and token[1] == "-" and token[0] != "\\":
            found.update(chr(code) for code in range(ord(token[0]), ord(token[2]) + 1))
        else:
            found.update(token)
    letters = {char for char in found if unicodedata.category(char)[0] == "L"}
    return "".join(sorted(letters | {char.upper() for char in letters if len(char.upper()) == 1}))


def scripts(root: Path) -> dict[str, object]:
    """Return the usual scripts of languages, the direction of scripts, and their letters."""
    metadata = json.loads((root / "cldr-core/scriptMetadata.json").read_text())["scriptMetadata"]
    return {
        "LANGUAGES": language_scripts(),
        "RIGHT_TO_LEFT": tuple(
            sorted(code for code, kind in metadata.items() if kind["rtl"] == "YES")
        ),
        "LETTERS": script_letters(),
        "LIKELY": likely_languages(),
    }


def language_scripts() -> dict[str, str]:
    """Return, by script, the languages that are usually written in it; Latin is left out."""
    found: dict[str, list[str]] = {}
    for tag, full in sorted(get_global("likely_subtags").items()):
        script = full.split("_")[1]
        if "_" not in tag and tag != "und" and script != "Latn":
            found.setdefault(script, []).append(tag)
    return {script: " ".join(tags) for script, tags in sorted(found.items())}


def likely_languages() -> dict[str, str]:
    """Return the language that a text in a script is most likely in; Latin is left out."""
    likely = get_global("likely_subtags")
    others = sorted(SCRIPTS.keys() - {"Latn"})
    return {code: str(likely[f"und_{code}"]).split("_")[0] for code in others}


def script_letters() -> dict[str, str]:
    """Return the letters of scripts, as insides of character classes."""
    lines = SCRIPTS_TXT.read_text(encoding="utf-8").splitlines()
    ranges: dict[str, list[tuple[int, int]]] = {}
    for line in lines:
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)\s*#\s*L", line)
        if match:
            span = (int(match[1], 16), int(match[2] or match[1], 16))
            ranges.setdefault(match[3], []).append(span)
    return {
        code: "".join(_merged(sorted(span for name in names for span in ranges[name])))
        for code, names in SCRIPTS.items()
    }


def script_of(tag: str) -> str:
    """Return the likely script of a language."""
    return str(get_global("likely_subtags")[tag]).split("_")[1]


def _merged(spans: Iterable[tuple[int, int]]) -> Iterable[str]:
    codes = [code for first, last in spans for code in range(first, last + 1) if code != 0x0640]
    for _, run in groupby(enumerate(codes), key=lambda item: item[1] - item[0]):
        run_codes = [code for _, code in run]
        first, last = chr(run_codes[0]), chr(run_codes[-1])
        yield first if first == last else f"{first}-{last}"


def _native(locale: Locale) -> str:
    systems: object = locale._data["numbering_systems"]["native"]
    return str(systems)


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    # Marks of direction around a sign are CLDR's way to write it, not the sign.
    return tuple(dict.fromkeys(text.strip("\u061c\u200e\u200f") for text in texts))


def _between(pattern: str) -> str:
    return pattern.removeprefix("{0}").removesuffix("{1}").replace("\u200f", "")


def _json(root: Path, package: str, tag: str, name: str) -> dict[str, dict]:  # type: ignore[type-arg]
    path = root / package / "main" / tag / f"{name}.json"
    data: dict[str, dict] = json.loads(path.read_text(encoding="utf-8"))["main"][tag]  # type: ignore[type-arg]
    return data


def written(facts: Mapping[str, object], about: str) -> str:
    """Return the text of a data file."""
    lines = [f'"""{about}; written by tools/cldr.py."""', ""]
    lines += [f"{name}{TYPES.get(name, '')} = {ascii_of(value)}" for name, value in facts.items()]
    return "\n".join(lines) + "\n"


def ascii_of(value: object) -> str:
    """Return Python source of a value, with what nobody can see escaped."""
    return re.sub(
        "[\u00a0\u00ad\u0300-\u036f\u061c\u064b-\u065f\u0670\u200b-\u200f\u202f\u2060\ufeff]",
        lambda match: f"\\u{ord(match[0]):04x}",
        repr(value),
    )


def main() -> None:
    """Write every data file."""
    root = Path(sys.argv[1])
    DATA.mkdir(exist_ok=True)
    for tag in LANGUAGES:
        facts = babel_facts(tag) | json_facts(tag, root)
        about = f"CLDR {get_cldr_version()} (Babel) and 48 of {facts['ENGLISH_NAME']}"
        (DATA / f"{tag}.py").write_text(written(facts, about), encoding="utf-8")
    about = "Scripts: CLDR 48 and Unicode's Scripts.txt"
    (DATA / "scripts.py").write_text(written(scripts(root), about), encoding="utf-8")
    words = month_first() | {"WORDS": {tag: date_words(tag) for tag in DATED}}
    about = f"Dates of languages without a record: CLDR {get_cldr_version()} (Babel)"
    (DATA / "dates.py").write_text(written(words, about), encoding="utf-8")
    subprocess.run(["ruff", "format", "--quiet", str(DATA)], check=True)


if __name__ == "__main__":
    main()
