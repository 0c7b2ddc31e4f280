"""A disk that is full while fixes are written: `python tests/fuzz/full_disk.py`.

Once by a limit on the size of files, at many sizes; and on a small disk of its own in memory, where
one may be mounted (as root, on Linux).
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
from briefings import briefing

COMMAND = [sys.executable, "-m", "brief_cli", "lint", "--fix", "--no-cache", "--jobs", "1"]
TEXTS = {
    f"b{number:02}.md": briefing(number + 1).replace("، ", " , ").encode()
    for number in range(13)
    if "، " in briefing(number + 1)
}


def _written(folder: Path) -> None:
    for name, data in TEXTS.items():
        (folder / name).write_bytes(data)


def _mended() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as name:
        _written(Path(name))
        subprocess.run([*COMMAND, name], capture_output=True, check=False)
        return {path.name: path.read_bytes() for path in Path(name).iterdir()}


def _check(folder: Path, mended: dict[str, bytes]) -> tuple[int, int]:
    left = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix == ".md"}
    assert set(left) == set(TEXTS), "a file is gone or was left behind"
    new = sum(left[name] == mended[name] for name in TEXTS)
    old = sum(left[name] == TEXTS[name] for name in TEXTS)
    assert new + old == len(TEXTS), "a file is neither the old one nor the new one"
    return old, new


def main() -> None:
    """Run, compare, and say what came of it."""
    mended = _mended()
    assert all(mended[name] != TEXTS[name] for name in TEXTS)
    limits = range(0, 12_000, 500)
    for limit in limits:
        with tempfile.TemporaryDirectory() as name:
            _written(Path(name))
            subprocess.run(
                [*COMMAND, name], capture_output=True, check=False,
                preexec_fn=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit)),
            )  # fmt: skip
            _check(Path(name), mended)
    print(
        f"{len(limits)} limits on the size of a file: each of {len(TEXTS)} files is the old one or the new one"
    )
    small_disks(mended)


def small_disks(mended: dict[str, bytes]) -> None:
    """The same on disks with hardly any room."""
    size = sum(map(len, TEXTS.values()))
    tried = 0
    for room in range(0, 60_000, 4096):
        with tempfile.TemporaryDirectory() as name:
            mounted = subprocess.run(
                ["mount", "-t", "tmpfs", "-o", f"size={size + 60_000}", "tmpfs", name],
                capture_output=True, check=False,
            )  # fmt: skip
            if mounted.returncode != 0:
                print("no disk could be mounted: only the limit was tried")
                return
            try:
                _written(Path(name))
                free = shutil.disk_usage(name).free
                (Path(name) / "ballast").write_bytes(b"x" * max(0, free - room))
                subprocess.run([*COMMAND, name], capture_output=True, check=False)
                (Path(name) / "ballast").unlink()
                assert not [path for path in Path(name).iterdir() if path.name.startswith(".")]
                _check(Path(name), mended)
                tried += 1
            finally:
                subprocess.run(["umount", name], check=False)
    print(f"{tried} disks with little room: the same, and nothing is left behind")


if __name__ == "__main__":
    os.umask(0o022)
    main()
