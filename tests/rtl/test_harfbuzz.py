"""Joined forms against HarfBuzz, on words of six languages."""

import re
import unicodedata
from pathlib import Path

import pytest
import uharfbuzz

from brief_cli.rtl.joining import join
from tests.conftest import EXAMPLE
from tests.oracles import font

SAMPLES = {
    "persian": "می‌خواهم گچپژ کتاب‌هایشان مسئله هٔ تهران ایران پژوهش گرگ چای ژاله یک نی کی",
    "urdu": "ٹکڑے ڈاکٹر پاکستان ہے ہیں گھر چھوٹا لڑکی کیوں ئے ؤ بھائی ںا نوں",
    "kurdish": "کوردی ڵەوەن ڕۆژ دڵ گوڵ ێوارە پێشمەرگە ئازادی ھەولێر شێرکۆ وڵات",
    "uyghur": "ئۇيغۇر تىلى ۋەتەن ئۆي ئۈرۈمچى بېيجىڭ قەشقەر گۈل ھاۋا ژۇرنال يېڭى",
    "arabic": "لا إلا ألأ لآلئ بلا الإسلام الأمم هؤلاء شيء مسؤول كلاً لَا سـلام اللّٰه ﷲ",
}


class HarfBuzz:
    """A font in HarfBuzz's hands."""

    def __init__(self, path: Path) -> None:
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
        self.font = uharfbuzz.Font(face)

    def shaped(self, word: str) -> dict[int, list[int]]:
        """Return the glyphs of a word by the offset of the cluster they belong to."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(word)
        buffer.direction, buffer.script, buffer.language = "rtl", "Arab", "ar"
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        # Only what joins: no contextual drawings, no marks moved.
        uharfbuzz.shape(self.font, buffer, {"calt": False, "mark": False})
        glyphs: dict[int, list[int]] = {}
        for info in buffer.glyph_infos:
            glyphs.setdefault(info.cluster, []).append(info.codepoint)
        return glyphs

    def glyph(self, char: str) -> int:
        """Return the glyph that the font has for a character; 0 for none."""
        return int(self.font.get_nominal_glyph(ord(char)) or 0)


def _words(text: str) -> list[str]:
    return sorted(set(re.findall(r"[\u0600-\u06ff\u200c\u200d]+", text)))


def _check(words: list[str]) -> int:
    harfbuzz = HarfBuzz(font())
    compared = 0
    for word in words:
        shown, taken = join(word)
        glyphs = harfbuzz.shaped(word)
        for offset, form in enumerate(shown):
            if taken[offset] or not ("\ufb50" <= form <= "\ufefc"):
                continue
            wanted = harfbuzz.glyph(form)
            if wanted == 0:
                continue  # the font draws this form without giving it a character
            compared += 1
            own = {wanted}
            if unicodedata.decomposition(form).startswith("<isolated>"):
                own.add(harfbuzz.glyph(word[offset]))  # the same drawing under its plain name
            assert own & set(glyphs[offset]), (word, offset, hex(ord(form)))
    return compared


@pytest.mark.parametrize("language", SAMPLES)
def test_samples(language: str) -> None:
    assert _check(_words(SAMPLES[language])) > 15


def test_every_word_of_the_seed() -> None:
    words = _words(EXAMPLE.read_text(encoding="utf-8"))
    assert len(words) > 400
    assert _check(words) > 2000
