"""How each role looks: on white and on black alike.

Each colour has a contrast of at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3) on both; few have,
as their relative luminance must be between 0.175 and 0.183. Of the palette of 16 nobody but its
terminal knows the colours, so there emphasis alone tells roles apart. For the same reason nothing is
faint.
"""

from functools import lru_cache

from rich.color import Color
from rich.style import Style

from brief_cli.typeset.rows import Roles

COLORS = {
    "red": ("#ee0000", 163),
    "orange": ("#b95c00", 131),
    "green": ("#008917", 29),
    "blue": ("#0c6ef7", 63),
    "purple": ("#875fd7", 98),
    "gray": ("#767676", 243),
}
"""By name, as true colour and as a number of the palette of 256."""
LOOKS = {
    "title": "bold",
    "subtitle": "italic",
    "heading1": "bold blue",
    "heading2": "bold blue",
    "heading3": "bold",
    "heading4": "bold",
    "heading5": "bold",
    "heading6": "bold",
    "strong": "bold",
    "emphasis": "italic",
    "strikethrough": "strike",
    "code": "purple",
    "codeblock": "purple",
    "link": "underline",
    "image": "italic purple",
    "reference": "green",
    "quote": "italic",
    "label": "gray",
    "rule": "gray",
    "bar": "gray",
    "html": "gray",
    "tablehead": "bold",
    "missing": "bold orange",
    "token": "reverse",
    "error": "bold red",
    "warning": "bold orange",
    "info": "bold blue",
    "option": "bold blue",
    "metavar": "orange",
}


@lru_cache(maxsize=1024)
def style_of(roles: Roles, palette: str = "truecolor", *, italics: bool = True) -> Style:
    """Return the style of a piece: what each of its roles adds, in their order.

    Args:
        roles: what the piece is.
        palette: `standard`, `eight_bit` or `truecolor`.
        italics: whether slanted letters can be read; else they are underlined.
    """
    style = Style.null()
    for role in roles:
        for word in LOOKS.get(role, "").split():
            style += _style(word, palette, italics=italics)
    return style


def _style(word: str, palette: str, *, italics: bool) -> Style:
    if word in COLORS:
        true, number = COLORS[word]
        if palette == "standard":
            return Style.null()
        return Style(color=Color.parse(true) if palette == "truecolor" else Color.from_ansi(number))
    if word == "italic" and not italics:
        word = "underline"
    return Style.parse(word)
