"""The lists of a document: two kinds, and for each list of the text a count of its own."""

from typing import TYPE_CHECKING

from brief_cli.render.docx.ooxml import INDENT, element

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS = 9
"""As many as Word has (17.9.6)."""
_HANGING = 397
_BULLETS = "•◦▪"
_SYMBOLS = "Segoe UI Symbol"
"""The font that Windows and Office have boxes in."""
_ID = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}abstractNumId"
_NUM = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}numId"


class Numbering:
    """Adds lists to the part of a document that defines them.

    Args:
        root: that part; what a template has in it stays.
        level: the direction of the document.
    """

    def __init__(self, root: "_Element", level: int) -> None:
        self._root = root
        self._level = level
        self._next = 1 + max(
            (int(each.get(_NUM) or 0) for each in root if each.get(_NUM)), default=0
        )
        self._definitions: dict[str, int] = {}

    def ordered(self, start: int, depth: int) -> int:
        """Return the id of a new list that counts from a number at a depth."""
        override = element("lvlOverride", element("startOverride", val=start), ilvl=depth)
        return self._num(self._definition("decimal"), [override])

    def bullets(self) -> int:
        """Return the id of a new list with bullets."""
        return self._num(self._definition("bullet"), [])

    def tasks(self, *, checked: bool) -> int:
        """Return the id of a list whose items have a box each."""
        return self._num(self._definition("☑" if checked else "☐"), [])

    def _num(self, definition: int, overrides: "list[_Element]") -> int:
        made = element(
            "num", element("abstractNumId", val=definition), *overrides, numId=self._next
        )
        self._root.append(made)
        self._next += 1
        return self._next - 1

    def _definition(self, kind: str) -> int:
        """Return the id of a kind of list: `decimal`, `bullet`, or the box of its items."""
        if kind in self._definitions:
            return self._definitions[kind]
        definitions = [each for each in self._root if each.get(_ID) is not None]
        number = 1 + max((int(each.get(_ID) or 0) for each in definitions), default=-1)
        levels = [self._level_of(kind, depth) for depth in range(LEVELS)]
        made = element(
            "abstractNum",
            element("multiLevelType", val="multilevel"),
            *levels,
            abstractNumId=number,
        )
        # All definitions come before the lists (CT_Numbering).
        if definitions:
            definitions[-1].addnext(made)
        else:
            self._root.insert(0, made)
        self._definitions[kind] = number
        return number

    def _level_of(self, kind: str, depth: int) -> "_Element":
        is_ordered = kind == "decimal"
        mark = f"%{depth + 1}." if is_ordered else _BULLETS[depth % 3] if kind == "bullet" else kind
        indent = element("ind", left=INDENT * (depth + 1), hanging=_HANGING)
        children = [
            element("start", val=1),
            element("numFmt", val="decimal" if is_ordered else "bullet"),
            element("lvlText", val=mark),
            element("lvlJc", val="left"),
            element("pPr", indent),
        ]
        if self._level and is_ordered:
            children.append(element("rPr", element("rtl")))
        elif kind not in ("decimal", "bullet"):
            # Else a font for emoji may be taken, in colours.
            font = element("rFonts", ascii=_SYMBOLS, hAnsi=_SYMBOLS, cs=_SYMBOLS, hint="default")
            children.append(element("rPr", font))
        return element("lvl", *children, ilvl=depth)
