"""A page as a picture: what the terminal shows, cell by cell."""

from collections.abc import Iterator

from markupsafe import Markup
from rich.color import ColorType
from rich.style import Style
from rich.terminal_theme import MONOKAI

from brief_cli.page.page import Page
from brief_cli.render.rows.page import page_rows
from brief_cli.rtl.mode import Mode
from brief_cli.text.clusters import cell_width, clusters
from brief_cli.typeset.rows import Piece, Row
from brief_cli.typeset.setting import Setting
from brief_cli.typeset.theme import style_of

# Of the common monospaced fonts, these have the joined forms of Arabic letters.
_FONTS = "'DejaVu Sans Mono', 'Kawkab Mono', 'Courier New', monospace"
_CELL, _LINE, _SIZE, _MARGIN = 8.4, 20, 14, 16
_BACKGROUND, _FOREGROUND = "#000000", "#d8d8d8"
_DOCUMENT = Markup(
    """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>{title}</title>
<style>text {{ font-family: {fonts}; font-size: {size}px; white-space: pre; unicode-bidi: bidi-override; direction: ltr; }}</style>
<rect width="100%" height="100%" rx="8" fill="{background}"/>
{body}
</svg>
"""
)


def svg_document(page: Page, width: int) -> str:
    """Return an SVG image of a page that is `width` cells wide, in visual order."""
    rows = page_rows(page, width, Setting(Mode.VISUAL, page.level))
    body = Markup("\n").join(part for number, row in enumerate(rows) for part in _line(row, number))
    # The letters stand in visual order and joined: the viewer must not order them again.
    return str(
        _DOCUMENT.format(
            width=f"{width * _CELL + 2 * _MARGIN:g}",
            height=f"{len(rows) * _LINE + 2 * _MARGIN:g}",
            title=page.title,
            fonts=Markup(_FONTS),
            size=_SIZE,
            background=_BACKGROUND,
            body=body,
        )
    )


def _line(row: Row, number: int) -> Iterator[Markup]:
    column = 0
    baseline = _MARGIN + number * _LINE + _SIZE
    for piece in row:
        if piece.text.strip(" "):
            yield from _piece(piece, column, baseline)
        column += piece.width


def _piece(piece: Piece, column: int, baseline: float) -> Iterator[Markup]:
    style = style_of(piece.roles)
    places = []
    for cluster in clusters(piece.text):
        # One place for each code point; that of a mark is ignored, as it sits on its base.
        places += [f"{_MARGIN + column * _CELL:g}"] * len(cluster)
        column += cell_width(cluster)
    yield Markup('<text x="{}" y="{:g}"{}>{}</text>').format(
        " ".join(places), baseline, _attributes(style), piece.text
    )


def _attributes(style: Style) -> Markup:
    color = _FOREGROUND
    if style.color is not None and style.color.type is not ColorType.DEFAULT:
        color = style.color.get_truecolor(MONOKAI).hex
    found = {"fill": color}
    if style.bold:
        found["font-weight"] = "bold"
    if style.italic:
        found["font-style"] = "italic"
    if style.dim:
        found["opacity"] = "0.6"
    lines = [
        name for name, on in (("underline", style.underline), ("line-through", style.strike)) if on
    ]
    if lines:
        found["text-decoration"] = " ".join(lines)
    return Markup("").join(Markup(' {}="{}"').format(*each) for each in found.items())
