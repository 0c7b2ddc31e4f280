"""A preview of a long briefing: time and memory against its size, and against others.

Usage: python bench/preview.py [MEGABYTES]

Prints, in one run, the processor time and the peak memory of `brief preview` at a quarter, a half
and the whole of the size, and the ratios to `brief lint`, `rich.markdown` and `lowdown -Tterm`
(where it is installed) on the same file. The last two do not order right-to-left text at all.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "azerbaijan-kazakhstan.ar.md"
RICH = (
    "import sys; from rich.console import Console; from rich.markdown import Markdown; "
    "Console(width=80).print(Markdown(open(sys.argv[1], encoding='utf-8').read()))"
)


def main() -> None:
    """Measure and print."""
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        files = {share: _briefing(Path(folder), megabytes * share) for share in (0.25, 0.5, 1.0)}
        base = 0.0
        for share, path in files.items():
            seconds, peak = _measure([python, "-m", "brief_cli", "preview", "-w", "80", str(path)])
            base = seconds
            print(f"{seconds:7.2f} s  {peak / 1024:6.0f} MB  preview of {megabytes * share:g} MB")
        longest = str(files[1.0])
        others = {
            "brief lint": [python, "-m", "brief_cli", "lint", longest],
            "brief preview --to html": [
                python,
                "-m",
                "brief_cli",
                "preview",
                "--to",
                "html",
                longest,
            ],
            "rich.markdown": [python, "-c", RICH, longest],
        }
        if shutil.which("lowdown"):
            others["lowdown -Tterm"] = ["lowdown", "-Tterm", longest]
        for name, command in others.items():
            seconds, peak = _measure(command)
            ratio = base / seconds if seconds else float("inf")
            print(
                f"{seconds:7.2f} s  {peak / 1024:6.0f} MB  {name}: a preview takes {ratio:.2f} of it"
            )


def _briefing(folder: Path, megabytes: float) -> Path:
    """Write a briefing of a size that repeats the body of the example."""
    text = EXAMPLE.read_text(encoding="utf-8")
    body = text[text.index("\n## ") :].replace("## ", "### ")
    head = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n## نص\n"
    times = max(1, round(megabytes * 1_000_000 / len(body.encode())))
    path = folder / f"{megabytes:g}.md"
    path.write_text(head + body * times, encoding="utf-8")
    return path


def _measure(command: list[str]) -> tuple[float, int]:
    """Return the processor time of a command in seconds, and its peak memory in KB."""
    watcher = (
        "import resource, subprocess, sys; "
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=False); "
        "u = resource.getrusage(resource.RUSAGE_CHILDREN); "
        "print(u.ru_utime + u.ru_stime, u.ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", watcher, *command], capture_output=True, text=True, check=True
    )
    seconds, peak = done.stdout.split()
    return float(seconds), int(peak)


if __name__ == "__main__":
    main()
