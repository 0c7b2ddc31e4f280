"""The elements of a page become runs of text: what stands between two breaks, in order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brief_cli.ingest.article import Frame, Kind, NoArticle
from brief_cli.ingest.readers.html.class_names import dated_class, is_author_class
from brief_cli.ingest.readers.html.left_out import is_lead, reason_of
from brief_cli.languages.scripts import european, word_count
from brief_cli.messages.message import Message, say
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element as HtmlElement

# Phrasing content (HTML, 3.2.5.2.5) that is set within a line; every other element begins a block.
_INLINE = frozenset(
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
_UNSEEN = frozenset(
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
_MARKED = ("itemprop", "property", "rel")
_VOID = frozenset(("img", "input", "wbr", "picture"))
_LISTS = ("ul", "ol", "menu", "dir")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# What a heading of one line never holds; one that does was not closed. Its parts may be elements of
# their own all the same: a kicker above, a number in front.
_NEVER_IN_HEADING = frozenset(
    (*_HEADINGS, "table", "ul", "ol", "dl", "article", "section", "main", "form", "blockquote", "pre",
     "figure", "nav", "aside", "hr")
)  # fmt: skip
_MOST_PARTS, _LONGEST_HEADING = 40, 400
# Characters of a cell that may hold paragraphs or a list.
_LONGEST_CELL = 400
_FEWEST_CELLS, _MOST_CELLS, _MOST_SPANNED = 2, 100_000, 20
# A paragraph of an article is a sentence; what leads elsewhere for the most part is none.
_FEWEST_WORDS = 8
_MOST_LINKED = 0.5
# What has a date as an element of its own and is no sentence is a byline.
_MOST_BYLINE = 20
ENDS = (".", "!", "?", "؟", "۔", "。", "…", "».", ".»", ".”")
"""What sentences end with."""
_MOST_RUNS = 100_000
_MOST_FRAMES = 12

# Of so many characters of a dateline one is a figure at the least.
_FIGURES = 8
_YEAR = lazy_pattern(r"(?<!\d)(?:1[34]|19|20)\d\d(?!\d)")

Token = tuple[str, Any]
"""`text`, `open` and `close` (a tag, with its address), `break`, `lead` (a name of what follows)."""


@dataclass(slots=True)
class Run:
    """A run of text: its tokens, the element around it and what it is part of.

    `node` is the index of the innermost block element, `linked` the number of characters in links.
    """

    node: int
    element: "HtmlElement"
    tokens: list[Token]
    frames: tuple[Frame, ...]
    kind: Kind = Kind.TEXT
    level: int = 0
    is_continued: bool = False
    rows: list[list[list[Token]]] = field(default_factory=list)
    has_header: bool = False
    text: str = ""
    linked: int = 0
    is_lead: bool = False
    """Whether an element within it is called a lead or a kicker."""

    is_dated: bool = False
    """Whether an element of it, or it itself, is a time or called a date."""
    words: int = 0

    @property
    def is_linked(self) -> bool:
        """Whether most of it leads elsewhere."""
        return self.linked > _MOST_LINKED * max(1, len(self.text))

    @property
    def is_paragraph(self) -> bool:
        """Whether it is what articles are made of."""
        is_text = self.kind is Kind.TEXT or self.kind is Kind.CODE
        if not is_text or self.words < _FEWEST_WORDS or self.is_linked:
            return False
        if self.words > _MOST_BYLINE or self.text.endswith(ENDS):
            return True
        return not self.is_dated and not _is_dateline(self.text)


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
                if tag in _UNSEEN or self._start(element, tag):
                    walk.skip_subtree()
                elif (text := element.text) is not None:
                    self._say(text)
            elif element is not root:
                if tag not in _UNSEEN:
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
        if is_dated or any(map(element.get, _MARKED)) or (names and is_author_class(names)):
            self.blocks.marked.append((element, self._nodes[-1], len(self.blocks.runs)))
        if tag == "br":
            self._tokens.append(("break", None))
            return False
        if (tag in _INLINE or tag in _VOID or ":" in tag) and reason_of_inline(element) is None:
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
        if tag in _HEADINGS and _is_one_line(element):
            self._heading = element
        if tag == "hr":
            return False
        if tag == "blockquote":
            self._keys += 1
            self._frames.append(Frame(self._keys))
        elif tag in _LISTS:
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
            rows = _data_rows(element)
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
        if last is not None and parent is not None and parent.tag in _LISTS:
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
            elif tag in _LISTS:
                # Items outside of any list made one of their own.
                self._lists.pop()
                if self._below and self._below[-1] is element:
                    self._below.pop()
                    self._frames.pop()
            elif tag in ("pre", "listing", "xmp", "plaintext"):
                self._code -= 1
        elif self._open:
            self._tokens.append(("close", self._open.pop()[1]))
            if self._heading is not None and tag not in _INLINE:
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
                (
                    _HEADINGS[tag]
                    for tag in (element.tag, self._parent_tag(node))
                    if tag in _HEADINGS
                ),
                0,
            )
            run.kind = Kind.HEADING if run.level else Kind.TEXT
        if len(self.blocks.runs) > _MOST_RUNS:
            raise NoArticle(say("no article was found in this page: it has too many parts"))
        for line in _lines(run):
            _measure(line)
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
            run = Run(node, caption, list(_inline(caption)), self._around())
            _measure(run)
            if run.text:
                self.blocks.runs.append(run)
        cells = _grid(rows)
        run = Run(node, element, [], self._around(), Kind.TABLE, rows=cells)
        run.has_header = all(cell.tag == "th" for cell in rows[0])
        run.tokens = [token for row in cells for cell in row for token in (*cell, ("text", " "))]
        _measure(run)
        if run.text:
            self.blocks.runs.append(run)


def _is_dateline(text: str) -> bool:
    """Say whether a line has a year, and figures for a good part of its characters."""
    return (
        _FIGURES * sum(map(str.isdecimal, text)) >= len(text)
        and _YEAR.search(european(text)) is not None
    )


def reason_of_inline(element: "HtmlElement") -> Message | None:
    """Return why an element within a line is no part of the article: only what is hidden is none."""
    if element.get("hidden") is None and not element.get("style") and not element.get("class"):
        return None
    return reason_of(element)


def _is_one_line(heading: "HtmlElement") -> bool:
    """Say whether a heading holds nothing but its line, whatever elements that is made of."""
    length = 0
    for count, element in enumerate(heading.iter()):
        length += len(element.text or "") + len(element.tail or "")
        is_own = element is heading or element.tag not in _NEVER_IN_HEADING
        if not is_own or count > _MOST_PARTS or length > _LONGEST_HEADING:
            return False
    return True


def _inline(element: "HtmlElement") -> Iterator[Token]:
    """Yield the tokens of an element that is taken for one line."""
    from lxml import etree

    walk = etree.iterwalk(element, events=("start", "end"))
    for event, each in walk:
        tag = each.tag
        if event == "start":
            if tag in _UNSEEN:
                walk.skip_subtree()
                continue
            if each is not element:
                if tag in _INLINE:
                    yield "open", (tag, each.get("href") if tag == "a" else None)
                elif tag not in _VOID:
                    yield "text", " • " if tag == "li" else " "
            if each.text:
                yield "text", each.text
            continue
        if each is element:
            continue
        if tag not in _UNSEEN:
            if tag in _INLINE:
                yield "close", (tag, each.get("href") if tag == "a" else None)
            elif tag not in _VOID:
                yield "text", " "
        if each.tail:
            yield "text", each.tail


def _data_rows(table: "HtmlElement") -> "list[list[HtmlElement]] | None":
    """Return the cells of a table by row; None for one that only sets its page out."""
    if (table.get("role") or "") == "presentation" or next(
        table.iterdescendants("table"), None
    ) is not None:
        return None
    rows = [
        row for tr in table.iter("tr") if (row := [cell for cell in tr if cell.tag in ("td", "th")])
    ]
    if len(rows) < 1 or max(map(len, rows), default=0) < _FEWEST_CELLS:
        return None
    is_headed = all(cell.tag == "th" for cell in rows[0])
    if any(_is_of_blocks(cell, is_headed=is_headed) for row in rows for cell in row):
        return None
    outside = next(table.iter("pre", "blockquote", *(() if is_headed else ("li",))), None)
    if outside is not None or len(rows) * max(map(len, rows)) > _MOST_CELLS:
        return None
    held = {id(cell) for row in rows for cell in row}
    if any(
        (child.text or "").strip()
        for child in table.iter("tr", "tbody", "thead", "table")
        if id(child) not in held
    ):
        return None
    return rows


def _is_of_blocks(cell: "HtmlElement", *, is_headed: bool) -> bool:
    """Say whether a cell holds what no line can; under headings it may hold some short ones."""
    if len(cell) <= 1 and (not is_headed or next(cell.iter("li"), None) is None):
        return next(cell.iter("li"), None) is not None
    if next(cell.iter("h1", "h2", "h3", "form", "article"), None) is not None:
        return True
    if not is_headed:
        return next(cell.iter("p", "div", "ul", "ol"), None) is not None
    return len("".join(cell.itertext())) > _LONGEST_CELL


def _grid(rows: "list[list[HtmlElement]]") -> list[list[list[Token]]]:
    """Return the tokens of the cells of each row; one that spans others leaves those empty."""
    grid: list[list[list[Token]]] = []
    below: dict[int, int] = {}
    for row in rows:
        cells: list[list[Token]] = []
        for cell in row:
            while below.get(len(cells), 0):
                below[len(cells)] -= 1
                cells.append([])
            lower = _span(cell, "rowspan") - 1
            for at in range(_span(cell, "colspan")):
                if lower:
                    below[len(cells)] = lower
                cells.append([] if at else list(_inline(cell)))
        while below.get(len(cells), 0):
            below[len(cells)] -= 1
            cells.append([])
        grid.append(cells)
    return grid


def _span(cell: "HtmlElement", name: str) -> int:
    written = cell.get(name) or ""
    span = int(written) if written.isdecimal() and len(written) < 4 else 1
    return min(max(span, 1), _MOST_SPANNED)


def _lines(run: Run) -> Iterator[Run]:
    """Yield the lines of a run: two breaks part paragraphs, one parts lines of one."""
    if run.kind is Kind.CODE or not any(kind == "break" for kind, _ in run.tokens):
        yield run
        return
    if run.kind is Kind.HEADING and _is_one_line(run.element):
        run.tokens = [
            ("text", " ") if kind == "break" else (kind, data) for kind, data in run.tokens
        ]
        yield run
        return
    opened: list[Token] = []
    tokens: list[Token] = []
    breaks = 0
    is_first = True
    for token in (*run.tokens, ("break", None)):
        kind = token[0]
        if kind == "break":
            has_text = any(k == "text" and t.strip() for k, t in tokens)
            if has_text:
                closing = [("close", each[1]) for each in reversed(opened)]
                yield Run(
                    run.node, run.element, [*tokens, *closing], run.frames, run.kind, run.level,
                    is_continued=not is_first and breaks < 2,
                )  # fmt: skip
                is_first, breaks, tokens = False, 0, list(opened)
            breaks += 1
            continue
        tokens.append(token)
        if kind == "open":
            opened.append(token)
        elif kind == "close" and opened:
            opened.pop()


def _measure(run: Run) -> None:
    """Set the text of a run, and how much of it is in links."""
    parts: list[str] = []
    linked = depth = 0
    for kind, data in run.tokens:
        if kind == "text":
            parts.append(data)
            linked += len(data.strip()) if depth else 0
        elif kind == "break":
            parts.append("\n" if run.kind is Kind.CODE else " ")
        elif kind == "lead":
            run.is_lead = True
        elif data is not None and data[0] == "a" and data[1]:
            depth += 1 if kind == "open" else -1
    run.text = " ".join("".join(parts).split())
    run.linked = linked
    run.words = word_count(run.text)
