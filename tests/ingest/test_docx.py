"""Word documents as people and programs make them, and what each becomes."""

import sys
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_cli.ingest.account import Certainty, Destination
from brief_cli.ingest.importing import Imported
from brief_cli.ingest.job import ImportFailed, Job
from brief_cli.ingest.report import json_report, text_report
from brief_cli.schema.catalogue import Catalogue
from tests.conftest import without_isolation
from tests.word import core, docx, paragraph, run, style, styled

_CATALOGUE = Catalogue()
RTL = "<w:rtl/>"


def imported(data: bytes, schema: str = "news-brief") -> Imported:
    kind = _CATALOGUE.get(schema)
    assert kind is not None
    return Job(kind, None, {}, None, None, 10_000_000).run(data)


def body(data: bytes, schema: str = "news-brief") -> str:
    """Return what follows the front matter."""
    return imported(data, schema).text.partition("\n---\n")[2].strip()


TEXT = paragraph("أعلن الوزير الخطة الجديدة اليوم.")
TITLED = styled("عنوان التقرير", "T")
STYLES = style("T", "Title")


@pytest.mark.parametrize(
    ("name", "inner"),
    [
        ("heading 1", ""),
        ("Heading 1", ""),
        ("عنوان 1", ""),
        ("Titre 1", ""),
        ("כותרת 1", ""),
        ("House Section", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        ("House Section", '<w:basedOn w:val="H"/>'),
    ],
)
def test_a_heading_is_known_by_its_style(name: str, inner: str) -> None:
    styles = STYLES + style("H", "heading 1") + style("X", name, inner)
    made = body(
        docx(TITLED + styled("مقدمة", "X") + TEXT + styled("خاتمة", "X") + TEXT, styles=styles)
    )
    assert made.startswith("## مقدمة\n\nأعلن")
    assert "\n\n## خاتمة\n\n" in made


def test_a_heading_is_known_by_its_own_outline_level() -> None:
    heading = paragraph("مقدمة", '<w:outlineLvl w:val="0"/>')
    deeper = paragraph("تفصيل", '<w:outlineLvl w:val="1"/>')
    made = body(docx(TITLED + heading + TEXT + deeper + TEXT, styles=STYLES))
    assert made.startswith("## مقدمة\n")
    assert "\n### تفصيل\n" in made


def test_levels_by_style_and_by_the_outline_are_the_same() -> None:
    styles = STYLES + style("H", "heading 1") + style("I", "heading 2")
    headings = (
        styled("أول", "H"),
        paragraph("ثان", '<w:outlineLvl w:val="0"/>'),
        styled("أدنى", "I"),
        paragraph("أدنى أيضا", '<w:outlineLvl w:val="1"/>'),
    )
    made = body(docx(TITLED + "".join(each + TEXT for each in headings), styles=styles))
    shown = [line for line in made.splitlines() if line.startswith("#")]
    assert shown == ["## أول", "## ثان", "### أدنى", "### أدنى أيضا"]


def test_an_empty_paragraph_with_a_border_is_a_line() -> None:
    border = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'
    assert "اليوم.\n\n---\n\nأعلن" in body(
        docx(TITLED + TEXT + paragraph("", border) + TEXT, styles=STYLES)
    )
    assert "---" not in body(docx(TITLED + TEXT + paragraph("نص.", border), styles=STYLES))


def test_body_text_based_on_a_heading_is_none() -> None:
    styles = style("H", "heading 1") + style(
        "B", "Body", '<w:basedOn w:val="H"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'
    )
    assert "#" not in body(docx(paragraph("عنوان") + styled("نص عادي هنا.", "B"), styles=styles))


def test_sections_of_the_schema_are_known_in_any_style() -> None:
    made = imported(
        docx(TITLED + paragraph("الخبر") + TEXT + paragraph("تفاصيل") + TEXT, styles=STYLES)
    )
    assert [part.spec.id for part in made.parts.parts if part.spec] == ["lead", "details"]


def test_what_is_bold_and_short_may_be_a_heading() -> None:
    bold = paragraph(run("عنوان داخلي", RTL + "<w:bCs/>"))
    made = imported(docx(TITLED + TEXT + bold + TEXT, styles=STYLES))
    assert "**عنوان داخلي**" in made.text
    (entry,) = made.account.unsure()
    assert (entry.text, str(entry.note)) == (
        "عنوان داخلي",
        "may be a heading: short, and bold as a whole",
    )


@pytest.mark.parametrize(
    ("properties", "shown"),
    [
        (RTL + "<w:bCs/>", "**مهم**"),
        (RTL + "<w:b/>", "مهم"),  # says nothing of letters that run from right to left
        ("<w:b/>", "**مهم**"),
        ("<w:cs/><w:bCs/>", "**مهم**"),
        (RTL + '<w:bCs w:val="0"/>', "مهم"),
        (RTL + "<w:iCs/>", "*مهم*"),
        (RTL + "<w:strike/>", "~~مهم~~"),
        (RTL + '<w:rStyle w:val="S"/>', "**مهم**"),
        (RTL + '<w:rStyle w:val="C"/>', "`مهم`"),
    ],
)  # fmt: skip
def test_looks_of_runs(properties: str, shown: str) -> None:
    styles = (
        STYLES
        + style("S", "Strong", "<w:rPr><w:b/><w:bCs/><w:rtl/></w:rPr>", "character")
        + style("C", "Source Code Char", "", "character")
    )
    words = paragraph(run("هذا أمر ", RTL) + run("مهم", properties) + run(" جداً اليوم.", RTL))
    assert f"هذا أمر {shown} جداً اليوم." in body(docx(TITLED + words, styles=styles))


def test_bold_with_a_comma_stays_bold() -> None:
    # “**كلمة،**بعد” shows its stars (CommonMark, 6.2).
    words = paragraph(run("قال ", RTL) + run("كلمة،", RTL + "<w:bCs/>") + run("وسكت.", RTL))
    assert "قال **كلمة**،وسكت." in body(docx(TITLED + words, styles=STYLES))


def test_what_is_raised_has_its_own_figure_where_there_is_one() -> None:
    up = '<w:vertAlign w:val="superscript"/>'
    words = run("مساحة 5 m") + run("2", up) + run(" من أرض x") + run("قطعة", f"{RTL}{up}<w:bCs/>")
    made = body(docx(TITLED + paragraph(words), styles=STYLES))
    assert made == "مساحة 5 m² من أرض x**قطعة**"


LISTS = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="567"/></w:pPr></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/><w:pPr><w:ind w:left="1134"/></w:pPr></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="567"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="☑"/><w:pPr><w:ind w:left="567"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="3">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:pPr><w:ind w:left="567"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'
)


def item(text: str, key: int, level: int = 0) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>')


def test_lists_have_their_starts_levels_and_what_goes_on_below_an_item() -> None:
    below = paragraph("تتمة البند.", '<w:ind w:left="567"/>')
    items = item("أول", 1) + item("فرعي", 1, 1) + item("ثان", 1) + below + item("ثالث", 1)
    made = body(
        docx(
            TITLED + items + TEXT + item("خامس", 2) + item("سادس", 2),
            styles=STYLES,
            numbering=LISTS,
        )
    )
    assert "1. أول\n   1. فرعي\n2. ثان\n\n   تتمة البند.\n3. ثالث\n\nأعلن" in made
    assert made.endswith("5. خامس\n6. سادس")


def test_a_list_without_marks_goes_on_below_the_item_that_it_is_as_deep_as() -> None:
    made = body(
        docx(
            TITLED + item("أول", 1) + item("تتمة.", 5) + item("ثان", 1),
            styles=STYLES,
            numbering=LISTS,
        )
    )
    assert made == "1. أول\n\n   تتمة.\n2. ثان"


def test_a_list_that_does_not_count_on_is_another() -> None:
    items = item("أول", 1) + item("ثان", 1) + item("خامس", 2)
    made = body(docx(TITLED + items, styles=STYLES, numbering=LISTS))
    assert made == "1. أول\n2. ثان\n\n5) خامس"


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mammoth", None)
    with pytest.raises(ImportFailed, match=r"pip install 'brief-cli\[docx\]' to import it"):
        imported(docx(TITLED + TEXT, styles=STYLES))


def test_bullets_tasks_and_what_is_taken_out_of_a_list() -> None:
    none = paragraph("ليس بنداً في قائمة.", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    items = item("نقطة", 3) + item("مهمة منجزة", 4) + item("☐ مهمة باقية", 3) + none
    made = body(docx(TITLED + items, styles=STYLES, numbering=LISTS))
    assert made == "- نقطة\n- [x] مهمة منجزة\n- [ ] مهمة باقية\n\nليس بنداً في قائمة."


def test_a_list_by_the_style_of_its_paragraphs() -> None:
    styles = STYLES + style(
        "L", "House List", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    made = body(
        docx(TITLED + styled("أول", "L") + styled("ثان", "L"), styles=styles, numbering=LISTS)
    )
    assert made == "1. أول\n2. ثان"


def table(*rows: tuple[str, ...], properties: str = "", cell: str = "") -> str:
    def row(cells: tuple[str, ...]) -> str:
        return (
            "<w:tr>"
            + "".join(f"<w:tc>{paragraph(text, cell)}</w:tc>" for text in cells)
            + "</w:tr>"
        )

    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(map(row, rows))}</w:tbl>"


def test_tables() -> None:
    look = '<w:bidiVisual/><w:tblLook w:val="04A0"/>'
    cells = '<w:bidi/><w:jc w:val="left"/>'
    made = table(("الدولة", "العدد"), ("مصر | لبنان", "12"), properties=look, cell=cells)
    # In a paragraph from right to left, left is where it begins.
    assert body(docx(TITLED + made, styles=STYLES)) == (
        "| الدولة | العدد |\n|---:|---:|\n| مصر \\| لبنان | 12 |"
    )
    frame = table(("سطر في إطار.",))
    assert body(docx(TITLED + frame, styles=STYLES)) == "سطر في إطار."


def test_notes_links_code_and_quotations() -> None:
    notes = '<w:footnote w:id="2">' + paragraph("المصدر: وكالة الأنباء") + "</w:footnote>"
    text = (
        run("نص ", RTL)
        + '<w:hyperlink r:id="l1">' + run("مع ", RTL) + run("رابط", RTL + "<w:bCs/>") + "</w:hyperlink>"
        + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(".", RTL)
    )  # fmt: skip
    styles = STYLES + style("Q", "Intense Quote") + style("P", "HTML Preformatted")
    data = docx(
        TITLED + paragraph(text) + styled("قال كلمة.", "Q") + styled("وسكت.", "Q")
        + styled("a = 1", "P") + styled("  b * 2", "P"),
        {"l1": "https://a.example/ب?x=1&y=2"}, styles=styles, footnotes=notes,
    )  # fmt: skip
    assert body(data) == (
        "نص [مع **رابط**](https://a.example/ب?x=1&y=2)[^1].\n\n> قال كلمة.\n>\n> وسكت.\n\n"
        "```\na = 1\n  b * 2\n```\n\n[^1]: المصدر: وكالة الأنباء"
    )
    # What a note says is no metadata.
    assert "source" not in imported(data).text.partition("\n---\n")[0]


def test_marks_of_markdown_are_words() -> None:
    made = body(docx(TITLED + paragraph("# 3 * 4 * 5 = 60 و[مرجع] و<b>وسم</b>."), styles=STYLES))
    assert made == "\\# 3 * 4 * 5 = 60 و\\[مرجع\\] و\\<b>وسم\\</b>." or made.startswith("\\#")


def test_a_joiner_is_spelling() -> None:
    made = docx(TITLED + paragraph("گفت‌وگوها می‌تواند آغاز شود."), styles=STYLES)
    assert "گفت‌وگوها می‌تواند آغاز شود." in imported(made).text


def test_tracked_changes_and_comments_are_counted() -> None:
    text = (
        run("قال ", RTL)
        + f'<w:ins w:id="1">{run("الوزير", RTL)}</w:ins>'
        + '<w:del w:id="2"><w:r><w:delText>الرئيس</w:delText></w:r></w:del>'
        + run(" كلمة.", RTL)
        + '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    comment = '<w:comment w:id="0" w:author="سلمى">' + paragraph("من أي وزارة؟") + "</w:comment>"
    made = imported(docx(TITLED + paragraph(text), styles=STYLES, comments=comment))
    assert made.text.endswith("\nقال الوزير كلمة.\n")
    assert (made.changes.insertions, made.changes.deletions, made.changes.comments) == (1, 1, 1)
    report = without_isolation("\n".join(text_report(made, "a.docx")))
    assert "1 insertion accepted, 1 deletion dropped, 1 comment" in report
    assert "paragraph 2: left out (a deletion that was tracked): الرئيس" in report
    assert "unsure: left out (a comment of سلمى): من أي وزارة؟" in report
    assert '"changes": {\n    "insertions": 1,' in json_report(made, "a.docx")


def test_two_paragraphs_whose_break_was_deleted_are_one() -> None:
    first = paragraph("أول", "<w:rPr><w:del/></w:rPr>")
    assert body(docx(TITLED + first + paragraph(" وثان."), styles=STYLES)) == "أول وثان."


def test_what_is_not_read_is_accounted_for() -> None:
    picture = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="خريطة الممر"/></wp:inline></w:drawing></w:r></w:p>'
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph("نص في مربع.")
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + paragraph("نص في مربع.")
        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )  # fmt: skip
    parts = (
        picture + box + paragraph(run("مخفي", "<w:vanish/>") + run("ظاهر."))
        + "<w:p><w:fldSimple w:instr='DATE'>" + run("حقل") + "</w:fldSimple></w:p>"
        + "<w:p><m:oMath><m:r><m:t>E=mc2</m:t></m:r></m:oMath></w:p>"
        + '<w:p><w:dir w:val="rtl">' + run("اتجاه") + "</w:dir></w:p>"
    )  # fmt: skip
    made = imported(docx(TITLED + parts, styles=STYLES, header1=paragraph("سري للغاية")))
    left = {
        entry.text for entry in made.account.entries if entry.destination is Destination.LEFT_OUT
    }
    assert left == {"خريطة الممر", "مخفي", "سري للغاية"}
    assert made.text.count("نص في مربع.") == 1
    for word in ("ظاهر.", "حقل", "E=mc2", "اتجاه"):
        assert word in made.text


def test_what_is_said_twice_is_meant() -> None:
    assert body(docx(TITLED + TEXT + TEXT, styles=STYLES)).count("أعلن الوزير") == 2


H = style("H", "heading 1")


@pytest.mark.parametrize(
    ("data", "title", "is_sure"),
    [
        # The style goes before the property.
        (docx(TITLED + TEXT, styles=STYLES, core=core(title="آخر")), "عنوان التقرير", True),
        # A property that stands in the text is the title; one that does not is to be looked at.
        (docx(paragraph("أمر عاجل") + paragraph("خطة النقل") + TEXT, core=core(title="خطة النقل")), "خطة النقل", True),
        (docx(TEXT + TEXT, core=core(title="خطة النقل")), "خطة النقل", False),
        # What programs write there is none.
        (docx(styled("خطة", "H") + TEXT, styles=H, core=core(title="Microsoft Word - a.doc")), "خطة", True),
        # One heading above all others is the title, the first of many may be.
        (docx(styled("خطة", "H") + TEXT, styles=H), "خطة", True),
        (docx(styled("خطة", "H") + TEXT + styled("أخرى", "H") + TEXT, styles=H), "خطة", False),
    ],
)  # fmt: skip
def test_titles(data: bytes, title: str, is_sure: bool) -> None:
    made = imported(data)
    assert made.title == title
    assert any(entry.detail == "title" for entry in made.account.unsure()) is not is_sure


def test_the_first_heading_is_no_title_where_the_schema_knows_it() -> None:
    made = imported(docx(paragraph("خطة النقل الجديدة") + styled("الخبر", "H") + TEXT, styles=H))
    assert made.title == "خطة النقل الجديدة"
    assert "## الخبر" in made.text


def test_author_and_date_of_the_file_are_to_be_looked_at() -> None:
    said = core(creator="سلمى حداد", created="2024-03-05T08:30:00Z")
    made = imported(docx(TITLED + TEXT, styles=STYLES, core=said))
    assert made.parts.values["author"].value == "سلمى حداد"
    assert made.published == "2024-03-05T08:30:00Z"
    assert {entry.detail for entry in made.account.unsure()} == {"author", "published"}


def test_what_the_text_says_goes_before_the_properties() -> None:
    said = core(creator="كاتب آخر", created="2013-12-23T23:15:00Z")
    lines = paragraph("الكاتب: سلمى حداد") + paragraph("تاريخ النشر: 5 مارس 2024")
    made = imported(docx(TITLED + lines + TEXT, styles=STYLES, core=said))
    assert made.parts.values["author"].value == "سلمى حداد"
    assert made.published == "2024-03-05"
    assert not made.account.unsure()


def test_strict_documents_are_read() -> None:
    data = docx(TITLED + TEXT, styles=STYLES)
    import io
    import zipfile

    from tests.word import package

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    strict = {
        name: part.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, part in parts.items()
    }
    assert imported(package(strict)).text == imported(data).text


_WORD = st.sampled_from(["مرفأ", "كتاب‌ها", "2025", "a*b*", "_x_", "[y]", "<z>", "&amp;", "`k`", "#و", "1.", "~~q~~", "||", "!"])  # fmt: skip
_LOOK = st.sampled_from(["", RTL, RTL + "<w:bCs/>", "<w:b/>", RTL + "<w:iCs/>", "<w:strike/>", RTL + '<w:vertAlign w:val="superscript"/>'])  # fmt: skip


@st.composite
def _documents(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Return the body of a document at random, and its words, each with a number of its own."""
    words: list[str] = []

    def runs() -> str:
        made = ""
        for _ in range(draw(st.integers(1, 4))):
            words.append(f"ك{len(words)}ك")
            blank = draw(st.sampled_from([" ", ""]))
            made += run(f"{draw(_WORD)}{blank}{words[-1]}{blank}", draw(_LOOK))
            made += draw(st.sampled_from(["", "", "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>"]))
        return made

    def block(depth: int) -> str:
        kind = draw(
            st.sampled_from(
                ["text", "text", "item", "heading", "quote", "code", "table", "changed"]
            )
        )
        if kind == "item":
            key, level = draw(st.integers(1, 4)), draw(st.integers(0, 1))
            return paragraph(
                runs(), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'
            )
        if kind == "table" and depth < 2:
            cells = "".join(
                f"<w:tc>{block(depth + 1)}</w:tc>" for _ in range(draw(st.integers(1, 3)))
            )
            return f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        if kind == "changed":
            return paragraph(f'<w:ins w:id="1">{runs()}</w:ins><w:del w:id="2">{runs()}</w:del>')
        named = {"heading": "H", "quote": "Q", "code": "P"}.get(kind)
        indent = draw(st.sampled_from(["", '<w:ind w:left="600"/>']))
        return paragraph(runs(), (f'<w:pStyle w:val="{named}"/>' if named else "") + indent)

    made = "".join(block(0) for _ in range(draw(st.integers(1, 6))))
    return made, words


@given(_documents())
@settings(max_examples=150, deadline=None)
def test_no_word_of_a_document_is_lost_or_doubled(document: tuple[str, list[str]]) -> None:
    import re

    inner, own = document
    styles = STYLES + H + style("Q", "Quote") + style("P", "Source Code")
    made = imported(docx(TITLED + inner + TEXT, styles=styles, numbering=LISTS))
    told = Counter(re.findall(r"ك\d+ك", " ".join(entry.text for entry in made.account.entries)))
    assert told == Counter(own)
    kept = Counter(
        word
        for entry in made.account.entries
        if entry.destination is not Destination.LEFT_OUT
        for word in re.findall(r"ك\d+ك", entry.text)
    )
    assert Counter(re.findall(r"ك\d+ك", made.text)) == kept


def test_certainty_of_a_comment() -> None:
    comment = '<w:comment w:id="9">' + paragraph("تعليق بلا صاحب") + "</w:comment>"
    made = imported(docx(TITLED + TEXT, styles=STYLES, comments=comment))
    (entry,) = made.account.unsure()
    assert (entry.certainty, str(entry.note)) == (Certainty.UNSURE, "a comment")
