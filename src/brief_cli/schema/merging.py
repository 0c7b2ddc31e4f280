"""A written schema on top of the one it extends becomes a `Schema`."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from brief_cli.diagnostic import Message, say
from brief_cli.language.wording import folded
from brief_cli.schema.error import SchemaError, SchemaProblem
from brief_cli.schema.reading import Place, SchemaFile
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

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_.-]*)\}")
Spec = TypeVar("Spec", SectionSpec, NoticeSpec)
Value = TypeVar("Value")


def merge(file: SchemaFile, parent: Schema | None) -> Schema:
    """Return the schema that a file and the schema it extends make together.

    Raises:
        SchemaError: the file loosens what it inherits, or names what is not there.
    """
    written = file.written
    languages = tuple(written.languages or (parent.languages if parent else ()))
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
    )
    found = (*_mistakes(file, schema), *(_loosened(file, schema, parent) if parent else ()))
    if found:
        raise SchemaError(tuple(sorted(found, key=lambda problem: (problem.line, problem.column))))
    return schema


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


def _mistakes(file: SchemaFile, schema: Schema) -> Iterator[SchemaProblem]:
    if not schema.languages:
        yield file.problem(("schema",), say("no languages; write “languages: [ar]”"))
        return
    keys = {field.key for field in schema.fields} | schema.groups()
    for field in schema.fields:
        place: Place = ("metadata", field.key)
        if field.key in schema.groups():
            yield file.problem(
                place,
                say("“{key}” is a value and also holds other keys", key=field.key),
                at_key=True,
            )
        if field.type == "choice" and not field.choices:
            yield file.problem(place, say("a choice needs “choices”"), at_key=True)
        if field.required and field.required.key and field.required.key not in keys:
            yield file.problem(
                (*place, "required", "when"), say("no key “{key}”", key=field.required.key)
            )
        for limit in ("not_before", "not_after"):
            other = getattr(field, limit)
            if other not in (None, "today") and other not in keys:
                yield file.problem((*place, limit), say("no key “{key}”, nor “today”", key=other))
    yield from _section_mistakes(file, schema)
    yield from _notice_mistakes(file, schema, keys)


def _places(items: Sequence[WrittenSection | WrittenNotice] | None) -> dict[str, int]:
    return {item.id: index for index, item in enumerate(items or ())}


def _section_mistakes(file: SchemaFile, schema: Schema) -> Iterator[SchemaProblem]:
    places = _places(file.written.sections)
    for index, section in enumerate(file.written.sections or ()):
        if places[section.id] != index:
            yield file.problem(
                ("sections", index, "id"), say("a second section “{name}”", name=section.id)
            )
    taken: dict[tuple[str, str], str] = {}
    for spec in schema.sections:
        place: Place = ("sections", places.get(spec.id, 0))
        for language in schema.languages:
            if not spec.headings.get(language):
                yield file.problem(
                    place,
                    say(
                        "section “{name}” has no heading in “{language}”",
                        name=spec.id,
                        language=language,
                    ),
                )
            for wording in spec.headings.get(language, ()):
                other = taken.setdefault((language, folded(wording)), spec.id)
                if other != spec.id:
                    message = say(
                        "sections “{one}” and “{other}” share the wording “{wording}”",
                        one=other,
                        other=spec.id,
                        wording=wording,
                    )
                    yield file.problem((*place, "heading", language), message)
        for name, limits in (("words", spec.words), ("items", spec.items)):
            if limits.min is not None and limits.max is not None and limits.min > limits.max:
                yield file.problem(
                    (*place, name), say("{name}: min is greater than max", name=name)
                )


def _notice_mistakes(file: SchemaFile, schema: Schema, keys: set[str]) -> Iterator[SchemaProblem]:
    places = _places(file.written.notices)
    for index, notice in enumerate(file.written.notices or ()):
        if places[notice.id] != index:
            yield file.problem(
                ("notices", index, "id"), say("a second notice “{name}”", name=notice.id)
            )
    for spec in schema.notices:
        place: Place = ("notices", places.get(spec.id, 0))
        if schema.section(spec.section) is None:
            yield file.problem(
                (*place, "section"),
                say("no section “{section}” for “{notice}”", section=spec.section, notice=spec.id),
            )
        if spec.required and spec.required.key and spec.required.key not in keys:
            yield file.problem(
                (*place, "required", "when"), say("no key “{key}”", key=spec.required.key)
            )
        for language in schema.languages:
            if not spec.text.get(language):
                yield file.problem(
                    place,
                    say(
                        "notice “{name}” has no text in “{language}”",
                        name=spec.id,
                        language=language,
                    ),
                )
            if not spec.phrases.get(language):
                yield file.problem(
                    place,
                    say(
                        "notice “{name}” has no phrases in “{language}”",
                        name=spec.id,
                        language=language,
                    ),
                )
            for name in PLACEHOLDER.findall(spec.text.get(language, "")):
                if name not in keys:
                    message = say("no key “{key}” for the placeholder {{{key}}}", key=name)
                    yield file.problem((*place, "text", language), message)
        for element in spec.elements:
            for key in element.keys:
                if key not in keys:
                    yield file.problem((*place, "elements"), say("no key “{key}”", key=key))


def _loosened(file: SchemaFile, schema: Schema, parent: Schema) -> Iterator[SchemaProblem]:
    """Say where an inherited demand is weakened: a briefing of the child must be one of the parent."""
    for old in parent.fields:
        new = schema.field(old.key)
        if new is None:  # pragma: no cover - inherited keys are never dropped
            continue
        problem = _looser_than(file, ("metadata", old.key), parent.name)
        if new.type != old.type:
            yield problem("type", say("is {type}", type=old.type))
        if old.required and old.required.key is None and (not new.required or new.required.key):
            yield problem("required", say("is required always"))
        if old.max_chars and (new.max_chars or 0) > old.max_chars:
            yield problem("max_chars", say("allows {number}", number=old.max_chars))
        if old.choices and not set(new.choices) <= set(old.choices):
            yield problem("choices", say("allows only {choices}", choices=", ".join(old.choices)))
        if old.offset and not new.offset:
            yield problem("offset", say("demands a UTC offset"))
    places = _places(file.written.sections)
    for section in parent.sections:
        now = schema.section(section.id)
        if section.required and now is not None and not now.required:
            place: Place = ("sections", places.get(section.id, 0))
            yield _looser_than(file, place, parent.name)("required", say("requires this section"))


def _looser_than(
    file: SchemaFile, place: Place, parent: str
) -> Callable[[str, Message], SchemaProblem]:
    def problem(key: str, demand: Message) -> SchemaProblem:
        message = say(
            "{key}: “{parent}” {demand}; a schema may tighten what it inherits, not loosen it",
            key=key,
            parent=parent,
            demand=demand,
        )
        return file.problem((*place, key), message)

    return problem
