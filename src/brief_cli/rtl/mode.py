"""How much of the typesetting is done here."""

from enum import Enum


class Mode(Enum):
    """How much of the typesetting is done here, and how much is left to the terminal."""

    VISUAL = "visual"
    """All of it: order, mirroring, joining."""
    LRM = "lrm"
    """All of it, and a U+200E (LRM) after each right-to-left letter says that its order stands."""
    WORDS = "words"
    """The order of words; the letters of each right-to-left word stay in logical order."""
    RUNS = "runs"
    """All of it, and no two cells beside each other look alike."""
    PUTTY = "putty"
    """Order and joining, but each right-to-left word is in logical order, without what is about it."""
    KONSOLE = "konsole"
    """Joining and mirroring; the order is the terminal's, told the direction by U+202B (RLE)."""
    TERMINAL = "terminal"
    """None: the terminal orders and joins."""
    OFF = "off"
    """None, and nothing is expected of the terminal."""

    @property
    def is_ours(self) -> bool:
        """Say whether words are put where they stand on the screen here, and not by the terminal."""
        return self in (Mode.VISUAL, Mode.LRM, Mode.WORDS, Mode.RUNS, Mode.PUTTY)

    @property
    def joins(self) -> bool:
        """Say whether letters take the form that their neighbours give them here."""
        return self in (Mode.VISUAL, Mode.LRM, Mode.RUNS, Mode.PUTTY, Mode.KONSOLE)

    @property
    def takes_a_cell(self) -> bool:
        """Say whether each line has a cell in front, for what tells the terminal its direction."""
        return self in (Mode.PUTTY, Mode.KONSOLE)
