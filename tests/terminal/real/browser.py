"""xterm.js in Chromium, which VS Code and consoles on the web are made of."""

import base64
import fcntl
import os
import pty
import shutil
import struct
import subprocess
import tempfile
import termios
from pathlib import Path

from tests.terminal.real.screens import FONT, SIZE, Picture, Size, picture_of

MODULES = Path(__file__).parent / "node_modules" / "@xterm"
RENDERERS = ("dom", "webgl")
_PAGE = """<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="{modules}/xterm/css/xterm.css">
<body style="margin:0;background:#000"><div id="t"></div>
<script src="{modules}/xterm/lib/xterm.js"></script>
<script src="{modules}/addon-webgl/lib/addon-webgl.js"></script><script>
const t = new Terminal({{cols: {columns}, rows: {rows}, fontFamily: "{font}", fontSize: {size}, allowProposedApi: true}});
t.open(document.getElementById("t"));
if ({webgl}) t.loadAddon(new WebglAddon.WebglAddon(true));
t.write(Uint8Array.from(atob("{data}"), c => c.charCodeAt(0)));
</script>"""


def why_not() -> str:
    """Return why there is no xterm.js here; empty where there is."""
    if not shutil.which("chromium"):
        return "chromium is not installed"
    return "" if MODULES.is_dir() else "npm install --prefix tests/terminal/real"


def shown_in_browser(
    line: str, renderer: str, size: Size = SIZE, pixels: float | None = None
) -> Picture:
    """Return what xterm.js shows of a command with one of its renderers.

    Args:
        line: of sh.
        renderer: one of `RENDERERS`.
        size: of the terminal.
        pixels: the size of the font, if it is not that of `size` at 96 to an inch.
    """
    sent = base64.b64encode(_sent(line, size)).decode("ascii")
    high = pixels or size.points * 4 / 3
    window = f"{round(size.columns * high * 0.61) + 40},{round(size.rows * high * 1.3) + 40}"
    with tempfile.TemporaryDirectory() as name:
        page, picture = Path(name, "page.html"), Path(name, "page.png")
        page.write_text(
            _PAGE.format(
                modules=MODULES.as_uri(), columns=size.columns, rows=size.rows, font=FONT, size=high,
                webgl="true" if renderer == "webgl" else "false", data=sent,
            ),
            encoding="utf-8",
        )  # fmt: skip
        subprocess.run(
            [
                "chromium", "--headless", "--no-sandbox", "--no-first-run", "--hide-scrollbars",
                "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
                "--allow-file-access-from-files", f"--user-data-dir={name}/profile",
                f"--window-size={window}", "--virtual-time-budget=4000",
                f"--screenshot={picture}", page.as_uri(),
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return picture_of("convert", str(picture), "-depth", "8", "ppm:-")


def _sent(line: str, size: Size) -> bytes:
    """Return what a command sends to a terminal that names itself xterm.js."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size.rows, size.columns, 0, 0))
    env = {**os.environ, "BRIEF_TERMINAL": "xterm.js", "TERM": "xterm-256color"}
    started = subprocess.Popen(
        ["sh", "-c", line], stdin=slave, stdout=slave, stderr=slave, env=env, close_fds=True
    )
    os.close(slave)
    sent = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:
            break
        if not part:
            break
        sent += part
    os.close(master)
    started.wait()
    return sent
