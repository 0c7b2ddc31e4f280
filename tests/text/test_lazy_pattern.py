"""Patterns that are compiled when they are first used."""

import importlib
import pkgutil
import re

import pytest

import brief_cli
from brief_cli.text import lazy_pattern as module
from brief_cli.text.lazy_pattern import lazy_pattern


def test_it_finds_what_a_pattern_finds() -> None:
    words = lazy_pattern(r"[a-z]+", re.IGNORECASE)
    assert words.findall("One, two") == ["One", "two"]
    assert (words.pattern, words.flags & re.IGNORECASE) == (r"[a-z]+", re.IGNORECASE)
    assert lazy_pattern(rb"\d").search(b"a1") is not None


def test_it_is_compiled_once_and_not_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    make = re.compile

    def watched(source: str, flags: int) -> re.Pattern[str]:
        compiled.append(source)
        return make(source, flags)

    late = lazy_pattern("a+")
    monkeypatch.setattr(re, "compile", watched)
    assert compiled == []
    assert [late.sub("b", "caat"), bool(late.match("a")), late.split("xay")] == [
        "cbt",
        True,
        ["x", "y"],
    ]
    assert compiled == ["a+"]


def _modules() -> list[str]:
    found = pkgutil.walk_packages(brief_cli.__path__, "brief_cli.")
    return [each.name for each in found if not each.name.endswith("__main__")]


@pytest.mark.parametrize("name", _modules())
def test_every_pattern_can_be_compiled(name: str) -> None:
    for value in vars(importlib.import_module(name)).values():
        if isinstance(value, module._Late):
            assert re.compile(value.pattern) is not None
