"""The bytes of a page become a tree of elements."""

import re
from typing import TYPE_CHECKING

from brief_cli.ingest.raw import UnreadableText, decode_raw
from brief_cli.text.encoding import code_page
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import HTMLParser
    from lxml.etree import _Element as HtmlElement

_DECLARED = lazy_pattern(rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096
# The labels of the Encoding Standard (WHATWG) that Python calls by another name, or reads as another.
_LABELS = {"iso-8859-8-i": "iso8859_8", "logical": "iso8859_8", "x-mac-arabic": "mac_arabic"}
_LATIN = ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252", "cp1252")
# Of so many characters one may be broken, and the page still be in the encoding it declares.
_FEW_BROKEN = 500
# What ends the document ends it for the parser; browsers read on (HTML, 13.2.6.4.22).
_ENDS = lazy_pattern(r"</(?:html|body)\s*>", re.IGNORECASE)
_NEVER = "\x00\ufffe\uffff"
# Tags nested deeper than the parser follows are taken for breaks between paragraphs.
_TAG = lazy_pattern(
    r"</?(?!(?:script|style|title|head|h[1-6]|a|meta|link)\b)[a-z][^<>]*>", re.IGNORECASE
)
_TOO_DEEP = "depth"


def decode_page(data: bytes, encoding: str | None) -> tuple[str, str, bool]:
    """Decode a page.

    Args:
        data: its bytes.
        encoding: what they are said to be in; None to go by mark, declaration and content.

    Returns:
        The text, the name of the encoding, and whether it was guessed.

    Raises:
        UnreadableText: they are in no encoding that is known.
    """
    if encoding is not None:
        return (*decode_raw(data, encoding), False)
    match = _DECLARED.search(data[:_HEAD])
    declared = match[1].decode("ascii", "replace").lower() if match else ""
    try:
        text, name = decode_raw(data, None)
    except UnreadableText:
        text, name = "", ""
    if name.startswith("utf") or not declared:
        if not name:
            decode_raw(data, None)
        return text, name, not name.startswith("utf")
    if declared in ("utf-8", "utf8"):
        mostly = data.decode("utf-8", "replace")
        if mostly.count("\ufffd") <= 1 + len(mostly) // _FEW_BROKEN:
            return mostly, "utf-8", False
    elif declared not in _LATIN:
        try:
            return data.decode(_LABELS.get(declared, declared), "replace"), declared, False
        except LookupError:
            pass
    found = name or code_page(data) or "cp1252"
    return data.decode(found, "replace"), found, True


def parse(text: str) -> "HtmlElement":
    """Return the root element of a page, whatever its markup is."""
    # Elements of lxml.html ask Python for their class, each of them; those of lxml.etree do not.
    from lxml import etree

    text = _ENDS.sub("", text)
    for char in _NEVER:
        text = text.replace(char, "")
    parser = _parser()
    data = text.encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        return etree.fromstring("<html><body></body></html>", _parser())
    if any(_TOO_DEEP in error.message.lower() for error in parser.error_log):
        flat = _TAG.sub("<p>", text).encode("utf-8", "replace")
        root = etree.fromstring(flat, _parser())
    return root


def _parser() -> "HTMLParser":
    from lxml import etree

    return etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True)
