"""`brief archive lint` beside the process pool of `brief lint`: time, growth, memory, and what follows.

Usage: python bench/archive.py [COUNT]     (20,000 unless given; memory is compared at ten times that)

On a machine that is shared, seconds of processor say more than those of the clock.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
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


def write(texts: Iterable[str], folder: Path, count: int) -> None:
    """Write texts as Parquet, and beside them as files."""
    texts = iter(texts)
    folder.mkdir()
    for number in range(count // _PER_FILE):
        some = list(islice(texts, _PER_FILE))
        parquet.write_table(pa.table({"text": some}), folder / f"part-{number:05}.parquet")


def run(command: list[str], env: dict[str, str] | None = None) -> dict[str, float]:
    """Run a command; return its seconds, by the clock and of processor, and megabytes.

    Of the memory, `client` is the greatest of the process itself, in which an embedded scheduler is
    too, and `worker` that of the largest process below it.
    """
    start = time.perf_counter()
    before = os.times()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        env={**PLAIN, **(env or {})},
    )  # fmt: skip
    watched = psutil.Process(process.pid)
    client = worker = 0
    while process.poll() is None:
        try:
            client = max(client, watched.memory_info().rss)
            below = watched.children(recursive=True)
            worker = max([worker, *(each.memory_info().rss for each in below)])
        except psutil.Error:
            pass
        time.sleep(0.2)
    after = os.times()
    said = process.stderr.read() if process.stderr else ""
    if process.returncode not in (0, 1):
        sys.exit(said)
    processor = after.children_user + after.children_system
    processor -= before.children_user + before.children_system
    return {
        "wall": time.perf_counter() - start,
        "processor": processor,
        "client": client / 1e6,
        "worker": worker / 1e6,
    }


def show(name: str, count: int, got: dict[str, float]) -> None:
    """Print a line."""
    print(
        f"{name:34} {got['wall']:7.1f} s {got['processor']:8.1f} s "
        f"{got['processor'] / count * 1000:6.2f} ms {count / got['wall']:7.0f}/s "
        f"{got['client']:6.0f} MB {got['worker']:6.0f} MB",
        flush=True,
    )


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        write((briefing(number) for number in range(count)), top / "rows", count)
        (top / "files").mkdir()
        for number in range(count):
            (top / "files" / f"{number}.md").write_text(briefing(number), encoding="utf-8")
        head = ("", "clock", "processor", "per text", "texts", "client", "worker")
        print("{:34} {:>9} {:>10} {:>9} {:>9} {:>9} {:>9}".format(*head))
        pool = [*_BRIEF, "lint", "--no-cache", "--jobs", "2", str(top / "files")]
        found: dict[str, list[dict[str, float]]] = {}
        # One after the other, twice, so that what else the machine does falls on all of them.
        for turn in range(2):
            for what in ("pool", "2 workers", "1 worker"):
                out = str(top / f"out-{what[0]}-{turn}")
                rows = ["archive", "lint", str(top / "rows"), "--out", out, "--workers", what[0]]
                got = run(pool if what == "pool" else [*_BRIEF, *rows])
                show(what, count, got)
                found.setdefault(what, []).append(got)
        best = {
            what: {key: min(each[key] for each in got) for key in got[0]}
            for what, got in found.items()
        }
        for key in ("wall", "processor"):
            print(
                f"{key}: workers to pool {best['2 workers'][key] / best['pool'][key]:.2f}, "
                f"1 worker to 2 {best['1 worker'][key] / best['2 workers'][key]:.2f}"
            )
        again = run([*_BRIEF, "archive", "lint", str(top / "rows"), "--out", str(top / "out-2-0")])
        show("taken up, all done before", count, again)
        texts = [briefing(number) for number in range(2000)]
        for times in (1, 10):
            many = top / f"many-{times}"
            write((texts[n % 2000] for n in range(count * times)), many, count * times)
            out = str(top / f"out-many-{times}")
            command = [*_BRIEF, "archive", "lint", str(many), "--out", out, "--workers", "2"]
            got = run([*command, *_CHEAP])
            show("one rule", count * times, got)
            got = run([*command, *_CHEAP])
            show("taken up, all done before", count * times, got)
            print(f"units a second: {count * times / _PER_FILE / got['wall']:.0f}, start included")
        each = best["2 workers"]["processor"] / count
        print(
            json.dumps(
                {"core hours for 100 million": round(each * 1e8 / 3600), "ms a text": each * 1000}
            )
        )


if __name__ == "__main__":
    main()
