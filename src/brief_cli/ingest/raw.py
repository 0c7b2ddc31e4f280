"""Scraped bytes become numbered lines."""

import unicodedata
from dataclasses import dataclass

from brief_cli.messages.message import Message, say
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.source import LINE_ENDING

# Zero width and direction marks say nothing in a line of their own; a joiner is spelling.
_INVISIBLE = lazy_pattern("[\u00ad\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_CONTROL = lazy_pattern("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SPACES = lazy_pattern("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")


class UnreadableText(Exception):
    """The bytes are no text; `why` says why."""

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line of the input, cleaned of what is invisible; `number` is 1-based."""

    number: int
    text: str
    indent: int = 0

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def decode_raw(data: bytes, encoding: str | None) -> tuple[str, str]:
    """Decode scraped bytes.

    Args:
        data: the bytes.
        encoding: what they are said to be; None to find out.

    Returns:
        The text, and the name of the encoding that was taken.

    Raises:
        UnreadableText: they are binary, or not in that encoding.
    """
    if encoding is not None:
        try:
            return data.decode(encoding), encoding
        except LookupError:
            raise UnreadableText(
                say("no encoding is called “{encoding}”", encoding=encoding)
            ) from None
        except UnicodeDecodeError as error:
            raise UnreadableText(
                say(
                    "not {encoding}: byte {offset} does not fit",
                    encoding=encoding,
                    offset=error.start,
                )
            ) from None
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe\0\0", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            try:
                return data.decode(name), name
            except UnicodeDecodeError:
                raise UnreadableText(
                    say("starts like {encoding}, but is not", encoding=name)
                ) from None
    if b"\0" in data:
        from brief_cli.text.encoding import wide_encoding

        wide = wide_encoding(data)
        if wide:
            return data.decode(wide, "replace"), wide
        raise UnreadableText(say("this is a binary file, not text"))
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    from brief_cli.text.encoding import code_page

    found = code_page(data)
    if not found:
        raise UnreadableText(say("neither UTF-8 nor an Arabic or Latin code page; say --encoding"))
    return data.decode(found), found


def cleaned(text: str) -> str:
    """Return a text on one line, without what is invisible and says nothing there."""
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFC", _CONTROL.sub("", _INVISIBLE.sub("", text)))
    return " ".join(text.split())


def raw_lines(text: str) -> list[RawLine]:
    """Return the lines of a text that hold something, cleaned."""
    lines = []
    for number, line in enumerate(LINE_ENDING.split(text), start=1):
        clean = _CONTROL.sub("", _INVISIBLE.sub("", line))
        clean = unicodedata.normalize("NFC", clean)
        indent = len(clean) - len(clean.lstrip(" \t\u00a0"))
        clean = _SPACES.sub(" ", clean).strip()
        if clean:
            lines.append(RawLine(number, clean, indent))
    return lines
