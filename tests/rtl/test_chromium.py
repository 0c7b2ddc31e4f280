"""Order against a browser: the same paragraphs, broken at the same places, in Chromium."""

import json
import re
import subprocess
from html import escape, unescape
from pathlib import Path

from brief_cli.briefing.briefing import Briefing
from brief_cli.document.blocks import Paragraph, plain_text, walk
from brief_cli.rtl.direction import block_level
from brief_cli.rtl.layout import Line, lay_out
from brief_cli.text.clusters import clusters
from tests.oracles import chromium

MIXED = [
    "قال (John Smith) في 20 و21 أكتوبر 2025: «OK»، ثم زار www.specialeurasia.com (قره باغ).",
    "The word سلام (peace) and 12% من المجموع, then عربي again [1].",
    "الإصدار 2.0-beta (3/4) من C++ و#5 و50$ و12:30.",
]
# Each line is a span that may not wrap, in a box without width: lines break only between spans.
_PAGE = """<!DOCTYPE html><meta charset="utf-8"><style>
p {{ width: 0; white-space: normal; font: 16px "DejaVu Sans"; }} span {{ white-space: nowrap; }}
</style>{paragraphs}<script>
const result = [];
for (const p of document.querySelectorAll("p")) {{
  const lines = [];
  for (const span of p.querySelectorAll("span")) {{
    const node = span.firstChild, places = [];
    for (let i = 0; i < node.length; i++) {{
      const range = document.createRange();
      range.setStart(node, i); range.setEnd(node, i + 1);
      const box = range.getBoundingClientRect();
      places.push((box.left + box.right) / 2);
    }}
    lines.push(places);
  }}
  result.push(lines);
}}
document.body.innerHTML = "<pre>" + JSON.stringify(result) + "</pre>";
</script>"""


def _browser(
    paragraphs: list[tuple[str, int, list[Line]]], folder: Path
) -> list[list[list[float]]]:
    """Return for each paragraph and line the middle of each of its code points, in pixels."""
    parts = []
    for text, level, lines in paragraphs:
        cuts = [text[line.start : line.end].rstrip(" ") for line in lines]
        spans = " ".join(f"<span>{escape(cut)}</span>" for cut in cuts)
        parts.append(f'<p dir="{"rtl" if level else "ltr"}">{spans}</p>')
    page = folder / "page.html"
    page.write_text(_PAGE.format(paragraphs="".join(parts)), encoding="utf-8")
    done = subprocess.run(
        [
            chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", f"--user-data-dir={folder / 'profile'}", "--dump-dom", page.as_uri(),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    match = re.search(r"<pre>(.*)</pre>", done.stdout.decode(), re.DOTALL)
    assert match is not None
    result: list[list[list[float]]] = json.loads(unescape(match[1]))
    return result


def test_lines_stand_as_in_a_browser(example: Briefing, tmp_path: Path) -> None:
    texts = [
        plain_text(block)
        for block in walk(*example.document.blocks)
        if isinstance(block, Paragraph)
    ]
    paragraphs = [
        (text, block_level(text, 1), lay_out(text, width, block_level(text, 1)))
        for text in (*texts, *MIXED)
        for width in (22, 40, 80)
        if all(ord(char) < 0x10000 for char in text)
    ]
    # Where a line ends within a word, a browser would not break it there.
    paragraphs = [
        (text, level, lines)
        for text, level, lines in paragraphs
        if all(text[line.end - 1] == " " for line in lines[:-1])
    ]
    assert len(paragraphs) > 40
    compared = 0
    for (text, _, lines), places in zip(paragraphs, _browser(paragraphs, tmp_path), strict=True):
        for line, middles in zip(lines, places, strict=True):
            ours: list[int] = []
            for cluster in line.clusters:
                parts, at = [], cluster.start
                for part in clusters(cluster.source):
                    parts.append(at)
                    at += len(part)
                ours += parts[::-1] if cluster.rtl else parts
            # Bases only: a mark has no place of its own.
            theirs = sorted(ours, key=lambda offset: middles[offset - line.start])
            assert ours == theirs, text[line.start : line.end]
            compared += 1
    assert compared > 150
