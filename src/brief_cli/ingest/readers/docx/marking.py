"""What each paragraph of a document is: by its style, its place in a list, its looks."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief_cli.ingest.readers.docx.numbering import Numbering, Place
from brief_cli.ingest.readers.docx.package import W
from brief_cli.ingest.readers.docx.styles import (
    Role,
    Styles,
    indent_of,
    is_on,
    numbering_of,
    outline_level,
    value,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

# Sides of ST_Jc (ISO/IEC 29500-1, 17.18.44): in a paragraph from right to left, left is where it
# begins.
_SIDES = {"left": 0, "start": 0, "right": 1, "end": 1}
_LOOKS_LIKE_HEADING = 12
"""Words: what is bold as a whole and no longer may be a heading."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `level` is that of a heading, from 1; `alignment` is `left`, `center`, `right` or
    `none`, as it is seen; `indent` is where it begins, in twentieths of a point, None for unsaid.
    """

    role: Role = Role.TEXT
    level: int = 0
    place: Place | None = None
    indent: int | None = None
    alignment: str = "none"
    is_rule: bool = False
    """Whether it is nothing but a line across the page."""
    is_bold: bool = False
    """Whether it is bold as a whole."""
    text: str = ""


class Marker:
    """Tells what paragraphs are, in the order in which they come."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.styles = styles
        self._numbering = numbering

    def paragraph(self, element: "_Element", text: str, *, is_bold: bool) -> Paragraph:
        """Return what a paragraph is.

        Args:
            element: the paragraph.
            text: what it says.
            is_bold: whether all of its runs are bold.
        """
        properties = element.find(f"{W}pPr")
        style = self.styles.of_paragraph(properties)
        role, level = style.role, style.level
        if properties is not None and properties.find(f"{W}outlineLvl") is not None:
            level = outline_level(properties)
            role = Role.HEADING if level else Role.TEXT if role is Role.HEADING else role
        own = indent_of(properties)
        indent = own if own is not None else style.indent if role is Role.TEXT else None
        numbering = numbering_of(properties) or style.numbering
        place = None
        if numbering is not None and role in (Role.TEXT, Role.QUOTE) and text:
            place = self._numbering.place(*numbering, own)
            if place is None and own is None:
                indent = self._numbering.indent(*numbering)
        is_rule = not text and properties is not None and properties.find(f"{W}pBdr") is not None
        return Paragraph(
            role, level, place, indent, _alignment(properties), is_rule,
            is_bold and role is Role.TEXT and 0 < len(text.split()) <= _LOOKS_LIKE_HEADING, text,
        )  # fmt: skip


def _alignment(properties: "_Element | None") -> str:
    side = value(properties, "jc")
    if side == "center":
        return side
    if side not in _SIDES:
        return "none"
    is_right = bool(_SIDES[side]) != bool(is_on(properties, "bidi"))
    return "right" if is_right else "left"
