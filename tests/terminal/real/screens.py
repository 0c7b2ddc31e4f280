"""Terminals under an X server without a screen, and what can be seen in them."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

COLUMNS, ROWS = 60, 20
FONT, SIZE = "DejaVu Sans Mono", 14
LIMIT = 40
"""Seconds for a terminal to start and to show what it is to show."""


@dataclass(frozen=True)
class Program:
    """A terminal: how it is started so that it runs a script."""

    name: str
    arguments: tuple[str, ...]
    session: bool = False
    """Whether it needs a bus of its own."""
    within: str = ""
    """A multiplexer around the script."""

    @property
    def missing(self) -> str:
        """The name of a program that it needs and that is not there; else empty."""
        needed = [self.arguments[0], "Xvfb", "import", "convert", "pango-view"]
        needed += ["dbus-run-session"] if self.session else []
        needed += [self.within] if self.within else []
        return next((each for each in needed if shutil.which(each) is None), "")


_GEOMETRY = f"{COLUMNS}x{ROWS}"
_KITTY = (
    "kitty", "--config", "NONE", "-o", f"font_family={FONT}", "-o", f"font_size={SIZE}",
    "-o", "remember_window_size=no", "-o", f"initial_window_width={COLUMNS}c",
    "-o", f"initial_window_height={ROWS}c",
)  # fmt: skip
_VTE = (
    "xfce4-terminal", "--disable-server", "--hide-menubar", "--hide-toolbar", "--hide-scrollbar",
    f"--font={FONT} {SIZE}", f"--geometry={_GEOMETRY}", "-x",
)  # fmt: skip
_XTERM = ("xterm", "-fa", FONT, "-fs", str(SIZE), "-geometry", _GEOMETRY, "-e")
_KONSOLE = (
    "konsole", "--separate", "--hide-menubar", "--hide-tabbar", "-p", f"TerminalColumns={COLUMNS}",
    "-p", f"TerminalRows={ROWS}", "-p", f"Font={FONT},{SIZE}", "-e",
)  # fmt: skip
PROGRAMS = (
    Program("xterm", _XTERM),
    Program("Konsole", _KONSOLE, session=True),
    Program("VTE", _VTE, session=True),
    Program("kitty", (*_KITTY,)),
    Program("kitty with force_ltr", (*_KITTY, "-o", "force_ltr=yes")),
    Program("Alacritty", ("alacritty", "-o", f"window.dimensions.columns={COLUMNS}", "-o", f"window.dimensions.lines={ROWS}", "-o", f'font.normal.family="{FONT}"', "-o", f"font.size={SIZE}.0", "-e")),
    Program("st", ("stterm", "-g", _GEOMETRY, "-f", f"{FONT}:size={SIZE}", "-e")),
    Program("rxvt-unicode", ("urxvt", "-g", _GEOMETRY, "-fn", f"xft:{FONT}:size={SIZE}", "-e")),
    Program("mlterm", ("mlterm", "--type=cairo", "-g", _GEOMETRY, "--fontsize", "20", "-e")),
    Program("PuTTY", ("pterm", "-geometry", _GEOMETRY, "-fn", f"client:{FONT} {SIZE}", "-e")),
    Program("QTerminal", ("qterminal", "--geometry", "1000x700", "-e"), session=True),
    Program("tmux in VTE", _VTE, session=True, within="tmux"),
    Program("tmux in Konsole", _KONSOLE, session=True, within="tmux"),
    Program("tmux in xterm", _XTERM, within="tmux"),
    Program("screen in VTE", _VTE, session=True, within="screen"),
)  # fmt: skip


@dataclass(frozen=True)
class Picture:
    """Pixels by rows, each as red, green and blue, 0 to 255."""

    width: int
    height: int
    pixels: bytes

    def at(self, x: int, y: int) -> tuple[int, int, int]:
        """Return a pixel."""
        place = 3 * (y * self.width + x)
        return self.pixels[place], self.pixels[place + 1], self.pixels[place + 2]


def picture_of(*command: str) -> Picture:
    """Return the picture that a command of ImageMagick writes as `ppm:-`."""
    data = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout
    _, size, _, pixels = data.split(b"\n", 3)
    width, height = map(int, size.split())
    return Picture(width, height, pixels)


def shown(program: Program, command: str, env: dict[str, str]) -> Picture:
    """Return what can be seen in a terminal in which a shell command has been run.

    Args:
        program: the terminal.
        command: a line of sh; what it sends is shown at the top of a cleared screen.
        env: what is added to an environment that is otherwise nearly empty.
    """
    with tempfile.TemporaryDirectory() as name, _display(Path(name)) as display:
        folder = Path(name)
        script, ready = folder / "script", folder / "ready"
        inner = f"printf '\\033[H\\033[2J'\n{command}\ntouch {ready}\nsleep 60\n"
        script.write_text(f"#!/bin/sh\n{inner}")
        script.chmod(0o755)
        run = str(script)
        if program.within:
            outer = folder / "outer"
            start = {
                "tmux": "tmux -u -L brief-test -f /dev/null new-session",
                "screen": "screen -U -c /dev/null",
            }
            settings = "\\; set status off" if program.within == "tmux" else ""
            outer.write_text(f"#!/bin/sh\nexec {start[program.within]} {script} {settings}\n")
            outer.chmod(0o755)
            run = str(outer)
        whole = {
            "PATH": os.environ["PATH"], "HOME": name, "LANG": "C.UTF-8", "SHELL": "/bin/sh",
            "DISPLAY": display, "XDG_RUNTIME_DIR": name, "LIBGL_ALWAYS_SOFTWARE": "1", **env,
        }  # fmt: skip
        bus = ("dbus-run-session",) if program.session else ()
        terminal = subprocess.Popen(
            [*bus, *program.arguments, run], env=whole, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            end = time.monotonic() + LIMIT
            last: Picture | None = None
            while time.monotonic() < end:
                time.sleep(0.5)  # nothing tells when a terminal has drawn: two pictures alike do
                if not ready.exists():
                    continue
                now = picture_of(
                    "import", "-display", display, "-window", "root", "-depth", "8", "ppm:-"
                )
                if last == now and len(set(now.pixels)) > 8:
                    return now
                last = now
            raise AssertionError(f"{program.name} shows nothing in {LIMIT} s")
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(terminal.pid, signal.SIGKILL)
            terminal.wait()
            if program.within == "tmux":
                subprocess.run(
                    ["tmux", "-L", "brief-test", "kill-server"], capture_output=True, check=False
                )


@contextlib.contextmanager
def _display(folder: Path) -> Iterator[str]:
    """Start an X server of its own and give the name of its display."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1100x900x24", "-nolisten", "tcp"],
        pass_fds=(write,), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    try:
        with os.fdopen(read) as lines:
            yield f":{lines.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
