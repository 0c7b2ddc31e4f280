"""Processor time of one run from a cold start, as ratios within one run of this bench.

Usage: python bench/cold_start.py [FILE]

Each command runs in turn with the others, so that a machine that changes its speed changes all of
them; the ratio is that of the medians.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path

from measure import measure

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "azerbaijan-kazakhstan.edited.ar.md"
RUNS = 21
TYPER = "import typer, rich.console"
MODELS = "import typer, pydantic, ruamel.yaml"


def main() -> None:
    """Print each command's median processor time and its ratio to importing what it is built on."""
    file = sys.argv[1] if len(sys.argv) > 1 else str(EXAMPLE)
    brief = [sys.executable, "-m", "brief_cli"]
    commands: dict[str, tuple[list[str], str]] = {
        TYPER: ([sys.executable, "-c", TYPER], TYPER),
        "brief --version": ([*brief, "--version"], TYPER),
        "brief --help": ([*brief, "--help"], TYPER),
        "brief lint --help": ([*brief, "lint", "--help"], TYPER),
        MODELS: ([sys.executable, "-c", MODELS], MODELS),
        "brief lint (from the cache)": ([*brief, "lint", file], MODELS),
        "brief lint --no-cache": ([*brief, "lint", "--no-cache", file], MODELS),
        "brief preview": ([*brief, "preview", file], MODELS),
        "brief new -": ([*brief, "new", "-", "--title", "x", "--author", "x"], MODELS),
    }
    with tempfile.TemporaryDirectory() as cache:
        env = {"XDG_CACHE_HOME": cache, "PATH": os.environ["PATH"]}
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, (command, _) in commands.items():
                times[name].append(measure(command, env=env).processor)
    medians = {name: statistics.median(each) for name, each in times.items()}
    for name, (_, base) in commands.items():
        print(f"{medians[name] * 1000:7.0f} ms  {medians[name] / medians[base]:5.2f}  {name}")


if __name__ == "__main__":
    main()
