"""What a terminal can do, as a value."""

from dataclasses import dataclass
from enum import Enum

from brief_cli.rtl.layout import Mode


class BidiKind(Enum):
    """What a terminal does to right-to-left text by itself."""

    NOTHING = "nothing"
    """Cells stay where they are put (xterm, Alacritty, Windows Terminal, VS Code)."""
    WORDS = "words"
    """Each right-to-left word is shaped and reversed; words stay where they are put (kitty)."""
    OBEYS = "obeys"
    """Orders and joins, but can be told not to: BDSM, `CSI 8 l` (VTE, mintty)."""
    IMPLICIT = "implicit"
    """Orders and joins, whatever it is told (Konsole, Apple Terminal, PuTTY)."""

    @property
    def mode(self) -> Mode:
        """What is left to do before text is sent to it."""
        if self is BidiKind.WORDS:
            return Mode.WORDS
        return Mode.TERMINAL if self is BidiKind.IMPLICIT else Mode.VISUAL


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal, or what stands in for one where output is piped.

    `width` is in cells; `color` is None, `standard`, `eight_bit` or `truecolor`.
    """

    name: str
    width: int
    is_terminal: bool
    color: str | None
    hyperlinks: bool
    bidi: BidiKind
