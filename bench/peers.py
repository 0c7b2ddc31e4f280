"""`brief lint` and other linters of Markdown on the same briefings, in one run, as ratios.

Usage: python bench/peers.py [FILES]

Each does what it does: brief all its rules, the others those they run unasked (textlint one rule,
since it has none of its own; remark its recommended ones). Peers that are not installed are left
out; `make bench` installs them where npm is.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from briefings import write_briefings
from measure import measure

NODE = Path(__file__).parent / "peers" / "node_modules" / ".bin"
PRESET = str(NODE.parent / "remark-preset-lint-recommended" / "index.js")
HERE = str(Path(sys.executable).parent)


def _tool(name: str) -> str | None:
    return shutil.which(name, path=f"{NODE}:{HERE}") or shutil.which(name)


def _commands(target: str, cache: str) -> dict[str, list[str] | None]:
    """Return the commands for a file or a glob; None where the program is not there."""
    brief = [sys.executable, "-m", "brief_cli", "lint", "--format", "concise"]
    place = target.removesuffix("/**/*.md") if target.endswith("*.md") else target
    peers: dict[str, list[str]] = {
        "rumdl (cached)": ["rumdl", "check", "--cache-dir", cache, place],
        "rumdl": ["rumdl", "check", "--no-cache", place],
        "yamllint": ["yamllint", "-d", "{extends: default, yaml-files: ['*.md']}", place],
        "proselint": ["proselint", "check", place],
        "markdownlint-cli2": ["markdownlint-cli2", target],
        "textlint": ["textlint", "--rule", "no-todo", target],
        "remark": [
            "remark",
            "--use",
            PRESET,
            "--no-stdout",
            "--frail",
            place,
        ],
    }
    found: dict[str, list[str] | None] = {
        "brief (cached)": [*brief, place],
        "brief": [*brief, "--no-cache", place],
    }
    for name, command in peers.items():
        program = _tool(command[0])
        found[name] = [program, *command[1:]] if program else None
    return found


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "cache").mkdir()
        env = {"XDG_CACHE_HOME": str(folder / "cache")}
        write_briefings(folder / "many", count)
        one = "many/000/briefing-000010.md"
        for title, target, runs in (("one file", one, 10), (f"{count} files", "many/**/*.md", 3)):
            commands = _commands(target, str(folder / "cache" / "rumdl"))
            print(f"\n{title}")
            base = 0.0
            for tool, command in commands.items():
                if command is None:
                    print(f"{'-':>9}         {tool}: not installed")
                    continue
                measure(command, folder, 1, env)  # fills caches, the system's too
                got = measure(command, folder, runs, env)
                base = base or got.wall
                print(
                    f"{got.wall * 1000:8.0f} ms {got.wall / base:7.2f}  {tool}"
                    f"  ({got.processor:.2f} s of processor, {got.peak:.0f} MB)"
                )


if __name__ == "__main__":
    main()
