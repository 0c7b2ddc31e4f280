"""What is asked for, and what of it tells one run from another; nothing here starts a worker."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.archive import cluster, versions
from brief_cli.archive.archive import Archive
from brief_cli.archive.asking import asked_of_texts, day_of_run, workers_of
from brief_cli.archive.cluster import NoWorkers, Workers
from brief_cli.archive.counts import Counts, loaded
from brief_cli.archive.manifest import read, write
from brief_cli.archive.outputs import Outputs
from brief_cli.archive.parts import Part, parts_of
from brief_cli.archive.readers.rows import Row
from brief_cli.archive.shipping import shipped, unpacked
from brief_cli.archive.task import work
from brief_cli.archive.units import Unit, units_of
from brief_cli.archive.works.lint import Lint
from brief_cli.console.world import cache_folder
from brief_cli.lint.plan import Plan
from brief_cli.lint.settings import Settings
from tests.archive.conftest import brief, rows, write_parquet
from tests.conftest import TODAY

SCHEMA = """\
schema: ours
version: 1
extends: base
title: { ar: لنا, en: Ours }
description: { ar: لنا., en: Ours. }
languages: [ar, en]
"""


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Archive]:
    """Return what makes an archive of what is asked in an own folder."""
    monkeypatch.chdir(tmp_path)

    def ask(
        addresses: tuple[str, ...] = ("a.parquet",), out: str = "out", **chosen: Any
    ) -> Archive:
        return asked_of_texts(
            Lint,
            Settings(TODAY, **chosen),
            addresses,
            "text",
            "",
            out,
            Workers(),
            config=None,
            cache_folder=str(cache_folder()),
            language="en",
            force=False,
        )

    return ask


def _found(archive: Archive, scratch: Path, text: str) -> list[tuple[Any, ...]]:
    looking = archive.job.work.begun(str(scratch))
    return looking.look("here", Row("1", text.encode()), Counts())


def test_schemas_and_configuration_go_with_the_run(
    asked: Callable[..., Archive], tmp_path: Path
) -> None:
    text = "---\nschema: ours\ntitle: عنوان\nlang: ar\n---\n\n## خبر\n\nنص  ثان .\n"
    (tmp_path / "kinds").mkdir()
    schema = tmp_path / "kinds" / "ours.yaml"
    schema.write_text(SCHEMA, encoding="utf-8")
    config = tmp_path / "brief.toml"
    config.write_text('schema-path = "kinds"\n[per-file-ignores]\n"here" = ["T504"]\n')
    archive = asked()
    # On another machine there is nothing of this.
    schema.unlink()
    config.unlink()
    codes = {row[4] for row in _found(archive, tmp_path / "scratch", text)}
    assert "T506" in codes
    assert not codes & {"P007", "P001"}
    # The pattern of the configuration is below its folder, and the row is not.
    assert "T504" in codes


def test_a_folder_has_the_findings_that_lint_has_of_it(
    asked: Callable[..., Archive], tmp_path: Path, texts: list[str]
) -> None:
    folder = tmp_path / "house"
    for name, data in {
        "a.md": texts[0].encode(),
        "b/c.md": texts[1].encode(),
        "b/none.md": b"# README",
        "b/old.md": texts[2].encode("utf-16"),
        "b/torn.md": texts[3].encode()[:-1] + b"\xff",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    (tmp_path / "brief.toml").write_text('[per-file-ignores]\n"house/b/*" = ["T"]\n')
    archive = asked((str(folder),))
    counts = Counts()
    for part in parts_of(archive.addresses):
        for unit in units_of(part) or ():
            counts.add(work(unit, archive.job).counts)
    found = sorted(
        (str(folder / row["id"]), row["line"], row["column"], row["code"], row["message"])
        for row in rows(tmp_path / "out" / "findings")
    )
    done = CliRunner().invoke(app, ["lint", "--no-cache", "--format", "json", "--today",
                                    TODAY.isoformat(), str(folder)])  # fmt: skip
    report = json.loads(done.stdout)
    assert found == sorted(
        (str(tmp_path / each["path"]), each["start"]["line"], each["start"]["column"], each["code"],
         each["message"])
        for each in report["diagnostics"]
    )  # fmt: skip
    assert counts.numbers["passed over"] == report["summary"]["skipped"] == 1
    assert {"P002", "T504"} <= {each["code"] for each in report["diagnostics"]}


def test_what_decides_about_results_is_another_run(
    asked: Callable[..., Archive], tmp_path: Path
) -> None:
    first = asked()
    assert asked().job.mark == first.job.mark
    other = {asked(**{key: ("T",)}).job.mark for key in ("select", "ignore")}
    (tmp_path / "brief.toml").write_text('[severity]\nT506 = "error"\n')
    other.add(asked().job.mark)
    assert len(other | {first.job.mark}) == 4
    assert first.manifest.differences(asked(("b.parquet",)).manifest) == ["addresses", "settings"]


def test_the_day_of_a_run_is_kept_by_the_one_that_goes_on(
    asked: Callable[..., Archive], tmp_path: Path
) -> None:
    out = str(tmp_path / "out")
    later = TODAY.replace(year=2031)
    assert day_of_run(None, out, later) == later
    write(out, asked().manifest)
    assert day_of_run(None, out, later) == TODAY
    assert day_of_run(later, out, TODAY) == later
    Path(out, "brief-archive.json").write_text("[1]")
    assert read(out) is None
    assert day_of_run(None, out, later) == later


def test_a_folder_that_is_not_ours_stays_as_it_is(
    asked: Callable[..., Archive], tmp_path: Path
) -> None:
    write_parquet(tmp_path / "a.parquet", ["x"])
    out = tmp_path / "out"
    (out / "findings").mkdir(parents=True)
    mine = out / "findings" / "mine.txt"
    mine.write_text("x")
    done = brief("lint", "a.parquet", "--out", out)
    assert done.exit_code == 2
    assert "exists already; name another folder, or start anew with --force" in done.stderr
    write(str(out), asked(("b.parquet",)).manifest)
    done = brief("lint", "a.parquet", "--out", out)
    assert done.exit_code == 2
    assert "belongs to another run, which differs in the addresses" in done.stderr
    # What starts anew removes only what bears a name that we give.
    ours = out / "findings" / ("0" * 16)
    ours.mkdir()
    Outputs(str(out), "findings").remove_others()
    assert (mine.exists(), ours.exists()) == (True, False)


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1" + b"\0" * 40 + b"PAR1"])
def test_an_output_that_is_torn_is_none(data: bytes, tmp_path: Path) -> None:
    outputs = Outputs(str(tmp_path), "findings")
    place = outputs.place(Unit(Part("a", "a", ".parquet", 1, ""), 1), "mark")
    assert outputs.counts(place) is None
    Path(place.path).parent.mkdir(parents=True)
    Path(place.path).write_bytes(data)
    assert outputs.counts(place) is None


def test_an_output_appears_when_it_is_whole(asked: Callable[..., Archive], tmp_path: Path) -> None:
    work = asked().job.work
    outputs = Outputs(str(tmp_path / "out"), "findings")
    place = outputs.place(Unit(Part("a", "a", ".parquet", 1, ""), 1), "mark")
    lone = ("a", "1", 1, 1, "T506", "repeated-space", "info", "half \ud800", None)
    counts = Counts()
    counts.rules["T506", "repeated-space", "info"] += 1

    def fail() -> None:
        with outputs.writing(place, work.schema(), 1) as writer:
            writer.add([lone])
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert outputs.counts(place) is None
    with outputs.writing(place, work.schema(), 1) as writer:
        writer.add([lone])
        writer.end(counts)
    assert outputs.counts(place) == counts
    assert list((tmp_path / "out" / ".unfinished").iterdir()) == []


@pytest.mark.parametrize(
    "text", ["[]", "{}", '{"numbers": 1, "rules": []}', "x", '{"numbers": {}}']
)
def test_counts_of_another_kind_are_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        loaded(text)


class _Client:
    """A client of workers that answer what they are told to."""

    def __init__(self, answers: dict[str, Any]) -> None:
        self._answers = answers

    def run(self, *_: Any, on_error: str) -> dict[str, Any]:
        assert on_error == "return"
        return self._answers


def test_workers_of_another_kind_are_told_before_anything_begins() -> None:
    same = dict(versions.versions())
    cluster.compare(_Client({"tcp://one": same}))
    answers = {
        "tcp://one": same,
        "tcp://two": {**same, "pyarrow": "1.0", "wordfreq": ""},
        "tcp://three": ModuleNotFoundError("No module named 'brief_cli'"),
    }
    with pytest.raises(NoWorkers) as caught:
        cluster.compare(_Client(answers))
    assert [str(reason) for reason in caught.value.reasons] == [
        f"tcp://two: has pyarrow 1.0, not {same['pyarrow']}",
        f"tcp://two: has wordfreq none, not {same['wordfreq']}",
        "tcp://three: cannot be used: No module named 'brief_cli'",
    ]


def test_workers_that_do_not_see_the_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(NoWorkers, match="tcp://two: does not see"):
        cluster.require_shared(_Client({"tcp://one": True, "tcp://two": False}), str(tmp_path))
    assert cluster.sees(str(tmp_path))
    assert not cluster.sees(str(tmp_path / "none"))


def test_a_scheduler_is_an_address() -> None:
    assert workers_of("tls://host:8786", None).scheduler == "tls://host:8786"
    with pytest.raises(NoWorkers, match="--scheduler host: write it as tcp://host:8786"):
        workers_of("host", None)


def test_a_plain_installation_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_parquet(tmp_path / "a.parquet", ["x"])
    monkeypatch.setattr(cluster, "_NEEDED", ("no_such_library",))
    for command in ("lint", "list", "import"):
        done = brief(command, tmp_path / "a.parquet", "--out", tmp_path / "out")
        assert done.exit_code == 2
        assert "pip install 'brief-cli[archive]'" in done.stderr


def test_settings_name_their_own_files_where_they_arrive(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "ours.yaml").write_text(SCHEMA, encoding="utf-8")
    named = str(tmp_path / "two" / "ours.yaml")
    settings = Plan(Settings(TODAY, schema_files=(named,)), str(cache_folder())).file("x").run
    sent = shipped(settings)
    found = unpacked(sent, str(tmp_path / "there"))
    assert Path(found.schema_files[0]).read_text(encoding="utf-8") == SCHEMA
    assert found.catalogue().get("ours") is not None
    assert replace(found, schema_files=(), schema_folders=()) == replace(
        settings, schema_files=(), schema_folders=(), configs=(), named_there=(), compiled=""
    )
