"""What of a block a reader sees: its text without markup, and where each character is written."""

from collections.abc import Iterable

from brief_cli.document.blocks import Break, Code, Image, Inline, Link, Styled, Text


def shown_text(inlines: Iterable[Inline], source: str) -> tuple[str, list[int]]:
    """Return the text of inlines as it is shown, and the place in the source of each character.

    The places are offsets in code points; a character that is written otherwise (an entity) has the
    place where that begins. Code is shown without its backticks, a link by its text.
    """
    text: list[str] = []
    places: list[int] = []
    waiting = list(inlines)[::-1]
    while waiting:
        inline = waiting.pop()
        match inline:
            case Text(text=own, span=span) | Code(text=own, span=span):
                start = source.find(own, span.start, span.end) if own else -1
                text.append(own)
                places += range(start, start + len(own)) if start >= 0 else [span.start] * len(own)
            case Break(span=span):
                text.append(" ")
                places.append(span.start)
            case Link(inlines=inner) | Styled(inlines=inner) | Image(inlines=inner):
                waiting += list(inner)[::-1]
            case _:
                pass
    return "".join(text), places
