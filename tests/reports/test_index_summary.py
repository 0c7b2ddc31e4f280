"""What is said of a list: how many briefings, of how many."""

import pytest

from brief_cli.reports.index.summary import IndexSummary


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
