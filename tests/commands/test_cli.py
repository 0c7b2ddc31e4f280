"""The commands, as a user runs them."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app, main
from brief_cli.lint.linter import Linter
from brief_cli.rtl.layout import lay_out
from brief_cli.rules.table import RULES
from brief_cli.text.source import Source
from tests.conftest import EDITED, EXAMPLE, without_isolation

runner = CliRunner(env={"COLUMNS": "80", "TERM": "dumb"})


@pytest.fixture
def changed(tmp_path: Path, edited_text: str) -> Path:
    """Return the example with a heading under another wording and no date."""
    text = edited_text.replace("## معلومات أساسية", "## خلفية")
    text = text.replace("published: 2025-10-27T04:25:00Z\n", "")
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_edited_example_lints_clean_at_every_severity() -> None:
    result = runner.invoke(app, ["lint", "--fail-level", "info", str(EDITED)])
    assert (result.exit_code, result.stdout) == (0, "")


def test_the_example_as_scraped_has_the_findings_of_its_text() -> None:
    result = runner.invoke(app, ["lint", "--select", "ALL", str(EXAMPLE)])
    found = [line.removeprefix(f"{EXAMPLE}:").split(" ") for line in result.stdout.splitlines()]
    assert [(words[0], words[2]) for words in found if words[2][:2] in ("T5", "L7")] == [
        ("25:47:", "L707"),
        ("35:14:", "L707"),
        ("41:17:", "L703"),
        ("43:48:", "L702"),
        ("45:20:", "T518"),
        ("49:238:", "L702"),
        ("49:300:", "T518"),
        ("51:411:", "T518"),
        ("51:440:", "T518"),
        ("53:127:", "T518"),
        ("53:296:", "L702"),
        ("57:336:", "T518"),
        ("61:126:", "L701"),
        ("73:73:", "L709"),
    ]
    assert {words[2] for words in found} >= {"A801", "A804", "A805"}


def _cut(text: str, start: str, end: str) -> str:
    head, rest = text[: text.index(start)], text[text.index(start) :]
    return head + (rest[rest.index(end) :] if end else "")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("## تنويه", "", ["12:3: error N401", "14:3: error N401"]),
        ("published:", "source:", ["5:1: error D301"]),
        ("## التوقعات", "## تنويه", ["47:1: error S201"]),
    ],
)
def test_what_is_taken_away_is_missed(
    start: str, end: str, expected: list[str], tmp_path: Path, edited_text: str
) -> None:
    path = tmp_path / "a.md"
    path.write_text(_cut(edited_text, start, end), encoding="utf-8")
    result = runner.invoke(app, ["lint", str(path)])
    assert result.exit_code == 1
    found = [line.removeprefix(f"{path}:") for line in result.stdout.splitlines()]
    assert [" ".join(line.split(" ")[:3]) for line in found] == expected


def test_human_output_shows_the_line_as_a_reader_sees_it(changed: Path) -> None:
    result = runner.invoke(app, ["lint", "--format", "human", "--select", "S206", str(changed)])
    lines = result.stdout.splitlines()
    assert lines[0] == f"{changed}:36:4: info S206 heading-wording"
    shown = next(line for line in lines if "│" in line)
    carets = lines[lines.index(shown) + 1]
    assert shown.endswith("ﺔﻴﻔﻠﺧ ##")
    assert len(shown) == 80
    assert carets.index("^") == shown.index("ﺔ")
    assert carets.count("^") == 5
    assert "1 note in 1 briefing" in result.stderr


def test_select_ignore_and_fail_level(changed: Path) -> None:
    def codes(*options: str) -> tuple[int, list[str]]:
        result = runner.invoke(app, ["lint", *options, str(changed)])
        return result.exit_code, [line.split(" ")[2] for line in result.stdout.splitlines()]

    assert codes() == (1, ["D301", "S206"])
    assert codes("--select", "S") == (0, ["S206"])
    assert codes("--select", "S", "--fail-level", "info") == (1, ["S206"])
    assert codes("--ignore", "D,heading-wording") == (0, [])
    assert codes("--select", "ALL", "--ignore", "D301") == (0, ["S206"])
    result = runner.invoke(app, ["lint", "--select", "Q9", str(changed)])
    assert result.exit_code == 2
    assert "no rule “Q9”" in result.stderr


def test_json_is_versioned_and_places_are_exact(changed: Path) -> None:
    result = runner.invoke(app, ["lint", "--format", "json", str(changed)])
    document = json.loads(result.stdout)
    assert document["version"] == 1
    assert document["summary"]["error"] == 1
    wording = document["diagnostics"][1]
    text = changed.read_text(encoding="utf-8")
    assert text[wording["start"]["offset"] : wording["end"]["offset"]] == "خلفية"
    assert wording["fix"]["edits"][0]["replacement"] == "معلومات أساسية"
    assert wording["fix"]["applicability"] == "safe"


def test_a_folder_takes_briefings_and_counts_the_rest(changed: Path) -> None:
    folder = changed.parent
    (folder / "readme.md").write_text("# no briefing\n")
    (folder / "sub").mkdir()
    (folder / "sub" / "b.md").write_text("---\nschema: base\n", encoding="utf-8")
    (folder / "sub" / "loop").symlink_to(folder)
    (folder / "out.md").symlink_to(EXAMPLE)
    result = runner.invoke(app, ["lint", "--format", "json", str(folder)])
    document = json.loads(result.stdout)
    assert document["summary"]["skipped"] == 1
    assert document["summary"]["files"] == 2
    assert sorted({d["path"] for d in document["diagnostics"]}) == [
        str(folder / "a.md"),
        str(folder / "sub" / "b.md"),
    ]


def test_standard_input() -> None:
    result = runner.invoke(app, ["lint", "-"], input=b"---\nschema: base\n")
    assert result.exit_code == 1
    assert result.stdout.startswith("<stdin>:1:1: error P004")


def test_new_writes_what_lints_clean_but_for_placeholders(tmp_path: Path, linter: Linter) -> None:
    path = tmp_path / "new.md"
    arguments = [
        "new",
        str(path),
        "--title",
        "أثر: الاتفاق",
        "--author",
        "سلمى",
        "--set",
        "marking=TLP:CLEAR",
    ]
    assert runner.invoke(app, arguments).exit_code == 0
    text = path.read_text(encoding="utf-8")
    assert 'title: "أثر: الاتفاق"\n' in text
    assert "marking: TLP:CLEAR\n" in text
    codes = {d.code for d in linter.examine(Source("new.md", text))} - {"D305"}
    assert codes == {"M105"}
    again = runner.invoke(app, arguments)
    assert again.exit_code == 2
    assert "--force" in again.stderr
    assert path.read_text(encoding="utf-8") == text
    assert runner.invoke(app, [*arguments, "--force"]).exit_code == 0
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--schema", "nope"], "no schema “nope”"),
        (["--lang", "de"], "has no language “de”"),
        (["--set", "auther=x"], "did you mean “author”?"),
        (["--set", "author"], "key=value"),
        (["--set", "lang=ar"], "--lang"),
        (["--source-url", "example.org"], "M107"),
        (["no-such-folder/a.md"], "no folder"),
        (["."], "is a folder"),
    ],
)
def test_new_refuses_what_cannot_be(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = runner.invoke(app, ["new", "--force", *arguments])
    assert result.exit_code == 2
    assert said in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_schema_commands(tmp_path: Path) -> None:
    listed = runner.invoke(app, ["schema", "list"])
    assert "osint-briefing" in listed.stdout
    shown = runner.invoke(app, ["schema", "show", "osint-briefing", "--lang", "en"])
    assert "  outlook: required, prose or a list, words: at least 20  ## Outlook" in shown.stdout
    assert runner.invoke(app, ["schema", "check"]).exit_code == 0
    exported = runner.invoke(app, ["schema", "export", "news-brief"])
    assert json.loads(exported.stdout)["properties"]["schema"] == {
        "title": "Schema", "description": "Schema", "const": "news-brief",
    }  # fmt: skip
    broken = tmp_path / "mine.yaml"
    broken.write_text("schema: mine\ntitle: {ar: x}\ndescription: {ar: x}\nsectoins: []\n")
    result = runner.invoke(app, ["schema", "check", str(broken)])
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{broken}:4:1: unknown key “sectoins”")
    missing = runner.invoke(app, ["schema", "show", "osint"])
    assert missing.exit_code == 2
    assert "did you mean “osint-briefing”?" in missing.stderr


def test_a_schema_of_the_project_is_found_by_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "mine.yaml").write_text(
        "schema: mine\ntitle: {ar: x}\ndescription: {ar: x}\nextends: base\n", encoding="utf-8"
    )
    (tmp_path / "brief.toml").write_text('schema-path = "kinds"\n[severity]\nM109 = "error"\n')
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.md").write_text("---\nschema: mine\nlang: ar\ntitle: x\n---\n")
    monkeypatch.chdir(tmp_path / "sub")
    result = runner.invoke(app, ["lint"])
    assert result.stdout.startswith("a.md:3:1: error M109")
    (tmp_path / "brief.toml").write_text("slect = []\n")
    wrong = runner.invoke(app, ["lint"])
    assert wrong.exit_code == 2
    assert "did you mean “select”" in wrong.stderr


def test_rules() -> None:
    listed = runner.invoke(app, ["rules"]).stdout
    assert "S201  missing-section" in listed
    page = runner.invoke(app, ["rule", "s201"]).stdout
    assert page.startswith("# S201 missing-section\n\n*error, unsafe fix*\n")
    assert "## الخبر" in page
    wrong = runner.invoke(app, ["rule", "missing-sektion"])
    assert wrong.exit_code == 2
    assert "did you mean “missing-section”?" in wrong.stderr


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_each_rule_has_a_page(code: str, language: str) -> None:
    result = runner.invoke(app, ["rule", code, "--ui-lang", language])
    assert result.exit_code == 0
    assert result.stdout.startswith(f"# {code} ")
    assert ("## لماذا" if language == "ar" else "## Why") in result.stdout


def test_preview_of_a_broken_file_says_why(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("no front matter")
    result = runner.invoke(app, ["preview", str(path)])
    assert result.exit_code == 1
    assert "P003" in result.stderr


def test_rules_are_ignored_in_some_files(changed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = changed.parent
    (folder / "brief.toml").write_text('[per-file-ignores]\n"a*.md" = ["S206", "D3"]\n')
    monkeypatch.chdir(folder)
    assert runner.invoke(app, ["lint"]).stdout == ""
    assert runner.invoke(app, ["lint", str(changed)]).stdout == ""
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")
    assert runner.invoke(app, ["lint", f"../{changed.name}"]).stdout == ""
    monkeypatch.chdir(folder)
    changed.rename(folder / "b.md")
    assert len(runner.invoke(app, ["lint"]).stdout.splitlines()) == 2


def test_fixes_are_shown_or_applied(changed: Path) -> None:
    text = changed.read_text(encoding="utf-8")
    shown = runner.invoke(app, ["lint", "--diff", str(changed)])
    assert "-## خلفية\n+## معلومات أساسية\n" in shown.stdout
    assert changed.read_text(encoding="utf-8") == text
    fixed = runner.invoke(app, ["lint", "--fix", str(changed)])
    assert [line.split(" ")[2] for line in fixed.stdout.splitlines()] == ["D301"]
    assert changed.read_text(encoding="utf-8") == text.replace("## خلفية", "## معلومات أساسية")
    piped = runner.invoke(app, ["lint", "--fix", "-"], input=text.encode())
    assert piped.stdout == text.replace("## خلفية", "## معلومات أساسية")
    assert "D301" in piped.stderr


def test_a_run_says_how_many_findings_a_fix_would_mend(changed: Path) -> None:
    def said(*options: str) -> str:
        done = runner.invoke(app, ["lint", "--format", "human", *options, str(changed)])
        return done.stderr.splitlines()[-1]

    text = changed.read_text(encoding="utf-8").replace("## التوقعات\n", "", 1)
    changed.write_text(text, encoding="utf-8")
    counted = "2 errors, 1 note in 1 briefing"
    fixes = "; --fix mends 1 of them, --unsafe-fixes 1 more"
    assert said("--select", "D301,S201,S206") == counted + fixes
    # Once they are applied, what is left is no longer theirs.
    assert said("--select", "D301,S201,S206", "--diff") == counted + fixes
    assert said("--select", "D301,S201,S206", "--fix") == "1 fixed, 2 errors left in 1 briefing"


def test_a_fix_keeps_line_endings_and_permissions(changed: Path) -> None:
    data = changed.read_bytes().replace(b"\n", b"\r\n")
    changed.write_bytes(data)
    changed.chmod(0o640)
    runner.invoke(app, ["lint", "--fix", str(changed)])
    assert b"\n" not in changed.read_bytes().replace(b"\r\n", b"")
    assert changed.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in changed.parent.iterdir()] == [changed.name]


def test_messages_come_in_arabic_laid_out_right_to_left(changed: Path) -> None:
    asked = runner.invoke(app, ["lint", "--ui-lang", "ar", "--select", "S206", str(changed)])
    assert (
        asked.stdout
        == f"{changed}:36:4: info S206 الصياغة المعتمدة لعنوان «خلفية» هي «معلومات أساسية»\n"
    )
    by_locale = runner.invoke(
        app, ["lint", "--select", "S206", str(changed)], env={"LC_ALL": "ar_LB.UTF-8"}
    )
    assert by_locale.stdout == asked.stdout
    human = runner.invoke(
        app, ["lint", "--ui-lang", "ar", "--format", "human", "--select", "S206", str(changed)]
    )
    lines = human.stdout.splitlines()
    said = lay_out("الصياغة المعتمدة لعنوان «خلفية» هي «معلومات أساسية»", 80, 1)[0].text
    assert lines[1] == said.rjust(80)
    listed = runner.invoke(app, ["rules", "--ui-lang", "ar"]).stdout
    assert listed.count("قسم يرد مرتين.") == 1
    wrong = runner.invoke(app, ["lint", "--ui-lang", "xx", str(changed)])
    assert wrong.exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lintt"], "brief: no command lintt; did you mean “lint”?"),
        (["lint", "--fixx"], "brief: no option --fixx; did you mean --fix?"),
        (["lint", "--qqq"], "brief: no option --qqq"),
        (["lint", "--fix=3"], "brief: --fix takes no value"),
        (["lint", "--config"], "brief: --config needs a value"),
        (["lint", "--fail-level", "x"], "brief: --fail-level x: there are: error, warning, info"),
        (["preview", "a", "--width", "3"], "brief: --width: write a number from 10 to 1000"),
        (["rules", "x", "y"], "brief: more than is understood: x y"),
        (["rule"], "brief: CODE is missing"),
    ],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_wrong_with_a_command_line_is_told(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
    language: str,
) -> None:
    monkeypatch.setattr("sys.argv", ["brief", *arguments])
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.setenv("LC_ALL", {"en": "C.UTF-8", "ar": "ar_LB.UTF-8"}[language])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    shown = capsys.readouterr().err.splitlines()
    if language == "en":
        assert shown[0] == said
    else:
        # Nothing but names and values is left in Latin letters.
        assert re.search("[ء-ي]{3}", shown[0])
        words = set(re.findall("[A-Za-z]+", " ".join(shown)))
        assert words <= {"help", arguments[0], *re.findall("[A-Za-z]+", said)}


def test_mistakes_in_schemas_and_configuration_come_in_arabic(tmp_path: Path) -> None:
    schema = tmp_path / "mine.yaml"
    schema.write_text("schema: mine\ntitle: {ar: عنوان}\ndescription: {ar: وصف}\nsectoins: []\n")
    arabic = {"LC_ALL": "ar_LB.UTF-8"}
    checked = runner.invoke(app, ["schema", "check", str(schema)], env=arabic)
    assert "المفتاح «sectoins» غير معروف؛ أتقصد «sections»؟" in without_isolation(checked.stdout)
    config = tmp_path / "brief.toml"
    config.write_text("selct = ['T5']\n")
    refused = runner.invoke(app, ["lint", "--config", str(config), str(tmp_path)], env=arabic)
    assert refused.exit_code == 2
    assert "المفتاح «selct» غير معروف؛ أتقصد «select»؟" in without_isolation(refused.stderr)


@pytest.mark.parametrize("command", [["lint", "--format", "human"], ["preview"]])
def test_colours_are_chosen(command: list[str], tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\nنص, **نص**.\n", encoding="utf-8"
    )
    shown = {
        when: runner.invoke(app, [*command, "--color", when, str(path)]).stdout
        for when in ("always", "never", "auto")
    }
    assert "\x1b[" not in shown["never"]
    assert shown["auto"] == shown["never"]
    assert "\x1b[" in shown["always"]
    assert "always|never" in runner.invoke(app, [*command, "--help"]).stdout
