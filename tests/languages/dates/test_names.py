"""Names of days and months, as a fix writes them."""

import pytest

from brief_cli.languages.dates.names import month_name, weekday_name


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("ar", "الاثنين"), ("fa", "دوشنبه"), ("ur", "پیر"), ("he", "יום שני"), ("en", "Monday"),
        ("fr", "lundi"), ("xx", "Monday"),
    ],
)  # fmt: skip
def test_monday(language: str, name: str) -> None:
    assert weekday_name(0, language) == name


def test_months_by_family() -> None:
    assert month_name(10, "ar") == "أكتوبر"
    assert month_name(10, "ar", family="levant") == "تشرين الأول"
    assert month_name(1, "ar", family="maghreb") == "جانفي"
    assert month_name(9, "ar", "islamic-umalqura") == "رمضان"
    assert month_name(7, "fa", "persian") == "مهر"
    assert month_name(8, "he", "hebrew") == "ניסן"
    assert month_name(1, "xx") == ""
