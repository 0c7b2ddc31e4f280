"""Bytes become a decoded text that knows its lines."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from brief_cli.text.fault import Fault
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span
from brief_cli.text.template import Template

BOM = "\ufeff"
# CommonMark section 2.1: a line ending is LF, CR, or CR LF.
LINE_ENDING = lazy_pattern(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Source:
    """A decoded text. A byte order mark stays in it, as its first code point."""

    name: str
    text: str
    faults: tuple[Fault, ...] = field(default=())

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offsets at which the lines start; the first is 0."""
        if "\r" not in self.text:
            lengths = (len(line) + 1 for line in self.text.split("\n"))
            return tuple(accumulate(lengths, initial=0))[:-1]
        return (0, *(match.end() for match in LINE_ENDING.finditer(self.text)))

    @cached_property
    def newline(self) -> str:
        """The line ending that the text uses most; LF where it has none."""
        crlf = self.text.count("\r\n")
        counts = {
            "\n": self.text.count("\n") - crlf,
            "\r\n": crlf,
            "\r": self.text.count("\r") - crlf,
        }
        return max(counts, key=lambda ending: counts[ending])

    @property
    def has_bom(self) -> bool:
        """Say whether the text starts with a byte order mark."""
        return self.text.startswith(BOM)

    def line(self, offset: int) -> int:
        """Return the 1-based number of the line that holds `offset`."""
        return bisect_right(self.line_starts, offset)

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of `offset`, both 1-based, the column in code points."""
        line = self.line(offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line_span(self, line: int) -> Span:
        """Return the span of a line (1-based) without its ending."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)


def decode(name: str, data: bytes) -> Source:
    """Decode the bytes of a file.

    Args:
        name: what to call the file in messages.
        data: its bytes, which must be UTF-8 without NUL.

    Returns:
        A source. Where the bytes are no text it carries a fatal `not-text` fault, and its text is
        a readable stand-in (U+FFFD for what cannot be decoded) in which the fault has a place.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(name, data, error)
    nul_at = text.find("\0")
    # Some formats that are no text begin like one.
    if nul_at >= 0 or text.startswith(("%PDF-", "{\\rtf")):
        from brief_cli.text.encoding import foreign

        if (sentence := foreign(data)) is not None:
            return _not_text(name, *sentence)
    if nul_at >= 0:
        fault = Fault(
            "not-text",
            Template(
                "NUL character: this is a binary file or a damaged one; remove the character or "
                "restore the text"
            ),
            Span(nul_at, nul_at + 1),
        )
        return Source(name, text, (fault,))
    return Source(name, text)


def _undecodable(name: str, data: bytes, error: UnicodeDecodeError) -> Source:
    from brief_cli.text.encoding import foreign, seems

    if (sentence := foreign(data)) is not None:
        return _not_text(name, *sentence)
    # Only the text up to the first fault is known; the rest would be guessed.
    known = data[: error.start].decode("utf-8")
    if b"\0" in data[:8192]:
        message = Template("this is a binary file, not text; a briefing is UTF-8 Markdown")
        return _not_text(name, message, {}, known)
    if (sentence := seems(data)) is not None:
        return _not_text(name, *sentence, known)
    message = Template(
        "invalid UTF-8 at byte {offset} (0x{byte:02x}); save the file as UTF-8 "
        "(iconv -f WINDOWS-1256 -t UTF-8 converts an old Arabic file)"
    )
    params = {"offset": error.start, "byte": data[error.start]}
    return _not_text(name, message, params, known)


def _not_text(name: str, message: str, params: Mapping[str, object], known: str = "") -> Source:
    """Return a source whose text is what is known of it, and a stand-in that the fault is at."""
    fault = Fault("not-text", message, Span(len(known), len(known) + 1), params)
    return Source(name, known + "\ufffd", (fault,))
