"""A written schema on top of the one it extends becomes a `Schema`."""

from collections.abc import Mapping
from typing import TypeVar

from brief_cli.diagnostic import Problem
from brief_cli.schema.mistakes import loosened, mistakes
from brief_cli.schema.reading import SchemaFile
from brief_cli.schema.schema import (
    Condition,
    Element,
    Field,
    Limits,
    NoticeSpec,
    Schema,
    SectionSpec,
    Wordings,
)
from brief_cli.schema.written import (
    When,
    WrittenField,
    WrittenLimits,
    WrittenNotice,
    WrittenSection,
)

Spec = TypeVar("Spec", SectionSpec, NoticeSpec)
Value = TypeVar("Value")


def merge(file: SchemaFile, parent: Schema | None) -> tuple[Schema, list[Problem]]:
    """Return the schema that a file and the schema it extends make together.

    The problems say where the file loosens what it inherits, or names what is not there; what
    something was left out of when it was read is not asked about.
    """
    written = file.written
    inherited = parent.languages if parent else ()
    # Who writes in two languages does not take on the others that the parent has.
    own = tuple(language for language in inherited if language in written.title)
    languages = tuple(written.languages or own or inherited)
    schema = Schema(
        name=written.schema_,
        version=written.version,
        path=file.source.name,
        title=written.title,
        description=written.description,
        extends=written.extends,
        languages=languages,
        fields=_fields(written.metadata or {}, parent),
        sections=_ordered(
            parent.sections if parent else (),
            [_section(section, parent) for section in written.sections or ()],
        ),
        notices=_ordered(
            parent.notices if parent else (),
            [_notice(notice, parent) for notice in written.notices or ()],
        ),
        rules={**(parent.rules if parent else {}), **(written.rules or {})},
        options={**(parent.options if parent else {}), **(written.options or {})},
    )
    return schema, [*mistakes(file, schema), *(loosened(file, schema, parent) if parent else ())]


def _condition(written: bool | When | None, inherited: Condition | None) -> Condition | None:
    if written is None:
        return inherited
    if isinstance(written, When):
        return Condition(written.when, tuple(written.is_ or ()))
    return Condition() if written else None


def _wordings(written: Mapping[str, list[str]] | None, inherited: Wordings) -> Wordings:
    return {**inherited, **{tag: tuple(words) for tag, words in (written or {}).items()}}


def _or(written: Value | None, inherited: Value) -> Value:
    return inherited if written is None else written


def _fields(written: Mapping[str, WrittenField], parent: Schema | None) -> tuple[Field, ...]:
    fields = {field.key: field for field in (parent.fields if parent else ())}
    for key, new in written.items():
        old = fields.get(key) or Field(key, "text", None, {}, {}, {})
        fields[key] = Field(
            key=key,
            type=_or(new.type, old.type),
            required=_condition(new.required, old.required),
            label={**old.label, **(new.label or {})},
            prompt={**old.prompt, **(new.prompt or {})},
            labels=_wordings(new.labels, old.labels),
            max_chars=_or(new.max_chars, old.max_chars),
            choices=tuple(new.choices) if new.choices else old.choices,
            not_before=_or(new.not_before, old.not_before),
            not_after=_or(new.not_after, old.not_after),
            offset=old.offset if new.offset is None else new.offset == "required",
            subject=_or(new.subject, old.subject),
        )
    return tuple(fields.values())


def _limits(written: WrittenLimits | None, inherited: Limits) -> Limits:
    if written is None:
        return inherited
    return Limits(_or(written.min, inherited.min), _or(written.max, inherited.max))


def _section(new: WrittenSection, parent: Schema | None) -> SectionSpec:
    old = (parent.section(new.id) if parent else None) or SectionSpec(
        new.id, {}, False, "any", Limits(), Limits(), {}
    )
    return SectionSpec(
        id=new.id,
        headings=_wordings(new.heading, old.headings),
        required=_or(new.required, old.required),
        content=_or(new.content, old.content),
        words=_limits(new.words, old.words),
        items=_limits(new.items, old.items),
        prompt={**old.prompt, **(new.prompt or {})},
    )


def _notice(new: WrittenNotice, parent: Schema | None) -> NoticeSpec:
    inherited = (notice for notice in (parent.notices if parent else ()) if notice.id == new.id)
    old = next(inherited, NoticeSpec(new.id, None, "", {}, {}, {}, ()))
    elements = old.elements
    if new.elements is not None:
        elements = tuple(
            Element(e.id, e.label, _wordings(e.phrases, {}), tuple(e.keys or ()))
            for e in new.elements
        )
    return NoticeSpec(
        id=new.id,
        required=_condition(new.required, old.required),
        section=_or(new.section, old.section),
        label={**old.label, **(new.label or {})},
        text={**old.text, **(new.text or {})},
        phrases=_wordings(new.phrases, old.phrases),
        elements=elements,
    )


def _ordered(inherited: tuple[Spec, ...], written: list[Spec]) -> tuple[Spec, ...]:
    """What is written, in its order; then what is only inherited, in its own."""
    own = {spec.id for spec in written}
    return tuple(written) + tuple(spec for spec in inherited if spec.id not in own)
