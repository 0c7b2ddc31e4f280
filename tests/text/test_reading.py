"""One reader for all files."""

import os
import socket
from pathlib import Path

import pytest

from brief_cli.text.reading import Missing, ReadError, TooLarge, read_file


def test_the_limit_is_the_greatest_size(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 200_000)
    assert read_file(path, 200_000) == b"x" * 200_000
    with pytest.raises(TooLarge) as caught:
        read_file(path, 199_999)
    assert (caught.value.size, caught.value.limit) == (200_000, 199_999)
    assert str(caught.value) == f"{path}: over the limit of 199,999 bytes"
    assert caught.value.path == str(path)
    path.write_bytes(b"")
    assert read_file(path, 0) == b""


def test_a_file_that_grows_is_read_to_its_end_or_to_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"ab")
    real = os.read

    def grown(descriptor: int, size: int) -> bytes:
        data = real(descriptor, size)
        with path.open("ab") as more:
            more.write(b"c" * (4 - path.stat().st_size))
        return data

    monkeypatch.setattr(os, "read", grown)
    assert read_file(path, 4) == b"abcc"
    for limit in (2, 3):
        path.write_bytes(b"ab")
        with pytest.raises(TooLarge):
            read_file(path, limit)


def test_what_the_system_says_is_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")

    def torn(*_: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", torn)
    with pytest.raises(ReadError) as caught:
        read_file(path, 10)
    assert caught.value.reason == "input/output error"


def test_sockets_and_names_with_nul_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("s")
        with pytest.raises(ReadError, match="s: it is a socket"):
            read_file("s", 10)
    with pytest.raises(ReadError, match="NUL"):
        read_file("a\0b", 10)


def test_only_what_is_not_there_at_all_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        read_file(tmp_path / "a", 10)
    (tmp_path / "link").symlink_to("a")
    with pytest.raises(ReadError) as caught:
        read_file(tmp_path / "link", 10)
    assert not isinstance(caught.value, Missing)
    with pytest.raises(ReadError, match="not a directory"):
        read_file(f"{__file__}/x", 10)


def test_no_descriptor_stays_open(tmp_path: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    path = tmp_path / "a"
    path.write_bytes(b"xyz")
    os.mkfifo(tmp_path / "pipe")
    for each, limit in ((path, 10), (path, 2), (tmp_path, 10), (tmp_path / "pipe", 10)):
        try:
            read_file(each, limit)
        except ReadError:
            continue
    assert len(list(Path("/proc/self/fd").iterdir())) == before
