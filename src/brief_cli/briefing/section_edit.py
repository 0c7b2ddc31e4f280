"""Where a section goes in the body of a briefing."""

from brief_cli.briefing.briefing import Briefing, Section
from brief_cli.schema.schema import SectionSpec
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span


def section_before(briefing: Briefing, spec: SectionSpec) -> Section | None:
    """Return the section after which one belongs: the last that precedes it in the schema."""
    order = {known.id: place for place, known in enumerate(briefing.schema.sections)}
    before = [
        section
        for section in briefing.sections
        if section.spec is not None and order[section.id] < order[spec.id]
    ]
    return before[-1] if before else None


def place_for_section(briefing: Briefing, spec: SectionSpec) -> Span:
    """Return what to point at where a section is missing.

    The heading after which it belongs; else the first heading, before which it belongs; else the
    closing fence of the front matter.
    """
    before = section_before(briefing, spec)
    if before is not None:
        return before.heading.span
    if briefing.sections:
        return briefing.sections[0].heading.span
    end = briefing.front_matter.span.end
    return Span(end - 3, end)


def section_insertion(briefing: Briefing, spec: SectionSpec, content: str) -> Edit:
    """Return the edit that writes a section with its content at its place."""
    before = section_before(briefing, spec)
    if before is not None:
        at = before.span.end
    elif briefing.sections:
        at = briefing.sections[0].span.start
    else:
        at = briefing.document.body.end
    return block_insertion(briefing, at, f"## {spec.heading(briefing.language)}\n\n{content}")


def block_insertion(briefing: Briefing, at: int, block: str) -> Edit:
    """Return the edit that writes a block at an offset, with one blank line on either side."""
    text, newline = briefing.source.text, briefing.source.newline
    head = text[:at]
    tail = text[at:]
    ending = (newline * 2,) if head.rstrip("\r\n") else (newline,)
    lead = ""
    while not (head + lead).endswith(ending[0]):
        lead += newline
    block = block.rstrip("\n").replace("\n", newline)
    trail = newline if not tail.strip() else newline * 2
    return Edit(Span(at, at), f"{lead}{block}{trail}")
