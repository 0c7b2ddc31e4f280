"""Sections that are missing, doubled, unknown, or in another order than the schema's."""

import difflib
from bisect import bisect_left
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing, Section
from brief_cli.briefing.placeholders import PLACEHOLDER
from brief_cli.briefing.section_edit import place_for_section, section_before, section_insertion
from brief_cli.diagnostic import Applicability, Fix, Related, Severity
from brief_cli.languages.wording import folded
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.schema.schema import worded
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span


@rule("S201", "missing-section", severity=Severity.ERROR, fixable=Applicability.UNSAFE)
def missing_section(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A section that the schema requires and the text lacks."""
    present = {section.id for section in briefing.sections}
    for spec in briefing.schema.sections:
        if not spec.required or spec.id in present:
            continue
        heading = spec.heading(briefing.language)
        before = section_before(briefing, spec)
        if before is not None:
            message = say(
                "the section “{heading}” is missing; write “## {heading}” after “{before}”",
                heading=heading,
                before=before.title,
            )
        else:
            message = say(
                "the section “{heading}” is missing; write “## {heading}” at the head of the text",
                heading=heading,
            )
        place = place_for_section(briefing, spec)
        if any(bare is spec for _, bare in briefing.bare_headings):
            # The words stand there without their marks: S212 makes a heading of them.
            yield Finding(place, message)
            continue
        prompt = worded(spec.prompt, briefing.language) or heading
        edit = section_insertion(briefing, spec, f"<!-- {PLACEHOLDER}: {prompt} -->")
        fix = Fix(
            say("add the heading “{heading}”", heading=heading), Applicability.UNSAFE, (edit,)
        )
        yield Finding(place, message, fix)


@rule("S202", "section-order", severity=Severity.WARNING, fixable=Applicability.UNSAFE)
def section_order(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Sections in another order than the schema's."""
    order = {spec.id: place for place, spec in enumerate(briefing.schema.sections)}
    known = [section for section in briefing.sections if section.spec is not None]
    kept = _longest_rising([order[section.id] for section in known])
    fix: Fix | None = None
    for index, section in enumerate(known):
        if index in kept or section.spec is None:
            continue
        earlier = (other for other in reversed(known) if order[other.id] < order[section.id])
        before = next(earlier, None)
        if before is not None:
            message = say(
                "“{title}” belongs after “{before}”", title=section.title, before=before.title
            )
        else:
            message = say("“{title}” belongs before the other sections", title=section.title)
        if fix is None:
            edit = _reordered(briefing, order)
            fix = Fix(say("put the sections in order"), Applicability.UNSAFE, (edit,))
            yield Finding(section.heading.span, message, fix)
        else:
            yield Finding(section.heading.span, message)


def _longest_rising(places: list[int]) -> set[int]:
    """Return the indices of a longest non-falling run of places: what may stay where it is."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, place in enumerate(places):
        at = bisect_left(tails, place + 1)
        before.append(ends[at - 1] if at else None)
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [index]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def _reordered(briefing: Briefing, order: dict[str, int]) -> Edit:
    groups: list[list[Section]] = []
    for section in briefing.sections:
        if section.spec is None and groups:
            groups[-1].append(section)
        else:
            groups.append([section])
    # Sorting is stable, so that what is doubled or unknown keeps its place among its equals.
    groups.sort(key=lambda group: order.get(group[0].id, -1))
    text, newline = briefing.source.text, briefing.source.newline
    chunks = [section.span.cut(text).rstrip("\r\n") for group in groups for section in group]
    whole = Span(briefing.sections[0].span.start, briefing.sections[-1].span.end)
    ending = whole.cut(text)[len(whole.cut(text).rstrip("\r\n")) :]
    return Edit(whole, (newline * 2).join(chunks) + ending)


@rule("S203", "duplicate-section", severity=Severity.ERROR)
def duplicate_section(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A section that stands twice."""
    first: dict[str, Section] = {}
    for section in briefing.sections:
        if section.spec is None:
            continue
        earlier = first.setdefault(section.id, section)
        if earlier is section:
            continue
        line = briefing.source.line(earlier.heading.span.start)
        message = say(
            "a second section “{title}”; the first is on line {line}: join the two, or rename one",
            title=section.title,
            line=line,
        )
        related = (Related(say("first here"), earlier.heading.span),)
        yield Finding(section.heading.span, message, related=related)


@rule("S204", "unknown-section", severity=Severity.WARNING)
def unknown_section(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A heading of level 2 that names no section of the schema."""
    if not any(spec.required for spec in briefing.schema.sections):
        return
    wordings = {
        folded(wording): spec.heading(briefing.language)
        for spec in briefing.schema.sections
        for wording in spec.headings.get(briefing.language, ())
    }
    for section in briefing.sections:
        if section.spec is not None:
            continue
        near = difflib.get_close_matches(folded(section.title), wordings, 1, 0.7)
        if near:
            message = say(
                "no section “{title}” in the schema; did you mean “{near}”?",
                title=section.title,
                near=wordings[near[0]],
            )
        else:
            message = say(
                "no section “{title}” in the schema; there are: {known}. Within a section, write ###",
                title=section.title,
                known=tuple(dict.fromkeys(wordings.values())),
            )
        yield Finding(section.heading.span, message)
