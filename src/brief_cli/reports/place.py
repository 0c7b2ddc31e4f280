"""Names and places as formats for programs want them."""

import os
from dataclasses import dataclass
from urllib.parse import quote

from brief_cli.diagnostic import Diagnostic
from brief_cli.text.source import Source
from brief_cli.text.span import Span


@dataclass(frozen=True, slots=True)
class Region:
    """A span by lines and columns: all 1-based, columns in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(source: Source, span: Span) -> Region:
    """Return where a span is in a source."""
    return Region(*source.position(span.start), *source.position(span.end))


def relative(name: str, root: str) -> str:
    """Return the path of a file below a folder, with slashes; as it is where it is elsewhere.

    Bytes that are no UTF-8 become `\\xNN`, so that the result can be written anywhere.
    """
    path = name
    if os.path.isabs(name) and os.path.commonpath((root, name)) == root:
        path = os.path.relpath(name, root)
    path = path.replace(os.sep, "/").removeprefix("./")
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def uri(name: str, root: str) -> str:
    """Return the relative or absolute URI of a file (RFC 3986); its bytes are kept."""
    path = name
    if os.path.isabs(name):
        if os.path.commonpath((root, name)) != root:
            return "file://" + quote(os.fsencode(name))
        path = os.path.relpath(name, root)
    return quote(os.fsencode(path.replace(os.sep, "/").removeprefix("./")))


def mark(source: Source, diagnostic: Diagnostic, path: str, before: dict[str, int]) -> str:
    """Return what a diagnostic is known by from one run to the next: path, code, words of the line.

    Args:
        source: the text.
        diagnostic: what was found in it.
        path: how the format names the file.
        before: how often each was there before; counted up, so that none is there twice.
    """
    import hashlib

    from brief_cli.lint.baseline import fingerprint

    known = f"{path}\0{fingerprint(source, diagnostic)}"
    number = before[known] = before.get(known, -1) + 1
    data = f"{known}\0{number}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=16).hexdigest()
