"""`brief archive lint` beside the process pool of `brief lint`: time, growth, memory, and what follows.

Usage: python bench/archive.py [COUNT]     (20,000 unless given; memory is compared at ten times that)

What is compared runs at the same time, so that what else a machine does falls on both.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import psutil
import pyarrow as pa
from briefings import briefing
from measure import PLAIN
from pyarrow import parquet

_PER_FILE = 500
_BRIEF = [sys.executable, "-m", "brief_cli"]
# A rule that takes next to no time: what is measured is what is around it.
_CHEAP = ["--select", "B601"]


@dataclass
class Got:
    """Seconds by the clock and of processor, and megabytes.

    `client` is the most that the process itself took, in which an embedded scheduler is too, and
    `worker` what the largest process below it did.
    """

    wall: float = 0
    processor: float = 0
    client: float = 0
    worker: float = 0


def write(texts: Iterable[str], folder: Path, count: int) -> None:
    """Write texts as Parquet files of 500."""
    texts = iter(texts)
    folder.mkdir()
    for number in range(count // _PER_FILE):
        some = list(islice(texts, _PER_FILE))
        parquet.write_table(pa.table({"text": some}), folder / f"part-{number:05}.parquet")


def together(*commands: list[str]) -> list[Got]:
    """Run commands at the same time; return what each took."""
    found = [Got() for _ in commands]
    threads = [
        threading.Thread(target=_run, args=each)
        for each in zip(map(list, commands), found, strict=True)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return found


def _run(command: list[str], got: Got) -> None:
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=PLAIN
    )
    watched = psutil.Process(process.pid)
    while True:
        # Processor time is that of the process and of all below it that it has waited for.
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            break
        try:
            got.client = max(got.client, watched.memory_info().rss / 1e6)
            below = [each.memory_info().rss / 1e6 for each in watched.children(recursive=True)]
            got.worker = max(got.worker, *below, 0)
        except psutil.Error:
            pass
        time.sleep(0.2)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in (0, 1), command
    got.wall, got.processor = time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def show(name: str, count: int, got: Got) -> None:
    """Print a line."""
    print(
        f"{name:30} {count:8,} {got.wall:7.1f} s {got.processor:8.1f} s "
        f"{got.processor / count * 1000:6.2f} ms {got.client:6.0f} MB {got.worker:6.0f} MB",
        flush=True,
    )


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        (top / "files").mkdir()
        for number in range(count):
            (top / "files" / f"{number}.md").write_text(briefing(number), encoding="utf-8")
        write(map(briefing, range(count)), top / "rows", count)
        half = count // _PER_FILE // 2 * _PER_FILE
        write(map(briefing, range(half)), top / "half", half)

        def lint(folder: str, workers: int, out: str, *more: str) -> list[str]:
            places = [str(top / folder), "--out", str(top / out), "--workers", str(workers)]
            return [*_BRIEF, "archive", "lint", *places, *more]

        head = ("", "texts", "clock", "processor", "per text", "client", "worker")
        print("{:30} {:>8} {:>9} {:>10} {:>9} {:>9} {:>9}".format(*head))
        pool = [*_BRIEF, "lint", "--no-cache", "--jobs", "2", str(top / "files")]
        of_pool, of_archive = together(pool, lint("rows", 2, "out"))
        show("process pool, 2 workers", count, of_pool)
        show("archive, 2 workers", count, of_archive)
        print(f"archive to pool: {of_archive.processor / of_pool.processor:.2f} of processor time")
        two, one = together(lint("rows", 2, "out-2"), lint("half", 1, "out-1"))
        show("2 workers, all texts", count, two)
        show("1 worker, half of them", half, one)
        print(f"growth from 1 to 2 workers: {count / two.wall / (half / one.wall):.2f} times")
        texts = [briefing(number) for number in range(2000)]
        for times in (1, 10):
            many = f"many-{times}"
            write((texts[n % 2000] for n in range(count * times)), top / many, count * times)
            for what in ("one rule", "taken up, all done before"):
                (got,) = together(lint(many, 2, f"out-{many}", *_CHEAP))
                show(what, count * times, got)
        units = count * 10 / _PER_FILE
        print(f"a unit that is there: {got.processor / units * 1000:.0f} ms, start included")
        hours = of_archive.processor / count * 1e8 / 3600
        print(f"100 million such texts: {hours:.0f} core-hours")


if __name__ == "__main__":
    main()
