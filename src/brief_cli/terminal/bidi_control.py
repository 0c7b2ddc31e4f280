"""The sequences by which a terminal is told who orders the text.

They are those of the freedesktop recommendation "BiDi in terminal emulators" (terminal-wg): BDSM
(ECMA-48 section 7.2.1, mode 8) chooses between implicit and explicit mode, SCP the direction of a
paragraph, and the DEC private modes 2500 and 2501 mirror boxes and detect the direction.
"""

from dataclasses import dataclass

from brief_cli.rtl.mode import Mode
from brief_cli.terminal.terminal import BidiKind, Terminal

EXPLICIT = "\x1b[8l"
IMPLICIT = "\x1b[8h"
_LEFT_TO_RIGHT = "\x1b[1 k"
_RIGHT_TO_LEFT = "\x1b[2 k"
_DEFAULT_PATH = "\x1b[0 k"
_MIRROR_BOXES = "\x1b[?2500h"
_KEEP_BOXES = "\x1b[?2500l"
_NO_AUTODETECTION = "\x1b[?2501l"


@dataclass(frozen=True, slots=True)
class BidiControl:
    """What to send before the text, at the start of a line of each direction, and at the end."""

    start: str = ""
    ltr_line: str = ""
    rtl_line: str = ""
    end: str = ""


def bidi_control(terminal: Terminal, mode: Mode) -> BidiControl:
    """Return what makes a terminal leave alone what was done here, and do what was not.

    Nothing for a terminal that obeys nothing: it would show the sequences, or ignore them.
    """
    if terminal.bidi is not BidiKind.OBEYS or not terminal.is_terminal:
        return BidiControl()
    if mode.is_ours:
        return BidiControl(
            start=EXPLICIT + _LEFT_TO_RIGHT,
            end=_DEFAULT_PATH + IMPLICIT,
        )
    if mode in (Mode.OFF, Mode.KONSOLE):
        return BidiControl()
    return BidiControl(
        start=IMPLICIT + _NO_AUTODETECTION + _MIRROR_BOXES,
        ltr_line=_LEFT_TO_RIGHT,
        rtl_line=_RIGHT_TO_LEFT,
        end=_DEFAULT_PATH + _KEEP_BOXES,
    )
