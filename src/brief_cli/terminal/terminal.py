"""What a terminal can do, as a value."""

from dataclasses import dataclass
from enum import Enum

from brief_cli.rtl.mode import Mode


class BidiKind(Enum):
    """What a terminal does to right-to-left text by itself."""

    NOTHING = "nothing"
    """Cells stay where they are put."""
    WORDS = "words"
    """Each right-to-left word is shaped and reversed; words stay where they are put."""
    OBEYS = "obeys"
    """Orders and joins, but can be told not to (BDSM)."""
    IMPLICIT = "implicit"
    """Orders and joins, whatever it is told; each line from the left."""
    AUTODETECT = "autodetect"
    """As IMPLICIT, but a line that starts right to left is set flush right."""

    @property
    def mode(self) -> Mode:
        """What is left to do before text is sent to it."""
        if self is BidiKind.WORDS:
            return Mode.WORDS
        implicit = (BidiKind.IMPLICIT, BidiKind.AUTODETECT)
        return Mode.TERMINAL if self in implicit else Mode.VISUAL


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal, or what stands in for one where output is piped.

    `width` and `height` are in cells; `color` is None, `standard`, `eight_bit` or `truecolor`;
    `multiplexer` is `tmux`, `screen` or empty.
    """

    name: str
    width: int
    is_terminal: bool
    color: str | None
    hyperlinks: bool
    bidi: BidiKind
    height: int = 24
    graphemes: bool = False
    """Whether an emoji sequence is shown as one, in two cells."""
    multiplexer: str = ""
