"""Digits of the scripts that briefings use."""

import re

EUROPEAN = "0123456789"
ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩"
EXTENDED_ARABIC_INDIC = "۰۱۲۳۴۵۶۷۸۹"

_OTHER = re.compile(f"[{ARABIC_INDIC}{EXTENDED_ARABIC_INDIC}]")
_TO_EUROPEAN = str.maketrans(ARABIC_INDIC + EXTENDED_ARABIC_INDIC, EUROPEAN * 2)


def european(text: str) -> str:
    """Return a text with its Arabic-Indic and extended digits as European ones."""
    return text if not _OTHER.search(text) else text.translate(_TO_EUROPEAN)
