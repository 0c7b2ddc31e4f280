"""Lines become the parts of a briefing, each with its entry in the account."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from datetime import tzinfo
from types import MappingProxyType

from brief_cli.ingest.account import Certainty, Destination, Entry
from brief_cli.ingest.article import Article, Block, Kind
from brief_cli.ingest.candidates.people import before_day, byline, is_label
from brief_cli.ingest.labels import Labelled, LabelReader
from brief_cli.ingest.notices import NoticeFinder
from brief_cli.ingest.parts import Part, Parts
from brief_cli.ingest.readers.text import BULLET, MARKED
from brief_cli.ingest.values import Reading, read_date
from brief_cli.languages.dates.changed import is_last_day, published_and_updated
from brief_cli.languages.wording import folded
from brief_cli.messages.message import Message, say
from brief_cli.schema.schema import Schema, SectionSpec
from brief_cli.text.lazy_pattern import lazy_pattern

_SEPARATOR = lazy_pattern(r"[\W_]+")
_UNDERLINE = lazy_pattern(r"[─═=\-_]{3,}")
# A heading is a few words; a line like one but longer is a sentence.
_MOST_HEADING_WORDS = 8
_NEAR = 0.84
# A title is one line of this many words at the most.
_MOST_TITLE_WORDS, _LONGEST_TITLE = 30, 300
_LEAD_LINES = 6
BESIDE_TITLE = say("beside the title")
"""Why a line there that is neither a byline nor a date is left out."""
_MOST_DATE_WORDS = 12
# What a writer may have twice on purpose; scrapers double paragraphs and headings.
_WRITTEN_TWICE = frozenset((Kind.CODE, Kind.TABLE, Kind.ROW))
# What is left out of a page may be a notice where it has so many words.
_FEWEST_NOTICE = 5


class SeveralArticles(Exception):
    """A text that holds more than one article; `lines` are where the others start."""

    def __init__(self, lines: Sequence[int]) -> None:
        super().__init__(", ".join(str(line) for line in lines))
        self.lines = tuple(lines)


def recognise(
    article: Article,
    schema: Schema,
    language: str,
    tag: str,
    zone: tzinfo | None,
    headings: Mapping[int, str] = MappingProxyType({}),
) -> Parts:
    """Take an article apart by a schema's wordings.

    Args:
        article: its blocks, and its title where it is known.
        schema: whose headings, labels and notices are recognised.
        language: the language of the wordings.
        tag: the tag of the language of the article, in which its dates are written.
        zone: the time zone of date-times that name none.
        headings: the sections (by id) whose headings some blocks (by number) are known to be.

    Raises:
        SeveralArticles: two or more of the sections stand there twice.
    """
    return _Recogniser(article, schema, language, tag, zone, headings).run()


class _Recogniser:
    def __init__(
        self,
        article: Article,
        schema: Schema,
        language: str,
        tag: str,
        zone: tzinfo | None,
        headings: Mapping[int, str],
    ) -> None:
        self.lines = article.blocks
        self.is_document = article.is_document
        self.has_author = any(candidate.key == "author" for candidate in article.candidates)
        self.headings = headings
        self.language = language
        self.tag = tag
        self.zone = zone
        self.schema = schema
        self.labels = LabelReader(schema, language, tag, zone)
        self.notices = NoticeFinder(schema, language, tag, zone).find(
            [
                line
                for line in self.lines
                if line.kind is not Kind.NOTE
                and (
                    line.left_out is None
                    or (line.words >= _FEWEST_NOTICE and not article.is_document)
                )
            ]
        )
        self.wordings = {
            folded(wording): spec
            for spec in schema.sections
            for wording in spec.headings.get(language, ())
        }
        self.parts = Parts(title=article.title, parts=[Part(None, "")])
        self.seen: dict[str, int] = {}
        self.notice_section = {notice.section for notice in schema.notices}
        self.last_notice = 0

    def run(self) -> Parts:
        self._refuse_several()
        index = 0
        while index < len(self.lines):
            index += self._take(index)
        return self.parts

    def _refuse_several(self) -> None:
        places: dict[str, list[int]] = {}
        for line in self.lines:
            spec = self._heading(line.text) if line.left_out is None else None
            if spec is not None and spec.id not in self.notice_section:
                places.setdefault(spec.id, []).append(line.number)
        twice = [numbers for numbers in places.values() if len(numbers) > 1]
        if len(twice) >= 2:
            raise SeveralArticles(sorted(min(numbers[1:]) for numbers in twice)[:1])

    def _take(self, index: int) -> int:
        """Place the line at an index; return how many lines were used."""
        line = self.lines[index]
        if line.kind in (Kind.NOTE, Kind.RULE) and line.left_out is None:
            self._body(line)
            return 1
        if line.key and self._keyed(line):
            return 1
        if _SEPARATOR.fullmatch(line.text) and line.kind is not Kind.ROW:
            self._enter(line, Destination.SEPARATOR)
            return 1
        if line.number in self.notices and not self._is_value(line):
            self._notice(line)
            return 1
        if line.left_out is not None:
            self._enter(line, Destination.LEFT_OUT, certainty=line.certainty, note=line.left_out)
            return 1
        if line.element and self._is_known_title(line):
            self.seen[line.text] = line.line
            self._enter(line, Destination.TITLE, "title", self.parts.title)
            return 1
        spec = self.schema.section(self.headings.get(line.number, "")) or self._heading(line.text)
        if spec is not None:
            self.parts.parts.append(Part(spec, spec.heading(self.language)))
            self._enter(line, Destination.HEADING, spec.id, spec.heading(self.language))
            return 1
        if self._is_repeated(index):
            return 1
        # A byline and a date on one line are two keys, whatever label stands before the first.
        has_two = len(line.pieces) > 1 and len(dict(self._of_pieces(line))) > 1
        used = self._label(index) if not has_two else 0
        if used:
            return used
        if line.is_head and self._beside_title(index):
            return 1
        if self._is_lead and self._dateline(line):
            return 1
        if not self.parts.title and self._is_title(index):
            marked = MARKED.fullmatch(line.text)
            title = (marked["text"] if marked else line.text).strip("*_ ")
            self.parts.title = title
            self.seen[title] = line.line
            # A page that says nothing of its title may have any heading above its text.
            doubt = say("nothing else says so") if line.element else None
            certainty = Certainty.UNSURE if line.element else Certainty.SURE
            found = (("title", title),)
            self._enter(line, Destination.TITLE, "title", title, certainty, doubt, found)
            return 1
        self._body(line)
        return 1

    def _keyed(self, line: Block) -> bool:
        """Take a line whose style says which key it is the value of."""
        is_title = line.key == "title"
        # A heading that the schema knows begins a section, though it may be the first.
        is_section = line.kind is Kind.HEADING and self._heading(line.text) is not None
        if self.schema.field(line.key) is None or is_section:
            return False
        if is_title:
            self.parts.title = line.text
            self.seen[line.text] = line.line
        elif line.key in self.parts.values:
            return False
        else:
            self.parts.values[line.key] = Reading(line.text)
        self._enter(
            line, Destination.TITLE if is_title else Destination.METADATA, line.key, line.text,
            found=((line.key, line.text),),
        )  # fmt: skip
        return True

    def _is_known_title(self, line: Block) -> bool:
        title = self.parts.title
        return bool(title) and title not in self.seen and folded(line.text) == folded(title)

    def _enter(
        self,
        line: Block,
        destination: Destination,
        detail: str = "",
        value: str = "",
        certainty: Certainty = Certainty.SURE,
        note: Message | None = None,
        found: tuple[tuple[str, str], ...] = (),
        heading: str = "",
    ) -> None:
        if note is None and line.note is not None:
            note = line.note
            certainty = max(certainty, line.certainty, key=lambda each: -each.rank)
        self.parts.entries.append(
            Entry(
                line.line, line.text, destination, detail, value, certainty, note, found, heading,
                line.element, line.number,
            )
        )  # fmt: skip

    def _beside_title(self, index: int) -> bool:
        """Take a line beside the title for a byline or a date; nothing else there is the article."""
        line = self.lines[index]
        above = self.lines[index - 1] if index else line
        # A label may stand on a line of its own; the page's data knows better what follows it.
        is_labelled = above.is_head and not self.has_author and is_label(above.text)
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
                    self.parts.values.setdefault(key, reading)
            certainty = min((r.certainty for r in found.values()), key=lambda each: each.rank)
            note = next((r.note for r in found.values() if r.certainty is certainty), None)
            values = "; ".join(r.value for r in found.values() if r.value)
            offered = tuple(
                (key, each) for key, r in found.items() for each in r.readings or (r.value,)
            )
            self._enter(
                line, Destination.METADATA, ", ".join(found), values, certainty, note, offered
            )
            return True
        self._enter(line, Destination.LEFT_OUT, note=BESIDE_TITLE)
        return True

    def _of_pieces(self, line: Block) -> Iterator[tuple[str, Reading]]:
        label = ""
        for piece in line.pieces:
            # A label that an element sets apart from its date says what the date is all the same.
            yield from self._readings(f"{label} {piece}" if label else piece)
            label = piece if piece.endswith((":", "：")) else ""

    def _dateline(self, line: Block) -> bool:
        """Take a line of a text beside its title that is a date, or a date after words not known."""
        if line.words > _MOST_DATE_WORDS or "published" in self.parts.values or line.element:
            return False
        before, _, rest = line.text.partition(":")
        for text, is_known in ((line.text, True), (rest, False)):
            reading = read_date(text, self.tag, self.zone) if text else None
            if reading is None or not reading.value or self.schema.field("published") is None:
                continue
            # Above the title stands nothing but a date, or the line is the title.
            if not self.parts.title and (not is_known or reading.certainty is Certainty.UNSURE):
                continue
            found = (("published", reading.value),)
            if not is_known:
                note = say("“{label}” may not be the day of publication", label=before.strip())
                self._body(line, Certainty.UNSURE, note, found)
                return True
            note = reading.note or say("a date beside the title")
            certainty = min(Certainty.LIKELY, reading.certainty, key=lambda each: each.rank)
            self.parts.values["published"] = Reading(reading.value, certainty, note)
            self._enter(
                line, Destination.METADATA, "published", reading.value, certainty, note, found
            )
            return True
        return False

    def _readings(self, text: str) -> Iterator[tuple[str, Reading]]:
        """Yield the author or the date that a line beside the title gives."""
        name, day_of_name = before_day(text)
        # What follows a name is its day where that is one; else it may be part of the name.
        is_day = bool(day_of_name) and read_date(day_of_name, self.tag, self.zone) is not None
        whole = None if is_day else byline(text, beside_title=True)
        author = whole or (byline(name, beside_title=True) if day_of_name else None)
        if author is not None and self.schema.field("author") is not None:
            yield "author", author
            if not is_day:
                return
            text = day_of_name
        if is_last_day(text):
            return
        before, after = published_and_updated(text)
        first = read_date(before, self.tag, self.zone) if before else None
        changed = read_date(after, self.tag, self.zone) if after else None
        days = [("published", first), ("updated", changed)]
        # A day without an hour, before the label, is that of the hour after it.
        if after and changed is None and (first is None or "T" not in first.value):
            days = [("updated", read_date(text, self.tag, self.zone))]
        for key, day in days:
            if day is not None and self.schema.field(key) is not None:
                yield key, day

    def _notice(self, line: Block) -> None:
        notice = self.notices[line.number]
        found = self.parts.notices
        follows = found and found[-1][0] == notice.spec.id and self.last_notice == line.number - 1
        if follows:
            found[-1][1].append(line.text)
        else:
            found.append((notice.spec.id, [line.text]))
        self.last_notice = line.number
        for key, reading in notice.values.items():
            if key not in self.parts.values and key != "title":
                self.parts.values[key] = reading
        given = ", ".join(key for key in notice.values if key != "title")
        self._enter(
            line,
            Destination.NOTICE,
            notice.spec.id,
            note=say("gives {keys}", keys=given) if given else None,
        )

    def _heading(self, text: str) -> SectionSpec | None:
        if len(text.split()) > _MOST_HEADING_WORDS:
            return None
        return self.wordings.get(folded(text))

    def _is_value(self, line: Block) -> bool:
        """Say whether a line above the first section is a label with a value, and no notice."""
        labelled = self.labels.read(line.text) if len(self.parts.parts) == 1 else None
        return labelled is not None and bool(labelled.text.strip()) and self._fits(labelled)

    def _near_heading(self, text: str) -> SectionSpec | None:
        if len(text.split()) > 4 or text.endswith((".", "،")):
            return None
        near = difflib.get_close_matches(folded(text), self.wordings, 1, _NEAR)
        return self.wordings[near[0]] if near else None

    def _is_repeated(self, index: int) -> bool:
        """Drop a line that stood there before, unless it is too short to tell.

        The only line of a section stays: without it the section would be empty.
        """
        line = self.lines[index]
        words = line.text.strip("#*_ ")
        first = self.seen.get(words)
        if line.is_continued or (self.is_document and words != self.parts.title):
            return False  # the refrain of a poem
        if line.kind in _WRITTEN_TWICE or line.element in ("li", "td", "th"):
            return False
        if first is not None and (line.words >= 3 or words == self.parts.title):
            part = self.parts.parts[-1]
            following = self.lines[index + 1].text if index + 1 < len(self.lines) else None
            is_last = following is None or self._heading(following) is not None
            if part.spec is not None and not part.blocks and is_last:
                self._body(line, Certainty.UNSURE, say("repeats line {line}", line=first))
                return True
            self._enter(line, Destination.REPEATED, f"line {first}")
            return True
        self.seen.setdefault(words, line.line)
        return False

    def _label(self, index: int) -> int:
        line = self.lines[index]
        labelled = self.labels.read(line.text) or self.labels.byline(
            line.text, beside_title=self._is_lead and not line.is_head
        )
        used = 1
        if labelled is not None and not labelled.text.strip() and index + 1 < len(self.lines):
            following = self.lines[index + 1]
            if following.number in self.notices or self._heading(following.text):
                return 0
            labelled = self.labels.value_for(labelled.field, following.text)
            used = 2
        if labelled is None or not labelled.text.strip():
            return 0
        if not self._fits(labelled):
            if used == 1:
                note = say(
                    "looks like {key}, but is not a {type}",
                    key=labelled.field.key,
                    type=labelled.field.type,
                )
                self._body(line, Certainty.UNSURE, note, ((labelled.field.key, ""),))
                return 1
            return 0
        return self._metadata(index, used, labelled)

    @property
    def _is_lead(self) -> bool:
        """Whether the lines beside the title are not over."""
        return len(self.parts.entries) < _LEAD_LINES and len(self.parts.parts) == 1

    def _fits(self, labelled: Labelled) -> bool:
        return bool(labelled.values) and all(
            reading.value or reading.certainty is Certainty.UNSURE
            for reading in labelled.values.values()
        )

    def _metadata(self, index: int, used: int, labelled: Labelled) -> int:
        line = self.lines[index]
        values = labelled.values
        unread = next((key for key, r in values.items() if not r.value), None)
        if unread is not None:
            # A date that may be two days is not guessed at: the line stays, a person decides.
            reading = values[unread]
            note = say("{key}: {note}", key=labelled.field.key, note=reading.note or "")
            found = tuple((unread, each) for each in reading.readings)
            self._body(line, Certainty.UNSURE, note, found)
            return 1
        if "title" in values and not self.parts.title:
            self.parts.title = values["title"].value
        known = self.parts.values
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
            self._body(line, Certainty.UNSURE, note, found)
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
        for used_line in self.lines[index : index + used]:
            self._enter(
                used_line, Destination.METADATA, ", ".join(values), shown, certainty, joined, found
            )
        return used

    def _from_notice(self, key: str) -> bool:
        """Say whether a value came from a notice, over which a labelled line wins."""
        current = self.parts.values.get(key)
        return any(notice.values.get(key) is current for notice in self.notices.values())

    def _is_title(self, index: int) -> bool:
        """The first line that is nothing else is the title, if it looks like one."""
        line = self.lines[index]
        if len(self.parts.parts) > 1 or self.parts.parts[0].blocks:
            return False
        if len(line.text) > _LONGEST_TITLE or (line.element and line.kind is not Kind.HEADING):
            return False
        marked = MARKED.fullmatch(line.text)
        if marked is not None:
            return len(marked["marks"]) == 1
        following = self.lines[index + 1].text if index + 1 < len(self.lines) else ""
        if _UNDERLINE.fullmatch(following):
            return True
        is_sentence = line.text.endswith((".", "،", ":", "؛"))
        return not is_sentence and line.words <= _MOST_TITLE_WORDS and not BULLET.match(line.text)

    def _body(
        self,
        line: Block,
        certainty: Certainty = Certainty.SURE,
        note: Message | None = None,
        found: tuple[tuple[str, str], ...] = (),
    ) -> None:
        part = self.parts.parts[-1]
        detail = part.spec.id if part.spec else ""
        heading = ""
        if note is None:
            near = self._near_heading(line.text)
            if near is not None:
                certainty, heading = Certainty.UNSURE, near.id
                note = say("may be the heading “{heading}”", heading=near.heading(self.language))
            elif line.may_be_heading:
                certainty = Certainty.UNSURE
                note = say("may be a heading: short, and bold as a whole")
        part.blocks.append(line)
        self._enter(line, Destination.BODY, detail, "", certainty, note, found, heading)
