"""What a reader makes of raw bytes: blocks of text, and candidates for keys."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from brief_cli.ingest.account import Certainty
from brief_cli.messages.message import Message


@dataclass(frozen=True, slots=True)
class Frame:
    """A quotation or an item of a list around a block.

    `key` tells one from another, `list_key` the list of an item; `number` is that of an item of an
    ordered list, None in another.
    """

    key: int
    list_key: int | None = None
    number: int | None = None

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation."""
        return self.list_key is None


class Kind(Enum):
    """What a block is in Markdown."""

    TEXT = "text"
    HEADING = "heading"
    TABLE = "table"
    ROW = "row"
    """A row of a table that is written in Markdown, on a line of its own."""
    CODE = "code"
    NOTE = "note"
    """The text of a footnote."""
    RULE = "rule"
    """A line across the page."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, a table or an item: what stands between two breaks.

    `number` tells it from the others, in order; `line` is 1-based, and `element` the tag where it is
    of a page. `text` is what a reader sees, on one line; `markdown` what shows the same. `is_head`
    says that it stands beside the title, where bylines and dates do; `pieces` are the parts of such
    a block. `note` and `certainty` say what was mended.
    """

    number: int
    line: int
    text: str
    markdown: str
    kind: Kind = Kind.TEXT
    level: int = 0
    frames: tuple[Frame, ...] = ()
    element: str = ""
    is_head: bool = False
    pieces: tuple[str, ...] = ()
    left_out: Message | None = None
    """Why it is no part of the article; None for what is."""
    is_continued: bool = False
    """Whether a line break, and no more, parts it from the block before."""
    note: Message | None = None
    certainty: Certainty = Certainty.SURE
    key: str = ""
    """The key whose value it is, by its style; empty for none."""
    may_be_heading: bool = False
    """Whether it looks like a heading and is called none: short, and bold as a whole."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


class Source(Enum):
    """Where a candidate was found, the better ones first."""

    LABEL = "a labelled line"
    DATA = "structured data"
    META = "a meta element"
    HEADING = "the heading"
    BESIDE = "a line beside the title"
    TITLE = "the page’s title"
    ADDRESS = "the address"
    FILE = "the properties of the file"
    """Which may be those of a template, or of whoever saved it last."""
    GUESS = "a guess"
    """Of a program that takes the likeliest of all that a page has."""

    @property
    def rank(self) -> int:
        """0 for the best."""
        return list(Source).index(self)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a key may be; `place` names the element that says so, `line` its line."""

    key: str
    value: str
    source: Source
    place: str = ""
    line: int = 0
    is_group: bool = False
    """Whether it is called an organisation, where a person is asked for."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How many tracked changes and comments a document has: accepted, dropped, and reported."""

    insertions: int = 0
    deletions: int = 0
    comments: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """A text, a page or a document, read. `encoding` is what its bytes were taken for."""

    blocks: tuple[Block, ...]
    encoding: str
    title: str = ""
    title_from: Candidate | None = None
    title_doubt: Message | None = None
    title_certainty: Certainty = Certainty.SURE
    title_others: tuple[str, ...] = ()
    """What else its page says that the title is."""
    candidates: tuple[Candidate, ...] = ()
    is_guessed: bool = False
    """Whether nothing but its content tells the encoding."""
    language: str = ""
    """The tag that the page declares; empty for none."""
    is_document: bool = False
    """Whether people wrote it, and no program scraped it: what it says twice is meant."""
    changes: Changes = Changes()
    guess_day: Callable[[], Iterable[Candidate]] = tuple
    """Asked for the day of publication where nothing else gives one."""


class NoArticle(Exception):
    """A text or a page without an article in it; `why` says what it is instead."""

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why
