"""What a terminal can do, as a value."""

from dataclasses import dataclass
from enum import Enum

from brief_cli.rtl.mode import Mode


class BidiKind(Enum):
    """What a terminal does to right-to-left text by itself."""

    NOTHING = "nothing"
    """Cells stay where they are put."""
    MARKED = "marked"
    """Orders and joins what it draws at once, and heeds marks of direction in it."""
    WORDS = "words"
    """Each right-to-left word is shaped and reversed; words stay where they are put."""
    RUNS = "runs"
    """Orders and joins what looks alike, each stretch by itself, from left to right."""
    UNMARKED = "unmarked"
    """Orders and mirrors each line, in the direction of its first letter; heeds no mark."""
    OBEYS = "obeys"
    """Orders and joins, but can be told not to (BDSM)."""
    EMBEDDED = "embedded"
    """Orders and joins, whatever it is told but for U+202B (RLE); mirrors nothing."""
    IMPLICIT = "implicit"
    """Orders and joins, whatever it is told; each line from the left."""
    AUTODETECT = "autodetect"
    """As IMPLICIT, but a line that starts right to left is set flush right."""

    @property
    def mode(self) -> Mode:
        """What is left to do before text is sent to it."""
        return _MODES.get(self, Mode.VISUAL)


_MODES = {
    BidiKind.MARKED: Mode.LRM,
    BidiKind.WORDS: Mode.WORDS,
    BidiKind.RUNS: Mode.RUNS,
    BidiKind.UNMARKED: Mode.PUTTY,
    BidiKind.EMBEDDED: Mode.KONSOLE,
    BidiKind.IMPLICIT: Mode.TERMINAL,
    BidiKind.AUTODETECT: Mode.TERMINAL,
}


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
    sign: str = ""
    """By what it was recognised."""
    ascii_bars: bool = False
    """Whether lines are drawn with ASCII, since others change the order of the text beside them."""
    italics: bool = True
    """Whether slanted letters can be read."""
    marks: bool = True
    """Whether right-to-left letters with marks are drawn; else they are sent without."""
