"""The lists that are open while the paragraphs of a document come, and what each stands in."""

from brief_cli.ingest.article import Frame
from brief_cli.ingest.readers.docx.marking import Paragraph
from brief_cli.ingest.readers.docx.numbering import Place
from brief_cli.ingest.readers.docx.styles import Role

# Indents that differ by less are one (twentieths of a point: two millimetres).
_NEAR = 115
_MOST_OPEN = 9


class Frames:
    """Gives each paragraph its frames: the items and quotations that it stands in."""

    def __init__(self) -> None:
        self._open: list[tuple[Place, Frame]] = []
        self._quote: tuple[tuple[Frame, ...], Frame] | None = None
        self._keys = 0

    def of(self, paragraph: Paragraph) -> tuple[Frame, ...]:
        """Return the frames of the next paragraph."""
        frames = self._items(paragraph)
        if paragraph.role is not Role.QUOTE:
            self._quote = None
            return frames
        if self._quote is None or self._quote[0] != frames:
            self._quote = frames, Frame(self._next_key())
        return (*frames, self._quote[1])

    def close(self) -> None:
        """End all lists and quotations."""
        self._open = []
        self._quote = None

    def _items(self, paragraph: Paragraph) -> tuple[Frame, ...]:
        place = paragraph.place
        if place is not None:
            return self._item(place)
        if paragraph.indent is None or paragraph.role is Role.HEADING:
            self._open = []
        else:
            while self._open and (self._open[-1][0].indent or 0) > paragraph.indent + _NEAR:
                self._open.pop()
            if self._open and not paragraph.indent:
                self._open = []
        return tuple(frame for _, frame in self._open)

    def _item(self, place: Place) -> tuple[Frame, ...]:
        beside: tuple[Place, Frame] | None = None
        while self._open and not self._is_above(self._open[-1][0], place):
            beside = self._open.pop()
        list_key = self._next_key()
        if beside is not None and self._is_same_list(beside[0], place) and beside[1].list_key:
            list_key = beside[1].list_key
        frame = Frame(self._next_key(), list_key, place.number)
        if len(self._open) < _MOST_OPEN:
            self._open.append((place, frame))
        return tuple(each for _, each in self._open)

    def _is_above(self, one: Place, other: Place) -> bool:
        """Say whether an item that is open holds another one."""
        if one.key == other.key:
            return one.level < other.level
        if one.indent is None or other.indent is None:
            return one.level < other.level
        return one.indent + _NEAR < other.indent

    def _is_same_list(self, one: Place, other: Place) -> bool:
        """Say whether an item goes on with the list of the one before."""
        if (
            one.level == other.level
            and one.number is other.number is None
            and (one.box or other.box)
        ):
            return True  # the tasks that are done are a list of their own to Word
        if one.level != other.level:
            return False
        if one.number is None or other.number is None:
            return one.key == other.key and one.number is other.number
        # LibreOffice writes a list for each item; what counts on is one to a reader.
        return other.number == one.number + 1

    def _next_key(self) -> int:
        self._keys += 1
        return self._keys
