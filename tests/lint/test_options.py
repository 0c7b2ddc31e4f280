"""What a configuration says of single rules is in force, and is part of what the cache goes by."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from tests.conftest import without_isolation

HEAD = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n"
LONG = " ".join(f"كلمة{chr(0x628 + n)}" for n in range(12)) + ".\n"


def codes(folder: Path, text: str, config: str) -> str:
    (folder / "brief.toml").write_text(config, encoding="utf-8")
    (folder / "a.md").write_text(HEAD + text, encoding="utf-8")
    done = CliRunner().invoke(app, ["lint", "--format", "concise", str(folder / "a.md")])
    return done.output


@pytest.mark.parametrize(
    ("text", "code", "config"),
    [
        ("قال إن اكثر الناس حضروا.\n", "L709", 'options.allowed-words = ["اكثر"]\n'),
        ("قال الوزير أن الشراكة قائمة.\n", "L713", 'options.tolerated = ["qala-anna"]\n'),
    ],
)
def test_what_the_house_allows_is_silent(tmp_path: Path, text: str, code: str, config: str) -> None:
    assert code in codes(tmp_path, text, "")
    assert code not in codes(tmp_path, text, config)


def test_the_longest_sentence_is_the_house_s(tmp_path: Path) -> None:
    assert "L708" not in codes(tmp_path, LONG, "")
    assert "L708" in codes(tmp_path, LONG, "options.longest-sentence = 11\n")


def test_a_slip_that_is_none_is_told_at_its_place(tmp_path: Path) -> None:
    said = codes(tmp_path, LONG, 'options.tolerated = ["haythu"]\n')
    assert "brief.toml:1:" in said
    assert "haythu-anna" in said


@pytest.mark.parametrize(
    ("text", "code", "option", "better"),
    [
        ("في 20 أكتوبر.\n", "T507", 'digits = "arab"', "في ٢٠ أكتوبر."),
        ("في 20 أكتوبر 2025.\n", "D309", 'months = "levant"', "في 20 تشرين الأول 2025."),
        ('قال: "نحن شركاء".\n', "T512", 'quotes = "“”"', "قال: “نحن شركاء”."),
        ("قال: «نحن شركاء».\n", "T525", 'quotes = "“”"', "قال: “نحن شركاء”."),
        ("عززت تحالفاً جديداً.\n", "T518", 'tanween = "before"', "عززت تحالفًا جديدًا."),
        ("صرح بالمسئول.\n", "L716", 'spellings = { "مسئول" = "مسؤول" }', "صرح بالمسؤول."),
    ],
)
def test_the_house_s_own_way_is_asked_for(
    tmp_path: Path, text: str, code: str, option: str, better: str
) -> None:
    config = f"[options]\n{option}\n"
    assert code not in codes(tmp_path, text, "") or code == "T512"
    assert code in codes(tmp_path, text, config)
    CliRunner().invoke(app, ["lint", "--fix", "--unsafe-fixes", str(tmp_path / "a.md")])
    assert better in (tmp_path / "a.md").read_text(encoding="utf-8")
    assert code not in codes(tmp_path, better, config)


def test_the_house_s_spelling_is_never_found_fault_with(tmp_path: Path) -> None:
    text = "سأل عن هيأة النقل.\n"
    assert "L709" in codes(tmp_path, text, "")
    assert codes(tmp_path, text, 'options.spellings = { "هيئة" = "هيأة" }\n').count(":") < 3


def test_a_briefing_may_be_written_ahead(tmp_path: Path) -> None:
    text = HEAD.replace("lang: ar\n", "lang: ar\npublished: 2026-02-01\n")
    for days, found in ((16, True), (17, False)):
        (tmp_path / "brief.toml").write_text(f"options.future-days = {days}\n", encoding="utf-8")
        (tmp_path / "a.md").write_text(text, encoding="utf-8")
        arguments = ["lint", "--today", "2026-01-15", str(tmp_path / "a.md")]
        assert ("D305" in CliRunner().invoke(app, arguments).output) is found


SCHEMA = "schema: mine\ntitle: {ar: x}\ndescription: {ar: x}\nextends: base\n"


@pytest.fixture
def kinds(tmp_path: Path) -> Path:
    (tmp_path / "kinds").mkdir()
    (tmp_path / "a.md").write_text(HEAD.replace("base", "mine") + LONG, encoding="utf-8")
    return tmp_path / "kinds" / "mine.yaml"


def _lint(folder: Path, config: str = "") -> str:
    (folder / "brief.toml").write_text(f'schema-path = "kinds"\n{config}', encoding="utf-8")
    return CliRunner().invoke(app, ["lint", str(folder / "a.md")]).output


def test_a_schema_sets_an_option_and_the_configuration_is_over_it(
    tmp_path: Path, kinds: Path
) -> None:
    kinds.write_text(SCHEMA, encoding="utf-8")
    assert "L708" not in _lint(tmp_path)
    kinds.write_text(f"{SCHEMA}options: {{longest-sentence: 11}}\n", encoding="utf-8")
    assert "L708" in _lint(tmp_path)
    assert "L708" not in _lint(tmp_path, "options.longest-sentence = 12\n")


@pytest.mark.parametrize(
    ("options", "place", "said"),
    [
        ("{longest: 3}", "5:11", "no option “longest”; did you mean “longest-paragraph”?"),
        ("{longest-sentence: no}", "5:29", "write a number from 1 to"),
        ("{tolerated: [haythu-anna, x]}", "5:36", "write one of haythu-anna"),
        ("{spellings: {a: 1}}", "5:26", "write a text"),
    ],
)
def test_what_is_wrong_in_a_schema_is_told_at_its_place(
    tmp_path: Path, kinds: Path, options: str, place: str, said: str
) -> None:
    kinds.write_text(f"{SCHEMA}options: {options}\n", encoding="utf-8")
    told = _lint(tmp_path)
    assert f"mine.yaml:{place}:" in told
    assert said in without_isolation(told)
    checked = CliRunner().invoke(app, ["schema", "check", str(kinds)])
    assert checked.exit_code == 1
    assert said in without_isolation(checked.output)


def test_what_is_wrong_in_a_configuration_is_told_at_its_place(tmp_path: Path) -> None:
    told = codes(tmp_path, LONG, "[options]\ndigits = 'latin'\nlongest-paragraph = 0\nquote = 1\n")
    assert "brief.toml:2:10: digits: write one of latn, arab, arabext" in without_isolation(told)
    assert "brief.toml:3:21: longest-paragraph: write a number from 1" in without_isolation(told)
    assert "brief.toml:4:1: no option “quote”; did you mean “quotes”?" in without_isolation(told)
