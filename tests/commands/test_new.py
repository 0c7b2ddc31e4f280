"""`brief new` at a terminal: what is required is asked for, and an answer is looked at at once."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.commands.new import _known
from brief_cli.rtl.layout import lay_out
from brief_cli.schema.schema import Condition, Field
from tests.conftest import without_isolation
from tests.terminal_session import Session

runner = CliRunner(env={"COLUMNS": "80", "TERM": "dumb"})
OURS = """\
schema: ours
extends: base
title: { ar: لنا, en: Ours }
description: { ar: لنا, en: Ours }
languages: [en, ar]
metadata:
  published: { required: true }
  author: { required: true }
  marking: { required: true, prompt: { en: Who may read it } }
  translation.method: { required: true, prompt: { en: How it was translated } }
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with a schema, as somebody whose name git knows."""
    (tmp_path / "ours.yaml").write_text(OURS, encoding="utf-8")
    (tmp_path / "gitconfig").write_text("[user]\n\tname = سلمى حداد\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.chdir(tmp_path)


def _session(*arguments: str) -> Session:
    return Session("new", *arguments, COLUMNS="80", LC_ALL="C.UTF-8")


def _answer(session: Session, asked: str, answer: str) -> None:
    session.until(asked)
    session.seen = b""
    os.write(session.terminal, f"{answer}\n".encode())


def test_every_required_key_is_asked_for_also_those_that_an_answer_makes_due() -> None:
    session = _session("--schema", "ours.yaml")
    session.until("there are: en, ar")
    _answer(session, "lang [en]: ", "")
    _answer(session, "title: ", "A visit")
    # What is known is offered, as the terminal must be sent it.
    _answer(session, f"author [{lay_out('سلمى حداد', 80, 1)[0].text}]: ", "")
    _answer(session, "published [20", "27/10/2025")
    _answer(session, "marking: ", "TLP:WHITE")
    session.until("Translation: How it was translated")
    session.until("there are: none, human, machine, machine-reviewed")
    _answer(session, "translation.method: ", "machine")
    session.until("Translated from: Tag of the original language, such as ar")
    _answer(session, "translation.from: ", "fr")
    assert session.status() == 0
    assert b"wrote 2025-10-27-a-visit.md" in session.seen
    text = Path("2025-10-27-a-visit.md").read_text(encoding="utf-8")
    # What a safe fix mends is mended.
    assert text.startswith(
        "---\nschema: ours\ntitle: A visit\nlang: en\nauthor: سلمى حداد\npublished: 2025-10-27\n"
        "marking: TLP:CLEAR\ntranslation:\n  method: machine\n  from: fr\n---\n"
    )
    assert "machine translation may at times be used" in text


def test_an_answer_that_cannot_be_is_told_and_asked_for_again() -> None:
    session = _session(
        "a.md", "--schema", "ours.yaml", "--lang", "en", "--title", "A", "--author", "B"
    )
    _answer(session, "published [20", "32/13/2025")
    session.until("“32/13/2025” is not a date")
    # A number counts where there is something to choose from.
    _answer(session, "published [20", "1")
    session.until("“1” is not a date")
    _answer(session, "published [20", "-")
    session.until("there are: TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR")
    _answer(session, "marking: ", "secret")
    session.until("“secret” is not a TLP 2.0 marking")
    _answer(session, "marking: ", "")
    _answer(session, "translation.method: ", "magic")
    session.until("“magic” is not a value of “translation.method”")
    _answer(session, "translation.method: ", "none")
    assert session.status() == 0
    text = Path("a.md").read_text(encoding="utf-8")
    assert "\npublished: TODO  # " in text
    assert "\nmarking: TODO  # " in text
    assert "\n  method: none\n" in text


def test_the_questions_are_in_the_language_of_the_briefing() -> None:
    session = _session("a.md", "--schema", "news-brief")
    session.until("lang [ar]: ")
    os.write(session.terminal, b"de\n")
    session.until("no such language here; there are: ar, en, fa, ur, he, fr")
    os.write(session.terminal, b"ar-LB\n")
    session.until(lay_out("العنوان: عنوان الإحاطة في سطر واحد", 80, 1)[0].text)
    _answer(session, "title: ", "زيارة")
    _answer(session, "published [20", "")
    assert session.status() == 0
    assert "title: زيارة\nlang: ar-LB\n" in Path("a.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", [b"\x03", b"\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_whoever_ends_it_leaves_nothing_behind(key: bytes, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    session = _session("a.md", "--lang", "en")
    session.until("title: ")
    os.write(session.terminal, b"A visit\n")
    session.until("author [")
    os.write(session.terminal, key)
    assert os.WTERMSIG(session.status()) == signal.SIGINT
    assert sorted(tmp_path.iterdir()) == before


def test_what_cannot_be_is_told_before_anything_is_asked() -> None:
    Path("a.md").write_text("", encoding="utf-8")
    for arguments, said in (
        (("a.md",), "exists already"),
        (("none/a.md",), "no folder none"),
        (("--source-url", "example.org"), "M107"),
    ):
        session = _session(*arguments)
        assert os.waitstatus_to_exitcode(session.status()) == 2
        assert said in session.seen.decode()
        assert b"lang" not in session.seen


def test_what_is_offered_is_of_the_type_of_its_key() -> None:
    def known(kind: str) -> str:
        return _known(Field("published", kind, Condition(), {}, {}, {}))

    assert len(known("date")) == len("2025-10-27")
    assert known("datetime").startswith(f"{known('date')}T")


def test_questions_leave_standard_output_to_the_briefing() -> None:
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "brief_cli", "new", "-", "--schema", "news-brief", "--lang", "en"],
        stdin=theirs, stderr=theirs, stdout=subprocess.PIPE,
    )  # fmt: skip
    os.write(ours, b"A visit\n\n\n")
    written, _ = run.communicate(timeout=20)
    os.close(ours)
    os.close(theirs)
    assert written.decode().startswith("---\nschema: news-brief\ntitle: A visit\n")


def test_off_a_terminal_nothing_is_asked_and_the_file_is_named_by_date_and_title() -> None:
    given = ["new", "--title", 'قال "نعم"', "--set", "published=27/10/2025"]
    for name in ("2025-10-27-قال-نعم.md", "2025-10-27-قال-نعم-2.md"):
        done = runner.invoke(app, given)
        assert (done.exit_code, without_isolation(done.stderr)) == (0, f"wrote {name}\n")
        assert "author: سلمى حداد\n" in Path(name).read_text(encoding="utf-8")
