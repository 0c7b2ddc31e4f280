"""Elements of WordprocessingML, their children in the order of its schema (ISO/IEC 29500-1, A.1)."""

from typing import TYPE_CHECKING

from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

INDENT = 567
"""How far a list or a quotation stands in, in twentieths of a point: a centimetre."""
LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"
_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
    "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
)
_SECTION = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings"
)
_PLACES = {
    tag: {name: place for place, name in enumerate(names.split())}
    for tag, names in (("pPr", _PARAGRAPH), ("rPr", _RUN), ("sectPr", _SECTION))
}
# What XML 1.0 has no place for (2.2).
_NOT_XML = lazy_pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, *children: "_Element", **attributes: object) -> "_Element":
    """Return an element of the namespace of Word, with attributes of it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made: _Element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def properties(tag: str, *children: "_Element") -> "_Element":
    """Return `pPr`, `rPr` or `sectPr` with its children in their order."""
    made = element(tag)
    made.extend(sorted(children, key=lambda child: place_of(tag, child)))
    return made


def place_of(tag: str, child: "_Element") -> int:
    """Return the place of a child among those of `pPr`, `rPr` or `sectPr`."""
    places = _PLACES[tag]
    return places.get(str(child.tag).rpartition("}")[2], len(places))


def insert(parent: "_Element", tag: str, child: "_Element") -> None:
    """Put a child into `pPr`, `rPr` or `sectPr` where it belongs, in place of one like it."""
    for same in parent.findall(child.tag):
        parent.remove(same)
    at = sum(place_of(tag, each) <= place_of(tag, child) for each in parent)
    parent.insert(at, child)


def text(words: str) -> "_Element":
    """Return words of a run, blanks at their edges kept."""
    made = element("t")
    made.text = _NOT_XML.sub("\ufffd", words)
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def direction(level: int) -> "_Element":
    """Return what says which way a paragraph runs."""
    return element("bidi") if level else element("bidi", val="0")


def field(instruction: str, *result: "_Element") -> "list[_Element]":
    """Return the runs of a field (17.16.18) with what it shows until it is brought up to date."""
    said = element("instrText")
    said.text = f" {instruction} "
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return [
        element("r", element("fldChar", fldCharType="begin")),
        element("r", said),
        element("r", element("fldChar", fldCharType="separate")),
        *result,
        element("r", element("fldChar", fldCharType="end")),
    ]
