"""Slips of usage, tanween, and the joiners of Persian."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_cli.briefing.words import WORD
from brief_cli.languages.spelling.tanween import tanween_slips
from brief_cli.languages.spelling.usage import NAMES, mistakes
from brief_cli.languages.spelling.zwnj import ZWNJ, missing_joiners

USAGE = {
    "تأجلت حيث أن الطائرة معطلة": ("haythu-anna", "إن"),
    "إذ أنه مريض": ("haythu-anna", "إنه"),
    "قال الوزير أن الموازنة جاهزة": ("qala-anna", "إن"),
    "وقالت مصادر مطلعة أنها وصلت": ("qala-anna", "إنها"),
    "الجو الغير مستقر": ("al-ghayr", "غير المستقر"),
    "المناطق الغير المأهولة": ("al-ghayr", "غير المأهولة"),
    "بالغير مسموح": ("al-ghayr", "بغير المسموح"),
    "لايمكن ذلك": ("la-glued", "لا يمكن"),
    "ولايزال حيا": ("la-glued", "ولا يزال"),
    "سنعود إنشاء الله": ("insha-allah", "إن شاء الله"),
    "محرك ال JavaScript": ("article-apart", "ال\u0640"),
}
RIGHT_USAGE = (
    "إلى حيث كان",
    "حيث إن الريح شديدة",
    "قال إنه يعتقد أن الطريق طويل",
    "قال له أن يعود",
    "أكد أن العمل مستمر",
    "قال بعد أن عاد",
    "ملك الغير، ولا الأراضي غير المسجلة",
    "احترام الغير في العمل",
    "لاحظ نجما لامعا فوق لايبزيغ",
    "لاتحاد الجهود ولاتخاذ القرار",
    "إنشاء الجسر",
    "ملفات الـCSV",
    "كتب: «قال شو بدك أن الوزير»",
)


@pytest.mark.parametrize("text", USAGE)
def test_a_slip_is_found_and_mended(text: str) -> None:
    (found,) = mistakes(text, {*WORD.findall(text)}, None)
    assert (found.name, found.better) == USAGE[text]
    assert found.name in NAMES


@pytest.mark.parametrize("text", RIGHT_USAGE)
def test_right_usage_is_left_alone(text: str) -> None:
    assert list(mistakes(text, {*WORD.findall(text)}, None)) == []


TANWEEN = {
    "رسمياَ": "رسمياً",
    "شكرً": "شكرًا",
    "مساءاً": "مساءً",
    "ابتداءا": "ابتداءً",
    "مساءًا": "مساءً",
}


@pytest.mark.parametrize("word", TANWEEN)
def test_tanween_is_mended(word: str) -> None:
    (found,) = tanween_slips(f"كلمة {word} هنا")
    assert (found.word, found.better, found.start) == (word, TANWEEN[word], 5)
    assert list(tanween_slips(found.better)) == []


@pytest.mark.parametrize(
    "text", ["كتبَ الطالبُ درسَه", "حديقةً مساءً خطأً هدىً", "شكرًا شكراً", "قرأَه", "مبدأً"]
)
def test_right_tanween_is_left_alone(text: str) -> None:
    assert list(tanween_slips(text)) == []


PERSIAN = {
    "او می رود": ("می~رود", True),
    "نمی داند": ("نمی~داند", True),
    "نمی اندیشید": ("نمی~اندیشید", True),
    "گروه ها آمدند": ("گروه~ها", True),
    "خانه هایی دارد": ("خانه~هایی", True),
    "بزرگ تر از پل": ("بزرگ~تر", True),
    "بلند ترین پل": ("بلند~ترین", True),
    "رنگین تر از گل": ("رنگین~تر", False),
    "خسته اند": ("خسته~اند", True),
}


@pytest.mark.parametrize("text", PERSIAN)
def test_a_space_that_should_be_a_joiner_is_found(text: str) -> None:
    (found,) = missing_joiners(text)
    assert (found.better.replace(ZWNJ, "~"), found.sure) == PERSIAN[text]
    assert text[found.space] == " "


@pytest.mark.parametrize(
    "text",
    ["از می و ساقی", "می خورد و مست شد", "ماه می گذشته", "همه را تر کرد", "گروه\u200cها", "کتابها",
     "لباس تر و خشک", "نامه ای دوست"],
)  # fmt: skip
def test_other_words_of_persian_are_left_alone(text: str) -> None:
    assert all(not found.sure for found in missing_joiners(text))


@given(st.text("می رودنخشهاتگکب\u200c .", max_size=50))
def test_a_joiner_takes_the_place_of_one_space(text: str) -> None:
    for found in missing_joiners(text):
        whole = text[found.start : found.end]
        assert found.better.replace(ZWNJ, " ").count(" ") >= whole.count(" ")
        assert found.better.replace(ZWNJ, "") == whole.replace(ZWNJ, "").replace(" ", "")
