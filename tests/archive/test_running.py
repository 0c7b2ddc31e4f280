"""The window of a run, and what becomes of units whose worker ends, with workers that are made up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from distributed import KilledWorker

from brief_cli.archive import task
from brief_cli.archive.counts import Counts
from brief_cli.archive.job import Job
from brief_cli.archive.parts import Part, parts_of
from brief_cli.archive.readers.rows import Columns, Row
from brief_cli.archive.running import Done, Lost, Run
from brief_cli.archive.versions import program
from brief_cli.archive.works.work import Values
from tests.archive.conftest import write_parquet


@dataclass
class _Future:
    """A task that is over when it is asked for, or will be when its turn comes."""

    call: Callable[[], Any]
    status: str = "finished"

    def __hash__(self) -> int:
        return id(self)

    def result(self) -> Any:
        return self.call()

    def add_done_callback(self, tell: Callable[[Any], None]) -> None:
        tell(self)


@dataclass
class _Client:
    """Workers that do what they are told in this process; `ends` says at which calls one ends."""

    ends: Callable[..., bool] = lambda *_: False
    threads: int = 2
    status: str = "finished"
    out: set[int] = field(default_factory=set)
    most: int = 0
    calls: list[str] = field(default_factory=list)

    def nthreads(self) -> dict[str, int]:
        return {"tcp://one": self.threads}

    def submit(self, function: Any, *arguments: Any, pure: bool, retries: int) -> _Future:
        assert not pure
        number = len(self.calls)
        self.calls.append(function.__name__)
        self.out.add(number)
        self.most = max(self.most, len(self.out))

        def call() -> Any:
            self.out.discard(number)
            if self.ends(function.__name__, *arguments):
                raise KilledWorker("task", None, 0)
            return function(*arguments)

        return _Future(call, self.status)

    def cancel(self, futures: list[Any], force: bool) -> None:
        assert all(isinstance(each, _Future) for each in futures)


class _Reading:
    """Counts rows, and says of each what it is or why it is none."""

    folder, held, counted = "read", 10, ("rows",)

    def begun(self, scratch: str) -> "_Reading":
        return self

    def schema(self) -> Any:
        import pyarrow as pa

        return pa.schema([("id", pa.string()), ("fault", pa.string())])

    def look(self, source: str, row: Row, counts: Counts) -> list[Values]:
        counts.numbers["rows"] += 1
        counts.numbers["failed"] += row.fault is not None
        return [(row.id, str(row.fault) if row.fault else None)]


JOB = Job(_Reading(), Columns("text"), 1000, "", "mark", program())


def _run(client: _Client, *addresses: Path, job: Job = JOB) -> list[Done]:
    return list(Run(client, job).work(parts_of(map(str, addresses))))


def test_three_tasks_wait_for_each_worker_and_no_more(tmp_path: Path) -> None:
    for number in range(30):
        write_parquet(tmp_path / f"{number:02}.parquet", ["x"] * 10, group=2)
    client = _Client()
    found = _run(client, tmp_path)
    assert client.most == 6
    assert len(found) == 150
    assert sum(done.outcome.counts.numbers["rows"] for done in found) == 300
    assert sum(done.part_is_done for done in found) == 30
    assert sum(done.size for done in found) <= sum(p.stat().st_size for p in tmp_path.iterdir())


def test_parts_are_found_when_their_turn_comes(tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", ["x"])
    asked = 0

    def parts() -> Iterator[Part]:
        nonlocal asked
        for number in range(1000):
            asked += 1
            yield replace(next(parts_of([str(tmp_path)])), stamp=str(number))

    first = next(Run(_Client(), JOB).work(parts()))
    assert first.outcome.counts.numbers["rows"] == 1
    assert asked < 20


@pytest.mark.parametrize("deadly", [[], [0], [9], [3, 4], [0, 5, 9], list(range(10))])
def test_rows_that_end_workers_are_found_by_halving(deadly: list[int], tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", ["x"] * 10, group=10)
    write_parquet(tmp_path / "b.parquet", ["x"] * 10, group=10)
    hands = 1

    def ends(name: str, *arguments: Any) -> bool:
        nonlocal hands
        if name == "work" and not deadly:
            hands -= 1
            return hands >= 0  # somebody ended it, once
        if arguments[0].part.source.endswith("b.parquet") if name != "row_groups" else True:
            return False
        if name == "try_rows":
            return any(arguments[2] <= row < arguments[3] for row in deadly)
        return name == "work" and not set(deadly) <= set(arguments[0].killers)

    found = {Path(done.part.source).name: done for done in _run(_Client(ends), tmp_path)}
    counts = found["a.parquet"].outcome.counts.numbers
    assert (counts["rows"], counts["failed"]) == (10, len(deadly))
    assert found["b.parquet"].outcome.counts.numbers["failed"] == 0
    assert all(done.part_is_done and done.outcome.error is None for done in found.values())


def test_a_worker_that_ends_whatever_it_does_is_told(tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", ["x"] * 4)
    (done,) = _run(_Client(lambda name, *_: name == "work"), tmp_path)
    assert "has it too little memory?" in str(done.outcome.error)
    client = _Client(lambda name, *_: name == "row_groups")
    (done,) = _run(client, tmp_path)
    assert str(done.outcome.error) == "its worker ended while it was read"
    assert client.calls == ["row_groups"] * 5
    lives = iter([True, True])
    (done,) = _run(_Client(lambda name, *_: name == "row_groups" and next(lives, False)), tmp_path)
    assert done.outcome.error is None


def test_a_scheduler_that_is_gone_ends_the_run(tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", ["x"])
    with pytest.raises(Lost, match="run the same command again"):
        _run(_Client(status="lost"), tmp_path)


def test_what_may_pass_is_tried_again_and_what_stays_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "x"}')
    (unit,) = (each for part in parts_of([str(path)]) for each in _units(part))
    path.unlink()
    assert "no such file" in str(task.work(unit, JOB).error)

    def fail(*_: object) -> None:
        raise ConnectionResetError("reset by peer")

    monkeypatch.setattr(task, "rows_of", fail)
    with pytest.raises(task.Transfer, match="reset by peer"):
        task.work(unit, JOB)


def _units(part: Part) -> Iterator[Any]:
    from brief_cli.archive.units import units_of

    yield from units_of(part) or ()


def test_a_worker_of_another_version_that_came_later_does_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    (done,) = _run(_Client(), tmp_path, job=replace(JOB, program="other"))
    assert "another version" in str(done.outcome.error)
