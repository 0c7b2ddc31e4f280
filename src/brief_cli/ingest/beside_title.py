"""Lines beside the title: bylines, and the days of publication and of change."""

from collections.abc import Iterator
from datetime import tzinfo

from brief_cli.ingest.account import Certainty, Destination
from brief_cli.ingest.article import Block
from brief_cli.ingest.candidates.people import before_day, byline, is_label
from brief_cli.ingest.placing import Placer
from brief_cli.ingest.values import Reading, read_date
from brief_cli.languages.dates.changed import is_last_day, published_and_updated
from brief_cli.messages.message import say
from brief_cli.schema.schema import Schema

BESIDE_TITLE = say("beside the title")
"""Why a line there that is neither a byline nor a date is left out."""
_MOST_DATE_WORDS = 12


class BesideTitle:
    """Takes the lines beside the title.

    Args:
        placer: puts them where they belong.
        schema: whose keys are read.
        tag: the tag of the language in which dates are written.
        zone: the time zone of date-times that name none.
        has_author: whether the data of the page names one.
    """

    def __init__(
        self, placer: Placer, schema: Schema, tag: str, zone: tzinfo | None, *, has_author: bool
    ) -> None:
        self._placer = placer
        self._parts = placer.parts
        self._schema = schema
        self._tag = tag
        self._zone = zone
        self._has_author = has_author

    def has_two(self, line: Block) -> bool:
        """Say whether a line has a byline and a date, which are two keys."""
        return len(line.pieces) > 1 and len(dict(self._of_pieces(line))) > 1

    def take(self, line: Block, above: Block) -> None:
        """Take a line for a byline or a date; nothing else beside the title is the article.

        Args:
            line: which is not labelled.
            above: the line above it; itself for the first.
        """
        # A label may stand on a line of its own; the page's data knows better what follows it.
        is_labelled = above.is_head and not self._has_author and is_label(above.text)
        found = dict(self._readings(f"{above.text} {line.text}")) if is_labelled else {}
        found = found or dict(self._readings(line.text))
        pieces: dict[str, Reading] = {}
        for key, reading in self._of_pieces(line):
            pieces.setdefault(key, reading)
        is_unsure = any(r.certainty is Certainty.UNSURE for r in found.values())
        if pieces.keys() > found.keys() or (is_unsure and pieces.keys() == found.keys()):
            found = pieces
        if found:
            for key, reading in found.items():
                if reading.value:
                    self._parts.values.setdefault(key, reading)
            certainty = min((r.certainty for r in found.values()), key=lambda each: each.rank)
            note = next((r.note for r in found.values() if r.certainty is certainty), None)
            values = "; ".join(r.value for r in found.values() if r.value)
            offered = tuple(
                (key, each) for key, r in found.items() for each in r.readings or (r.value,)
            )
            self._placer.enter(
                line, Destination.METADATA, ", ".join(found), values, certainty, note, offered
            )
            return
        self._placer.enter(line, Destination.LEFT_OUT, note=BESIDE_TITLE)

    def take_dateline(self, line: Block) -> bool:
        """Take a line of a text beside its title that is a date, or a date after words not known."""
        if line.words > _MOST_DATE_WORDS or "published" in self._parts.values or line.element:
            return False
        before, _, rest = line.text.partition(":")
        for text, is_known in ((line.text, True), (rest, False)):
            reading = read_date(text, self._tag, self._zone) if text else None
            if reading is None or self._schema.field("published") is None:
                continue
            if not reading.value:
                if reading.readings and self._parts.title:
                    self._placer.undecided(line, "published", "published", reading)
                    return True
                continue
            # Above the title stands nothing but a date, or the line is the title.
            if not self._parts.title and (not is_known or reading.certainty is Certainty.UNSURE):
                continue
            found = (("published", reading.value),)
            if not is_known:
                note = say("“{label}” may not be the day of publication", label=before.strip())
                self._placer.body(line, Certainty.UNSURE, note, found)
                return True
            note = reading.note or say("a date beside the title")
            certainty = min(Certainty.LIKELY, reading.certainty, key=lambda each: each.rank)
            self._parts.values["published"] = Reading(reading.value, certainty, note)
            self._placer.enter(
                line, Destination.METADATA, "published", reading.value, certainty, note, found
            )
            return True
        return False

    def _of_pieces(self, line: Block) -> Iterator[tuple[str, Reading]]:
        label = ""
        for piece in line.pieces:
            # A label that an element sets apart from its date says what the date is all the same.
            yield from self._readings(f"{label} {piece}" if label else piece)
            label = piece if piece.endswith((":", "：")) else ""

    def _readings(self, text: str) -> Iterator[tuple[str, Reading]]:
        """Yield the author or the date that a line beside the title gives."""
        name, day_of_name = before_day(text)
        # What follows a name is its day where that is one; else it may be part of the name.
        is_day = bool(day_of_name) and read_date(day_of_name, self._tag, self._zone) is not None
        whole = None if is_day else byline(text, beside_title=True)
        author = whole or (byline(name, beside_title=True) if day_of_name else None)
        if author is not None and self._schema.field("author") is not None:
            yield "author", author
            if not is_day:
                return
            text = day_of_name
        if is_last_day(text):
            return
        before, after = published_and_updated(text)
        first = read_date(before, self._tag, self._zone) if before else None
        changed = read_date(after, self._tag, self._zone) if after else None
        days = [("published", first), ("updated", changed)]
        # A day without an hour, before the label, is that of the hour after it.
        if after and changed is None and (first is None or "T" not in first.value):
            days = [("updated", read_date(text, self._tag, self._zone))]
        for key, day in days:
            if day is not None and self._schema.field(key) is not None:
                yield key, day
