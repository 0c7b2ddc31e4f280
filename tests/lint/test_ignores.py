"""P012 is a rule like any other, though the engine finds it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.languages.word_list import WordList
from brief_cli.lint.linter import Linter
from brief_cli.rules.rule import Context
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source
from tests.conftest import TODAY

TEXT = "---\nschema: {schema}\ntitle: عنوان\nlang: ar\n---\n\n<!-- brief: ignore T506 -->\nنص الإحاطة.\n"
runner = CliRunner()
NO_WORDS = WordList(b"")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.md").write_text(TEXT.format(schema="base"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _found(*arguments: str) -> list[str]:
    done = runner.invoke(app, ["lint", *arguments, "."])
    assert done.exit_code in (0, 1), done.stderr
    return [" ".join(line.split(" ")[1:3]) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("config", "found"),
    [
        ("", ["warning P012"]),
        ("severity = { P012 = 'error' }", ["error P012"]),
        ("severity = { unused-ignore = 'info' }", ["info P012"]),
        ("severity = { P012 = 'off' }", []),
        ("ignore = ['P012']", []),
        ("ignore = ['T506']", []),
        ("select = ['T5', 'P012']", ["warning P012"]),
        ("select = ['P012']", []),
        ("per-file-ignores = { 'a*' = ['P01'] }", []),
    ],
)
def test_it_is_set_in_a_configuration(folder: Path, config: str, found: list[str]) -> None:
    (folder / "brief.toml").write_text(config + "\n")
    assert _found() == found


def test_it_is_set_on_the_command_line(folder: Path) -> None:
    assert _found("--ignore", "P012") == []
    assert _found("--select", "T506,unused-ignore") == ["warning P012"]


@pytest.mark.parametrize(("level", "found"), [("error", ["error P012"]), ("off", [])])
def test_it_is_set_by_a_schema(folder: Path, level: str, found: list[str]) -> None:
    (folder / "kinds").mkdir()
    (folder / "kinds" / "mine.yaml").write_text(
        f"schema: mine\ntitle: {{ar: x}}\ndescription: {{ar: x}}\nextends: base\nrules: {{P012: {level}}}\n"
    )
    (folder / "brief.toml").write_text('schema-path = "kinds"\n')
    (folder / "a.md").write_text(TEXT.format(schema="mine"), encoding="utf-8")
    assert _found() == found


def test_a_comment_for_a_rule_that_cannot_run_here_is_left_alone(catalogue: Catalogue) -> None:
    text = TEXT.format(schema="base").replace("T506", "L702")
    source = Source("a.md", text)
    without, full = (Linter(catalogue, Context(TODAY, words=words)) for words in (None, NO_WORDS))
    assert without.examine(source) == []
    assert [found.code for found in full.examine(source)] == ["P012"]
