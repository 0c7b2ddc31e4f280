"""Word documents that mean harm, or are none: one clear word each, status 2, and nothing written."""

import io
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from tests.word import NAMESPACES, docx, package, paragraph

runner = CliRunner()
BODY = paragraph("نص قصير.")


def _bomb() -> bytes:
    return package({"word/document.xml": b" " * 60_000_000, "word/media/a.png": b"\0" * 60_000_000})


def _lying() -> bytes:
    """Return an archive whose directory says that a part of 3 MB has 10 bytes."""
    data = bytearray(docx(BODY + "<w:p/>" * 500_000))
    directory = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    return bytes(data)


def _encrypted() -> bytes:
    data = bytearray(docx(BODY))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(sign)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(sign, place + 1)
    return bytes(data)


def _document(xml: str) -> bytes:
    return package({"word/document.xml": xml.encode()})


ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f"<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)
EXTERNAL = (
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    f"<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"
)
TABLES = "<w:tbl><w:tr><w:tc>"
CASES = {
    "no-zip": (b"just a text", "it is no Word document"),
    "page": (b"<!DOCTYPE html><html><body><p>x</p></body></html>", "it is no Word document"),
    "cut-off": (docx(BODY)[:300], "broken"),
    "old-office": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "password"),
    "encrypted": (_encrypted(), "broken"),
    "bomb": (_bomb(), "unpacked"),
    "lying": (_lying(), "word/document.xml"),
    "entities": (_document(ENTITIES), "defines entities"),
    "external": (_document(EXTERNAL), "defines entities"),
    "no-document": (package({"word/other.xml": b"<a/>"}), "no part with a text"),
    "no-body": (_document(f"<w:document {NAMESPACES}/>"), "no part with a text"),
    "other-zip": (package({"a.txt": b"x"}), "it is no Word document"),
    "no-xml": (package({"word/document.xml": b"{}"}), "is no XML"),
    "nested-tables": (docx(TABLES * 10_000 + "</w:tc></w:tr></w:tbl>" * 10_000), "too deep"),
    "nested-some": (docx("<w:ins>" * 150 + BODY + "</w:ins>" * 150), "too deep"),
    "nested-unknown": (docx("<w:ins>" * 10_000 + "</w:ins>" * 10_000), "too deep"),
    "empty": (docx(""), "no text"),
    "empty-paragraphs": (docx("<w:p/>" * 50), "no text"),
    "broken-styles": (docx(BODY, styles="<w:style>"), "is no XML"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_is_refused(name: str, tmp_path: Path) -> None:
    data, said = CASES[name]
    path, target = tmp_path / "a.docx", tmp_path / "a.md"
    path.write_bytes(data)
    done = runner.invoke(app, ["import", str(path), "-o", str(target)])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert not done.stdout
    assert not target.exists()


def test_a_bomb_is_not_unpacked() -> None:
    data = _bomb()
    assert len(data) < 200_000
    held = io.BytesIO(data)
    with zipfile.ZipFile(held) as archive:
        assert sum(each.file_size for each in archive.infolist()) == 120_000_000


DEFORMED = {
    "circle-of-styles": docx(
        '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>نص</w:t></w:r></w:p>',
        styles='<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    ),
    "circle-of-lists": docx(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>نص</w:t></w:r></w:p>',
        numbering='<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="x"/><w:styleLink w:val="x"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
    "numbers-of-a-mile": docx(
        f'<w:p><w:pPr><w:ind w:left="{"9" * 5000}"/><w:outlineLvl w:val="{"9" * 5000}"/></w:pPr><w:r><w:t>نص</w:t></w:r></w:p>'
    ),
    "note-without-text": docx(
        '<w:p><w:r><w:t>نص</w:t><w:footnoteReference w:id="7"/><w:commentReference w:id="3"/></w:r></w:p>'
    ),
    "link-without-address": docx(
        '<w:p><w:hyperlink r:id="none"><w:r><w:t>نص</w:t></w:r></w:hyperlink></w:p>'
    ),
    "fields-that-do-not-end": docx(
        '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>نص</w:t></w:r></w:p>'
    ),
    "rows-without-cells": docx(paragraph("نص") + "<w:tbl><w:tr/><w:tr/></w:tbl><w:tbl/>"),
    "spans-of-a-mile": docx(
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr>{paragraph("نص")}</w:tc><w:tc>{paragraph("x")}</w:tc></w:tr></w:tbl>'
    ),
    "runs-alone": docx("<w:r><w:t>a</w:t></w:r>" + paragraph("نص")),
    "a-script-for-a-link": docx(
        '<w:p><w:hyperlink r:id="x"><w:r><w:t>نص</w:t></w:r></w:hyperlink></w:p>',
        {"x": "javascript:alert(1)"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DEFORMED)
def test_what_is_odd_is_read_all_the_same(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(DEFORMED[name])
    done = runner.invoke(app, ["import", "--schema", "base", str(path)])
    assert done.exit_code == 0, done.stderr
    assert "نص" in done.stdout
    assert "javascript" not in done.stdout
