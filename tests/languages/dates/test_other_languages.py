"""Dates of languages without a record of their own, and the order of figures in each."""

import pytest

from brief_cli.languages.dates.changed import published_and_updated
from brief_cli.languages.dates.order import is_day_first
from brief_cli.languages.dates.value import read_value


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("de", "Mittwoch, 29. April 2020", "2020-04-29"),
        ("de-AT", "5. Nov. 2021, 10:39 Uhr", "2021-11-05T10:39:00"),
        ("es", "17 de febrero de 2020", "2020-02-17"),
        ("pt-BR", "22 de novembro de 2020", "2020-11-22"),
        ("it", "2 novembre 2023", "2023-11-02"),
        ("nl", "3 maart 2021", "2021-03-03"),
        ("ru", "15 августа 2016 г., 13:43", "2016-08-15T13:43:00"),
        ("tr", "4 Mayıs 2025 Pazar", "2025-05-04"),
        ("nb", "5. mai 2024", "2024-05-05"),
    ],
)
def test_dates_in_words(tag: str, text: str, value: str) -> None:
    found = read_value(text, tag)
    assert (found.text, found.reason) == (value, None)


def test_a_weekday_of_another_day_is_told() -> None:
    assert read_value("Montag, 29. April 2020", "de").reason is not None


@pytest.mark.parametrize(
    ("mark", "tag", "order"),
    [
        (".", "de", True), (".", "en", True), ("/", "es", True), ("/", "fr-BE", True), ("/", "es-PA", False),
        ("/", "fil", False), ("/", "en", None), ("/", "en-US", False), ("/", "en-GB", True), ("-", "pt", True),
        ("/", "ar", None), (".", "he-IL", None), ("/", "ckb", None), ("/", "fa", None), ("/", "ur", None), (".", "ps", None),
    ],
)  # fmt: skip
def test_order_of_figures(mark: str, tag: str, order: bool | None) -> None:
    assert is_day_first(mark, tag) is order


@pytest.mark.parametrize(
    ("text", "published", "updated"),
    [
        ("11.01.2022, 09:50 Uhr / Aktualisiert am 21.01.2022", "11.01.2022, 09:50", " Uhr / Aktualisiert am 21.01.2022"),
        ("Last updated 4 Jun 2020, created 17 Jun 2019", "", "Last updated 4 Jun 2020, created 17 Jun 2019"),
        ("نُشر ٥ مارس ٢٠٢٤، آخر تحديث: ٧ مارس", "نُشر ٥ مارس ٢٠٢٤", "، آخر تحديث: ٧ مارس"),
        ("5 March 2024", "5 March 2024", ""),
    ],
)  # fmt: skip
def test_the_label_of_a_change_parts_a_line(text: str, published: str, updated: str) -> None:
    assert published_and_updated(text) == (published, updated)
