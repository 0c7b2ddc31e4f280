"""Rows become what is sent to a terminal or written as text."""

from collections.abc import Iterable, Iterator

from brief_cli.preview.rows import Piece, Row, text_of
from brief_cli.rtl.layout import Mode
from brief_cli.terminal.terminal import Terminal


def screen_lines(rows: Iterable[Row], terminal: Terminal, mode: Mode) -> Iterator[str]:
    """Yield the rows as lines, each ready to be sent, without its line feed."""
    for row in rows:
        pieces = list(_order(row, mode))
        while pieces and not pieces[-1].text.strip(" "):
            pieces.pop()
        if terminal.color is None and not terminal.hyperlinks:
            yield "".join(piece.text for piece in pieces).rstrip(" ")
        else:
            yield "".join(_sent(piece, terminal) for piece in pieces)


def text_lines(rows: Iterable[Row], mode: Mode) -> Iterator[str]:
    """Yield the rows as plain text."""
    for row in rows:
        if mode in (Mode.OFF, Mode.TERMINAL):
            yield "".join(piece.text for piece in _order(row, mode)).rstrip(" ")
        else:
            yield text_of(row)


def _order(row: Row, mode: Mode) -> Iterator[Piece]:
    """Yield the pieces as the mode has them.

    Without reordering a line is one logical text: its boxes follow each other in reading order,
    a blank between two, and the terminal or the reader's program aligns it.
    """
    if mode not in (Mode.OFF, Mode.TERMINAL):
        yield from row
        return
    first = True
    for piece in _spaced(row):
        if first and not piece.text.strip(" "):
            continue
        first = False
        yield piece


def _spaced(row: Row) -> Iterator[Piece]:
    for index, part in enumerate(row.parts):
        pieces = list(_spaced(part)) if isinstance(part, Row) else list(part.pieces)
        used = sum(piece.width for piece in pieces)
        yield from pieces
        if index < len(row.parts) - 1 and 0 < used < part.width:
            yield Piece(" ", 1)


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
