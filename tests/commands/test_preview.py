"""`brief preview` as a user runs it."""

import contextlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from tests.conftest import EXAMPLE
from tests.terminal_session import Session

runner = CliRunner(env={"COLUMNS": "80", "TERM": "dumb"})


def _preview(*arguments: str) -> str:
    result = runner.invoke(app, ["preview", *arguments])
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_section_shows_one_and_refuses_an_unknown_one() -> None:
    shown = _preview(str(EXAMPLE), "--section", "outlook", "--bidi", "off").strip()
    assert shown.startswith("التوقعات\n")
    assert "ملخص" not in shown
    result = runner.invoke(app, ["preview", str(EXAMPLE), "--section", "end"])
    assert result.exit_code == 2
    assert "summary, findings" in result.stderr


def test_lint_stands_below_what_it_is_about(tmp_path: Path, example_text: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(example_text.replace("## معلومات أساسية", "## خلفية"), encoding="utf-8")
    lines = _preview(str(path), "--lint", "--bidi", "off").splitlines()
    assert lines[lines.index("خلفية") + 1].startswith("▲ S206 ")


def test_text_in_logical_order_has_a_line_for_a_paragraph(example_text: str) -> None:
    lines = _preview(str(EXAMPLE), "--to", "text", "--bidi", "off").splitlines()
    paragraph = next(line for line in example_text.splitlines() if line.startswith("أجرى"))
    assert paragraph in lines
    assert "تاريخ النشر: 2025-10-27 04:25 UTC" in lines


def test_svg_is_what_the_terminal_shows() -> None:
    picture = _preview(str(EXAMPLE), "--to", "svg", "--width", "60")
    root = ElementTree.fromstring(picture)
    texts = [
        "".join(element.itertext()) for element in root.iter() if element.tag.endswith("}text")
    ]
    shown = [
        line.strip()
        for line in _preview(
            str(EXAMPLE), "--to", "text", "--width", "60", "--bidi", "visual"
        ).splitlines()
    ]
    assert shown[0] in texts


def test_a_picture_of_a_hostile_text_is_still_xml(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\nschema: base\ntitle: '<&\"'\nlang: ar\n---\n<script>alert(1)</script> \x07 &lt;b\n"
    )
    ElementTree.fromstring(_preview(str(path), "--to", "svg"))
    page = runner.invoke(app, ["export", str(path), "--to", "html", "--draft", "-o", "-"]).stdout
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_file_or_a_probe_is_due() -> None:
    result = runner.invoke(app, ["preview"])
    assert result.exit_code == 2
    assert "name a briefing" in result.stderr
    assert "--bidi auto" in runner.invoke(app, ["preview", "--probe"]).stdout


@pytest.fixture
def briefing(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text("---\nschema: base\ntitle: One\nlang: en\n---\n\nFirst text.\n")
    return path


def _save(path: Path, text: str) -> None:
    beside = path.with_suffix(".new")
    beside.write_text(text)
    beside.replace(path)


@pytest.fixture
def watching(briefing: Path) -> Iterator[Session]:
    session = Session("preview", "--watch", str(briefing), BRIEF_TERMINAL="vte")
    yield session
    with contextlib.suppress(ProcessLookupError):
        os.kill(session.pid, signal.SIGKILL)


def test_watch_shows_each_save_and_survives_a_file_that_is_gone(
    watching: Session, briefing: Path
) -> None:
    watching.until("First text.")
    text = briefing.read_text()
    _save(briefing, text.replace("First", "Second"))
    watching.until("Second text.")
    briefing.unlink()
    watching.until("cannot be read: no such file")
    _save(briefing, "---\nschema: [\n---\n")
    watching.until("P005")
    _save(briefing, text.replace("First", "Third"))
    watching.until("Third text.")
    os.write(watching.terminal, b"q")
    assert os.waitstatus_to_exitcode(watching.status()) == 0
    # The screen is given back, and the terminal orders text again.
    assert watching.seen.endswith(b"\x1b[?25h\x1b[?1049l\x1b[0 k\x1b[8h")


def test_ctrl_c_ends_watching_and_gives_the_terminal_back(watching: Session) -> None:
    watching.until("First text.")
    os.write(watching.terminal, b"\x03")
    status = watching.status()
    assert os.WIFSIGNALED(status)
    assert os.WTERMSIG(status) == signal.SIGINT
    assert watching.seen.endswith(b"\x1b[?25h\x1b[?1049l\x1b[0 k\x1b[8h")
    assert b"Traceback" not in watching.seen


def test_a_terminal_that_obeys_is_told_and_given_back() -> None:
    session = Session("preview", str(EXAMPLE), BRIEF_TERMINAL="vte")
    assert session.status() == 0
    assert session.seen.startswith(b"\x1b[8l\x1b[1 k")
    assert session.seen.endswith(b"\x1b[0 k\x1b[8h")


def test_the_pager_gets_the_text_and_may_leave_early(tmp_path: Path) -> None:
    session = Session("preview", "--pager", str(EXAMPLE), PAGER="head -n 1")
    assert session.status() == 0
    lines = [line for line in re.split(rb"[\r\n]+", session.seen) if line]
    assert len(lines) == 1
    assert b"Traceback" not in session.seen


def test_without_a_terminal_there_is_no_pager() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "brief_cli", "preview", "--pager", str(EXAMPLE)],
        capture_output=True, check=True, env={**os.environ, "PAGER": "false"}, timeout=60,
    )  # fmt: skip
    assert len(done.stdout.splitlines()) > 50
