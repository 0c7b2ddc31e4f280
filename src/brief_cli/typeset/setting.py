"""How texts are set: what holds for all of them."""

from dataclasses import dataclass

from brief_cli.rtl.direction import block_level
from brief_cli.rtl.mode import Mode


@dataclass(frozen=True, slots=True)
class Setting:
    """What the texts that are shown together share.

    `level` is that of the base direction, 0 (left to right) or 1 (right to left).
    """

    mode: Mode = Mode.VISUAL
    level: int = 1
    hyperlinks: bool = False
    graphemes: bool = True

    @property
    def side(self) -> str:
        """The side that the base direction begins at."""
        return side_of(self.level)

    def level_of(self, text: str) -> int:
        """Return the paragraph level of a block with this text."""
        return block_level(text, self.level)


def side_of(level: int) -> str:
    """Return the side that a direction begins at."""
    return "right" if level else "left"
