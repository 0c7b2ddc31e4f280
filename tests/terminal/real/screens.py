"""Terminals under an X server without a screen, and what can be seen in them."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

FONT = "DejaVu Sans Mono"
LIMIT = 40
"""Seconds for a terminal to start and to show what it is to show."""


@dataclass(frozen=True)
class Size:
    """How large a terminal is: columns and rows in cells, the font in points."""

    columns: int = 60
    rows: int = 20
    points: int = 14

    @property
    def cells(self) -> str:
        """Columns and rows, as most terminals take them."""
        return f"{self.columns}x{self.rows}"

    @property
    def cell(self) -> tuple[int, int]:
        """The size of a cell in pixels, at 96 to an inch."""
        return round(self.points * 0.803), round(self.points * 1.57)


SIZE = Size()
Start = Callable[[Size], tuple[str, ...]]


@dataclass(frozen=True)
class Program:
    """A terminal: how it is started so that it runs a script.

    Args:
        name: what the test is called.
        start: its command line, before the script.
        session: whether it needs a bus of its own.
        settings: files below the home folder, which may name `{font}` and `{points}`.
        env: what it needs in its environment.
        wayland: whether it needs a compositor of its own.
    """

    name: str
    start: Start
    session: bool = False
    settings: Mapping[str, str] = field(default_factory=dict)
    env: Mapping[str, str] = field(default_factory=dict)
    wayland: bool = False

    def missing(self, *others: str) -> str:
        """Return the name of a program that it, or a test, needs and that is not there; else nothing."""
        needed = [*others]
        needed += [self.start(SIZE)[0], "Xvfb", "import", "convert", "pango-view"]
        needed += ["dbus-run-session"] if self.session else []
        needed += ["weston"] if self.wayland else []
        return next((each for each in needed if shutil.which(each) is None), "")


def _xterm(size: Size) -> tuple[str, ...]:
    return ("xterm", "-fa", FONT, "-fs", str(size.points), "-geometry", size.cells, "-e")


def _konsole(size: Size) -> tuple[str, ...]:
    return (
        "konsole", "--separate", "--hide-menubar", "--hide-tabbar",
        "-p", f"TerminalColumns={size.columns}", "-p", f"TerminalRows={size.rows}",
        "-p", f"Font={FONT},{size.points}", "-e",
    )  # fmt: skip


def _xfce(size: Size) -> tuple[str, ...]:
    return (
        "xfce4-terminal", "--disable-server", "--hide-menubar", "--hide-toolbar",
        "--hide-scrollbar", f"--font={FONT} {size.points}", f"--geometry={size.cells}", "-x",
    )  # fmt: skip


def _gnome(size: Size) -> tuple[str, ...]:
    return ("gnome-terminal", "--wait", "--hide-menubar", f"--geometry={size.cells}", "--")


def _lxterminal(size: Size) -> tuple[str, ...]:
    return ("lxterminal", "--no-remote", f"--geometry={size.cells}", "-e")


def _kitty(size: Size) -> tuple[str, ...]:
    return (
        "kitty", "--config", "NONE", "-o", f"font_family={FONT}", "-o", f"font_size={size.points}",
        "-o", "remember_window_size=no", "-o", f"initial_window_width={size.columns}c",
        "-o", f"initial_window_height={size.rows}c",
    )  # fmt: skip


def _forced_kitty(size: Size) -> tuple[str, ...]:
    return (*_kitty(size), "-o", "force_ltr=yes")


def _alacritty(size: Size) -> tuple[str, ...]:
    return (
        "alacritty", "-o", f"window.dimensions.columns={size.columns}",
        "-o", f"window.dimensions.lines={size.rows}", "-o", f'font.normal.family="{FONT}"',
        "-o", f"font.size={size.points}.0", "-e",
    )  # fmt: skip


def _st(size: Size) -> tuple[str, ...]:
    return ("stterm", "-g", size.cells, "-f", f"{FONT}:size={size.points}", "-e")


def _urxvt(size: Size) -> tuple[str, ...]:
    return ("urxvt", "-g", size.cells, "-fn", f"xft:{FONT}:size={size.points}", "-e")


def _mlterm(size: Size) -> tuple[str, ...]:
    return (
        "mlterm",
        "--type=cairo",
        "-g",
        size.cells,
        "--fontsize",
        str(size.points * 10 // 7),
        "-e",
    )


def _pterm(size: Size) -> tuple[str, ...]:
    return ("pterm", "-geometry", size.cells, "-fn", f"client:{FONT} {size.points}", "-e")


def _qterminal(size: Size) -> tuple[str, ...]:
    across, down = size.cell
    return ("qterminal", "--geometry", f"{size.columns * across + 20}x{size.rows * down}", "-e")


def _foot(size: Size) -> tuple[str, ...]:
    red = "colors.regular1=cc0000"
    return ("foot", "-f", f"{FONT}:size={size.points}", "-W", size.cells, "-o", red)


_GNOME_SETTINGS = {
    ".config/glib-2.0/settings/keyfile": (
        "[org/gnome/desktop/interface]\nmonospace-font-name='{font} {points}'\n"
    )
}
_LXTERMINAL_SETTINGS = {
    ".config/lxterminal/lxterminal.conf": (
        "[general]\nfontname={font} {points}\nhidescrollbar=true\nhidemenubar=true\n"
    )
}
_QTERMINAL_SETTINGS = {
    ".config/qterminal.org/qterminal.ini": (
        "[General]\nfontFamily={font}\nfontSize={points}\nMenuVisible=false\n"
        "HideTabBarWithOneTab=true\nScrollbarPosition=0\n"
    )
}
XTERM = Program("xterm", _xterm)
VTE = Program("VTE", _xfce, session=True)
KONSOLE = Program("Konsole", _konsole, session=True)
KITTY = Program("kitty", _kitty)
MLTERM = Program("mlterm", _mlterm)
QTERMINAL = Program("QTerminal", _qterminal, session=True, settings=_QTERMINAL_SETTINGS)
TERMINALS = (
    XTERM,
    KONSOLE,
    VTE,
    Program("GNOME Terminal", _gnome, session=True, settings=_GNOME_SETTINGS, env={"GSETTINGS_BACKEND": "keyfile"}),
    Program("LXTerminal", _lxterminal, session=True, settings=_LXTERMINAL_SETTINGS),
    KITTY,
    Program("kitty with force_ltr", _forced_kitty),
    Program("Alacritty", _alacritty),
    Program("foot", _foot, wayland=True),
    Program("st", _st),
    Program("rxvt-unicode", _urxvt),
    MLTERM,
    Program("PuTTY", _pterm),
    QTERMINAL,
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


def shown(
    program: Program,
    command: str,
    env: Mapping[str, str] | None = None,
    size: Size = SIZE,
    within: Sequence[str] = (),
) -> Picture:
    """Return what can be seen in a terminal in which a shell command has been run.

    Args:
        program: the terminal.
        command: a line of sh; what it sends is shown at the top of a cleared screen.
        env: what is added to an environment that is otherwise nearly empty.
        size: of the terminal.
        within: what is between, from the outside: `tmux`, `screen`, `asked` (the command itself, once
            before), or what else runs a script.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with _display(folder, program, size) as display:
            # A compositor gives a window its size a moment after it has begun.
            run = _scripts(folder, f"{'sleep 0.5; ' * program.wayland}{command}", within)
            return _seen(program, run, {**(env or {}), **display}, size, folder)


def _scripts(folder: Path, command: str, within: Sequence[str]) -> str:
    """Write a script that runs a command, and those that run it within others; return the outermost."""
    cache = f"export XDG_CACHE_HOME={folder}\n"
    inner = f"{cache}printf '\\033[H\\033[2J'\n{command}\ntouch {folder}/ready\nsleep 60\n"
    run = _script(folder / "script", inner)
    for number, each in enumerate(reversed(within)):
        start = {
            "tmux": f"tmux -u -S {folder}/tmux -f /dev/null new-session {run} \\; set status off",
            "screen": f"env SCREENDIR={folder}/screens screen -U -c /dev/null {run}",
            "asked": run,
        }.get(each, f"{each} {run}")
        before = f"{cache}{command}" if each == "asked" else "sleep 0.5"
        run = _script(folder / f"around{number}", f"{before}\nexec {start}\n")
    return run


def _seen(program: Program, run: str, env: Mapping[str, str], size: Size, folder: Path) -> Picture:
    ready = folder / "ready"
    for path, text in program.settings.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.format(font=FONT, points=size.points))
    whole = {
        "PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", "SHELL": "/bin/sh",
        "XDG_RUNTIME_DIR": str(folder), "LIBGL_ALWAYS_SOFTWARE": "1",
        **program.env, **env,
    }  # fmt: skip
    bus = ("dbus-run-session",) if program.session else ()
    terminal = _started([*bus, *program.start(size), run], whole)
    try:
        end = time.monotonic() + LIMIT
        last: Picture | None = None
        while time.monotonic() < end:
            time.sleep(0.5)  # nothing tells when a terminal has drawn: two pictures alike do
            if not ready.exists():
                continue
            now = picture_of(
                "import", "-display", env["DISPLAY"], "-window", "root", "-depth", "8", "ppm:-"
            )
            if last == now and len(set(now.pixels)) > 8:
                return now
            last = now
        raise AssertionError(f"{program.name} shows nothing in {LIMIT} s")
    finally:
        _end(terminal)
        if (folder / "tmux").exists():
            kill = ["tmux", "-S", f"{folder}/tmux", "kill-server"]
            subprocess.run(kill, capture_output=True, check=False)


def _script(path: Path, text: str) -> str:
    path.write_text(f"#!/bin/sh\n{text}")
    path.chmod(0o755)
    return str(path)


def _started(command: list[str], env: Mapping[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, env=dict(env), start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextlib.contextmanager
def _display(folder: Path, program: Program, size: Size) -> Iterator[dict[str, str]]:
    """Start an X server of its own and give the variables that name its display."""
    read, write = os.pipe()
    across, down = size.cell
    # Room for what a window has around its cells.
    width, height = size.columns * across + 160, size.rows * down + 160
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
        pass_fds=(write,), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    try:
        with os.fdopen(read) as lines:
            display = {"DISPLAY": f":{lines.readline().strip()}"}
        if not program.wayland:
            yield display
            return
        plain = folder / "weston.ini"
        plain.write_text("[shell]\nbackground-color=0xff000000\npanel-position=none\n")
        compositor = _started(
            ["weston", "--backend=x11-backend.so", f"--width={width}", f"--height={height}", "--idle-time=0", f"--config={plain}", "--socket=wl-brief"],
            {"PATH": os.environ["PATH"], "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), **display},
        )  # fmt: skip
        try:
            end = time.monotonic() + LIMIT
            while not (folder / "wl-brief").exists() and time.monotonic() < end:
                time.sleep(0.1)
            yield {**display, "WAYLAND_DISPLAY": "wl-brief"}
        finally:
            _end(compositor)
    finally:
        server.terminate()
        server.wait()
