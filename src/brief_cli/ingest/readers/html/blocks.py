"""The elements of a page become runs of text: what stands between two breaks, in order."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief_cli.ingest.article import Frame, Kind, NoArticle
from brief_cli.ingest.readers.html.class_names import dated_class, is_author_class
from brief_cli.ingest.readers.html.elements import (
    HEADINGS,
    INLINE,
    LISTS,
    MARKED,
    UNSEEN,
    VOID,
    is_one_line,
)
from brief_cli.ingest.readers.html.left_out import is_lead, reason_of
from brief_cli.ingest.readers.html.runs import Run, Token, lines_of, measure
from brief_cli.ingest.readers.html.tables import (
    data_rows,
    grid_of,
    has_header,
    inline_tokens,
    without_bold,
)
from brief_cli.messages.message import Message, say

if TYPE_CHECKING:
    from lxml.etree import _Element as HtmlElement

_MOST_RUNS = 100_000
_MOST_FRAMES = 12


@dataclass(slots=True)
class Blocks:
    """The runs of a page, and its block elements as a tree of indices, in document order.

    `reasons` are those of each element itself for being no part of the article.
    """

    runs: list[Run] = field(default_factory=list)
    elements: list["HtmlElement"] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    reasons: list[Message | None] = field(default_factory=list)
    marked: list[tuple["HtmlElement", int, int]] = field(default_factory=list)
    """Elements with a date or a property, their node, and the index of the run that follows."""


def blocks_of(root: "HtmlElement") -> Blocks:
    """Take a page apart.

    Time and memory are linear in the number of elements, however deep they are nested.
    """
    return _Walk(root).blocks


class _Walk:
    def __init__(self, root: "HtmlElement") -> None:
        self.blocks = Blocks()
        self._nodes: list[int] = []
        self._tokens: list[Token] = []
        self._open: list[Token] = []
        self._frames: list[Frame] = []
        self._lists: list[tuple[int, int | None]] = []
        self._last_items: dict[int, Frame] = {}
        self._below: list[HtmlElement] = []
        self._code = 0
        self._keys = 0
        self._has_text = False
        self._is_dated = False
        self._heading: HtmlElement | None = None
        self._aside: list[tuple[HtmlElement, list[Token]]] = []
        self._begin(root)
        self._walk(root)
        self._flush()

    def _walk(self, root: "HtmlElement") -> None:
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        self._say(root.text)
        next(walk)
        for event, element in walk:
            tag = element.tag
            if event == "start":
                if tag in UNSEEN or self._start(element, tag):
                    walk.skip_subtree()
                elif (text := element.text) is not None:
                    self._say(text)
            elif element is not root:
                if tag not in UNSEEN:
                    self._end(element, tag)
                if (text := element.tail) is not None:
                    self._say(text)

    def _say(self, text: str | None) -> None:
        if text:
            self._tokens.append(("text", text))
            self._has_text = self._has_text or not text.isspace()

    def _start(self, element: "HtmlElement", tag: str) -> bool:
        """Begin an element; say whether it was taken whole."""
        names = element.get("class") or ""
        is_dated = tag == "time" or bool(names and dated_class(names))
        if is_dated or any(map(element.get, MARKED)) or (names and is_author_class(names)):
            self.blocks.marked.append((element, self._nodes[-1], len(self.blocks.runs)))
        if tag == "br":
            self._tokens.append(("break", None))
            return False
        if (tag in INLINE or tag in VOID or ":" in tag) and reason_of_inline(element) is None:
            if is_lead(element):
                self._tokens.append(("lead", None))
            token = ("open", (tag, element.get("href") if tag == "a" else None))
            self._tokens.append(token)
            self._open.append(token)
            self._is_dated = self._is_dated or is_dated
            return False
        if self._heading is not None:
            if reason_of(element) is None:
                token = ("open", (tag, None))
                self._tokens += [("text", " "), token]
                self._open.append(token)
                return False
            # What a heading hides is no part of it, and does not part it.
            self._aside.append((element, self._tokens if self._has_text else []))
            self._tokens, self._has_text = list(self._open), False
        self._flush()
        self._begin(element)
        self._is_dated = is_dated
        if tag in HEADINGS and is_one_line(element):
            self._heading = element
        if tag == "hr":
            return False
        if tag == "blockquote":
            self._keys += 1
            self._frames.append(Frame(self._keys))
        elif tag in LISTS:
            self._keys += 1
            self._put_below(element)
            start = element.get("start") or ""
            number = (
                (int(start) if start.isdecimal() and len(start) < 8 else 1) if tag == "ol" else None
            )
            self._lists.append((self._keys, number))
        elif tag == "li":
            self._item(element.get("value") or "")
        elif tag in ("pre", "listing", "xmp", "plaintext"):
            self._code += 1
        elif tag == "table":
            rows = data_rows(element)
            if rows is not None:
                self._table(element, rows)
                self._nodes.pop()
                return True
        return False

    def _begin(self, element: "HtmlElement") -> None:
        self.blocks.elements.append(element)
        self.blocks.parents.append(self._nodes[-1] if self._nodes else -1)
        self.blocks.reasons.append(reason_of(element) if self._nodes else None)
        self._nodes.append(len(self.blocks.elements) - 1)

    def _put_below(self, element: "HtmlElement") -> None:
        """Put a list that stands directly in another below the item before it, where it is seen."""
        parent = element.getparent()
        last = self._last_items.get(self._lists[-1][0]) if self._lists else None
        if last is not None and parent is not None and parent.tag in LISTS:
            self._frames.append(last)
            self._below.append(element)

    def _item(self, value: str) -> None:
        self._keys += 1
        if not self._lists:
            self._lists.append((self._keys, None))
            self._keys += 1
        key, number = self._lists[-1]
        if number is not None and value.isdecimal() and len(value) < 8:
            number = int(value)
        self._frames.append(Frame(self._keys, key, number))
        self._last_items[key] = self._frames[-1]
        if number is not None:
            self._lists[-1] = key, number + 1

    def _end(self, element: "HtmlElement", tag: str) -> None:
        if tag == "br":
            return
        if self._nodes and self.blocks.elements[self._nodes[-1]] is element:
            self._flush()
            self._nodes.pop()
            if element is self._heading:
                self._heading = None
            elif self._aside and self._aside[-1][0] is element:
                tokens = self._aside.pop()[1]
                if tokens:
                    self._tokens, self._has_text = tokens, True
            if tag in ("blockquote", "li"):
                self._frames.pop()
            elif tag in LISTS:
                # Items outside of any list made one of their own.
                self._lists.pop()
                if self._below and self._below[-1] is element:
                    self._below.pop()
                    self._frames.pop()
            elif tag in ("pre", "listing", "xmp", "plaintext"):
                self._code -= 1
        elif self._open:
            self._tokens.append(("close", self._open.pop()[1]))
            if self._heading is not None and tag not in INLINE:
                self._tokens.append(("text", " "))

    def _flush(self) -> None:
        """End the run; what is open within the line goes on in the next."""
        if not self._has_text:
            if self._tokens:
                self._tokens = list(self._open)
            return
        tokens, self._tokens, self._has_text = self._tokens, list(self._open), False
        is_dated, self._is_dated = self._is_dated, False
        tokens += [("close", data) for _, data in reversed(self._open)]
        node = self._nodes[-1]
        element = self.blocks.elements[node]
        run = Run(node, element, tokens, self._around())
        if self._code:
            run.kind = Kind.CODE
        else:
            run.level = next(
                (HEADINGS[tag] for tag in (element.tag, self._parent_tag(node)) if tag in HEADINGS),
                0,
            )
            run.kind = Kind.HEADING if run.level else Kind.TEXT
        if len(self.blocks.runs) > _MOST_RUNS:
            raise NoArticle(say("no article was found in this page: it has too many parts"))
        for line in lines_of(run):
            measure(line)
            line.is_dated = is_dated
            if line.text:
                self.blocks.runs.append(line)

    def _around(self) -> tuple[Frame, ...]:
        """Return the quotations and items around a run; those nested deeper than a reader follows
        are left out, their text is not."""
        return tuple(self._frames[:_MOST_FRAMES])

    def _parent_tag(self, node: int) -> str:
        parent = self.blocks.parents[node]
        return str(self.blocks.elements[parent].tag) if parent >= 0 else ""

    def _table(self, element: "HtmlElement", rows: "list[list[HtmlElement]]") -> None:
        node = self._nodes[-1]
        caption = element.find("caption")
        if caption is not None:
            run = Run(node, caption, list(inline_tokens(caption)), self._around())
            measure(run)
            if run.text:
                self.blocks.runs.append(run)
        cells = grid_of(rows)
        run = Run(node, element, [], self._around(), Kind.TABLE, rows=cells)
        run.has_header = has_header(rows[0])
        if run.has_header:
            cells[0] = [without_bold(cell) for cell in cells[0]]
        run.tokens = [token for row in cells for cell in row for token in (*cell, ("text", " "))]
        measure(run)
        if run.text:
            self.blocks.runs.append(run)


def reason_of_inline(element: "HtmlElement") -> Message | None:
    """Return why an element within a line is no part of the article: only what is hidden is none."""
    if element.get("hidden") is None and not element.get("style") and not element.get("class"):
        return None
    return reason_of(element)
