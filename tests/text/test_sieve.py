"""Words that are asked about once."""

import pytest

from brief_cli.text import sieve as module
from brief_cli.text.sieve import Sieve


def test_it_keeps_what_may_be_it() -> None:
    short = Sieve(lambda word: len(word) < 3)
    assert short({"في", "المدينة", "من"}) == {"في", "من"}
    assert short({"المدينة"}) == set()


def test_what_is_not_it_is_asked_about_once() -> None:
    asked: list[str] = []

    def is_short(word: str) -> bool:
        asked.append(word)
        return len(word) < 3

    short = Sieve(is_short)
    assert short({"مدينة"}) == set()
    assert short({"مدينة", "من"}) == {"من"}
    assert short({"مدينة", "من"}) == {"من"}
    assert sorted(asked) == sorted(["مدينة", "من", "من"])


def test_it_does_not_remember_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_REMEMBERED", 3)
    none = Sieve(str.isspace)
    for number in range(20):
        assert none({f"{number}"}) == set()
        assert len(none._others) <= 4
