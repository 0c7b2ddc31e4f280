"""Ways through the tree of a document: what it says, and which paragraph something stands in."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brief_cli.ingest.readers.docx.package import W

if TYPE_CHECKING:
    from lxml.etree import _Element

NUMBER = f"{W}briefNumber"
"""An element of our own in each paragraph that holds its number, while a document is made ready."""
BOX = f"{W}txbxContent"
"""The text of a box that is anchored in a paragraph."""
_SPACE = frozenset(f"{W}{tag}" for tag in ("tab", "br", "cr", "ptab"))


def text_of(element: "_Element", *, deleted: bool = False) -> str:
    """Return what an element says; of what is within a paragraph, without boxes anchored in it."""
    parts = []
    stack = [element]
    while stack:
        each = stack.pop()
        if each.tag == f"{W}t" or (deleted and each.tag == f"{W}delText"):
            parts.append(each.text or "")
        elif each.tag in _SPACE:
            parts.append(" ")
        elif each.tag != BOX or each is element:
            parts.append(" " if each.tag == f"{W}p" else "")
            stack.extend(reversed(each))
    return "".join(parts)


def runs_of(paragraph: "_Element") -> "Iterator[_Element]":
    """Yield the runs of a paragraph, not those of a box that is anchored in it."""
    for run in paragraph.iter(f"{W}r"):
        parent = run.getparent()
        while parent is not None and parent.tag != f"{W}p":
            parent = parent.getparent()
        if parent is paragraph:
            yield run


def number_of(element: "_Element") -> int:
    """Return the number of the paragraph around an element, or of the first one in it."""
    around = element
    while around is not None and around.tag != f"{W}p":
        around = around.getparent()
    found = around if around is not None else next(element.iter(f"{W}p"), None)
    mark = None if found is None else found.find(NUMBER)
    return 0 if mark is None else int(mark.get("n") or 0)


def remove(element: "_Element") -> None:
    """Take an element out; what follows it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)
