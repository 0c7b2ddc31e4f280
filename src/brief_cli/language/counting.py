"""Counted nouns: English and Arabic plural forms.

The categories of numbers are those of Unicode CLDR (plural rules, cardinal): Arabic has one, two,
few (3 to 10 of each hundred), many (11 to 99 of each hundred) and other.
"""

_ENGLISH = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("info", "info"),
    "briefing": ("briefing", "briefings"),
    "place": ("place", "places"),
}
# one, two, few, many, other
_ARABIC = {
    "error": ("خطأ واحد", "خطآن", "أخطاء", "خطأ", "خطأ"),
    "warning": ("تحذير واحد", "تحذيران", "تحذيرات", "تحذيراً", "تحذير"),
    "info": ("ملاحظة واحدة", "ملاحظتان", "ملاحظات", "ملاحظة", "ملاحظة"),
    "briefing": ("إحاطة واحدة", "إحاطتين", "إحاطات", "إحاطة", "إحاطة"),
    "place": ("موضعاً واحداً", "موضعين", "مواضع", "موضعاً", "موضع"),
}


def counted(count: int, noun: str, language: str) -> str:
    """Return a number with its noun in `ar`, or else in English.

    Args:
        count: how many, at least one.
        noun: `error`, `warning`, `info`; `briefing`, which in Arabic follows a preposition; or
            `place`, which in Arabic is an object.
    """
    if language != "ar":
        one, more = _ENGLISH[noun]
        return f"{count} {one if count == 1 else more}"
    one, two, few, many, other = _ARABIC[noun]
    if count <= 2:
        return one if count == 1 else two
    last = count % 100
    return f"{count} {few if 3 <= last <= 10 else many if last >= 11 else other}"
