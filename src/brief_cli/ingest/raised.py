"""Raised and lowered text: as the characters that Unicode has for it."""

import unicodedata
from functools import cache

RAISED = {"sup": "<super>", "sub": "<sub>"}
"""The mark of a decomposition (UAX #44) by the tag of HTML."""


def raised(text: str, tag: str) -> str:
    """Return text with the characters that Unicode has raised or lowered forms of in them."""
    forms = [_forms(RAISED[tag]).get(char, "") for char in text.strip()]
    return "".join(forms) if all(forms) else text


@cache
def _forms(kind: str) -> dict[str, str]:
    """Return the raised or lowered form of each character that has one."""
    found: dict[str, str] = {}
    for code_point in (0xAA, 0xB2, 0xB3, 0xB9, 0xBA, *range(0x2070, 0x209D)):
        char = chr(code_point)
        mark, *whole = unicodedata.decomposition(char).split() or [""]
        if mark == kind and len(whole) == 1:
            found.setdefault(chr(int(whole[0], 16)), char)
    return found
