"""How each role looks, in the terminal's own palette so that any background works."""

from functools import lru_cache

from rich.style import Style

from brief_cli.typeset.rows import Roles

_LOOKS = {
    "title": "bold",
    "subtitle": "italic",
    "heading1": "bold cyan",
    "heading2": "bold cyan",
    "heading3": "bold",
    "heading4": "bold",
    "heading5": "bold",
    "heading6": "bold",
    "strong": "bold",
    "emphasis": "italic",
    "strikethrough": "strike",
    "code": "magenta",
    "codeblock": "magenta",
    "link": "underline",
    "image": "italic magenta",
    "reference": "cyan",
    "quote": "italic",
    "label": "dim",
    "rule": "dim",
    "bar": "dim",
    "html": "dim",
    "tablehead": "bold",
    "missing": "bold yellow",
    "token": "reverse red",
    "error": "red",
    "warning": "yellow",
    "info": "blue",
    "option": "bold cyan",
    "metavar": "yellow",
}


@lru_cache(maxsize=512)
def style_of(roles: Roles) -> Style:
    """Return the style of a piece: what each of its roles adds, in their order."""
    style = Style.null()
    for role in roles:
        if role in _LOOKS:
            style += Style.parse(_LOOKS[role])
    return style
