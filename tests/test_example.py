"""The example holds the seed word for word."""

import re

import pytest

from brief_cli.briefing.briefing import Briefing
from brief_cli.document.yaml import plain
from brief_cli.languages.wording import folded
from brief_cli.lint.linter import Linter
from brief_cli.text.source import decode
from tests.conftest import ROOT

# Lines of the scraped text that are metadata, by key; the words around the values are labels.
LABELLED = {
    "cover.caption": "صورة الغلاف",
    "cover.credit": "مصدر الصورة",
    "cover.via": "عبر",
    "source.url": "نشر لأول مرة على",
    "published": "تاريخ النشر",
    "author": "الكاتب",
}


def test_labels_of_the_seed_are_in_the_schema(example: Briefing) -> None:
    for key, label in LABELLED.items():
        field = example.schema.field(key)
        assert field is not None
        assert folded(label) in {folded(known) for known in field.labels["ar"]}, key


def test_sections_and_notices_are_those_of_the_seed(example: Briefing) -> None:
    assert [section.id for section in example.sections] == [
        "summary", "findings", "background", "significance", "outlook", "notices",
    ]  # fmt: skip
    assert [notice.spec.id for notice in example.notices] == [
        "republication", "machine-translation", "syndication",
    ]  # fmt: skip


def test_the_metadata_is_that_of_the_specification(example: Briefing) -> None:
    assert plain(example.front_matter.root) == {
        "schema": "osint-briefing",
        "title": "عززت أذربيجان وكازاخستان تعاونهما",
        "lang": "ar",
        "author": "SpecialEurasia OSINT Team",
        "published": "2025-10-27T04:25:00Z",
        "source": {
            "name": "SpecialEurasia",
            "url": "https://www.specialeurasia.com",
            "retrieved": "2025-10-27T04:25:00Z",
        },
        "republisher": {"name": "بتوقيت بيروت"},
        "translation": {"method": "machine", "from": "en"},
        "cover": {
            "caption": "الرئيس الأذربيجاني إلهام علييف ورئيس كازاخستان قاسم جومارت توكاييف",
            "credit": "President.az",
            "license": "CC-BY-4.0",
            "via": "ويكيميديا كومنز",
        },
    }


def test_the_words_the_seed_is_known_by_are_kept(example: Briefing) -> None:
    body = example.document.body.cut(example.source.text)
    for word in (
        "الأوسطوالتي",
        "إيرانمما",
        "والصينوغيرهم",
        "المتوسعةوالنكسات",
        "العشرينذ",
        "شهرًا",
        "تحالفاً",
    ):
        assert re.search(rf"(?<!\w){word}(?!\w)", body), word


@pytest.mark.parametrize(
    "name", ["azerbaijan-kazakhstan.edited.ar.md", "mixed.en.md", "tables.ar.md"]
)
def test_every_example_lints_clean(name: str, linter: Linter) -> None:
    path = ROOT / "examples" / name
    assert linter.examine(decode(name, path.read_bytes())) == []
