"""Words whose day depends on the day of reading, and those that only look so."""

import pytest

from brief_cli.briefing.words import WORD
from brief_cli.languages.dates.relative import relative_dates

RELATIVE: dict[str, dict[str, list[str]]] = {
    "ar": {
        "زار الوزير أمس الميناء": ["أمس"],
        "زار الوزير امس الميناء": ["امس"],
        "وأمس قال": ["أمس"],
        "أعلن المجلس اليوم خطة": ["اليوم"],
        "سيلعب غدا": ["غدا"],
        "سيلعب غدًا": ["غدًا"],
        "سيلعب غداً": ["غداً"],
        "في الأسبوع الماضي وفي الشهر المقبل": ["الأسبوع الماضي", "الشهر المقبل"],
        "وصل الثلاثاء الماضي": ["الثلاثاء الماضي"],
        "قال أمس الأول": ["أمس الأول"],
        "في اليوم التالي": [],
        "لم يغادر في ذلك اليوم": [],
        "يعتمد عالم اليوم على الكابلات": [],
        "باليوم العالمي للكتاب": [],
        "في أيامنا هذه": [],
        "برنامج اليوم الأول": [],
        "المغدور والأمسيات والغدد": [],
    },
    "en": {
        "He came yesterday.": ["yesterday"],
        "Last week he left": ["Last week"],
        "yesterdays": [],
    },
    "fa": {"دیروز و هفته گذشته": ["دیروز", "هفته گذشته"], "جهان امروز": []},
    "ur": {"گزشتہ روز وہ آیا": ["گزشتہ روز"], "آج کل لوگ": []},
    "he": {"הוא הגיע אתמול": ["אתמול"], "באותו היום": []},
    "fr": {"Hier il vint": ["Hier"], "aujourd’hui": ["aujourd’hui"]},
    "xx": {"yesterday": []},
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [(language, text, row) for language, rows in RELATIVE.items() for text, row in rows.items()],
)
def test_relative_dates(language: str, text: str, expected: list[str]) -> None:
    found = relative_dates(text, {*WORD.findall(text)}, language)
    assert [text[start:end] for start, end in found] == expected
