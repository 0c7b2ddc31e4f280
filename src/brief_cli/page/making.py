"""A briefing becomes a page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from brief_cli.briefing.briefing import Briefing, Section
from brief_cli.diagnostic import Diagnostic
from brief_cli.document import blocks as markdown
from brief_cli.languages.language import Language
from brief_cli.languages.tags import language_of
from brief_cli.page import page
from brief_cli.page.blocks import Missing
from brief_cli.page.building import Building, is_bare
from brief_cli.page.imprint import imprint_of
from brief_cli.page.inlines import Link
from brief_cli.page.panel import panel_of
from brief_cli.page.visible import safe_url
from brief_cli.page.words import word
from brief_cli.schema.schema import SectionSpec
from brief_cli.text.visible import visible


def page_of(
    briefing: Briefing,
    section: str = "",
    diagnostics: Sequence[Diagnostic] = (),
    messages: str = "en",
    *,
    is_draft: bool = False,
) -> page.Page:
    """Return the page of a briefing that can be read.

    Args:
        briefing: what is shown.
        section: the id of the only section to show; empty for all.
        diagnostics: what is said below the blocks that it is about.
        messages: the language in which that is said.
        is_draft: whether the page is marked as a draft.
    """
    tag = briefing.value("lang") or briefing.language
    language = language_of(tag)
    shown = [part for part in briefing.with_missing_sections() if not section or part.id == section]
    blocks = briefing.document.blocks
    numbers = _footnote_numbers(blocks)
    links = [
        element
        for element in markdown.walk(*(blocks if not section else _blocks_of(shown)))
        if isinstance(element, markdown.Link) and safe_url(element.url) and not is_bare(element)
    ]
    building = Building(
        language,
        briefing.base_level,
        _digits(markdown.plain_text(*blocks), language),
        numbers,
        {link.span: number for number, link in enumerate(links, start=1)},
        diagnostics,
        messages,
    )
    lead = [block for block in briefing.lead if not briefing.is_title(block)]
    remarks = tuple(building.remarks(briefing.front_matter.span))
    return page.Page(
        visible(briefing.title) or word("missing key", language.tag),
        visible(tag),
        building.level,
        building.digits,
        None if section else panel_of(briefing, building),
        () if section else (*remarks, *building.blocks(lead)),
        tuple(_section(part, briefing, building) for part in shown),
        tuple(_footnotes(blocks, _used(shown) if section else None, building)),
        word("footnotes", language.tag),
        tuple(
            Link(safe_url(link.url), (), building.number(number))
            for number, link in enumerate(links, start=1)
        ),
        word("links", language.tag),
        word("contents", language.tag),
        word("back", language.tag),
        imprint_of(briefing),
        word("draft", language.tag) if is_draft else "",
    )


def _section(
    part: Section | SectionSpec, briefing: Briefing, building: Building
) -> page.Section | Missing:
    if isinstance(part, SectionSpec):
        return building.missing("missing section", part.heading(briefing.language))
    heading = building.heading(part.heading)
    remarks = building.remarks(part.heading.span)
    return page.Section(part.id, heading, (*remarks, *building.blocks(part.blocks)))


def _blocks_of(parts: Sequence[Section | SectionSpec]) -> tuple[markdown.Block, ...]:
    return tuple(
        block
        for part in parts
        if isinstance(part, Section)
        for block in (part.heading, *part.blocks)
    )


def _footnote_numbers(blocks: Sequence[markdown.Block]) -> dict[str, int]:
    """Number the footnotes in the order in which they are referred to."""
    numbers: dict[str, int] = {}
    for element in markdown.walk(*blocks):
        if isinstance(element, markdown.FootnoteReference):
            numbers.setdefault(element.label, len(numbers) + 1)
    return numbers


def _used(parts: Sequence[Section | SectionSpec]) -> set[str]:
    return {
        element.label
        for element in markdown.walk(*_blocks_of(parts))
        if isinstance(element, markdown.FootnoteReference)
    }


def _footnotes(
    blocks: Sequence[markdown.Block], used: set[str] | None, building: Building
) -> Iterator[page.Footnote]:
    """Yield the footnotes that are used, in the order of their numbers."""
    notes = [
        element
        for element in markdown.walk(*blocks)
        if isinstance(element, markdown.Footnote) and (used is None or element.label in used)
    ]
    notes.sort(key=lambda note: building.footnotes.get(note.label, len(building.footnotes) + 1))
    for note in notes:
        within = replace(building, diagnostics=())
        made = (*within.blocks(note.blocks), *building.remarks(note.span))
        yield page.Footnote(building.footnote(note.label), note.label, made)


def _digits(text: str, language: Language) -> str:
    """Return the digits that a text uses most; the usual ones of its language where it has none."""
    # Of two that are used alike, those that are not ASCII: nobody writes them by the way.
    used = sorted(language.digits, key=lambda each: each.isascii())
    most = max(used, key=lambda digits: sum(text.count(digit) for digit in digits))
    return most if any(digit in text for digit in most) else language.digits[0]
