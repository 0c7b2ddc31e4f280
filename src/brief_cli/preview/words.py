"""The few words that a preview says itself, in the language of the briefing."""

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
}


def word(name: str, language: str) -> str:
    """Return a word in a language; in English where it is not known in that one."""
    return _WORDS.get(language.split("-", maxsplit=1)[0], _WORDS["en"])[name]
