"""Licences: SPDX identifiers, and how people spell Creative Commons."""

import re
import unicodedata

from brief_cli.text.lazy_pattern import lazy_pattern

COMMON = {
    "CC-BY-4.0": "Creative Commons Attribution 4.0",
    "CC-BY-SA-4.0": "Creative Commons Attribution Share Alike 4.0",
    "CC-BY-NC-4.0": "Creative Commons Attribution Non Commercial 4.0",
    "CC-BY-NC-SA-4.0": "Creative Commons Attribution Non Commercial Share Alike 4.0",
    "CC-BY-ND-4.0": "Creative Commons Attribution No Derivatives 4.0",
    "CC-BY-NC-ND-4.0": "Creative Commons Attribution Non Commercial No Derivatives 4.0",
    "CC0-1.0": "Creative Commons Zero 1.0",
    "CC-BY-3.0": "Creative Commons Attribution 3.0",
    "CC-BY-SA-3.0": "Creative Commons Attribution Share Alike 3.0",
}
"""Licences that texts and pictures are given under, by SPDX identifier, with the name it has there."""

# Creative Commons as it is spelt by name and by sound, in Latin and in Arabic letters.
_CC = r"(?:cc|creative commons|سي سي|سيسي|المشاع الابداعي|رخصه المشاع الابداعي|كرييتف كومنز)"
_PARTS = {
    "by": r"(?:by|attribution|باي|بي|نسب المصنف|النسبه|اسناد)",
    "nc": r"(?:nc|non ?commercial|ان سي|غير تجاري)",
    "sa": r"(?:sa|share ?alike|اس ايه?|بالمثل|الترخيص بالمثل)",
    "nd": r"(?:nd|no ?deriv(?:ative|ative work)?s?|ان دي|منع الاشتقاق)",
}
_LICENCE = lazy_pattern(
    rf"(?:{_CC})\s*(?P<parts>(?:(?:{'|'.join(_PARTS.values())})\s*)*)(?P<version>[1-4]\.[05])?",
)
_ZERO = lazy_pattern(r"(?:cc ?0|cc zero|سي سي زيرو|سي سي 0)(?: 1\.0)?")


def canonical_licence(text: str) -> str | None:
    """Return the SPDX identifier or expression that a text is, in its own spelling; else None."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        return str(canonicalize_license_expression(text))
    except InvalidLicenseExpression:
        return None


def licence_reading(text: str) -> str | None:
    """Return the SPDX identifier that a spelling of a Creative Commons licence means, or None.

    `سي سي بي 4.0` and `CC BY 4.0` are CC-BY-4.0. A licence without its version has no identifier.
    """
    words = _words(text)
    if _ZERO.fullmatch(words):
        return "CC0-1.0"
    match = _LICENCE.fullmatch(words)
    if match is None or match["version"] is None:
        return canonical_licence(re.sub(r"\s+", "-", text.strip()))
    rest = match["parts"]
    found = [
        name for name, pattern in _PARTS.items() if re.search(rf"(?<!\w){pattern}(?!\w)", rest)
    ]
    if "by" not in found:
        return None
    return canonical_licence("-".join(["CC", *(part.upper() for part in found), match["version"]]))


def _words(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold()
    text = text.translate(str.maketrans("أإآىةـ", "اااي" + "ه" + " "))
    return " ".join(re.sub(r"[^\w.]", " ", text).split())
