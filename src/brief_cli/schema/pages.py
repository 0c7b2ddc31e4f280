"""What a schema says of one of its parts, as Markdown: what an editor shows beside it."""

from collections.abc import Iterator

from brief_cli.messages.message import Message, listed, say
from brief_cli.schema.demands import field_demands, required_when, section_demands
from brief_cli.schema.schema import Field, NoticeSpec, Schema, SectionSpec, worded


def field_page(field: Field, language: str) -> str:
    """Return what is said of a metadata key: its label, what it must be, what belongs there.

    Args:
        field: the key.
        language: of the reader.
    """
    label = worded(field.label, language)
    head = f"**`{field.key}`** · {label}" if label else f"**`{field.key}`**"
    return _page(head, *_said(list(field_demands(field)), language), worded(field.prompt, language))


def section_page(section: SectionSpec, schema: Schema, language: str) -> str:
    """Return what is said of a section: its headings, what it must be, what belongs there."""
    own = f"**{section.heading(language)}** · `{section.id}` · {schema.name}"
    wordings = section.headings.get(language, ())[1:]
    others = say("also: {wordings}", wordings=wordings).text(language) if wordings else ""
    demands = _said(list(section_demands(section)), language)
    return _page(own, *demands, others, worded(section.prompt, language))


def notice_page(notice: NoticeSpec, schema: Schema, language: str) -> str:
    """Return what is said of a notice: when it is due, where it stands, and its text."""
    label = worded(notice.label, language)
    head = f"**{label or notice.id}** · `{notice.id}` · {schema.name}"
    required = required_when(notice.required) or say("optional")
    section = schema.section(notice.section)
    where = say("in the section “{section}”", section=section.heading(language)) if section else ""
    text = worded(notice.text, language).strip()
    quoted = "\n".join(f"> {line}".rstrip() for line in text.splitlines())
    return _page(head, *_said([required, where] if where else [required], language), quoted)


def schema_text(schema: Schema, language: str) -> str:
    """Return what is said of a kind of briefing."""
    head = f"**{schema.name}** {schema.version} · {worded(schema.title, language)}"
    return _page(head, worded(schema.description, language))


def _said(parts: list[Message | str], language: str) -> Iterator[str]:
    if parts:
        yield listed(parts).text(language)


def _page(*paragraphs: str) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
