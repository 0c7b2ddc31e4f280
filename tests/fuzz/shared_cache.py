"""Two runs that share one cache, over and over, some of them killed: `python tests/fuzz/shared_cache.py [TIMES]`."""

import os
import random
import subprocess
import sys
import tempfile
from difflib import unified_diff
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
from briefings import write_briefings

COMMAND = [sys.executable, "-m", "brief_cli", "lint", "--format", "concise", "."]


def _differing(turn: int, found: list[tuple[bytes, bytes]], expected: tuple[bytes, bytes]) -> str:
    lines = [f"turn {turn}", expected[1].decode()]
    for out, errors in found:
        lines.append(errors.decode())
        told, due = out.decode().splitlines(), expected[0].decode().splitlines()
        lines += [
            f"{len(told)} lines, {len(due)} due",
            *list(unified_diff(due, told, lineterm="", n=0))[:8],
        ]
    return "\n".join(lines)


def main() -> None:
    """Run, compare, and say what came of it."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    chance = random.Random()
    killed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "many"
        write_briefings(folder, 60)
        env = {**os.environ, "XDG_CACHE_HOME": str(Path(name) / "cache")}

        def start(*more: str) -> "subprocess.Popen[bytes]":
            return subprocess.Popen(
                [*COMMAND, *more],
                cwd=folder,
                env=env,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )

        for turn in range(times):
            # Some files change, so that every turn has something to write.
            for path in chance.sample(sorted(folder.rglob("*.md")), 20):
                path.write_text(
                    path.read_text(encoding="utf-8") + f"\n<!-- {turn} -->\n", encoding="utf-8"
                )
            runs = [start(), start()]
            if turn % 4 == 3:
                victim = start()
                assert victim.stdout is not None
                for _ in range(chance.randint(0, 20)):
                    victim.stdout.readline()
                victim.kill()
                victim.communicate()
                killed += 1
            found = [run.communicate() for run in runs]
            expected = start("--no-cache").communicate()
            assert found == [expected, expected], _differing(turn, found, expected)
    print(
        f"{times} times two runs shared a cache, {killed} others were killed: every report was right"
    )


if __name__ == "__main__":
    main()
