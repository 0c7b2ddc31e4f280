"""UTF-8 that was read as a code page is undone exactly, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_cli.languages.repair.mojibake import mojibake, repaired
from brief_cli.languages.tags import language_of

TEXTS = {
    "ar": "أعلنت الولايات «المتحدة» أمس بقدرة 250 OpenAI ميغاواط",
    "fa": "کتاب‌خانه‌های سیار در روستاها می‌روند",
    "ur": "یہ خبر ہے۔ میں نے",
    "ckb": "هەواڵی ئەمڕۆ",
    "he": "הממשלה הודיעה היום על תוכנית",
    "fr": "été à l’école",
}


def damaged(text: str, page: str) -> str:
    """Read UTF-8 as a code page, as programs do: a byte it has not is latin-1's."""
    bytes_ = (bytes((byte,)) for byte in text.encode())
    return "".join(byte.decode(page, "ignore") or chr(byte[0]) for byte in bytes_)


@pytest.mark.parametrize("page", ["windows-1256", "windows-1252", "latin-1"])
@pytest.mark.parametrize("tag", ["ar", "fa", "ur", "ckb"])
def test_a_stretch_is_undone(tag: str, page: str) -> None:
    written = damaged(TEXTS[tag], page)
    (stretch,) = mojibake(written, language_of(tag))
    assert (stretch.start, stretch.end) == (0, len(written))
    assert (stretch.text, stretch.is_certain) == (TEXTS[tag], True)
    assert stretch.encoding == page


@pytest.mark.parametrize(
    ("tag", "page"), [("he", "windows-1252"), ("he", "windows-1255"), ("fr", "windows-1252")]
)
def test_other_scripts(tag: str, page: str) -> None:
    assert repaired(damaged(TEXTS[tag], page), language_of(tag)) == TEXTS[tag]


@pytest.mark.parametrize("again", ["windows-1252", "latin-1"])
@pytest.mark.parametrize("page", ["windows-1252", "latin-1"])
@pytest.mark.parametrize("tag", ["ar", "fa", "ur", "he"])
def test_a_stretch_that_was_read_so_twice_is_undone(tag: str, page: str, again: str) -> None:
    written = damaged(damaged(TEXTS[tag], page), again)
    assert repaired(written, language_of(tag)) == TEXTS[tag]


def test_what_was_right_stays() -> None:
    text = f"كتب الصحفي: {damaged(TEXTS['ar'], 'windows-1256')}، ثم مضى."
    assert repaired(text, language_of("ar")) == f"كتب الصحفي: {TEXTS['ar']}، ثم مضى."


def test_lost_characters_make_it_uncertain() -> None:
    """A program that strips control characters takes half of the letters with them."""
    written = damaged(TEXTS["ar"], "latin-1")
    stripped = "".join(char for char in written if not 0x80 <= ord(char) < 0xA0)
    (stretch,) = mojibake(stripped, language_of("ar"))
    assert not stretch.is_certain
    assert stretch.text.startswith("أع")
    assert repaired(stripped, language_of("ar")) == stripped


@pytest.mark.parametrize(
    "text",
    [
        "زار الوفد مدينة Besançon ثم التقى Çağlar Øyvind في Ålesund ليلة أمس.",
        "حفظ، شيع… وعظ؛ غژغژ طع حظ؟ «حفظ» ظع، لحظ…",
        "انظر الشكل ط£ في الصفحة، ثم البند ط§ هنا",
        "السعر €5 • الفصل ‹4› — ط. 2",
    ],
)
@pytest.mark.parametrize("tag", ["ar", "fa", "ur", "fr"])
def test_near_misses(text: str, tag: str) -> None:
    assert list(mojibake(text, language_of(tag))) == []


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x2100), max_size=80))
def test_a_certain_repair_encodes_back(text: str) -> None:
    for stretch in mojibake(text, language_of("ar")):
        if stretch.is_certain:
            assert damaged(stretch.text, stretch.encoding) == text[stretch.start : stretch.end]
