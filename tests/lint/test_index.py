"""Which briefings an index takes, in which order, and what it keeps of each."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.console.world import cache_folder
from brief_cli.lint import contents
from brief_cli.lint.contents import Contents
from brief_cli.lint.index import Listed, Wanted, ordered
from brief_cli.text.source import Source
from brief_cli.text.words import count_words

runner = CliRunner()
VALUES = {
    "title": ("زيارة إلى أستانا",),
    "lang": ("ar-LB",),
    "published": ("2025-10-27T04:25:00Z",),
    "source.name": ("The Gazette",),
    "keywords": ("طاقة", "Transport"),
    "marking": ("TLP:CLEAR",),
    "number": ("٢٠",),
}


@pytest.mark.parametrize(
    ("key", "text", "holds"),
    [
        ("title", "زيارة إلى أستانا", True),
        ("title", "زيارة", False),
        ("source.name", "the gazette", True),
        ("source", "The Gazette", False),
        ("keywords", "transport", True),
        ("keywords", "trans", False),
        ("marking", "TLP", False),
        ("number", "20", True),
        ("published", "2025", True),
        ("date", "2025-10", True),
        ("date", "٢٠٢٥-١٠", True),
        ("published", "2025-10-27", True),
        ("published", "2025-10-27T04", True),
        ("published", "2025-10-27t04:25:00z", True),
        ("published", "2025-1", False),
        ("published", "20", False),
        ("published", "2025-10-28", False),
        ("lang", "ar", True),
        ("language", "ar-lb", True),
        ("lang", "a", False),
        ("words", "120", True),
        ("words", "12", False),
        ("findings", "3", True),
        ("path", "a.md", True),
        ("author", "", True),
        ("title", "", False),
        ("author", "سلمى", False),
    ],
)
def test_what_is_wanted_of_a_briefing(key: str, text: str, holds: bool) -> None:
    assert Wanted(key, text).holds(Listed("a.md", VALUES, 120, 3)) is holds


def _listed(path: str, words: int = 0, **values: str) -> Listed:
    return Listed(path, {key: (value,) for key, value in values.items()}, words, 0)


@pytest.mark.parametrize(
    ("key", "rows", "order"),
    [
        ("words", [_listed("a", 30), _listed("b", 4), _listed("c", 200)], "bac"),
        # An hour later where the clocks are three hours ahead is earlier; a day begins at midnight.
        ("date", [_listed("a", published="2025-10-27T04:00:00Z"), _listed("b", published="2025-10-27T05:00:00+03:00"), _listed("c", published="2025-10-27"), _listed("d", published="2025-10")], "dcba"),
        # The seat of a hamza and the article of nothing else decide.
        ("title", [_listed("a", title="بيان"), _listed("b", title="إعلان"), _listed("c", title="أخبار")], "cba"),
        ("path", [_listed("2/a"), _listed("10/b"), _listed("1/c")], ["1/c", "10/b", "2/a"]),
    ],
)  # fmt: skip
def test_order(key: str, rows: list[Listed], order: list[str] | str) -> None:
    assert [row.path for row in ordered(rows, key, descending=False)] == list(order)
    assert [row.path for row in ordered(rows, key, descending=True)] == list(order)[::-1]


def test_a_time_without_an_offset_is_that_of_no_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    rows = [_listed("a", published="2025-10-27T04:25:00"), _listed("b", published="2025-10-27T04:00:00Z")]  # fmt: skip
    assert [row.path for row in ordered(rows, "date", descending=False)] == ["b", "a"]
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("descending", [False, True])
def test_those_without_it_come_last_in_the_order_of_their_paths(descending: bool) -> None:
    rows = [_listed("a"), _listed("b", title="x"), _listed("c"), _listed("d", title="x")]
    assert [row.path for row in ordered(rows, "title", descending=descending)] == list("bdac")


def test_words_are_those_that_a_reader_sees() -> None:
    assert count_words("في 27 أكتوبر – قال «نعم» … x2") == 6


def test_contents_are_the_values_as_they_are_written() -> None:
    found = contents.contents_of(
        Source(
            "a.md",
            "---\nschema: base\ntitle: TODO  # x\nlang: ar\npublished: 2025-10-27\nempty:\n"
            'n: 07\nsource:\n  name: \'x\'\n  odd: {a: b}\nkeywords: [a, "", 1.0]\n"a.b": c\n---\n\n'
            "## عنوان\n\nكلمة `رمز` [رابط](https://example.org) <!-- لا --> **غامقة**.\n\n<!-- TODO: اكتب -->\n",
        )
    )
    assert found == Contents(
        {
            "schema": ("base",), "lang": ("ar",), "published": ("2025-10-27",), "n": ("07",),
            "source.name": ("x",), "source.odd.a": ("b",), "keywords": ("a", "1.0"),
        },
        5,
    )  # fmt: skip


def _list(folder: Path) -> str:
    return runner.invoke(app, ["list", "--format", "json", str(folder)]).stdout


def test_a_warm_run_reads_nothing_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edited_text: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "a.md"
    path.write_text(edited_text, encoding="utf-8")
    first = _list(tmp_path)

    def unexpected(_: Source) -> None:
        raise AssertionError

    monkeypatch.setattr(contents, "contents_of", unexpected)
    assert _list(tmp_path) == first
    # Findings that are in the same file of the cache stay what they are.
    assert runner.invoke(app, ["lint", str(path)]).stdout == ""
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path.write_text(edited_text.replace("عززت", "وسعت", 1), encoding="utf-8")
    assert _list(tmp_path) == first.replace("عززت", "وسعت")


@pytest.mark.parametrize("rubbish", [b"", b"x", b"[1]", b'[{"title": 1}, 2]', b"\xff", b"[[], 3]"])
def test_rubbish_in_the_cache_is_read_past(
    rubbish: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edited_text: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "a.md").write_text(edited_text, encoding="utf-8")
    first = _list(tmp_path)
    with closing(sqlite3.connect(cache_folder() / "lint.sqlite")) as connection, connection:
        connection.execute("UPDATE entry SET value = ?", (rubbish,))
    assert _list(tmp_path) == first
