"""What was there before is hidden, whatever folder a run is in."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from brief_cli.app import app

HEAD = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n"
COMMA, SEMICOLON = f"{HEAD}نص ,نص.\n", f"{HEAD}نص ; نص.\n"
runner = CliRunner()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.md").write_text(COMMA, encoding="utf-8")
    (tmp_path / "sub" / "b.md").write_text(SEMICOLON, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _lint(*arguments: str) -> Result:
    return runner.invoke(app, ["lint", "--select", "T501,T502", *arguments])


def _codes(*arguments: str) -> list[str]:
    done = _lint(*arguments)
    assert done.exit_code in (0, 1), done.stderr
    return [line.split(" ")[2] for line in done.stdout.splitlines()]


def test_what_was_there_before_is_hidden_and_what_is_new_is_not(folder: Path) -> None:
    written = _lint("--baseline", "old.json", "--write-baseline", ".")
    assert (written.exit_code, written.stdout) == (0, "")
    assert _codes("--baseline", "old.json", ".") == []
    (folder / "a.md").write_text(f"{HEAD}سطر.\n\nنص ,نص.\n", encoding="utf-8")
    assert _codes("--baseline", "old.json", ".") == []  # the line has moved
    (folder / "a.md").write_text(f"{COMMA}\nنص ,نص.\n", encoding="utf-8")
    assert _codes("--baseline", "old.json", ".") == ["T501"]  # once more than before


def test_the_folder_of_a_run_does_not_matter(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lint("--baseline", "old.json", "--write-baseline", ".")
    assert sorted(json.loads((folder / "old.json").read_text())["files"]) == ["a.md", "sub/b.md"]
    monkeypatch.chdir(folder / "sub")
    assert _codes("--baseline", "../old.json", "..") == []
    assert _codes("--baseline", "../old.json", "b.md", str(folder / "a.md")) == []
    other = tmp_path_factory.mktemp("other")
    (other / "link").symlink_to(folder)
    monkeypatch.chdir(other)
    assert _codes("--baseline", str(folder / "old.json"), str(folder)) == []
    assert _codes("--baseline", "link/old.json", "link/a.md", str(folder / "sub")) == []
    # Another file of that name is another file.
    (other / "a.md").write_text(COMMA, encoding="utf-8")
    assert _codes("--baseline", "link/old.json", "a.md") == ["T501"]


def test_an_older_baseline_with_absolute_paths_still_hides(folder: Path) -> None:
    _lint("--baseline", "old.json", "--write-baseline", ".")
    files = json.loads((folder / "old.json").read_text())["files"]
    named = {str(folder / "a.md"): files["a.md"], "./sub/b.md": files["sub/b.md"]}
    (folder / "old.json").write_text(json.dumps({"version": 1, "files": named}))
    assert _codes("--baseline", "old.json", ".") == []


def test_a_configuration_names_the_baseline(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "brief.toml").write_text('baseline = "kept/old.json"\n')
    (folder / "kept").mkdir()
    missing = _lint("a.md")
    assert missing.exit_code == 2
    assert f"{folder}/kept/old.json:1:1: there is no such baseline; --write" in missing.stderr
    monkeypatch.chdir(folder / "sub")
    assert _codes("--write-baseline", "..") == []
    files = json.loads((folder / "kept" / "old.json").read_text())["files"]
    assert sorted(files) == ["../a.md", "../sub/b.md"]
    assert _codes("..") == []
    # The command line wins.
    (folder / "none.json").write_text('{"version": 1, "files": {}}')
    assert _codes("--baseline", "../none.json", "..") == ["T501", "T502"]
    assert runner.invoke(app, ["config"]).stdout.count("kept/old.json") == 1


def test_each_configuration_has_its_own(folder: Path) -> None:
    (folder / "sub" / "brief.toml").write_text('baseline = "old.json"\n')
    assert _codes("--write-baseline", "sub") == []
    assert _codes(".") == ["T501"]
    nowhere = _lint("--write-baseline", ".")
    assert nowhere.exit_code == 2
    assert "--write-baseline: say where it goes" in nowhere.stderr
    assert _lint("--write-baseline", "kinds").exit_code == 2


def test_what_a_run_does_not_check_stays_and_what_is_gone_goes(folder: Path) -> None:
    _lint("--baseline", "old.json", "--write-baseline", ".")
    _lint("--baseline", "old.json", "--write-baseline", "sub")
    assert _codes("--baseline", "old.json", ".") == []
    (folder / "a.md").write_text(f"{HEAD}نص.\n", encoding="utf-8")
    _lint("--baseline", "old.json", "--write-baseline", "a.md")
    (folder / "sub" / "b.md").rename(folder / "sub" / "c.md")
    assert list(json.loads((folder / "old.json").read_text())["files"]) == ["sub/b.md"]
    _lint("--baseline", "old.json", "--write-baseline", "a.md")
    assert json.loads((folder / "old.json").read_text())["files"] == {}


def test_standard_input_has_a_place_of_its_own(folder: Path) -> None:
    arguments = ["lint", "--select", "T501", "--baseline", "old.json"]
    runner.invoke(app, [*arguments, "--write-baseline", "-"], input=COMMA.encode())
    _lint("--baseline", "old.json", "--write-baseline", "a.md")
    assert runner.invoke(app, [*arguments, "-"], input=COMMA.encode()).stdout == ""


def test_names_that_are_no_unicode_are_kept(folder: Path) -> None:
    path = Path(str(folder / "b") + "\udcff.md")
    path.write_text(COMMA, encoding="utf-8")
    _lint("--baseline", "old.json", "--write-baseline", ".")
    assert _codes("--baseline", "old.json", ".") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "old.json:1:1: this is not a baseline"),
        ("[]", "old.json:1:1: this is not a baseline"),
        ('{"version": 1,\n "files" {}}', "old.json:2:10: this is not a baseline"),
        ('{"version": 1}', "old.json:1:1: this is not a baseline"),
        ('{"version": 1, "files": []}', "old.json:1:1: this is not a baseline"),
        ("[" * 100_000, "old.json:1:1: this is not a baseline"),
        ('{"version": 2,\n "files": {}}', "old.json:1:13: version 2 is not known here"),
        ('{"version": 1, "files": {\n "a.md": 1}}', "old.json:2:10: write a table of findings"),
        ('{"version": 1, "files": {"a.md": {\n "T501:x": 0}}}', "old.json:2:12: write a number"),
        (
            '\ufeff{"version": 1, "files": {"a.md": {"T501:x": true}}}',
            "old.json:1:46: write a number",
        ),
    ],
)
def test_a_bad_baseline_is_told_at_its_place(folder: Path, text: str, said: str) -> None:
    (folder / "old.json").write_text(text, encoding="utf-8")
    done = _lint("--baseline", "old.json", "a.md")
    assert done.exit_code == 2
    assert done.stderr.startswith(said)
    # It is no harm to one that is written.
    assert _lint("--baseline", "old.json", "--write-baseline", "a.md").exit_code == 0
    assert _codes("--baseline", "old.json", "a.md") == []
