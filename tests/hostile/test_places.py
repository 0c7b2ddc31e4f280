"""Whatever stands in the place of a file that is read: no hang, no traceback, little memory."""

import os
import resource
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import FrameType

import pytest
from typer.testing import CliRunner

import brief_cli
from brief_cli.app import app
from brief_cli.console.world import cache_folder
from brief_cli.lint import word_list
from tests.conftest import ROOT

GOOD = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\nنص الإحاطة.\n"
MINE = GOOD.replace("schema: base", "schema: mine")
SCHEMA = "schema: {0}\ntitle: {{ar: x}}\ndescription: {{ar: x}}\nextends: {1}\n"
LONGEST = 20
"""Seconds that a run may take."""
MOST = 400_000
"""Kilobytes that a run may add to the memory of the tests."""
runner = CliRunner()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _folder(path: Path) -> None:
    path.mkdir()


def _huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 3_000_000_000)


def _unreadable(path: Path) -> None:
    path.write_text("x")


def _dangling(path: Path) -> None:
    path.symlink_to("nowhere")


def _binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 20)


KINDS: dict[str, tuple[Callable[[Path], None], str]] = {
    "pipe": (_pipe, "it is a named pipe"),
    "endless": (_endless, "it is a device"),
    "loop": (_loop, "the links lead in a circle"),
    "folder": (_folder, "folder"),
    "huge": (_huge, "over the limit of "),
    "unreadable": (_unreadable, "permission denied"),
    "dangling": (_dangling, "the link leads nowhere"),
    "binary": (_binary, ""),
}


@dataclass(frozen=True)
class Place:
    """A file that is read: where it is, what is run, and how that ends."""

    path: str
    command: str
    status: tuple[int, ...] = (2,)
    told: bool = True
    """Whether the path and the reason are said."""
    briefing: str = GOOD
    config: str = ""
    passes: str = ""
    """The kind that is no mistake here."""


def _over(path: str, command: str, briefing: str = GOOD, config: str = "") -> Place:
    """Return the place of a file that is passed over, since there is a harmless default."""
    return Place(path, command, (0,), told=False, briefing=briefing, config=config)


PLACES = {
    # briefings and texts
    "briefing": Place("x.md", "lint x.md", (1,)),
    "found": Place("sub/x.md", "lint sub", (0, 1), told=False),
    "shown": Place("x.md", "preview x.md", (1,)),
    "text": Place("x.txt", "import x.txt"),
    "journal": Place("out/.brief-import.jsonl", "import raw --out-dir out", passes="binary"),
    "journal-anew": Place("out/.brief-import.jsonl", "import raw --out-dir out --force", passes="binary"),
    # configuration
    "own": Place("brief.toml", "lint a.md"),
    "own-above": Place("brief.toml", "lint sub"),
    "own-shown": Place("brief.toml", "config"),
    "project": Place("pyproject.toml", "lint a.md"),
    "named-config": Place("x.toml", "lint --config x.toml a.md"),
    "extended": Place("x.toml", "lint a.md", config="extend = 'x.toml'"),
    # baselines
    "baseline": Place("x.json", "lint --baseline x.json a.md"),
    "configured-baseline": Place("x.json", "lint a.md", config="baseline = 'x.json'"),
    # schemas
    "schema": Place("kinds/mine.yaml", "lint a.md", briefing=MINE, config="schema-path = 'kinds'"),
    "parent": Place("kinds/dad.yaml", "lint a.md", briefing=MINE, config="schema-path = 'kinds'"),
    "another": _over("kinds/zz.yaml", "lint a.md", config="schema-path = 'kinds'"),
    "named-schema": Place("kinds/mine.yaml", "lint --schema kinds/mine.yaml a.md", briefing=MINE),
    "of-a-new-one": Place("kinds/mine.yaml", "new --schema kinds/mine.yaml"),
    "checked": Place("kinds/mine.yaml", "schema check kinds/mine.yaml", (1, 2)),
    "shown-schema": Place("kinds/mine.yaml", "schema show kinds/mine.yaml"),
    "shipped": Place("brief_cli/schemas/base.yaml", "lint --no-cache a.md"),
    "compiled": _over("brief_cli/schemas/compiled/base.json", "lint --no-cache a.md"),
    # what is ignored
    "gitignore": _over(".gitignore", "lint ."),
    "ignore": _over("sub/.ignore", "lint ."),
    "exclude": _over(".git/info/exclude", "lint ."),
    "ignore-of-named": _over(".ignore", "lint --force-exclude a.md"),
    # what is kept
    "findings": _over("cache/brief/lint.sqlite", "lint a.md"),
    "findings-wal": _over("cache/brief/lint.sqlite-wal", "lint a.md"),
    "findings-shm": _over("cache/brief/lint.sqlite-shm", "lint a.md"),
    "findings-journal": _over("cache/brief/lint.sqlite-journal", "lint a.md"),
    "tidied": _over("cache/brief/.tidied", "lint a.md"),
    "words": _over("cache/brief/words", "lint a.md"),
    "kept-schema": _over("cache/brief/schemas", "lint a.md", briefing=MINE, config="schema-path = 'kinds'"),
    "wordfreq": _over("wordfreq/data/large_ar.msgpack.gz", "lint a.md"),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a repository with a briefing, schemas of its own, and a cache of its own."""
    for each in ("sub", "raw", "kinds", "out", ".git/info", "cache/brief", "wordfreq/data"):
        (tmp_path / each).mkdir(parents=True)
    (tmp_path / "kinds" / "mine.yaml").write_text(SCHEMA.format("mine", "dad"))
    (tmp_path / "kinds" / "dad.yaml").write_text(SCHEMA.format("dad", "base"))
    (tmp_path / "raw" / "a.txt").write_text("نص.\n", encoding="utf-8")
    (tmp_path / "sub" / "a.md").write_text(GOOD, encoding="utf-8")
    # The word list takes long to make.
    words = Path(word_list.word_list_path(cache_folder()))
    (tmp_path / "cache" / "brief" / words.name).symlink_to(words)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def too_long(_: int, __: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(LONGEST)
    yield tmp_path
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def _path_of(place: Place, name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path of a place, after what must be done for it to be read at all."""
    if place.path.startswith("brief_cli/"):
        shutil.copytree(ROOT / "schemas", folder / "brief_cli" / "schemas")
        monkeypatch.setattr(brief_cli, "__file__", str(folder / "brief_cli" / "__init__.py"))
    if name in ("words", "kept-schema"):
        runner.invoke(app, ["lint", "a.md"])
        kept = "words-*" if name == "words" else "schemas-*-mine.json"
        (found,) = (folder / "cache" / "brief").glob(kept)
        (folder / "cache" / "brief" / "lint.sqlite").unlink()
        return found
    if name.startswith("findings-"):
        # Of a database that is there, SQLite looks for what was left beside it.
        runner.invoke(app, ["lint", "a.md"])
    if name == "wordfreq":
        spec = ModuleSpec("wordfreq", None, origin=str(folder / "wordfreq" / "__init__.py"))
        monkeypatch.setattr(word_list, "find_spec", lambda _: spec)
    return folder / place.path


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", PLACES)
def test_a_place(name: str, kind: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = PLACES[name]
    if kind == "unreadable" and name.startswith("findings"):
        pytest.skip("SQLite opens it itself, and root may read everything")
    (folder / "a.md").write_text(place.briefing, encoding="utf-8")
    if place.config:
        (folder / "brief.toml").write_text(place.config + "\n")
    path = _path_of(place, name, folder, monkeypatch)
    path.unlink(missing_ok=True)
    make, reason = KINDS[kind]
    make(path)
    if kind == "unreadable":
        _refuse(path, monkeypatch)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    done = runner.invoke(app, place.command.split())
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    # What a dangling link names is not made through it.
    assert not path.with_name("nowhere").exists()
    if kind == place.passes:
        assert done.exit_code == 0
        return
    assert done.exit_code in place.status
    said = done.stdout + done.stderr
    if place.told:
        assert place.path in said
        assert reason in said
    elif place.status == (0,):
        assert said == ""
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < MOST


def _refuse(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system refuse to open a file, as it does for who has no right to."""
    real = os.open

    def opened(asked: str | Path, *more: int, **others: int) -> int:
        if Path.cwd() / asked == path:
            raise PermissionError(13, "Permission denied", str(asked))
        return real(asked, *more, **others)

    monkeypatch.setattr(os, "open", opened)
