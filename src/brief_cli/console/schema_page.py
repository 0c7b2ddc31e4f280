"""What a schema demands, for a person."""

from collections.abc import Iterator

from brief_cli.messages.catalogue import catalogue
from brief_cli.messages.message import Message, listed, say
from brief_cli.rtl.direction import direction
from brief_cli.schema.demands import field_demands, required_when, section_demands
from brief_cli.schema.schema import Schema, worded
from brief_cli.terminal.terminal import Terminal
from brief_cli.text.visible import visible
from brief_cli.typeset.rows import Row
from brief_cli.typeset.screen import screen_text
from brief_cli.typeset.sentences import sentence_rows


def schema_page(schema: Schema, language: str, terminal: Terminal, messages: str) -> str:
    """Return keys, sections and notices of a schema as lines.

    Args:
        schema: with all that it inherits.
        language: of its wordings.
        terminal: what the page goes to; off a terminal the text is in logical order.
        messages: the language in which it is explained.
    """
    if not terminal.is_terminal:
        return "".join(f"{_text(line, messages)}\n" for line in _lines(schema, language))
    base = int(catalogue(messages).is_right_to_left)
    rows: list[Row] = []
    for line in _lines(schema, language):
        text = _text(line, messages)
        # What the schema says itself has its own direction.
        level = (direction(text) or 0) if isinstance(line, str) and line[:1] == " " else base
        indent = len(text) - len(text.lstrip(" "))
        rows += sentence_rows(text.strip(), terminal, level, indent)
    return screen_text(rows, terminal)


def _text(line: Message | str, messages: str) -> str:
    return visible(line) if isinstance(line, str) else line.shown(messages)


def _lines(schema: Schema, language: str) -> Iterator[Message | str]:
    yield f"{schema.name} {schema.version}: {worded(schema.title, language)}"
    yield worded(schema.description, language)
    if schema.extends:
        yield say("extends {schema}", schema=schema.extends)
    yield say("languages: {languages}", languages=schema.languages)
    yield ""
    yield say("metadata")
    for field in schema.fields:
        label = worded(field.label, language)
        said = say("{name}: {what}", name=field.key, what=listed(list(field_demands(field))))
        yield _indented(say("{said}  ({label})", said=said, label=label) if label else said)
    yield ""
    yield say("sections")
    for section in schema.sections:
        wordings = " | ".join(section.headings.get(language, ()))
        said = say("{name}: {what}", name=section.id, what=listed(list(section_demands(section))))
        yield _indented(say("{said}  ## {wordings}", said=said, wordings=wordings))
    yield ""
    yield say("notices")
    for notice in schema.notices:
        required = required_when(notice.required) or say("optional")
        yield _indented(say("{name}: {what}", name=notice.id, what=required))
        for line in worded(notice.text, language).splitlines():
            yield f"    {line}"


def _indented(line: Message) -> Message:
    return say("  {line}", line=line)
