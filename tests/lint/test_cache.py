"""What was found before is found again, and nothing that happens to the cache changes a report."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.console.world import cache_folder
from brief_cli.lint.cache import Cache
from brief_cli.lint.linter import Linter
from brief_cli.lint.stored import Unreadable, dumped, loaded
from brief_cli.lint.word_list import word_list_path
from brief_cli.text.source import decode
from tests.conftest import EXAMPLE, ROOT, TODAY

runner = CliRunner()
BAD = sorted((ROOT / "tests" / "rules").rglob("bad-*.md"))


@pytest.mark.parametrize("path", BAD, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_diagnostics_come_back_as_they_were(path: Path, linter: Linter) -> None:
    found = linter.examine(decode("a.md", path.read_bytes()))
    again = loaded(dumped(found))
    assert again is not None
    assert [
        (d.code, d.name, d.severity, d.span, d.fix and (d.fix.edits, d.fix.applicability))
        for d in again
    ] == [
        (d.code, d.name, d.severity, d.span, d.fix and (d.fix.edits, d.fix.applicability))
        for d in found
    ]
    for language in ("en", "ar"):
        assert [d.message.text(language) for d in again] == [
            d.message.text(language) for d in found
        ]
        assert [[r.message.text(language) for r in d.related] for d in again] == [
            [r.message.text(language) for r in d.related] for d in found
        ]


@pytest.mark.parametrize(
    "data",
    [b"x", b"[1]", b'{"a": 1}', b"[[1,2,3]]", b"\xff", b'[["a","b","error",["t",{}],5,2,null,[]]]'],
)
def test_what_is_no_diagnostic_is_told(data: bytes) -> None:
    with pytest.raises(Unreadable):
        loaded(data)


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of some briefings, and a cache of its own."""
    folder = tmp_path / "archive"
    folder.mkdir()
    text = EXAMPLE.read_text(encoding="utf-8")
    for number in range(26):
        (folder / f"b{number:02}.md").write_text(
            text.replace("أذربيجان", f"أذربيجان {number}"), encoding="utf-8"
        )
    (folder / "readme.md").write_text("# no briefing\n")
    words = Path(word_list_path(cache_folder()))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    # The word list takes long to make; it is none of what is tested here.
    (tmp_path / "cache" / "brief").mkdir(parents=True)
    (tmp_path / "cache" / "brief" / words.name).symlink_to(words)
    monkeypatch.chdir(folder)
    return folder


def _lint(*more: str) -> str:
    done = runner.invoke(app, ["lint", "--today", TODAY.isoformat(), *more, "."])
    assert done.exit_code in (0, 1)
    return done.stdout


def _cache(archive: Path) -> Path:
    return archive.parent / "cache" / "brief" / "lint.sqlite"


def _entries(archive: Path) -> int:
    with closing(sqlite3.connect(_cache(archive))) as connection, connection:
        (count,) = connection.execute("SELECT count(*) FROM entry").fetchone()
    return int(count)


def test_a_warm_run_says_what_a_cold_one_says_and_checks_nothing(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = _lint("--no-cache")
    assert not _cache(archive).exists()
    assert _lint() == expected
    assert _entries(archive) == 27

    def unexpected(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(Linter, "examine", unexpected)
    assert _lint() == expected
    monkeypatch.undo()


@pytest.mark.parametrize(
    "change",
    [
        lambda a: (a / "b03.md").write_text("---\nschema: base\n---\n"),
        lambda a: (a / "brief.toml").write_text('ignore = ["T5"]\n'),
        lambda a: (a / "brief.toml").write_text('severity = { L702 = "error" }\n'),
        lambda a: (a / "brief.toml").write_text('per-file-ignores = { "b1*" = ["L702"] }\n'),
        lambda a: (a / "brief.toml").write_text('[schemas]\n"readme.md" = "base"\n'),
        lambda a: (a / "readme.md").write_text("---\nschema: base\n---\n"),
    ],
)  # fmt: skip
def test_a_change_is_seen(archive: Path, change: Callable[[Path], object]) -> None:
    before = _lint()
    change(archive)
    after = _lint()
    assert after == _lint("--no-cache")
    assert after != before or (archive / "brief.toml").exists()


def test_a_schema_that_changes_is_seen(archive: Path) -> None:
    (archive / "kinds").mkdir()
    kind = archive / "kinds" / "osint-briefing.yaml"
    (archive / "brief.toml").write_text('schema-path = "kinds"\n')
    before = _lint()
    shipped = (ROOT / "schemas" / "osint-briefing.yaml").read_text(encoding="utf-8")
    kind.write_text(f"{shipped}\nrules: {{T518: error}}\n" if "\nrules:" not in shipped else shipped.replace("\nrules:", "\nrules:\n  T518: error"), encoding="utf-8")  # fmt: skip
    after = _lint()
    assert after != before
    assert after == _lint("--no-cache")


def test_a_result_holds_on_later_days_unless_it_is_about_the_day(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = EXAMPLE.read_text(encoding="utf-8")
    path.write_text(text.replace("2025-10-27T04:25:00Z", "2026-03-01T04:25:00Z"), encoding="utf-8")

    def found(day: date, *more: str) -> list[str]:
        done = runner.invoke(app, ["lint", "--today", day.isoformat(), *more, str(path)])
        return [line.split(" ")[2] for line in done.stdout.splitlines()]

    published = date(2026, 3, 1)
    for day in (published - timedelta(20), published - timedelta(1), published, published + timedelta(9), published - timedelta(3)):  # fmt: skip
        assert found(day) == found(day, "--no-cache")
        assert ("D305" in found(day)) is (day < published)
    # What silences it has its use until that day only.
    silenced = text.replace("2025-10-27T04:25:00Z", "2026-03-01T04:25:00Z # brief: ignore D305")
    path.write_text(silenced, encoding="utf-8")
    for day in (published - timedelta(1), published):
        assert ("P012" in found(day)) is (day == published)


def _rubbish(path: Path) -> None:
    path.write_bytes(os.urandom(5000))


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE entry (a)")


def _torn(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _values(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE entry SET value = x'5b5b22', dated = 0")


def _types(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE entry SET value = 'text', day = 'x'")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [_rubbish, _foreign, _torn, _values, _types, _folder])
def test_a_damaged_cache_changes_nothing(archive: Path, damage: Callable[[Path], None]) -> None:
    expected = _lint()
    for leftover in ("-wal", "-shm"):
        Path(f"{_cache(archive)}{leftover}").unlink(missing_ok=True)
    damage(_cache(archive))
    assert _lint() == expected
    assert _lint() == expected
    if damage is not _folder:
        assert _entries(archive) == 27


def test_a_compiled_schema_that_is_damaged_is_read_anew(archive: Path) -> None:
    (archive / "kinds").mkdir()
    shipped = (ROOT / "schemas" / "osint-briefing.yaml").read_text(encoding="utf-8")
    (archive / "kinds" / "osint-briefing.yaml").write_text(f"{shipped}\n# ours\n", encoding="utf-8")
    (archive / "brief.toml").write_text('schema-path = "kinds"\n')
    expected = _lint("--no-cache")
    _lint()
    kept = list(_cache(archive).parent.glob("schemas-*"))
    assert kept
    for text in ("", "[]", '{"name": 1}', "\0"):
        for file in kept:
            file.write_text(text)
        _cache(archive).unlink(missing_ok=True)
        assert _lint() == expected


def test_a_folder_that_cannot_be_made_is_no_harm(archive: Path) -> None:
    expected = _lint()
    _cache(archive).unlink()
    home = archive.parent / "cache" / "brief"
    for file in home.iterdir():
        file.unlink()
    home.rmdir()
    home.write_text("a file in its place")
    assert _lint() == expected


SMALL_FILES = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0})); "
RUN = "from brief_cli.app import main; import sys; sys.argv = ['brief', 'lint', '--today', '2026-01-15', '.']; main()"  # fmt: skip


def _run(code: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("limit", [0, 20_000])
def test_a_full_disk_changes_nothing(archive: Path, limit: int) -> None:
    expected = _lint("--no-cache")
    for _ in range(2):
        out, errors = _run(SMALL_FILES.format(limit) + RUN).communicate()
        assert (out, errors) == (expected, "")
    assert _lint() == expected


def test_runs_at_once_share_a_cache(archive: Path) -> None:
    expected = _lint("--no-cache")
    for _ in range(2):
        runs = [_run(RUN) for _ in range(3)]
        assert {run.communicate() for run in runs} == {(expected, "")}
        # Half of it is forgotten, so that the next runs write again.
        with closing(sqlite3.connect(_cache(archive))) as connection, connection:
            connection.execute("DELETE FROM entry WHERE hex(key) < '8'")
    assert _entries(archive) > 0


def test_a_run_that_is_killed_leaves_a_cache_that_can_be_used(archive: Path) -> None:
    expected = _lint("--no-cache")
    for lines in (0, 1, 60, 300):
        # What is left of its output may end within a letter, and is not read.
        with _run(RUN) as run:
            assert run.stdout is not None
            for _ in range(lines):
                run.stdout.readline()
            run.send_signal(signal.SIGKILL)
        assert _lint() == expected
        with closing(sqlite3.connect(_cache(archive))) as connection, connection:
            connection.execute("DELETE FROM entry WHERE hex(key) < '8'")


def test_old_results_are_dropped(tmp_path: Path) -> None:
    path = str(tmp_path / "brief" / "c.sqlite")
    cache = Cache(path)
    cache.put(b"old", (b"", False), TODAY - timedelta(31))
    cache.put(b"new", (b"", False), TODAY - timedelta(29))
    cache.close(TODAY)
    again = Cache(path)
    assert set(again.get([b"old", b"new"], TODAY)) == {b"new"}
    again.close(TODAY)


def test_a_cache_that_is_too_large_loses_its_older_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brief_cli.lint.cache.LARGEST", 400_000)
    path = tmp_path / "brief" / "c.sqlite"
    keys = [bytes([number]) for number in range(100)]

    def fill(some: list[bytes], day: date) -> None:
        cache = Cache(str(path))
        for key in some:
            cache.put(key, (os.urandom(5_000), False), day)
        cache.close(TODAY)

    def known() -> list[bytes]:
        cache = Cache(str(path))
        found = sorted(cache.get(keys, TODAY))
        cache.close(TODAY)
        return found

    fill(keys[:30], TODAY - timedelta(2))
    fill(keys[30:60], TODAY - timedelta(1))
    assert known() == keys[:60]
    fill(keys[60:], TODAY)
    assert known() == keys[50:]
    assert path.stat().st_size < 400_000
    assert [each.name for each in path.parent.iterdir()] == ["c.sqlite"]


def test_a_run_tidies_what_is_kept(archive: Path) -> None:
    home = archive.parent / "cache" / "brief"
    for name in ("schemas-0123456789abcdef-old.json", ".unfinished-x"):
        (home / name).write_text("x")
        os.utime(home / name, (0, 0))
    _lint("--no-cache")
    assert len(list(home.glob("*-old.json"))) == 1
    _lint()
    assert not list(home.glob("*-old.json"))
    assert not (home / ".unfinished-x").exists()
