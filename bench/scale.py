"""`brief lint` over archives of growing size: time, processor time and memory, and their growth.

Usage: python bench/scale.py [COUNT ...]     (100, 1,000 and 10,000 unless given)
"""

import sys
import tempfile
from pathlib import Path

from briefings import EXAMPLE, write_briefings
from measure import measure


def main() -> None:
    """Measure and print."""
    counts = [int(word) for word in sys.argv[1:]] or [100, 1000, 10_000]
    print("   files  cache    wall    processor  per file   largest process")
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_briefings(folder / "many", count)
            env = {"XDG_CACHE_HOME": str(folder / "cache")}
            command = [sys.executable, "-m", "brief_cli", "lint", "--format", "concise", "many"]
            for cache in ("none", "cold", "warm"):
                more = ["--no-cache"] if cache == "none" else []
                got = measure([*command, *more], folder, 1, env)
                print(
                    f"{count:8}  {cache:5} {got.wall:7.2f} s {got.processor:8.2f} s "
                    f"{got.wall / count * 1000:7.2f} ms {got.peak:9.0f} MB"
                )
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "large.md"
        head, _, body = EXAMPLE.read_text(encoding="utf-8").partition("\n## ")
        part = f"\n## {body}"
        parts = (9_900_000 - len(head.encode())) // len(part.encode())
        path.write_text(head + part * parts, encoding="utf-8")
        for command in (["lint", "--no-cache"], ["preview"]):
            got = measure([sys.executable, "-m", "brief_cli", *command, str(path)])
            size = path.stat().st_size / 1e6
            print(f"one file of {size:.1f} MB, {command[0]}: {got.wall:.1f} s, {got.peak:.0f} MB")


if __name__ == "__main__":
    main()
