"""The few words that a page says itself, in the language of the briefing."""

_WORDS = {
    "ar": {
        "to write": "يبقى أن يُكتب",
        "missing section": "قسم ناقص",
        "missing key": "ناقص",
        "links": "الروابط",
        "footnotes": "الحواشي",
        "contents": "المحتويات",
        "draft": "مسودة",
        "back": "العودة إلى النص",
    },
    "en": {
        "to write": "still to be written",
        "missing section": "missing section",
        "missing key": "missing",
        "links": "Links",
        "footnotes": "Notes",
        "contents": "Contents",
        "draft": "Draft",
        "back": "Back to the text",
    },
    "fa": {
        "to write": "هنوز باید نوشته شود",
        "missing section": "بخش ناموجود",
        "missing key": "ناموجود",
        "links": "پیوندها",
        "footnotes": "پانویس\u200cها",
        "contents": "فهرست",
        "draft": "پیش\u200cنویس",
        "back": "بازگشت به متن",
    },
    "fr": {
        "to write": "reste à écrire",
        "missing section": "section manquante",
        "missing key": "manquant",
        "links": "Liens",
        "footnotes": "Notes",
        "contents": "Sommaire",
        "draft": "Brouillon",
        "back": "Retour au texte",
    },
    "he": {
        "to write": "עוד יש לכתוב",
        "missing section": "פרק חסר",
        "missing key": "חסר",
        "links": "קישורים",
        "footnotes": "הערות שוליים",
        "contents": "תוכן העניינים",
        "draft": "טיוטה",
        "back": "חזרה לטקסט",
    },
    "ur": {
        "to write": "ابھی لکھنا باقی ہے",
        "missing section": "حصہ موجود نہیں",
        "missing key": "موجود نہیں",
        "links": "روابط",
        "footnotes": "حواشی",
        "contents": "فہرست",
        "draft": "مسودہ",
        "back": "متن پر واپس",
    },
}


def word(name: str, language: str) -> str:
    """Return a word in a language, by its tag in `languages`; in English where that has none."""
    return _WORDS.get(language, _WORDS["en"])[name]
