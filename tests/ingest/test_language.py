"""Languages of one script are told apart, whatever a page declares."""

import pytest

from brief_cli.ingest.language import language_of_text
from brief_cli.schema.catalogue import Catalogue

BASE = Catalogue().get("base")
TEXTS = [
    ("ar", "أعلنت الولايات المتحدة أمس أنها ستزيد مساعداتها للمنطقة خلال العام المقبل."),
    ("ar", "قال مدير المشروع إن التمويل تم عبر منح دولية"),
    ("fa", "شورای شهر امروز اعلام کرد که کتاب‌خانه‌های سیار به سی روستای کوهستانی می‌روند"),
    ("fa", "شوراي شهر امروز اعلام كرد كه كتابخانه هاي سيار را به سي روستاي كوهستاني مي برند"),
    ("ur", "شہر کی کونسل نے آج اعلان کیا کہ موبائل کتب خانے تیس پہاڑی دیہات میں جائیں گے"),
    ("ckb", "ئەنجوومەنی شار ئەمڕۆ ڕایگەیاند کە کتێبخانەی گەڕۆک دەچێت بۆ سی گوندی شاخاوی"),
    # In the older spelling.
    ("ckb", "زانکۆ له‌ شاری کۆیه‌ دامه‌زرا و به‌ سه‌دان خوێندکار له‌ به‌شه‌کانی ده‌خوێنن"),
    ("ps", "د ښار شورا نن اعلان وکړ چې ګرځنده کتابتونونه به دېرشو غرنیو کلیو ته ځي"),
    ("he", "מועצת העיר הודיעה היום כי ספריות ניידות ייסעו לשלושים כפרים הרריים"),
    ("en", "The city council announced today that mobile libraries will go to thirty villages"),
    ("fr", "Le conseil municipal a annoncé que les bibliothèques iront dans trente villages"),
]


@pytest.mark.parametrize(("tag", "text"), TEXTS)
@pytest.mark.parametrize("declared", ["", "ar", "en-US", "fa-IR", "nonsense_"])
def test_the_text_decides(tag: str, text: str, declared: str) -> None:
    assert BASE is not None
    assert language_of_text(text, BASE, declared).split("-")[0] == tag


def test_a_declaration_is_kept_with_its_region() -> None:
    assert BASE is not None
    assert language_of_text(TEXTS[0][1], BASE, "ar-LB") == "ar-LB"
    assert language_of_text("مەن", BASE, "ug") == "ug"


def test_without_letters_it_is_the_schema_s() -> None:
    assert BASE is not None
    assert language_of_text("2025", BASE) == BASE.languages[0]
