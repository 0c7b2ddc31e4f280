"""`brief init`: a folder on its first day, whatever lies in it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from typer.testing import CliRunner

from brief_cli.app import app
from tests.conftest import ROOT
from tests.terminal_session import Session

runner = CliRunner(env={"COLUMNS": "80", "TERM": "dumb"})
BIN = Path(sys.executable).parent
PIPELINES = {
    "github": (".github/workflows/brief.yml", "github-workflows"),
    "gitlab": (".gitlab-ci.yml", "gitlab-ci"),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder."""
    path = tmp_path / "here"
    path.mkdir()
    monkeypatch.chdir(path)
    return path


def _init(*arguments: str, status: int = 0) -> list[str]:
    done = runner.invoke(app, ["init", *arguments])
    assert done.exit_code == status, done.stderr
    assert done.stdout == ""
    return done.stderr.splitlines()


def _files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_folder_gets_a_configuration_and_hooks(folder: Path) -> None:
    assert _init() == [
        "wrote brief.toml",
        "wrote .pre-commit-config.yaml",
        "next:",
        "- “pre-commit install” has each commit checked",
        "- “brief new” starts a briefing",
    ]
    assert _files(folder) == [".pre-commit-config.yaml", "brief.toml"]
    # Nothing that is in force differs from the defaults, and no command minds it.
    shown = runner.invoke(app, ["config"]).stdout.splitlines()
    assert all(line.endswith("# the default") for line in shown if " = " in line)
    subprocess.run([BIN / "pre-commit", "validate-config"], check=True, cwd=folder)
    own = YAML(typ="safe").load((ROOT / ".pre-commit-hooks.yaml").read_text())
    (repo,) = YAML(typ="safe").load((folder / ".pre-commit-config.yaml").read_text())["repos"]
    assert [(hook["id"], hook["entry"], hook["types"]) for hook in repo["hooks"]] == [
        (hook["id"], hook["entry"], hook["types"]) for hook in own
    ]
    assert {hook["language"] for hook in repo["hooks"]} == {"system"}


@pytest.mark.parametrize("service", sorted(PIPELINES))
def test_a_workflow_is_what_its_service_takes(folder: Path, service: str) -> None:
    place, kind = PIPELINES[service]
    said = _init("--ci", service)
    assert f"wrote {place}" in said
    assert f"- say in {place} where brief is installed from" in said
    assert (folder / place).read_bytes() == (ROOT / "docs" / "ci" / f"{service}.yml").read_bytes()
    subprocess.run(
        [BIN / "check-jsonschema", "--builtin-schema", f"vendor.{kind}", folder / place],
        check=True, capture_output=True,
    )  # fmt: skip


def test_a_schema_of_ones_own_can_be_used_at_once(folder: Path) -> None:
    said = _init("--schema", "country-report", "--extends", "news-brief")
    assert said[1] == "wrote schemas/country-report.yaml"
    assert said[-1] == "- “brief new --schema country-report” starts a briefing"
    checked = runner.invoke(app, ["schema", "check", "country-report"])
    assert (checked.exit_code, checked.stderr) == (0, "country-report: ok\n")
    made = runner.invoke(app, ["new", "--schema", "country-report", "--title", "x", "a.md"])
    assert made.exit_code == 0, made.stderr
    text = (folder / "a.md").read_text(encoding="utf-8")
    assert "schema: country-report\n" in text
    assert "## الخبر" in text


def test_another_folder_is_made_and_named(folder: Path) -> None:
    said = _init("archive", "--schema", "ours")
    assert said[0] == "wrote archive/brief.toml"
    assert "next, in archive:" in said
    assert "extends: osint-briefing\n" in (folder / "archive" / "schemas" / "ours.yaml").read_text()
    assert _init("no/such", status=2) == ["brief: no/such: no folder no"]
    assert not (folder / "no").exists()


def test_what_is_there_stays_as_it_is(folder: Path) -> None:
    (folder / "brief.toml").write_text('timezone = "Asia/Beirut"\n')
    (folder / ".gitlab-ci.yml").write_text("job: { script: [make] }\n")
    (folder / "schemas").mkdir()
    (folder / "schemas" / "ours.yaml").write_text("# ours\n")
    options = ("--ci", "gitlab", "--schema", "ours")
    before = {name: (folder / name).read_bytes() for name in _files(folder)}
    said = _init(*options)
    left = "exists already, and stays as it is; --force overwrites it"
    assert said[:3] == [f"{name}: {left}" for name in ("brief.toml", "schemas/ours.yaml", ".gitlab-ci.yml")]  # fmt: skip
    assert '- write schema-path = "schemas" in brief.toml' in said
    assert "- add a job to .gitlab-ci.yml by hand (docs/start-team.md)" in said
    assert all((folder / name).read_bytes() == data for name, data in before.items())
    hooks = (folder / ".pre-commit-config.yaml").read_bytes()
    said = _init(*options, "--force")
    assert said[:3] == [f"wrote {name}" for name in ("brief.toml", "schemas/ours.yaml", ".gitlab-ci.yml")]  # fmt: skip
    assert ".pre-commit-config.yaml: has the hooks already" in said
    assert (folder / ".pre-commit-config.yaml").read_bytes() == hooks
    assert runner.invoke(app, ["schema", "check", "ours"]).exit_code == 0
    # What it wrote itself needs nothing done by hand.
    assert not [line for line in _init(*options) if "by hand" in line or "schema-path" in line]


def test_a_schema_goes_where_the_configuration_looks_for_it(folder: Path) -> None:
    (folder / "kinds").mkdir()
    (folder / "pyproject.toml").write_text('[tool.brief]\nschema-path = ["kinds"]\n')
    # Even by force no file is written that would win over the table.
    for force in ((), ("--force",)):
        said = _init("--schema", "ours", *force)
        assert said[0] == "pyproject.toml: holds the configuration, and stays as it is"
        assert said[1].startswith("wrote kinds/ours.yaml")
    assert not (folder / "brief.toml").exists()
    assert runner.invoke(app, ["schema", "check", "ours"]).exit_code == 0


def test_hooks_are_added_to_those_that_are_there(folder: Path) -> None:
    path = folder / ".pre-commit-config.yaml"
    path.write_text("# ours\nrepos:\n-   repo: meta  # x\n    hooks:\n    -   id: identity\n")
    path.chmod(0o640)
    assert "added the hooks to .pre-commit-config.yaml" in _init()
    text = path.read_text()
    assert text.startswith(
        "# ours\nrepos:\n-   repo: meta  # x\n    hooks:\n    -   id: identity\n- repo"
    )
    assert path.stat().st_mode & 0o777 == 0o640
    subprocess.run([BIN / "pre-commit", "validate-config"], check=True, cwd=folder)
    again = _init()
    assert ".pre-commit-config.yaml: has the hooks already" in again
    assert path.read_text() == text


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / ".pre-commit-config.yaml")


def _linked_out(name: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        (folder.parent / "elsewhere").mkdir()
        (folder.parent / "elsewhere" / "file").write_text("repos: []\n")
        is_file = name.endswith((".yaml", ".toml"))
        target = folder.parent / "elsewhere" / ("file" if is_file else "")
        (folder / name).symlink_to(target)

    return make


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        (lambda f: (f / ".pre-commit-config.yaml").write_text("a: [\n"), ".pre-commit-config.yaml: line 2: invalid YAML"),
        (lambda f: (f / ".pre-commit-config.yaml").write_text("- a\n"), ".pre-commit-config.yaml: there is no list of “repos”"),
        (lambda f: (f / ".pre-commit-config.yaml").write_bytes(b"\xff"), ".pre-commit-config.yaml: this is no UTF-8 text"),
        (lambda f: (f / ".pre-commit-config.yaml").write_text("#" * 1_000_001), ".pre-commit-config.yaml: cannot be read: over the limit of 1,000,000 bytes"),
        (lambda f: (f / ".pre-commit-config.yaml").mkdir(), ".pre-commit-config.yaml: cannot be read: it is a folder"),
        (_pipe, ".pre-commit-config.yaml: cannot be read: it is a named pipe"),
        (_linked_out(".pre-commit-config.yaml"), ".pre-commit-config.yaml: leads out of ."),
        (_linked_out("schemas"), "schemas/ours.yaml: leads out of ."),
        (_linked_out(".github"), ".github/workflows/brief.yml: leads out of ."),
        (_linked_out("brief.toml"), "brief.toml: leads out of ."),
        (lambda f: (f / "schemas").write_text(""), "schemas: is no folder"),
        (lambda f: (f / ".github").symlink_to("nowhere"), ".github: is no folder"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("force", [(), ("--force",)], ids=["", "force"])
def test_what_stands_in_the_way_is_told_and_nothing_is_written(
    folder: Path, prepare: Callable[[Path], object], said: str, force: tuple[str, ...]
) -> None:
    prepare(folder)
    before = _files(folder.parent)
    done = runner.invoke(app, ["init", "--ci", "github", "--schema", "ours", *force])
    assert done.exit_code == 2
    assert done.stderr.startswith(f"brief: {said}"), done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert _files(folder.parent) == before


def test_what_lies_elsewhere_is_never_written(folder: Path) -> None:
    _linked_out(".pre-commit-config.yaml")(folder)
    _init("--force", status=2)
    assert (folder.parent / "elsewhere" / "file").read_text() == "repos: []\n"


def test_a_configuration_that_cannot_be_used_is_overwritten_by_force_only(folder: Path) -> None:
    path = folder / "brief.toml"
    path.write_text("x = [\n")
    assert _init(status=2)[0].startswith("brief.toml:1:6: invalid TOML")
    assert _files(folder) == ["brief.toml"]
    assert _init("--force")[0] == "wrote brief.toml"
    path.unlink()
    path.mkdir()
    assert _init(status=2) == ["brief.toml:1:1: cannot be read: it is a folder"]
    assert _init("--force", status=2) == ["brief: brief.toml: is a folder; name a file in it"]


def test_a_folder_that_is_none_or_may_not_be_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "file").write_text("")
    assert _init("file", status=2) == ["brief: file: is no folder"]
    monkeypatch.setattr("os.access", lambda *_: False)
    assert _init(status=2) == ["brief: brief.toml: cannot be written: permission denied"]
    assert _files(folder) == ["file"]


@pytest.mark.parametrize("fails", [1, 2, 3, 4])
@pytest.mark.parametrize("step", ["os.fsync", "os.link"])
def test_what_fails_half_way_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str, fails: int
) -> None:
    hooks = "repos:\n  - repo: meta\n    hooks:\n      - id: identity\n"
    (folder / ".pre-commit-config.yaml").write_text(hooks)
    real = getattr(os, step.removeprefix("os."))
    calls: list[object] = []

    def failing(*arguments: object) -> object:
        calls.append(arguments)
        if len(calls) == fails:
            raise OSError(28, "No space left on device")
        return real(*arguments)

    monkeypatch.setattr(step, failing)
    # Three files are new, and take a link each; all four are written.
    fits = step == "os.link" and fails == 4
    said = _init("--ci", "github", "--schema", "ours", status=0 if fits else 2)
    if fits:
        assert len(_files(folder)) == 4
        return
    assert said[0].endswith(": cannot be written: no space left on device")
    assert sorted(path.name for path in folder.rglob("*")) == [".pre-commit-config.yaml"]
    assert (folder / ".pre-commit-config.yaml").read_text() == hooks


def test_what_was_replaced_comes_back_when_a_later_file_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "brief.toml").write_text("# mine\n")

    def failing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.link", failing)
    _init("--force", status=2)
    assert _files(folder) == ["brief.toml"]
    assert (folder / "brief.toml").read_text() == "# mine\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--schema", "Ours"), "--schema Ours: write small letters, digits and hyphens"),
        (("--schema", "../x"), "--schema ../x: write small letters"),
        (("--schema", "ours/x"), "--schema ours/x: write small letters"),
        (("--schema", "base"), "--schema base: there is a schema of this name"),
        (
            ("--schema", "ours", "--extends", "osint"),
            "no schema “osint”; did you mean “osint-briefing”?",
        ),
        (("--extends", "base"), "--extends needs --schema"),
        (("--ci", "bitbucket"), "--ci bitbucket: there are: github, gitlab"),
    ],
)
def test_what_cannot_be_meant_is_told(folder: Path, arguments: tuple[str, ...], said: str) -> None:
    done = runner.invoke(app, ["init", *arguments])
    assert done.exit_code == 2
    assert said in done.stderr
    assert _files(folder) == []


def _answered(session: Session, *answers: tuple[str, str]) -> None:
    for asked, answer in answers:
        session.until(asked)
        session.seen = b""
        os.write(session.terminal, f"{answer}\n".encode())


def test_at_a_terminal_it_asks_before_it_writes(folder: Path) -> None:
    session = Session("init", COLUMNS="80", LC_ALL="C.UTF-8")
    _answered(
        session,
        ("--ci [-]: ", "gitea"), ("there are: github, gitlab, -", "gitlab"),
        ("--schema [-]: ", "news-brief"), ("choose another", "wire"),
        ("What it extends: base, news-brief, osint-briefing, policy-brief", "x"),
    )  # fmt: skip
    session.until("there are: base")
    assert _files(folder) == []
    os.write(session.terminal, b"news-brief\n")
    assert session.status() == 0
    assert _files(folder) == [
        ".gitlab-ci.yml", ".pre-commit-config.yaml", "brief.toml", "schemas/wire.yaml",
    ]  # fmt: skip
    assert "extends: news-brief\n" in (folder / "schemas" / "wire.yaml").read_text()


def test_what_is_given_is_not_asked_and_ctrl_c_writes_nothing(folder: Path) -> None:
    session = Session("init", "--ci", "github", "--schema", "ours", COLUMNS="80", LC_ALL="C.UTF-8")
    assert session.status() == 0
    assert b"[-]" not in session.seen
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()
    before = _files(folder)
    session = Session("init", COLUMNS="80", LC_ALL="C.UTF-8")
    _answered(session, ("--ci [-]: ", ""))
    session.until("--schema [-]: ")
    os.write(session.terminal, b"\x03")
    session.status()
    assert _files(folder) == before


def test_the_hooks_run_where_brief_is_installed(folder: Path) -> None:
    _init()
    env = {
        **os.environ, "PATH": f"{BIN}:{os.environ['PATH']}", "GIT_CONFIG_GLOBAL": os.devnull,
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
    }  # fmt: skip
    (folder / "a.md").write_text("---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\nنص , نص.\n")
    (folder / "README.md").write_text("# No briefing , at all\n")
    for command in (["git", "init", "-q"], ["git", "add", "."]):
        subprocess.run(command, cwd=folder, check=True, env=env)
    command = ["pre-commit", "run", "--all-files"]
    first = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, env=env, check=False
    )
    assert first.returncode == 1
    assert "files were modified by this hook" in first.stdout
    assert "نص، نص." in (folder / "a.md").read_text(encoding="utf-8")
    second = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, env=env, check=False
    )
    assert second.returncode == 0, second.stdout
