"""How long one file takes from a cold start, as ratios within one run of hyperfine.

Usage: python bench/cold_start.py [FILE]
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "azerbaijan-kazakhstan.edited.ar.md"


def main() -> None:
    """Print each command's mean time and its ratio to importing what it is built on."""
    if shutil.which("hyperfine") is None:
        sys.exit("hyperfine is not installed (Debian package hyperfine)")
    file = sys.argv[1] if len(sys.argv) > 1 else str(EXAMPLE)
    python = sys.executable
    brief = f"{python} -m brief_cli"
    commands = {
        "import click, pydantic, ruamel.yaml": f'{python} -c "import click, pydantic, ruamel.yaml"',
        "import rich": f'{python} -c "import rich"',
        "brief lint": f"{brief} lint {file}",
        "brief preview": f"{brief} preview {file}",
        "brief new": f"{brief} new --title x --author x",
    }
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        subprocess.run(
            ["hyperfine", "-N", "--ignore-failure", "--warmup", "3", "--runs", "20", "--export-json", report.name,
             *commands.values()],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        results = json.loads(Path(report.name).read_text(encoding="utf-8"))["results"]
    means = dict(zip(commands, (result["mean"] for result in results), strict=True))
    base = means["import click, pydantic, ruamel.yaml"]
    for name, mean in means.items():
        print(f"{mean * 1000:7.0f} ms  {mean / base:5.2f}  {name}")


if __name__ == "__main__":
    main()
