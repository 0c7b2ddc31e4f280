"""A briefing is scaffolded, checked, shown and imported in each language of the shipped schemas."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.languages.tags import language_of
from brief_cli.lint.linter import Linter
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import decode
from tests.conftest import ROOT

SCHEMAS = ("base", "news-brief", "osint-briefing", "policy-brief")
LANGUAGES = ("ar", "en", "fa", "ur", "he", "fr")
EXAMPLES = ("grain-ships.fa", "bridge-opens.ur", "water-report.he", "rail-line.fr", "harbour-strike.en", "azerbaijan-kazakhstan.edited.ar")  # fmt: skip
# As a web page has it: title, labelled lines, headings in the words of the schema.
SCRAPED = {
    "fa": "نخستین کشتی‌ها رسیدند\nنویسنده: گروه خبر\nتاریخ انتشار: 2025-10-27\n\nخبر\nکشتی‌ها در اسکله شمالی پهلو گرفتند.\n\nجزئیات\nتخلیه آن‌ها تا شب ادامه دارد.\n",
    "ur": "نیا پل کھول دیا گیا\nمصنف: خبر نگار\nتاریخ اشاعت: 2025-10-27\n\nخبر\nوزیر نے نئے پل کا افتتاح کیا۔\n\nتفصیلات\nبھاری گاڑیاں رات کو گزریں گی۔\n",
    "he": "מפלס האגם עלה\nמאת: מערכת החדשות\nתאריך פרסום: 2025-10-27\n\nהידיעה\nמפלס האגם עלה אחרי הגשמים.\n\nפרטים\nהחופים יישארו פתוחים.\n",
    "fr": "La ligne rouvre\nAuteur : La rédaction\nPublié le : 2025-10-27\n\nLes faits\nLa ligne du littoral a rouvert lundi.\n\nDétails\nTrois gares restent fermées.\n",
}
runner = CliRunner()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("schema", SCHEMAS)
def test_what_new_writes_has_only_its_placeholders_to_be_written(
    schema: str, language: str, tmp_path: Path, linter: Linter
) -> None:
    path = tmp_path / "x.md"
    done = runner.invoke(
        app,
        ["new", str(path), "--schema", schema, "--lang", language, "--title", "X", "--author", "A",
         "--source-url", "https://example.org/x", "--set", "republisher.name=R",
         "--set", "translation.method=machine"],
    )  # fmt: skip
    assert done.exit_code == 0, done.stderr
    source = decode("x.md", path.read_bytes())
    # Today is later than the day of the tests.
    assert {found.code for found in linter.examine(source)} <= {"M105", "D305"}
    known = Catalogue().get(schema)
    assert known is not None
    for section in known.sections:
        if section.required or section.id == "notices":
            assert f"## {section.headings[language][0]}\n" in source.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_the_direction_of_its_language(language: str, tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    runner.invoke(app, ["new", str(path), "--schema", "news-brief", "--lang", language])
    done = runner.invoke(app, ["export", "--to", "html", "--draft", "-o", "-", str(path)])
    assert f'<html lang="{language}" dir="{language_of(language).direction}">' in done.stdout


@pytest.mark.parametrize("language", SCRAPED)
def test_a_scraped_text_is_taken_apart_in_its_language(language: str, tmp_path: Path) -> None:
    raw, out = tmp_path / "raw.txt", tmp_path / "out.md"
    raw.write_text(SCRAPED[language], encoding="utf-8")
    done = runner.invoke(
        app, ["import", str(raw), "-o", str(out), "--schema", "news-brief", "--lang", language]
    )
    assert done.exit_code == 0, done.stderr
    text = out.read_text(encoding="utf-8")
    lines = SCRAPED[language].splitlines()
    assert f"title: {lines[0]}\n" in text
    assert f"author: {lines[1].partition(':')[2].strip()}\n" in text
    assert "published: 2025-10-27\n" in text
    for heading in (lines[4], lines[7]):
        assert f"\n## {heading}\n" in text


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_are_clean(name: str, linter: Linter) -> None:
    path = ROOT / "examples" / f"{name}.md"
    assert linter.examine(decode(path.name, path.read_bytes())) == []
