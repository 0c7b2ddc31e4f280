"""How a run looks: by what it says, its style, and the script that it is written in."""

from typing import TYPE_CHECKING

from brief_cli.ingest.readers.docx.package import W
from brief_cli.ingest.readers.docx.styles import Role, Styles, is_on, value
from brief_cli.ingest.readers.docx.tree import remove

if TYPE_CHECKING:
    from lxml.etree import _Element

CODE = "BriefCode"
PICTURE_LINK = "BriefPicture"
"""The styles of a run of code, and of one that stands for a picture."""
_RUN_STYLES = {Role.CODE: CODE, Role.PICTURE: PICTURE_LINK}


def resolve_looks(
    run: "_Element", text: str, styles: Styles, *, is_bold: bool, is_complex: bool
) -> bool:
    """Write into a run how it looks, as mammoth knows it; return whether a reader sees it bold.

    Args:
        run: the run, which is changed.
        text: what it says.
        styles: those of the document.
        is_bold: whether the style of its paragraph is.
        is_complex: whether that says that its text runs from right to left.
    """
    for each in run.findall(f"{W}cr"):
        each.tag = f"{W}br"
    for each in run.findall(f"{W}br"):
        each.attrib.clear()
    for each in run.findall(f"{W}ptab"):
        each.tag = f"{W}tab"
    properties = run.find(f"{W}rPr")
    style = styles.of_run(properties)
    is_complex = bool(
        is_on(properties, "rtl") or is_on(properties, "cs") or style.is_complex or is_complex
    )
    looks = {}
    for plain, complex_, of_style in (("b", "bCs", style.is_bold), ("i", "iCs", style.is_italic)):
        first, second = (complex_, plain) if is_complex else (plain, complex_)
        said = is_on(properties, first)
        if said is None and not text.strip():
            said = is_on(properties, second)  # a blank between two words
        looks[plain] = of_style if said is None else said
    says_bold = looks["b"] or (is_bold and is_on(properties, "bCs" if is_complex else "b") is None)
    made = run.makeelement(f"{W}rPr")
    if style.role in _RUN_STYLES:
        made.append(made.makeelement(f"{W}rStyle", {f"{W}val": _RUN_STYLES[style.role]}))
    for tag in ("b", "i"):
        if looks[tag]:
            made.append(made.makeelement(f"{W}{tag}"))
    if is_on(properties, "strike") or is_on(properties, "dstrike"):
        made.append(made.makeelement(f"{W}strike"))
    raised = value(properties, "vertAlign")
    # What refers to a note is raised whatever else is.
    if (
        raised
        and run.find(f"{W}footnoteReference") is None
        and run.find(f"{W}endnoteReference") is None
    ):
        made.append(made.makeelement(f"{W}vertAlign", {f"{W}val": raised}))
    if properties is not None:
        remove(properties)
    if len(made):
        run.insert(0, made)
    return says_bold
