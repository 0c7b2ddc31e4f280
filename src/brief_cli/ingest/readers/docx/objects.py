"""What is in a document beside paragraphs of runs becomes what mammoth reads: pictures, formulas,
fields that repeat the number of a note, heads of tables.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from brief_cli.ingest.readers.docx.package import W
from brief_cli.ingest.readers.docx.tree import BOX, remove
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_NOTE_FIELD = lazy_pattern(r'\s*NOTEREF\s+"?(?P<name>[^\s"]+)')
# Of the flags of a table's look (17.4.55).
_FIRST_ROW = 0x20


def take_pictures(root: "_Element", leave_out: Callable[["_Element", str], None]) -> None:
    """Keep of drawings what they say: the text of their boxes.

    Args:
        root: a part.
        leave_out: told of each picture, and what it is said to show.
    """
    for each in list(root.iter(_ALTERNATE, f"{W}drawing", f"{W}pict", f"{W}object")):
        if not _is_within(each, root):
            continue
        shown = each.find(_CHOICE) if each.tag == _ALTERNATE else each
        shown = each if shown is None or not len(shown) else shown
        boxes = [box for box in shown.iter(BOX) if not _holds(box, shown)]
        if not boxes and each.tag == _ALTERNATE:
            boxes = [box for box in each.iter(BOX) if not _holds(box, each)]
        said = next(shown.iter(f"{_DRAWING}docPr"), None)
        if not boxes and said is not None:
            alternative = said.get("descr") or said.get("title") or said.get("name") or ""
            leave_out(each, alternative)
        held = each.makeelement(f"{W}pict")
        held.extend(boxes)
        held.tail = each.tail
        each.getparent().replace(each, held)


def write_formulas(root: "_Element") -> None:
    """Write formulas as the characters that they are made of."""
    for each in list(root.iter(f"{_MATH}oMath")):
        run = each.makeelement(f"{W}r")
        text = each.makeelement(f"{W}t")
        text.text = "".join(part.text or "" for part in each.iter(f"{_MATH}t"))
        run.append(text)
        each.getparent().replace(each, run)
    for each in list(root.iter(f"{_MATH}oMathPara")):
        parent = each.getparent()
        at = parent.index(each)
        parent[at : at + 1] = list(each)


def refer_again(root: "_Element") -> None:
    """Make a reference to a note of each field that repeats the number of one (17.16.5.40)."""
    notes = {
        mark.get(f"{W}name"): reference
        for mark in root.iter(f"{W}bookmarkStart")
        if (reference := _reference_after(mark)) is not None
    }
    if not notes:
        return
    fields: list[tuple[_Element, list[_Element]]] = []
    for run in list(root.iter(f"{W}r")):
        char = run.find(f"{W}fldChar")
        kind = "" if char is None else char.get(f"{W}fldCharType")
        if kind == "begin":
            fields.append((run, []))
        elif fields:
            fields[-1][1].append(run)
        if kind == "end" and fields:
            first, rest = fields.pop()
            said = "".join(each.text or "" for one in rest for each in one.iter(f"{W}instrText"))
            again = _NOTE_FIELD.match(said)
            reference = notes.get(again["name"]) if again else None
            if reference is not None:
                first[:] = [reference.makeelement(reference.tag, dict(reference.attrib))]
                for one in rest:
                    remove(one)


def mark_heads(root: "_Element") -> None:
    """Mark the first row of tables whose look says that it is the head (17.4.55)."""
    for look in root.iter(f"{W}tblLook"):
        flags = look.get(f"{W}val") or "0"
        is_hex = re.fullmatch("[0-9A-Fa-f]{1,8}", flags) is not None
        is_headed = look.get(f"{W}firstRow") in ("1", "true", "on") or (
            look.get(f"{W}firstRow") is None and is_hex and bool(int(flags, 16) & _FIRST_ROW)
        )
        row = look.getparent().getparent().find(f"{W}tr")
        if is_headed and row is not None:
            properties = row.find(f"{W}trPr")
            if properties is None:
                properties = row.makeelement(f"{W}trPr")
                row.insert(0, properties)
            if properties.find(f"{W}tblHeader") is None:
                properties.append(row.makeelement(f"{W}tblHeader"))


def _reference_after(mark: "_Element") -> "_Element | None":
    """Return the reference to a note that a bookmark stands around."""
    following = mark.getnext()
    if following is None or following.tag != f"{W}r":
        return None
    found = following.find(f"{W}footnoteReference")
    return found if found is not None else following.find(f"{W}endnoteReference")


def _is_within(element: "_Element", root: "_Element") -> bool:
    while element is not None and element is not root:
        element = element.getparent()
    return element is root


def _holds(box: "_Element", root: "_Element") -> bool:
    """Say whether another box, below a root, holds a box."""
    parent = box.getparent()
    while parent is not None and parent is not root:
        if parent.tag == BOX:
            return True
        parent = parent.getparent()
    return False
