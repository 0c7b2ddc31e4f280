"""The few words that a page says itself, in the language of the briefing."""

_WORDS = {
    "ar": {
        "to write": "يبقى أن يُكتب",
        "missing section": "قسم ناقص",
        "missing key": "ناقص",
        "links": "الروابط",
        "footnotes": "الحواشي",
    },
    "en": {
        "to write": "still to be written",
        "missing section": "missing section",
        "missing key": "missing",
        "links": "Links",
        "footnotes": "Notes",
    },
    "fa": {
        "to write": "هنوز باید نوشته شود",
        "missing section": "بخش ناموجود",
        "missing key": "ناموجود",
        "links": "پیوندها",
        "footnotes": "پانویس\u200cها",
    },
    "fr": {
        "to write": "reste à écrire",
        "missing section": "section manquante",
        "missing key": "manquant",
        "links": "Liens",
        "footnotes": "Notes",
    },
    "he": {
        "to write": "עוד יש לכתוב",
        "missing section": "פרק חסר",
        "missing key": "חסר",
        "links": "קישורים",
        "footnotes": "הערות שוליים",
    },
    "ur": {
        "to write": "ابھی لکھنا باقی ہے",
        "missing section": "حصہ موجود نہیں",
        "missing key": "موجود نہیں",
        "links": "روابط",
        "footnotes": "حواشی",
    },
}


def word(name: str, language: str) -> str:
    """Return a word in a language, by its tag in `languages`; in English where that has none."""
    return _WORDS.get(language, _WORDS["en"])[name]
