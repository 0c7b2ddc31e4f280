"""Word documents going out: what their XML says, what LibreOffice shows, and that they come back."""

import io
import re
import subprocess
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.briefing.reading import read_briefing
from brief_cli.ingest.job import Job
from brief_cli.page.inlines import Text
from brief_cli.page.making import page_of
from brief_cli.page.page import Page
from brief_cli.render.docx.document import docx_document
from brief_cli.rtl.layout import lay_out
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source, decode
from tests.conftest import ROOT
from tests.oracles import office, poppler

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
EXAMPLES = sorted((ROOT / "examples").glob("*.md"))
CATALOGUE = Catalogue()
runner = CliRunner()
# The order of the children as the schema has it (ISO/IEC 29500-1, A.1), as far as they are written.
ORDER = {
    "pPr": "pStyle keepNext keepLines numPr pBdr shd bidi spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs i iCs strike color spacing sz szCs u shd vertAlign rtl lang",
    "sectPr": "headerReference footerReference pgSz pgMar cols titlePg bidi docGrid",
    "tblPr": "tblStyle bidiVisual tblW tblInd tblBorders tblCellMar tblLook",
    "tcPr": "tcW shd",
    "trPr": "cantSplit tblHeader",
    "num": "abstractNumId lvlOverride",
    "abstractNum": "nsid multiLevelType tmpl lvl",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr rPr",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr",
}


def page_at(path: Path) -> Page:
    return page_of(read_briefing(decode(path.name, path.read_bytes()), CATALOGUE))


def page_with(body: str, lang: str = "ar") -> Page:
    text = f"---\nschema: base\ntitle: عنوان\nlang: {lang}\n---\n\n{body}"
    return page_of(read_briefing(Source("a.md", text), CATALOGUE))


def parts_of(data: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


def written(data: bytes) -> Iterator[Any]:
    """Yield the parts with paragraphs."""
    for name, root in parts_of(data).items():
        if re.match(r"word/(?:document|footnotes|header|footer)", name):
            yield root


def text_of(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def strong(text: str) -> set[str]:
    kinds = {"R" if kind == "AL" else kind for kind in map(unicodedata.bidirectional, text)}
    return kinds & {"L", "R"}


def is_on(element: Any, path: str) -> bool:
    found = element.find("/".join(f"{W}{tag}" for tag in path.split("/")))
    return found is not None and found.get(f"{W}val", "1") != "0"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_a_right_to_left_document_must_say(path: Path) -> None:
    page = page_at(path)
    data = docx_document(page)
    wrong = []
    for root in written(data):
        for paragraph in root.iter(f"{W}p"):
            said = paragraph.find(f"{W}pPr/{W}bidi")
            runs = paragraph.findall(f".//{W}r")
            # All that is right to left in a document that is says so, and nothing turns by chance.
            if said is None and runs and text_of(paragraph):
                wrong.append(("no direction", text_of(paragraph)))
            if (
                page.level
                and strong(text_of(paragraph)) == {"R"}
                and not is_on(paragraph, "pPr/bidi")
            ):
                wrong.append(("left to right", text_of(paragraph)))
        for run in root.iter(f"{W}r"):
            kinds, is_rtl = strong(text_of(run)), is_on(run, "rPr/rtl")
            if kinds == {"L"} and is_rtl:
                wrong.append(("Latin in a run from right to left", text_of(run)))
            if kinds == {"R"} and not is_rtl:
                wrong.append(("no w:rtl", text_of(run)))
            if kinds == {"L", "R"}:
                wrong.append(("two directions in a run", text_of(run)))
            if (run.find(f"{W}rPr/{W}b") is None) != (run.find(f"{W}rPr/{W}bCs") is None):
                wrong.append(("bold of one script", text_of(run)))
        for table in root.iter(f"{W}tbl"):
            if bool(page.level) != is_on(table, "tblPr/bidiVisual"):
                wrong.append(("columns the other way", text_of(table)))
    assert wrong == []
    section = parts_of(data)["word/document.xml"].find(f".//{W}sectPr")
    assert is_on(section, "bidi") == bool(page.level)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_children_stand_in_the_order_of_the_schema(path: Path) -> None:
    for root in parts_of(docx_document(page_at(path))).values():
        for element in root.iter():
            name = str(element.tag).rpartition("}")[2]
            if not str(element.tag).startswith(W) or name not in ORDER:
                continue
            order = ORDER[name].split()
            found = [str(child.tag).rpartition("}")[2] for child in element]
            assert set(found) <= set(order), (name, found)
            assert found == sorted(found, key=order.index)


def test_all_that_is_referred_to_is_there() -> None:
    parts = parts_of(docx_document(page_at(ROOT / "examples" / "stress.ar.md")))
    document, numbering = parts["word/document.xml"], parts["word/numbering.xml"]
    styles = {each.get(f"{W}styleId") for each in parts["word/styles.xml"].iter(f"{W}style")}
    lists = {each.get(f"{W}numId") for each in numbering.iter(f"{W}num")}
    notes = {each.get(f"{W}id") for each in parts["word/footnotes.xml"].iter(f"{W}footnote")}
    links = {each.get("Id") for each in parts["word/_rels/document.xml.rels"]}
    for root in (document, parts["word/footnotes.xml"]):
        for tag in ("pStyle", "rStyle", "tblStyle"):
            assert {each.get(f"{W}val") for each in root.iter(f"{W}{tag}")} <= styles
    assert {each.get(f"{W}val") for each in document.iter(f"{W}numId")} <= lists
    assert {each.get(f"{W}id") for each in document.iter(f"{W}footnoteReference")} <= notes
    assert {each.get(f"{R}id") for each in document.iter(f"{W}hyperlink")} <= links


def test_each_list_counts_on_its_own() -> None:
    parts = parts_of(docx_document(page_with("1. أ\n2. ب\n\nنص\n\n5. ج\n   1. د\n")))
    used = [each.get(f"{W}val") for each in parts["word/document.xml"].iter(f"{W}numId")]
    assert len(used) == 4
    assert len(set(used)) == 3
    starts = {
        each.get(f"{W}numId"): [
            (over.get(f"{W}ilvl"), over.find(f"{W}startOverride").get(f"{W}val"))
            for over in each.iter(f"{W}lvlOverride")
        ]
        for each in parts["word/numbering.xml"].iter(f"{W}num")
    }
    assert [starts[key] for key in dict.fromkeys(used)] == [
        [("0", "1")],
        [("0", "5")],
        [("1", "1")],
    ]


def test_letters_of_a_title_are_not_set_apart() -> None:
    from docx import Document
    from docx.shared import Pt

    house = Document()
    for name in ("Title", "Heading 1"):
        house.styles[name].element.get_or_add_rPr().append(
            etree.fromstring(f'<w:spacing xmlns:w="{W[1:-1]}" w:val="40"/>')
        )
        house.styles[name].font.size = Pt(20)
    held = io.BytesIO()
    house.save(held)
    root = parts_of(docx_document(page_with("## قسم\n\nنص\n"), held.getvalue()))[
        "word/document.xml"
    ]
    for text in ("عنوان", "قسم"):
        run = next(run for run in root.iter(f"{W}r") if text_of(run) == text)
        assert run.find(f"{W}rPr/{W}spacing").get(f"{W}val") == "0"
    own = parts_of(docx_document(page_with("نص\n")))["word/styles.xml"]
    assert not [each for each in own.iter(f"{W}rPr") if each.find(f"{W}spacing") is not None]


def test_the_properties_are_those_of_the_briefing() -> None:
    core = parts_of(docx_document(page_at(ROOT / "examples" / "grain-ships.fa.md")))[
        "docProps/core.xml"
    ]
    said = {str(each.tag).rpartition("}")[2]: each.text or "" for each in core}
    assert said["title"] == "نخستین کشتی‌های گندم به بندر رسیدند"
    assert (said["creator"], said["language"]) == ("گروه خبر", "fa")
    assert said["created"] == said["modified"] == "2025-10-27T06:00:00Z"


def test_the_same_briefing_gives_the_same_bytes() -> None:
    page = page_at(ROOT / "examples" / "tables.ar.md")
    data = docx_document(page)
    assert data == docx_document(page)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_note_after_latin_letters_keeps_its_place() -> None:
    root = parts_of(docx_document(page_with("رقم NATO[^1].\n\n[^1]: حاشية\n")))["word/document.xml"]
    runs = [run for run in root.iter(f"{W}r") if run.getparent().tag == f"{W}p"]
    at = next(i for i, run in enumerate(runs) if run.find(f"{W}footnoteReference") is not None)
    assert text_of(runs[at - 1]) == "\u200f"
    assert is_on(runs[at - 1], "rPr/rtl")
    assert is_on(runs[at], "rPr/rtl")


def test_code_keeps_its_own_direction() -> None:
    root = parts_of(docx_document(page_with("في `2025-10-27` وصل.\n")))["word/document.xml"]
    runs = [run for run in root.iter(f"{W}r") if text_of(run)]
    at = next(i for i, run in enumerate(runs) if text_of(run) == "2025-10-27")
    assert not is_on(runs[at], "rPr/rtl")
    # Digits after Arabic letters would turn around without a mark (rule W2 of UAX #9).
    assert (text_of(runs[at - 1]), text_of(runs[at + 1])) == ("\u200e", "\u200e")


def test_a_note_that_is_referred_to_twice_stands_once() -> None:
    data = docx_document(page_with("نص[^1] ونص[^1].\n\n[^1]: حاشية\n"))
    root = parts_of(data)["word/document.xml"]
    assert len(list(root.iter(f"{W}footnoteReference"))) == 1
    assert any("NOTEREF" in (each.text or "") for each in root.iter(f"{W}instrText"))
    assert "نص[^1] ونص[^1].\n\n[^1]: حاشية" in _imported(data, "base")


def test_what_no_xml_can_hold_is_replaced() -> None:
    data = docx_document(page_with("نص &#xFFFE; و&#1; ثم `\u0008` هنا\n"))
    assert "نص" in text_of(parts_of(data)["word/document.xml"])


def test_a_draft_and_a_marking_stand_on_every_page() -> None:
    text = "---\nschema: news-brief\ntitle: عنوان\nlang: ar\nmarking: TLP:GREEN\n---\n\n## الخبر\n\nنص\n"
    page = page_of(read_briefing(Source("a.md", text), CATALOGUE), is_draft=True)
    parts = parts_of(docx_document(page))
    heads = [text_of(root) for name, root in parts.items() if name.startswith("word/header")]
    assert len(heads) == 2
    assert all(page.draft in head for head in heads)
    # The first page has the title itself.
    assert sorted("عنوان" in head for head in heads) == [False, True]


def _imported(data: bytes, schema: str) -> str:
    kind = CATALOGUE.get(schema)
    assert kind is not None
    return Job(kind, None, {}, None, None, 10_000_000).run(data).text


# What Word has no place for: labels of footnotes (it numbers them), the language of code, and where
# a picture's caption ends and its credit begins.
def comparable(value: Any, labels: dict[str, str]) -> Any:
    """Return a part of a page to compare: neighbouring texts as one, notes by their numbers."""
    if isinstance(value, tuple):
        made: list[Any] = []
        for each in value:
            if isinstance(each, Text) and made and isinstance(made[-1], Text):
                made[-1] = Text(made[-1].text + each.text)
            else:
                made.append(each)
        return tuple(comparable(each, labels) for each in made)
    if is_dataclass(value):
        said = {each.name: comparable(getattr(value, each.name), labels) for each in fields(value)}
        if "label" in said:
            said["label"] = labels.get(said["label"], said["label"])
        return type(value).__name__, said
    return value


def _without_what_word_lacks(page: Page) -> Any:
    return comparable(page, {note.label: note.number for note in page.footnotes})


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_is_exported_comes_back(path: Path) -> None:
    briefing = read_briefing(decode(path.name, path.read_bytes()), CATALOGUE)
    page = page_of(briefing)
    text = _imported(docx_document(page), briefing.schema.name)
    again = page_of(read_briefing(Source(path.name, text), CATALOGUE))
    assert _without_what_word_lacks(again) == _without_what_word_lacks(page)


@pytest.mark.parametrize(
    "body",
    [
        "## قسم\n\n- أ\n  - ب\n    1. ج\n    2. د\n- هـ\n\n  تتمة\n\n* و\n",
        "## قسم\n\n> اقتباس\n>\n> وتتمة\n\nنص\n\n> آخر\n",
        "## قسم\n\n1. أ\n\n   > اقتباس في بند\n2. ب\n\n   ```\n   x = 1\n   ```\n3. ج\n",
        "## قسم\n\nسطر\\\nوسطر **غامق\\\nعلى سطرين**\n",
        "## قسم\n\n```\na\n  b\n\nc\n```\n\n---\n\nنص\n",
        "## قسم\n\n| أ | ب |\n|:---|---:|\n| **ج** | `د` |\n| هـ<br>و | |\n",
        "## قسم\n\n### فرع\n\n#### أدنى\n\nنص\\* و\\[x\\] و&lt;b&gt;\n",
        "## قسم\n\n- [x] تم\n- [ ] بقي\n- عادي\n",
    ],
)
def test_what_is_written_by_hand_comes_back(body: str) -> None:
    page = page_with(body)
    text = _imported(docx_document(page), "base")
    again = page_of(read_briefing(Source("a.md", text), CATALOGUE))
    assert _without_what_word_lacks(again) == _without_what_word_lacks(page), text


def test_a_template_gives_the_styles(tmp_path: Path) -> None:
    from docx import Document

    house = Document()
    house.styles["Heading 1"].font.name = "House Sans"
    house.sections[0].header.paragraphs[0].text = "House"
    house.add_paragraph("What stood there")
    template = tmp_path / "house.docx"
    house.save(str(template))
    target = tmp_path / "a.docx"
    source = str(ROOT / "examples" / "tables.ar.md")
    command = ["export", source, "--draft", "--template", str(template), "-o", str(target)]
    done = runner.invoke(app, command)
    assert done.exit_code == 0, done.stderr
    parts = parts_of(target.read_bytes())
    assert "What stood there" not in text_of(parts["word/document.xml"])
    names = [
        each.find(f"{W}name").get(f"{W}val").casefold()
        for each in parts["word/styles.xml"].iter(f"{W}style")
    ]
    assert max(Counter(names).values()) == 1
    assert "House Sans" in etree.tostring(parts["word/styles.xml"]).decode()
    heads = [text_of(root) for name, root in parts.items() if name.startswith("word/header")]
    assert heads == ["مسودة" + "House"] or heads[0].endswith("House")


@pytest.mark.parametrize(
    ("name", "data", "to", "said"),
    [
        ("a.docx", b"no zip", "docx", "this is no Word document"),
        ("a.docx", None, "docx", "cannot be read"),
        ("a.docx", b"PK\x03\x04word/", "docx", "broken"),
        ("a.docx", b"", "html", "--template is for docx"),
    ],
)
def test_a_template_that_cannot_be_used(
    name: str, data: bytes | None, to: str, said: str, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    target = tmp_path / f"out.{to}"
    source = str(ROOT / "examples" / "tables.ar.md")
    command = ["export", source, "--to", to, "--template", str(tmp_path / name), "-o", str(target)]
    done = runner.invoke(app, command)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not target.exists()


# Each fits on a line, so that its order is that of the paragraph.
LINES = (
    "أعلن NATO في 27/10/2025 أن F-16 بلغت 1,250.75 مليون USD.",
    "سنرد خلال 24-48 ساعة، رقم A/RES/78-12.",
    "انظر `ls -la /tmp` ثم (OTS) و«المنظمة».",
    "This is English with الممر الأوسط (the Middle Corridor) twice.",
    "سند فارسی: «گفت‌وگوها می‌تواند آغاز شود»، ۱۴۰۴.",
    "מסמך בעברית: נשיא אמר 27 באוקטובר 2025 (יום שני).",
    "هاتفها +90 212 283 16 44، و12.5% من 50$.",
    "قال **نصًّا** و*مائل* عن [United **Nations** Council](https://un.org) هنا.",
)


def test_libreoffice_shows_the_same_order(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx_document(page_with("\n\n".join(LINES) + "\n")))
    subprocess.run(
        [office(), f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "a.docx")],
        check=True, capture_output=True, timeout=200,
    )  # fmt: skip
    done = subprocess.run(
        [poppler("pdftotext"), "-bbox", str(tmp_path / "a.pdf"), "-"],
        check=True,
        capture_output=True,
    )
    rows: list[tuple[float, list[tuple[float, str]]]] = []
    for match in re.finditer(
        r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>',
        done.stdout.decode(),
    ):
        x, y, word = float(match[1]), float(match[2]), unescape(match[3])
        row = next((row for at, row in rows if abs(at - y) < 7), None)
        if row is None:
            row = []
            rows.append((y, row))
        row.append((x, word))
    shown = {"".join(word for _, word in sorted(row)) for _, row in rows}
    page = page_with("\n\n".join(LINES) + "\n")
    for line, block in zip(LINES, page.lead, strict=True):
        words = re.sub(r"[*`]|\[|\]\(.*?\)", "", line)
        order = lay_out(words, 1_000, getattr(block, "level", 1))[0].clusters
        expected = "".join(cluster.source for cluster in order)
        assert _bare(expected) in {_bare(each) for each in shown}, line


def _bare(text: str) -> str:
    """Return a line without blanks and marks, brackets as they are seen or not."""
    mirrors = str.maketrans("()«»", "((««")
    text = unicodedata.normalize("NFKD", text).translate(mirrors)
    return "".join(
        c
        for c in text
        if not c.isspace() and not unicodedata.combining(c) and unicodedata.category(c) != "Cf"
    )
