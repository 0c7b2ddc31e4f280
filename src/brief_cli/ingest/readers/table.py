"""The kinds of files that are read. A new one is a file beside these and a line here."""

from collections.abc import Callable
from dataclasses import dataclass

from brief_cli.ingest.article import Article
from brief_cli.ingest.readers.docx.detect import is_docx
from brief_cli.ingest.readers.html.detect import is_page
from brief_cli.messages.message import Message, say


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of file: whether bytes are one, and what makes an article of them.

    `extra` is the optional part of the package that it needs, empty for none; `missing` says so.
    """

    name: str
    accepts: Callable[[bytes], bool]
    read: Callable[[bytes, str | None], Article]
    extra: str = ""
    missing: Message = say("this is an HTML page: pip install 'brief-cli[{extra}]' to import it")


def _page(data: bytes, encoding: str | None) -> Article:
    from brief_cli.ingest.readers.html.reader import read_page

    return read_page(data, encoding)


def _docx(data: bytes, encoding: str | None) -> Article:
    from brief_cli.ingest.readers.docx.reader import read_docx

    return read_docx(data, encoding)


def _text(data: bytes, encoding: str | None) -> Article:
    from brief_cli.ingest.readers.text import read_text

    return read_text(data, encoding)


READERS = (
    Reader(
        "docx",
        is_docx,
        _docx,
        "docx",
        say("this is a Word document: pip install 'brief-cli[{extra}]' to import it"),
    ),
    Reader("html", is_page, _page, "html"),
    Reader("text", lambda _: True, _text),
)
"""In the order in which they are asked; the last one takes what is left."""


def reader_of(data: bytes) -> Reader:
    """Return the reader of bytes."""
    return next(reader for reader in READERS if reader.accepts(data))
