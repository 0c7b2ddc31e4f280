"""A document matched to its schema: which part of the text is which part of a briefing."""

from bisect import bisect_right
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from brief_cli.briefing.placeholders import is_placeholder
from brief_cli.briefing.prose import (
    CONTROLS,
    ProseBlock,
    block_at,
    body_prose,
    joined,
    metadata_prose,
)
from brief_cli.briefing.words import WORD, places_of, sentences_in
from brief_cli.document.blocks import (
    Block,
    Heading,
    Paragraph,
    plain_text,
)
from brief_cli.document.document import Document
from brief_cli.document.front_matter import FrontMatter
from brief_cli.document.yaml import Entry, Map, Scalar, Sequence, plain
from brief_cli.languages.tags import language_of
from brief_cli.languages.wording import WITHIN_WORDS, folded, may_be_in, may_have, probe_of
from brief_cli.schema.schema import Condition, Field, NoticeSpec, Schema, SectionSpec
from brief_cli.text.fault import Fault
from brief_cli.text.source import Source
from brief_cli.text.span import Span


class Section(NamedTuple):
    """A section of a briefing; `spec` is None where the schema does not know the heading."""

    spec: SectionSpec | None
    heading: Heading
    title: str
    blocks: tuple[Block, ...]
    span: Span
    """From the heading to where the next section starts."""

    @property
    def id(self) -> str:
        """The id of the schema's section; empty where it knows none."""
        return self.spec.id if self.spec else ""


class FoundNotice(NamedTuple):
    """A paragraph in which a notice was recognised by one of its phrases."""

    spec: NoticeSpec
    block: Paragraph
    text: str


@dataclass(frozen=True, eq=False, repr=False)
class Briefing:
    """A document matched to its schema. Without faults that are fatal, `schema` is there."""

    document: Document
    known_schema: Schema | None
    faults: tuple[Fault, ...]

    @property
    def source(self) -> Source:
        """The text of the file."""
        return self.document.source

    @cached_property
    def is_readable(self) -> bool:
        """Say whether nothing stands in the way of rules about the content."""
        return self.known_schema is not None and not any(fault.fatal for fault in self.faults)

    @property
    def schema(self) -> Schema:
        """The schema; only for a briefing that is readable."""
        if self.known_schema is None:
            raise ValueError("the briefing has no schema")
        return self.known_schema

    @property
    def front_matter(self) -> FrontMatter:
        """The front matter; only for a briefing that is readable."""
        if self.document.front_matter is None:
            raise ValueError("the briefing has no front matter")
        return self.document.front_matter

    @cached_property
    def language(self) -> str:
        """The language whose wordings hold: `lang`, or the schema's first."""
        return (
            self.schema.matching_language(self.front_matter.text("lang"))
            or self.schema.languages[0]
        )

    @cached_property
    def base_level(self) -> int:
        """The level of the language that the briefing is in: 0 (left to right) or 1 (the other)."""
        tag = self.value("lang") or self.language
        return int(language_of(tag).direction == "rtl")

    @property
    def title(self) -> str:
        """The title; empty where there is none."""
        return self.front_matter.text("title") or ""

    def entry(self, key: str) -> Entry | None:
        """Return the front matter's entry of a dotted key, or None."""
        return self.front_matter.entry(key)

    def has_value(self, key: str) -> bool:
        """Say whether a key has a value, a scaffold's placeholder included."""
        entry = self.entry(key)
        return entry is not None and plain(entry.value) not in (None, "", [], {})

    def value(self, key: str) -> str | None:
        """Return the text of a key; None where it has none, or a scaffold's placeholder."""
        text = self.front_matter.text(key)
        return None if text is None or is_placeholder(text) else text

    def values(self, key: str) -> tuple[str, ...]:
        """Return the text or texts of a key that holds one or a list, placeholders left out."""
        entry = self.entry(key)
        if entry is None:
            return ()
        nodes = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
        texts = (node.value.strip() for node in nodes if isinstance(node, Scalar))
        return tuple(text for text in texts if text and not is_placeholder(text))

    def holds(self, condition: Condition | None) -> bool:
        """Say whether the condition under which something is required holds."""
        if condition is None:
            return False
        if condition.key is None:
            return True
        if condition.values:
            return self.value(condition.key) in condition.values
        entry = self.entry(condition.key)
        if entry is not None and isinstance(entry.value, Map):
            return bool(entry.value.entries)
        return bool(self.values(condition.key))

    @cached_property
    def filled(self) -> tuple[tuple[Field, Entry], ...]:
        """The fields of the schema that the front matter has, each with its entry."""
        entries = ((field, self.entry(field.key)) for field in self.schema.fields)
        return tuple((field, entry) for field, entry in entries if entry is not None)

    @cached_property
    def _missing(self) -> tuple[Field, ...]:
        # A schema that is not named in the file was given by the configuration.
        return tuple(
            field
            for field in self.schema.fields
            if field.required is not None
            and field.key != "schema"
            and self.holds(field.required)
            and not self.has_value(field.key)
        )

    def missing_fields(self, subject: str) -> Iterator[Field]:
        """Yield the fields of a subject that are required and have no value."""
        return (field for field in self._missing if field.subject == subject)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections, in the order of the text.

        A heading of level 2 opens a section. So does one of another level with the words of a
        section that no heading of level 2 has, since it must be meant for one.
        """
        blocks = self.document.blocks
        headings = [
            (index, block, self.spec_of(plain_text(block)))
            for index, block in enumerate(blocks)
            if isinstance(block, Heading)
        ]
        placed = {spec.id for _, heading, spec in headings if heading.level == 2 and spec}
        opening = [
            (index, heading, spec)
            for index, heading, spec in headings
            if heading.level == 2 or (spec and spec.id not in placed and not self.is_title(heading))
        ]
        sections = []
        for place, (index, heading, spec) in enumerate(opening):
            last = place + 1 == len(opening)
            end = len(blocks) if last else opening[place + 1][0]
            stop = self.document.body.end if last else opening[place + 1][1].span.start
            span = Span(heading.span.start, stop)
            title = plain_text(heading)
            sections.append(Section(spec, heading, title, blocks[index + 1 : end], span))
        return tuple(sections)

    def is_title(self, block: Block) -> bool:
        """Say whether a block is a heading that says the title again."""
        return (
            isinstance(block, Heading)
            and block.level == 1
            and self.title != ""
            and folded(plain_text(block)) == folded(self.title)
        )

    @cached_property
    def _wordings(self) -> dict[str, SectionSpec]:
        return {
            folded(wording): spec
            for spec in self.schema.sections
            for wording in spec.headings.get(self.language, ())
        }

    def spec_of(self, heading: str) -> SectionSpec | None:
        """Return the section that a heading's words name, or None."""
        # Marks may make a heading three times as long; what is longer is none, and need not be folded.
        if len(heading) > 3 * self._longest_wording + 16:
            return None
        return self._wordings.get(folded(heading))

    @cached_property
    def _longest_wording(self) -> int:
        return max(map(len, self._wordings), default=0)

    @cached_property
    def bare_headings(self) -> tuple[tuple[Span, SectionSpec], ...]:
        """Lines of paragraphs that hold only the words of a section heading."""
        found = []
        for block in self.document.blocks:
            if not isinstance(block, Paragraph):
                continue
            for line in range(
                self.source.line(block.span.start), self.source.line(block.span.end) + 1
            ):
                span = self.source.line_span(line)
                words = span.cut(self.source.text).strip("*_ \t")
                # What has a # in front is a heading that lost its space.
                spec = self.spec_of(words) if words and words[0] != "#" else None
                if spec is not None:
                    found.append((span, spec))
        return tuple(found)

    def section(self, section_id: str) -> Section | None:
        """Return the first section of an id, or None."""
        return next((section for section in self.sections if section.id == section_id), None)

    def with_missing_sections(self) -> tuple[Section | SectionSpec, ...]:
        """Return the sections in the order of the text, missing ones where they should stand."""
        parts: list[Section | SectionSpec] = list(self.sections)
        order = {spec.id: place for place, spec in enumerate(self.schema.sections)}
        present = {section.id for section in self.sections}
        for spec in self.schema.sections:
            if not spec.required or spec.id in present:
                continue
            before = [
                index
                for index, part in enumerate(parts)
                if order.get(part.id, len(order)) < order[spec.id]
            ]
            parts.insert(before[-1] + 1 if before else 0, spec)
        return tuple(parts)

    @cached_property
    def lead(self) -> tuple[Block, ...]:
        """What stands before the first section."""
        end = self.sections[0].span.start if self.sections else self.document.body.end
        return tuple(block for block in self.document.blocks if block.span.start < end)

    @cached_property
    def prose_blocks(self) -> tuple[ProseBlock, ...]:
        """The prose of each paragraph, heading, cell and metadata value, in the order of the text."""
        found: list[ProseBlock] = []
        for field, entry in self.filled:
            if field.type != "text" or field.key == "schema":
                continue
            if isinstance(entry.value, Scalar) and not is_placeholder(entry.value.value):
                own = metadata_prose(entry.value, self.source.text, self.base_level)
                found += [own] if own is not None else []
        found.sort(key=lambda block: block.start)
        has_controls = not CONTROLS.isdisjoint(self.characters)
        return (
            *found,
            *body_prose(
                self.document.blocks,
                self.source.text,
                self.base_level,
                has_controls=has_controls,
            ),
        )

    @cached_property
    def prose(self) -> str:
        """All prose, as long as the source: U+FFFC stands for what within a block is none, U+2029 for
        all between blocks."""
        return joined(self.prose_blocks, len(self.source.text))

    @cached_property
    def characters(self) -> frozenset[str]:
        """The different characters of the source."""
        return frozenset(self.source.text)

    def block_at(self, offset: int) -> ProseBlock:
        """Return the block of prose that holds an offset."""
        return block_at(self.prose_blocks, offset)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the prose, in order."""
        return self._words_and_vocabulary[0]

    @property
    def vocabulary(self) -> frozenset[str]:
        """The different words of the prose."""
        return self._words_and_vocabulary[1]

    @cached_property
    def _words_and_vocabulary(self) -> tuple[tuple[str, ...], frozenset[str]]:
        # Each is one object, however often it stands in the text.
        known: dict[str, str] = {}
        words: list[str] = []
        for block in self.prose_blocks:
            found = WORD.findall(block.text)
            words += map(known.setdefault, found, found)
        return tuple(words), frozenset(known)

    def places(self, words: Set[str]) -> Iterator[tuple[str, Span]]:
        """Yield where words of the vocabulary stand in the prose."""
        return places_of(words, self.prose)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the prose."""
        return tuple(sentences_in(self.prose_blocks, language_of(self.language)))

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence of the prose that holds an offset."""
        before = bisect_right(self.sentences, offset, key=attrgetter("start"))
        return self.sentences[before - 1]

    @cached_property
    def notices(self) -> tuple[FoundNotice, ...]:
        """The notices that were recognised, in the order of the text."""
        phrases = self.schema.folded_phrases(self.language)
        # Few paragraphs have anything of a notice: the others need not be folded.
        probes = frozenset(probe_of(phrase) for _, own in phrases for phrase in own)
        if not may_be_in(probes)(self.vocabulary) and WITHIN_WORDS.isdisjoint(self.characters):
            return ()
        found = []
        for block in self.document.of_kind(Paragraph):
            cut = block.span.cut(self.source.text)
            if not may_have(cut, probes):
                continue
            text = plain_text(block)
            words = folded(text)
            found += [
                FoundNotice(spec, block, text)
                for spec, own in phrases
                if any(phrase in words for phrase in own)
            ]
        return tuple(found)
