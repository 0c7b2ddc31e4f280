"""What holds for any Markdown at any width."""

import re
import unicodedata

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.reading import read_briefing
from brief_cli.document.blocks import (
    Break,
    Code,
    CodeBlock,
    HtmlBlock,
    InlineHtml,
    Text,
    walk,
)
from brief_cli.page.making import page_of
from brief_cli.render.failing import Unshown
from brief_cli.render.html.document import html_document
from brief_cli.render.pdf.document import pdf_document
from brief_cli.render.svg import svg_document
from brief_cli.render.text import text_lines
from brief_cli.rtl.mode import Mode
from brief_cli.schema.catalogue import Catalogue
from brief_cli.terminal.terminal import BidiKind, Terminal
from brief_cli.text.clusters import text_width
from brief_cli.text.source import Source
from brief_cli.text.visible import visible
from brief_cli.typeset.screen import screen_lines
from tests.shown import rows_of, without_own_marks

CATALOGUE = Catalogue()
PARTS = [
    "نص عربي **غامق *مائل*** و[رابط](https://a.example \"t\") و`رمز`.",
    "English (with سلام inside) and https://example.org/a/very/long/address/indeed.",
    "- بند\n  - بند أعمق\n    1. رقم", "1. one\n2. اثنان", "- [x] تم\n- [ ] باق", "> اقتباس\n>\n> > أعمق",
    "| أ | ب |\n|---|:-:|\n| نص طويل جدا في خلية | 2 |", "```py\ncode  # تعليق\n```", "***", "    code",
    "<b>html</b> <!-- c -->", "<div>\nx\n</div>", "حاشية[^1] وأخرى[^x].", "[^1]: نص الحاشية", "## عنوان", "# Title",
    "![صورة](a.png \"مصدر\")", "<!-- TODO: اكتب -->", "a  \nب\\\nc", "لَا لآ بَّ ڵ گ می‌خواهم 中文字 👨‍👩‍👧 é",
    "\x1b[31m \u202e \u2066 \x07", "~~حذف~~ **a**b*c*لا*أ*",
]  # fmt: skip
BODY = st.lists(
    st.one_of(
        st.sampled_from(PARTS), st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
    ),
    max_size=8,
).map("\n\n".join)
DUMB = Terminal("none", 80, False, None, False, BidiKind.NOTHING)


def _briefing(body: str, lang: str = "ar") -> Briefing:
    text = f"---\nschema: base\ntitle: عنوان\nlang: {lang}\n---\n\n{body.replace(chr(0), '')}\n"
    return read_briefing(Source("a.md", text), CATALOGUE)


def _letters(text: str) -> list[str]:
    """Return letters and digits, joined forms and mirrored signs taken back."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    return sorted(char for char in plain if char.isalnum())


@given(BODY, st.integers(10, 120), st.sampled_from(["ar", "en"]), st.sampled_from(list(Mode)))
@settings(max_examples=150, deadline=None)
def test_every_line_fits_and_no_control_is_sent(
    body: str, width: int, lang: str, mode: Mode
) -> None:
    briefing = _briefing(body, lang)
    rows = rows_of(briefing, width, mode, graphemes=False)
    assert all(row.width == width for row in rows)
    for sent in screen_lines(rows, DUMB, mode):
        line = re.sub("\x1b\\[22?m", "", without_own_marks(sent, mode))
        assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]", line)
        assert text_width(line) <= width + mode.takes_a_cell


@given(BODY, st.integers(10, 80))
@settings(max_examples=100, deadline=None)
def test_nothing_is_lost(body: str, width: int) -> None:
    briefing = _briefing(body)
    wanted: list[str] = []
    for element in walk(*briefing.document.blocks):
        if isinstance(element, (Text, Code, CodeBlock)):
            wanted += visible(element.text)
        elif isinstance(element, Break):
            wanted.append(" ")
    shown = _letters("\n".join(text_lines(rows_of(briefing, width), Mode.VISUAL)))
    skipped = any(isinstance(e, (HtmlBlock, InlineHtml)) for e in walk(*briefing.document.blocks))
    for char in set(_letters("".join(wanted))):
        assert shown.count(char) >= _letters("".join(wanted)).count(char) or skipped


@given(BODY)
@settings(max_examples=60, deadline=None)
def test_pages_and_pictures_hold_no_active_content(body: str) -> None:
    briefing = _briefing(body)
    page = html_document(page_of(briefing))
    # The one of data is no script.
    assert page.count("<script") == page.count('<script type="application/ld+json">') == 1
    assert "javascript:" not in re.sub(r">[^<]*<", "><", page)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)
    from xml.etree import ElementTree

    ElementTree.fromstring(svg_document(page_of(briefing), 40))


@given(BODY)
@settings(max_examples=60, deadline=None)
def test_a_pdf_is_made_or_it_is_said_which_characters_no_font_has(body: str) -> None:
    made = b""
    unshown: tuple[str, ...] = ()
    try:
        made = pdf_document(page_of(_briefing(body)), "a.md", body.encode())
    except Unshown as error:
        unshown = error.characters
    assert made.startswith(b"%PDF-1.7") != bool(unshown)
    assert set(unshown) <= set(visible(body))


@pytest.mark.parametrize("width", range(24, 161, 8))
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_an_emulator_shows_every_line_within_its_width(width: int, lang: str) -> None:
    terminal = Terminal("xterm", width, True, "truecolor", True, BidiKind.NOTHING)
    briefing = _briefing("\n\n".join(PARTS), lang)
    rows = rows_of(briefing, width, hyperlinks=True, graphemes=False)
    sent = list(screen_lines(rows, terminal, Mode.VISUAL))
    # One column more than the terminal has: pyte wraps before a mark on the last one. What is too
    # wide lands there.
    screen = pyte.Screen(width + 1, len(sent) + 5)
    pyte.Stream(screen).feed("\r\n".join(sent))
    assert screen.cursor.y == len(sent) - 1
    assert {screen.buffer[y][width].data for y in range(len(sent))} == {" "}
    assert not any("\x1b" in line for line in screen.display)
