"""Labelled lines become metadata, unless they contradict what was given before."""

from collections.abc import Mapping, Sequence

from brief_cli.ingest.account import Certainty, Destination
from brief_cli.ingest.article import Block
from brief_cli.ingest.headings import HeadingFinder
from brief_cli.ingest.labels import Labelled, LabelReader
from brief_cli.ingest.notices import NoticeLine
from brief_cli.ingest.placing import Placer
from brief_cli.messages.message import say


class MetadataLines:
    """Takes the labelled lines of an article.

    Args:
        placer: puts them where they belong.
        lines: all of the article.
        labels: reads those that are labelled.
        headings: finds the headings of sections, none of which is the value of a label above it.
        notices: the lines of notices by their number, none of which is one either.
    """

    def __init__(
        self,
        placer: Placer,
        lines: Sequence[Block],
        labels: LabelReader,
        headings: HeadingFinder,
        notices: Mapping[int, NoticeLine],
    ) -> None:
        self._placer = placer
        self._parts = placer.parts
        self._lines = lines
        self._labels = labels
        self._headings = headings
        self._notices = notices

    def is_value(self, line: Block) -> bool:
        """Say whether a line above the first section is a label with a value, and no notice."""
        labelled = self._labels.read(line.text) if len(self._parts.parts) == 1 else None
        return labelled is not None and bool(labelled.text.strip()) and _fits(labelled)

    def take(self, index: int) -> int:
        """Take the line at an index if it is labelled; return how many lines were used."""
        line = self._lines[index]
        labelled = self._labels.read(line.text) or self._labels.byline(
            line.text, beside_title=self._placer.is_lead and not line.is_head
        )
        used = 1
        if labelled is not None and not labelled.text.strip() and index + 1 < len(self._lines):
            following = self._lines[index + 1]
            if following.number in self._notices or self._headings.section(following.text):
                return 0
            labelled = self._labels.value_for(labelled.field, following.text)
            used = 2
        if labelled is None or not labelled.text.strip():
            return 0
        if not _fits(labelled):
            if used == 1:
                note = say(
                    "looks like {key}, but is not a {type}",
                    key=labelled.field.key,
                    type=labelled.field.type,
                )
                self._placer.body(line, Certainty.UNSURE, note, ((labelled.field.key, ""),))
                return 1
            return 0
        return self._metadata(index, used, labelled)

    def _metadata(self, index: int, used: int, labelled: Labelled) -> int:
        line = self._lines[index]
        values = labelled.values
        unread = next((key for key, r in values.items() if not r.value), None)
        if unread is not None:
            self._placer.undecided(line, labelled.field.key, unread, values[unread])
            return 1
        if "title" in values and not self._parts.title:
            self._parts.title = values["title"].value
        known = self._parts.values
        other = [
            k
            for k, r in values.items()
            if k in known and known[k].value != r.value and not self._from_notice(k)
        ]
        if other and labelled.field.key != "title":
            note = say(
                "{keys} was given before as {value}",
                keys=tuple(other),
                value=known[other[0]].value,
            )
            found = tuple((k, r.value) for k in other for r in (known[k], values[k]))
            self._placer.body(line, Certainty.UNSURE, note, found)
            return 1
        for key, reading in values.items():
            if key != "title":
                known[key] = reading
        certainty = min((r.certainty for r in values.values()), key=lambda c: c.rank)
        notes = [r.note for r in values.values() if r.note]
        joined = notes[0] if notes else None
        for other_note in notes[1:]:
            joined = say("{first}; {second}", first=joined, second=other_note)
        shown = "; ".join(r.value for r in values.values())
        found = tuple((key, r.value) for key, r in values.items())
        for used_line in self._lines[index : index + used]:
            self._placer.enter(
                used_line, Destination.METADATA, ", ".join(values), shown, certainty, joined, found
            )
        return used

    def _from_notice(self, key: str) -> bool:
        """Say whether a value came from a notice, over which a labelled line wins."""
        current = self._parts.values.get(key)
        return any(notice.values.get(key) is current for notice in self._notices.values())


def _fits(labelled: Labelled) -> bool:
    return bool(labelled.values) and all(
        reading.value or reading.certainty is Certainty.UNSURE
        for reading in labelled.values.values()
    )
