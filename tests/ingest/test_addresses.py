"""Addresses of pages: what leads to them, and what only follows a reader about."""

import pytest

from brief_cli.ingest.candidates.addresses import host_label, is_public, without_tracking
from tests.ingest.test_page_dates import imported

TEXT = (
    "<p>أعلن مجلس البلدية اليوم خطة جديدة لتوسيع شبكة النقل العام تشمل خمسة خطوط للحافلات.</p>" * 3
)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("https://a.example.org/n/1", "https://a.example.org/n/1"),
        ("https://a.example.org/n?id=7&utm_source=x&fbclid=y", "https://a.example.org/n?id=7"),
        ("https://a.example.org/n?utm_medium=social", "https://a.example.org/n"),
        ("https://a.example.org/n?id=&page=2", "https://a.example.org/n?id=&page=2"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_what_follows_readers_about_is_taken_away(written: str, value: str) -> None:
    assert without_tracking(written) == value


@pytest.mark.parametrize(
    ("host", "leads"),
    [
        ("a.example.org", True),
        ("10.0.0.7", False),
        ("[2001:db8::1]", False),
        ("localhost", False),
        ("news.local", False),
        ("cms.internal", False),
        ("box.lan", False),
    ],
)
def test_hosts_that_others_reach(host: str, leads: bool) -> None:
    assert is_public(host) is leads


@pytest.mark.parametrize(
    ("address", "label"),
    [
        ("https://www.marfa.co.uk/n", "marfa"),
        ("https://news.example/", "news"),
        ("https://localhost/n", "localhost"),
        ("no address", ""),
    ],
)
def test_the_label_of_a_site(address: str, label: str) -> None:
    assert host_label(address) == label


def test_an_address_that_only_its_makers_reach_is_not_taken() -> None:
    page = (
        "<html lang=ar><head><title>خطة النقل</title><link rel=canonical href='http://cms.local/n/1'>"
        "<meta property=og:url content='https://news.example.org/n/1?utm_source=x'></head>"
        f"<body><h1>خطة النقل</h1>{TEXT}"
    )
    assert imported(page).parts.values["source.url"].value == "https://news.example.org/n/1"


@pytest.mark.parametrize("written", ["(وكالة الأنباء)", "( وكالة الأنباء )", "وكالة الأنباء"])
def test_brackets_around_a_value_are_no_part_of_it(written: str) -> None:
    page = f"خطة النقل الجديدة\n\nالمصدر: {written}\n\nأعلن مجلس البلدية اليوم خطة جديدة للنقل العام.\n"
    assert imported(page).parts.values["source.name"].value == "وكالة الأنباء"
