"""Digits and letters of scripts, and words that are the same to a reader."""

import pytest

from brief_cli.languages.folding import folded
from brief_cli.languages.scripts import european, letters_in


def test_digits_become_european() -> None:
    assert european("٢٧/۱۰/2025 م") == "27/10/2025 م"
    assert european("27") == "27"


def test_letters_are_counted_by_script() -> None:
    assert letters_in("كتب Tom في 2025", "Arab") == (5, 8)
    assert letters_in("כתב Tom", "Hebr") == (3, 6)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أكتوبر", "اكتوبر"), ("إبريل", "ابريل"), ("آب", "اب"), ("سِبْتمبر", "سبتمبر"),
        ("أكتـوبر", "أكتوبر"), ("جمادى", "جمادي"), ("القعدة", "القعده"), ("سه‌شنبه", "سهشنبه"),
        ("ہجری", "هجري"), ("Février", "fevrier"), ("Shaʻban", "Sha'ban"), ("–", "-"), ("ـ", "-"),
        ("ה'", "ה׳"), ('תשפ"ו', "תשפ״ו"), ("٪", "٪"),
    ],
)  # fmt: skip
def test_spellings_that_are_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("آب", "أبا"), ("مارس", "مارث"), ("ص", "م")])
def test_spellings_that_differ(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_nothing_is_lost_entirely() -> None:
    assert all(folded(char) for char in ("\u0651", "\u200c", "'", "ـ", "\u0301"))
