"""What a person is told of a run: how far it is, what it counted."""

from collections import Counter

import pytest

from brief_cli.console.archiving import Archiving
from brief_cli.console.interrupts import Interrupted
from brief_cli.messages.message import Refusal, say
from brief_cli.reports.archive import OfSource, Tally, tables


def _said(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


def test_elsewhere_a_line_a_minute_says_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    now = [0.0]
    told = Archiving(goes_on=True, clock=lambda: now[0])
    told.begin(2)
    assert _said(capsys) == ["2 workers"]
    told.advance(600, 1000, before=True)
    for _ in range(3):
        now[0] += 20
        told.advance(500, 1000, before=False)
    assert _said(capsys) == ["1,500 rows, 25 a second, time left unknown"]
    told.expect(64_000)
    now[0] += 60
    told.advance(500, 1000, before=False)
    assert _said(capsys) == ["2,000 rows, 17 a second, 0:29:30 left"]
    now[0] += 60
    told.idle(0)
    assert _said(capsys) == ["no worker is there; waiting for one"]
    told.idle(0)
    assert _said(capsys) == []


@pytest.mark.parametrize(("goes_on", "said"), [(True, "again to go on"), (False, "with --out")])
def test_a_run_that_is_stopped_says_how_to_go_on(
    goes_on: bool, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(_: object) -> Tally:
        raise Interrupted

    with pytest.raises(Interrupted):
        Archiving(goes_on=goes_on).run(stop, ("rows",))
    assert said in _said(capsys)[0]


def test_a_run_that_loses_its_way_ends_with_another_status_than_wrong_usage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def lose(told: Archiving) -> Tally:
        told.begin(1)
        raise Refusal(say("the scheduler is gone; run the same command again to go on"))

    with pytest.raises(SystemExit) as caught:
        Archiving(goes_on=True).run(lose, ("rows",))
    assert caught.value.code == 3
    assert _said(capsys)[1].startswith("brief: the scheduler is gone")


def test_sums_are_shown_by_rule_and_by_source() -> None:
    tally = Tally(
        Counter({"rows": 12_000, "failed": 1}),
        Counter(
            {("T506", "repeated-space", "info"): 1200, ("S201", "missing-section", "error"): 7}
        ),
        [OfSource("s3://a\x1b", Counter({"rows": 12_000, "failed": 1, "findings": 1207}))],
    )
    assert tables(tally, ("rows", "failed"), str).splitlines() == [
        "findings  rule",
        "   1,200  T506  repeated-space",
        "       7  S201  missing-section",
        "",
        "  rows  failed  findings  source",
        "12,000       1     1,207  s3://a␛",
    ]
    assert str(tally.message()) == "12,000 rows, 1,207 findings, 1 failed"
    assert [tally.has_findings_from(level) for level in ("error", "info")] == [True, True]
    del tally.rules["S201", "missing-section", "error"]
    assert [tally.has_findings_from(level) for level in ("warning", "info")] == [False, True]


def test_what_could_not_be_read_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    tally = Tally(errors=[("a.parquet", say("torn"))], error_count=3, units=1)
    Archiving(goes_on=True).run(lambda _: tally, ("rows",))
    assert _said(capsys) == [
        "brief: a.parquet: torn",
        "2 more could not be read: see summary.parquet",
        "0 rows",
    ]
