"""Texts of a file, with whatever could act on what shows them as tokens."""

from urllib.parse import urlsplit

from brief_cli.page.inlines import Text, Token
from brief_cli.text.visible import parts

_SAFE_SCHEMES = ("http", "https", "mailto")


def tokens(text: str) -> tuple[Text | Token, ...]:
    """Return a text in one line: words, and tokens for what could act."""
    return tuple(Token(part) if is_token else Text(part) for part, is_token in parts(text))


def token_lines(text: str) -> tuple[tuple[Text | Token, ...], ...]:
    """Return a text of several lines, each as words and tokens."""
    return tuple(tokens(line.removesuffix("\r")) for line in text.rstrip("\n").split("\n"))


def safe_url(url: str) -> str:
    """Return an address that may be opened, every odd character percent-encoded; else nothing."""
    from urllib.parse import quote

    try:
        scheme = urlsplit(url).scheme.casefold()
    except ValueError:
        return ""
    if scheme not in _SAFE_SCHEMES:
        return ""
    return quote(url, safe="%/:=&?~#+!$,;'@()*[]")
