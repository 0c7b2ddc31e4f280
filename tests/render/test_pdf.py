"""PDFs, read by Poppler and by qpdf (through pikepdf), neither of which is ours."""

import io
import re
import subprocess
from collections import Counter
from functools import cache
from xml.etree import ElementTree

import pikepdf
import pytest

from brief_cli.briefing.reading import read_briefing
from brief_cli.page.making import page_of
from brief_cli.render.pdf.document import pdf_document
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source
from tests.oracles import copied, poppler

HEAD = "schema: base\ntitle: عنوان طويل\nlang: ar\npublished: 2025-10-27T04:25:00Z\n"


@cache
def _pdf(body: str, head: str = HEAD) -> bytes:
    source = Source("a.md", f"---\n{head}---\n\n{body}\n")
    page = page_of(read_briefing(source, Catalogue()))
    return pdf_document(page, "a.md", source.text.encode())


def _words(pdf: bytes) -> list[tuple[str, float, float]]:
    """Return the words of a PDF, each with where it begins and ends from the left, in points."""
    done = subprocess.run(
        [poppler("pdftotext"), "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    )
    root = ElementTree.fromstring(re.sub("[\u202a-\u202e]", "", done.stdout.decode()))
    return [
        (word.text or "", float(word.attrib["xMin"]), float(word.attrib["xMax"]))
        for word in root.iter("{http://www.w3.org/1999/xhtml}word")
    ]


def _place(pdf: bytes, text: str) -> tuple[float, float]:
    # It gives letters as they stand, from left to right.
    shown = text if text.isascii() else text[::-1]
    return next((left, right) for word, left, right in _words(pdf) if word == shown)


def _tags(pdf: pikepdf.Pdf) -> Counter[str]:
    found: Counter[str] = Counter()

    def walk(element: pikepdf.Object) -> None:
        if isinstance(element, pikepdf.Array):
            for each in element:
                walk(each)
        elif isinstance(element, pikepdf.Dictionary):
            found.update([str(element["/S"])] if "/S" in element else [])
            if "/K" in element:
                walk(element["/K"])

    walk(pdf.Root["/StructTreeRoot"])
    return found


def test_nothing_of_a_text_is_read_as_typst() -> None:
    lines = [
        '#eval("1") \\# $x^2$ \\\\ @note <label> = /* c */ // d',
        "`#panic()` ~~#x~~ **#import** [#link](https://a.example/#b)",
    ]
    pdf = _pdf("\n\n".join(lines), "schema: base\ntitle: '#set $x$ \\ *b*'\nlang: en\n")
    shown = " ".join(copied(pdf).split())
    for wanted in (
        '#eval("1") # $x^2$ \\ @note <label> = /* c */ // d',
        "#panic() #x #import #link",
        "#set $x$ \\ *b*",
    ):
        assert wanted in shown


@pytest.mark.parametrize("system", ["1", "١"])
@pytest.mark.parametrize(
    ("text", "word", "is_left"),
    [
        ("قال NATO[^1] هنا.", "NATO", True),  # reading goes to the left
        ("في عام 2025[^1].", "2025", True),
        ("قال NATO[^1] OTS هنا.", "NATO", False),  # within what is read to the right
        ("The word is بلد[^1] here, in English words.", "بلد", False),
    ],
)
def test_the_number_of_a_note_follows_what_it_is_about(
    text: str, word: str, is_left: bool, system: str
) -> None:
    body = f"{text}\n\n[^1]: حاشية" + ("\n\nرقم ١٢٣٤٥٦.\n" if system == "١" else "")
    pdf = _pdf(body)
    left, right = _place(pdf, word)
    # The first of the numbers is the one in the text: the note and the page come after it.
    beside = next(place for each, *place in _words(pdf) if each == system)
    assert abs(beside[1] - left if is_left else beside[0] - right) < 3


def test_a_word_that_is_partly_bold_is_copied_whole() -> None:
    shown = copied(_pdf("م**كت**بة وب**النص** و[ال](https://a.example)كتاب."))
    assert "\u200d" not in shown
    for word in ("مكتبة", "وبالنص", "والكتاب"):
        assert word in shown


def test_a_joiner_of_the_writers_own_stays() -> None:
    assert "\u200d" in copied(_pdf("سنة 1446 ه\u200d وم**كت**بة."))


def test_letters_keep_their_shapes_where_a_word_changes_its_look() -> None:
    def width(body: str) -> float:
        places = [
            place for word, *place in _words(_pdf(body)) if set(word) <= set("سب\u200c\u200d")
        ]
        return max(right for _, right in places) - min(left for left, _ in places)

    # A line through letters changes their look and not their width; parted ones are wider.
    joined, parted = width("- سسسبسسس"), width("- سسس\u200cب\u200cسسس")
    assert parted > joined + 5
    assert abs(width("- سسس~~ب~~سسس") - joined) < 1


def test_lists_have_one_direction_and_tables_run_as_the_page_does() -> None:
    pdf = _pdf("- بند\n- Second\n\n| أول | ثان |\n|---|---|\n| x | y |")
    edge = _place(pdf, "بند")[1]
    assert abs(_place(pdf, "Second")[1] - edge) < 3
    assert _place(pdf, "أول")[0] > _place(pdf, "ثان")[1]
    assert _place(pdf, "x")[0] > _place(pdf, "y")[1]


def test_pages_say_what_they_are_of() -> None:
    body = "\n\n".join(f"فقرة رقم {number} من ٢٠٢٥." for number in range(80))
    pages = copied(_pdf(body, f"{HEAD}marking: TLP:AMBER\n")).split("\f")[:-1]
    assert len(pages) == 3
    for page, number in zip(pages, "١٢٣", strict=True):
        assert page.count("TLP:AMBER") >= 2
        assert re.search(rf"^{number}$", page, re.MULTILINE)
        # Between letters that do not join, pdftotext sees gaps.
        assert "عنوانطويل" in page.replace(" ", "")


def test_the_structure_is_there() -> None:
    body = (
        "## أول\n\nنص[^1] و`code` و**غامق** و[رابط](https://a.example).\n\n#### ثان\n\n> اقتباس\n\n"
        "1. بند\n\n| أ |\n|---|\n| ب |\n\n##\n\n[^1]: حاشية\n"
    )
    made = _pdf(body, HEAD.replace("lang: ar", "lang: ar-LB"))
    with pikepdf.open(io.BytesIO(made)) as pdf:
        tags = _tags(pdf)
        for tag in ("/Title", "/H1", "/H2", "/P", "/BlockQuote", "/LI", "/Table", "/TH", "/Note"):
            assert tags[tag], tag
        assert str(pdf.Root["/Lang"]) == "ar-LB"
        assert str(pdf.Root["/ViewerPreferences"]["/Direction"]) == "/R2L"
        xmp = pdf.Root["/Metadata"].read_bytes().decode()
        assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A" in xmp
        assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
        with pdf.open_outline() as outline:
            (first,) = outline.root
            assert (first.title, [each.title for each in first.children]) == ("أول", ["ثان"])
        attached = pdf.attachments["a.md"]
        assert attached.get_file().read_bytes().decode().endswith("[^1]: حاشية\n\n")
        assert str(attached.obj["/AFRelationship"]) == "/Source"
        assert not pdf.check_pdf_syntax()
    told = subprocess.run(
        [poppler("pdfinfo"), "-isodates", "-"], input=made, capture_output=True, check=True
    ).stdout.decode()
    assert re.search(r"Title: +عنوان طويل\n", told)
    assert re.search(r"CreationDate: +2025-10-27T04:25:00Z\n", told)
    fonts = subprocess.run(
        [poppler("pdffonts"), "-"], input=made, capture_output=True, check=True
    ).stdout.decode()
    rows = [line.split() for line in fonts.splitlines()[2:]]
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows), fonts


@pytest.mark.parametrize(
    "body",
    [
        "> " * 60 + "عميق",
        "- " * 40 + "عميق",
        "نص[^a] ونص[^a]\n\n[^a]: حاشية[^b]\n[^b]: وأخرى[^a]\n[^c]: وحيدة",
        "| أ[^a] |\n|---|\n" + "| ب |\n" * 60 + "\n[^a]: حاشية",
        "[أ](https://a.example/" + "x" * 9000 + ")",
        "س" * 3000,
        "`" + "x" * 3000 + "`",
        "##\n\n#### \n\n- \n\n> \n\n|  |\n|---|\n",
        "أ\u202e\x07\ufeffب ⟦RLO⟧ \u200b\u2028",
        "![](javascript:x) ![](https://a.example/a.png) []() **** ",
    ],
)
def test_odd_texts_are_set(body: str) -> None:
    assert _pdf(body).startswith(b"%PDF-1.7")
