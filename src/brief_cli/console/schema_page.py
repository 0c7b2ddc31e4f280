"""What a schema demands, for a person."""

from collections.abc import Iterator

from brief_cli.messages.message import Message, listed, say, say_many
from brief_cli.schema.schema import Condition, Field, Limits, Schema, SectionSpec, worded
from brief_cli.terminal.terminal import Terminal
from brief_cli.text.visible import visible
from brief_cli.typeset.sentences import in_one_line

_CONTENT = {"prose": say("prose"), "list": say("a list"), "any": say("prose or a list")}


def schema_page(schema: Schema, language: str, terminal: Terminal, messages: str) -> str:
    """Return keys, sections and notices of a schema as lines.

    Args:
        schema: with all that it inherits.
        language: of its wordings.
        terminal: what the page goes to; off a terminal the text is in logical order.
        messages: the language in which it is explained.
    """
    lines = [_text(line, messages) for line in _lines(schema, language)]
    if terminal.is_terminal:
        lines = [in_one_line(line, terminal) for line in lines]
    return "\n".join(lines) + "\n"


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
        said = say("{name}: {what}", name=field.key, what=listed(list(_field(field))))
        yield _indented(say("{said}  ({label})", said=said, label=label) if label else said)
    yield ""
    yield say("sections")
    for section in schema.sections:
        wordings = " | ".join(section.headings.get(language, ()))
        said = say("{name}: {what}", name=section.id, what=listed(list(_section(section))))
        yield _indented(say("{said}  ## {wordings}", said=said, wordings=wordings))
    yield ""
    yield say("notices")
    for notice in schema.notices:
        required = _required(notice.required) or say("optional")
        yield _indented(say("{name}: {what}", name=notice.id, what=required))
        for line in worded(notice.text, language).splitlines():
            yield f"    {line}"


def _indented(line: Message) -> Message:
    return say("  {line}", line=line)


def _field(field: Field) -> Iterator[Message | str]:
    yield field.type
    if required := _required(field.required):
        yield required
    if field.choices:
        yield say("one of {choices}", choices=field.choices)
    if field.max_chars:
        yield say_many(
            "at most {count} character", "at most {count} characters", count=field.max_chars
        )
    if field.offset:
        yield say("with a UTC offset")
    if field.not_before:
        yield say("not before {key}", key=field.not_before)
    if field.not_after:
        yield say("not after {key}", key=field.not_after)


def _section(section: SectionSpec) -> Iterator[Message]:
    if section.required:
        yield say("required")
    yield _CONTENT[section.content]
    if limits := _limits(say("words"), section.words):
        yield limits
    if limits := _limits(say("list items"), section.items):
        yield limits


def _required(condition: Condition | None) -> Message | None:
    if condition is None:
        return None
    if condition.key is None:
        return say("required")
    if condition.values:
        return say("required when {key} is {values}", key=condition.key, values=condition.values)
    return say("required when {key} is set", key=condition.key)


def _limits(what: Message, limits: Limits) -> Message | None:
    least, most = limits.min, limits.max
    if least is None and most is None:
        return None
    if least is None:
        return say("{what}: at most {most}", what=what, most=most)
    if most is None:
        return say("{what}: at least {least}", what=what, least=least)
    return say("{what}: {least} to {most}", what=what, least=least, most=most)
