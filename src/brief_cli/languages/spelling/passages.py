"""Which stretches of a text are not in its own language: quotations of dialect, of Persian."""

import re

from brief_cli.languages.spelling.arabic_words import DIALECT

MASK = "\ufffc"
# Letters that Arabic has not: Persian, Urdu, Kurdish.
_OTHER = re.compile("[\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f]")
_WORD = re.compile("[\u0620-\u063a\u0641-\u065f\u0670-\u06d3\u06d5\u06fa-\u06ff\u200c]+")
_QUOTATION = re.compile(r"«[^«»]*»|“[^“”]*”|”[^“”]*“|\"[^\"\n]*\"|„[^“”„]*[“”]|‹[^‹›]*›")
# So many words in a row that hold a letter of another language make a passage of it.
_FOREIGN_RUN = 3


def own_text(text: str) -> str:
    """Return a text in which what is not in standard Arabic is masked, of the same length."""
    if _OTHER.search(text):
        words = _WORD.findall(text)
        foreign = sum(_OTHER.search(word) is not None for word in words)
        if foreign >= _FOREIGN_RUN and foreign * 5 >= len(words):
            return MASK * len(text)
    return _QUOTATION.sub(_quoted, text) if any(mark in text for mark in "«“\"„”‹") else text


def _quoted(match: re.Match[str]) -> str:
    words = [word.strip("\u064b\u064c\u064d") for word in _WORD.findall(match.group())]
    if any(word in DIALECT or _OTHER.search(word) for word in words):
        return MASK * len(match.group())
    return match.group()
