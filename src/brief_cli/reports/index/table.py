"""An index as a table for people: what has no room for a column of its own stands below the title."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from brief_cli.diagnostic import Message, say
from brief_cli.language.dates import parse_timestamp
from brief_cli.lint.index import Listed
from brief_cli.preview.inline import StyledText, add_visible
from brief_cli.preview.paragraph import pieces
from brief_cli.preview.rows import Piece, Roles, Row, Segment
from brief_cli.preview.screen import screen_lines
from brief_cli.preview.typesetting import Typesetting
from brief_cli.reports.place import relative
from brief_cli.reports.reporter import Destination
from brief_cli.rtl.layout import lay_out
from brief_cli.rtl.mode import Mode
from brief_cli.rtl.wrapping import wrap
from brief_cli.terminal.bidi_control import bidi_control
from brief_cli.text.clusters import text_width

_GAP = 2
_BLANKS, _HYPHEN = re.compile("( )"), re.compile("[-\u2010\u2013\u2014]")
# A title in fewer cells than these is hard to read; other columns give way.
_ROOM_FOR_TITLE = 28


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: what it holds, what it is called, the cells it needs, and whether it is a number."""

    key: str
    heading: Message
    width: int = 0
    is_number: bool = False


_TITLE = _Column("title", say("Title"))
_COLUMNS = (
    _Column("date", say("Date"), 10),
    _TITLE,
    _Column("language", say("Lang"), 5),
    _Column("schema", say("Schema"), 14),
    _Column("author", say("Author"), 16),
    _Column("marking", say("Marking"), 9),
    _Column("words", say("Words"), 5, is_number=True),
    _Column("findings", say("Findings"), 5, is_number=True),
)
# Which get a column while there is room.
_FIRST = ("date", "findings", "words", "language", "schema", "marking", "author")


class Table:
    """A table as wide as the terminal, from the right where its reader reads so."""

    def __init__(self, destination: Destination) -> None:
        self._root = destination.root
        self._language = destination.language
        self._terminal = destination.terminal
        self._rtl = destination.language == "ar"
        # Who reads a pipe or a file puts the letters in order by himself.
        self._mode = destination.terminal.bidi.mode if self._terminal.is_terminal else Mode.OFF
        self._setting = Typesetting(
            self._mode, int(self._rtl), self._language, graphemes=self._terminal.graphemes
        )
        self._widths = self._shared_out(destination.terminal.width)
        self._control = bidi_control(self._terminal, self._mode)
        self._sides = {
            column.key: "left" if column.is_number is self._rtl else "right" for column in _COLUMNS
        }
        self._begun = False
        # Dates, schemas and numbers are the same again and again.
        self._cell = lru_cache(maxsize=4096)(self._made_cell)

    def begin(self) -> str:
        """Return what makes a terminal leave the order of the text alone."""
        return self._control.start

    def add(self, listed: Listed) -> str:
        """Return the rows of a briefing, below the names of the columns for the first one."""
        head = "" if self._begun else self._head()
        self._begun = True
        return head + self._drawn(self._row(listed))

    def end(self) -> str:
        """Return what gives the terminal its own ways back."""
        return self._control.end

    def _shared_out(self, width: int) -> dict[str, int]:
        """Return the widths of the columns that there are."""
        wanted = {
            column.key: max(column.width, text_width(column.heading.text(self._language)))
            for column in _COLUMNS
        }
        widths = {"title": width}
        for key in _FIRST:
            left = widths["title"] - wanted[key] - _GAP
            if left < _ROOM_FOR_TITLE:
                break
            widths |= {key: wanted[key], "title": left}
        return {column.key: widths[column.key] for column in _COLUMNS if column.key in widths}

    def _head(self) -> str:
        names = {column.key: column.heading.text(self._language) for column in _COLUMNS}
        cells = [
            self._cell(names[key], width, self._sides[key], ("tablehead",))
            for key, width in self._widths.items()
        ]
        line = sum(self._widths.values()) + _GAP * (len(self._widths) - 1)
        rule = Segment((Piece("─" * line, line, ("rule",)),), line, "left")
        return self._drawn([*self._beside(cells), Row((rule,), self._rtl)])

    def _row(self, listed: Listed) -> list[Row]:
        shown = {column.key: self._shown(listed, column.key) for column in _COLUMNS}
        cells = []
        for key, width in self._widths.items():
            if key == "title":
                cells.append(self._title(listed, shown, width))
            else:
                cells.append(self._cell(shown[key] or "–", width, self._sides[key]))
        return self._beside(cells)

    def _title(self, listed: Listed, shown: dict[str, str], width: int) -> tuple[Segment, ...]:
        """Return the title, and below it what has no column of its own."""
        rows = self._cell(shown["title"] or "–", width, None, ("title",))
        rest = " · ".join(
            f"{column.heading.text(self._language)} {shown[column.key]}"
            if column.is_number
            else shown[column.key]
            for column in _COLUMNS
            if shown[column.key] and column.key not in self._widths
        )
        for text in (rest, relative(listed.path, self._root)):
            if text:
                rows += self._cell(text, width, self._sides["title"], ("label",))
        return rows

    def _shown(self, listed: Listed, key: str) -> str:
        texts = listed.texts(key)
        if key == "date" and texts and (stamp := parse_timestamp(texts[0])):
            return stamp.day.isoformat()
        return ("، " if self._rtl else ", ").join(" ".join(text.split()) for text in texts)

    def _made_cell(
        self, text: str, width: int, align: str | None, roles: Roles = ()
    ) -> tuple[Segment, ...]:
        """Return a text as boxes below each other; None for the side that its direction begins at."""
        if align is None:
            align = "right" if self._setting.level_of(text) else "left"
        if text.isprintable() and (text.isascii() or not self._mode.is_ours):
            # Nothing is to be put in order, and nothing can act on a terminal.
            lines = _wrapped(text, width)
            if lines:
                return tuple(Segment((Piece(*line, roles),), width, align) for line in lines)
        styled = StyledText()
        add_visible(styled, text, roles)
        level = self._setting.level_of(text)
        laid = lay_out(styled.text, width, level, self._mode, graphemes=self._setting.graphemes)
        return tuple(Segment(pieces(line, styled), max(width, line.width), align) for line in laid)

    def _beside(self, cells: list[tuple[Segment, ...]]) -> list[Row]:
        """Put the columns beside each other; what is empty is one box, whatever its columns."""
        rows = []
        for line in range(max(map(len, cells))):
            parts: list[Segment] = []
            free = -_GAP
            for cell, width in zip(cells, self._widths.values(), strict=True):
                free += _GAP
                if line < len(cell):
                    if free:
                        parts.append(Segment((), free, "left"))
                    parts.append(cell[line])
                    free = 0
                else:
                    free += width
            rows.append(Row((*parts, Segment((), free, "left")), self._rtl))
        return rows

    def _drawn(self, rows: list[Row]) -> str:
        lines: Iterable[str]
        if self._terminal.is_terminal:
            lines = screen_lines(rows, self._terminal, self._mode)
        else:
            lines = map(self._plain, rows)
        return "".join(f"{line}\n" for line in lines)

    def _plain(self, row: Row) -> str:
        """Return a row in reading order, for a pipe."""
        first = "right" if self._rtl else "left"
        parts = []
        for box in row.parts:
            assert isinstance(box, Segment)
            text, free = "", box.width
            for piece in box.pieces:
                text, free = text + piece.text, free - piece.width
            parts.append(text + " " * free if box.align == first else " " * free + text)
        return "".join(parts).rstrip(" ")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or the blanks between two; `width` is in cells."""

    source: str
    width: int


@lru_cache(maxsize=4096)
def _word(source: str) -> _Word:
    return _Word(source, text_width(source))


def _wrapped(text: str, width: int) -> list[tuple[str, int]]:
    """Return lines of whole words with their widths, in cells; none where words must be broken.

    It is what `lay_out` makes of a text that stays in its order, in a fraction of the time.
    """
    words = [_word(word) for word in _BLANKS.split(text) if word]
    used = sum(word.width for word in words)
    if used <= width:
        return [(text, used)]
    # A line may end after a hyphen, and beside any wide character.
    if any(word.width > min(width, len(word.source)) for word in words) or _HYPHEN.search(text):
        return []
    lines = []
    for start, end in wrap(words, width):
        line = "".join(word.source for word in words[start:end])
        used = sum(word.width for word in words[start:end])
        lines.append((line.strip(" "), used - len(line) + len(line.strip(" "))))
    return lines
