"""How much of the typesetting is done here."""

from enum import Enum


class Mode(Enum):
    """How much of the typesetting is done here, and how much is left to the terminal."""

    VISUAL = "visual"
    """All of it: order, mirroring, joining."""
    WORDS = "words"
    """The order of words; the letters of each right-to-left word stay in logical order."""
    TERMINAL = "terminal"
    """None: the terminal orders and joins."""
    OFF = "off"
    """None, and nothing is expected of the terminal."""

    @property
    def is_ours(self) -> bool:
        """Say whether words are put where they stand on the screen here, and not by the terminal."""
        return self in (Mode.VISUAL, Mode.WORDS)
