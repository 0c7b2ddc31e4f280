"""What a schema demands of a key, a section or a notice, in sentences."""

from collections.abc import Iterator

from brief_cli.messages.message import Message, say, say_many
from brief_cli.schema.schema import Condition, Field, Limits, SectionSpec

_CONTENT = {"prose": say("prose"), "list": say("a list"), "any": say("prose or a list")}


def field_demands(field: Field) -> Iterator[Message | str]:
    """Yield what a metadata key must be."""
    yield field.type
    if required := required_when(field.required):
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


def section_demands(section: SectionSpec) -> Iterator[Message]:
    """Yield what a section must be."""
    if section.required:
        yield say("required")
    yield _CONTENT[section.content]
    if limits := _limits(say("words"), section.words):
        yield limits
    if limits := _limits(say("list items"), section.items):
        yield limits


def required_when(condition: Condition | None) -> Message | None:
    """Return when something is required; None for never."""
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
