"""Which files are found: ignore files as git reads them, links, odd names."""

import os
import random
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.lint.discovery import Exclusion, discover

HEAD = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\nنص الإحاطة.\n"
runner = CliRunner()


def _write(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEAD, encoding="utf-8")


def _found(*paths: str, exclusion: Exclusion | None = None, outright: bool = True) -> list[str]:
    return [
        each.path for each in discover(paths, lambda _: exclusion or Exclusion(), outright=outright)
    ]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x", *arguments],
        cwd=folder, capture_output=True, check=True, text=True,
    )  # fmt: skip
    return done.stdout


PATTERNS = (
    "*.md", "!keep.md", "/a.md", "a/", "b", "**/c.md", "a/**", "!a/keep.md", "x?.md", "[ab].md",
    "#no", "\\#a.md", "a/*/d.md", "*/", "!*/", "  ", "b/c", "keep.md ", "d.md\\ ", "!b/keep.md",
)  # fmt: skip
NAMES = ("a.md", "keep.md", "c.md", "d.md", "x1.md", "b.md", "#a.md", "b")
FOLDERS = ("", "a/", "b/", "a/b/", "b/c/", "a/b/c/")


@pytest.mark.parametrize("seed", range(25))
def test_what_git_ignores_is_ignored(folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    _git(folder, "init", "-q")
    _write(
        folder, *(f"{place}{name}" for place in FOLDERS for name in NAMES if name.endswith("md"))
    )
    for place in chance.sample(FOLDERS, 3):
        lines = chance.sample(PATTERNS, 3)
        (folder / place / ".gitignore").write_text("\n".join(lines) + "\n")
    kept = _git(folder, "ls-files", "-z", "--others", "--exclude-standard", "*.md").split("\0")
    # A folder that is started from is not ignored by itself: git is asked from the top.
    assert sorted(_found(".")) == sorted(filter(None, kept))


def test_gitignore_counts_in_a_repository_only_and_ignore_everywhere(folder: Path) -> None:
    _write(folder, "a.md", "b.md", "sub/c.md")
    (folder / ".gitignore").write_text("a.md\n")
    (folder / ".ignore").write_text("b.md\n")
    assert _found(".") == ["a.md", "sub/c.md"]
    _git(folder, "init", "-q")
    assert _found(".") == ["sub/c.md"]
    # `.ignore` wins over `.gitignore`, and files above a folder count.
    (folder / ".ignore").write_text("!a.md\nsub/\n")
    assert _found(".") == ["a.md", "b.md"]
    assert _found(str(folder / "sub"), exclusion=Exclusion(ignore_files=False)) != []
    assert _found(".", exclusion=Exclusion(ignore_files=False)) == ["a.md", "b.md", "sub/c.md"]
    (folder / ".git" / "info" / "exclude").write_text("b.md\n")
    assert _found(".") == ["a.md"]


def test_configured_patterns_win_and_named_files_are_checked_all_the_same(folder: Path) -> None:
    _write(folder, "a.md", "drafts/b.md", "drafts/keep.md")
    (folder / "brief.toml").write_text('exclude = ["drafts/*", "!keep.md"]\n')
    listed = runner.invoke(app, ["lint", "--format", "junit", "--select", "ALL", "."]).stdout
    assert ("a.md" in listed, "b.md" in listed, "keep.md" in listed) == (True, False, True)
    named = runner.invoke(app, ["lint", "--format", "junit", "drafts/b.md"]).stdout
    assert "drafts/b.md" in named
    passed = runner.invoke(
        app, ["lint", "--format", "junit", "--force-exclude", "drafts/b.md", "a.md"]
    ).stdout
    assert ("b.md" in passed, "a.md" in passed) == (False, True)


def _passed(*paths: str, exclusion: Exclusion | None = None) -> list[str]:
    return _found(*paths, exclusion=exclusion, outright=False)


def test_a_named_file_below_an_excluded_folder_is_passed_over_where_that_is_wanted(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("a.md", "drafts/b.md", "drafts/deep/c.md", "in/drafts/d.md", "in/e.md")
    _write(folder, *names)
    for pattern, left in (
        ("drafts/", ["a.md", "in/e.md"]),
        ("/drafts/", ["a.md", "in/drafts/d.md", "in/e.md"]),
        ("drafts/deep", ["a.md", "drafts/b.md", "in/drafts/d.md", "in/e.md"]),
        ("in/*", ["a.md", "drafts/b.md", "drafts/deep/c.md"]),
        ("*", []),
    ):
        rules = Exclusion(str(folder), (pattern,))
        assert _passed(*names, exclusion=rules) == left
        # As they are found below a folder, wherever the run is, and however they are named.
        assert sorted(_found(".", exclusion=rules)) == sorted(left)
        whole = [str(folder / name) for name in names]
        assert _passed(*whole, exclusion=rules) == [str(folder / name) for name in left]
    monkeypatch.chdir(folder / "in")
    assert _passed("../drafts/b.md", "e.md", exclusion=Exclusion(str(folder), ("drafts/",))) == [
        "e.md"
    ]
    assert _found("../drafts/b.md", exclusion=Exclusion(str(folder), ("drafts/",))) != []


def test_ignore_files_on_the_way_to_a_named_file_count(folder: Path) -> None:
    _write(folder, "a.md", "drafts/b.md", "in/drafts/c.md", "in/keep/d.md", "node_modules/e.md")
    (folder / ".ignore").write_text("/drafts/\n")
    (folder / "in" / ".ignore").write_text("drafts/\n")
    # What an ignored folder says itself is not asked: it is not looked into.
    (folder / "drafts" / ".ignore").write_text("!b.md\n")
    names = ("a.md", "drafts/b.md", "in/drafts/c.md", "in/keep/d.md", "node_modules/e.md")
    assert _passed(*names) == ["a.md", "in/keep/d.md"] == sorted(_found("."))
    assert _passed(*names, exclusion=Exclusion(ignore_files=False)) == list(names[:4])


@pytest.mark.parametrize("seed", range(10))
def test_named_files_are_passed_over_as_found_ones_are(folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    _git(folder, "init", "-q")
    names = [f"{place}{name}" for place in FOLDERS for name in NAMES if name.endswith("md")]
    _write(folder, *names)
    for place in chance.sample(FOLDERS, 3):
        lines = chance.sample(PATTERNS, 3)
        (folder / place / ".gitignore").write_text("\n".join(lines) + "\n")
    assert sorted(_passed(*names)) == sorted(_found("."))


def test_a_broken_ignore_file_is_no_harm(folder: Path) -> None:
    _write(folder, "a.md", "b.md")
    (folder / ".ignore").write_bytes(b"\xff\xfe\0\nb.md\n!\n[\n")
    assert _found(".") == ["a.md"]


def test_links_that_loop_or_lead_out_are_not_followed(folder: Path) -> None:
    _write(folder, "tree/a.md", "tree/sub/b.md", "outside/c.md")
    os.symlink("../tree", folder / "tree" / "round")
    os.symlink("loop.md", folder / "tree" / "loop.md")
    os.symlink("../outside/c.md", folder / "tree" / "out.md")
    os.symlink("../outside", folder / "tree" / "away")
    os.symlink("sub/b.md", folder / "tree" / "within.md")
    os.symlink("/nowhere", folder / "tree" / "dead.md")
    assert _found("tree") == ["tree/a.md", "tree/within.md", "tree/sub/b.md"]
    done = runner.invoke(app, ["lint", "tree/loop.md", "tree/out.md"])
    assert "tree/loop.md:1:1: error P001" in done.stdout
    assert "out.md" not in done.stdout.replace("loop.md", "")


NAMES_OF_HARM = (b"\xff\xfe.md", b"a\nb.md", b"\x1b[31mred.md", b"a\xe2\x80\xaegnp.md", b"-.md")


@pytest.mark.parametrize("name", NAMES_OF_HARM)
@pytest.mark.parametrize(
    "form", ["concise", "human", "json", "sarif", "github", "gitlab", "junit", "rdjson"]
)
def test_names_that_mean_harm_are_shown_safely(folder: Path, name: bytes, form: str) -> None:
    with open(os.path.join(os.fsencode(folder), name), "wb") as opened:
        opened.write("---\nschema: base\nlang: ar\n---\n\nنص , نص.\n".encode())
    done = runner.invoke(app, ["lint", "--format", form, "."])
    assert done.exit_code == 1
    shown = done.stdout_bytes.decode()  # it is UTF-8 in any case
    assert "T501" in shown or "latin-comma" in shown
    if form in ("concise", "human", "github"):
        assert not any(char in shown for char in "\x1b\u202e")
        assert sum(line.startswith("b.md") for line in shown.splitlines()) == 0


@pytest.mark.parametrize("name", NAMES_OF_HARM)
def test_names_that_mean_harm_are_mended_in_place(folder: Path, name: bytes) -> None:
    path = os.path.join(os.fsencode(folder), name)
    with open(path, "wb") as opened:
        opened.write("---\nschema: base\ntitle: x\nlang: ar\n---\n\nنص , نص.\n".encode())
    runner.invoke(app, ["lint", "--fix", "."])
    with open(path, "rb") as opened:
        assert "نص، نص.".encode() in opened.read()
    assert os.listdir(os.fsencode(folder)) == [name]


def test_each_file_once_and_in_order(folder: Path) -> None:
    _write(folder, "b.md", "a.md", "sub/c.md")
    assert _found("sub", ".", "a.md") == ["sub/c.md", "a.md", "b.md"]
