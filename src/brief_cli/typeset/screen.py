"""Rows become what is sent to a terminal."""

from collections.abc import Iterable, Iterator

from brief_cli.rtl.mode import Mode
from brief_cli.terminal.bidi_control import bidi_control
from brief_cli.terminal.terminal import BidiKind, Terminal
from brief_cli.typeset.rows import Piece, Row, Segment


def screen_lines(rows: Iterable[Row], terminal: Terminal, mode: Mode) -> Iterator[str]:
    """Yield rows as lines, each ready to be sent, without its line feed."""
    control = bidi_control(terminal, mode)
    # A terminal that sets every line from the left needs blanks to set one flush right.
    pads = mode is Mode.TERMINAL and terminal.bidi is BidiKind.IMPLICIT
    for row in rows:
        line = list(row if mode.is_ours else in_order(row, pads=pads))
        while line and not line[-1].text.strip(" "):
            line.pop()
        if terminal.color is None and not terminal.hyperlinks:
            text = "".join(piece.text for piece in line).rstrip(" ")
        else:
            text = "".join(_sent(piece, terminal) for piece in line)
        yield (control.rtl_line if reads_rtl(row) else control.ltr_line) + text


def reads_rtl(row: Row) -> bool:
    """Say whether the text of a row, that of its last box, runs right to left."""
    last = row.parts[-1] if row.parts else None
    return reads_rtl(last) if isinstance(last, Row) else row.rtl


def in_order(row: Row, *, pads: bool = False) -> Iterator[Piece]:
    """Yield the pieces of a row whose text somebody else orders.

    It is one logical text: its boxes follow each other in reading order, as far apart as they stand
    on the screen; with blanks before it where it is to be set flush right.
    """
    pieces = list(_logical(row))
    if pads and reads_rtl(row):
        used = sum(piece.width for piece in pieces)
        yield Piece(" " * max(0, row.width - used), max(0, row.width - used))
    yield from pieces


def _logical(row: Row) -> Iterator[Piece]:
    for index, part in enumerate(row.parts):
        is_last = index == len(row.parts) - 1
        pieces = list(_logical(part)) if isinstance(part, Row) else list(part.pieces)
        used = sum(piece.width for piece in pieces)
        free = 0 if is_last else part.width - used
        # What a box leaves free stands where its alignment has it, seen in reading order.
        leads = isinstance(part, Segment) and part.align == ("left" if row.rtl else "right")
        if free and leads:
            yield Piece(" " * free, free)
        yield from pieces
        if free and not leads:
            yield Piece(" " * free, free)


def _sent(piece: Piece, terminal: Terminal) -> str:
    from rich.color import ColorSystem

    from brief_cli.typeset.theme import style_of

    text = piece.text
    if piece.roles and terminal.color is not None:
        system = ColorSystem[terminal.color.upper()]
        text = style_of(piece.roles).render(text, color_system=system)
    if piece.link and terminal.hyperlinks:
        # OSC 8; the address holds only what a URL may (no control character can end it).
        text = f"\x1b]8;;{piece.link}\x1b\\{text}\x1b]8;;\x1b\\"
    return text
