"""Language tags (BCP 47, RFC 5646 section 2.1) and the script and direction of a language."""

import re

_TAG = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
# Languages written from right to left in their usual script (CLDR, characterOrder).
RIGHT_TO_LEFT = frozenset(
    ("ar", "arc", "azb", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb", "ps",
     "sd", "sdh", "skr", "syr", "ug", "ur", "yi")
)  # fmt: skip


def is_language_tag(text: str) -> bool:
    """Say whether a text is a well-formed BCP 47 tag (no language has one of four letters or more)."""
    return _TAG.fullmatch(text) is not None


def is_right_to_left(tag: str) -> bool:
    """Say whether a language is written from right to left; an explicit script decides."""
    parts = tag.casefold().split("-")
    if any(part in ("latn", "cyrl") for part in parts[1:]):
        return False
    return parts[0] in RIGHT_TO_LEFT or any(part in ("arab", "hebr") for part in parts[1:])
