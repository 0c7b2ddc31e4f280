"""Inlines become one text with a style for every code point."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from brief_cli.document.blocks import (
    Break,
    Code,
    FootnoteReference,
    Image,
    Inline,
    InlineHtml,
    Link,
    Styled,
    Text,
    plain_text,
)
from brief_cli.preview.rows import Roles
from brief_cli.preview.typesetting import Typesetting
from brief_cli.text.visible import visible

_SAFE_SCHEMES = ("http", "https", "mailto")
_TOKEN = re.compile("(⟦[A-Z+0-9]+⟧|[\u2400-\u2421])")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
LINE_FEED = "\n"
"""Stands in a styled text where the writer asked for a new line."""


@dataclass(slots=True)
class StyledText:
    """A text in which each code point has its roles and its link."""

    text: str = ""
    roles: list[Roles] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def add(self, text: str, roles: Roles = (), link: str = "") -> None:
        """Append a text that all looks alike; it must have no control characters."""
        self.text += text
        self.roles += [roles] * len(text)
        self.links += [link] * len(text)

    def lines(self) -> Iterator["StyledText"]:
        """Yield the parts between the line feeds."""
        start = 0
        for end in [*(m.start() for m in re.finditer(LINE_FEED, self.text)), len(self.text)]:
            yield StyledText(self.text[start:end], self.roles[start:end], self.links[start:end])
            start = end + 1


def styled(inlines: Iterable[Inline], setting: Typesetting, roles: Roles = ()) -> StyledText:
    """Return inlines as a styled text, with hard breaks as line feeds.

    What could act on the terminal is shown as a visible token.
    """
    target = StyledText()
    for inline in inlines:
        _add(target, inline, setting, roles, "")
    return target


def _add(target: StyledText, inline: Inline, setting: Typesetting, roles: Roles, link: str) -> None:
    match inline:
        case Text(text=text):
            add_visible(target, text, roles, link)
        case Code(text=text):
            add_visible(target, text, (*roles, "code"), link)
        case Break(hard=hard):
            target.add(LINE_FEED if hard else " ", roles, link)
        case InlineHtml(text=text):
            if _LINE_BREAK.fullmatch(text):
                target.add(LINE_FEED, roles, link)
            elif not text.startswith("<!--"):
                add_visible(target, text, (*roles, "html"), link)
        case FootnoteReference(label=label):
            number = setting.footnotes.get(label)
            shown = setting.number(number) if number else visible(label)
            target.add(f"⁽{shown}⁾", (*roles, "reference"), link)
        case Styled(style=style, inlines=inner):
            for child in inner:
                _add(target, child, setting, (*roles, style), link)
        case Link() | Image():
            _add_link(target, inline, setting, roles)


def _add_link(target: StyledText, inline: Link | Image, setting: Typesetting, roles: Roles) -> None:
    url = safe_url(inline.url)
    is_image = isinstance(inline, Image)
    role = "image" if is_image else "link"
    inner = (*roles, role) if url or is_image else roles
    link = url if setting.hyperlinks and not is_image else ""
    start = len(target.text)
    for child in inline.inlines:
        _add(target, child, setting, inner, link)
    if is_image and inline.title:
        add_visible(target, f" ({inline.title})", inner, link)
    if len(target.text) == start:
        add_visible(target, inline.url, inner, link)
    number = setting.numbers.get(inline.span)
    if number is not None:
        target.add(f" [{setting.number(number)}]", (*roles, "reference"))


def add_visible(target: StyledText, text: str, roles: Roles = (), link: str = "") -> None:
    """Append a text of the file, with whatever could act on a terminal as a visible token."""
    text = text.replace("\t", "    ")
    for index, part in enumerate(_TOKEN.split(visible(text))):
        if part:
            target.add(part, (*roles, "token") if index % 2 else roles, link)


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


def is_bare(link: Link) -> bool:
    """Say whether a link shows its own address, so that no reference to it is needed."""
    text = plain_text(link).strip().rstrip("/")
    return link.url.rstrip("/").endswith(text) and text != ""
