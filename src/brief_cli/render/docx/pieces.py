"""What stands within a block becomes pieces of text, each of one direction and one look.

Word orders a line by what its runs say of themselves: `w:rtl` on a run turns all that is in it, dates
and Latin names too. So runs end where the Unicode algorithm changes its level, as everywhere else
here. Marks (U+200E, U+200F) say the same to programs that order by characters.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from brief_cli.page.inlines import (
    Break,
    Code,
    Inline,
    Link,
    Markup,
    Picture,
    Reference,
    Styled,
    Text,
    Token,
)
from brief_cli.render.docx.ooxml import LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK
from brief_cli.rtl.bidi import resolve

# Stands for what has a direction of its own: to the text around it, it is a neutral.
_OBJECT = "\ufffc"
_STRONG = {"L": 0, "R": 1, "AL": 1}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. `looks` are `strong`, `emphasis`, `strikethrough`, `code`, `picture` or
    `token`.

    `own_level` is the direction of what keeps its own, None for words; `note` the label of a
    footnote that is referred to; `is_rtl` is resolved at the end.
    """

    text: str = ""
    looks: frozenset[str] = frozenset()
    url: str = ""
    own_level: int | None = None
    note: str = ""
    number: str = ""
    is_break: bool = False
    is_rtl: bool = False


def pieces_of(inlines: Iterable[Inline]) -> list[Piece]:
    """Return inlines as pieces, their directions not yet resolved."""
    return [piece for inline in inlines for piece in _pieces(inline, Piece())]


def _pieces(inline: Inline, around: Piece) -> Iterator[Piece]:
    match inline:
        case Text(text):
            yield replace(around, text=text)
        case Token(text):
            yield replace(around, text=text, looks=around.looks | {"token"})
        case Code(inner) | Markup(inner):
            shown = "".join(part.text for part in inner)
            yield replace(around, text=shown, looks=around.looks | {"code"}, own_level=0)
        case Break():
            yield replace(around, is_break=True)
        case Reference(number, label):
            yield replace(around, note=label, number=number)
        case Styled(style, inner):
            within = replace(around, looks=around.looks | {style})
            yield from (piece for each in inner for piece in _pieces(each, within))
        case Link(url, inner):
            within = replace(around, url=url)
            yield from (piece for each in inner for piece in _pieces(each, within))
        case Picture(url, inner):
            # A document stands alone: a picture is its caption and credit, linked.
            within = replace(around, url=url or around.url, looks=around.looks | {"picture"})
            yield from (piece for each in inner for piece in _pieces(each, within))


def resolved(pieces: Sequence[Piece], level: int, paragraph: int | None = None) -> list[Piece]:
    """Return pieces that each run one way, with the marks that keep them in their places.

    Args:
        pieces: those of a paragraph.
        level: the direction of its text.
        paragraph: that of the paragraph itself, where it is another.
    """
    if paragraph is not None and paragraph != level:
        inner = resolved(pieces, level)
        mark = _mark(level)
        return [mark, *inner, mark] if inner else []
    made: list[Piece] = []
    line: list[Piece] = []
    for piece in pieces:
        if piece.is_break:
            made += [*_line(line, level), piece]
            line = []
        else:
            line.append(piece)
    return made + _line(line, level)


def _line(pieces: Sequence[Piece], level: int) -> list[Piece]:
    """Resolve the pieces of a line: a break ends what directions depend on."""
    flat = "".join(_flat(piece) for piece in pieces)
    odd = resolve(flat, level).odd
    made: list[Piece] = []
    at = 0
    for piece in pieces:
        end = at + len(_flat(piece))
        if piece.note:
            if odd[at] and _direction_before(flat[:at]) == 0:
                made.append(_mark(1))
            made.append(replace(piece, is_rtl=odd[at]))
        elif piece.own_level is not None:
            made += _own(piece, piece.own_level, level)
        else:
            made += _cut(piece, odd[at:end])
        at = end
    return made


def _flat(piece: Piece) -> str:
    return _OBJECT if piece.note or piece.own_level is not None else piece.text


def _own(piece: Piece, own: int, level: int) -> list[Piece]:
    """Return what has a direction of its own, resolved by itself."""
    inner = _cut(piece, resolve(piece.text, own).odd)
    if own == level or not piece.text:
        return inner
    first, last = piece.text[0], piece.text[-1]
    before = [] if _strong(first) == own else [_mark(own)]
    after = [] if _strong(last) == own else [_mark(own)]
    return [*before, *inner, *after]


def _cut(piece: Piece, odd: Sequence[bool]) -> list[Piece]:
    """Cut a piece where its direction changes."""
    made: list[Piece] = []
    start = 0
    for at in range(1, len(odd) + 1):
        if at == len(odd) or odd[at] != odd[start]:
            made.append(replace(piece, text=piece.text[start:at], is_rtl=odd[start]))
            start = at
    return made


def _mark(level: int) -> Piece:
    return Piece(RIGHT_TO_LEFT_MARK if level else LEFT_TO_RIGHT_MARK, is_rtl=bool(level))


def _strong(char: str) -> int | None:
    return _STRONG.get(unicodedata.bidirectional(char))


def _direction_before(text: str) -> int | None:
    """Return the direction of the last letter of a text."""
    return next((found for char in reversed(text) if (found := _strong(char)) is not None), None)
