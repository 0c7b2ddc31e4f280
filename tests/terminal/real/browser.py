"""xterm.js in Chromium, which VS Code and consoles on the web are made of."""

import base64
import fcntl
import json
import os
import pty
import re
import shutil
import struct
import subprocess
import tempfile
import termios
from collections.abc import Sequence
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


_MEASURED = """
<pre id="out"></pre><script>
const size = {{cols: {columns}, rows: {rows}}};
const made = [];
for (const fontFamily of {fonts}) for (const fontSize of {pixels}) {{
  const place = document.createElement("div");
  place.style.cssText = "position: absolute; top: 0; left: 0";
  document.body.append(place);
  const each = new Terminal({{...size, fontFamily, fontSize}});
  each.open(place);
  each.write(Uint8Array.from(atob("{data}"), c => c.charCodeAt(0)));
  made.push([fontFamily + " " + fontSize, place]);
}}
function outOfOrder(place) {{
  let found = 0, seen = 0;
  for (const row of place.querySelector(".xterm-rows").children) {{
    const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    for (let last = -1; texts.nextNode();) {{
      for (let i = 0; i < texts.currentNode.length; i++) {{
        if (/[\\p{{Mn}}\\p{{Cf}}]/u.test(texts.currentNode.data[i])) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, i);
        range.setEnd(texts.currentNode, i + 1);
        const left = range.getBoundingClientRect().left;
        seen++;
        if (left < last - 0.5) found++;
        last = left;
      }}
    }}
  }}
  return [found, seen];
}}
setTimeout(() => document.getElementById("out").textContent =
  JSON.stringify(made.map(([name, place]) => [name, ...outOfOrder(place)])), 3000);
</script>"""


def shown_in_browser(line: str, renderer: str, size: Size = SIZE) -> Picture:
    """Return what xterm.js shows of a command of sh with one of its renderers."""
    page = _PAGE.format(
        modules=MODULES.as_uri(), columns=size.columns, rows=size.rows, font=FONT,
        size=size.points * 4 // 3, webgl="true" if renderer == "webgl" else "false",
        data=_data(line, size),
    )  # fmt: skip
    across, down = size.cell
    window = f"--window-size={size.columns * across + 60},{size.rows * down + 60}"
    with tempfile.TemporaryDirectory() as name:
        picture = Path(name, "page.png")
        _browsed(Path(name), page, window, f"--screenshot={picture}")
        return picture_of("convert", str(picture), "-depth", "8", "ppm:-")


def out_of_order(
    line: str, size: Size, fonts: Sequence[str], pixels: Sequence[float]
) -> dict[str, tuple[int, int]]:
    """Return how many letters the DOM renderer puts before the one in the cell before theirs, of how many.

    Args:
        line: a command of sh.
        size: of the terminal.
        fonts: those to try.
        pixels: their sizes.
    """
    start = (
        _PAGE.partition("<body")[0] + '<body><script src="{modules}/xterm/lib/xterm.js"></script>'
    )
    page = (start + _MEASURED).format(
        modules=MODULES.as_uri(), columns=size.columns, rows=size.rows, data=_data(line, size),
        fonts=json.dumps(fonts), pixels=json.dumps(pixels),
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as name:
        shown = _browsed(Path(name), page, "--window-size=1900,1500", "--dump-dom")
    found = re.search(r'<pre id="out">(.+?)</pre>', shown)
    assert found, shown[-2000:]
    return {font: (wrong, seen) for font, wrong, seen in json.loads(found[1])}


def _browsed(folder: Path, page: str, *options: str) -> str:
    """Have a page shown, and return what is written of it."""
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    command = [
        "chromium", "--headless", "--no-sandbox", "--no-first-run", "--hide-scrollbars",
        "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
        "--allow-file-access-from-files", f"--user-data-dir={folder}/profile",
        "--virtual-time-budget=8000", *options, file.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, check=True, capture_output=True, timeout=120)
    return done.stdout.decode("utf-8", "replace")


def _data(line: str, size: Size) -> str:
    return base64.b64encode(_sent(line, size)).decode("ascii")


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
