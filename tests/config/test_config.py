"""Configuration: nearest upwards, by folder, extended; schemas and ignores by path."""

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from brief_cli.app import app
from brief_cli.config.keys import KEYS, json_schema
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
        ("zzz = 1", "unknown key “zzz”; known keys: extend, schema-path"),
        ("select = 1", "select: a text or a list of texts is due"),
        ("schema-path = 'nothing'", "schema-path: no folder "),
        ("fail-level = 'x'", "fail-level: one of error, warning, info is due"),
        ("severity = { T501 = 'bad' }", "severity: T501: one of error, warning, info, off is due"),
        ("timezone = 'Mars/Olympus'", "no time zone “Mars/Olympus”"),
        ("timezone = '../../etc/passwd'", "no time zone"),
        ("max-file-size = true", "max-file-size: a number of bytes is due"),
        ("respect-gitignore = 1", "respect-gitignore: true or false is due"),
        ("schemas = { 'a/*' = 1 }", "schemas: a/*: the name of a schema is due"),
        ("per-file-ignores = []", "per-file-ignores: a table of path patterns is due"),
        ("extend = 1", "extend: the path of a configuration file is due"),
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
    assert "P007" in runner.invoke(app, ["lint", "old"]).stdout


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
"""


def test_the_json_schema_says_what_we_say(folder: Path) -> None:
    schema = json_schema()
    assert json.loads((ROOT / "schemas" / "config.json").read_text(encoding="utf-8")) == schema
    assert json.loads(runner.invoke(app, ["config", "--schema"]).stdout) == schema
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(tomllib.loads(EVERY_KEY))
    assert set(schema["properties"]) == {"extend", *(key.name for key in KEYS)}
    wrong: tuple[dict[str, Any], ...] = (
        {"selct": []}, {"select": 1}, {"fail-level": "x"}, {"max-file-size": 0},
        {"severity": {"T501": "bad"}}, {"schemas": {"a": 1}}, {"respect-gitignore": 1},
    )  # fmt: skip
    for document in wrong:
        assert not validator.is_valid(document)


def test_config_shows_every_value_and_its_origin(folder: Path) -> None:
    (folder / "kinds").mkdir()
    (folder / "base.toml").write_text('timezone = "UTC"\n')
    (folder / "brief.toml").write_text(EVERY_KEY.replace('timezone = "Asia/Beirut"\n', ""))
    done = runner.invoke(app, ["config", "in/deep/a.md"])
    assert done.exit_code == 0
    rows = {line.split(" = ")[0]: line.rpartition("  # ")[2] for line in done.stdout.splitlines()}
    assert set(rows) == {key.name for key in KEYS}
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
