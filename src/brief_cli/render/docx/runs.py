"""Pieces of text become runs, links and references to notes."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from brief_cli.page.inlines import Inline
from brief_cli.render.docx.ooxml import direction, element, field, properties, text
from brief_cli.render.docx.pieces import Piece, pieces_of, resolved
from brief_cli.render.docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

Relate = Callable[[str], str]
"""Returns the id of a relationship to an address."""
Refer = Callable[[str, bool], "Sequence[_Element]"]
"""Returns the runs that refer to a footnote by its label, in a direction."""


def paragraph(
    style: str,
    level: int,
    children: "Iterable[_Element]" = (),
    *looks: "_Element",
) -> "_Element":
    """Return a paragraph.

    Args:
        style: the id of its style; empty for none.
        level: its direction.
        children: its runs.
        looks: what else is said of it (children of `pPr`).
    """
    named = [element("pStyle", val=style)] if style else []
    return element("p", properties("pPr", *named, direction(level), *looks), *children)


class Runs:
    """Writes what stands within blocks.

    Args:
        styles: those of the document.
        relate: of the part that is written, its relationships to addresses.
        refer: makes references to footnotes.
    """

    def __init__(self, styles: Styles, relate: Relate, refer: Refer) -> None:
        self._styles, self._relate, self._refer = styles, relate, refer

    def of(
        self,
        inlines: Iterable[Inline],
        level: int,
        paragraph: int | None = None,
        *looks: str,
        is_joined: bool = False,
    ) -> "list[_Element]":
        """Return inlines as runs.

        Args:
            inlines: what stands within a block.
            level: the direction of the text.
            paragraph: that of the paragraph, where it is another.
            looks: of all of it: `strong`.
            is_joined: whether the spacing of a style that would part joined letters is undone.
        """
        return self.of_pieces(pieces_of(inlines), level, paragraph, *looks, is_joined=is_joined)

    def of_pieces(
        self,
        pieces: Sequence[Piece],
        level: int,
        paragraph: int | None = None,
        *looks: str,
        is_joined: bool = False,
    ) -> "list[_Element]":
        """Return pieces as runs; see `of`."""
        made: list[_Element] = []
        link: tuple[str, _Element] | None = None
        for piece in resolved(pieces, level, paragraph):
            if piece.note:
                runs = list(self._refer(piece.note, piece.is_rtl))
            else:
                runs = [self._run(piece, looks, is_joined=is_joined)]
            if not piece.url:
                made += runs
                link = None
                continue
            if link is None or link[0] != piece.url:
                link = piece.url, self._link(piece.url)
                made.append(link[1])
            link[1].extend(runs)
        return made

    def _link(self, url: str) -> "_Element":
        from docx.oxml.ns import qn

        made = element("hyperlink", history="1")
        made.set(qn("r:id"), self._relate(url))
        return made

    def _run(self, piece: Piece, looks: Sequence[str], *, is_joined: bool) -> "_Element":
        own = piece.looks | set(looks)
        said: list[_Element] = []
        if "code" in own:
            said.append(element("rStyle", val=self._styles.id("Code Char")))
        elif "picture" in own:
            said.append(element("rStyle", val=self._styles.id("Briefing Picture")))
        elif piece.url:
            said.append(element("rStyle", val=self._styles.id("Hyperlink")))
        if "strong" in own:
            said += [element("b"), element("bCs")]
        if "emphasis" in own:
            said += [element("i"), element("iCs")]
        if "strikethrough" in own:
            said.append(element("strike"))
        if "token" in own:
            said.append(element("shd", val="clear", color="auto", fill="E7E6E6"))
        if is_joined and piece.is_rtl:
            said.append(element("spacing", val="0"))
        if piece.is_rtl:
            said.append(element("rtl"))
        about = [properties("rPr", *said)] if said else []
        return element("r", *about, element("br") if piece.is_break else text(piece.text))


def page_number(level: int) -> "list[_Element]":
    """Return runs that show the number of the page."""
    shown = element("r", *([properties("rPr", element("rtl"))] if level else []), text("1"))
    return field("PAGE", shown)
