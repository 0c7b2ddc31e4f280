"""Every day is read back from every way in which a language writes it."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_cli.languages.dates.calendars import gregorian, longest_month
from brief_cli.languages.dates.mentions import mentions
from brief_cli.languages.dates.value import read_value
from brief_cli.languages.language import Months
from brief_cli.languages.tags import KNOWN, language_of

DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31))
YEARS = {
    "gregorian": (1950, 2060),
    "islamic-umalqura": (1380, 1480),
    "persian": (1330, 1430),
    "hebrew": (5710, 5820),
}
WORDS = {
    "ar": ("قال إنه وصل في", "ثم غادر"),
    "fa": ("او در", "آمد"),
    "ur": ("وہ", "کو آیا"),
    "he": ("הוא הגיע ב", "והלך"),
    "en": ("He came on", "and left"),
    "fr": ("Il arriva le", "puis partit"),
    "ckb": ("ئەو لە", "هات"),
    "ps": ("هغه په", "راغی"),
}


def figures(text: str, digits: str) -> str:
    return text.translate(str.maketrans("0123456789", digits))


@st.composite
def written(draw: st.DrawFn, tag: str) -> tuple[str, date]:
    """Return a day as a language writes it in words, and the Gregorian day."""
    language = language_of(tag)
    months: Months = draw(st.sampled_from(language.dates.months))
    number = draw(st.integers(1, len(months.names)))
    year = draw(st.integers(*YEARS[months.calendar]))
    last = longest_month(months.calendar, number, year)
    if last == 0:
        number, last = 1, 30
    day = draw(st.integers(1, min(last, 29)))
    name = draw(st.sampled_from(months.names[number - 1]))
    link = "ב" if tag == "he" else ""
    found = gregorian(months.calendar, year, number, day)
    assert found is not None
    digits = draw(st.sampled_from(language.digits))
    text = figures(f"{day} {link}{name} {year}", digits)
    signs = (language.dates.signs or {}).get(months.calendar)
    if signs:
        glued = [] if language.direction == "ltr" else [signs[0]]
        text += draw(st.sampled_from(["", f" {signs[0]}", *glued]))
    return text, found


@pytest.mark.parametrize("tag", KNOWN)
def test_a_day_in_words_is_read_back(tag: str) -> None:
    @given(written(tag))
    def check(case: tuple[str, date]) -> None:
        text, day = case
        value = read_value(text, tag)
        assert (value.text, value.reason) == (day.isoformat(), None)
        before, after = WORDS[tag]
        glue = "" if before.endswith("ב") else " "
        sentence = f"{before}{glue}{text} {after}"
        (mention,) = mentions(sentence, tag)
        assert sentence[mention.start : mention.end] == text
        assert day in {reading.date for reading in mention.readings}

    check()


@pytest.mark.parametrize("tag", KNOWN)
def test_a_weekday_is_held_to_its_date(tag: str) -> None:
    dates = language_of(tag).dates
    gregorian_months = next(months for months in dates.months if months.calendar == "gregorian")

    @given(DAYS, st.integers(0, 6), st.sampled_from(["{} {}", "{}، {}", "{}, {}", "{} ({})"]))
    def check(day: date, weekday: int, style: str) -> None:
        name = gregorian_months.names[day.month - 1][0]
        link = "ב" if tag == "he" else ""
        text = style.format(dates.weekdays[weekday][0], f"{day.day} {link}{name} {day.year}")
        (mention,) = mentions(f"- {text} -", tag)
        (found,) = mention.weekdays
        assert found.number == weekday
        assert bool(mention.wrong_weekdays()) == (weekday != day.weekday())

    check()


@given(DAYS, st.sampled_from(KNOWN), st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d"]))
def test_a_day_in_figures_is_read_back(day: date, tag: str, style: str) -> None:
    for digits in language_of(tag).digits:
        text = figures(day.strftime(style), digits)
        assert read_value(text, tag).text == day.isoformat()
        (mention,) = mentions(f"({text})", tag)
        assert (mention.date, mention.start, mention.end) == (day, 1, 11)


@given(DAYS, st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]))
def test_two_orders_are_two_readings(day: date, style: str) -> None:
    value = read_value(day.strftime(style), "ar")
    if day.day > 12 or day.day == day.month:
        assert value.text == day.isoformat()
    else:
        assert (value.text, len(value.readings)) == ("", 2)


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1900, 2100))
def test_a_day_that_is_not_is_impossible(day: int, month: int, year: int) -> None:
    name = language_of("ar").dates.months[0].names[month - 1][0]
    (mention,) = mentions(f"في {day} {name} {year} ثم", "ar")
    assert mention.is_impossible == (day > longest_month("gregorian", month, year))


@given(DAYS, st.times(), st.sampled_from(["Z", "+03:00", "-05:30", ""]), st.sampled_from(KNOWN))
def test_rfc_3339_is_itself(day: date, time: object, offset: str, tag: str) -> None:
    text = f"{day.isoformat()}T{str(time)[:8]}{offset}"
    value = read_value(text, tag)
    assert (value.text, value.is_sure) == (text, True)


PIECES = st.sampled_from(
    [
        "27", "أكتوبر", "2025", "31", "نوفمبر", "آب", "/", "أغسطس", "الاثنين", "يوم", "الموافق", "(", ")",
        "،", ".", "-", "هـ", "م", "1447", "جمادى الأولى", "من", "إلى", "و", "05", "06", ":", "14:30", "ظهرا",
        "الأول", "الثاني", "والعشرين", "عام", "\ufffc", "\u2029", "\n", "\u200f", "كتب", "بـ", "تشرين", "رقم",
        "2024-02-30", "١٢", "مايو،", "ليلة", "٪", "%", "ق.م", "غرة", "رمضان",
    ]
)  # fmt: skip


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "  "])), max_size=40))
@settings(max_examples=300)
def test_mentions_stand_apart_and_in_order(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    last = 0
    for mention in mentions(text, "ar"):
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
        cut = text[mention.start : mention.end]
        assert cut == cut.strip()
        assert not re.search("[\u2029\ufffc]", cut)
        assert mention.readings
        places = [(day.start, day.end) for day in mention.weekdays]
        places += [(name.start, name.end) for name in mention.months]
        assert all(text[start:end].strip() for start, end in places)


@given(st.text(max_size=400), st.sampled_from(KNOWN))
def test_any_text_can_be_read(text: str, tag: str) -> None:
    list(mentions(text, tag))
    assert read_value(text, tag).readings is not None


@given(
    st.lists(
        st.sampled_from(
            [
                "كتاب",
                "في",
                "من",
                "مايو",
                "الاثنين",
                "أكتوبر",
                "شهر",
                "عام",
                "أمس",
                "رمضان",
                "آب",
                "،",
                ".",
            ]
        ),
        max_size=60,
    )
)
def test_a_text_without_numbers_has_no_date(words: list[str]) -> None:
    assert list(mentions(" ".join(words), "ar")) == []


@pytest.mark.parametrize("number", range(1, 32))
def test_every_day_in_words(number: int) -> None:
    spellings = [
        word for word, day in (language_of("ar").dates.ordinals or {}).items() if day == number
    ]
    assert spellings
    for word in spellings:
        text = f"كان ذلك في {word} من مارس 2024."
        (mention,) = mentions(text, "ar")
        assert text[mention.start : mention.end] == f"{word} من مارس 2024"
        assert mention.date == date(2024, 3, number)
