"""What is kept between runs is written whole, and goes when it is old or too much."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from brief_cli.text import kept
from brief_cli.text.kept import Kept, kept_in, mark_used, tidy, write_kept

NOW = 2_000_000_000.0
DAY = 86_400


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of kept files, and one that is none of ours."""
    for name, days in {
        "schemas-1-a.json": 31,
        "schemas-1-b.json": 29,
        "words-ar-1": 31,
        "words-ar-2": 0,
        ".unfinished-old": 2,
        ".unfinished-new": 0,
        "lint.sqlite": 400,
        "notes.txt": 400,
    }.items():
        _aged(tmp_path / name, days)
    return tmp_path


def _aged(path: Path, days: float, size: int = 10) -> None:
    path.write_bytes(b"x" * size)
    os.utime(path, (NOW - days * DAY, NOW - days * DAY))


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {".tidied"}


LEFT = {"schemas-1-b.json", "words-ar-2", ".unfinished-new", "lint.sqlite", "notes.txt"}


def test_what_is_old_goes_and_nothing_else(folder: Path) -> None:
    tidy(str(folder), NOW)
    assert _names(folder) == LEFT


def test_it_is_looked_at_once_a_day(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tidy(str(folder), NOW)
    _aged(folder / "words-ar-3", 40)
    tidy(str(folder), NOW + DAY - 60)
    assert (folder / "words-ar-3").exists()
    # Between times a look at one file is all.
    monkeypatch.delattr(os, "scandir")
    tidy(str(folder), NOW + DAY - 60)
    monkeypatch.undo()
    tidy(str(folder), NOW + DAY)
    assert not (folder / "words-ar-3").exists()
    # A clock that was wrong does not stop it.
    _aged(folder / "words-ar-3", 40)
    os.utime(folder / ".tidied", (NOW + 400 * DAY, NOW + 400 * DAY))
    tidy(str(folder), NOW)
    assert not (folder / "words-ar-3").exists()


def test_the_oldest_go_while_there_is_too_much(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for days in (4, 3, 2, 1):
        _aged(folder / f"schemas-2-{days}.json", days, 100)
    monkeypatch.setattr(kept, "_LARGEST", 250)
    tidy(str(folder), NOW)
    assert _names(folder) == {"schemas-2-2.json", "schemas-2-1.json"} | LEFT - {"schemas-1-b.json"}


def test_what_is_used_is_new(folder: Path) -> None:
    mark_used(str(folder / "words-ar-1"))
    tidy(str(folder), (folder / "words-ar-1").stat().st_mtime + 29 * DAY)
    assert (folder / "words-ar-1").exists()
    mark_used(str(folder / "nothing"))


def test_a_folder_that_is_not_there_or_cannot_be_written_is_no_harm(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tidy(str(folder / "nothing"), NOW)
    assert not (folder / "nothing").exists()
    before = _names(folder)

    def refused(*_: object, **__: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refused)
    tidy(str(folder), NOW)
    assert _names(folder) == before
    monkeypatch.undo()
    # Another run, or a system that lets go of no open file, is in the way.
    monkeypatch.setattr(os, "unlink", refused)
    tidy(str(folder), NOW)
    assert _names(folder) == before


def test_its_size_is_told(folder: Path) -> None:
    (folder / "deeper").mkdir()
    (folder / "link").symlink_to("lint.sqlite")
    assert kept_in(str(folder)) == Kept(str(folder), 8, 80)
    assert kept_in(str(folder / "nothing")) == Kept(str(folder / "nothing"), 0, 0)


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief" / "words-x"
    assert write_kept(str(path), b"abc")
    assert path.read_bytes() == b"abc"
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert write_kept(str(path), b"other")
    assert path.read_bytes() == b"other"

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert not write_kept(str(path), b"new")
    assert path.read_bytes() == b"other"
    assert _names(path.parent) == {"words-x"}
    assert not write_kept(str(path / "below"), b"x")


def test_two_at_once_do_each_other_no_harm(folder: Path) -> None:
    for number in range(300):
        _aged(folder / f"schemas-3-{number}.json", 40)
    code = f"from brief_cli.text.kept import tidy; tidy({str(folder)!r}, {NOW})"
    runs = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in "abc"]
    assert [run.communicate()[1] for run in runs] == [b""] * 3
    assert _names(folder) == LEFT
