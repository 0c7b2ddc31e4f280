"""Letters and marks of the Arabic script, as the insides of character classes."""

from brief_cli.text.lazy_pattern import lazy_pattern

ARABIC = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f"
"""Letters, without tatweel."""
MARKS = "\u064b-\u065f\u0670"
"""Tashkeel."""
WORD = ARABIC + MARKS + "\u0640"
"""What an Arabic word is made of."""

JOINED_TO_WHAT_FOLLOWS = lazy_pattern(
    "[وفبلكسأ]{1,2}(?:ال)?|ال|لل|بال|كال|وال|فال|[והבכלמש]{1,3}|.*\u0640"
)
"""What is no word of its own before a mark that opens: و«…», بـ«…», ال(…)."""

LETTER_NAMES = frozenset(
    (
        "إيه", "آيه", "إي", "آي", "بي", "سي", "دي", "إف", "إتش", "جيه", "جي", "كي",
        "إل", "أل", "إم", "أم", "إن", "أن", "آن", "ان", "أو", "بيه", "كيو", "آر",
        "إس", "اس", "تي", "يو", "في", "دبليو", "إكس", "واي", "زد", "زي", "ام", "اف",
        "اتش", "او", "بى", "سى", "اي", "ال",
    )
)  # fmt: skip
"""Letters of English by their Arabic names, as in بي بي سي and سي إن إن."""

PERSIAN_ONLY = "\u067e\u0686\u0698\u06af"
"""Peh, tcheh, jeh, gaf: a word with one of these is no Arabic word."""

# One that abbreviates stands before the last letter, or before an ending.
_GERSHAYIM = lazy_pattern("(?<=[\u05d0-\u05ea])[“”](?=[\u05d0-\u05ea]{1,3}(?![\u05d0-\u05ea]))")


def with_gershayim(text: str) -> str:
    """Return a text in which a quotation mark that abbreviates in Hebrew is no longer one: ארה“ב."""
    return _GERSHAYIM.sub("\u05f4", text)
