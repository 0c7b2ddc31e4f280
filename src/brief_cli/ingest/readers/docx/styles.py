"""What the styles of a document say of its paragraphs and runs (ISO/IEC 29500-1, 17.7)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from brief_cli.ingest.readers.docx.package import W
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element


class Role(Enum):
    """What a paragraph is by its style."""

    TEXT = "text"
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    QUOTE = "quote"
    CODE = "code"
    CONTENTS = "contents"
    PICTURE = "picture"
    """Of a run: the caption of a picture that the document does not hold."""


# Word keeps the English names of its own styles whatever its language; LibreOffice, Pages and
# templates that were typed by hand do not. Names are compared folded, by what they begin with.
_HEADING = lazy_pattern(
    r"(?:heading|titre|عنوان|כותרת|سرخی|سرفصل|سەردێڕ|überschrift|título|titolo|kop|rubrik|başlık"
    r"|заголовок|nagłówek)\s*(?P<level>[1-9])"
)
_TITLES = frozenset(("title", "document title", "titre", "titre principal", "العنوان", "عنوان",
                     "عنوان المستند", "عنوان اصلی", "כותרת", "כותרת טקסט", "titel", "название"))  # fmt: skip
_SUBTITLES = frozenset(
    ("subtitle", "sous-titre", "عنوان فرعي", "العنوان الفرعي", "عنوان فرعی", "כותרת משנה")
)
_QUOTE = lazy_pattern(
    r"(?:intense |block )?(?:quote|quotations?|block text)\b|citation|اقتباس|نقل قول|ציטוט|اقتباسات"
)
_CODE = lazy_pattern(
    r"source code|code(?: block)?$|html (?:preformatted|code|sample|typewriter)|preformatted text"
    r"|plain text code|macro ?text|verbatim|code char|source text|شيفرة|كود|préformaté"
)
_CONTENTS = lazy_pattern(
    r"toc (?:[1-9]|heading)|table of (?:contents|figures)|contents (?:[1-9]|heading)"
)
# What “brief export” calls the link that stands for a picture.
_PICTURE = "briefing picture"
_MOST_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Style:
    """A style, what it inherits included. A `level` counts from 1; 0 is none."""

    name: str = ""
    role: Role = Role.TEXT
    level: int = 0
    is_bold: bool = False
    is_italic: bool = False
    is_complex: bool = False
    numbering: tuple[str, int] | None = None
    indent: int | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document, by their id."""

    paragraphs: dict[str, Style] = field(default_factory=dict)
    runs: dict[str, Style] = field(default_factory=dict)
    default: str = ""

    def of_paragraph(self, properties: "_Element | None") -> Style:
        """Return the style of a paragraph with some properties."""
        return self.paragraphs.get(value(properties, "pStyle") or self.default, Style())

    def of_run(self, properties: "_Element | None") -> Style:
        """Return the character style of a run with some properties."""
        return self.runs.get(value(properties, "rStyle"), Style())


def styles_of(root: "_Element | None") -> Styles:
    """Return the styles that the part of them defines."""
    if root is None:
        return Styles()
    found = {style.get(f"{W}styleId") or "": style for style in root.iter(f"{W}style")}
    paragraphs, runs, default = {}, {}, ""
    for key, style in found.items():
        kind = style.get(f"{W}type")
        resolved = _resolved(style, found)
        if kind == "paragraph":
            paragraphs[key] = resolved
            if style.get(f"{W}default") in ("1", "true"):
                default = key
        elif kind == "character":
            runs[key] = resolved
    return Styles(paragraphs, runs, default)


def value(parent: "_Element | None", tag: str, attribute: str = "val") -> str:
    """Return an attribute of a child; empty for none."""
    child = None if parent is None else parent.find(f"{W}{tag}")
    return "" if child is None else child.get(f"{W}{attribute}") or ""


def is_on(parent: "_Element | None", tag: str) -> bool | None:
    """Return what a switch is set to (17.17.4); None where it is not."""
    child = None if parent is None else parent.find(f"{W}{tag}")
    return None if child is None else child.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def number(text: str) -> int | None:
    """Return an integer of an attribute; None for what is none, or beyond all measure."""
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else None


def outline_level(properties: "_Element | None") -> int:
    """Return the level of a paragraph in the outline, from 1; 0 for body text (17.3.1.20)."""
    level = number(value(properties, "outlineLvl"))
    return level + 1 if level is not None and 0 <= level < _MOST_LEVELS else 0


def indent_of(properties: "_Element | None") -> int | None:
    """Return the indent on a paragraph's leading side, in twentieths of a point; None for none."""
    return number(value(properties, "ind", "start") or value(properties, "ind", "left"))


def numbering_of(properties: "_Element | None") -> tuple[str, int] | None:
    """Return the list and the level in it of paragraph properties; None where they name none."""
    numbering = None if properties is None else properties.find(f"{W}numPr")
    if numbering is None:
        return None
    return value(numbering, "numId"), number(value(numbering, "ilvl")) or 0


def _resolved(style: "_Element", known: "dict[str, _Element]") -> Style:
    chain = list(_chain(style, known))
    named = [_role(each) for each in chain]
    role, level = next((found for found in named if found is not None), (Role.TEXT, 0))
    for_runs = [each.find(f"{W}rPr") for each in chain]
    for_paragraphs = [each.find(f"{W}pPr") for each in chain]
    is_complex = any(is_on(each, "rtl") or is_on(each, "cs") for each in for_runs)
    numbering = next((found for each in for_paragraphs if (found := numbering_of(each))), None)
    indent = next((own for each in for_paragraphs if (own := indent_of(each)) is not None), None)
    return Style(
        value(style, "name"),
        role,
        level,
        _first(for_runs, "bCs" if is_complex else "b"),
        _first(for_runs, "iCs" if is_complex else "i"),
        is_complex,
        numbering,
        indent,
    )


def _first(properties: "list[_Element | None]", tag: str) -> bool:
    return next((found for each in properties if (found := is_on(each, tag)) is not None), False)


def _chain(style: "_Element", known: "dict[str, _Element]") -> "Iterator[_Element]":
    """Yield a style and those that it is based on, nearest first; a circle ends."""
    seen: set[int] = set()
    current: _Element | None = style
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = known.get(value(current, "basedOn"))


def _role(style: "_Element") -> tuple[Role, int] | None:
    """Return what a style itself says that its paragraphs are: by its outline level, then its name."""
    name = " ".join(value(style, "name").replace("_", " ").casefold().split())
    if name in _TITLES:
        return Role.TITLE, 0
    if name in _SUBTITLES:
        return Role.SUBTITLE, 0
    if _CONTENTS.match(name):
        return Role.CONTENTS, 0
    properties = style.find(f"{W}pPr")
    if properties is not None and properties.find(f"{W}outlineLvl") is not None:
        level = outline_level(properties)
        return (Role.HEADING, level) if level else (Role.TEXT, 0)
    heading = _HEADING.fullmatch(name)
    if heading is not None:
        return Role.HEADING, int(heading["level"])
    if _QUOTE.match(name):
        return Role.QUOTE, 0
    if name == _PICTURE:
        return Role.PICTURE, 0
    return (Role.CODE, 0) if _CODE.match(name) else None
