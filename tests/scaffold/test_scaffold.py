"""What `brief new` writes is complete but for what the writer must write."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_cli.lint.linter import Linter
from brief_cli.scaffold.scaffold import scaffold
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source

NAMES = ["base", "news-brief", "osint-briefing", "policy-brief"]
REPUBLISHED = {
    "source.name": "SpecialEurasia",
    "source.url": "https://www.specialeurasia.com",
    "source.retrieved": "2025-10-27T04:25:00Z",
    "republisher.name": "بتوقيت بيروت",
    "translation.method": "machine",
    "translation.from": "en",
    "cover.credit": "President.az",
    "cover.license": "CC-BY-4.0",
}


def _codes(linter: Linter, text: str) -> list[str]:
    return [diagnostic.code for diagnostic in linter.examine(Source("new.md", text))]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    "answers", [{}, REPUBLISHED, {"republisher.name": "x"}], ids=["none", "all", "some"]
)
def test_only_placeholders_are_left(
    name: str, language: str, answers: dict[str, str], catalogue: Catalogue, linter: Linter
) -> None:
    schema = catalogue.get(name)
    assert schema is not None
    text = scaffold(schema, answers, language, catalogue)
    codes = _codes(linter, text)
    assert set(codes) <= {"M105"}
    assert codes.count("M105") == text.count("TODO")


def test_notices_are_filled(catalogue: Catalogue) -> None:
    schema = catalogue.get("osint-briefing")
    assert schema is not None
    text = scaffold(schema, REPUBLISHED, "ar", catalogue)
    assert "## تنويه\n\nتنويه من موقع “بتوقيت بيروت”:" in text
    assert "\nhttps://www.specialeurasia.com\nبتاريخ: 2025-10-27 04:25:00.\n" in text
    assert text.rstrip().endswith("لتوفير هذا المحتوى.")


_VALUE = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn"), exclude_characters="\u2028\u2029\ufeff\x85"),
    min_size=1, max_size=60,
).map(str.strip).filter(lambda text: text and not text.startswith("TODO"))  # fmt: skip


@given(_VALUE, _VALUE)
@settings(max_examples=60)
def test_any_title_and_author_are_kept(title: str, author: str) -> None:
    catalogue = Catalogue()
    schema = catalogue.get("news-brief")
    assert schema is not None
    text = scaffold(schema, {"title": title, "author": author}, "ar", catalogue)
    from brief_cli.briefing.reading import read_briefing

    briefing = read_briefing(Source("new.md", text), catalogue)
    assert briefing.faults == ()
    assert briefing.front_matter.text("title") == title
    assert briefing.front_matter.text("author") == author
