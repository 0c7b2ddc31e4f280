"""Joining types and forms against the Unicode database, and what a reader expects."""

import pytest

from brief_cli.languages.joining import joining_type
from brief_cli.rtl.joining import join
from tests.oracles import unicode_file


def test_joining_types_agree_with_the_unicode_database() -> None:
    checked = 0
    for line in unicode_file("ArabicShaping.txt").read_text().splitlines():
        fields = [part.strip() for part in line.partition("#")[0].split(";")]
        if len(fields) != 4:
            continue
        code, _, kind, _ = fields
        number = int(code, 16)
        if 0x600 <= number <= 0x6FF or 0x750 <= number <= 0x77F or 0x870 <= number <= 0x8FF:
            checked += 1
            assert joining_type(chr(number)) == kind, code
    assert checked > 280


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("بيت", "\ufe91\ufef4\ufe96"),
        ("دار", "\ufea9\ufe8d\ufead"),
        ("لا", "\ufefb"),
        ("بلا", "\ufe91\ufefc"),
        ("لأ", "\ufef7"),
        ("لَا", "\ufefb\u064e"),
        ("ب\u200cب", "\ufe8f\u200c\ufe8f"),
        ("ه\u200d", "\ufeeb\u200d"),
        ("بـ", "\ufe91\u0640"),
        ("گل", "\ufb94\ufede"),
        ("ٹ", "\ufb66"),
        ("بَب", "\ufe91\u064e\ufe90"),
        ("سماء", "\ufeb3\ufee4\ufe8e\u0621"),
        ("دڵا", "\ufea9\u06b5\ufe8e"),
        ("abc", "abc"),
    ],
)
def test_words_are_joined(word: str, shown: str) -> None:
    assert "".join(join(word)[0]) == shown
