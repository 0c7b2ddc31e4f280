"""Files that mean harm: one clear diagnostic each, no traceback, little memory, nothing sent on."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

HEAD = b"---\nschema: base\ntitle: x\nlang: ar\n---\n"
CASES: dict[str, tuple[bytes, list[str]]] = {
    "binary": (bytes(range(256)) * 20, ["P002"]),
    "invalid-utf-8": (HEAD + b"\xff\xfe", ["P002"]),
    "nul": (HEAD + b"a\0b", ["P002"]),
    "empty": (b"", ["P003"]),
    "unclosed": (b"---\nschema: base\n" + b"x: y\n" * 1000, ["P004"]),
    "duplicate-keys": (b"---\nschema: base\nschema: base\n---\n", ["P006"]),
    "alias-bomb": (b"---\nschema: base\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n", ["P005"]),
    "deep": (b"---\nschema: base\na: " + b"[" * 100 + b"]" * 100 + b"\n---\n", ["P005"]),
    "endless-yaml": (b"---\nschema: base\na: " + b"[" * 1_000_000 + b"\n---\n", ["P005"]),
    "large": (HEAD + "نص ".encode() * 4_000_000, ["P011"]),
    "escape-in-title": (b"---\nschema: base\ntitle: \x1b[2J\nlang: ar\n---\n", ["P005"]),
    "escaped-escape": (b'---\nschema: base\ntitle: "\\e[2J"\nlang: ar\n---\n', ["B603"]),
    "escape-in-body": (HEAD + b"a \x1b]0;owned\x07 b\n", ["B603"]),
    "deep-markdown": (HEAD + b"> " * 20_000 + b"x\n\n" + b"*" * 20_000 + b"a", []),
}


def _limit() -> None:
    # Address space, well above what is used, so that a runaway ends here and not in the swap.
    resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))


def _brief(*arguments: str, **more: object) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "brief_cli", *arguments],
        capture_output=True, check=False, timeout=60, preexec_fn=_limit,
        env={**os.environ, "LC_ALL": "C"},
    )  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_file_that_means_harm(name: str, tmp_path: Path) -> None:
    data, codes = CASES[name]
    path = tmp_path / "a.md"
    path.write_bytes(data)
    done = _brief("lint", str(path))
    lines = done.stdout.decode().splitlines()
    assert [line.split(" ")[2] for line in lines] == codes
    assert done.returncode == (1 if codes else 0)
    assert b"\x1b" not in done.stdout + done.stderr
    assert b"Traceback" not in done.stderr
    shown = _brief("preview", "--width", "40", str(path))
    assert b"\x1b" not in shown.stdout + shown.stderr
    assert b"Traceback" not in shown.stderr
    assert shown.returncode == (1 if codes and codes[0].startswith("P") else 0)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("missing", "no such file"),
        ("folder", "it is a folder"),
        ("broken-link", "the link leads nowhere"),
        ("loop", "the links lead in a circle"),
        ("pipe", "it is a named pipe"),
    ],
)
def test_a_path_that_is_no_file(kind: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    match kind:
        case "folder":
            path.mkdir()
        case "broken-link":
            path.symlink_to("nowhere")
        case "loop":
            path.symlink_to(path)
        case "pipe":
            os.mkfifo(path)
        case _:
            pass
    for command in ("lint", "preview"):
        done = _brief(command, str(path))
        out = (done.stdout + done.stderr).decode()
        assert out.startswith(f"{path}:1:1: error P001 cannot be read: ")
        assert said in out
        assert len(out.splitlines()) == 1
        assert done.returncode == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(HEAD)
    path.chmod(0)
    assert b"permission denied" in _brief("lint", str(path)).stdout


def test_a_name_with_an_escape_sequence(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m.md"
    path.write_bytes(b"x")
    done = _brief("lint", str(path))
    assert b"\x1b" not in done.stdout
    assert "␛[31m.md:1:1: error P003".encode() in done.stdout


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(HEAD + "نص طويل. ".encode() * 50_000)
    command = f"{sys.executable} -m brief_cli preview {path} | head -n 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False, timeout=60)
    assert done.stderr == b""
    assert len(done.stdout.splitlines()) == 1
