"""What a schema demands, for a person."""

from collections.abc import Iterator

from brief_cli.rtl.layout import lay_out
from brief_cli.rtl.mode import Mode
from brief_cli.schema.schema import Condition, Limits, Schema, worded
from brief_cli.terminal.terminal import Terminal
from brief_cli.text.visible import visible


def schema_page(schema: Schema, language: str, terminal: Terminal) -> str:
    """Return keys, sections and notices of a schema as lines.

    Off a terminal the text is in logical order.
    """
    mode = terminal.bidi.mode if terminal.is_terminal else Mode.OFF
    lines = [lay_out(visible(line), 10_000, 0, mode)[0].text for line in _lines(schema, language)]
    return "\n".join(lines) + "\n"


def _lines(schema: Schema, language: str) -> Iterator[str]:
    yield f"{schema.name} {schema.version}: {worded(schema.title, language)}"
    yield worded(schema.description, language)
    if schema.extends:
        yield f"extends {schema.extends}"
    yield f"languages: {', '.join(schema.languages)}"
    yield ""
    yield "metadata"
    for field in schema.fields:
        parts = [f"  {field.key}: {field.type}", _required(field.required)]
        if field.choices:
            parts.append(f"one of {', '.join(field.choices)}")
        if field.max_chars:
            parts.append(f"at most {field.max_chars} characters")
        if field.offset:
            parts.append("UTC offset")
        if field.not_before:
            parts.append(f"not before {field.not_before}")
        if field.not_after:
            parts.append(f"not after {field.not_after}")
        label = worded(field.label, language)
        yield ", ".join(part for part in parts if part) + (f"  ({label})" if label else "")
    yield ""
    yield "sections"
    for section in schema.sections:
        parts = ["required" if section.required else "", section.content]
        parts += [_limits("words", section.words), _limits("items", section.items)]
        wordings = " | ".join(section.headings.get(language, ()))
        yield f"  {section.id}: {', '.join(part for part in parts if part)}  ## {wordings}"
    yield ""
    yield "notices"
    for notice in schema.notices:
        yield f"  {notice.id}: {_required(notice.required) or 'optional'}"
        for line in worded(notice.text, language).splitlines():
            yield f"    {line}"


def _required(condition: Condition | None) -> str:
    if condition is None:
        return ""
    if condition.key is None:
        return "required"
    value = f" is {' or '.join(condition.values)}" if condition.values else ""
    return f"required when {condition.key}{value}"


def _limits(what: str, limits: Limits) -> str:
    if limits.min is None and limits.max is None:
        return ""
    if limits.min is None:
        return f"at most {limits.max} {what}"
    return f"{limits.min} to {limits.max} {what}" if limits.max else f"at least {limits.min} {what}"
