"""Counted nouns read as an Arabic writer would write them."""

import pytest

from brief_cli.language.counting import counted
from brief_cli.reports.summary import Summary


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "خطأ واحد"),
        (2, "خطآن"),
        (3, "3 أخطاء"),
        (10, "10 أخطاء"),
        (11, "11 خطأ"),
        (99, "99 خطأ"),
        (100, "100 خطأ"),
        (103, "103 أخطاء"),
    ],
)
def test_errors(count: int, text: str) -> None:
    assert counted(count, "error", "ar") == text


def test_accusative_of_many() -> None:
    assert counted(11, "warning", "ar") == "11 تحذيراً"
    assert counted(100, "warning", "ar") == "100 تحذير"


def test_summary_in_both_languages() -> None:
    summary = Summary(files=2, errors=1, warnings=3)
    assert summary.text() == "1 error, 3 warnings in 2 briefings"
    assert summary.text("ar") == "خطأ واحد، 3 تحذيرات في إحاطتين"
    assert Summary(files=1).text("ar") == "لا شيء في إحاطة واحدة"
    assert Summary(files=1, fixed=4, infos=2).text("ar") == "أصلح 4، وبقي: ملاحظتان في إحاطة واحدة"
    assert Summary(skipped=2).text("ar") == "لا إحاطة لتفحص، وترك 2"
