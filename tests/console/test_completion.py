"""Completion: what a shell is told, and what a person sees in bash, zsh and fish."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from brief_cli.console import completion
from brief_cli.console.completion import rejoin_words
from tests.conftest import EDITED
from tests.shell_session import STARTS, Shell

OURS = """\
schema: our-brief
extends: news-brief
title: { ar: موجزنا, en: Ours }
description: { ar: موجز الدار, en: The house brief }
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with briefings, another text, a schema of its own and a configuration."""
    path = tmp_path_factory.mktemp("house")
    (path / "drafts").mkdir()
    (path / "visit.md").write_bytes(EDITED.read_bytes())
    (path / "drafts" / "talks.md").write_bytes(EDITED.read_bytes())
    (path / "readme.md").write_text("# no briefing\n", encoding="utf-8")
    (path / "schemas").mkdir()
    (path / "schemas" / "our-brief.yaml").write_text(OURS, encoding="utf-8")
    (path / "brief.toml").write_text('schema-path = "schemas"\n', encoding="utf-8")
    return path


def _offered(folder: Path, *words: str, shell: str = "fish", **env: str) -> list[str]:
    """Return what is offered for the last word, by the values alone."""
    done = subprocess.run(
        [sys.executable, "-m", "brief_cli"], cwd=folder, capture_output=True, text=True, check=False,
        env={
            **os.environ, "LC_ALL": "C.UTF-8", "_BRIEF_COMPLETE": f"complete_{shell}",
            "_TYPER_COMPLETE_ARGS": " ".join(("brief", *words)),
            "_TYPER_COMPLETE_FISH_ACTION": "get-args", **env,
        },
    )  # fmt: skip
    assert done.stderr == ""
    return [line.partition("\t")[0] for line in done.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("new", "--schema", "o"), ["osint-briefing", "our-brief"]),
        (("new", "--schema", "schemas/"), ["schemas/our-brief.yaml"]),
        (("schema", "show", "pol"), ["policy-brief"]),
        (("schema", "check", "our"), ["our-brief"]),
        (("rule", "T50"), [f"T50{n}" for n in range(1, 10)]),
        (("rule", "repeated-t"), ["repeated-title"]),
        (("lint", "--select", "T501,D3"), [f"T501,D3{n:02}" for n in range(1, 12)]),
        (("lint", "--ignore", "latin-s"), ["latin-semicolon"]),
        (("lint", "--select", "A"), ["ALL", "A", *(f"A80{n}" for n in range(1, 8))]),
        (("lint", "--format", "j"), ["json", "junit"]),
        (("lint", "--fail-level", ""), ["error", "warning", "info"]),
        (("preview", "--to", ""), ["text", "svg"]),
        (("export", "--to", "p"), ["pdf"]),
        (("preview", "visit.md", "--section", "out"), ["outlook"]),
        (("new", "--lang", ""), ["ar", "en", "fa", "ur", "he", "fr"]),
        (("new", "--ui-lang", "a"), ["ar"]),
        (("new", "--set", "translation.m"), ["translation.method="]),
        (("new", "--set", "translation.method=m"), ["translation.method=machine", "translation.method=machine-reviewed"]),
        (("new", "--schema", "news-brief", "--set", "marking=TLP:R"), ["marking=TLP:RED"]),
        (("lint", ""), ["drafts/", "schemas/", "visit.md"]),
        (("list", ""), ["drafts/", "schemas/", "visit.md"]),
        (("init", "--ci", ""), ["github", "gitlab"]),
        (("init", "--schema", "ours", "--extends", "o"), ["osint-briefing"]),
        (("init", "--schema", "ours", "--extends", ""), ["base", "news-brief", "osint-briefing", "policy-brief"]),
        (("list", "--format", ""), ["table", "json", "csv"]),
        (("list", "--sort", "t"), ["title", "translation.method", "translation.from", "translation.by"]),
        (("list", "--sort", "da"), ["date"]),
        (("list", "--where", "la"), ["language=", "lang="]),
        (("list", "--where", "language="), [f"language={tag}" for tag in ("ar", "en", "fa", "ur", "he", "fr")]),
        (("list", "--where", "marking=TLP:A"), ["marking=TLP:AMBER+STRICT", "marking=TLP:AMBER"]),
        (("list", "--where", "schema=o"), ["schema=osint-briefing", "schema=our-brief"]),
        (("list", "--where", "published="), []),
        (("lint", "drafts/"), ["drafts/talks.md"]),
        (("lint", "nothing-of-the-kind"), []),
    ],
)  # fmt: skip
def test_values_are_offered(folder: Path, words: tuple[str, ...], offered: list[str]) -> None:
    assert _offered(folder, *words) == offered


def test_what_a_value_is_is_said_in_the_readers_language(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "brief_cli"], cwd=folder, capture_output=True, text=True, check=True,
        env={
            **os.environ, "LC_ALL": "ar_LB.UTF-8", "_BRIEF_COMPLETE": "complete_fish",
            "_TYPER_COMPLETE_ARGS": "brief new --schema our", "PYTHONUTF8": "1",
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        },
    )  # fmt: skip
    assert done.stdout == "our-brief\tموجز الدار\n"


def test_a_broken_configuration_offers_nothing_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "brief.toml").write_text("schema-path = [", encoding="utf-8")
    assert _offered(tmp_path, "new", "--schema", "o") == []


def test_a_broken_schema_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "brief.toml").write_text('schema-path = "."\n', encoding="utf-8")
    (tmp_path / "odd-brief.yaml").write_text("schema: [", encoding="utf-8")
    # It can still be named as a file.
    assert _offered(tmp_path, "new", "--schema", "o") == ["osint-briefing", "odd-brief.yaml"]


@pytest.mark.parametrize(
    ("pieces", "place", "kept", "before"),
    [
        (["brief", "new", "--set", "marking", "=", "TLP", ":", "A"], 7, ["brief", "new", "--set", "A"], "marking=TLP:"),
        (["brief", "new", "--set", "marking", "="], 4, ["brief", "new", "--set", ""], "marking="),
        (["brief", "lint", "--format", "=", "js"], 4, ["brief", "lint", "--format", "js"], ""),
        (["brief", "lint", "--format", "="], 3, ["brief", "lint", "--format", ""], ""),
        (["brief", "lint", "a", ":", "b"], 4, ["brief", "lint", "b"], "a:"),
        (["brief", "lint", "js"], 2, ["brief", "lint", "js"], ""),
        (["brief", "lint"], 2, ["brief", "lint"], ""),
    ],
)  # fmt: skip
def test_the_pieces_of_bash_are_one_word(
    pieces: list[str], place: int, kept: list[str], before: str
) -> None:
    environ = {
        "_BRIEF_COMPLETE": "complete_bash",
        "COMP_WORDS": "\n".join(pieces),
        "COMP_CWORD": str(place),
    }
    rejoin_words(environ)
    assert environ["COMP_WORDS"].split("\n") == kept
    assert environ["COMP_CWORD"] == str(len(kept) - 1 if kept != pieces else place)
    assert completion._Typed.before == before


def test_other_shells_keep_their_words() -> None:
    environ = {"_BRIEF_COMPLETE": "complete_zsh", "COMP_WORDS": "a\n=\nb", "COMP_CWORD": "2"}
    rejoin_words(environ)
    assert environ["COMP_WORDS"] == "a\n=\nb"


@pytest.fixture(params=sorted(STARTS))
def shell(request: pytest.FixtureRequest, folder: Path) -> Iterator[Shell]:
    """Yield a real shell; without it the test is skipped."""
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    made = Shell(request.param, folder, XDG_CACHE_HOME=str(folder / "cache"))
    yield made
    made.end()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("brief pre", ["brief preview"]),
        ("brief schema e", ["brief schema export"]),
        ("brief rule T51", ["T510", "T519"]),
        ("brief new --schema our", ["brief new --schema our-brief"]),
        ("brief new --set source.", ["source.name=", "source.url="]),
        ("brief new --set marking=TLP:G", ["marking=TLP:GREEN"]),
        ("brief preview visit.md --section outl", ["--section outlook"]),
        ("brief lint --format sa", ["--format sarif"]),
        ("brief lint vi", ["brief lint visit.md"]),
        ("brief list --where translation.m", ["--where translation.method="]),
        ("brief list --where marking=TLP:G", ["marking=TLP:GREEN"]),
        ("brief init --schema x --extends pol", ["--extends policy-brief"]),
        ("brief list --sort fi", ["--sort findings"]),
        ("brief lint --unsa", ["--unsafe-fixes"]),
    ],
)
def test_a_person_sees_it(shell: Shell, typed: str, shown: list[str]) -> None:
    shell.completed(typed, *shown)
