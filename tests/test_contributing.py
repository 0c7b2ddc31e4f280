"""What CONTRIBUTING.md says of adding a rule and a language, followed to the letter in a copy of the repository."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from tests.conftest import ROOT

COPIED = (
    "src",
    "schemas",
    "docs",
    "tools",
    "examples",
    "bench",
    "CONTRIBUTING.md",
    "pyproject.toml",
)
_BLOCK = re.compile(
    r"^(?P<indent> *)(?P<fence>`{3,})(?P<kind>\w+) ?(?P<file>\S*)\n(?P<text>.*?)^(?P=indent)(?P=fence)$",
    re.DOTALL | re.MULTILINE,
)


def blocks(heading: str) -> list[tuple[str, str, str]]:
    """Return kind, file and text of the blocks of a section of CONTRIBUTING.md."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    # Headings within a block are indented with it.
    return [(m["kind"], m["file"], dedent(m["text"])) for m in _BLOCK.finditer(section)]


def copied(folder: Path) -> Path:
    """Return a folder into which the repository was copied."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the repository to which the rule of CONTRIBUTING.md was added."""
    folder = copied(tmp_path_factory.mktemp("copy"))
    for kind, name, text in blocks("Add a rule"):
        path = folder / name
        if kind == "console":
            for command in re.findall(r"^\$ python (.+)$", text, re.MULTILINE):
                run(folder, *command.split())
        elif name.endswith("table.py"):
            head, rules, rest = path.read_text(encoding="utf-8").partition(
                "RULES: tuple[Rule, ...] = ("
            )
            rest = rest.replace(
                "    lines.no_list,\n", f"    lines.no_list,\n    {text.strip()}\n", 1
            )
            path.write_text(head + rules + rest, encoding="utf-8")
        elif kind == "python":
            path.write_text(path.read_text(encoding="utf-8") + "\n\n" + text, encoding="utf-8")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return folder


def run(folder: Path, *command: str) -> str:
    """Return what a command of Python prints in a folder, with the package of that folder."""
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={
            "PYTHONPATH": str(folder / "src"),
            "PATH": "",
            "XDG_CACHE_HOME": str(folder / "cache"),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout + done.stderr


def test_the_rule_finds_what_its_file_says(copy: Path) -> None:
    folder = copy / "tests/rules/sections/S215-loud-heading"
    said = (folder / "bad-plain.txt").read_text(encoding="utf-8")
    assert said == "7:10: warning S215 “ملاحظة!” shouts; end it without “!”\n"
    fixed = (folder / "bad-plain.fixed.md").read_text(encoding="utf-8")
    assert "\n## ملاحظة\n" in fixed


def test_the_command_finds_it_and_leaves_what_is_good(copy: Path) -> None:
    folder = copy / "tests/rules/sections/S215-loud-heading"
    said = run(copy, "-m", "brief_cli", "lint", "--format", "concise", str(folder))
    assert "S215" in said
    assert "good-question.md" not in said


@pytest.mark.parametrize(("language", "words"), [("en", "does not shout"), ("ar", "S215")])
def test_the_page_is_shown(copy: Path, language: str, words: str) -> None:
    assert words in run(copy, "-m", "brief_cli", "rule", "S215", "--ui-lang", language)


def test_the_message_waits_for_its_translation(copy: Path) -> None:
    catalogue = copy / "src/brief_cli/messages/locale/ar/LC_MESSAGES/brief.po"
    assert "shouts; end it without" in catalogue.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def with_turkish(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return a copy to which the language was added, and what the commands printed."""
    folder = copied(tmp_path_factory.mktemp("language"))
    said = ""
    for kind, name, text in blocks("Add a language"):
        path = folder / name
        if kind == "console":
            for command in re.findall(r"^\$ python (.+)$", text, re.MULTILINE):
                said += run(folder, *command.split())
        elif name.endswith("tags.py"):
            source = path.read_text(encoding="utf-8")
            path.write_text(
                source.replace('    "ur": (', f'    {text.strip()}\n    "ur": (', 1), "utf-8"
            )
        else:
            path.write_text(text, encoding="utf-8")
    return folder, said


def test_the_schema_and_the_example_of_the_language_are_clean(
    with_turkish: tuple[Path, str],
) -> None:
    assert "memo.yaml: ok" in with_turkish[1]
    assert not re.search(r"[A-Z]\d{3}", with_turkish[1])


def test_a_briefing_in_the_language_is_scaffolded_checked_and_shown(
    with_turkish: tuple[Path, str],
) -> None:
    folder = with_turkish[0]
    run(
        folder,
        "-m",
        "brief_cli",
        "new",
        "x.md",
        "--schema",
        "memo",
        "--lang",
        "tr",
        "--title",
        "Not",
    )
    assert "## Olay\n" in (folder / "x.md").read_text(encoding="utf-8")
    example = (folder / "examples/bridge.tr.md").read_text(encoding="utf-8")
    (folder / "y.md").write_text(
        example.replace("27 Ekim 2025 Pazartesi", "31 Kasım 2025"), "utf-8"
    )
    assert "D306" in run(folder, "-m", "brief_cli", "lint", "--format", "concise", "y.md")
    shown = run(folder, "-m", "brief_cli", "export", "--to", "html", "--draft", "-o", "-", "y.md")
    assert '<html lang="tr" dir="ltr">' in shown
