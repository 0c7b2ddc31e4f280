"""Rows become what is sent to a terminal or written as text."""

from collections.abc import Iterable, Iterator

from brief_cli.preview.rows import Piece, Row, Segment, text_of
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.bidi_control import bidi_control
from brief_cli.terminal.terminal import BidiKind, Terminal


def screen_lines(rows: Iterable[Row], terminal: Terminal, mode: Mode) -> Iterator[str]:
    """Yield the rows as lines, each ready to be sent, without its line feed."""
    control = bidi_control(terminal, mode)
    # A terminal that sets every line from the left needs blanks to set one flush right.
    pads = mode is Mode.TERMINAL and terminal.bidi is BidiKind.IMPLICIT
    for row in rows:
        line = list(_order(row, mode, pads=pads))
        while line and not line[-1].text.strip(" "):
            line.pop()
        if terminal.color is None and not terminal.hyperlinks:
            text = "".join(piece.text for piece in line).rstrip(" ")
        else:
            text = "".join(_sent(piece, terminal) for piece in line)
        yield (control.rtl_line if _reads_rtl(row) else control.ltr_line) + text


def text_lines(rows: Iterable[Row], mode: Mode) -> Iterator[str]:
    """Yield the rows as plain text."""
    for row in rows:
        if mode in (Mode.OFF, Mode.TERMINAL):
            yield "".join(piece.text for piece in _order(row, mode)).rstrip(" ")
        else:
            yield text_of(row)


def _reads_rtl(row: Row) -> bool:
    """Say whether the text of a row, that of its last box, runs right to left."""
    last = row.parts[-1] if row.parts else None
    return _reads_rtl(last) if isinstance(last, Row) else row.rtl


def _order(row: Row, mode: Mode, *, pads: bool = False) -> Iterator[Piece]:
    """Yield the pieces as the mode has them.

    Where the terminal orders the text, a line is one logical text: its boxes follow each other in
    reading order, as far apart as they stand on the screen.
    """
    if mode not in (Mode.OFF, Mode.TERMINAL):
        yield from row
        return
    pieces = list(_logical(row))
    if pads and _reads_rtl(row):
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

    from brief_cli.preview.theme import style_of

    text = piece.text
    if piece.roles and terminal.color is not None:
        system = ColorSystem[terminal.color.upper()]
        text = style_of(piece.roles).render(text, color_system=system)
    if piece.link and terminal.hyperlinks:
        # OSC 8; the address holds only what a URL may (no control character can end it).
        text = f"\x1b]8;;{piece.link}\x1b\\{text}\x1b]8;;\x1b\\"
    return text
