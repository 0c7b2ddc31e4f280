"""A test card: one look tells which mode is right for a terminal."""

from collections.abc import Iterator

from brief_cli.rtl.layout import lay_out
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.bidi_control import bidi_control
from brief_cli.terminal.terminal import BidiKind, Terminal

SAMPLE = "سلام (أهلا) 12"
_WIDTH = 30


def probe_lines(terminal: Terminal) -> Iterator[str]:
    """Yield what was detected, and the sample in every mode."""
    yield f"terminal      {terminal.name}"
    yield f"width         {terminal.width} cells"
    yield f"colours       {terminal.color or 'none'}"
    yield f"hyperlinks    {'yes' if terminal.hyperlinks else 'no'}"
    yield f"multiplexer   {terminal.multiplexer or 'none'}"
    yield f"right to left {terminal.bidi.value}"
    yield f"--bidi auto   {terminal.bidi.mode.value}"
    yield ""
    yield "The line that reads right has, from the right: a joined word (salam), a joined word in"
    yield "round brackets (ahla), the number 12. Its name is the one for --bidi; if it is not the"
    yield "one chosen above, say --bidi NAME and tell us of your terminal."
    yield ""
    for mode in (Mode.VISUAL, Mode.WORDS, Mode.TERMINAL, Mode.OFF):
        yield from _line(terminal, mode)


def _line(terminal: Terminal, mode: Mode) -> Iterator[str]:
    control = bidi_control(terminal, mode)
    line = lay_out(SAMPLE, _WIDTH, 1, mode)[0]
    text = line.text
    if mode in (Mode.VISUAL, Mode.WORDS) or terminal.bidi is BidiKind.IMPLICIT:
        text = " " * (_WIDTH - line.width) + text
    # The name stands on a line of its own, so that it does not become part of the paragraph.
    yield f"{mode.value}:"
    yield f"{control.start}{control.rtl_line}{text}{control.end}"
