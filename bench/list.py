"""`brief list` beside `brief lint` of the same briefings from a warm cache, as ratios in one run.

Usage: python bench/list.py [COUNT]     (10,000 unless given)

All are distinct. The commands take turns, so that a machine that changes its speed changes all of
them; the ratio is that of the medians.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from briefings import write_briefings
from measure import Measure, measure

RUNS = 5


def main() -> None:
    """Print each command's median times, its ratio to lint, and its memory."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    brief = [sys.executable, "-m", "brief_cli"]
    lint = [*brief, "lint", "--format", "concise", "many"]
    commands = {
        "lint": lint,
        "list": [*brief, "list", "many"],
        "list --format json": [*brief, "list", "--format", "json", "many"],
        "list --format csv": [*brief, "list", "--format", "csv", "many"],
        "list --sort -date": [*brief, "list", "--sort", "-date", "many"],
        "list --where lang=en": [*brief, "list", "--where", "lang=en", "many"],
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_briefings(folder / "many", count)
        env = {"XDG_CACHE_HOME": str(folder / "cache")}
        for command in (lint, commands["list"]):
            got = measure(command, folder, 1, env)
            print(f"{got.wall:6.2f} s  {' '.join(command[3:])}, nothing kept before")
        times: dict[str, list[Measure]] = {each: [] for each in commands}
        for _ in range(RUNS):
            for each, command in commands.items():
                times[each].append(measure(command, folder, 1, env))
    medians = {
        each: (statistics.median(m.wall for m in got), statistics.median(m.processor for m in got))
        for each, got in times.items()
    }
    for each, (wall, processor) in medians.items():
        peak = max(m.peak for m in times[each])
        print(
            f"{wall:6.2f} s {wall / medians['lint'][0]:5.2f}   processor {processor:6.2f} s "
            f"{processor / medians['lint'][1]:5.2f}   {peak:4.0f} MB  {each}"
        )


if __name__ == "__main__":
    main()
