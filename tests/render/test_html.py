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
from tests.oracles import chromium, copied

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


def test_what_a_page_tells_programs() -> None:
    head = (
        "schema: base\ntitle: </script><b>عنوان\nsubtitle: موجز\nlang: ar-LB\nauthor: [ليلى, Reuters]\n"
        "published: 2025-10-27T04:25:00Z\nupdated: 2025-10-28T04:25:00Z\nmarking: TLP:GREEN\n"
        "license: CC-BY-4.0\nsource: { name: X, url: https://x.example/a }\nrepublisher: { name: Y }\n"
    )
    page = _page(f"---\n{head}---\n\nنص.\n")
    data = re.search('<script type="application/ld\\+json">(.*?)</script>', page, re.DOTALL)
    assert data
    assert json.loads(data[1]) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "</script><b>عنوان",
        "description": "موجز",
        "inLanguage": "ar-LB",
        "datePublished": "2025-10-27T04:25:00Z",
        "dateModified": "2025-10-28T04:25:00Z",
        "author": [{"@type": "Person", "name": "ليلى"}, {"@type": "Person", "name": "Reuters"}],
        "publisher": {"@type": "Organization", "name": "Y"},
        "isBasedOn": {
            "@type": "CreativeWork",
            "url": "https://x.example/a",
            "publisher": {"@type": "Organization", "name": "X"},
        },
        "license": "https://spdx.org/licenses/CC-BY-4.0.html",
        "conditionsOfAccess": "TLP:GREEN",
    }
    assert '<meta property="og:title" content="&lt;/script&gt;&lt;b&gt;عنوان">' in page
    assert '<meta property="og:locale" content="ar_LB">' in page
    assert page.count('<p class="marking"><bdi dir="ltr">TLP:GREEN</bdi></p>') == 2
    assert "@top-left { content: 'TLP:GREEN'; }" in page


def test_notes_lead_both_ways_and_four_sections_have_contents() -> None:
    sections = "".join(f"## قسم {number}\n\nنص NATO[^x] و[^x].\n\n" for number in "٢٣٤٥")
    page = _page(f"---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n{sections}[^x]: حاشية\n")
    assert '<sup id="note-1-1"><bdi><a href="#note-1">١</a></bdi></sup>' in page
    assert page.count('class="back"') == 8
    assert '<a class="back" href="#note-1-8" aria-label="العودة إلى النص">' in page
    assert '<ol class="arab">\n<li><a href="#section-1">قسم ٢</a></li>' in page
    assert '<section id="section-1">\n<h2>قسم ٢</h2>' in page
    three = page_of(
        read_briefing(
            Source("a.md", "---\nschema: base\ntitle: x\nlang: ar\n---\n## أ\n## ب\n## ج\n"),
            Catalogue(),
        )
    )
    assert "<nav" not in html_document(three)


def test_a_print_says_draft_and_marking_on_every_page(tmp_path: Path) -> None:
    body = "\n\n".join(f"فقرة {number}." for number in range(120))
    page = tmp_path / "a.html"
    head = "schema: base\ntitle: عنوان\nlang: ar\nmarking: TLP:GREEN\n"
    page.write_text(_page(f"---\n{head}---\n\n{body}\n", is_draft=True), encoding="utf-8")
    printed = tmp_path / "a.pdf"
    subprocess.run(
        [chromium(), "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={printed}",
         "--no-pdf-header-footer", page.as_uri()],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    pages = copied(printed.read_bytes()).split("\f")[:-1]
    assert len(pages) > 2
    assert all("مسودة" in each and each.count("TLP:GREEN") >= 2 for each in pages)
