"""PDF is refused by name; what a PDF of our own was made from is read back."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject
from typer.testing import CliRunner

from brief_cli.app import app
from tests.conftest import EXAMPLE, ROOT

runner = CliRunner()
EXAMPLES = [ROOT / "examples" / name for name in ("grain-ships.fa.md", "water-report.he.md")]


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda path: path.stem)
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pdf")
    source = folder / request.param.name
    source.write_bytes(request.param.read_bytes())
    done = runner.invoke(app, ["export", "--to", "pdf", "--draft", str(source)])
    assert done.exit_code == 0, done.stderr
    pdf: Path = source.with_suffix(".pdf")
    return pdf


def test_our_own_pdf_gives_its_briefing_back(exported: Path) -> None:
    done = runner.invoke(app, ["import", str(exported)])
    assert done.exit_code == 0, done.stderr
    assert done.stdout.encode() == exported.with_suffix(".md").read_bytes()


def test_it_is_named_in_the_report(exported: Path, tmp_path: Path) -> None:
    target = tmp_path / "back.md"
    done = runner.invoke(app, ["import", str(exported), "-o", str(target), "--report", "text"])
    assert "it was attached to the PDF" in done.stdout
    assert target.read_bytes() == exported.with_suffix(".md").read_bytes()


@pytest.mark.parametrize("what", ["another text", "no source", "without", "cut off"])
def test_any_other_pdf_is_refused(what: str, exported: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    if what == "cut off":
        path.write_bytes(exported.read_bytes()[:-400])
    else:
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(exported.read_bytes())))
        for attachment in list(writer.attachment_list):
            if what == "another text":
                attachment.content = b"# Notes\n\nNo briefing.\n"
            elif what == "no source":
                attachment.associated_file_relationship = NameObject("/Data")
            else:
                attachment.delete()
        writer.write(str(path))
    target = tmp_path / "a.md"
    done = runner.invoke(app, ["import", str(path), "-o", str(target)])
    assert done.exit_code == 2
    assert "this is a PDF, of which no program surely tells the order of words" in done.stderr
    assert "ask for the Word document" in done.stderr
    assert not target.exists()


def test_a_word_document_is_no_briefing_to_lint(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    runner.invoke(
        app, ["export", str(EXAMPLE), "--to", "docx", "--draft", "-o", str(tmp_path / "a.docx")]
    )
    path.write_bytes((tmp_path / "a.docx").read_bytes())
    done = runner.invoke(app, ["lint", str(path)])
    assert "“brief import” makes a briefing of it" in done.stdout
