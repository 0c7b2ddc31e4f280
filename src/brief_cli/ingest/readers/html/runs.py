"""A run of text: what stands between two breaks of a page, and the lines that it is made of."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brief_cli.ingest.article import Frame, Kind
from brief_cli.ingest.readers.html.elements import is_one_line
from brief_cli.languages.scripts import european, word_count
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element as HtmlElement

# A paragraph of an article is a sentence; what leads elsewhere for the most part is none.
_FEWEST_WORDS = 8
_MOST_LINKED = 0.5
# What has a date as an element of its own and is no sentence is a byline.
_MOST_BYLINE = 20
ENDS = (".", "!", "?", "؟", "۔", "。", "…", "».", ".»", ".”")
"""What sentences end with."""
# Of so many characters of a dateline one is a figure at the least.
_FIGURES = 8
# Digits of the number of a line.
_LONGEST_NUMBER = 6
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
    def words_linked(self) -> int:
        """How many words of it lead to other pages."""
        texts, depth = [], 0
        for kind, data in self.tokens:
            if kind == "text":
                texts += [data] if depth else []
            elif kind in ("open", "close") and data[0] == "a" and _leads_to_page(data[1]):
                depth += 1 if kind == "open" else -1
        return word_count(" ".join(texts))

    @property
    def is_paragraph(self) -> bool:
        """Whether it is what articles are made of."""
        is_text = self.kind is Kind.TEXT or self.kind is Kind.CODE
        if not is_text or self.words < _FEWEST_WORDS or self.is_linked:
            return False
        if self.words > _MOST_BYLINE or self.text.endswith(ENDS):
            return True
        return not self.is_dated and not _is_dateline(self.text)


def is_gutter(run: Run) -> bool:
    """Say whether a run of code is the column of numbers that a program sets beside its lines."""
    numbers = run.text.split()
    if not all(number.isdecimal() and len(number) <= _LONGEST_NUMBER for number in numbers):
        return False
    first = int(numbers[0])
    if list(map(int, numbers)) != list(range(first, first + len(numbers))):
        return False
    cell = next(run.element.iterancestors("td"), None)
    beside = cell.getnext() if cell is not None else None
    return beside is not None and next(beside.iter("pre"), None) is not None


def _leads_to_page(address: str | None) -> bool:
    return address is not None and not address.startswith(("#", "mailto:", "tel:"))


def _is_dateline(text: str) -> bool:
    """Say whether a line has a year, and figures for a good part of its characters."""
    return (
        _FIGURES * sum(map(str.isdecimal, text)) >= len(text)
        and _YEAR.search(european(text)) is not None
    )


def lines_of(run: Run) -> Iterator[Run]:
    """Yield the lines of a run: two breaks part paragraphs, one parts lines of one."""
    if run.kind is Kind.CODE or not any(kind == "break" for kind, _ in run.tokens):
        yield run
        return
    if run.kind is Kind.HEADING and is_one_line(run.element):
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


def measure(run: Run) -> None:
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
