"""What is said at the end: how many briefings, of how many, and how many findings."""

import pytest

from brief_cli.reports.index.summary import IndexSummary
from brief_cli.reports.summary import Summary


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        (IndexSummary(), "no briefing"),
        (IndexSummary(briefings=1, listed=1), "1 briefing"),
        (IndexSummary(briefings=3, listed=3), "3 briefings"),
        (IndexSummary(briefings=3, listed=1), "1 of 3 briefings"),
        (IndexSummary(briefings=3, listed=0, skipped=1), "0 of 3 briefings, 1 file passed over"),
        (IndexSummary(skipped=2), "no briefing, 2 files passed over"),
    ],
)
def test_counts(summary: IndexSummary, said: str) -> None:
    assert str(summary.message()) == said


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        (Summary(files=1), "no findings in 1 briefing"),
        (Summary(files=2, errors=1, warnings=2), "1 error, 2 warnings in 2 briefings"),
        (Summary(files=2, infos=3, safe=3), "3 notes in 2 briefings; --fix mends 3 of them"),
        (
            Summary(files=1, infos=1, unsafe=1),
            "1 note in 1 briefing; --unsafe-fixes mends 1 of them",
        ),
        (
            Summary(files=1, infos=3, safe=2, unsafe=1),
            "3 notes in 1 briefing; --fix mends 2 of them, --unsafe-fixes 1 more",
        ),
        (Summary(skipped=1), "no briefing to check, 1 file passed over"),
    ],
)
def test_findings(summary: Summary, said: str) -> None:
    assert str(summary.message(offers_fixes=True)) == said
    assert str(summary.message()) == said.partition(";")[0]
