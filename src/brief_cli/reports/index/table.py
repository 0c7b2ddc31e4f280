"""An index as a table for people: what has no room for a column of its own stands below the title."""

from dataclasses import dataclass

from brief_cli.languages.dates.rfc3339 import parse_rfc3339
from brief_cli.lint.index import Listed
from brief_cli.messages.catalogue import catalogue
from brief_cli.messages.message import SEPARATOR, Message, say
from brief_cli.reports.index.cells import GAP, Cell, pen
from brief_cli.reports.place import relative
from brief_cli.reports.reporter import Destination
from brief_cli.text.clusters import text_width

# A title in fewer cells than these is hard to read; other columns give way.
_ROOM_FOR_TITLE = 28


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: what it holds, what it is called, the cells it needs, and whether it is a number."""

    key: str
    heading: Message
    width: int = 0
    is_number: bool = False


_COLUMNS = (
    _Column("date", say("Date"), 10),
    _Column("title", say("Title")),
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
        known = catalogue(destination.language)
        rtl = known.is_right_to_left
        self._comma = known.singular(SEPARATOR)
        self._pen = pen(destination.terminal, destination.language)
        self._names = {each.key: each.heading.text(destination.language) for each in _COLUMNS}
        self._widths = self._shared_out(destination.terminal.width)
        self._sides = {each.key: "left" if each.is_number is rtl else "right" for each in _COLUMNS}
        self._begun = False

    def begin(self) -> str:
        """Return what makes a terminal leave the order of the text alone."""
        return self._pen.control.start

    def add(self, listed: Listed) -> str:
        """Return the rows of a briefing, below the names of the columns for the first one."""
        head = "" if self._begun else self._head()
        self._begun = True
        return head + self._row(listed)

    def end(self) -> str:
        """Return what gives the terminal its own ways back."""
        return self._pen.control.end

    def _shared_out(self, width: int) -> dict[str, int]:
        """Return the widths of the columns that there are."""
        wanted = {each.key: max(each.width, text_width(self._names[each.key])) for each in _COLUMNS}
        widths = {"title": width}
        for key in _FIRST:
            left = widths["title"] - wanted[key] - GAP
            if left < _ROOM_FOR_TITLE:
                break
            widths |= {key: wanted[key], "title": left}
        return {each.key: widths[each.key] for each in _COLUMNS if each.key in widths}

    def _head(self) -> str:
        cells = [
            self._pen.cell(self._names[key], width, self._sides[key], ("tablehead",))
            for key, width in self._widths.items()
        ]
        line = sum(self._widths.values()) + GAP * (len(self._widths) - 1)
        rule = self._pen.cell("─" * line, line, "left", ("rule",))
        return self._pen.row(cells, tuple(self._widths.values())) + self._pen.row([rule], [line])

    def _row(self, listed: Listed) -> str:
        shown = {each.key: self._shown(listed, each.key) for each in _COLUMNS}
        cells = [
            self._title(listed, shown, width)
            if key == "title"
            else self._pen.cell(shown[key] or "–", width, self._sides[key])
            for key, width in self._widths.items()
        ]
        return self._pen.row(cells, tuple(self._widths.values()))

    def _title(self, listed: Listed, shown: dict[str, str], width: int) -> Cell:
        """Return the title, and below it what has no column of its own."""
        cell = self._pen.cell(shown["title"] or "–", width, None, ("title",))
        rest = " · ".join(
            f"{self._names[each.key]} {shown[each.key]}" if each.is_number else shown[each.key]
            for each in _COLUMNS
            if shown[each.key] and each.key not in self._widths
        )
        for text in (rest, relative(listed.path, self._root)):
            if text:
                cell += self._pen.cell(text, width, self._sides["title"], ("label",))
        return cell

    def _shown(self, listed: Listed, key: str) -> str:
        texts = listed.texts(key)
        if key == "date" and texts and (stamp := parse_rfc3339(texts[0])):
            return stamp.day.isoformat()
        return self._comma.join(" ".join(text.split()) for text in texts)
