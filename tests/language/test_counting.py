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


@pytest.mark.parametrize(
    ("safe", "unsafe", "english", "arabic"),
    [
        (0, 0, "", ""),
        (9, 0, "; --fix mends 9 of them", "؛ يصلح --fix 9 مواضع"),
        (17, 0, "; --fix mends all of them", "؛ يصلح --fix 17 موضعاً"),
        (1, 2, "; --fix mends 1 of them, --unsafe-fixes 2 more", "؛ يصلح --fix موضعاً واحداً، ويزيد --unsafe-fixes موضعين"),
        (0, 11, "; --unsafe-fixes mends 11 of them", "؛ يصلح --unsafe-fixes 11 موضعاً"),
        (0, 17, "; --unsafe-fixes mends all of them", "؛ يصلح --unsafe-fixes 17 موضعاً"),
    ],
)  # fmt: skip
def test_a_summary_says_what_fixes_would_mend(
    safe: int, unsafe: int, english: str, arabic: str
) -> None:
    summary = Summary(files=2, errors=17, safe=safe, unsafe=unsafe)
    assert summary.text(offers_fixes=True) == f"17 errors in 2 briefings{english}"
    assert summary.text("ar", offers_fixes=True) == f"17 خطأ في إحاطتين{arabic}"
    assert summary.text() == "17 errors in 2 briefings"


def test_a_single_finding_is_no_share_of_anything() -> None:
    summary = Summary(files=1, errors=1, safe=1)
    assert summary.text(offers_fixes=True) == "1 error in 1 briefing; --fix mends it"
