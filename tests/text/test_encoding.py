"""Files that are no UTF-8 text are told by name."""

import gzip
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.text.source import decode

BRIEFING = (
    "---\nschema: base\ntitle: حديقة جديدة\nlang: ar\n---\n\n"
    "افتتحت البلدية حديقة جديدة قرب محطة القطار.\n"
)
runner = CliRunner()


def _zip(*names: str, first: str = "") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        if first:
            archive.writestr("mimetype", first)
        for name in names:
            archive.writestr(name, "x")
    return made.getvalue()


def _said(data: bytes) -> str:
    source = decode("a.md", data)
    (fault,) = source.faults
    assert fault.kind == "not-text"
    assert fault.fatal
    assert fault.span.end == len(source.text)
    return fault.message.format(
        **{key: str(value) if key == "what" else value for key, value in fault.params.items()}
    )


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-16-le", "this file is UTF-16 (little-endian); save it as UTF-8 (iconv -f UTF-16LE "),
        ("utf-16-be", "this file is UTF-16 (big-endian); save it as UTF-8 (iconv -f UTF-16BE "),
        ("utf-32-le", "this file is UTF-32 (little-endian); save it as UTF-8 (iconv -f UTF-32LE "),
        ("utf-32-be", "this file is UTF-32 (big-endian); save it as UTF-8 (iconv -f UTF-32BE "),
        ("cp1256", "this file seems to be WINDOWS-1256; save it as UTF-8 (iconv -f WINDOWS-1256 "),
        ("iso8859_6", "this file seems to be ISO-8859-6; save it as UTF-8 (iconv -f ISO-8859-6 "),
    ],
)
def test_an_encoding_is_named_with_the_command_that_converts(encoding: str, said: str) -> None:
    assert _said(BRIEFING.encode(encoding)).startswith(said)
    if encoding.startswith("utf"):
        marked = said.replace("LE ", " ").replace("BE ", " ")
        assert _said(("\ufeff" + BRIEFING).encode(encoding)).startswith(marked)
        # Cut within a character, and long enough for that to be beyond what is looked at.
        assert _said((BRIEFING + "نص 😀" * 2000).encode(encoding)[:-1]).startswith(said)


@pytest.mark.skipif(shutil.which("iconv") is None, reason="needs iconv")
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "cp1256", "iso8859_6"])
def test_the_command_converts(encoding: str, mark: str) -> None:
    if mark and not encoding.startswith("utf"):
        pytest.skip("code pages have no mark")
    data = (mark + BRIEFING).encode(encoding)
    said = _said(data)
    words = said[said.index("iconv") : said.index(" converts")].split()
    done = subprocess.run(words, input=data, capture_output=True, check=True)
    assert done.stdout.decode() == BRIEFING


def test_latin_and_hebrew_code_pages_are_named() -> None:
    french = "---\ntitle: L'été\n---\n\nLes élèves reviennent après les vacances d'été à l'école.\n"
    hebrew = "---\ntitle: גן חדש\n---\n\nהעירייה פתחה גן חדש ליד תחנת הרכבת.\n"
    assert "seems to be WINDOWS-1252;" in _said(french.encode("cp1252"))
    assert "seems to be WINDOWS-1255;" in _said(hebrew.encode("cp1255"))


def test_utf_8_with_a_fault_in_it_is_called_that() -> None:
    for data in (
        BRIEFING.encode() + b"\xff" * 20,
        BRIEFING.encode()[:60] + BRIEFING.encode()[61:],
        b"---\nschema: base\n---\n\n" + b"caf\xe9",
        ("Les élèves reviennent de l'école. " * 9).encode()
        + "à l'été des écoles, ".encode("cp1252") * 3,
    ):
        assert _said(data).startswith("invalid UTF-8 at byte")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (gzip.compress(BRIEFING.encode()), "this is a gzip file, not text; unpack it"),
        (_zip("a.md"), "this is a ZIP archive, not text; unpack it"),
        (_zip(), "this is a ZIP archive"),
        (
            _zip("word/document.xml"),
            "this is a Word document (DOCX), not text; “brief import” makes",
        ),
        (_zip("xl/workbook.xml"), "this is an Excel workbook"),
        (_zip(first="application/vnd.oasis.opendocument.text"), "this is an OpenDocument file"),
        (_zip(first="application/epub+zip"), "this is an e-book"),
        (
            b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
            "this is a PDF, of which no program surely tells the order of words",
        ),
        (b"%PDF-1.4\n1 0 obj\n", "this is a PDF"),
        (b"{\\rtf1\\ansi x}", "this is an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "this is a document of an old Office"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "this is a PNG picture"),
        (b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4, "this is a binary file"),
        (BRIEFING.encode() + b"\0", "NUL character"),
    ],
)
def test_other_files_are_named_by_their_first_bytes(data: bytes, said: str) -> None:
    assert _said(data).startswith(said)


def test_a_text_about_a_format_is_text() -> None:
    assert decode("a.md", b"The sign is %PDF- here.\n").faults == ()


def test_a_briefing_in_another_encoding_is_told_in_a_folder_too(tmp_path: Path) -> None:
    for encoding in ("utf-16", "utf-16-be", "utf-32", "cp1256"):
        (tmp_path / f"{encoding}.md").write_bytes(BRIEFING.encode(encoding))
    (tmp_path / "notes.md").write_bytes("# ملاحظات\n".encode("utf-16"))
    done = runner.invoke(app, ["lint", str(tmp_path)])
    lines = done.stdout.splitlines()
    assert [line.split(" ")[2] for line in lines] == ["P002"] * 4
    assert (
        "1 file passed over"
        in runner.invoke(app, ["lint", "--format", "human", str(tmp_path)]).stderr
    )
