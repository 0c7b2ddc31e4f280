"""`brief list` as a user runs it."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.lint.running import Run
from brief_cli.reports.index.cells import wrapped
from brief_cli.rtl.layout import lay_out
from brief_cli.rtl.mode import Mode
from brief_cli.text.clusters import text_width
from tests.conftest import EXAMPLE, ROOT
from tests.terminal_session import Session

runner = CliRunner(env={"COLUMNS": "80", "TERM": "dumb"})
ODD = """\
---
schema: base
title: "=1+1, \\"x\\" \\e[31m"
lang: en
author: [Ann, "@Bob"]
published: 2024-02-30
---

One two.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with three briefings and a file that is none."""
    for name in ("mixed.en.md", "tables.ar.md"):
        (tmp_path / name).write_bytes((ROOT / "examples" / name).read_bytes())
    (tmp_path / "odd.md").write_text(ODD, encoding="utf-8")
    (tmp_path / "readme.md").write_text("# none\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _rows(*arguments: str) -> list[dict[str, object]]:
    done = runner.invoke(app, ["list", "--format", "json", *arguments])
    assert done.exit_code == 0, done.stderr
    rows: list[dict[str, object]] = json.loads(done.stdout)
    return rows


def test_json_has_an_object_for_each_briefing(folder: Path) -> None:
    mixed, odd, tables = _rows()
    assert mixed == {
        "path": "mixed.en.md", "date": "2025-10-27T04:25:00Z",
        "title": "Astana and Baku sign seven agreements", "language": "en",
        "schema": "news-brief", "author": ["Editorial team"], "marking": None,
        "words": 82, "findings": 0,
    }  # fmt: skip
    # As it is written, whether or not there is such a day; what is missing is null.
    assert (odd["date"], odd["author"], odd["words"]) == ("2024-02-30", ["Ann", "@Bob"], 2)
    assert tables["marking"] == "TLP:CLEAR"
    assert _rows(str(folder / "tables.ar.md"))[0] == tables
    assert runner.invoke(app, ["list", "--format", "json", "readme.md"]).stdout == "[]\n"


def test_findings_are_those_of_lint_under_the_same_configuration(folder: Path) -> None:
    (folder / "example.md").write_bytes(EXAMPLE.read_bytes())

    def both() -> tuple[int, object]:
        lines = runner.invoke(app, ["lint", "example.md"]).stdout.splitlines()
        return len(lines), _rows("example.md")[0]["findings"]

    counts = [both()]
    for setting in ('[per-file-ignores]\n"ex*" = ["T"]\n', 'select = ["A"]\n'):
        (folder / "brief.toml").write_text(setting)
        counts.append(both())
    assert counts[0] == (18, 18)
    assert all(lint == listed for lint, listed in counts)
    assert len({lint for lint, _ in counts}) == 3


def test_a_briefing_that_names_no_schema_has_that_of_the_configuration(folder: Path) -> None:
    (folder / "brief.toml").write_text('[schemas]\n"wire*" = "news-brief"\n')
    (folder / "wire.md").write_text("---\ntitle: x\nlang: en\n---\n\nx\n")
    assert [row["path"] for row in _rows("--where", "schema=news-brief")] == [
        "mixed.en.md",
        "wire.md",
    ]


def test_what_is_wanted_and_the_order(folder: Path) -> None:
    def paths(*arguments: str) -> list[str]:
        return [str(row["path"])[:1] for row in _rows(*arguments)]

    assert paths() == ["m", "o", "t"]
    assert paths("--sort", "-path") == ["t", "o", "m"]
    assert paths("--sort", "words") == ["o", "m", "t"]
    # 04:25 where the clocks are three hours ahead comes before 04:25 UTC.
    assert paths("--sort", "-date") == ["m", "t", "o"]
    assert paths("--where", "lang=en", "--where", "date=2025-10") == ["m"]
    assert paths("--where", "author=@bob") == ["o"]
    assert paths("--where", "marking=") == ["m", "o"]


def test_csv_is_rfc_4180_and_runs_nowhere(folder: Path) -> None:
    done = runner.invoke(app, ["list", "--format", "csv"])
    assert done.stdout_bytes.count(b"\r\n") == done.stdout_bytes.count(b"\n") == 4
    rows = list(csv.reader(io.StringIO(done.stdout_bytes.decode(), newline="")))
    assert rows[0] == [
        "path", "date", "title", "language", "schema", "author", "marking", "words", "findings",
    ]  # fmt: skip
    # The apostrophe keeps a spreadsheet from calculating, a picture stands for what moves a cursor.
    assert rows[2][2:8] == ['\'=1+1, "x" ␛[31m', "en", "base", "Ann; @Bob", "", "2"]
    assert '"\'=1+1, ""x"" ␛[31m"' in done.stdout


@pytest.mark.parametrize("columns", [20, 40, 60, 80, 120])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_table_fits_and_lacks_nothing(folder: Path, columns: int, language: str) -> None:
    done = runner.invoke(
        app, ["list", "--sort", "path", "--ui-lang", language], env={"COLUMNS": str(columns)}
    )
    lines = done.stdout.splitlines()
    assert all(text_width(line) <= columns for line in lines)
    assert lines[1] == "─" * columns
    words = " ".join(done.stdout.split())
    for value in ("التجارة", "2025-10-27", "base", "en", "Editorial", "99", "␛[31m"):
        assert value in words
    if columns >= 60:
        assert "TLP:CLEAR" in words
        assert "tables.ar.md" in words
    assert done.stderr == ""


def test_a_pipe_has_the_table_in_reading_order(folder: Path) -> None:
    shown = runner.invoke(app, ["list", "--sort", "-path", "tables.ar.md", "mixed.en.md"])
    assert shown.stdout.splitlines()[2:] == [
        "2025-10-27   التجارة عبر الممر الأوسط في  ar     base               99         0",
        "                                   أرقام",
        "            فريق التحرير · TLP:CLEAR",
        "            tables.ar.md",
        "2025-10-27  Astana and Baku sign seven    en     news-brief         82         0",
        "            agreements",
        "            Editorial team",
        "            mixed.en.md",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "وسع الطاقة المشروع الحدود التجارة، النقل الشراكة «المفاوضات» 7",
        "The Al-Hayat – daily (two  blanks) and a-very-long-word-of-many-parts.",
        "The Al-Hayat daily",
        "東京の会議 between two wide words 東京の会議",
        "أ" * 30 + " ب",
    ],
)
@pytest.mark.parametrize("width", [8, 13, 20, 40])
def test_what_stays_in_its_order_is_wrapped_as_everything_is(text: str, width: int) -> None:
    own = [line for line, _ in wrapped(text, width)]
    assert own in ([], [line.text for line in lay_out(text, width, 0, Mode.OFF)])
    assert all(text_width(line) == used for line, used in wrapped(text, width))


def test_columns_give_way_to_the_title(folder: Path) -> None:
    def head(columns: int) -> list[str]:
        done = runner.invoke(app, ["list"], env={"COLUMNS": str(columns)})
        return done.stdout.splitlines()[0].split()

    assert head(40) == ["Date", "Title"]
    assert head(60) == ["Date", "Title", "Words", "Findings"]
    assert head(80) == ["Date", "Title", "Lang", "Schema", "Words", "Findings"]
    assert head(120) == [
        "Date", "Title", "Lang", "Schema", "Author", "Marking", "Words", "Findings",
    ]  # fmt: skip
    narrow = runner.invoke(app, ["list", "tables.ar.md"], env={"COLUMNS": "40"}).stdout
    assert "Words 99 · Findings 0" in " ".join(narrow.split())


def test_a_terminal_shows_titles_from_right_to_left_and_counts(folder: Path) -> None:
    session = Session("list", COLUMNS="80", LC_ALL="C.UTF-8")
    assert session.status() == 0
    lines = session.seen.decode().splitlines()
    title = lay_out("التجارة عبر الممر الأوسط في", 80, 1)[0]
    row = next(line for line in lines if line.startswith("2025-10-27") and title.text in line)
    # At the right edge of its column, which is 28 cells wide.
    assert row.index(title.text) + len(title.text) == 10 + 2 + 28
    assert lines[-1] == "3 briefings, 1 file passed over"
    session = Session("list", "--where", "lang=ar", COLUMNS="80", LC_ALL="ar_LB.UTF-8")
    assert session.status() == 0
    lines = session.seen.decode().splitlines()
    # From the right: the date first, then the title.
    title = lay_out("التجارة عبر الممر الأوسط في أرقام", 80, 1)[0]
    assert lines[2].endswith(f"{title.text}  2025-10-27")
    assert lines[2].startswith("0          99          ar")
    counted = lay_out("1 من 3 إحاطات، وتُرك ملف واحد", 80, 1)[0]
    assert lines[-1] == " " * (80 - counted.width) + counted.text


def test_what_cannot_be_read_is_told_and_the_rest_is_listed(folder: Path) -> None:
    (folder / "broken.md").write_text("---\nschema: [\n---\n", encoding="utf-8")
    (folder / "bytes.md").write_bytes(b"---\nschema: base\ntitle: \xff\n---\n")
    done = runner.invoke(app, ["list", ".", "none.md", "--format", "json"])
    assert done.exit_code == 2
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [
        "broken.md", "bytes.md", "none.md",
    ]  # fmt: skip
    assert "none.md: cannot be read: no such file" in done.stderr
    assert len(json.loads(done.stdout)) == 3
    named = runner.invoke(app, ["list", "readme.md"])
    assert (named.exit_code, named.stdout) == (2, "")
    assert "readme.md: no front matter" in named.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--where", "x"], "--where x: write it as key=value"),
        (["--where", "autor=x"], "no briefing has a key “autor”; did you mean “author”?"),
        (["--sort", "-wrds"], "no briefing has a key “wrds”; did you mean “words”?"),
        (["--format", "xml"], "--format xml: there are: table, json, csv"),
    ],
)
def test_what_cannot_be_meant_is_told(folder: Path, arguments: list[str], said: str) -> None:
    done = runner.invoke(app, ["list", *arguments])
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_key_that_some_schema_has_need_not_be_in_any_briefing(folder: Path) -> None:
    assert _rows("--where", "translation.by=x", "--sort", "cover.url") == []
    (folder / "own.md").write_text("---\nschema: base\nown: x\n---\n\nx\n")
    assert len(_rows("--where", "own=x")) == 1


def test_a_list_that_was_ended_is_whole(tmp_path: Path) -> None:
    for number in range(800):
        text = f"---\nschema: base\ntitle: {number}\nlang: en\n---\n\nNumber {number}.\n"
        (tmp_path / f"{number:03}.md").write_text(text, encoding="utf-8")
    run = subprocess.Popen(
        [sys.executable, "-m", "brief_cli", "list", "--format", "json", "."], cwd=tmp_path,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
    )  # fmt: skip
    assert run.stdout is not None
    first = run.stdout.read(1) or b""
    run.send_signal(signal.SIGINT)
    out, errors = run.communicate(timeout=20)
    assert (run.returncode, errors) == (-signal.SIGINT, b"")
    assert 100 <= len(json.loads(first + out)) < 800


def test_briefings_are_held_by_hundreds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1200):
        (tmp_path / f"{number:04}.md").write_text("---\nschema: base\n---\n")
    given: list[int] = []
    real = Run.check

    def counted(self: Run, jobs: object) -> object:
        for checked in real(self, jobs):  # type: ignore[arg-type]
            given.append(len(given))
            yield checked

    monkeypatch.setattr(Run, "check", counted)
    writes: list[int] = []
    monkeypatch.setattr(
        "brief_cli.console.listing.put", lambda text: writes.append(len(given)) if text else None
    )
    assert runner.invoke(app, ["list", str(tmp_path)]).exit_code == 0
    assert writes[0] <= 101
    assert len(writes) >= 12
