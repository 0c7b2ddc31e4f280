"""Lines become the parts of a briefing, each with its entry in the account."""

import difflib
import re
from collections.abc import Mapping, Sequence
from datetime import tzinfo
from types import MappingProxyType

from brief_cli.ingest.account import Certainty, Destination, Entry
from brief_cli.ingest.article import Article, Part
from brief_cli.ingest.labels import Labelled, LabelReader
from brief_cli.ingest.notices import NoticeFinder
from brief_cli.ingest.raw import RawLine
from brief_cli.languages.wording import folded
from brief_cli.messages.message import Message, say
from brief_cli.schema.schema import Schema, SectionSpec

_SEPARATOR = re.compile(r"[\W_]+")
_BULLET = re.compile(r"[-•*–—·▪◦●○■☑☐]\s+(?P<text>.+)")
_NUMBERED = re.compile(r"(?P<number>[0-9٠-٩۰-۹]{1,2})[.)\-]\s+(?P<text>.+)")
_MARKED = re.compile(r"(?P<marks>#{1,6})\s+(?P<text>.+?)\s*#*")
_UNDERLINE = re.compile(r"[─═=\-_]{3,}")
# A heading is a few words; a line like one but longer is a sentence.
_MOST_HEADING_WORDS = 8
_NEAR = 0.84
# A title is one line of this many words at the most.
_MOST_TITLE_WORDS = 30
_LEAD_LINES = 6


class SeveralArticles(Exception):
    """A text that holds more than one article; `lines` are where the others start."""

    def __init__(self, lines: Sequence[int]) -> None:
        super().__init__(", ".join(str(line) for line in lines))
        self.lines = tuple(lines)


def recognise(
    lines: Sequence[RawLine],
    schema: Schema,
    language: str,
    zone: tzinfo | None,
    title: str = "",
    headings: Mapping[int, str] = MappingProxyType({}),
) -> Article:
    """Take a text apart by a schema's wordings.

    Args:
        lines: its lines.
        schema: whose headings, labels and notices are recognised.
        language: the language of the wordings.
        zone: the time zone of date-times that name none.
        title: the title, where it is known from elsewhere.
        headings: the sections (by id) whose headings some lines (by number) are known to be.

    Raises:
        SeveralArticles: two or more of the sections stand there twice.
    """
    recogniser = _Recogniser(lines, schema, language, zone, headings)
    recogniser.know_title(title)
    return recogniser.run()


class _Recogniser:
    def __init__(
        self,
        lines: Sequence[RawLine],
        schema: Schema,
        language: str,
        zone: tzinfo | None,
        headings: Mapping[int, str],
    ) -> None:
        self.lines = lines
        self.headings = headings
        self.language = language
        self.schema = schema
        self.labels = LabelReader(schema, language, zone)
        self.notices = NoticeFinder(schema, language, zone).find(lines)
        self.wordings = {
            folded(wording): spec
            for spec in schema.sections
            for wording in spec.headings.get(language, ())
        }
        self.article = Article(parts=[Part(None, "")])
        self.seen: dict[str, int] = {}
        self.notice_section = {notice.section for notice in schema.notices}
        self.last_line = 0
        self.last_notice = 0

    def know_title(self, title: str) -> None:
        """Take a title that is known; a line that repeats it is no text."""
        if title:
            self.article.title = title
            self.seen[title] = 0

    def run(self) -> Article:
        self._refuse_several()
        index = 0
        while index < len(self.lines):
            index += self._take(index)
        return self.article

    def _refuse_several(self) -> None:
        places: dict[str, list[int]] = {}
        for line in self.lines:
            spec = self._heading(line.text)
            if spec is not None and spec.id not in self.notice_section:
                places.setdefault(spec.id, []).append(line.number)
        twice = [numbers for numbers in places.values() if len(numbers) > 1]
        if len(twice) >= 2:
            raise SeveralArticles(sorted(min(numbers[1:]) for numbers in twice)[:1])

    def _take(self, index: int) -> int:
        """Place the line at an index; return how many lines were used."""
        line = self.lines[index]
        if _SEPARATOR.fullmatch(line.text) and not _is_table_row(line):
            self._enter(line, Destination.SEPARATOR)
            return 1
        if line.number in self.notices:
            self._notice(line)
            return 1
        spec = self.schema.section(self.headings.get(line.number, "")) or self._heading(line.text)
        if spec is not None:
            self.article.parts.append(Part(spec, spec.heading(self.language)))
            self._enter(line, Destination.HEADING, spec.id, spec.heading(self.language))
            return 1
        if self._is_repeated(index):
            return 1
        used = self._label(index)
        if used:
            return used
        if not self.article.title and self._is_title(index):
            marked = _MARKED.fullmatch(line.text)
            title = (marked["text"] if marked else line.text).strip("*_ ")
            self.article.title = title
            self.seen[title] = line.number
            self._enter(line, Destination.TITLE, "title", title)
            return 1
        self._body(line)
        return 1

    def _enter(
        self,
        line: RawLine,
        destination: Destination,
        detail: str = "",
        value: str = "",
        certainty: Certainty = Certainty.SURE,
        note: Message | None = None,
        found: tuple[tuple[str, str], ...] = (),
        heading: str = "",
    ) -> None:
        self.article.entries.append(
            Entry(
                line.number, line.text, destination, detail, value, certainty, note, found, heading
            )
        )

    def _notice(self, line: RawLine) -> None:
        notice = self.notices[line.number]
        found = self.article.notices
        follows = found and found[-1][0] == notice.spec.id and self.last_notice == line.number - 1
        if follows:
            found[-1][1].append(line.text)
        else:
            found.append((notice.spec.id, [line.text]))
        self.last_notice = line.number
        for key, reading in notice.values.items():
            if key not in self.article.values and key != "title":
                self.article.values[key] = reading
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
        if first is not None and (line.words >= 3 or words == self.article.title):
            part = self.article.parts[-1]
            following = self.lines[index + 1].text if index + 1 < len(self.lines) else None
            is_last = following is None or self._heading(following) is not None
            if part.spec is not None and not part.blocks and is_last:
                self._body(line, Certainty.UNSURE, say("repeats line {line}", line=first))
                return True
            self._enter(line, Destination.REPEATED, f"line {first}")
            return True
        self.seen.setdefault(words, line.number)
        return False

    def _label(self, index: int) -> int:
        line = self.lines[index]
        labelled = self.labels.read(line.text)
        used = 1
        if (
            labelled is None
            and len(self.article.entries) < _LEAD_LINES
            and len(self.article.parts) == 1
        ):
            labelled = self.labels.byline(line.text)
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
        if "title" in values and not self.article.title:
            self.article.title = values["title"].value
        known = self.article.values
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
        current = self.article.values.get(key)
        return any(notice.values.get(key) is current for notice in self.notices.values())

    def _is_title(self, index: int) -> bool:
        """The first line that is nothing else is the title, if it looks like one."""
        line = self.lines[index]
        if len(self.article.parts) > 1 or self.article.parts[0].blocks:
            return False
        marked = _MARKED.fullmatch(line.text)
        if marked is not None:
            return len(marked["marks"]) == 1
        following = self.lines[index + 1].text if index + 1 < len(self.lines) else ""
        if _UNDERLINE.fullmatch(following):
            return True
        is_sentence = line.text.endswith((".", "،", ":", "؛"))
        return not is_sentence and line.words <= _MOST_TITLE_WORDS and not _BULLET.match(line.text)

    def _body(
        self,
        line: RawLine,
        certainty: Certainty = Certainty.SURE,
        note: Message | None = None,
        found: tuple[tuple[str, str], ...] = (),
    ) -> None:
        part = self.article.parts[-1]
        detail = part.spec.id if part.spec else ""
        heading = ""
        if note is None:
            near = self._near_heading(line.text)
            if near is not None:
                certainty, heading = Certainty.UNSURE, near.id
                note = say("may be the heading “{heading}”", heading=near.heading(self.language))
        follows = self.last_line == line.number - 1
        _add_block(part.blocks, line, follows=follows)
        self.last_line = line.number
        self._enter(line, Destination.BODY, detail, "", certainty, note, found, heading)


def _add_block(blocks: list[str], line: RawLine, *, follows: bool) -> None:
    """Add a line as Markdown: an item to the list it continues, else a block of its own."""
    item = _item(line)
    if _is_table_row(line):
        # A row of a table, which a page was taken apart into.
        if blocks and follows and blocks[-1].startswith("|"):
            blocks[-1] += f"\n{line.text}"
        else:
            blocks.append(line.text)
    elif item is None:
        blocks.append(_paragraph(line.text))
    elif blocks and follows and _is_list(blocks[-1]):
        blocks[-1] += f"\n{item}"
    else:
        blocks.append(item.lstrip())


def _is_table_row(line: RawLine) -> bool:
    return len(line.text) > 2 and line.text.startswith("|") and line.text.endswith("|")


def _item(line: RawLine) -> str | None:
    indent = "  " * min(3, line.indent // 2)
    bullet = _BULLET.fullmatch(line.text)
    if bullet is not None:
        box = {"☑": "[x] ", "☐": "[ ] "}.get(line.text[0], "")
        return f"{indent}- {box}{_inline(bullet['text'])}"
    numbered = _NUMBERED.fullmatch(line.text)
    if numbered is not None:
        return f"{indent}{int(numbered['number'])}. {_inline(numbered['text'])}"
    return None


def _is_list(block: str) -> bool:
    return re.match(r"(?:-|\d+\.) ", block) is not None


def _paragraph(text: str) -> str:
    """Return a line as a paragraph: what Markdown would take for a mark at its start is escaped."""
    marked = _MARKED.fullmatch(text)
    if marked is not None:
        return f"### {_inline(marked['text'])}"
    text = _inline(text)
    text = re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", text)
    return re.sub(r"^(?=[#>+=~]|[-*](?:\s|$)|```|\[[^\]]*\]:)", r"\\", text)


def _inline(text: str) -> str:
    # A tag would be dropped by a reader's program, and its words with it.
    return re.sub(r"<(?=[A-Za-z/!?])", r"\\<", text)
