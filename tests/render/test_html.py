"""Pages for the web, judged by programs of others: a browser with axe-core, and html-validate."""

import json
import re
import shutil
import subprocess
from html import escape, unescape
from pathlib import Path

import pytest

from brief_cli.briefing.reading import read_briefing
from brief_cli.page.making import page_of
from brief_cli.render.html.document import html_document
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source
from tests.conftest import EXAMPLES
from tests.oracles import chromium

CONSUMERS = Path(__file__).parent / "consumers"
needs_node = pytest.mark.skipif(
    not (CONSUMERS / "node_modules").is_dir() or shutil.which("node") is None,
    reason="the consumers of tests/render/consumers are not installed",
)
HOSTILE = (
    "## أول\n\n<script>alert(1)</script> <b onclick=x>a</b>\n\n[x](javascript:alert(1)) "
    "![صورة](https://tracker.example/a.png 'مصدر')\n\n#### قفزة\n\n##\n\n| | ب |\n|---|---|\n| أ |\n\n"
    "- [ ] باق\n\n`code`[^1] NATO[^1]\n\n```\n"
    + "x" * 200
    + "\n```\n\n[^1]: حاشية[^2]\n[^2]: أخرى\n"
)
WIDTHS = (320, 768, 1280)
# Each page stands in a frame of each width; axe is put into it, and says what it finds.
_HARNESS = """<!DOCTYPE html><meta charset="utf-8"><body>{frames}
<script type="text/plain" id="axe">{axe}</script><script>
const found = [];
async function judge(frame) {{
  const page = frame.contentDocument, script = page.createElement("script");
  script.textContent = document.getElementById("axe").textContent;
  page.head.append(script);
  const root = page.documentElement;
  const where = frame.title + " at " + frame.width;
  if (root.scrollWidth > root.clientWidth) found.push(where + ": wider than the window");
  const result = await frame.contentWindow.axe.run(page);
  for (const each of result.violations)
    found.push(where + ": " + each.id + ": " + each.nodes.map((node) => node.html).join(" "));
  if (result.passes.length < 10) found.push(where + ": hardly anything was looked at");
}}
(async () => {{
  for (const frame of document.querySelectorAll("iframe")) await judge(frame);
  document.body.innerHTML = "<pre>" + JSON.stringify(found).replaceAll("<", "&lt;") + "</pre>";
}})();
</script>"""


def _page(text: str, *, is_draft: bool = False) -> str:
    return html_document(
        page_of(read_briefing(Source("a.md", text), Catalogue()), is_draft=is_draft)
    )


def _hostile() -> str:
    head = "schema: base\ntitle: </script>عنوان\nlang: ar\nmarking: TLP:RED\nkeywords: [أ, ب]\n"
    return _page(f"---\n{head}---\n\n{HOSTILE}", is_draft=True)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    found = {path.name: _page(path.read_text(encoding="utf-8")) for path in EXAMPLES}
    return {**found, "hostile": _hostile()}


@needs_node
def test_pages_are_html_5(pages: dict[str, str]) -> None:
    def judged(pages: dict[str, str]) -> list[str]:
        done = subprocess.run(
            ["node", "validate.mjs"], cwd=CONSUMERS, input=json.dumps(pages),
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        said: list[str] = json.loads(done.stdout)
        return said

    assert judged(pages) == []
    assert judged({"bad": "<!DOCTYPE html><html><body><p><div></div><img src=a></body></html>"})


@needs_node
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible_at_three_widths(
    pages: dict[str, str], scheme: str, tmp_path: Path
) -> None:
    axe = (CONSUMERS / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    frames = "".join(
        f'<iframe title="{name}" width="{width}" height="800" srcdoc="{escape(_open(page))}"></iframe>'
        for name, page in pages.items()
        for width in WIDTHS
    )
    harness = tmp_path / "harness.html"
    harness.write_text(
        _HARNESS.format(frames=frames, axe=axe.replace("</script", "<\\/script")), encoding="utf-8"
    )
    done = subprocess.run(
        [chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000",
         *(["--blink-settings=preferredColorScheme=0"] if scheme == "dark" else []),
         "--dump-dom", harness.as_uri()],
        capture_output=True, text=True, check=False, timeout=180,
    )  # fmt: skip
    said = re.search("<pre>(.*)</pre>", done.stdout, re.DOTALL)
    assert said, done.stderr[-2000:]
    assert json.loads(unescape(said[1])) == []


def _open(page: str) -> str:
    """Return a page that lets the judge in."""
    return re.sub(r"<meta http-equiv=[^>]*>\n", "", page)
