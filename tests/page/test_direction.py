"""Which way each block of a page runs; what is drawn of it follows."""

import pytest

from brief_cli.briefing.reading import read_briefing
from brief_cli.page.blocks import Block, List, Paragraph, Quote, Table
from brief_cli.page.making import page_of
from brief_cli.render.html.document import html_document
from brief_cli.render.text import text_document
from brief_cli.rtl.mode import Mode
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source


def _page(
    body: str, catalogue: Catalogue, lang: str = "ar", title: str = "عنوان"
) -> tuple[Block, ...]:
    text = f"---\nschema: base\ntitle: {title}\nlang: {lang}\n---\n\n{body}"
    return page_of(read_briefing(Source("a.md", text), catalogue)).lead


def _level(block: Block) -> int:
    assert isinstance(block, (Paragraph, List, Quote, Table))
    return block.level


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("FIFA أعلنت مواعيد المباريات.", 1),
        ("25 GB هي السعة.", 1),
        ("@a نشر الخبر.", 1),
        ("`git commit -m x --amend now` يعدل", 1),
        ("🇱🇧 قال", 1),
        ("English text only.", 0),
        ("> ISO حدثت المعيار.", 1),
        ("> Wholly in English.", 0),
        ("- UNHCR وزعت\n- بند", 1),
        ("- one two\n- three", 0),
        ("| WFP | الدقيق |\n|---|---|\n| 1 | قمح |", 1),
        ("| Item | Value |\n|---|---|\n| Flour | 3 |", 1),
    ],
)
def test_the_language_decides_unless_a_block_is_plainly_the_other(
    body: str, level: int, catalogue: Catalogue
) -> None:
    assert _level(_page(body, catalogue)[0]) == level


def test_a_list_has_one_direction_and_its_items_their_own_order(catalogue: Catalogue) -> None:
    body = "- World Food Programme met.\n- بند عربي طويل هنا\n  - Nested item.\n"
    text = f"---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n{body}"
    page = page_of(read_briefing(Source("a.md", text), catalogue))
    lines = text_document(page, 40, Mode.VISUAL).splitlines()
    assert lines[-3].endswith("World Food Programme met. •")
    assert lines[-1].endswith("Nested item. ◦")
    html = html_document(page)
    assert '<ul>\n<li><span dir="ltr">World Food Programme met.</span></li>' in html
    assert "<ul dir" not in html


def test_cells_of_a_column_stand_at_one_side(catalogue: Catalogue) -> None:
    body = "| الشركة | البلد |\n|---|---|\n| Apple | الولايات |\n| أرامكو السعودية | الرياض |\n"
    text = f"---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n{body}"
    page = page_of(read_briefing(Source("a.md", text), catalogue))
    lines = text_document(page, 40, Mode.VISUAL).splitlines()
    assert lines[-2].endswith("Apple")
    assert '<td dir="ltr">Apple</td>' in html_document(page)


def test_in_english_an_arabic_block_turns(catalogue: Catalogue) -> None:
    first, second = _page("The word سلام is Arabic.\n\nنكتب إليكم من الجزيرة.\n", catalogue, "en")
    assert (_level(first), _level(second)) == (0, 1)


def test_dir_stands_on_the_page_and_on_blocks_that_differ(catalogue: Catalogue) -> None:
    text = "---\nschema: base\ntitle: OPEC تخفض\nlang: ar\n---\n\nعربي.\n\nEnglish here.\n"
    html = html_document(page_of(read_briefing(Source("a.md", text), catalogue)))
    assert '<html lang="ar" dir="rtl">' in html
    assert "<h1>OPEC تخفض</h1>" in html
    assert '<p>عربي.</p>\n<p dir="ltr">English here.</p>' in html
    assert "auto" not in html.partition("<body>")[2]
