"""Rows become what is sent to a terminal."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from brief_cli.rtl.direction import direction, has_right_to_left
from brief_cli.rtl.mode import Mode
from brief_cli.rtl.sending import (
    LETTER_BLANK,
    LRE,
    LRM,
    PDF,
    RLE,
    RLM,
    with_letter_blanks,
)
from brief_cli.terminal.bidi_control import bidi_control
from brief_cli.terminal.terminal import BidiKind, Terminal
from brief_cli.text.clusters import clusters
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.typeset.rows import Piece, Row, Segment

_ASCII = str.maketrans("│┃▏─┼╭╮╰╯", "|||-+++++")
_FAINT, _NOT_FAINT, _BOLD = "\x1b[2m", "\x1b[22m", "\x1b[1m"
_SIGNED = lazy_pattern("[-+−]?[0-9.,]+ ?%|[-+−][0-9.,]+")
_HIDDEN = LRM + RLM + "\u200c\u200d"
_BLANK = " " + LETTER_BLANK


def screen_lines(rows: Iterable[Row], terminal: Terminal, mode: Mode) -> Iterator[str]:
    """Yield rows as lines, each ready to be sent, without its line feed."""
    control = bidi_control(terminal, mode)
    for row in rows:
        line = list(_pieces(row, terminal, mode))
        while line and not line[-1].text.strip(_BLANK):
            line.pop()
        text = "".join(_sent(piece, terminal, mode) for piece in line)
        yield (control.rtl_line if reads_rtl(row) else control.ltr_line) + text.rstrip(_BLANK)


def screen_text(rows: Iterable[Row], terminal: Terminal, mode: Mode | None = None) -> str:
    """Return rows as lines that end in a line feed, with what the terminal is told before and after.

    The mode is that of the terminal unless given.
    """
    mode = terminal.bidi.mode if mode is None else mode
    control = bidi_control(terminal, mode)
    lines = "".join(f"{line}\n" for line in screen_lines(rows, terminal, mode))
    return f"{control.start}{lines}{control.end}"


def reads_rtl(row: Row) -> bool:
    """Say whether the text of a row, that of its last box, runs right to left."""
    last = row.parts[-1] if row.parts else None
    return reads_rtl(last) if isinstance(last, Row) else row.rtl


def _pieces(row: Row, terminal: Terminal, mode: Mode) -> Iterator[Piece]:
    if mode is Mode.PUTTY:
        yield from _from_the_left(row)
    elif mode.is_ours:
        yield from row
    elif mode is Mode.KONSOLE:
        yield from _embedded(row)
    elif mode is Mode.TERMINAL and terminal.bidi is BidiKind.AUTODETECT:
        yield from _marked(row, in_blank=bool(terminal.multiplexer))
    else:
        # A terminal that sets every line from the left needs blanks to set one flush right.
        if terminal.bidi is BidiKind.IMPLICIT and mode is Mode.TERMINAL and reads_rtl(row):
            yield _blanks(row.width - sum(piece.width for piece in in_order(row)))
        yield from in_order(row)


def _from_the_left(row: Row) -> Iterator[Piece]:
    """Yield the pieces of a row for a terminal that is to take each line for a left-to-right one.

    A letter without ink stands in a cell before it, and wherever words must not become one run.
    """
    line = list(row)
    is_turned = any(has_right_to_left(piece.text) for piece in line)
    yield replace(_blanks(1), text=LETTER_BLANK) if is_turned else _blanks(1)
    shown = with_letter_blanks(piece.text for piece in line)
    yield from (replace(piece, text=text) for piece, text in zip(line, shown, strict=True))


def _marked(row: Row, *, in_blank: bool) -> Iterator[Piece]:
    """Yield the pieces of a row for a terminal that takes the direction of its first letter.

    A mark is that letter; from the right each line has one, so that their edges are straight. It is
    not seen, but takes a cell; a multiplexer drops it unless it stands in a blank (`in_blank`).
    """
    before = " " * in_blank
    if not _has_rtl(row):
        yield _blanks(int(row.rtl))
        for piece in row:  # from the left, as it stands
            yield replace(piece, text=piece.text.replace(LRM, "").replace(RLM, ""))
        return
    pieces = list(in_order(row))
    if row.rtl:
        yield Piece(before + RLM, in_blank)
    elif direction("".join(piece.text for piece in pieces)):
        yield Piece(before + LRM, in_blank)
    while pieces and not pieces[-1].text.strip(" "):
        pieces.pop()
    # A mark is not seen, but counted: a line with too many would be broken.
    hidden = sum(char in _HIDDEN for piece in pieces for char in piece.text)
    room = row.width - sum(piece.width for piece in pieces) - hidden
    for piece in pieces:
        if row.rtl and room > 0 and _SIGNED.fullmatch(piece.text):
            yield Piece(RLM, 0)  # after Arabic letters its sign would change sides
            room -= 1
        yield replace(piece, text=piece.text.replace(LRM, "")) if room < 0 else piece


def _has_rtl(row: Row) -> bool:
    return any(has_right_to_left(piece.text) for piece in row.logical())


def _embedded(row: Row) -> Iterator[Piece]:
    """Yield the pieces of a row for a terminal that is told its direction within the line.

    What tells it needs a cell before it to stand in: each line has one more than its row.
    """
    pieces = list(in_order(row, marks=True, embeds=True))
    if not row.rtl:
        yield from pieces
        return
    yield _blanks(row.width - sum(piece.width for piece in pieces) + 1)
    yield Piece(RLE, 0)
    yield from pieces
    yield Piece(PDF, 0)


def in_order(row: Row, *, marks: bool = False, embeds: bool = False) -> Iterator[Piece]:
    """Yield the pieces of a row whose text somebody else orders.

    It is one logical text: its boxes follow each other in reading order, as far apart as they stand
    on the screen. With `marks` they are kept apart: what stands beside each other in two boxes
    would else be ordered as one text. With `embeds` a box of the other direction says so.
    """
    for index, part in enumerate(row.parts):
        is_last = index == len(row.parts) - 1
        if index and marks:
            yield Piece(RLM if row.rtl else LRM, 0)
        pieces = list(
            in_order(part, marks=marks, embeds=embeds) if isinstance(part, Row) else part.pieces
        )
        used = sum(piece.width for piece in pieces)
        if embeds and isinstance(part, Row) and part.rtl is not row.rtl:
            pieces = [Piece(RLE if part.rtl else LRE, 0), *pieces, Piece(PDF, 0)]
        # What a box leaves free stands where its alignment has it, seen in reading order.
        free = _blanks(part.width - used)
        leads = _align(part) == ("left" if row.rtl else "right")
        if leads and not (is_last and (not marks or not pieces)):
            yield free
        yield from pieces
        if not leads and not is_last:
            yield free


def _align(part: Segment | Row) -> str:
    while isinstance(part, Row):
        if len(part.parts) != 1:
            return "right" if part.rtl else "left"
        part = part.parts[0]
    return part.align


def _blanks(width: int) -> Piece:
    return Piece(" " * max(0, width), max(0, width))


def _unmarked(cluster: str) -> str:
    return cluster[0] if has_right_to_left(cluster[0]) else cluster


def _unlike(text: str, *, bold: bool) -> str:
    """Return a text of which no two cells beside each other look alike to QTerminal.

    It keeps what is faint apart, but draws it like the rest. The last is faint, as what stands
    beside it is not.
    """
    plain = _NOT_FAINT + _BOLD if bold else _NOT_FAINT
    cells = list(clusters(text))
    return "".join(
        f"{_FAINT}{cell}{plain}" if (len(cells) - place) % 2 else cell
        for place, cell in enumerate(cells)
    )


def _sent(piece: Piece, terminal: Terminal, mode: Mode) -> str:
    text = piece.text.translate(_ASCII) if terminal.ascii_bars else piece.text
    if not terminal.marks and has_right_to_left(text):
        text = "".join(_unmarked(cluster) for cluster in clusters(text))
    look = None
    if terminal.color is not None and piece.roles:
        from brief_cli.typeset.theme import style_of

        look = style_of(piece.roles, terminal.color, italics=terminal.italics)
    if mode is Mode.RUNS and has_right_to_left(text):
        text = _unlike(text, bold=look is not None and bool(look.bold))
    if look is not None and terminal.color is not None:
        from rich.color import ColorSystem

        text = look.render(text, color_system=ColorSystem[terminal.color.upper()])
    if piece.link and terminal.hyperlinks:
        # OSC 8; the address holds only what a URL may (no control character can end it).
        text = f"\x1b]8;;{piece.link}\x1b\\{text}\x1b]8;;\x1b\\"
    return text
