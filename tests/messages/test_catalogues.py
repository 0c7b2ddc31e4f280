"""What is said is said whole in every language, with the same values in it."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message as Entry

from brief_cli.messages.catalogue import catalogue, chosen_language, languages
from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "tools"))
import messages as tool

# Messages that every language has; a language may leave the rest in English.
WHOLE = ("ar", "fr")
_VALUE = re.compile(r"(?<!\{)\{(\w+)[^}]*\}(?!\})")
_OPTION = re.compile(r"(?<!\w)--?[a-z][a-z-]*")


def _entries() -> Iterator[tuple[str, Entry]]:
    for language, path in tool.catalogues():
        for entry in tool.read(path, language):
            if entry.id and entry.id != tool.DIRECTION:
                yield language, entry


def _pairs(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield each template with each of its translations."""
    ids = entry.id if isinstance(entry.id, tuple) else (entry.id,)
    strings = entry.string if isinstance(entry.string, tuple) else (entry.string,)
    for string in strings:
        yield str(ids[-1]), str(string)


ENTRIES = list(_entries())
each_entry = pytest.mark.parametrize(
    ("language", "entry"), ENTRIES, ids=[f"{code}-{entry.id}"[:60] for code, entry in ENTRIES]
)


def test_there_is_arabic() -> None:
    assert "ar" in dict(tool.catalogues())
    assert set(languages()) == {"en", *dict(tool.catalogues())}


@pytest.mark.parametrize(("language", "path"), list(tool.catalogues()))
def test_a_catalogue_has_the_templates_of_the_code(language: str, path: Path) -> None:
    wanted = {entry.id for entry in tool.template() if entry.id}
    held = {entry.id for entry in tool.read(path, language) if entry.id}
    assert len(wanted) > 450
    assert held - wanted == set(), "run: make messages"
    assert wanted - held == set(), "run: make messages"


@each_entry
def test_a_translation_is_there_with_its_values_and_options(language: str, entry: Entry) -> None:
    for template, translation in _pairs(entry):
        if language in WHOLE:
            assert translation, "translate it"
        if not translation:
            continue
        values = set(_VALUE.findall(template))
        # A language may say one and two without a figure.
        allowed = {"count"} if isinstance(entry.id, tuple) else set()
        assert values - allowed <= set(_VALUE.findall(translation)) <= values
        assert sorted(_OPTION.findall(translation)) == sorted(_OPTION.findall(template))


@each_entry
def test_a_translation_is_in_its_language(language: str, entry: Entry) -> None:
    for template, translation in _pairs(entry):
        says_something = re.search(r"[a-z]{3}", _OPTION.sub("", _VALUE.sub("", template)))
        if language == "ar" and says_something:
            assert re.search("[ء-ي]{2}", translation)


def test_the_compiled_catalogue_is_that_of_the_source() -> None:
    for language, path in tool.catalogues():
        known = catalogue(language)
        for entry in tool.read(path, language):
            if isinstance(entry.id, str) and entry.id and entry.string:
                assert known.singular(entry.id) == entry.string, "run: make messages"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "لا أخطاء"), (1, "خطأ واحد"), (2, "خطآن"), (3, "3 أخطاء"), (10, "10 أخطاء"),
        (11, "11 خطأً"), (99, "99 خطأً"), (100, "100 خطأ"), (102, "102 خطأ"), (103, "103 أخطاء"),
    ],
)  # fmt: skip
def test_arabic_has_six_plurals(count: int, said: str) -> None:
    template = catalogue("ar").plural("{count} error", "{count} errors", count)
    assert template.format(count=count) == said


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "ar_LB.UTF-8"}, "ar"),
        ({"LANG": "ar"}, "ar"),
        ({"LANG": "ar_LB@latin"}, "ar"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "ar_EG.UTF-8", "LANG": "en_GB.UTF-8"}, "ar"),
        ({"LC_MESSAGES": "ar_EG.UTF-8", "LANG": "en_GB.UTF-8"}, "ar"),
        ({"LC_ALL": "en_GB.UTF-8", "LC_MESSAGES": "ar_EG.UTF-8"}, "en"),
        ({"LANGUAGE": "de:ar:en", "LANG": "en_GB.UTF-8"}, "ar"),
        ({"LANGUAGE": "en:ar", "LANG": "ar_EG.UTF-8"}, "en"),
        ({"LANGUAGE": "ar"}, "ar"),
        ({"LANGUAGE": "ar", "LANG": "C"}, "en"),
        ({"LANGUAGE": "ar", "LC_ALL": "C.UTF-8", "LANG": "ar_EG"}, "en"),
        ({"LANGUAGE": "ar", "LANG": "POSIX"}, "en"),
        ({"LC_ALL": "", "LANG": "ar_EG.UTF-8"}, "ar"),
        ({"LANG": "art"}, "en"),
    ],
)
def test_the_language_is_chosen_as_gettext_does(environ: dict[str, str], language: str) -> None:
    assert chosen_language(environ) == language
