"""What a schema can be used with, but was surely not meant: asked by `brief schema check`."""

from collections.abc import Iterator, Mapping

from brief_cli.diagnostic import Problem
from brief_cli.languages.markings import MARKINGS
from brief_cli.languages.tags import is_language_tag
from brief_cli.languages.wording import folded
from brief_cli.messages.message import Message, say
from brief_cli.schema.mistakes import lacking
from brief_cli.schema.reading import Place, SchemaFile
from brief_cli.schema.schema import (
    NOTICE_PLACEHOLDER,
    Condition,
    Element,
    Field,
    NoticeSpec,
    Schema,
)

_DATED = ("date", "datetime")
# What `brief new` never asks for: there are options for them.
_NOT_ASKED = ("schema", "lang")


def shortcomings(file: SchemaFile, schema: Schema) -> Iterator[Problem]:
    """Yield conditions that never hold, notices that nobody could know, and missing wordings."""
    yield from _title_wordings(file, schema)
    yield from _fields(file, schema)
    yield from _sections(file, schema)
    for spec in schema.notices:
        if file.is_whole("notices", spec.id):
            yield from _notice(file, schema, spec)


def _title_wordings(file: SchemaFile, schema: Schema) -> Iterator[Problem]:
    thing = say("schema “{name}”", name=schema.name)
    for key, words in (("title", schema.title), ("description", schema.description)):
        # One that could not be read is told already.
        if words:
            yield from _lacks(file, schema, (key,), thing, key, words)


def _fields(file: SchemaFile, schema: Schema) -> Iterator[Problem]:
    for field in schema.fields:
        if not file.is_whole("metadata", field.key):
            continue
        place = file.place_of("metadata", field.key)
        asked = field.required is not None and field.key not in _NOT_ASKED
        thing = say("key “{key}”", key=field.key)
        yield from _lacks(file, schema, place, thing, "label", field.label)
        if asked:
            yield from _lacks(file, schema, place, thing, "prompt", field.prompt)
        yield from _limits(file, schema, field, place)
        if field.required is not None:
            if field.required.key == field.key:
                message = say(
                    "“{key}” is required when it has a value itself; name another key",
                    key=field.key,
                )
                yield file.problem((*place, "required", "when"), message)
            yield from _condition(file, schema, field.required, (*place, "required"))


def _limits(file: SchemaFile, schema: Schema, field: Field, place: Place) -> Iterator[Problem]:
    """Say where dates are compared with what is no date."""
    for name in ("not_before", "not_after"):
        other = getattr(field, name)
        if other is None:
            continue
        if field.type not in _DATED:
            yield file.problem((*place, name), _no_date(field))
        known = schema.field(other)
        if known is not None and known.type not in _DATED and file.is_whole("metadata", other):
            yield file.problem((*place, name), _no_date(known))


def _no_date(field: Field) -> Message:
    return say(
        "“{key}” is not a date to compare with; its type is {type}", key=field.key, type=field.type
    )


def _condition(
    file: SchemaFile, schema: Schema, condition: Condition, place: Place
) -> Iterator[Problem]:
    """Say where a condition asks for values that its key never has."""
    key = condition.key
    if key is None or not condition.values or not file.is_whole("metadata", key):
        return
    if key in schema.groups:
        message = say("“{key}” holds other keys, and is never a value; leave “is” out", key=key)
        yield file.problem((*place, "is"), message)
        return
    field = schema.field(key)
    if field is None:
        return  # told as a mistake
    if field.type == "list":
        message = say("“{key}” is a list, and never one value; leave “is” out", key=key)
        yield file.problem((*place, "is"), message)
        return
    for number, value in enumerate(condition.values):
        why = _never(field, value)
        if why is not None:
            yield file.problem((*place, "is", number), why)


def _never(field: Field, value: str) -> Message | None:
    """Return why a key never has a value, if it never has."""
    # As M104 and M112 have it.
    known = field.choices or (MARKINGS if field.type == "marking" else ())
    if known and value not in known:
        return say(
            "“{key}” is never “{value}”; it has: {known}",
            key=field.key,
            value=value,
            known=tuple(known),
        )
    if not _can_be(field, value):
        return say(
            "“{key}” is never “{value}”; its type is {type}",
            key=field.key,
            value=value,
            type=field.type,
        )
    return None


def _can_be(field: Field, value: str) -> bool:
    match field.type:
        case "boolean":
            return value.lower() in ("true", "false")
        case "integer":
            return value.lstrip("+-").isdecimal()
        case "language":
            return is_language_tag(value)
        case "url":
            return value.startswith(("http://", "https://"))
        case "date" | "datetime":
            return value[:4].isdecimal()
    return True


def _sections(file: SchemaFile, schema: Schema) -> Iterator[Problem]:
    for_notices = {notice.section for notice in schema.notices}
    for spec in schema.sections:
        if not spec.required or spec.id in for_notices or not file.is_whole("sections", spec.id):
            continue
        place = file.place_of("sections", spec.id)
        thing = say("section “{name}”", name=spec.id)
        yield from _lacks(file, schema, place, thing, "prompt", spec.prompt)


def _notice(file: SchemaFile, schema: Schema, spec: NoticeSpec) -> Iterator[Problem]:
    place = file.place_of("notices", spec.id)
    thing = say("notice “{name}”", name=spec.id)
    yield from _lacks(file, schema, place, thing, "label", spec.label)
    if spec.required is not None:
        yield from _condition(file, schema, spec.required, (*place, "required"))
    for language in schema.languages:
        text = spec.text.get(language)
        phrases = spec.phrases.get(language, ())
        if text and phrases and not _says(text, phrases):
            message = say(
                "the text of notice “{name}” in “{language}” has none of its phrases; add one that it has",
                name=spec.id,
                language=language,
            )
            yield file.problem((*place, "text", language), message)
    for number, element in enumerate(spec.elements):
        yield from _element(file, schema, spec, element, (*place, "elements", number))


def _element(
    file: SchemaFile, schema: Schema, spec: NoticeSpec, element: Element, place: Place
) -> Iterator[Problem]:
    values = {"name": element.id, "notice": spec.id}
    thing = say("element “{name}” of notice “{notice}”", **values)
    yield from _lacks(file, schema, place, thing, "label", element.label)
    if not element.phrases and not element.keys:
        message = say(
            "element “{name}” of notice “{notice}” has neither phrases nor keys; write what it is "
            "found by",
            **values,
        )
        yield file.problem(place, message)
        return
    if not element.keys:
        yield from _lacks(file, schema, place, thing, "phrases", element.phrases)
    for language in schema.languages:
        text = spec.text.get(language)
        if text is None or set(element.keys) & set(NOTICE_PLACEHOLDER.findall(text)):
            continue
        phrases = element.phrases.get(language, ())
        if (phrases or element.keys) and not _says(text, phrases):
            message = say(
                "the text of notice “{notice}” in “{language}” does not say its element “{name}”",
                language=language,
                **values,
            )
            yield file.problem(place, message)


def _says(text: str, phrases: tuple[str, ...]) -> bool:
    words = folded(text)
    return any(folded(phrase) in words for phrase in phrases)


def _lacks(
    file: SchemaFile,
    schema: Schema,
    place: Place,
    thing: Message,
    part: str,
    words: Mapping[str, object],
) -> Iterator[Problem]:
    missing = [language for language in schema.languages if not words.get(language)]
    if missing:
        languages = tuple(missing)
        message = say(
            "{thing} has no {part} in: {languages}", thing=thing, part=part, languages=languages
        )
        yield lacking(file, place, missing[0], message)
