"""The corpus through every command: one clear word each, no traceback, nothing sent on."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from tests.conftest import without_isolation
from tests.hostile.corpus import CORPUS

runner = CliRunner()
ACTING = [chr(code) for code in (*range(9), *range(11, 13), *range(14, 32), *range(127, 160))]
ACTING += [*"\u202a\u202b\u202d\u202e\u2066\u2067\u2068"]


@pytest.fixture(params=CORPUS, ids=str)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    path = tmp_path / "a.md"
    path.write_bytes(CORPUS[request.param].data)
    return request.param, path


def _codes(shown: str) -> list[str]:
    return [line.split(" ")[2] for line in shown.splitlines()]


def test_lint(case: tuple[str, Path]) -> None:
    name, path = case
    done = runner.invoke(app, ["lint", "--today", "2026-01-15", str(path)])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    expected = CORPUS[name].codes
    assert tuple(dict.fromkeys(_codes(done.stdout))) == tuple(dict.fromkeys(expected))
    assert not any(char in without_isolation(done.stdout + done.stderr) for char in ACTING)


def test_mending_settles(case: tuple[str, Path]) -> None:
    name, path = case
    runner.invoke(app, ["lint", "--unsafe-fixes", "--today", "2026-01-15", str(path)])
    once = path.read_bytes()
    done = runner.invoke(app, ["lint", "--unsafe-fixes", "--today", "2026-01-15", str(path)])
    assert done.exit_code in (0, 1)
    assert path.read_bytes() == once
    if CORPUS[name].codes[:1] and CORPUS[name].codes[0] in ("P001", "P002", "P004", "P005"):
        assert once == CORPUS[name].data


def test_preview(case: tuple[str, Path]) -> None:
    path = case[1]
    export = ["export", "--draft", "--force"]
    for command in (
        ["preview", "--width", "40"],
        [*export, "--to", "html", "-o", "-"],
        [*export, "-o", str(path.with_suffix(".pdf"))],
    ):
        done = runner.invoke(app, [*command, str(path)])
        assert done.exit_code in (0, 1)
        assert done.exception is None or isinstance(done.exception, SystemExit)
        assert "\x1b" not in done.stdout + done.stderr


def test_import(case: tuple[str, Path]) -> None:
    name, path = case
    done = runner.invoke(app, ["import", "--report", "text", str(path)])
    assert done.exit_code in (0, 2)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    if CORPUS[name].refused:
        assert CORPUS[name].refused in done.stderr
    assert not any(char in without_isolation(done.stderr) for char in ACTING)


@pytest.mark.parametrize("command", [["schema", "check"], ["schema", "show"], ["lint", "--schema"]])
@pytest.mark.parametrize("name", [n for n, c in CORPUS.items() if len(c.data) < 200_000])
def test_as_a_schema(command: list[str], name: str, tmp_path: Path) -> None:
    path = tmp_path / "kind.yaml"
    path.write_bytes(CORPUS[name].data)
    briefing = tmp_path / "a.md"
    briefing.write_text("---\nschema: kind\n---\n")
    more = [str(briefing)] if command == ["lint", "--schema"] else []
    done = runner.invoke(app, [*command, str(path), *more])
    assert done.exit_code in (1, 2)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert not any(char in without_isolation(done.stdout + done.stderr) for char in ACTING)


@pytest.mark.parametrize("name", [n for n, c in CORPUS.items() if len(c.data) < 200_000])
def test_as_a_configuration(name: str, tmp_path: Path) -> None:
    path = tmp_path / "brief.toml"
    path.write_bytes(CORPUS[name].data)
    done = runner.invoke(app, ["lint", "--config", str(path), str(tmp_path)])
    assert done.exit_code in (0, 2)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert not any(char in without_isolation(done.stdout + done.stderr) for char in ACTING)


@pytest.mark.parametrize("name", [n for n, c in CORPUS.items() if len(c.data) < 200_000])
def test_as_a_baseline(name: str, tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_bytes(CORPUS[name].data)
    done = runner.invoke(app, ["lint", "--baseline", str(path), str(tmp_path)])
    assert done.exit_code == 2
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert not any(char in without_isolation(done.stdout + done.stderr) for char in ACTING)
