"""A card: lines of a briefing between two bars, as a command shows them in a terminal."""

import os
import shlex
import sys
from pathlib import Path

from tests.terminal.real.ink import BAR, CELLS

# Short of lam-alef, which some terminals give two cells: what stands beside it is then elsewhere.
LINES = (
    "قال الوزير: «نعم (عندي)» وصمت.",
    "بدأت في عام 2025 وتستمر 12 سنة.",
    "حكومة (TITR) تنشر التقرير غدا.",
    "می\u200cخواهیم گفت‌وگو کنیم پس.",
    "TITR يبدأ هنا في عام 2025م بعد شهر.",
)
_HERE = Path(__file__).parents[3]


def command(bidi: str, found: Path | None = None) -> str:
    """Return a line of sh that shows the card.

    Args:
        bidi: the mode, as a command takes it.
        found: where what was found out about the terminal is written.
    """
    python, here = shlex.quote(sys.executable), shlex.quote(str(_HERE))
    where = f" {shlex.quote(str(found))}" if found else ""
    return f"cd {here} && {python} -m tests.terminal.real.card {bidi}{where}"


def main() -> None:
    """Show the card at the terminal that standard output is."""
    from brief_cli.console.output import put
    from brief_cli.console.world import settle, terminal
    from brief_cli.rtl.mode import Mode
    from brief_cli.typeset.paragraph import plain_rows
    from brief_cli.typeset.screen import screen_text
    from brief_cli.typeset.setting import Setting

    bidi, *found = sys.argv[1:]
    screen = terminal(ask=bidi == "auto")
    mode = screen.bidi.mode if bidi == "auto" else Mode(bidi)
    rows = [
        row
        for line in LINES
        for row in plain_rows(
            line, screen.width, Setting(mode, 1, graphemes=screen.graphemes), level=1
        )
    ]
    bar = " " * (os.get_terminal_size().columns - CELLS) + BAR
    put(f"{bar}\r\n{screen_text(rows, screen, mode)}{bar}\r\n")
    for path in found:
        said = f"{screen.name}\n{screen.multiplexer}\n{mode.value}\n{screen.sign}\n"
        Path(path).write_text(said, encoding="utf-8")
    settle()


if __name__ == "__main__":
    main()
