"""Lines become the parts of a briefing, each with its entry in the account."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from types import MappingProxyType

from brief_cli.ingest.account import Certainty, Destination
from brief_cli.ingest.article import Article, Block, Kind
from brief_cli.ingest.beside_title import BesideTitle
from brief_cli.ingest.headings import HeadingFinder
from brief_cli.ingest.labels import LabelReader
from brief_cli.ingest.metadata_lines import MetadataLines
from brief_cli.ingest.notices import NoticeFinder
from brief_cli.ingest.parts import Parts
from brief_cli.ingest.placing import Placer
from brief_cli.ingest.readers.text import BULLET, MARKED
from brief_cli.ingest.values import Reading
from brief_cli.languages.wording import folded
from brief_cli.messages.message import say
from brief_cli.schema.schema import Schema
from brief_cli.text.lazy_pattern import lazy_pattern

_SEPARATOR = lazy_pattern(r"[\W_]+")
_UNDERLINE = lazy_pattern(r"[─═=\-_]{3,}")
# A title is one line of this many words at the most.
_MOST_TITLE_WORDS, _LONGEST_TITLE = 30, 300
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
        self.known_headings = headings
        self.schema = schema
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
        self.headings = HeadingFinder(schema, language)
        self.placer = Placer(article.title, self.headings, language)
        self.parts = self.placer.parts
        labels = LabelReader(schema, language, tag, zone)
        self.metadata = MetadataLines(self.placer, self.lines, labels, self.headings, self.notices)
        has_author = any(candidate.key == "author" for candidate in article.candidates)
        self.beside = BesideTitle(self.placer, schema, tag, zone, has_author=has_author)
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
            spec = self.headings.section(line.text) if line.left_out is None else None
            if spec is not None and spec.id not in self.notice_section:
                places.setdefault(spec.id, []).append(line.number)
        twice = [numbers for numbers in places.values() if len(numbers) > 1]
        if len(twice) >= 2:
            raise SeveralArticles(sorted(min(numbers[1:]) for numbers in twice)[:1])

    def _take(self, index: int) -> int:
        """Place the line at an index; return how many lines were used."""
        line = self.lines[index]
        if line.kind in (Kind.NOTE, Kind.RULE) and line.left_out is None:
            self.placer.body(line)
            return 1
        if line.key and self._keyed(line):
            return 1
        if _SEPARATOR.fullmatch(line.text) and line.kind is not Kind.ROW:
            self.placer.enter(line, Destination.SEPARATOR)
            return 1
        if line.number in self.notices and not self.metadata.is_value(line):
            self._notice(line)
            return 1
        if line.left_out is not None:
            self.placer.enter(
                line, Destination.LEFT_OUT, certainty=line.certainty, note=line.left_out
            )
            return 1
        if line.element and self._is_known_title(line):
            self.seen[line.text] = line.line
            self.placer.enter(line, Destination.TITLE, "title", self.parts.title)
            return 1
        known = self.schema.section(self.known_headings.get(line.number, ""))
        spec = known or self.headings.section(line.text)
        if spec is not None:
            self.placer.begin_section(line, spec)
            return 1
        if self._is_repeated(index):
            return 1
        # A byline and a date on one line are two keys, whatever label stands before the first.
        used = self.metadata.take(index) if not self.beside.has_two(line) else 0
        if used:
            return used
        if line.is_head:
            self.beside.take(line, self.lines[index - 1] if index else line)
            return 1
        if self.placer.is_lead and self.beside.take_dateline(line):
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
            self.placer.enter(line, Destination.TITLE, "title", title, certainty, doubt, found)
            return 1
        self.placer.body(line)
        return 1

    def _keyed(self, line: Block) -> bool:
        """Take a line whose style says which key it is the value of."""
        is_title = line.key == "title"
        # A heading that the schema knows begins a section, though it may be the first.
        is_section = line.kind is Kind.HEADING and self.headings.section(line.text) is not None
        if self.schema.field(line.key) is None or is_section:
            return False
        if is_title:
            self.parts.title = line.text
            self.seen[line.text] = line.line
        elif line.key in self.parts.values:
            return False
        else:
            self.parts.values[line.key] = Reading(line.text)
        self.placer.enter(
            line, Destination.TITLE if is_title else Destination.METADATA, line.key, line.text,
            found=((line.key, line.text),),
        )  # fmt: skip
        return True

    def _is_known_title(self, line: Block) -> bool:
        title = self.parts.title
        return bool(title) and title not in self.seen and folded(line.text) == folded(title)

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
        self.placer.enter(
            line,
            Destination.NOTICE,
            notice.spec.id,
            note=say("gives {keys}", keys=given) if given else None,
        )

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
            is_last = following is None or self.headings.section(following) is not None
            if part.spec is not None and not part.blocks and is_last:
                self.placer.body(line, Certainty.UNSURE, say("repeats line {line}", line=first))
                return True
            self.placer.enter(line, Destination.REPEATED, f"line {first}")
            return True
        self.seen.setdefault(words, line.line)
        return False

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
