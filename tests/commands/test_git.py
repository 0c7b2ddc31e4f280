"""With git: the hooks of pre-commit, and --changed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from typer.testing import CliRunner

from brief_cli.app import app
from tests.conftest import ROOT

HEAD = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n"
GOOD = f"{HEAD}نص، نص.\n"
BAD = f"{HEAD}نص , نص.\n"
runner = CliRunner()


def _run(folder: Path, *command: str, ok: bool = True) -> "subprocess.CompletedProcess[str]":
    env = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x",
        "GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x",
    }  # fmt: skip
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=env, check=False)
    assert not ok or done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    _run(folder, "git", "init", "-q", "-b", "main")
    (folder / "README.md").write_text("# No briefing , at all\n")
    (folder / "a.md").write_text(GOOD, encoding="utf-8")
    _run(folder, "git", "add", ".")
    _run(folder, "git", "commit", "-qm", "one")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def hooked(repository: Path) -> Path:
    """Return a repository with our hooks, run by the real pre-commit from where we are installed."""
    hooks = YAML(typ="safe").load((ROOT / ".pre-commit-hooks.yaml").read_text())
    local = [{**hook, "language": "system"} for hook in hooks]
    config = {"repos": [{"repo": "local", "hooks": local}]}
    (repository / ".pre-commit-config.yaml").write_text(json.dumps(config))
    _run(repository, "git", "add", ".")
    _run(repository, "git", "commit", "-qm", "hooks")
    _run(repository, "pre-commit", "install")
    return repository


def _commit(folder: Path, *, ok: bool) -> str:
    done = _run(folder, "git", "commit", "-qm", "more", ok=False)
    assert (done.returncode == 0) is ok, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_a_bad_briefing_is_not_committed_and_is_mended(hooked: Path) -> None:
    (hooked / "new.md").write_text(BAD, encoding="utf-8")
    (hooked / "NOTES.md").write_text("# Notes , that are no briefing\n")
    _run(hooked, "git", "add", ".")
    said = _commit(hooked, ok=False)
    assert "files were modified by this hook" in said
    assert (hooked / "new.md").read_text(encoding="utf-8") == GOOD
    assert "NOTES" not in said
    _run(hooked, "git", "add", ".")
    _commit(hooked, ok=True)


def test_what_no_fix_mends_is_told(hooked: Path) -> None:
    (hooked / "new.md").write_text(GOOD.replace("title: عنوان\n", ""), encoding="utf-8")
    _run(hooked, "git", "add", ".")
    said = _commit(hooked, ok=False)
    assert "new.md:2:1: error M101" in said


def test_of_a_partly_staged_file_the_staged_part_counts(hooked: Path) -> None:
    path = hooked / "a.md"
    path.write_text(GOOD + "\nجملة أخرى.\n", encoding="utf-8")
    _run(hooked, "git", "add", "a.md")
    unstaged = GOOD + "\nجملة أخرى.\n\nجملة , ثالثة.\n"
    path.write_text(unstaged, encoding="utf-8")
    _commit(hooked, ok=True)
    assert path.read_text(encoding="utf-8") == unstaged
    committed = _run(hooked, "git", "show", "HEAD:a.md").stdout
    assert committed == GOOD + "\nجملة أخرى.\n"
    # The other way round: what is staged is bad, what is not is good.
    path.write_text(unstaged, encoding="utf-8")
    _run(hooked, "git", "add", "a.md")
    path.write_text(unstaged.replace(" ,", "،"), encoding="utf-8")
    _commit(hooked, ok=False)


def test_a_bad_schema_is_not_committed(hooked: Path) -> None:
    (hooked / "schemas").mkdir()
    (hooked / "schemas" / "mine.yaml").write_text("schema: mine\ntitel: {ar: x}\n")
    (hooked / "other.yaml").write_text("titel: x\n")
    _run(hooked, "git", "add", ".")
    said = _commit(hooked, ok=False)
    assert "schemas/mine.yaml:2:1: unknown key “titel”; did you mean “title”?" in said
    assert "other.yaml" not in said


def test_what_is_excluded_is_no_matter_of_the_hook(hooked: Path) -> None:
    for place in ("drafts", "old/deep", "ignored"):
        (hooked / place).mkdir(parents=True)
        (hooked / place / "x.md").write_text(BAD, encoding="utf-8")
    (hooked / "brief.toml").write_text('exclude = ["drafts/", "old/"]\n')
    (hooked / ".ignore").write_text("ignored/\n")
    _run(hooked, "git", "add", ".")
    every = _run(hooked, "pre-commit", "run", "--all-files")
    assert "Failed" not in every.stdout
    _commit(hooked, ok=True)
    (hooked / "brief.toml").write_text('exclude = ["drafts/"]\n')
    _run(hooked, "git", "add", ".")
    every = _run(hooked, "pre-commit", "run", "--all-files", "brief-lint", ok=False)
    assert every.returncode == 1
    assert "old/deep/x.md:7:4: warning T501" in every.stdout
    assert "drafts" not in every.stdout
    assert (hooked / "drafts" / "x.md").read_text(encoding="utf-8") == BAD


def _checked(*arguments: str) -> list[str]:
    done = runner.invoke(app, ["lint", "--format", "junit", *arguments])
    assert done.exit_code in (0, 1), done.stderr
    return [
        line.split('"')[1] for line in done.stdout.splitlines() if line.startswith("<testsuite ")
    ]


def test_changed_files_are_those_git_names(repository: Path) -> None:
    (repository / "sub").mkdir()
    for name in ("b.md", "sub/c.md", "sub/ignored.md", "gone.md", "with space.md"):
        (repository / name).write_text(GOOD, encoding="utf-8")
    (repository / ".gitignore").write_text("ignored.md\n")
    assert _checked("--changed") == ["b.md", "gone.md", "sub/c.md", "with space.md"]
    _run(repository, "git", "add", ".")
    assert _checked("--changed") == ["b.md", "gone.md", "sub/c.md", "with space.md"]
    _run(repository, "git", "commit", "-qm", "two")
    assert _checked("--changed") == []
    (repository / "a.md").write_text(BAD, encoding="utf-8")
    (repository / "gone.md").unlink()
    assert _checked("--changed") == ["a.md"]
    assert _checked("--changed=HEAD~1") == ["a.md", "b.md", "sub/c.md", "with space.md"]
    assert _checked("--changed", "HEAD~1", "sub") == ["sub/c.md"]
    assert _checked("--changed", "sub") == []
    os.chdir(repository / "sub")
    assert _checked("--changed=HEAD~1") == ["../a.md", "../b.md", "c.md", "../with space.md"]


def test_what_others_did_since_is_no_change(repository: Path) -> None:
    _run(repository, "git", "switch", "-qc", "mine")
    (repository / "mine.md").write_text(GOOD, encoding="utf-8")
    _run(repository, "git", "add", ".")
    _run(repository, "git", "commit", "-qm", "mine")
    _run(repository, "git", "switch", "-q", "main")
    (repository / "a.md").write_text(BAD, encoding="utf-8")
    _run(repository, "git", "commit", "-qam", "theirs")
    _run(repository, "git", "switch", "-q", "mine")
    assert _checked("--changed=main") == ["mine.md"]


def test_before_the_first_commit_everything_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _run(tmp_path, "git", "init", "-q")
    (tmp_path / "a.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.md").write_text(GOOD, encoding="utf-8")
    _run(tmp_path, "git", "add", "a.md")
    assert _checked("--changed") == ["a.md", "b.md"]


def test_what_git_cannot_tell_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    outside = runner.invoke(app, ["lint", "--changed"])
    assert (outside.exit_code, outside.stderr) == (
        2,
        "brief: --changed: this is not a git repository\n",
    )
    _run(tmp_path, "git", "init", "-q")
    wrong = runner.invoke(app, ["lint", "--changed=nothing"])
    assert wrong.exit_code == 2
    assert "git knows no revision “nothing”" in wrong.stderr
