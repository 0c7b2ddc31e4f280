"""What of a paragraph is no prose though Markdown does not say so."""

import pytest

from brief_cli.briefing.masking import MASK, masked


@pytest.mark.parametrize(
    "hidden",
    [
        "{{ page.title | default: \"x\" }}", "{% include \"/nav.md\" %}", "{{< figure src=\"a\" >}}",
        "<div id=\"tests\">", "split(\"\")", "console.log(\"مرحبا\")", "alert( 0.1 + 0.2 )", "{\"ok\": true}",
        "x = \"a\" + \"b\"", "cout << \"نص\"", "https://example.com/a_(b)", "a@b.co", "example.org", "الثقافة.السعودية", "الموازنة.المعدلة.xlsx",
        ":)", ":-(", ";)", "=)", "??", "!==", "+966 11 555 0123", "10.0.0.7:443", "2001:db8::1", "2.14.1", "v1.2",
        "fe80::1", "0501234567", "011 555 0123", "+٩٦٦ ١١ ٥٥٥ ٠١٢٣", "٢.١٤.١", "${x}", "<3", "^_^", "(:", "->", "C:\\a\\b",
        "#معرض_الكتاب", "@dar_alkutub", "a/b/c.txt", "﴿ٱقْرَأْ بِٱسْمِ رَبِّكَ﴾",
    ],
)  # fmt: skip
def test_it_is_masked_whole_and_nothing_beside_it(hidden: str) -> None:
    text = f"قال الوزير {hidden} ثم غادر"
    assert masked(text) == f"قال الوزير {MASK * len(hidden)} ثم غادر"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("هاتف ٠١٢٣٤٥٦", "٠١٢٣٤٥٦"),
        ("المنفذ 8080 مفتوح", "8080"),
        ("الإصدار 14 صدر", "14"),
        ("الخط الساخن 16000 يعمل", "16000"),
        ("الرقم الموحد 920001234", "920001234"),
        ("اتصلوا على 19999 الآن", "19999"),
        ("هاتف: 04-2233445", "04-2233445"),
    ],
)
def test_a_number_that_a_word_before_it_names(text: str, number: str) -> None:
    assert masked(text) == text.replace(number, MASK * len(number))


@pytest.mark.parametrize(
    "text",
    [
        "كما في 27/10/2025 و27.10.2025 عند 14:30:05",
        "لغة C++ وF# والدالة f(x)",
        "قال: «نعم» (2023) ثم: (أ) وصل؛ (ب) غادر.",
        "انتهى الأمر.وبدأ غيره، هل صحيح؟ نعم!",
        "على 3 < 5 و 7 > 2",
    ],
)
def test_prose_is_left(text: str) -> None:
    assert masked(text) == text


def test_an_address_ends_before_the_bracket_that_holds_it() -> None:
    assert masked("زر (www.example.com/a?b=1,2)، ثم عد") == f"زر ({MASK * 23})، ثم عد"
    assert masked("زر example.org/a_(b) غدا") == f"زر {MASK * 17} غدا"


def test_the_title_of_a_note_is_masked() -> None:
    assert masked(':::note "تنبيه"') == MASK * 15


def test_the_same_is_found_against_an_arabic_letter() -> None:
    assert masked("و#Read24 و2.14.1 و10.0.0.7") == f"و{MASK * 7} و{MASK * 6} و{MASK * 8}"
