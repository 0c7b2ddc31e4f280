"""Scripts: which letters belong to one, and which script a language is written in."""

import re

_LETTERS = {
    "Arabic": "\u0620-\u064a\u066e-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f"
    "\u0870-\u08c9\ufb50-\ufdff\ufe70-\ufefc",
    "Hebrew": "\u05d0-\u05f2\ufb1d-\ufb4f",
    "Syriac": "\u0710-\u074f",
    "Thaana": "\u0780-\u07b1",
    "Latin": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrillic": "\u0400-\u052f",
    "Armenian": "\u0531-\u0587",
    "Devanagari": "\u0904-\u0939\u0958-\u0961",
    "Georgian": "\u10a0-\u10ff",
    "Thai": "\u0e01-\u0e30",
    "Han": "\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3",
}
_LANGUAGES = {
    "ar": "Arabic", "arc": "Syriac", "azb": "Arabic", "bg": "Cyrillic", "ckb": "Arabic",
    "dv": "Thaana", "el": "Greek", "fa": "Arabic", "he": "Hebrew", "hi": "Devanagari",
    "hy": "Armenian", "ja": "Han", "ka": "Georgian", "ko": "Han", "ps": "Arabic",
    "ru": "Cyrillic", "sd": "Arabic", "sr": "Cyrillic", "syr": "Syriac", "th": "Thai",
    "ug": "Arabic", "uk": "Cyrillic", "ur": "Arabic", "yi": "Hebrew", "zh": "Han",
}  # fmt: skip
_ANY_LETTER = re.compile(r"[^\W\d_]+")


def script_of(tag: str) -> str:
    """Return the script in which a language is usually written; a subtag may name another."""
    parts = tag.casefold().split("-")
    for subtag, script in (("arab", "Arabic"), ("latn", "Latin"), ("cyrl", "Cyrillic")):
        if subtag in parts[1:]:
            return script
    return _LANGUAGES.get(parts[0], "Latin")


def letters_in(text: str, script: str) -> tuple[int, int]:
    """Count the letters of a text: those of a script, and all."""
    own = sum(len(run) for run in re.findall(f"[{_LETTERS[script]}]+", text))
    return own, sum(len(run) for run in _ANY_LETTER.findall(text))
