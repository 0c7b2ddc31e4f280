"""Which way a block runs."""

import pytest

from brief_cli.rtl.direction import block_level, direction


@pytest.mark.parametrize(
    ("text", "base", "level"),
    [
        ("FIFA أعلنت مواعيد المباريات", 1, 1),
        ("25 GB هي سعة البطاقة", 1, 1),
        ("@harbour_news نشر صور السفينة", 1, 1),
        ("🇯🇴 وصل المنتخب", 0, 1),
        ("🇯🇴 The team has arrived", 1, 0),
        ("We met the families and promised to return.", 1, 0),
        # Three words of four are enough, two of three are not.
        ("one two three كلمة", 1, 0),
        ("one two كلمة", 1, 1),
        ("كلمة كلمة كلمة one", 0, 1),
        ("كلمة كلمة one", 0, 0),
        # Numbers are of neither direction.
        ("one 1 2 3 4 5", 1, 0),
        ("كلمة one two three four five", 1, 1),
        ("", 1, 1),
        ("2025", 1, 1),
        ("2025", 0, 0),
        ("\u200fone two", 0, 0),
        ("\u200f", 0, 1),
    ],
)
def test_the_language_decides_unless_a_block_is_plainly_the_other(
    text: str, base: int, level: int
) -> None:
    assert block_level(text, base) == level


def test_a_flag_is_no_letter() -> None:
    assert direction("🇱🇧 ") is None
    assert direction("🇱🇧 قال") == 1
    assert direction("🇱🇧 said") == 0
