"""Arabic words as editors correct them, and as they leave them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_cli.briefing.words import WORD
from brief_cli.console.world import cache_folder
from brief_cli.languages.spelling.arabic import correction_of
from brief_cli.languages.spelling.arabic_words import HAMZA, IMPERATIVES, RIGHT
from brief_cli.languages.spelling.reading import Misspelling, misspellings
from brief_cli.languages.spelling.standard import standard_text
from brief_cli.languages.word_list import WordList
from brief_cli.lint.word_list import word_list

WRONG = {
    # The closed lists.
    "اكثر": "أكثر", "الى": "إلى", "والى": "وإلى", "باكثر": "بأكثر", "الاطفال": "الأطفال", "ادارة": "إدارة",
    "بالاضافة": "بالإضافة", "للامن": "للأمن", "لانه": "لأنه", "والذى": "والذي", "فى": "في", "حتي": "حتى",
    "هذة": "هذه", "لة": "له", "شئ": "شيء", "إستخدام": "استخدام", "الإجتماع": "الاجتماع", "إثنان": "اثنان",
    "بإستمرار": "باستمرار", "أتجاه": "اتجاه",
}  # fmt: skip
PROVEN = {
    # By the word list.
    "الاندية": "الأندية", "انقرة": "أنقرة", "اعقاب": "أعقاب", "بأعادة": "بإعادة", "آخرى": "أخرى",
    "مسالة": "مسألة", "قرائة": "قراءة", "المدنى": "المدني", "مستوي": "مستوى", "الحكومه": "الحكومة",
    "سلسله": "سلسلة", "مياة": "مياه", "زوجتة": "زوجته", "اسواقها": "أسواقها",
}  # fmt: skip
FINE = [
    "استخدام",
    "الاجتماع",
    "اتباع",
    "ادعاء",
    "اتجاه",
    "اسم",
    "ابن",
    "اثنان",
    "امرأة",
    "امرئ",
    "انتظار",
    "استقلال",
    "اكتب",
    "اضغط",
    "افتح",
    "انظر",
    "اقرأ",
    "انتهى",
    "استيراد",
    "الاطلاع",
    "مسؤول",
    "مسئول",
    "شؤون",
    "شئون",
    "هيئة",
    "مئة",
    "مائة",
    "رؤوس",
    "إنتاج",
    "أنصار",
    "إعلام",
    "أعلام",
    "أتباع",
    "إحياء",
    "أحياء",
    "إنتر",
    "إستونيا",
    "إسطنبول",
    "واحد",
    "والد",
    "كان",
    "على",
    "منى",
    "مصطفى",
    "يحيى",
    "سوى",
    "لدى",
    "لدي",
    "رأى",
    "رأي",
    "معنى",
    "مبنى",
    "مبني",
    "تولى",
    "تولي",
    "قوي",
    "قوى",
    "مياه",
    "وجه",
    "فقه",
    "شبه",
    "تنبيه",
    "كتابه",
    "كتابة",
    "مجموعه",
    "مدرسته",
    "طالبه",
    "كره",
    "كرة",
    "عمله",
    "حياته",
    "لاعبيه",
    "مدرسيه",
    "علية",
    "أحمد",
    "محمد",
    "احمد",
    "مجدى",
    "طه",
    "عبده",
    "بروانه",
    "كرمانشاه",
]


def _found(text: str, words: WordList | None) -> tuple[Misspelling, ...]:
    return misspellings(text, frozenset(WORD.findall(text)), words)


@pytest.fixture(scope="module")
def words() -> WordList:
    found = word_list(cache_folder())
    assert found is not None
    return found


def _alone(word: str, words: WordList | None) -> str:
    found = correction_of(word, words)
    return found.better if found else ""


@pytest.mark.parametrize("word", WRONG)
def test_a_listed_word_is_corrected_with_and_without_the_word_list(
    word: str, words: WordList
) -> None:
    assert _alone(word, None) == _alone(word, words) == WRONG[word]


@pytest.mark.parametrize("word", PROVEN)
def test_a_word_is_corrected_where_the_word_list_proves_it(word: str, words: WordList) -> None:
    assert _alone(word, words) == PROVEN[word]


@pytest.mark.parametrize("word", [word for word in FINE if word != "علية"])
def test_a_right_word_is_left_alone(word: str, words: WordList) -> None:
    found = correction_of(word, words)
    # What needs a context is told only where it has one.
    assert found is None or found.needs
    assert _found(f"رأى الناس {word}، ثم عادوا.", words) == ()


@pytest.mark.parametrize("word", sorted((HAMZA | RIGHT) - IMPERATIVES))
def test_what_a_correction_writes_is_not_corrected_again(word: str) -> None:
    found = correction_of(word, None)
    # بنيه is right alone, and not before تحتية.
    assert found is None or found.needs == "construct"


SENTENCES = {
    "وضع العامل الصندوق علي الرف الأعلى.": ["على"],
    "وصل الطالب علي إلى المدرسة.": [],
    "قال علي الأحمد إنه قادم.": [],
    "سافر الوفد إلي العاصمة.": ["إلى"],
    "كتب إلي يسأل عني.": [],
    "رسم علي لوحة كبيرة على الجدار.": [],
    "صديقي علي طبيب في القرية.": [],
    "ألقى علي التحية ثم جلس بجانبي.": [],
    "وقد مر علي يوم طويل.": [],
    "ضحك علي أصدقائي حين سقطت.": [],
    "جلست علي المقعد الخشبي.": ["على"],
    "رد الوزير علي الأسئلة.": ["على"],
    "رد الوزير علي الحاج بالنفي.": [],
    "نشر الكاتب مقالا علي موقعه.": ["على"],
    "علق الحارس اللوحة علي الجدار.": ["على"],
    "التفت إلي وابتسم ثم مضى.": [],
    "بالنسبة إلي فإن الأمر واضح.": [],
    "أشارت إلي بأن أجلس.": [],
    "وصلت إلي رسالة من صديق.": [],
    "أعاد إلي الكتاب بعد سنة.": [],
    "قبل أن يصل إلي الرد.": [],
    "زار المحافظ علي المصنع الجديد.": [],
    "سار السائق علي الطريق.": ["على"],
    "جلس علي قرب النافذة.": [],
    "سيارة علي جديدة.": [],
    "استمع إلي جيدا.": [],
    "وكان أحب الناس إلي جدتي.": [],
    "في يوميه الأخيرين زار الجزيرة.": [],
    "وصلت الشحنة إلي الميناء.": ["إلى"],
    "وعد المدير بأصلاح المصعد.": ["بإصلاح"],
    "وعدت البلدية بأنارة الشوارع.": ["بإنارة"],
    "قام الوزير بأفتتاح المعرض.": ["بافتتاح"],
    "القرار والإقتراح مرفوضان.": ["والاقتراح"],
    "تفاءلت الأم، وتفاءل الأب.": [],
    "ربى الفلاح ماشيته، وربى ابنه.": [],
    "قرأ التقرير ووقع علية ثم انصرف.": ["عليه"],
    "طلب منة أن يعود، وهي منة من الله.": ["منه"],
    "سافر معة أخوه.": ["معه"],
    "بضائع مستورده من الخارج.": ["مستوردة"],
    "الأبواب مفتوحه للجميع.": ["مفتوحة"],
    "سنبدأ انشاء الله يوم الأحد.": [],
    "لذلك فان الوزارة ستعيد النظر.": ["فإن"],
    "وصل المدافع فان دايك إلى الملعب.": [],
    "لحن محمود الشريف ومحمد الموجى الأغاني.": [],
    "شارك عبد المنعم مدبولى في المسرحية.": [],
    "قررت الوزارة انشاء مدرسة.": ["إنشاء"],
    "زار الوزير أعمدة موجوده في الساحة.": ["موجودة"],
    "بلغ ما أنفقته الجمعية في مجموعه مليونا.": [],
    "زارت اللجنة خمسين دوله عربية.": ["دولة"],
    "وقف الزوار في ميدان تيان ان من.": [],
    "قال الوزير ان الموازنة جاهزة.": ["إن"],
    "أعلن الوزير ان الموازنة جاهزة.": ["أن"],
    "سأل: «انت رايح فين دلوقتي؟»": [],
    "كتب: «این راه ادامه دارد» على الشاهد.": [],
    "أَعلنَ الوزيرُ اِدارة الأزمة.": ["إِدارة"],
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_stands_beside_a_word_decides(sentence: str, words: WordList) -> None:
    assert [found.better for found in _found(sentence, words)] == SENTENCES[sentence]


ARABIC = st.text('ابتثهةىيأإآءؤئكلمنوسفقدر \u064b\u064e\u0651\u0640«»“”"،.\ufffcگچa1', max_size=60)


@given(ARABIC)
def test_a_misspelling_stands_where_it_says(text: str) -> None:
    for found in _found(text, None):
        assert text[found.start : found.start + len(found.word)] == found.word
        assert found.better != found.word


@given(ARABIC)
def test_masking_keeps_every_place(text: str) -> None:
    shown = standard_text(text)
    assert len(shown) == len(text)
    assert re.fullmatch("".join(f"(?:{re.escape(a)}|\ufffc)" for a in text), shown, re.DOTALL)
