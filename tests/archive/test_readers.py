"""Units: together they are the file, each row once, whatever the blocks and row groups."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from brief_cli.archive.address import Unreachable
from brief_cli.archive.parts import Part, parts_of
from brief_cli.archive.readers.parquet import row_groups
from brief_cli.archive.readers.rows import Broken, Columns, Row
from brief_cli.archive.readers.table import rows_of
from brief_cli.archive.units import Unit, units_of, units_of_groups
from tests.archive.conftest import write_parquet

LIMIT = 10_000
TEXT = Columns("text")


def _units(path: Path) -> Iterator[Unit]:
    for part in parts_of([str(path)]):
        units = units_of(part)
        yield from units_of_groups(part, row_groups(part)) if units is None else units


def _rows(path: Path, columns: Columns = TEXT) -> list[Row]:
    return [row for unit in _units(path) for row in rows_of(unit, columns, LIMIT)]


def _data(rows: list[Row]) -> list[str | None]:
    return [None if row.data is None else row.data.decode() for row in rows]


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.text(st.characters(codec="utf-8"), max_size=9), max_size=9),
    st.lists(st.integers(1, 200), max_size=4),
    st.booleans(),
)
def test_blocks_of_lines_hold_each_line_once(texts: list[str], cuts: list[int], ends: bool) -> None:
    with TemporaryDirectory() as folder:
        _check_blocks(Path(folder) / "a.jsonl", texts, cuts, ends)


def _check_blocks(path: Path, texts: list[str], cuts: list[int], ends: bool) -> None:
    lines = [json.dumps({"text": text}, ensure_ascii=False).encode() for text in texts]
    path.write_bytes(b"\n".join(lines) + (b"\n" if ends and lines else b""))
    size = path.stat().st_size
    starts = sorted({0, *(cut for cut in cuts if cut < size)})
    (part,) = parts_of([str(path)])
    units = [
        Unit(part, 0, start=start, stop=stop)
        for start, stop in zip(starts, [*starts[1:], size], strict=True)
        if stop
    ]
    rows = [row for unit in units for row in rows_of(unit, TEXT, LIMIT)]
    assert _data(rows) == texts
    for row, line in zip(rows, lines, strict=True):
        assert path.read_bytes()[int(row.id) :].startswith(line)


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".jsonl.zst", ".ndjson"])
def test_lines_are_read_plain_and_packed(ending: str, tmp_path: Path) -> None:
    lines = b'{"text": "\xd8\xa3", "id": 7}\n\n{"text": null}\nnot JSON\n{"text": 1}\n["text"]\n'
    long = b'{"text": "' + b"x" * 20_000_000 + b'"}\n'
    data = lines + long + b'{"text": "last"}'
    match ending[6:]:
        case ".gz":
            data = gzip.compress(data[:50]) + gzip.compress(data[50:])  # packed in pieces
        case ".zst":
            data = pa.compress(data, "zstd", asbytes=True)
    path = tmp_path / f"a{ending}"
    path.write_bytes(data)
    rows = _rows(path)
    assert [row.id for row in rows] == ["7", "25", "40", "49", "61", "70", str(70 + len(long))]
    assert _data(rows) == ["أ", None, None, None, None, None, "last"]
    assert [str(row.fault) for row in rows if row.fault] == [
        "the row is null", "the line is no JSON object", "“text” holds no text but int",
        "the line is no JSON object", "the line is over the limit of 16,000,000 bytes",
    ]  # fmt: skip


def test_half_of_a_surrogate_pair_is_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "\\ud800"}')
    (row,) = _rows(path)
    assert row.data == b"\xed\xa0\x80"


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 30), max_size=4), st.integers(1, 30))
def test_row_groups_hold_each_row_once(groups: list[int], most: int) -> None:
    with TemporaryDirectory() as folder:
        _check_groups(Path(folder) / "a.parquet", groups, most)


def _check_groups(path: Path, groups: list[int], most: int) -> None:
    schema = pa.schema([("text", pa.string())])
    texts = [str(number) for number in range(sum(groups))]
    with parquet.ParquetWriter(path, schema) as writer:
        first = 0
        for count in groups:
            writer.write_table(pa.table({"text": texts[first : first + count]}, schema))
            first += count
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("brief_cli.archive.units._ROWS", most)
        patch.setattr("brief_cli.archive.readers.parquet._AT_ONCE", 7)
        units = list(_units(path))
        rows = [row for unit in units for row in rows_of(unit, TEXT, LIMIT)]
    assert _data(rows) == texts
    assert [row.id for row in rows] == texts
    assert all(unit.stop - unit.start <= most for unit in units)


@pytest.mark.parametrize(
    "kind",
    [
        pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(),
        pa.dictionary(pa.int32(), pa.string()),
    ],
)  # fmt: skip
def test_texts_are_read_from_every_type_that_holds_them(kind: Any, tmp_path: Path) -> None:
    values = pa.array(["أ", None, ""], pa.string()).cast(kind)
    path = tmp_path / "a.parquet"
    table = pa.table({"body": values, "key": [b"x", b"y", None], "url": ["u", None, "v"]})
    parquet.write_table(table, path)
    rows = _rows(path, Columns("body", "key", ""))
    assert _data(rows) == ["أ", None, ""]
    assert [(row.id, row.url) for row in rows] == [("x", "u"), ("y", ""), ("2", "v")]


def test_columns_that_are_not_there_are_told_with_the_nearest(tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", ["x"])
    (tmp_path / "a.jsonl").write_text('{"body": "x"}\n{"bodies": "x"}')
    for name, columns, said in (
        ("a.parquet", Columns("texts"), "no column “texts”; did you mean “text”?"),
        ("a.parquet", Columns("text", "key"), "no column “key”; there are: other, text"),
        ("a.jsonl", TEXT, "no column “text”; there are: bodies, body"),
    ):
        with pytest.raises(Broken) as caught:
            _rows(tmp_path / name, columns)
        assert str(caught.value) == said


def test_a_folder_is_all_that_is_read_below_it(tmp_path: Path) -> None:
    for name in ("a.parquet/part-0.parquet", "b/c.jsonl", "b/d.txt", "_temporary/x.parquet"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}")
    for name in ("_SUCCESS", ".part.parquet", "e.md", "_f.md", "b/g.md"):
        (tmp_path / name).write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    parts = list(parts_of([str(tmp_path), str(tmp_path / "b" / "c.jsonl")]))
    named = [(part.address.removeprefix(str(tmp_path)), part.names) for part in parts]
    assert named == [
        ("", ("_f.md", "e.md")),
        ("/a.parquet/part-0.parquet", ()),
        ("/b/c.jsonl", ()),
        ("", ("b/g.md",)),
    ]
    assert {part.source for part in parts if part.names} == {str(tmp_path)}


def test_patterns_and_their_files_have_the_names_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    for name in ("x/a.md", "x/b.md", "c[1].md"):
        (tmp_path / name).write_text("x")
    (part,) = parts_of([f"{tmp_path}/**/*.md"])
    assert (part.source, part.names) == (str(tmp_path), ("c[1].md", "x/a.md", "x/b.md"))
    (part,) = parts_of([f"{tmp_path}/c[1].md"])
    assert part.names == ("c[1].md",)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("none.parquet", "cannot be read: no such file"),
        ("s4://x/y.parquet", "cannot be reached: Protocol not known: s4"),
        ("zip://a.md::b.zip", "addresses within others are not read"),
        ("*.parquet", "holds nothing that is read; there are: .parquet,"),
        ("/dev/null", "is no file and no folder"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(
    address: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Unreachable) as caught:
        list(parts_of([address]))
    assert said in str(caught.value)


def test_a_unit_has_another_name_when_anything_of_it_changes() -> None:
    part = Part("a", "a", ".parquet", 10, "1")
    unit = Unit(part, 10, 0, 0, 5)
    others = (
        unit,
        replace(unit, group=1),
        replace(unit, start=1),
        replace(unit, stop=6),
        replace(unit, part=replace(part, stamp="2")),
        replace(unit, part=replace(part, address="b")),
        replace(unit, part=replace(part, names=("c",))),
    )
    assert len({each.name("mark") for each in others} | {unit.name("other")}) == len(others) + 1


def test_files_over_the_limit_or_gone_are_rows_too(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x" * (LIMIT + 1))
    (tmp_path / "b.md").write_text("x")
    (unit,) = _units(tmp_path)
    (tmp_path / "b.md").unlink()
    found = [row.unread for row in rows_of(unit, TEXT, LIMIT)]
    assert [each.faults[0].kind for each in found if each] == ["too-large", "unreadable-file"]
