"""`brief import` as a user runs it."""

import csv
import gzip
import json
import os
import signal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.console.importing import COLUMNS, JOURNAL, TO_LOOK_AT
from brief_cli.rtl.layout import lay_out
from tests.conftest import ROOT, without_isolation
from tests.ingest.test_cases import HERE
from tests.terminal_session import Session

runner = CliRunner(env={"COLUMNS": "80", "TERM": "dumb"})
SEED = HERE / "01-seed.txt"
# The dates of the cases name no offset; what they become is written for this zone.
UTC = ("--config", str(HERE.parent / "utc.toml"))


def test_a_time_without_an_offset_stays_without_one_and_is_to_look_at() -> None:
    result = runner.invoke(app, ["import", str(SEED), "--report", "text"])
    assert "\npublished: 2025-10-27T04:25:00\n" in result.stdout
    said = without_isolation(result.stderr)
    assert "unsure: metadata published = 2025-10-27T04:25:00 (no UTC offset is given)" in said


def test_the_briefing_goes_to_standard_output_and_what_is_unsure_to_standard_error() -> None:
    result = runner.invoke(app, ["import", str(SEED), *UTC])
    assert result.exit_code == 0
    assert result.stdout == SEED.with_suffix(".md").read_text(encoding="utf-8")
    assert "1 to look at" in result.stderr


def test_a_dash_is_standard_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = runner.invoke(app, ["import", str(SEED), "-o", "-", *UTC])
    assert result.stdout == SEED.with_suffix(".md").read_text(encoding="utf-8")
    briefing = str(SEED.with_suffix(".md"))
    plain = runner.invoke(app, ["lint", briefing])
    assert plain.stdout == runner.invoke(app, ["lint", "--output-file", "-", briefing]).stdout != ""
    assert not list(tmp_path.iterdir())


def test_a_file_is_written_and_the_report_says_what_is_unsure_first(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    result = runner.invoke(app, ["import", str(SEED), "-o", str(path), "--report", "text", *UTC])
    lines = without_isolation(result.stdout).splitlines()
    assert lines[1].startswith("  concluded: unsure: derived translation.from = en")
    assert "  line 4: heading summary = ملخص تنفيذي" in lines
    again = runner.invoke(app, ["import", str(SEED), "-o", str(path)])
    assert again.exit_code == 2
    assert "--force" in again.stderr


def test_the_json_report_covers_every_line(tmp_path: Path) -> None:
    result = runner.invoke(
        app, ["import", str(SEED), "-o", str(tmp_path / "a.md"), "--report", "json"]
    )
    document = json.loads(result.stdout)
    assert document["version"] == 1
    assert document["metadata"]["cover.license"] == "CC-BY-4.0"
    numbers = {line["line"] for line in document["lines"]} - {None}
    wanted = {n for n, line in enumerate(SEED.read_text().splitlines(), 1) if line.strip()}
    assert numbers == wanted


def test_set_wins_and_an_unknown_key_is_refused() -> None:
    result = runner.invoke(app, ["import", str(SEED), "--set", "author=هيئة التحرير"])
    assert "\nauthor: هيئة التحرير\n" in result.stdout
    wrong = runner.invoke(app, ["import", str(SEED), "--set", "autor=x"])
    assert wrong.exit_code == 2
    assert "did you mean “author”?" in wrong.stderr


def test_bad_input_gets_one_message_and_no_file(tmp_path: Path) -> None:
    for name in (
        "33-empty.txt",
        "34-binary.txt",
        "14-several-articles.txt",
        "36-a-briefing.txt",
        "none.txt",
    ):
        path = tmp_path / "a.md"
        result = runner.invoke(app, ["import", str(HERE / name), "-o", str(path)])
        assert result.exit_code == 2
        assert len(result.stderr.splitlines()) == 1
        assert name in result.stderr
        assert list(tmp_path.iterdir()) == []


def test_an_encoding_that_was_found_is_told() -> None:
    result = runner.invoke(app, ["import", str(HERE / "06-windows-1256-found.txt")])
    assert "read as cp1256; --encoding says otherwise" in result.stderr


def test_a_folder_is_imported_and_taken_up_again(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    for name in ("01-seed.txt", "08-english.txt", "34-binary.txt"):
        (raw / name).write_bytes((HERE / name).read_bytes())
    first = runner.invoke(app, ["import", str(raw), "--out-dir", str(out), *UTC])
    assert first.exit_code == 2
    assert "34-binary.txt: this is a PNG picture" in first.stderr
    assert first.stderr.splitlines()[-1] == "2 imported, 2 to look at, 1 failed"
    names = sorted(path.name for path in out.iterdir())
    assert names == [
        JOURNAL,
        "2025-10-27-a-new-partnership-in-central-asia.md",
        "2025-10-27-عززت-أذربيجان-وكازاخستان-تعاونهما.md",
        TO_LOOK_AT,
    ]
    (raw / "34-binary.txt").write_bytes((HERE / "09-missing-title.txt").read_bytes())
    second = runner.invoke(app, ["import", str(raw), "--out-dir", str(out), *UTC])
    assert second.exit_code == 0
    assert second.stderr.splitlines()[-1] == "1 imported, 2 done before"
    assert (out / "2025-10-27-34-binary.md").is_file()
    # A journal torn by a kill, and a briefing that was removed: both are made good.
    (out / names[1]).unlink()
    with (out / JOURNAL).open("a", encoding="utf-8") as journal:
        journal.write('{"source": "08-eng')
    third = runner.invoke(app, ["import", str(raw), "--out-dir", str(out), *UTC])
    assert third.stderr.splitlines()[-1] == "1 imported, 2 done before, 1 to look at"
    assert (out / names[1]).is_file()


PAGE = (HERE / "37-page.html").read_text(encoding="utf-8")


def test_lines_of_json_are_imported_each_and_taken_up_again(tmp_path: Path) -> None:
    raw, out = tmp_path / "crawl.jsonl", tmp_path / "out"
    bare = PAGE.replace('<link rel="canonical"', '<link rel="x"')
    records = [
        {"url": "https://www.example.org/2025/1", "html": bare},
        {"text": "خبر قصير\n\nنص الخبر."},
        {"other": 1},
    ]
    raw.write_text("\n".join(json.dumps(each) for each in records) + "\nno json\n")
    arguments = ["import", str(raw), "--out-dir", str(out)]
    first = runner.invoke(app, arguments)
    assert first.exit_code == 2
    assert "crawl.jsonl:3: the file is empty" in first.stderr
    assert first.stderr.splitlines()[-1].startswith("2 imported")
    (page,) = out.glob("2025-10-27-*.md")
    assert "  url: https://www.example.org/2025/1\n" in page.read_text(encoding="utf-8")
    assert "2 done before" in runner.invoke(app, arguments).stderr


def warc_record(status: str, kind: str, body: str) -> bytes:
    """Return a response as a crawler stores it (WARC 1.0)."""
    data = body.encode()
    http = (
        f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n\r\n".encode()
    )
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.example.org/a\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) + len(data)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + data + b"\r\n\r\n")


def test_pages_of_a_warc_are_imported(tmp_path: Path) -> None:
    raw, out = tmp_path / "crawl.warc.gz", tmp_path / "out"
    raw.write_bytes(
        warc_record("200 OK", "text/html", PAGE)
        + warc_record("404 Not Found", "text/html", "x")
        + warc_record("200 OK", "image/png", "x")
    )
    done = runner.invoke(app, ["import", str(raw), "--out-dir", str(out)])
    assert done.exit_code == 0, done.stderr
    assert done.stderr.splitlines()[-1] == "1 imported"
    raw.write_bytes(b"no archive at all" * 20)
    broken = runner.invoke(app, ["import", str(raw), "--out-dir", str(tmp_path / "b")])
    assert broken.exit_code == 2
    assert "crawl.warc.gz holds no record" in broken.stderr


def test_what_is_to_be_looked_at_is_a_table(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    (raw / "seed.txt").write_bytes(SEED.read_bytes())
    runner.invoke(app, ["import", str(raw), "--out-dir", str(out)])
    header, *rows = csv.reader((out / TO_LOOK_AT).read_text(encoding="utf-8").splitlines())
    assert tuple(header) == COLUMNS
    found = {row[header.index("detail")]: row[header.index("value")] for row in rows}
    assert found["published"] == "2025-10-27T04:25:00"


def test_a_record_after_a_torn_line_counts(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    out.mkdir()
    (raw / "a.txt").write_text("نص قصير.\n", encoding="utf-8")
    (out / JOURNAL).write_text('{"source": "b.txt", "brie')
    arguments = ["import", str(raw), "--out-dir", str(out), *UTC]
    assert "1 imported" in runner.invoke(app, arguments).stderr
    assert "1 done before" in runner.invoke(app, arguments).stderr


def test_a_journal_leads_to_no_file_outside_its_folder(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    out.mkdir()
    (raw / "a.txt").write_text("نص قصير.\n", encoding="utf-8")
    outside = tmp_path / "outside.md"
    outside.write_text("mine")
    for name in ("../outside.md", str(outside)):
        (out / JOURNAL).write_text(json.dumps({"source": "a.txt", "briefing": name}) + "\n")
        done = runner.invoke(app, ["import", str(raw), "--out-dir", str(out), "--force"])
        assert "1 imported" in done.stderr
        assert outside.read_text() == "mine"


def test_many_texts_are_shared_among_workers(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    for number in range(20):
        (raw / f"{number:02}.txt").write_bytes(SEED.read_bytes())
    result = runner.invoke(app, ["import", str(raw), "--out-dir", str(out), "--jobs", "2"])
    assert result.exit_code == 0, result.stderr
    assert len(list(out.glob("*.md"))) == 20
    assert (out / "2025-10-27-عززت-أذربيجان-وكازاخستان-تعاونهما-20.md").is_file()


def test_a_new_wording_in_a_schema_is_recognised_without_code(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(
        "schema: mine\nextends: osint-briefing\ntitle: {ar: x}\ndescription: {ar: x}\nlanguages: [ar]\n"
        "metadata:\n  author: {labels: {ar: [خطّه]}}\n"
        "sections:\n  - id: outlook\n    heading: {ar: [التوقعات, إلى أين؟]}\n",
        encoding="utf-8",
    )
    text = (
        SEED.read_text(encoding="utf-8")
        .replace("\nالتوقعات\n", "\nإلى أين\n")
        .replace("الكاتب:", "خطه:")
    )
    raw = tmp_path / "raw.txt"
    raw.write_text(text, encoding="utf-8")
    result = runner.invoke(app, ["import", str(raw), "--schema", str(tmp_path / "mine.yaml")])
    assert result.exit_code == 0, result.stderr
    assert "\n## التوقعات\n" in result.stdout
    assert "\nauthor: SpecialEurasia OSINT Team\n" in result.stdout


def test_the_raw_example_is_the_one_that_the_case_holds() -> None:
    raw = ROOT / "examples" / "azerbaijan-kazakhstan.ar.txt"
    assert raw.read_bytes() == SEED.read_bytes()


@pytest.mark.parametrize(
    ("name", "said", "before", "after"),
    [
        ("01-seed", ["translation.from [en]: ", "ru"], "  from: en\n", "  from: ru\n"),
        # What was found is offered, the first for Enter, another by its number.
        ("21-ambiguous-date", ["1. 2025-06-05\r\n2. 2025-05-06\r\npublished [2025-06-05]: ", "2"], "published: TODO  # تاريخ النشر ووقته\n", "published: 2025-05-06\n"),
        ("11-two-dates", ["was given before as 2025-10-27", None, "published [2025-10-27]: ", "3", "“3” is not a date", None, "]: ", "2", "not found: author", None, "author: ", "-"], "published: 2025-10-27\n", "published: 2025-10-28\n"),
        # What is no licence offers nothing; any spelling of one is read.
        ("29-unknown-label", ["is not a licence", None, "cover.license: ", "سي سي بي 4.0", "published: ", "", "cover.credit: ", "-"], "ووقته\n", "ووقته\ncover:\n  credit: TODO  # صاحب الصورة\n  license: CC-BY-4.0\n"),
        ("10-labels-at-the-top", ["source.name [example.org]: ", "دار"], "source:\n", "source:\n  name: دار\n"),
        ("27-near-heading", ["may be the heading", None, "y/n [n]: ", "perhaps", "y/n [n]: ", "y", "y/n [n]: ", ""], "\nمعلومات أساسيه عامة\n", "\n## معلومات أساسية\n"),
    ],
    ids=lambda value: value if isinstance(value, str) and value[:2].isdigit() else "",
)  # fmt: skip
def test_what_is_unsure_is_asked_at_a_terminal(
    name: str, said: list[str | None], before: str, after: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    raw = HERE / f"{name}.txt"
    session = Session("import", str(raw), "-o", str(path), "--interactive", *UTC, LC_ALL="C.UTF-8")
    for asked, answer in zip(said[::2], said[1::2], strict=True):
        session.until(asked or "")
        if answer is not None:
            session.seen = b""
            os.write(session.terminal, f"{answer}\n".encode())
    assert session.status() == 0
    # Nothing is left to look at.
    assert b"to look at" not in session.seen
    written = raw.with_suffix(".md").read_text(encoding="utf-8")
    assert before in written
    assert path.read_text(encoding="utf-8") == written.replace(before, after, 1)


def test_the_lines_that_are_asked_about_are_shown_as_a_reader_sees_them(tmp_path: Path) -> None:
    raw = HERE / "27-near-heading.txt"
    session = Session(
        "import",
        str(raw),
        "-o",
        str(tmp_path / "a.md"),
        "-i",
        *UTC,
        LC_ALL="ar_LB.UTF-8",
        COLUMNS="60",
    )
    line = lay_out("معلومات أساسيه عامة", 60, 1)[0]
    session.until(" " * (60 - line.width) + line.text)
    session.until(f"{lay_out('نعم/لا', 60, 1)[0].text} [{lay_out('لا', 60, 1)[0].text}]: ")
    os.write(session.terminal, "نعم\nلا\n".encode())
    assert session.status() == 0
    assert "\n## معلومات أساسية\n" in (tmp_path / "a.md").read_text(encoding="utf-8")


def test_whoever_ends_the_questions_leaves_nothing_behind(tmp_path: Path) -> None:
    session = Session("import", str(SEED), "-o", str(tmp_path / "a.md"), "-i", *UTC)
    session.until("translation.from [en]")
    os.write(session.terminal, b"\x03")
    assert os.WTERMSIG(session.status()) == signal.SIGINT
    assert list(tmp_path.iterdir()) == []


def test_without_a_terminal_nothing_is_asked() -> None:
    result = runner.invoke(app, ["import", str(SEED), "--interactive"])
    assert result.exit_code == 2
    assert "needs a terminal" in result.stderr
