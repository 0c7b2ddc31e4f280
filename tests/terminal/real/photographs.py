"""Photographs of a command in each terminal: python -m tests.terminal.real.photographs FOLDER [COLUMNS [COMMAND]].

Those of docs/terminals.md are of 80 columns; without a command it is the preview of an example.
"""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.terminal.real import browser
from tests.terminal.real.screens import TERMINALS, VTE, Picture, Size, shown

COMMAND = f"{sys.executable} -m brief_cli preview examples/tables.ar.md"
POINTS, ROWS = 9, 40
SCENES = [(each, ()) for each in TERMINALS] + [(VTE, ("tmux",)), (VTE, ("screen",))]


def main() -> None:
    """Write the photographs of those that are installed."""
    folder = Path(sys.argv[1])
    columns = int(sys.argv[2]) if len(sys.argv) > 2 else 80
    command = sys.argv[3] if len(sys.argv) > 3 else COMMAND
    folder.mkdir(parents=True, exist_ok=True)
    size = Size(columns, ROWS, POINTS)
    line = f"cd {ROOT} && {command}"
    for program, within in SCENES:
        name = " in ".join((*within, program.name))
        if missing := program.missing(*within):
            print(f"{name}: {missing} is not installed")
            continue
        # Its setting is not to be seen from within: a person says once that it is there.
        env = {"BRIEF_TERMINAL": "xterm"} if "force_ltr" in name else {}
        write(shown(program, line, env, size, within), folder, name)
    for renderer in browser.RENDERERS:
        if not browser.why_not():
            write(browser.shown_in_browser(line, renderer, size), folder, f"xterm.js {renderer}")


def write(picture: Picture, folder: Path, name: str) -> None:
    """Write a picture of few colours, without what is around the window."""
    path = folder / (name.casefold().replace(" ", "-") + ".png")
    reduce = ["-trim", "+repage", "-strip", "-colors", "16", f"png8:{path}"]
    pixels = f"P6\n{picture.width} {picture.height}\n255\n".encode() + picture.pixels
    subprocess.run(["convert", "ppm:-", *reduce], input=pixels, check=True, timeout=60)


if __name__ == "__main__":
    main()
