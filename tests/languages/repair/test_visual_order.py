"""Lines in visual order are told, and put in logical order; logical ones are left alone."""

import unicodedata

import pytest
from bidi import get_display

from brief_cli.languages.repair.visual_order import logical, visual_lines
from brief_cli.rtl.bidi import mirrored, resolve
from brief_cli.rtl.joining import join

SENTENCES = [
    "أعلنت الولايات المتحدة أمس أنها ستزيد مساعداتها للمنطقة خلال العام المقبل.",
    "وقعت الحكومة اتفاقية جديدة لبناء محطة للطاقة الشمسية بقدرة 250 ميغاواط.",
    "قالت الوزيرة (نائبة الرئيس) إن الشركة OpenAI Inc دفعت 3.5 مليون، أي 50% من المبلغ.",
    "الفصل 4: النتائج [1] «خلاصة المؤتمر» في 27/10/2025",
    "דבר ראש הממשלה היום בכנסת על התקציב של שנים רבות",
    "یہ خبر پاکستان میں شائع ہوئی ہے",
    "مدرسه‌ها در این شهر باز شده است",
]
LOGICAL = [
    *SENTENCES,
    "أهلا وسهلا بكم",
    "فعلا وقولا وعملا",
    "إلا مثلا بدلا كاملا",
    "لا إله إلا الله",
    "كتب بلا كلل حلا محلا",
    "السن ةالماضية",
    "מנכ\"ל החברה, עמ' 5",
    "یارب",
]


def shown(line: str, *, shaped: bool) -> str:
    """Return what a program leaves that writes what stands on the page from left to right."""
    letters = "".join(join(line)[0]) if shaped else line
    resolved = resolve(letters, 1)
    order = sorted(range(len(letters)), key=resolved.rank.__getitem__)
    return "".join(mirrored(letters[at]) if resolved.odd[at] else letters[at] for at in order)


@pytest.mark.parametrize("line", LOGICAL)
def test_logical_lines_are_left_alone(line: str) -> None:
    assert list(visual_lines(line)) == []
    assert list(visual_lines("".join(join(line)[0]))) == []


@pytest.mark.parametrize("line", SENTENCES)
@pytest.mark.parametrize("shaped", [True, False])
def test_visual_lines_become_logical(line: str, shaped: bool) -> None:
    (found,) = visual_lines(shown(line, shaped=shaped))
    assert found.text.replace("\u200c", "") == line.replace("\u200c", "")


def test_brackets_that_were_not_mirrored_stay() -> None:
    line = SENTENCES[2]
    assert logical(get_display(line, base_dir="R")) == line


def test_marks_follow_their_letters() -> None:
    line = "كَتَبَ الوَلَدُ المَدْرَسَةِ"
    assert logical(line[::-1]) == line


def test_ligatures_come_apart_in_order() -> None:
    assert unicodedata.normalize("NFKC", logical("ﺕﺎﻳﻻﻮﻟﺍ")) == "الولايات"


def test_a_line_that_says_nothing_is_as_those_beside_it() -> None:
    text = "\n\n".join(shown(line, shaped=False) for line in ("خبر جديد", SENTENCES[0], "باريس"))
    assert [found.text for found in visual_lines(text)] == ["خبر جديد", SENTENCES[0], "باريس"]
    assert list(visual_lines("ديدج ربخ")) == []


def test_what_markdown_has_before_a_line_stays() -> None:
    text = f"نص عادي من الصحيفة\n\n## {shown(SENTENCES[0], shaped=True)}  \n"
    (found,) = visual_lines(text)
    assert text[: found.start].endswith("## ")
    assert text[found.end :] == "  \n"


def test_hostile_lines_take_no_time() -> None:
    for line in ("(a" * 50_000 + "ب", "ب a!" * 50_000, "ةب a" + "-" * 200_000 + "ةب"):
        list(visual_lines(line))
        logical(line)
