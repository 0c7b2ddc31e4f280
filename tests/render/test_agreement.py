"""Each renderer says the same: samples in rows, renderers in columns."""

import re
from collections.abc import Callable
from html import unescape
from xml.etree import ElementTree

import pytest

from brief_cli.briefing.reading import read_briefing
from brief_cli.page.making import page_of
from brief_cli.page.page import Page
from brief_cli.render.formats import FORMATS, Measure
from brief_cli.render.html.document import html_document
from brief_cli.render.pdf.document import pdf_document
from brief_cli.render.terminal import terminal_lines
from brief_cli.rtl.layout import lay_out
from brief_cli.rtl.mode import Mode
from brief_cli.schema.catalogue import Catalogue
from brief_cli.terminal.terminal import BidiKind, Terminal
from brief_cli.text.source import Source
from tests.oracles import copied

SCREEN = Terminal("xterm", 60, True, "truecolor", False, BidiKind.NOTHING)


def _terminal(page: Page) -> str:
    sent = "\n".join(terminal_lines(page, SCREEN, 60, Mode.VISUAL))
    return re.sub("\x1b\\[[0-9;]*m", "", sent)


def _picture(page: Page) -> str:
    root = ElementTree.fromstring(FORMATS["svg"](page, Measure(60, Mode.VISUAL)))
    lines: dict[str, dict[float, str]] = {}
    for element in root.iter("{http://www.w3.org/2000/svg}text"):
        places = element.attrib["x"].split()
        for x, char in zip(places, "".join(element.itertext()), strict=True):
            row = lines.setdefault(element.attrib["y"], {})
            row[float(x)] = row.get(float(x), "") + char
    return "\n".join(_row(line) for line in lines.values())


def _row(line: dict[float, str]) -> str:
    """Return the characters of a line, with a blank where a cell is free."""
    text, last = "", None
    for x, chars in sorted(line.items()):
        text += " " if last is not None and x - last > 9 else ""
        text, last = text + chars, x
    return text


def _text(page: Page) -> str:
    return FORMATS["text"](page, Measure(60, Mode.OFF))


def _html(page: Page) -> str:
    body = html_document(page).partition("<body>")[2]
    body = re.sub(r"<sup.*?>(.*?)</sup>", r"⁽\1⁾", body)
    body = re.sub(r'<dt id="note-.*?">(.*?)</dt>', r"⁽\1⁾ ", body)
    return unescape(re.sub(r"<[^>]*>", "", body))


def _pdf(page: Page) -> str:
    return copied(pdf_document(page))


VISUAL: tuple[Callable[[Page], str], ...] = (_terminal, _picture)
LOGICAL: tuple[Callable[[Page], str], ...] = (_text, _html)

# A body, the section that is shown (empty for all), what is in each form, and what is in none; as
# it is read, from which a terminal's own order follows.
SAMPLES = {
    "numbers of footnotes": (
        "## أول\n\nنص[^b] ثم[^a].\n\n[^a]: حاشية ألف\n[^b]: حاشية باء\n",
        "",
        ("نص⁽1⁾ ثم⁽2⁾.", "⁽1⁾ حاشية باء", "⁽2⁾ حاشية ألف"),
        (),
    ),
    "a section alone with its footnotes": (
        "## أول\n\nنص[^a].\n\n## ثان\n\nآخر[^b].\n\n[^a]: حاشية ألف\n[^b]: حاشية باء\n",
        "second",
        ("آخر⁽2⁾.", "⁽2⁾ حاشية باء"),
        ("حاشية ألف",),
    ),
    "digits of the text": (
        "## أول\n\nعام ٢٠٢٥[^a].\n\n[^a]: حاشية\n",
        "",
        ("عام ٢٠٢٥⁽١⁾.", "⁽١⁾ حاشية"),
        (),
    ),
    "a cell": ("## أول\n\n| الشهر | القيمة |\n|---|---|\n| مايو | -30 |\n", "", ("-30",), ()),
    "inline code": ('## أول\n\nاكتب `print("a")` هنا.\n', "", ('print("a")',), ()),
    "a picture": ("## أول\n\n![صورة](a.png 'مصدر')\n", "", ("صورة (مصدر)",), ()),
    "a prompt": ("## أول\n\n<!-- TODO: اكتب -->\n", "", ("يبقى أن يُكتب: اكتب",), ()),
    "a missing section": ("نص\n", "", ("قسم ناقص: أول",), ()),
    "a missing key": ("## أول\n", "", ("المؤلف", "ناقص"), ()),
    "a comment": ("## أول\n\n<!-- سر -->\n\nنص <!-- سر --> بعده\n", "", ("بعده",), ("سر",)),
    "an address that is not opened": (
        "## أول\n\n[اضغط](javascript:alert(1))\n",
        "",
        ("اضغط",),
        ("javascript",),
    ),
    "a title in the text": ("# عنوان\n\n## أول\n\nنص\n", "", ("عنوان",), ("عنوان عنوان",)),
    "an invisible character": ("## أول\n\nأ\u202eب\n", "", ("⟦RLO⟧",), ()),
}
SCHEMA = """\
schema: own
version: 1
title: { ar: نوع, en: Kind }
description: { ar: نوع, en: Kind }
languages: [ar, en]
metadata:
  schema: { type: text, required: true, label: { ar: المخطط, en: Schema } }
  title: { type: text, label: { ar: العنوان, en: Title } }
  lang: { type: text, label: { ar: اللغة, en: Language } }
  author: { type: text, required: true, label: { ar: المؤلف, en: Author } }
sections:
  - { id: first, heading: { ar: أول, en: First }, required: true, content: any }
  - { id: second, heading: { ar: ثان, en: Second }, content: any }
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    path = tmp_path_factory.mktemp("schemas") / "own.yaml"
    path.write_text(SCHEMA, encoding="utf-8")
    return Catalogue([], [path])


@pytest.mark.parametrize("renderer", [*VISUAL, *LOGICAL])
@pytest.mark.parametrize("sample", SAMPLES)
def test_each_renderer_says_the_same(
    sample: str, renderer: Callable[[Page], str], own: Catalogue
) -> None:
    body, section, wanted, unwanted = SAMPLES[sample]
    text = f"---\nschema: own\ntitle: عنوان\nlang: ar\n---\n\n{body}"
    page = page_of(read_briefing(Source("a.md", text), own), section)
    shown = renderer(page)
    level = page.level

    def as_shown(words: str) -> str:
        ordered = f"\u2066{words}\u2069" if words.isascii() and words[0].isalpha() else words
        return lay_out(ordered, 200, level)[0].text if renderer in VISUAL else words

    for words in wanted:
        assert as_shown(words) in shown
    for words in unwanted:
        assert as_shown(words) not in shown


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_pdf_has_the_same_words(sample: str, own: Catalogue) -> None:
    body, section, wanted, unwanted = SAMPLES[sample]
    text = f"---\nschema: own\ntitle: عنوان\nlang: ar\n---\n\n{body}"
    shown = _pdf(page_of(read_briefing(Source("a.md", text), own), section))
    # What order pdftotext gives to numbers and marks is its own guess.
    for words in wanted:
        assert all(word in shown for word in re.findall(r"[^\W\d_]+|\d+", words))
    for words in unwanted:
        assert words not in shown


@pytest.mark.parametrize("renderer", LOGICAL)
def test_lists_count_alike(renderer: Callable[[Page], str], own: Catalogue) -> None:
    text = "---\nschema: own\ntitle: عنوان\nlang: ar\n---\n\n## أول\n\n٣٠ و:\n\n3. ثالث\n4. رابع\n"
    page = page_of(read_briefing(Source("a.md", text), own))
    if renderer is _text:
        assert "٣. ثالث\n٤. رابع" in renderer(page)
    else:
        raw = html_document(page)
        assert '<ol class="arab" start="3">\n<li>ثالث</li>\n<li>رابع</li>' in raw
