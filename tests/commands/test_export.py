"""`brief export` as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from typer.testing import CliRunner, Result

from brief_cli.app import app
from tests.conftest import EDITED, EXAMPLES, without_isolation
from tests.oracles import copied, font

runner = CliRunner(env={"COLUMNS": "80", "TERM": "dumb"})
HEAD = "---\nschema: base\ntitle: عنوان\nlang: ar\nauthor: ليلى\npublished: 2025-10-27T04:25:00Z\n"
GOOD = f"{HEAD}---\n\n## أول\n\nنص عربي هنا.\n"


def _export(*arguments: object, status: int = 0, stdin: str = "") -> Result:
    result = runner.invoke(app, ["export", *map(str, arguments)], input=stdin)
    assert result.exit_code == status, result.stderr
    return result


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "visit.ar.md"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_a_file_stands_beside_the_briefing_and_is_not_overwritten(good: Path) -> None:
    _export(good, "--to", "html")
    page = good.with_name("visit.ar.html")
    assert page.read_text(encoding="utf-8").startswith(
        '<!DOCTYPE html>\n<html lang="ar" dir="rtl">'
    )
    page.write_text("mine", encoding="utf-8")
    assert "--force overwrites it" in _export(good, "--to", "html", status=2).stderr
    assert page.read_text(encoding="utf-8") == "mine"
    _export(good, "--to", "html", "--force")
    assert page.read_text(encoding="utf-8") != "mine"
    assert sorted(path.name for path in good.parent.iterdir()) == ["visit.ar.html", good.name]


def test_the_name_says_the_format_and_a_dash_is_standard_output(good: Path, tmp_path: Path) -> None:
    _export(good, "-o", tmp_path / "a.svg")
    assert (tmp_path / "a.svg").read_text(encoding="utf-8").startswith("<svg ")
    assert "نص عربي هنا.\n" in _export(good, "--to", "text", "-o", "-").stdout
    assert "نص عربي هنا.\n" in _export("-", "--to", "text", stdin=GOOD).stdout
    assert "did you mean “.html”?" in _export(good, "-o", tmp_path / "a.htm", status=2).stderr
    assert "html, pdf" in _export(good, status=2).stderr


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("## أول\n\nلصقة [x][\n\n<!-- TODO: اكتب -->\n", "M105"),
        ("## أول\n\n<!-- brief: ignore M105 -->\n<!-- TODO: اكتب -->\n", "يبقى أن يُكتب: اكتب"),
    ],
)
def test_what_is_not_finished_is_refused_unless_it_is_a_draft(
    body: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"{HEAD}---\n\n{body}", encoding="utf-8")
    result = _export(path, "--to", "html", status=1)
    assert said in without_isolation(result.stderr)
    assert "--draft" in result.stderr
    assert list(tmp_path.iterdir()) == [path]
    _export(path, "--to", "html", "--draft")
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert '<p class="draft">مسودة</p>' in page
    assert "<title>مسودة: عنوان</title>" in page
    assert "@top-right { content: 'مسودة'; }" in page


def test_what_cannot_be_shown_is_no_draft_either(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    assert "cannot be shown" in _export(path, "--to", "html", "--draft", status=1).stderr
    assert "cannot be read" in _export(tmp_path / "b.md", "--to", "html", status=2).stderr


def test_a_folder_keeps_its_order_and_one_failure_stops_nobody(tmp_path: Path) -> None:
    archive, site = tmp_path / "archive", tmp_path / "site"
    (archive / "2025").mkdir(parents=True)
    (archive / "2025" / "a.md").write_text(GOOD, encoding="utf-8")
    (archive / "b.md").write_text(
        GOOD.replace("author: ليلى\n", "author: TODO\n"), encoding="utf-8"
    )
    (archive / "README.md").write_text("# No briefing\n", encoding="utf-8")
    result = _export(archive, "--to", "html", "--out-dir", site, status=1)
    assert "1 exported, 1 failed" in result.stderr
    assert [path.relative_to(site).as_posix() for path in site.rglob("*.*")] == ["2025/a.html"]


def test_results_do_not_go_over_one_another_nor_over_a_briefing(tmp_path: Path) -> None:
    for name in ("x", "y"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text(GOOD, encoding="utf-8")
    both = (tmp_path / "x" / "a.md", tmp_path / "y" / "a.md")
    result = _export(*both, "--to", "html", "--out-dir", tmp_path / "site", status=2)
    assert "would both be written to" in result.stderr
    result = _export(both[0], "--to", "html", "-o", both[0], "--force", status=2)
    assert "is the briefing itself" in result.stderr
    assert both[0].read_text(encoding="utf-8") == GOOD


def test_pdf_is_the_same_each_time_and_says_draft_on_every_page(tmp_path: Path) -> None:
    for name in ("a", "b"):
        subprocess.run(
            [sys.executable, "-m", "brief_cli", "export", EDITED, "-o", tmp_path / f"{name}.pdf"],
            check=True, env={**os.environ, "TZ": "Asia/Tokyo" if name == "b" else "UTC"},
        )  # fmt: skip
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    _export(EDITED, "-o", tmp_path / "d.pdf", "--draft")
    pages = copied((tmp_path / "d.pdf").read_bytes()).split("\f")[:-1]
    assert len(pages) > 1
    assert all("مسودة" in page for page in pages)


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("2025-10-27", "2025-10-27T00:00:00Z"),
        ("2025-10-27 04:25", "2025-10-27T04:25:00Z"),
        ("2025-10-27t04:25:00.5z", "2025-10-27T04:25:00Z"),
        ("2025-10-27T04:25:00+03:00", "2025-10-27T01:25:00Z"),
        ("2025-10-27T25:00:00Z", ""),
        ("9999-12-31T23:59:59-12:00", ""),
    ],
)
def test_any_date_of_publication_is_taken_as_it_is_meant(
    published: str, told: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text(GOOD.replace("2025-10-27T04:25:00Z", published), encoding="utf-8")
    _export(path, "--to", "pdf", "--draft")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        made = str(pdf.docinfo.get("/CreationDate", ""))
    assert made == (f"D:{''.join(filter(str.isdigit, told))}Z" if told else "")


def test_a_character_that_no_font_has_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"{GOOD}\nحرف \u0378 وحرف \ue000.\n", encoding="utf-8")
    result = _export(path, "--to", "pdf", status=1)
    assert "a.md:13:5: no font has “\u0378” (U+0378)" in without_isolation(result.stderr)
    assert "a.md:13:12: no font has “\ue000” (U+E000)" in without_isolation(result.stderr)
    assert not (tmp_path / "a.pdf").exists()


def test_a_font_of_ones_own_comes_first(good: Path, tmp_path: Path) -> None:
    assert "no such file" in _export(good, "--to", "pdf", "--font", "x.ttf", status=2).stderr
    (tmp_path / "fonts").mkdir()
    assert "no font" in _export(good, "--to", "pdf", "--font", tmp_path / "fonts", status=2).stderr
    for named in (font(), font().parent):
        _export(good, "--to", "pdf", "--font", named, "--force")
        assert b"DejaVuSans" in good.with_name("visit.ar.pdf").read_bytes()


def test_without_the_extra_it_says_what_to_install(
    good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert "pip install 'brief-cli[pdf]'" in _export(good, "--to", "pdf", status=2).stderr


def test_every_example_becomes_every_format(tmp_path: Path) -> None:
    for to in ("html", "pdf", "svg", "text"):
        _export(*EXAMPLES, "--to", to, "--out-dir", tmp_path / to)
        assert len(list((tmp_path / to).iterdir())) == len(EXAMPLES)


def test_open_shows_the_result_and_says_where_nothing_can(
    good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def launch(path: str) -> int:
        shown.append(path)
        return len(shown) - 1

    monkeypatch.setattr("typer.launch", launch)
    _export(good, "--to", "html", "--open")
    assert shown == [str(good.with_name("visit.ar.html"))]
    assert "nothing here opens it" in _export(good, "--to", "html", "--force", "--open").stderr


def test_preview_says_where_pages_are_made_now(good: Path) -> None:
    result = runner.invoke(app, ["preview", str(good), "--to", "html"])
    assert result.exit_code == 2
    assert "brief export" in result.stderr
