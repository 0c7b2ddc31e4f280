"""Code pages that were read as windows-1252."""

import pytest

from brief_cli.languages.repair.code_pages import code_page_text

ARABIC = "أعلنت الوزارة في بيان لها صباح الأحد 12 إطلاق حملة «لتطعيم» الأطفال، من دون الخامسة."
HEBREW = "ראש העירייה הודיע אתמול כי הספרייה החדשה של העיר תיפתח על שפת הים."


@pytest.mark.parametrize(("text", "encoding"), [(ARABIC, "windows-1256"), (HEBREW, "windows-1255")])
@pytest.mark.parametrize("other", ["latin-1", "cp1252"])
def test_a_text_is_as_it_was(text: str, encoding: str, other: str) -> None:
    found = code_page_text(text.encode(encoding).decode(other))
    assert found is not None
    assert (found.text, found.encoding) == (text, encoding)


@pytest.mark.parametrize(
    "text",
    [
        ARABIC,
        "Déjà vu à Paris où l’été est là : très énervé, près de l’école, à côté, ça ira, où ça, à là, é, ê.",
        "Þórður Ðað á Íslandi ó í ú é æ ö ß Ærø Ålesund",
        "ÇáæÒÇÑÉ",
    ],
)
def test_other_texts_stay(text: str) -> None:
    assert code_page_text(text) is None
