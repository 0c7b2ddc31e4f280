"""Which elements of HTML stand within a line, are never seen, or are headings and lists."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as HtmlElement

# Phrasing content (HTML, 3.2.5.2.5) that is set within a line; every other element begins a block.
INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "blink",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
    ]
)
# What is never shown as text.
UNSEEN = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "meta",
        "link",
        "base",
        "title",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "map",
        "param",
        "source",
        "track",
        "area",
        "svg",
        "math",
        "applet",
        "frameset",
        "frame",
        "col",
        "colgroup",
        "datalist",
    ]
)
# Attributes that may say what an element is of the article.
MARKED = ("itemprop", "property", "rel")
VOID = frozenset(("img", "input", "wbr", "picture"))
LISTS = ("ul", "ol", "menu", "dir")
HEADINGS = {f"h{level}": level for level in range(1, 7)}
# What a heading of one line never holds; one that does was not closed. Its parts may be elements of
# their own all the same: a kicker above, a number in front.
_NEVER_IN_HEADING = frozenset(
    (*HEADINGS, "table", "ul", "ol", "dl", "article", "section", "main", "form", "blockquote", "pre",
     "figure", "nav", "aside", "hr")
)  # fmt: skip
_MOST_PARTS, _LONGEST_HEADING = 40, 400


def is_one_line(heading: "HtmlElement") -> bool:
    """Say whether a heading holds nothing but its line, whatever elements that is made of."""
    length = 0
    for count, element in enumerate(heading.iter()):
        length += len(element.text or "") + len(element.tail or "")
        is_own = element is heading or element.tag not in _NEVER_IN_HEADING
        if not is_own or count > _MOST_PARTS or length > _LONGEST_HEADING:
            return False
    return True
