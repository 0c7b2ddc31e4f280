"""Days of the calendars, beside hijridate and convertdate."""

from datetime import date, timedelta

import pytest
from convertdate import hebrew, persian
from hijridate import Gregorian, Hijri
from hypothesis import given
from hypothesis import strategies as st

from brief_cli.languages.dates.calendars import gregorian, longest_month

DAYS = st.dates(date(1930, 1, 1), date(2070, 12, 31))
# Months as CLDR numbers them, by the number from Nisan that convertdate has.
_FROM_NISAN = {7: 1, 8: 2, 9: 3, 10: 4, 11: 5, 1: 8, 2: 9, 3: 10, 4: 11, 5: 12, 6: 13, 13: 7}


@given(DAYS)
def test_a_gregorian_day_is_itself(day: date) -> None:
    assert gregorian("gregorian", day.year, day.month, day.day) == day


@given(DAYS)
def test_a_day_of_umm_al_qura(day: date) -> None:
    hijri = Gregorian.fromdate(day).to_hijri()
    assert gregorian("islamic-umalqura", *hijri.datetuple()) == day


@given(st.dates(date(1925, 3, 22), date(2120, 1, 1)))
def test_a_day_of_the_solar_year(day: date) -> None:
    assert gregorian("persian", *persian.from_gregorian(day.year, day.month, day.day)) == day


@pytest.mark.filterwarnings("ignore:month_days")
@given(st.dates(date(1800, 1, 1), date(2200, 1, 1)))
def test_a_day_of_the_hebrew_year(day: date) -> None:
    year, month, number = hebrew.from_gregorian(day.year, day.month, day.day)
    own = _FROM_NISAN.get(month) or (6 if hebrew.leap(year) else 7)
    assert gregorian("hebrew", year, own, number) == day
    assert number <= longest_month("hebrew", own, year)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (2023, 2, 29),
        (1900, 2, 29),
        (2024, 2, 30),
        (2024, 4, 31),
        (2024, 13, 1),
        (2024, 0, 1),
        (2024, 1, 0),
    ],
)
def test_no_such_gregorian_day(year: int, month: int, day: int) -> None:
    assert gregorian("gregorian", year, month, day) is None


def test_the_30th_of_a_month_of_29_days_is_the_day_after() -> None:
    assert Hijri(1446, 8, 1).month_length() == 29
    assert gregorian("islamic-umalqura", 1446, 8, 30) == date(2025, 3, 1)
    assert gregorian("islamic-umalqura", 1446, 8, 31) is None


def test_years_beyond_the_tables_have_no_day() -> None:
    assert gregorian("gregorian", 1582, 10, 14) is None
    assert gregorian("gregorian", 1582, 10, 15) == date(1582, 10, 15)
    assert gregorian("islamic-umalqura", 1200, 1, 1) is None
    assert gregorian("persian", 900, 1, 1) is None
    assert gregorian("hebrew", 1, 1, 1) is None


def test_leap_years_of_the_solar_calendar() -> None:
    assert [year for year in range(1399, 1413) if longest_month("persian", 12, year) == 30] == [
        1399,
        1403,
        1408,
        1412,
    ]


def test_adar_i_is_a_month_of_leap_years() -> None:
    assert (longest_month("hebrew", 6, 5784), longest_month("hebrew", 6, 5786)) == (30, 0)
    assert longest_month("hebrew", 6) == 30


def test_february_without_a_year_has_29_days() -> None:
    assert longest_month("gregorian", 2) == 29
    assert gregorian("gregorian", 2024, 2, 29) == date(2024, 2, 28) + timedelta(days=1)
