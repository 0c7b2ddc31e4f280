"""The parts of an article become the text of a briefing."""

from collections.abc import Iterator, Mapping

from brief_cli.briefing.writing import front_matter_text
from brief_cli.ingest.markdown import joined
from brief_cli.ingest.parts import Part, Parts
from brief_cli.schema.schema import Field, Schema


def compose_briefing(parts: Parts, schema: Schema, language: str, given: Mapping[str, str]) -> str:
    """Return the text of a briefing.

    Args:
        parts: what was recognised.
        schema: its kind.
        language: the tag of its language.
        given: values that win over what was recognised.
    """
    answers: dict[str, str | tuple[str, ...]] = {"schema": schema.name, "lang": language}
    if parts.title:
        answers["title"] = parts.title
    for key, reading in parts.values.items():
        known = schema.field(key)
        if known is not None:
            answers[key] = _names(known, reading.value)
    answers |= given
    blocks = list(_blocks(parts, schema, language))
    head = front_matter_text(schema, answers, language)
    return head + ("\n" + "\n\n".join(blocks) + "\n" if blocks else "")


def _names(known: Field, value: str) -> str | tuple[str, ...]:
    if known.type != "persons":
        return value
    names = [name.strip() for name in value.replace("؛", "،").replace(";", "،").split("،")]
    return tuple(name for name in names if name) if len(names) > 1 else value


def _blocks(parts: Parts, schema: Schema, language: str) -> Iterator[str]:
    sections = {notice.id: notice.section for notice in schema.notices}
    left = list(parts.notices)
    for part in parts.parts:
        own = [n for n in left if part.spec is not None and sections[n[0]] == part.spec.id]
        left = [notice for notice in left if notice not in own]
        yield from _part(part)
        for _, lines in own:
            yield "\n".join(lines)
    opened = ""
    for notice_id, lines in left:
        section = schema.section(sections[notice_id])
        if section is not None and section.id != opened:
            opened = section.id
            yield f"## {section.heading(language.split('-', maxsplit=1)[0])}"
        yield "\n".join(lines)


def _part(part: Part) -> Iterator[str]:
    if part.spec is not None:
        yield f"## {part.heading}"
    if part.blocks:
        yield joined(part.blocks)
