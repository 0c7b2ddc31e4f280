"""Dates and date-times of RFC 3339, and as a notice shows them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from brief_cli.languages.dates.rfc3339 import (
    has_rfc3339_form,
    parse_rfc3339,
    readable,
    rfc3339,
)

BEIRUT = timezone(timedelta(hours=3))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-10-27T04:25:00Z", datetime(2025, 10, 27, 4, 25, tzinfo=UTC)),
        ("2025-10-27t04:25:00z", datetime(2025, 10, 27, 4, 25, tzinfo=UTC)),
        ("2025-10-27 04:25:00", datetime(2025, 10, 27, 4, 25)),
        ("2025-10-27T04:25", datetime(2025, 10, 27, 4, 25)),
        ("2025-10-27T04:25:00.123+03:00", datetime(2025, 10, 27, 4, 25, tzinfo=BEIRUT)),
    ],
)
def test_a_date_time_is_read(text: str, moment: datetime) -> None:
    stamp = parse_rfc3339(text)
    assert stamp is not None
    assert stamp.moment == moment
    assert stamp.day == date(2025, 10, 27)
    assert stamp.lacks_offset == (moment.tzinfo is None)


def test_a_date_has_no_moment() -> None:
    stamp = parse_rfc3339(" 2025-10-27 ")
    assert stamp is not None
    assert (stamp.day, stamp.moment, stamp.lacks_offset) == (date(2025, 10, 27), None, False)


@pytest.mark.parametrize(
    "text",
    [
        "2025-10-27T04:25:00 Z", "2025-10-27T04:25:00+0300", "2025-10-27T04:25:00 +03:00",
        "2025-10-27T04:25:00UTC", "27/10/2025", "2025-1-5", "٢٠٢٥-١٠-٢٧", "2025-02-30", "",
        "2025-10-27T25:00:00Z",
    ],
)  # fmt: skip
def test_another_form_is_none(text: str) -> None:
    assert parse_rfc3339(text) is None


def test_the_form_is_told_from_the_day() -> None:
    assert has_rfc3339_form("2025-02-30")
    assert not has_rfc3339_form("27/10/2025")


def test_what_is_earlier() -> None:
    first, second, day = (
        parse_rfc3339(text)
        for text in ("2025-10-27T04:25:00+03:00", "2025-10-27T04:25:00Z", "2025-10-27")
    )
    assert first is not None
    assert second is not None
    assert day is not None
    assert first.precedes(second)
    assert not second.precedes(first)
    assert not day.precedes(second)
    assert not second.precedes(day)


def test_a_date_time_is_written() -> None:
    assert rfc3339(datetime(2025, 10, 27, 4, 25, tzinfo=UTC)) == "2025-10-27T04:25:00Z"
    assert rfc3339(datetime(2025, 10, 27, 4, 25, tzinfo=BEIRUT)) == "2025-10-27T04:25:00+03:00"


def test_a_notice_shows_it_with_spaces() -> None:
    assert readable("2025-10-27T04:25:00Z") == "2025-10-27 04:25:00"
    assert readable("2025-10-27T04:25:00+03:00") == "2025-10-27 04:25:00 +03:00"
    assert readable("2025-10-27") == "2025-10-27"
