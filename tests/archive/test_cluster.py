"""Runs on workers: as a user starts them, and through what ends workers and runs."""

import json
import os
import shlex
import signal
from pathlib import Path
from typing import Any

import psutil
import pytest
from distributed import LocalCluster
from typer.testing import CliRunner

from brief_cli.app import app
from tests.archive.conftest import BUCKET, brief, python, rows, write_parquet
from tests.archive.deadly import DEADLY, FAILING
from tests.console.test_help import ALL

pytestmark = pytest.mark.xdist_group("archive")


def _write(folder: Path, texts: list[str]) -> None:
    """Write an archive of two files, of two and of three row groups."""
    write_parquet(folder / "a.parquet", texts[:8])
    write_parquet(folder / "b.parquet", texts[8:18])


@pytest.fixture
def data(tmp_path: Path, texts: list[str]) -> Path:
    _write(tmp_path / "data", texts)
    return tmp_path / "data"


def _linted(tmp_path: Path, texts: list[str]) -> list[tuple[Any, ...]]:
    """Return what `brief lint` finds in texts, each in a file of its own."""
    found = []
    for number, text in enumerate(texts):
        path = tmp_path / "files" / f"{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        done = CliRunner().invoke(app, ["lint", "--no-cache", "--format", "json", str(path)])
        for each in json.loads(done.stdout)["diagnostics"]:
            fix = each["fix"] and (
                each["fix"]["title"],
                each["fix"]["applicability"],
                [
                    (edit["start"]["offset"], edit["end"]["offset"], edit["replacement"])
                    for edit in each["fix"]["edits"]
                ],
            )
            start = each["start"]
            found.append(
                (number, start["line"], start["column"], each["code"], each["name"],
                 each["severity"], each["message"], fix)
            )  # fmt: skip
    return sorted(found, key=repr)


def _of_rows(found: list[dict[str, Any]], first: dict[str, int]) -> list[tuple[Any, ...]]:
    """Return findings of an archive in the same form; `first` is the number of a file's first row."""
    return sorted(
        (
            (
                first[Path(row["source"]).name] + int(row["id"]), row["line"], row["column"],
                row["code"], row["name"], row["severity"], row["message"],
                row["fix"] and (
                    row["fix"]["title"],
                    row["fix"]["applicability"],
                    [(e["start"], e["end"], e["replacement"]) for e in row["fix"]["edits"]],
                ),
            )
            for row in found
        ),
        key=repr,
    )  # fmt: skip


def test_findings_are_those_of_lint_row_for_row(
    cluster: LocalCluster, data: Path, tmp_path: Path, texts: list[str]
) -> None:
    out = tmp_path / "out"
    done = brief("lint", data, "--out", out, "--scheduler", cluster.scheduler_address)
    assert done.exit_code == 1, done.output
    wanted = _linted(tmp_path, texts[:18])
    assert len(wanted) > 30
    found = rows(out / "findings")
    assert _of_rows(found, {"a.parquet": 0, "b.parquet": 8}) == wanted
    assert len(list((out / "findings").rglob("*.parquet"))) == 5
    summary = {Path(row["source"]).name: row for row in rows(out) if "rows" in row}
    assert {name: row["rows"] for name, row in summary.items()} == {"a.parquet": 8, "b.parquet": 10}
    assert sum(row["findings"] for row in summary.values()) == len(wanted)
    assert f"{len(wanted)} findings" in done.stderr
    assert not list((out / ".unfinished").iterdir())

    again = brief("lint", data, "--out", out, "--scheduler", cluster.scheduler_address)
    assert again.exit_code == 1
    assert "5 of 5 units done before" in again.stderr
    assert again.stdout == done.stdout
    assert rows(out / "findings") == found


def test_what_changed_is_done_again_and_what_went_goes(
    cluster: LocalCluster, data: Path, tmp_path: Path, texts: list[str]
) -> None:
    command = ("lint", data, "--out", tmp_path / "out", "--scheduler", cluster.scheduler_address)
    brief(*command)
    (data / "a.parquet").unlink()
    write_parquet(data / "b.parquet", texts[:2])
    done = brief(*command)
    assert "before" not in done.stderr
    assert "2 rows" in done.stderr
    assert {row["id"] for row in rows(tmp_path / "out" / "findings")} <= {"0", "1"}
    assert {row["source"] for row in rows(tmp_path / "out" / "findings")} == {
        str(data / "b.parquet")
    }


def test_a_row_that_ends_its_worker_is_found_and_the_others_are_whole(
    cluster: LocalCluster, tmp_path: Path, texts: list[str]
) -> None:
    values = [*texts[:6], DEADLY, *texts[6:9], FAILING, None, texts[9]]
    write_parquet(tmp_path / "a.parquet", values, group=7)
    write_parquet(tmp_path / "b.parquet", texts[:4])
    out = tmp_path / "out"
    done = brief(
        "lint", tmp_path / "*.parquet", "--out", out, "--scheduler", cluster.scheduler_address
    )
    assert done.exit_code == 1, done.output
    found = rows(out / "findings")
    failed = {row["id"]: row["message"] for row in found if row["code"] == "P001"}
    assert failed == {
        "6": "cannot be read: the process that looks at it does not survive it",
        "10": "cannot be read: the check failed: RecursionError: too deep",
        "11": "cannot be read: the row is null",
    }
    first = [row for row in found if row["source"].endswith("a.parquet")]
    left = [row for row in first if row["id"] not in failed]
    kept = [text for number, text in enumerate(values) if text and str(number) not in failed]
    numbers = [number for number in range(len(values)) if str(number) not in failed]
    wanted = [(numbers[each[0]], *each[1:]) for each in _linted(tmp_path, kept)]
    assert _of_rows(left, {"a.parquet": 0}) == sorted(wanted, key=repr)
    assert "17 rows" in done.stderr


_KILLS = """
import os, signal, sys
from brief_cli.archive.running import Run
from brief_cli.app import main
whom, arguments = sys.argv[1], sys.argv[2:]
work = Run.work
def killing(self, parts):
    for number, done in enumerate(work(self, parts)):
        if number == 0 and whom == "worker":
            pids = self._client.run(os.getpid)
            os.kill(next(iter(pids.values())), signal.SIGKILL)
        if number == 1 and whom == "run":
            os.kill(os.getpid(), signal.SIGKILL)
        if number == 1 and whom == "stop":
            os.kill(os.getpid(), signal.SIGINT)
        yield done
Run.work = killing
sys.argv = ["brief", *arguments]
main()
"""


def _whole(tmp_path: Path, texts: list[str]) -> bool:
    found = _of_rows(rows(tmp_path / "out" / "findings"), {"a.parquet": 0, "b.parquet": 8})
    return found == _linted(tmp_path, texts[:18])


def test_a_worker_that_is_killed_costs_nothing(
    data: Path, tmp_path: Path, texts: list[str]
) -> None:
    done = python(
        _KILLS, "worker", "archive", "lint", data, "--out", tmp_path / "out", "--workers", 2
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "18 rows" in done.stderr
    assert _whole(tmp_path, texts)


def test_a_run_that_is_killed_is_taken_up_where_it_was(
    cluster: LocalCluster, data: Path, tmp_path: Path, texts: list[str]
) -> None:
    command = (
        "archive", "lint", data, "--out", tmp_path / "out", "--scheduler",
        cluster.scheduler_address,
    )  # fmt: skip
    assert python(_KILLS, "run", *command).returncode == -signal.SIGKILL
    left = tmp_path / "out" / ".unfinished" / f"{'0' * 32}.parquet"
    left.write_bytes(b"PAR1")
    done = brief(*command[1:])
    assert done.exit_code == 1
    assert " units done before" in done.stderr
    assert not left.exists()
    assert _whole(tmp_path, texts)


def test_ctrl_c_ends_all_processes_and_says_how_to_go_on(data: Path, tmp_path: Path) -> None:
    done = python(
        f"import os; print(os.getpid(), flush=True)\n{_KILLS}",
        "stop", "archive", "lint", data, "--out", tmp_path / "out", "--workers", 1,
    )  # fmt: skip
    assert done.returncode == -signal.SIGINT
    assert "run the same command again to go on" in done.stderr
    assert "Traceback" not in done.stderr
    group = int(done.stdout.split()[0])
    left = [each for each in psutil.process_iter() if _group(each.pid) == group]
    # What Python itself keeps beside processes goes when it sees that they are gone.
    assert psutil.wait_procs(left, timeout=20)[1] == []


def _group(pid: int) -> int:
    try:
        return os.getpgid(pid)
    except ProcessLookupError:
        return 0


def test_object_storage_is_read_and_written_and_a_run_taken_up(
    cluster: LocalCluster, s3: Any, data: Path, tmp_path: Path, texts: list[str]
) -> None:
    s3.put(str(data), f"{BUCKET}/data", recursive=True)
    s3.pipe_file(f"{BUCKET}/data/c.jsonl", json.dumps({"text": texts[18]}).encode())
    s3.pipe_file(f"{BUCKET}/data/_SUCCESS", b"")
    s3.pipe_file(f"{BUCKET}/data/more/one.md", texts[0].encode())
    s3.pipe_file(f"{BUCKET}/data/more/empty.md", b"")
    command = (
        "archive", "lint", f"s3://{BUCKET}/data", "--out", f"s3://{BUCKET}/out", "--scheduler",
        cluster.scheduler_address,
    )  # fmt: skip
    assert python(_KILLS, "run", *command).returncode == -signal.SIGKILL
    done = brief(*command[1:])
    assert done.exit_code == 1, done.output
    assert " of 7 units done before" in done.stderr
    assert "21 rows" in done.stderr
    s3.get(f"{BUCKET}/out", str(tmp_path / "back"), recursive=True)
    found = rows(tmp_path / "back" / "findings")
    assert {row["source"] for row in found} == {
        f"s3://{BUCKET}/data/{name}" for name in ("a.parquet", "b.parquet", "c.jsonl")
    } | {f"s3://{BUCKET}/data"}
    in_rows = [row for row in found if row["source"].endswith(".parquet")]
    assert _of_rows(in_rows, {"a.parquet": 0, "b.parquet": 8}) == _linted(tmp_path, texts[:18])
    in_file = [row for row in found if row["id"] == "more/one.md"]
    assert len(in_file) == len(
        [row for row in in_rows if row["id"] == "0" and "/a." in row["source"]]
    )


def test_scraped_texts_become_briefings_with_their_account(
    cluster: LocalCluster, tmp_path: Path
) -> None:
    page = f"<html><body><h1>خبر</h1><p>{'قال الوزير إن الاتفاق مهم. ' * 9}</p></body></html>"
    lines = [
        {"id": "one", "html": page, "url": "https://news.example.org/1"},
        {"id": "two", "html": None},
        {"id": "three", "html": "[1, 2]"},
    ]
    path = tmp_path / "pages.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    out = tmp_path / "out"
    done = brief(
        "import", path, "--column", "html", "--schema", "news-brief", "--out", out, "--scheduler",
        cluster.scheduler_address,
    )  # fmt: skip
    assert done.exit_code == 1, done.output
    assert "3 rows, 1 imported, 1 to look at, 2 failed" in done.stderr
    found = {row["id"]: row for row in rows(out / "briefings")}
    one = found["one"]
    assert one["briefing"].startswith("---\nschema: news-brief\ntitle: خبر\n")
    assert "https://news.example.org/1" in one["briefing"]
    assert {entry["destination"] for entry in one["account"]} >= {"title", "body"}
    assert one["to_look_at"] == sum(entry["certainty"] == "unsure" for entry in one["account"])
    assert (found["two"]["briefing"], found["two"]["error"]) == (None, "the row is null")
    assert "JSON" in found["three"]["error"]

    listed = brief(
        "list", out / "briefings", "--column", "briefing", "--out", tmp_path / "index",
        "--scheduler", cluster.scheduler_address,
    )  # fmt: skip
    assert "3 rows, " in listed.stderr
    index = {row["id"]: row for row in rows(tmp_path / "index" / "index")}
    assert (index["one"]["title"], index["one"]["schema"]) == ("خبر", "news-brief")
    assert ("lang", ["ar"]) in index["one"]["metadata"]
    assert index["two"]["error"] == "the row is null"


_EXAMPLES = [
    line
    for path, command, _ in ALL
    for _, line in command.examples
    if path.startswith("brief archive")
]


@pytest.mark.parametrize("line", dict.fromkeys(_EXAMPLES))
def test_the_examples_of_the_help_run_as_they_stand(
    line: str, cluster: LocalCluster, s3: Any, tmp_path: Path, texts: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    page = f"<html><body><h1>خبر</h1><p>{'قال الوزير. ' * 30}</p></body></html>"
    scraped = f"خبر\n\n{'قال الوزير إن الاتفاق مهم. ' * 9}"
    write_parquet(tmp_path / "texts.parquet", [scraped] if "import" in line else texts[5:6])
    write_parquet(tmp_path / "briefings.parquet", texts[:1], briefing=texts[5:6])
    s3.pipe_file(f"{BUCKET}/2025/a.parquet", (tmp_path / "briefings.parquet").read_bytes())
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "a.md").write_text(texts[5])
    (tmp_path / "pages.jsonl").write_text(json.dumps({"html": page}))
    line = line.replace("body", "briefing").replace("NEWS", BUCKET)
    words = shlex.split(line.replace("tcp://HOST:8786", cluster.scheduler_address))[2:]
    done = brief(*words, "--scheduler", cluster.scheduler_address)
    assert done.exit_code == 0, done.output
    assert done.stderr.splitlines()[-1].startswith("1 row")


@pytest.mark.parametrize(
    ("make", "options", "status", "said"),
    [
        (lambda path: write_parquet(path, ["x"]), ("--column", "txet"), 3,
         "no column “txet”; did you mean “text”?"),
        (lambda path: write_parquet(path, [1]), (), 3, "column “text” holds no text but int64"),
        (lambda path: path.write_bytes(b"PAR1 torn"), (), 3, "cannot be read: "),
        (lambda path: write_parquet(path, []), (), 0, "0 rows"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_told_and_the_others_are_done(
    cluster: LocalCluster, make: Any, options: tuple[str, ...], status: int, said: str,
    tmp_path: Path, texts: list[str],
) -> None:  # fmt: skip
    make(tmp_path / "bad.parquet")
    good = tmp_path / "good.jsonl"
    key = options[1] if options else "text"
    good.write_text(json.dumps({key: texts[5]}))
    address = cluster.scheduler_address
    done = brief("lint", tmp_path, *options, "--scheduler", address)
    assert done.exit_code == status, done.output
    assert said.replace("0 rows", "1 row") in done.stderr
    assert "1 row" in done.stderr
    if status:
        assert f"brief: {tmp_path / 'bad.parquet'}: " in done.stderr
