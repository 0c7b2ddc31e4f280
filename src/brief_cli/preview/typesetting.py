"""How a document is set: what holds for all of its blocks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from brief_cli.language.digits import ARABIC_INDIC, EUROPEAN, EXTENDED_ARABIC_INDIC
from brief_cli.rtl.direction import block_level
from brief_cli.rtl.mode import Mode
from brief_cli.text.span import Span


@dataclass(frozen=True)
class Typesetting:
    """What the blocks of a document share.

    `level` is the paragraph level where a text has no strong character of its own; `digits` are
    the ten that lists count with; `numbers` gives the links that are shown as references.
    """

    mode: Mode = Mode.VISUAL
    level: int = 1
    language: str = "ar"
    digits: str = EUROPEAN
    hyperlinks: bool = False
    graphemes: bool = True
    numbers: Mapping[Span, int] = field(default_factory=dict)
    footnotes: Mapping[str, int] = field(default_factory=dict)

    def level_of(self, text: str) -> int:
        """Return the paragraph level of a block with this text."""
        return block_level(text, self.level)

    def number(self, value: int) -> str:
        """Return a number in the digits of the document."""
        return str(value).translate(str.maketrans(EUROPEAN, self.digits))


def digits_of(text: str, language: str) -> str:
    """Return the digits that a text uses; those of its language where it has none."""
    for digits in (ARABIC_INDIC, EXTENDED_ARABIC_INDIC, EUROPEAN):
        if any(digit in text for digit in digits):
            return digits
    family = language.split("-", maxsplit=1)[0]
    if family in ("fa", "ur", "ps", "sd", "ks"):
        return EXTENDED_ARABIC_INDIC
    return ARABIC_INDIC if family in ("ar", "ckb") else EUROPEAN
