"""Every command that the documentation shows is run, word for word, page by page."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet
from typer.testing import CliRunner

from brief_cli.app import COMMANDS, app
from tests.conftest import ROOT
from tests.console.test_help import ALL
from tests.word import docx, paragraph

DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
BIN = Path(sys.executable).parent
RAW = ROOT / "examples" / "azerbaijan-kazakhstan.ar.txt"

NAMES = {path for path, _, _ in ALL}
# What cannot be run here, and why.
NOT_RUN = {
    "make demo": "sets the checkout itself up",
    "make test": "is what runs this",
    "make test-pythons": "is a job of its own",
    "make docs": "writes into the checkout; the site is built by another test",
    "make bench": "takes an hour",
    "make fuzz": "takes an hour",
    "make editors": "starts real editors",
    "pip install 'brief-cli[language,server]'": "installs from elsewhere",
    "pipx install .": "installs into the home of whoever runs it",
    "pre-commit install": "is run by the tests of the hooks, in a repository",
    "git -C PATH-OF-THIS-PROJECT rev-parse HEAD": "names a place that only the reader knows",
}
# What ends with status 1, since there is something to tell.
TELLS = {
    "brief lint visit.md", "brief lint visit.md --diff", "brief lint visit.md --fix",
    "brief lint lebanon.md", "brief lint --changed origin/main",
    "brief lint archive/ --format sarif --output-file brief.sarif",
    "brief lint archive/ --statistics", "brief lint --format junit --output-file brief.xml .",
    "brief lint --schema my-kind.yaml", "brief lint talks.md --fix",
    "brief export visit.md --to html", "brief export visit.md --to pdf",
}  # fmt: skip
# Blocks that the reader is told to write into a file: how each begins, page by page.
FILES = {
    "start-schema.md": {"schema: country-report": "schemas/country-report.yaml"},
    "start-team.md": {'schema-path = "schemas"  ': "brief.toml"},
}
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"(?<!`)`((?:brief|make|pipx?|pre-commit|git) [^`]+)`(?!`)")
# A word in capitals stands for one of the reader's own; a workflow has its own placeholders.
_STANDS_FOR = re.compile(r"(?<![\w.])[A-Z]{3,}(?![\w.-])|\$\{\{")


def _steps(page: Path) -> Iterator[tuple[str, str]]:
    """Yield what a page has its reader do, in order: commands, and texts to write into a file."""
    text = page.read_text(encoding="utf-8")
    end = 0
    for block in _BLOCK.finditer(text):
        yield from _spoken(text[end : block.start()])
        end = block.end()
        if block[1] == "console":
            yield from (("run", line[2:]) for line in block[2].splitlines() if line[:2] == "$ ")
            continue
        for begins, path in FILES.get(page.name, {}).items():
            if block[2].startswith(begins):
                yield path, block[2]
        for line in re.findall(r"(?m)^ *- (?:run: )?(brief .+)$", block[2]):
            yield "run", line
    yield from _spoken(text[end:])


def _spoken(text: str) -> Iterator[tuple[str, str]]:
    for command in _INLINE.findall(text):
        words = " ".join(command.split())
        # The bare name of a command, or of a group, speaks of it.
        if words in NAMES:
            continue
        if words.startswith("brief ") and len(words.split()) == 2:
            assert words.split()[1] in (*COMMANDS, "--install-completion", "--show-completion")
            continue
        yield "run", words


def _commands(page: Path) -> list[str]:
    return [_bare(text) for kind, text in _steps(page) if kind == "run"]


def _bare(command: str) -> str:
    """Return a command without the comment behind it."""
    return re.sub(r"\s+#.*", "", command)


@pytest.fixture
def folder(tmp_path: Path, edited_text: str) -> Path:
    """Return a folder with what the pages speak of: texts, an archive, and what git knows of it."""
    path = tmp_path / "house"
    for name in ("scraped", "archive/2025", "archive/2019", "archive/wire"):
        (path / name).mkdir(parents=True)
    (path / "raw.txt").write_bytes(RAW.read_bytes())
    (path / "scraped" / "one.txt").write_bytes(RAW.read_bytes())
    (path / "draft.docx").write_bytes(docx(paragraph("زيارة إلى أستانا") + paragraph("نص.")))
    parquet.write_table(pa.table({"text": [edited_text]}), path / "texts.parquet")
    bad = edited_text.replace("title: عززت", "title: عززت  و")
    for name in ("archive/2025/visit.md", "archive/2019/old.md"):
        (path / name).write_text(bad, encoding="utf-8")
    (path / "archive" / "wire" / "short.md").write_text("---\ntitle: خبر\nlang: ar\n---\n\nخبر.\n")
    _git(path, "init", "-q", "-b", "main")
    _git(path, "add", ".")
    _git(path, "commit", "-qm", "one")
    _git(path, "update-ref", "refs/remotes/origin/main", "HEAD")
    (path / "archive" / "2025" / "new.md").write_text(bad, encoding="utf-8")
    return path


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, env=_environment(folder), check=True)


def _environment(folder: Path) -> dict[str, str]:
    who = {
        f"GIT_{role}_{part}": "x" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")
    }
    return {
        **os.environ, **who, "PATH": f"{BIN}:{os.environ['PATH']}", "HOME": str(folder),
        "GIT_CONFIG_GLOBAL": os.devnull, "LC_ALL": "C.UTF-8", "SHELL": "/bin/bash",
    }  # fmt: skip


def _run(command: str, folder: Path) -> int:
    """Run a command as it stands; what goes on for ever is ended when it has shown something."""
    run = subprocess.Popen(
        ["bash", "-c", command], cwd=folder, env=_environment(folder), start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    assert run.stdout is not None
    if "--watch" in command:
        assert run.stdout.readline()
        os.killpg(run.pid, signal.SIGINT)
    said = run.communicate(timeout=60)[0].decode()
    print(f"$ {command}\n{said}")
    assert "Traceback" not in said
    return run.returncode


@pytest.mark.parametrize("page", [p for p in PAGES if _commands(p)], ids=lambda path: path.name)
def test_the_commands_of_a_page_run_as_they_stand(page: Path, folder: Path) -> None:
    if page.name == "start-schema.md":
        shutil.rmtree(folder)  # the page begins with nothing
        folder.mkdir()
    if page.name == "schemas.md":
        assert _run("brief init --schema my-kind", folder) == 0
        (folder / "schemas" / "my-kind.yaml").rename(folder / "my-kind.yaml")
    for kind, text in _steps(page):
        if kind != "run":
            (folder / kind).parent.mkdir(exist_ok=True)
            (folder / kind).write_text(text, encoding="utf-8")
            continue
        command = _bare(text)
        if command in NOT_RUN or _STANDS_FOR.search(command):
            continue
        status = _run(text, folder)
        if "--watch" in command:
            assert status == -signal.SIGINT
        else:
            assert status == int(command in TELLS), command


# Those of archives are run by the tests of archives, on workers that are there already.
EXAMPLES = [line for _, command, _ in ALL for _, line in command.examples]


@pytest.mark.parametrize("line", [line for line in EXAMPLES if " archive " not in line])
def test_the_examples_of_the_help_run_as_they_stand(line: str, folder: Path) -> None:
    if not re.search(r"(new|-o) visit\.md", line):
        shutil.copy(folder / "archive" / "2025" / "visit.md", folder / "visit.md")
    if "ours.yaml" in line:
        assert _run("brief init --schema ours && mv schemas/ours.yaml .", folder) == 0
    if "page.html" in line:
        line = line.removesuffix(" -i")  # asks at a terminal only
        (folder / "page.html").write_text(
            f"<html><body><h1>x</h1><p>{'text ' * 99}</p></body></html>"
        )
    if "house.toml" in line:
        (folder / "house.toml").touch()
    status = _run(line, folder)
    # A server whose client goes without a word says so by its status too.
    tells = line.startswith(("brief lint", "brief server"))
    assert status == (-signal.SIGINT if "--watch" in line else int(tells)), line


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_what_stands_for_something_of_the_readers_has_options_that_are_ours(page: Path) -> None:
    for command in filter(_STANDS_FOR.search, _commands(page)):
        words = command.split()
        if words[0] == "brief":
            path = words[1:3] if words[1] in ("schema", "archive") else words[1:2]
            helped = CliRunner().invoke(app, [*path, "--help"])
            assert helped.exit_code == 0, command
            for option in re.findall(r"(?<!\S)--[a-z-]+", command):
                assert option in helped.stdout, command


def test_what_is_not_run_or_tells_something_stands_in_some_page() -> None:
    shown = {command for page in PAGES for command in _commands(page)}
    assert shown >= NOT_RUN.keys() | TELLS


def test_a_revision_that_the_pages_name_is_one_that_exists_or_is_told_how_to_replace() -> None:
    page = (DOCS / "start-team.md").read_text(encoding="utf-8")
    (revision,) = re.findall(r"(?m)^ +rev: (\S+)", page)
    tags = subprocess.run(
        ["git", "tag", "-l"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert revision in tags.stdout.split() or (
        f"As long as there is no tag `{revision}`" in page and "rev-parse HEAD" in page
    )
    shown = CliRunner().invoke(app, ["--version"]).stdout.split()[1]
    assert revision == f"v{shown}"
