"""Runs over many files: workers, their end, the order, the progress, the watch."""

import json
import multiprocessing
import os
import pty
import re
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.console.progress import Bar
from brief_cli.lint.running import Run
from brief_cli.lint.workers import start_workers, stop_workers
from tests.conftest import EXAMPLE

runner = CliRunner()
BRIEF = [sys.executable, "-m", "brief_cli"]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    text = EXAMPLE.read_text(encoding="utf-8")
    for number in range(60):
        (tmp_path / f"b{number:02}.md").write_text(text.replace("كازاخستان", f"بلد {number}"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_workers_change_nothing(archive: Path) -> None:
    alone = runner.invoke(app, ["lint", "--jobs", "1", "--no-cache", "."])
    together = runner.invoke(app, ["lint", "--jobs", "3", "--no-cache", "."])
    assert (together.exit_code, together.stdout) == (alone.exit_code, alone.stdout)
    names = [line.partition(":")[0] for line in together.stdout.splitlines()]
    assert names == sorted(names)
    assert len(set(names)) == 60


def test_where_nothing_can_be_forked_workers_are_spawned(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows and macOS."""
    alone = runner.invoke(app, ["lint", "--jobs", "1", "--no-cache", "."])
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    started: list[str] = []
    real = multiprocessing.get_context

    def counted(method: str) -> object:
        started.append(method)
        return real(method)

    monkeypatch.setattr(multiprocessing, "get_context", counted)
    together = runner.invoke(app, ["lint", "--jobs", "2", "--no-cache", "."])
    assert (together.exit_code, together.stdout) == (alone.exit_code, alone.stdout)
    assert set(started) == {"spawn"}
    (archive / "brief.toml").write_text('per-file-ignores = { "b5*" = ["Q9"] }\n')
    wrong = runner.invoke(app, ["lint", "--jobs", "2", "--no-cache", "."])
    assert wrong.exit_code == 2
    assert "brief.toml:1:31: per-file-ignores: no rule “Q9”" in wrong.stderr


def test_a_worker_that_dies_costs_nothing(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = runner.invoke(app, ["lint", "--jobs", "1", "--no-cache", "."]).stdout
    # Forked workers have this instead of the check; the run itself has the check.
    main = os.getpid()
    from brief_cli.lint import engine, workers

    def die(*_: object) -> object:
        if os.getpid() != main:
            os.kill(os.getpid(), signal.SIGKILL)
        return None

    assert workers.check_chunk.__module__ == "brief_cli.lint.workers"
    real = engine.examine_data
    monkeypatch.setattr(engine, "examine_data", lambda *work: die() or real(*work))
    assert runner.invoke(app, ["lint", "--jobs", "2", "--no-cache", "."]).stdout == expected


def test_a_mistake_in_a_schema_is_told_by_workers_too(archive: Path) -> None:
    (archive / "kinds").mkdir()
    (archive / "kinds" / "osint-briefing.yaml").write_text(
        "schema: osint-briefing\ntitel: {ar: x}\n"
    )
    (archive / "brief.toml").write_text('schema-path = "kinds"\n')
    done = runner.invoke(app, ["lint", "--jobs", "2", "."])
    assert done.exit_code == 2
    assert "osint-briefing.yaml:2:1: unknown key “titel”; did you mean “title”?" in done.stderr


def test_no_worker_outlives_a_run_that_is_killed(archive: Path) -> None:
    run = subprocess.Popen(
        [*BRIEF, "lint", "--jobs", "2", "--no-cache", "."], stdout=subprocess.PIPE
    )
    assert run.stdout is not None
    run.stdout.readline()
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split()
    handles = [os.pidfd_open(int(child)) for child in children]
    run.kill()
    run.wait()
    run.stdout.close()
    assert handles
    for handle in handles:
        # The handle of a process can be read when it has ended.
        assert select.select([handle], [], [], 20)[0]
        os.close(handle)


def test_ctrl_c_ends_at_once_with_what_was_found(archive: Path) -> None:
    run = subprocess.Popen(
        [*BRIEF, "lint", "--jobs", "2", "--no-cache", "--format", "human", "."],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0,
    )  # fmt: skip
    assert run.stdout is not None
    first = run.stdout.readline().decode()
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=20)
    assert run.returncode == -signal.SIGINT
    assert first.startswith("b00.md:")
    assert "Traceback" not in errors.decode()
    counted = re.search(r"in (\d+) briefings?", errors.decode())
    assert counted is not None
    assert 0 < int(counted[1]) <= 60


def test_workers_that_are_no_longer_needed_finish_what_they_say() -> None:
    """One that is killed while it answers leaves half an answer, and the run would wait for ever."""
    pool = start_workers(2)
    answers = [pool.submit(bytes, 3_000_000) for _ in range(8)]
    answers[0].result(timeout=20)
    stop_workers(pool, at_once=True)
    assert all(each.cancelled() or each.exception(timeout=20) is None for each in answers)


def test_a_report_that_was_ended_is_whole(archive: Path) -> None:
    for form in ("json", "sarif"):
        run = subprocess.Popen(
            [*BRIEF, "lint", "--jobs", "2", "--no-cache", "--format", form, "."],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0,
        )  # fmt: skip
        assert run.stdout is not None
        first = run.stdout.read(60_000) or b""
        run.send_signal(signal.SIGINT)
        out, errors = run.communicate(timeout=20)
        document = json.loads(first + out)
        assert errors == b""
        if form == "json":
            assert document["summary"]["interrupted"] in (True, False)
            assert document["summary"]["files"] <= 60


def test_files_are_held_by_hundreds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many files there are, the run asks for them as it goes."""
    for number in range(700):
        (tmp_path / f"b{number:03}.md").write_text("# none\n")
    asked: list[int] = []
    real = Run.check

    def counted(self: Run, jobs: object) -> object:
        def counting() -> object:
            for job in jobs:  # type: ignore[attr-defined]
                asked.append(len(asked))
                yield job

        first = True
        for checked in real(self, counting()):  # type: ignore[arg-type]
            if first:
                assert len(asked) <= 4 * 256
                first = False
            yield checked

    monkeypatch.setattr(Run, "check", counted)
    assert runner.invoke(app, ["lint", str(tmp_path)]).exit_code == 0
    assert len(asked) == 700


def test_the_bar_comes_after_a_second_and_gives_way(capfd: pytest.CaptureFixture[str]) -> None:
    now = [0.0]
    bar = Bar(10, lambda: now[0])
    bar.advance()
    assert bar._shown is None
    now[0] = 1.5
    bar.advance()
    assert bar._shown is not None
    assert bar._shown.tasks[0].completed == 2
    assert bar._shown.tasks[0].total == 10
    bar.hide()
    assert bar._shown is None
    bar.advance()
    assert bar._shown.tasks[0].completed == 3
    bar.hide()


def _until(descriptor: int, wanted: str) -> str:
    seen = b""
    while wanted not in seen.decode(errors="ignore"):
        ready, _, _ = select.select([descriptor], [], [], 20)
        assert ready, f"{wanted!r} never came: {seen!r}"
        seen += os.read(descriptor, 65536)
    return seen.decode(errors="replace")


def test_watch_checks_again_at_each_change(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    head = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n"
    path.write_text(f"{head}نص , نص.\n", encoding="utf-8")
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [*BRIEF, "lint", "--watch", str(tmp_path)], stdout=theirs, stderr=theirs, stdin=theirs,
        env={**os.environ, "TERM": "xterm", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    try:
        assert "T501" in _until(ours, "watching; Ctrl-C ends")
        path.write_text(f"{head}نص، نص.\n", encoding="utf-8")
        assert "no findings in 1 briefing" in _until(ours, "watching; Ctrl-C ends")
        (tmp_path / "b.md").write_text(f"{head}نص ; نص.\n", encoding="utf-8")
        assert "T502" in _until(ours, "watching; Ctrl-C ends")
        (tmp_path / "brief.toml").write_text('ignore = ["T502", "T504"]\n')
        assert "no findings in 2 briefings" in _until(ours, "watching; Ctrl-C ends")
        run.send_signal(signal.SIGINT)
        assert run.wait(timeout=20) == -signal.SIGINT
    finally:
        run.kill()
        os.close(ours)
        os.close(theirs)
