"""The footnotes of a document, each set at the foot of the page that first refers to it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from brief_cli.page.page import Footnote
from brief_cli.render.docx.ooxml import element, field, properties, text
from brief_cli.render.docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUMBER = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}id"
_TYPE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}type"
BOOKMARK = "_RefNote"
"""What the name of the bookmark around a reference begins with; the number of the note follows."""


class Notes:
    """Refers to footnotes, and knows which were referred to.

    A note stands once: what refers to it again is a field with its number (17.16.5.40).

    Args:
        notes: those of the page.
        styles: those of the document.
        root: the part that holds them; separators of a template stay in it.
    """

    def __init__(self, notes: Sequence[Footnote], styles: Styles, root: "_Element") -> None:
        self._styles = styles
        self.root = root
        self.by_label: Mapping[str, Footnote] = {note.label: note for note in notes}
        self.ids: dict[str, int] = {}
        for each in list(root):
            if each.get(_TYPE) in (None, "normal"):
                root.remove(each)
        if not len(root):
            for number, kind, tag in ((-1, "separator", "separator"),
                                      (0, "continuationSeparator", "continuationSeparator")):  # fmt: skip
                held = element("p", element("r", element(tag)))
                root.append(element("footnote", held, type=kind, id=number))
        self._first = 1 + max(int(each.get(_NUMBER) or 0) for each in root)

    def refer(self, label: str, is_rtl: bool) -> "list[_Element]":
        """Return the runs that refer to a note."""
        look = [element("rStyle", val=self._styles.id("footnote reference"))]
        look += [element("rtl")] if is_rtl else []
        known = self.ids.get(label)
        if known is not None:
            shown = element("r", properties("rPr", *look), text(self.by_label[label].number))
            return field(f"NOTEREF {BOOKMARK}{known} \\f \\h", shown)
        number = self.ids[label] = self._first + len(self.ids)
        mark = element("r", properties("rPr", *look), element("footnoteReference", id=number))
        begin = element("bookmarkStart", id=number, name=f"{BOOKMARK}{number}")
        return [begin, mark, element("bookmarkEnd", id=number)]

    def own_mark(self, is_rtl: bool) -> "list[_Element]":
        """Return the runs that begin the text of a note: its number, and a blank."""
        look = [element("rStyle", val=self._styles.id("footnote reference"))]
        turn = [element("rtl")] if is_rtl else []
        blank = element("r", *([properties("rPr", *turn)] if turn else []), text(" "))
        return [element("r", properties("rPr", *look, *turn), element("footnoteRef")), blank]
