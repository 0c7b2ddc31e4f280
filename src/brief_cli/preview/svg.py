"""Rows as a picture: what the terminal shows, cell by cell."""

from collections.abc import Iterable, Iterator
from html import escape

from rich.color import ColorType
from rich.style import Style
from rich.terminal_theme import MONOKAI

from brief_cli.preview.rows import Piece, Row
from brief_cli.preview.theme import style_of
from brief_cli.text.clusters import cell_width, clusters

# Of the common monospaced fonts, these have the joined forms of Arabic letters.
_FONTS = "'DejaVu Sans Mono', 'Kawkab Mono', 'Courier New', monospace"
_CELL, _LINE, _SIZE, _MARGIN = 8.4, 20, 14, 16
_BACKGROUND, _FOREGROUND = "#1d1f21", "#d8d8d8"


def svg_document(rows: Iterable[Row], width: int, title: str) -> str:
    """Return an SVG image of rows that are `width` cells wide, in visual order."""
    lines = list(rows)
    w = width * _CELL + 2 * _MARGIN
    h = len(lines) * _LINE + 2 * _MARGIN
    body = "\n".join(part for number, row in enumerate(lines) for part in _line(row, number))
    # The letters stand in visual order and joined: the viewer must not order them again.
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:g} {h:g}" role="img">
<title>{escape(title)}</title>
<style>text {{ font-family: {_FONTS}; font-size: {_SIZE}px; white-space: pre; unicode-bidi: bidi-override; direction: ltr; }}</style>
<rect width="100%" height="100%" rx="8" fill="{_BACKGROUND}"/>
{body}
</svg>
"""


def _line(row: Row, number: int) -> Iterator[str]:
    column = 0
    baseline = _MARGIN + number * _LINE + _SIZE
    for piece in row:
        if piece.text.strip(" "):
            yield from _piece(piece, column, baseline)
        column += piece.width


def _piece(piece: Piece, column: int, baseline: float) -> Iterator[str]:
    style = style_of(piece.roles)
    places = []
    for cluster in clusters(piece.text):
        # One place for each code point; that of a mark is ignored, as it sits on its base.
        places += [f"{_MARGIN + column * _CELL:g}"] * len(cluster)
        column += cell_width(cluster)
    attributes = f'x="{" ".join(places)}" y="{baseline:g}" {_attributes(style)}'
    text = f"<text {attributes.strip()}>{escape(piece.text)}</text>"
    yield f'<a href="{escape(piece.link, quote=True)}">{text}</a>' if piece.link else text


def _attributes(style: Style) -> str:
    color = _FOREGROUND
    if style.color is not None and style.color.type is not ColorType.DEFAULT:
        color = style.color.get_truecolor(MONOKAI).hex
    parts = [f'fill="{color}"']
    if style.bold:
        parts.append('font-weight="bold"')
    if style.italic:
        parts.append('font-style="italic"')
    if style.dim:
        parts.append('opacity="0.6"')
    lines = [
        name for name, on in (("underline", style.underline), ("line-through", style.strike)) if on
    ]
    if lines:
        parts.append(f'text-decoration="{" ".join(lines)}"')
    return " ".join(parts)
