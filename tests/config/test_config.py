"""Configuration: nearest upwards, by folder, extended; schemas and ignores by path."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.config.keys import KEYS, json_schema
from brief_cli.rules.option import json_schemas
from brief_cli.rules.table import OPTIONS
from tests.conftest import ROOT

runner = CliRunner()
BAD = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\nنص , نص ; نص.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a briefing at each of three depths, which is the current one."""
    for place in (".", "in", "in/deep"):
        (tmp_path / place).mkdir(exist_ok=True)
        (tmp_path / place / "a.md").write_text(BAD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _found(*arguments: str) -> dict[str, list[str]]:
    done = runner.invoke(app, ["lint", "--select", "T50", *arguments])
    assert done.exit_code in (0, 1), done.stderr
    found: dict[str, list[str]] = {}
    for line in done.stdout.splitlines():
        found.setdefault(line.partition(":")[0], []).append(line.split(" ")[2])
    return found


def test_each_folder_has_the_nearest_configuration(folder: Path) -> None:
    (folder / "brief.toml").write_text('ignore = ["T504"]\n')
    (folder / "in" / "pyproject.toml").write_text(
        '[tool.other]\nx = 1\n[tool.brief]\nignore = ["T501", "T504"]\n'
    )
    (folder / "in" / "deep" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    expected = {"a.md": ["T501", "T502"], "in/a.md": ["T502"], "in/deep/a.md": ["T502"]}
    assert _found(".") == expected
    assert _found("a.md", "in", "in/deep/a.md") == expected
    # Whatever folder the command runs in.
    assert _found(str(folder / "in" / "a.md")) == {str(folder / "in" / "a.md"): ["T502"]}
    # The command line wins over all of them, and one file can stand for all.
    assert _found("--ignore", "T502,T504", ".") == {key: ["T501"] for key in expected}
    assert _found("--config", "brief.toml", ".") == {key: ["T501", "T502"] for key in expected}


@pytest.mark.parametrize(
    "text",
    [
        '[tool.brief]\nignore = ["T501"]\n',
        '[ "tool" . "brief" ]\nignore = ["T501"]\n',
        '[tool]\nbrief.ignore = ["T501"]\n',
        'tool.brief.ignore = ["T501"]\n',
        'tool = { brief = { ignore = ["T501"] } }\n',
        '["t\\u006fol"."\\u0062rief"]\nignore = ["T501"]\n',
    ],
)
def test_our_table_is_found_however_it_is_written(folder: Path, text: str) -> None:
    (folder / "pyproject.toml").write_text(text)
    assert "T501" not in _found("a.md")["a.md"]


def test_a_project_of_others_need_not_be_sound(folder: Path) -> None:
    project = folder / "pyproject.toml"
    project.write_text("[tool.other\nx =\n")
    assert "T501" in _found("a.md")["a.md"]
    project.write_text("[tool.brief\nx =\n")
    done = runner.invoke(app, ["lint", "a.md"])
    assert (done.exit_code, "pyproject.toml:1:12: invalid TOML" in done.stderr) == (2, True)


def test_each_file_fails_by_its_own_level(folder: Path) -> None:
    (folder / "in" / "brief.toml").write_text('fail-level = "error"\n')
    assert runner.invoke(app, ["lint", "in"]).exit_code == 0
    assert runner.invoke(app, ["lint", "."]).exit_code == 1
    assert runner.invoke(app, ["lint", "--fail-level", "warning", "in"]).exit_code == 1


def test_extend_takes_what_is_not_set_anew(folder: Path) -> None:
    (folder / "brief.toml").write_text(
        'ignore = ["T504"]\nfail-level = "error"\n[severity]\nT501 = "error"\nT502 = "info"\n'
        '[per-file-ignores]\n"in/a.md" = ["T501"]\n'
    )
    (folder / "in" / "brief.toml").write_text(
        'extend = "../brief.toml"\nfail-level = "info"\n[severity]\nT502 = "warning"\n'
    )
    done = runner.invoke(app, ["lint", "--select", "T50", "in"])
    assert [" ".join(line.split(" ")[:3]) for line in done.stdout.splitlines()] == [
        "in/a.md:7:9: warning T502",
        "in/deep/a.md:7:4: error T501",
        "in/deep/a.md:7:9: warning T502",
    ]


def test_a_circle_is_told(folder: Path) -> None:
    (folder / "brief.toml").write_text('extend = "in/brief.toml"\n')
    (folder / "in" / "brief.toml").write_text('extend = "../brief.toml"\n')
    done = runner.invoke(app, ["lint", "."])
    assert done.exit_code == 2
    assert "extend: a circle: " in done.stderr
    (folder / "in" / "brief.toml").write_text('extend = "nothing.toml"\n')
    assert (
        "nothing.toml:1:1: cannot be read: no such file" in runner.invoke(app, ["lint", "."]).stderr
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selct = []", "unknown key “selct”; did you mean “select”?"),
        ("extends = 'x'", "unknown key “extends”; did you mean “extend”?"),
        ("zzz = 1", "unknown key “zzz”; there are: extend, schema-path"),
        ("select = 1", "select: write a text or a list of texts"),
        ("schema-path = 'nothing'", "schema-path: no folder "),
        ("fail-level = 'x'", "fail-level: write one of error, warning, info"),
        ("severity = { T501 = 'bad' }", "severity: T501: write one of error, warning, info, off"),
        ("timezone = 'Mars/Olympus'", "no time zone “Mars/Olympus”"),
        ("timezone = '../../etc/passwd'", "no time zone"),
        ("max-file-size = true", "max-file-size: write a number of bytes"),
        ("respect-gitignore = 1", "respect-gitignore: write true or false"),
        ("schemas = { 'a/*' = 1 }", "schemas: a/*: write the name of a schema"),
        ("per-file-ignores = []", "per-file-ignores: write a table of path patterns"),
        ("extend = 1", "extend: write the path of a configuration file"),
        ("x = [[[", "invalid TOML"),
        ("x = " + "[" * 5000, "invalid TOML"),
        ("select = ['T999']", "brief.toml:1:11: select: no rule “T999”"),
        ("severity = { T999 = 'off' }", "brief.toml:1:14: severity: no rule “T999”"),
        ("per-file-ignores = { '*' = ['T999'] }", "per-file-ignores: no rule “T999”"),
    ],
)
def test_mistakes_are_told(folder: Path, text: str, said: str) -> None:
    (folder / "brief.toml").write_text(text + "\n")
    done = runner.invoke(app, ["lint", "."])
    assert done.exit_code == 2
    assert said in done.stderr


FIVE = """\
selct = ["T5"]
fail-level = "bad"
select = ["S", "T9999",
  "missing-sectoin", 3]
max-file-size = -1
schema-path = ["kinds", "nothing"]

[severity]
T501 = "eror"
"latin-coma" = "off"

[per-file-ignores]
"a/*" = ["Q1"]
"b/*" = [[]]

[schemas]
"x/*" = 1
"y/*" = "one-of-the-folder-that-is-missing"
"""


def test_all_mistakes_are_told_at_once_at_their_places(folder: Path) -> None:
    (folder / "kinds").mkdir()
    (folder / "brief.toml").write_text(FIVE)
    done = runner.invoke(app, ["lint", "."])
    assert done.exit_code == 2
    assert [line.removeprefix(f"{folder}/brief.toml:") for line in done.stderr.splitlines()] == [
        "1:1: unknown key “selct”; did you mean “select”?",
        "2:14: fail-level: write one of error, warning, info",
        "3:16: select: no rule “T9999”; “brief rules” lists them all",
        "4:3: select: no rule “missing-sectoin”; did you mean “missing-section”?",
        "4:22: select: write a text",
        "5:17: max-file-size: write a number of bytes",
        f"6:25: schema-path: no folder {folder}/nothing",
        "9:8: severity: T501: write one of error, warning, info, off",
        "10:1: severity: no rule “latin-coma”; did you mean “latin-comma”?",
        "13:10: per-file-ignores: no rule “Q1”; “brief rules” lists them all",
        "14:10: per-file-ignores: write a text",
        "17:9: schemas: x/*: write the name of a schema",
    ]
    assert runner.invoke(app, ["config"]).stderr == done.stderr


def test_every_file_of_a_chain_is_looked_at(folder: Path) -> None:
    (folder / "brief.toml").write_text('[severity]\n"Q1" = "off"\n[schemas]\n"x" = "bsae"\n')
    (folder / "in" / "pyproject.toml").write_text(
        '[tool.other]\nselect = 1\n[tool.brief]\nextend = "../brief.toml"\nzzz = 1\nignore = "Q2"\n'
    )
    done = runner.invoke(app, ["lint", "in"])
    assert [line.removeprefix(f"{folder}/") for line in done.stderr.splitlines()][:2] == [
        "brief.toml:2:1: severity: no rule “Q1”; “brief rules” lists them all",
        "brief.toml:4:7: schemas: no schema “bsae”; did you mean “base”?",
    ]
    assert [line.split("; ")[0] for line in done.stderr.splitlines()[2:]] == [
        f"{folder}/in/pyproject.toml:5:1: unknown key “zzz”",
        f"{folder}/in/pyproject.toml:6:10: ignore: no rule “Q2”",
    ]
    # What the command line leaves no say is told too.
    (folder / "in" / "pyproject.toml").write_text('[tool.brief]\nselect = ["Q3"]\n')
    done = runner.invoke(app, ["lint", "--select", "T5", "in"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{folder}/in/pyproject.toml:2:11: select: no rule “Q3”")


def test_a_schema_of_the_projects_own_is_known(folder: Path) -> None:
    (folder / "kinds").mkdir()
    (folder / "kinds" / "mine.yaml").write_text(
        "schema: mine\ntitle: {ar: x}\ndescription: {ar: x}\nextends: base\n"
    )
    text = 'schema-path = "kinds"\nschemas = { "x" = "mine" }\n'
    (folder / "brief.toml").write_text(text)
    assert runner.invoke(app, ["lint", "."]).exit_code == 1
    (folder / "brief.toml").write_text(f"{text}zzz = 1\n")
    assert len(runner.invoke(app, ["lint", "."]).stderr.splitlines()) == 1


def test_a_rule_that_the_command_line_names_has_a_nearest_one(folder: Path) -> None:
    done = runner.invoke(app, ["lint", "--select", "latin-coma", "."])
    assert done.exit_code == 2
    assert done.stderr == "brief: --select: no rule “latin-coma”; did you mean “latin-comma”?\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'select = [\r\n"T5"\r\n, "\r\n', "3:4: invalid TOML: illegal character"),
        (b"a = 1\na = 2\n", "2:6: invalid TOML: cannot overwrite a value"),
        (b"\n  = 1\n", "2:3: invalid TOML: invalid statement"),
        (b"select = [\n\n", "1:11: invalid TOML: "),
        (b"a = " + b"[" * 5000 + b"]" * 5000, "1:1: invalid TOML: nested too deeply"),
        (b"\xef\xbb\xbfzzz = 1\n", "1:2: unknown key “zzz”"),
        (b"\xef\xbb\xbfselect = []\r\nzzz = 1\r\n", "2:1: unknown key “zzz”"),
        (b"ignore = []\n# \xff\n", "2:3: invalid UTF-8 at byte 14 (0xff)"),
        ("ignore = []\n".encode("utf-16"), "1:1: this file is UTF-16 (little-endian)"),
        (b"select.x = 1\n", "1:1: select: write a text or a list of texts"),
        (b"[severity]\nT501 = { x = 1 }\n", "2:8: severity: T501: write one of error"),
        (b'"se\\u0076erity".T501 = "bad"\n', "1:24: severity: T501: write one of error"),
    ],
)  # fmt: skip
def test_the_place_of_a_mistake(folder: Path, data: bytes, said: str) -> None:
    (folder / "brief.toml").write_bytes(data)
    done = runner.invoke(app, ["lint", "."])
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{folder}/brief.toml:{said}")


def test_a_chain_without_end_is_told(folder: Path) -> None:
    for number in range(30):
        (folder / f"c{number}.toml").write_text(f'extend = "c{number + 1}.toml"\n')
    done = runner.invoke(app, ["lint", "--config", "c0.toml", "."])
    assert done.exit_code == 2
    assert done.stderr == f"{folder}/c19.toml:1:10: extend: more than 20 files deep\n"
    (folder / "c19.toml").write_text("")
    assert runner.invoke(app, ["lint", "--config", "c0.toml", "."]).exit_code == 1


def test_a_schema_by_path_makes_briefings_of_files_that_name_none(folder: Path) -> None:
    text = "---\ntitle: عنوان\nlang: ar\n---\n\nنص , نص.\n"
    (folder / "old").mkdir()
    (folder / "old" / "a.md").write_text(text, encoding="utf-8")
    (folder / "old" / "plain.md").write_text("# no front matter\n")
    (folder / "old" / "own.md").write_text(BAD.replace("schema: base", "schema: bsae"))
    assert _found("old") == {}
    (folder / "brief.toml").write_text('[schemas]\n"old/*" = "news-brief"\n')
    found = runner.invoke(app, ["lint", "old"]).stdout
    assert "old/a.md:3:1: error D301" in found  # of that schema
    assert "schema" not in "".join(
        line for line in found.splitlines() if "a.md" in line and "P007" in line
    )
    assert "M101" not in "".join(line for line in found.splitlines() if "“schema”" in line)
    assert "old/own.md:2:9: error P007" in found  # what a file says itself holds
    assert "plain.md" not in found
    (folder / "brief.toml").write_text('[schemas]\n"old/*" = "nothing"\n')
    done = runner.invoke(app, ["lint", "old"])
    assert done.exit_code == 2
    assert "brief.toml:2:11: schemas: no schema “nothing”; there are: base, " in done.stderr


EVERY_KEY = """\
extend = "base.toml"
schema-path = ["kinds"]
schemas = { "old/*" = "base" }
exclude = ["drafts/", "*.tmp.md"]
respect-gitignore = false
select = "ALL"
ignore = ["T5"]
fail-level = "info"
severity = { T501 = "off" }
per-file-ignores = { "a/*" = "T501", "b/*" = ["T502"] }
timezone = "Asia/Beirut"
max-file-size = 5000
options = { longest-sentence = 40, quotes = "«»", allowed-words = ["اكثر"] }
"""


def test_the_json_schema_says_what_we_say(folder: Path) -> None:
    schema = json_schema(json_schemas(OPTIONS))
    assert json.loads((ROOT / "schemas" / "config.json").read_text(encoding="utf-8")) == schema
    assert json.loads(runner.invoke(app, ["config", "--schema"]).stdout) == schema
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(tomllib.loads(EVERY_KEY))
    assert set(schema["properties"]) == {"extend", *(key.name for key in KEYS)}
    wrong: tuple[dict[str, Any], ...] = (
        {"selct": []}, {"select": 1}, {"fail-level": "x"}, {"max-file-size": 0},
        {"severity": {"T501": "bad"}}, {"schemas": {"a": 1}}, {"options": {"quotes": "x"}}, {"options": {"x": 1}}, {"respect-gitignore": 1},
    )  # fmt: skip
    for document in wrong:
        assert not validator.is_valid(document)


def test_config_shows_every_value_and_its_origin(folder: Path) -> None:
    (folder / "kinds").mkdir()
    (folder / "base.toml").write_text('timezone = "UTC"\n')
    (folder / "brief.toml").write_text(EVERY_KEY.replace('timezone = "Asia/Beirut"\n', ""))
    done = runner.invoke(app, ["config", "in/deep/a.md"])
    assert done.exit_code == 0
    *lines, kept = done.stdout.splitlines()
    rows = {line.split(" = ")[0]: line.rpartition("  # ")[2] for line in lines}
    assert set(rows) == {key.name for key in KEYS}
    assert re.fullmatch(r"# what is kept between runs: \d+ files, \d+\.\d MB, in .*/brief", kept)
    assert rows["timezone"] == "base.toml"
    assert rows["ignore"] == "brief.toml"
    (folder / "brief.toml").write_text('ignore = ["T5"]\n')
    done = runner.invoke(app, ["config"])
    rows = {line.split(" = ")[0]: line.rpartition("  # ")[2] for line in done.stdout.splitlines()}
    assert rows["ignore"] == "brief.toml"
    assert rows["timezone"] == "the default"
    # What it shows is a configuration that does the same.
    (folder / "shown.toml").write_text(done.stdout)
    assert _found("--config", "shown.toml", ".") == _found(".")
