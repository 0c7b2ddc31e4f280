"""Wall time, processor time and peak memory of a command."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# An installed program has its modules compiled, and writes in blocks.
_DEVELOPER = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
PLAIN = {name: value for name, value in os.environ.items() if name not in _DEVELOPER}


@dataclass(frozen=True)
class Measure:
    """Seconds, and the megabytes of the largest process."""

    wall: float
    processor: float
    peak: float


def measure(
    command: Sequence[str],
    folder: Path | None = None,
    runs: int = 1,
    env: Mapping[str, str] | None = None,
) -> Measure:
    """Return the best of several runs of a command, whatever its exit status."""
    best: Measure | None = None
    for _ in range(runs):
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL, env={**PLAIN, **(env or {})},
        )  # fmt: skip
        _, _, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = 0
        one = Measure(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
        if best is None or one.wall < best.wall:
            best = one
    assert best is not None
    return best
