"""What stands within a block of a page: everything resolved, nothing left that could act."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Words of the writer."""

    text: str


@dataclass(frozen=True, slots=True)
class Token:
    """The name or the picture of an invisible character that would have acted on what shows it."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Code, which runs from left to right whatever is around it."""

    inlines: tuple["Text | Token", ...]


@dataclass(frozen=True, slots=True)
class Markup:
    """HTML, shown as it was written."""

    inlines: tuple["Text | Token", ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A new line that the writer asked for."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a footnote: the number it is shown with, and the label it is known by."""

    number: str
    label: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Inlines with an emphasis: `emphasis`, `strong` or `strikethrough`."""

    style: str
    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address that is safe to open.

    `number` is what a page that cannot link shows instead; empty where the text is the address.
    """

    url: str
    inlines: tuple["Inline", ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its caption and credit. The address is empty where it is not safe to open."""

    url: str
    inlines: tuple["Inline", ...]


Inline = Text | Token | Code | Markup | Break | Reference | Styled | Link | Picture


def plain(inlines: tuple[Inline, ...]) -> str:
    """Return the words of inlines as one text, without styles."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text) | Token(text):
                parts.append(text)
            case Break():
                parts.append(" ")
            case Reference(number):
                parts.append(f"⁽{number}⁾")
            case _:
                parts.append(plain(inline.inlines))
    return "".join(parts)
