"""A whole briefing becomes rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from brief_cli.briefing.briefing import Briefing, Section
from brief_cli.diagnostic import Diagnostic
from brief_cli.document.blocks import (
    Block,
    Footnote,
    FootnoteReference,
    Heading,
    Link,
    plain_text,
    walk,
)
from brief_cli.language.tags import is_right_to_left
from brief_cli.language.wording import folded
from brief_cli.messages.catalogue import catalogue
from brief_cli.preview.blocks import block_rows, missing_rows, rule_row
from brief_cli.preview.inline import StyledText, add_visible, is_bare, safe_url
from brief_cli.preview.panel import panel_rows
from brief_cli.preview.paragraph import plain_rows, segment_of, styled_rows
from brief_cli.preview.rows import Row, Segment, beside, blank_row
from brief_cli.preview.typesetting import Typesetting, digits_of
from brief_cli.preview.words import word
from brief_cli.rtl.mode import Mode
from brief_cli.schema.schema import SectionSpec
from brief_cli.text.clusters import text_width
from brief_cli.text.span import Span
from brief_cli.text.visible import visible


@dataclass(frozen=True)
class Options:
    """What of a briefing is shown, and how.

    `width` is in cells; `section` is the id of the only section to show, empty for all.
    """

    width: int
    mode: Mode = Mode.VISUAL
    hyperlinks: bool = False
    section: str = ""
    graphemes: bool = True
    messages: str = "en"
    """The language of diagnostics."""


def page_rows(
    briefing: Briefing, options: Options, diagnostics: Sequence[Diagnostic] = ()
) -> list[Row]:
    """Return the rows of a briefing.

    `diagnostics` are shown below the block that they are about.
    """
    page = _Page(briefing, options, diagnostics)
    return list(page.rows())


class _Page:
    def __init__(
        self, briefing: Briefing, options: Options, diagnostics: Sequence[Diagnostic]
    ) -> None:
        self.briefing = briefing
        self.width = options.width
        self.options = options
        self.diagnostics = diagnostics
        tag = briefing.value("lang") or briefing.language
        language = tag.split("-")[0]
        self.setting = Typesetting(
            mode=options.mode,
            level=1 if is_right_to_left(tag) else 0,
            language=language,
            digits=digits_of(briefing.document.body.cut(briefing.source.text), language),
            hyperlinks=options.hyperlinks,
            graphemes=options.graphemes,
        )
        self.setting = replace(self.setting, footnotes=self._footnote_numbers())
        self.links = [] if options.hyperlinks else self._links()
        numbers = {link.span: number for number, link in enumerate(self.links, start=1)}
        self.setting = replace(self.setting, numbers=numbers)

    def rows(self) -> Iterator[Row]:
        shown = self._shown()
        if not self.options.section:
            yield from panel_rows(self.briefing, self.width, self.setting)
            yield from self._notes(self.briefing.front_matter.span)
            lead = [block for block in self.briefing.lead if not self._is_title(block)]
            yield from self._blocks(lead)
        for part in shown:
            yield blank_row(self.width)
            if isinstance(part, SectionSpec):
                heading = part.heading(self.briefing.language)
                text = f"{word('missing section', self.setting.language)}: {heading}"
                yield from missing_rows(text, self.width, self.setting)
            else:
                yield from self._blocks([part.heading])
                yield from self._blocks(part.blocks)
        yield from self._footnotes()
        yield from self._references()

    def _is_title(self, block: Block) -> bool:
        return (
            isinstance(block, Heading)
            and block.level == 1
            and folded(plain_text(block)) == folded(self.briefing.title)
        )

    def _shown(self) -> list[Section | SectionSpec]:
        """Return the sections to show, missing ones where they should stand."""
        only = self.options.section
        parts = self.briefing.with_missing_sections()
        return [part for part in parts if part.id == only] if only else list(parts)

    def _blocks(self, blocks: Sequence[Block]) -> Iterator[Row]:
        first = True
        for block in blocks:
            rows = block_rows([block], self.width, self.setting)
            if rows and not first:
                yield blank_row(self.width)
            first = first and not rows
            yield from rows
            yield from self._notes(block.span)

    def _notes(self, span: Span) -> Iterator[Row]:
        for diagnostic in self.diagnostics:
            if not (span.start <= diagnostic.span.start < max(span.end, span.start + 1)):
                continue
            role = diagnostic.severity.value
            language = self.options.messages
            text = StyledText()
            text.add(f"▲ {diagnostic.code} {diagnostic.message.shown(language)}", (role,))
            level = int(catalogue(language).is_right_to_left)
            yield from styled_rows(text, self.width, self.setting, level=level)

    def _footnote_numbers(self) -> dict[str, int]:
        numbers: dict[str, int] = {}
        for element in walk(*self.briefing.document.blocks):
            if isinstance(element, FootnoteReference):
                numbers.setdefault(element.label, len(numbers) + 1)
        return numbers

    def _footnotes(self) -> Iterator[Row]:
        notes = [
            element
            for element in walk(*self.briefing.document.blocks)
            if isinstance(element, Footnote)
        ]
        if self.options.section:
            used = {
                element.label
                for part in self._shown()
                if isinstance(part, Section)
                for element in walk(*part.blocks)
                if isinstance(element, FootnoteReference)
            }
            notes = [note for note in notes if note.label in used]
        if not notes:
            return
        numbers = self.setting.footnotes
        notes.sort(key=lambda note: numbers.get(note.label, len(numbers) + 1))
        yield blank_row(self.width)
        yield rule_row(self.width)
        for note in notes:
            number = numbers.get(note.label)
            shown = self.setting.number(number) if number else visible(note.label)
            marker = f"⁽{shown}⁾"
            yield from self._numbered(marker, note.blocks)
            yield from self._notes(note.span)

    def _numbered(self, marker: str, blocks: Sequence[Block]) -> Iterator[Row]:
        room = text_width(marker) + 1
        rtl = bool(self.setting.level)
        if self.width - room < 8:
            yield from plain_rows(marker, self.width, self.setting, ("reference",))
            yield from block_rows(blocks, self.width, self.setting, tight=True)
            return
        inner = block_rows(blocks, self.width - room, self.setting, tight=True)
        align = "right" if rtl else "left"
        head = segment_of(marker, room, self.setting, ("reference",), align)
        yield from beside(head, Segment((), room, "left"), inner, rtl)

    def _links(self) -> list[Link]:
        blocks = self.briefing.document.blocks
        if self.options.section:
            blocks = tuple(
                block
                for part in self._shown()
                if isinstance(part, Section)
                for block in part.blocks
            )
        return [
            element
            for element in walk(*blocks)
            if isinstance(element, Link) and safe_url(element.url) and not is_bare(element)
        ]

    def _references(self) -> Iterator[Row]:
        if not self.links:
            return
        yield blank_row(self.width)
        yield rule_row(self.width)
        heading = f"{word('links', self.setting.language)}:"
        yield from plain_rows(heading, self.width, self.setting, ("label",))
        for number, link in enumerate(self.links, start=1):
            marker = f"[{self.setting.number(number)}]"
            room = len(marker) + 1
            rtl = bool(self.setting.level)
            align = "right" if rtl else "left"
            if self.width - room < 8:
                yield from plain_rows(f"{marker} {link.url}", self.width, self.setting, ("link",))
                continue
            address = StyledText()
            add_visible(address, safe_url(link.url), ("link",))
            rows = styled_rows(address, self.width - room, self.setting, align=align)
            head = segment_of(marker, room, self.setting, ("reference",), align)
            yield from beside(head, Segment((), room, "left"), rows, rtl)
