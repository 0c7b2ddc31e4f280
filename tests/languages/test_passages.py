"""Passages of other languages within an Arabic text."""

import importlib.util
from itertools import pairwise

import pytest

from brief_cli.languages.passages import foreign_passages, is_foreign, is_within
from tests.conftest import ROOT


def passages(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in foreign_passages(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("كتب: «دریا همیشه آبی نیست»، ثم أهداها.", ["دریا همیشه آبی نیست"]),
        ("لافتة: «آج کتب خانہ کھلا ہے» عند الباب.", ["آج کتب خانہ کھلا ہے"]),
        ("نشرت «شاری نوێ» الخبر عن «ڕێگا».", ["شاری نوێ", "ڕێگا"]),
        ("كتب على الجدار (زنده باد آزادی) بخط كبير.", ["زنده باد آزادی"]),
        ("ما فردا به سوی کوه حرکت می‌کنیم.", ["ما فردا به سوی کوه حرکت می‌کنیم"]),
        ("زار الوفد مدينة شیراز القديمة.", []),
        ("قال «إن الوضع فی غزة صعب جدا» وأضاف.", []),
        ("هذه مدینة کبیرة فی العراق", []),
        ("نص عربي «كله» بحروفه.", []),
    ],
)
def test_the_words_decide_and_not_the_letters(text: str, found: list[str]) -> None:
    assert passages(text) == found


def test_a_place_is_in_a_passage_or_not() -> None:
    text = "كتب: «دریا همیشه آبی نیست»، ثم."
    assert is_foreign(text, text.index("آبی"))
    assert not is_foreign(text, text.index("ثم"))


def test_the_common_words_are_those_of_the_lists() -> None:
    spec = importlib.util.spec_from_file_location("common", ROOT / "tools/common_words.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    written = (ROOT / "src/brief_cli/languages/data/common_words.py").read_text(encoding="utf-8")
    assert written == tool.written()


def test_passages_are_in_order_and_apart() -> None:
    text = "قال «این راه ادامه دارد که» و این راه ادامه دارد که. " * 3 + "ثم عاد."
    passages = foreign_passages(text)
    assert passages
    assert all(before[1] <= after[0] for before, after in pairwise(passages))
    for place in range(len(text)):
        assert is_within(passages, place) is any(start <= place < end for start, end in passages)
