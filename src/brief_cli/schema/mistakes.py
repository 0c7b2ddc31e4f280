"""What keeps a schema from being used, once it is merged with the one that it extends."""

from collections.abc import Callable, Iterator, Sequence

from brief_cli.diagnostic import Problem
from brief_cli.languages.wording import folded
from brief_cli.messages.message import Message, say
from brief_cli.schema.reading import Place, SchemaFile
from brief_cli.schema.schema import NOTICE_PLACEHOLDER, NoticeSpec, Schema
from brief_cli.schema.written import WrittenNotice, WrittenSection


def mistakes(file: SchemaFile, schema: Schema) -> Iterator[Problem]:
    """Yield where a schema names what is not there, lacks a wording, or says a thing twice.

    What something was left out of when the file was read is not asked about.
    """
    if not schema.languages:
        yield file.problem(("schema",), say("no languages; write “languages: [ar]”"))
    keys = {field.key for field in schema.fields} | schema.groups
    for field in schema.fields:
        if not file.is_whole("metadata", field.key):
            continue
        place = file.place_of("metadata", field.key)
        if field.key in schema.groups:
            message = say("“{key}” is a value and also holds other keys", key=field.key)
            yield file.problem(place, message, at_key=True)
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


def _repeated(items: Sequence[WrittenSection | WrittenNotice] | None) -> Iterator[tuple[int, str]]:
    """Yield index and id of each that has the id of one before it."""
    seen: set[str] = set()
    for index, item in enumerate(items or ()):
        if item.id in seen:
            yield index, item.id
        seen.add(item.id)


def _section_mistakes(file: SchemaFile, schema: Schema) -> Iterator[Problem]:
    for index, name in _repeated(file.written.sections):
        yield file.problem(("sections", index, "id"), say("a second section “{name}”", name=name))
    taken: dict[tuple[str, str], str] = {}
    for spec in schema.sections:
        if not file.is_whole("sections", spec.id):
            continue
        place = file.place_of("sections", spec.id)
        for language in schema.languages:
            if not spec.headings.get(language):
                message = say(
                    "section “{name}” has no heading in “{language}”",
                    name=spec.id,
                    language=language,
                )
                yield lacking(file, place, language, message)
            for number, wording in enumerate(spec.headings.get(language, ())):
                other = taken.setdefault((language, folded(wording)), spec.id)
                if other != spec.id:
                    message = say(
                        "sections “{one}” and “{other}” share the wording “{wording}”",
                        one=other,
                        other=spec.id,
                        wording=wording,
                    )
                    yield file.problem((*place, "heading", language, number), message)
        for name, limits in (("words", spec.words), ("items", spec.items)):
            if limits.min is not None and limits.max is not None and limits.min > limits.max:
                yield file.problem(
                    (*place, name), say("{name}: min is greater than max", name=name)
                )


def _notice_mistakes(file: SchemaFile, schema: Schema, keys: set[str]) -> Iterator[Problem]:
    for index, name in _repeated(file.written.notices):
        yield file.problem(("notices", index, "id"), say("a second notice “{name}”", name=name))
    for spec in schema.notices:
        if not file.is_whole("notices", spec.id):
            continue
        place = file.place_of("notices", spec.id)
        if not spec.section:
            message = say("notice “{name}” stands in no section; write “section: …”", name=spec.id)
            yield file.problem(place, message)
        elif schema.section(spec.section) is None:
            message = say(
                "no section “{section}” for “{notice}”", section=spec.section, notice=spec.id
            )
            yield file.problem((*place, "section"), message)
        if spec.required and spec.required.key and spec.required.key not in keys:
            yield file.problem(
                (*place, "required", "when"), say("no key “{key}”", key=spec.required.key)
            )
        yield from _notice_wordings(file, place, spec, schema.languages, keys)
        for number, element in enumerate(spec.elements):
            for at, key in enumerate(element.keys):
                if key not in keys:
                    yield file.problem(
                        (*place, "elements", number, "keys", at), say("no key “{key}”", key=key)
                    )


def _notice_wordings(
    file: SchemaFile, place: Place, spec: NoticeSpec, languages: Sequence[str], keys: set[str]
) -> Iterator[Problem]:
    for language in languages:
        values = {"name": spec.id, "language": language}
        if not spec.text.get(language):
            message = say("notice “{name}” has no text in “{language}”", **values)
            yield lacking(file, place, language, message)
        if not spec.phrases.get(language):
            message = say("notice “{name}” has no phrases in “{language}”", **values)
            yield lacking(file, place, language, message)
        for name in NOTICE_PLACEHOLDER.findall(spec.text.get(language, "")):
            if name not in keys:
                message = say("no key “{key}” for the placeholder {{{key}}}", key=name)
                yield file.problem((*place, "text", language), message)


def lacking(file: SchemaFile, place: Place, language: str, message: Message) -> Problem:
    """Return the problem of a wording that is not there in a language.

    It stands at what lacks it, or, where that is inherited, at the language.
    """
    inherited = place[:1] == ("extends",)
    return file.problem(file.place_of_language(language) if inherited else place, message)


def loosened(file: SchemaFile, schema: Schema, parent: Schema) -> Iterator[Problem]:
    """Say where an inherited demand is weakened: a briefing of the child must be one of the parent."""
    for old in parent.fields:
        new = schema.field(old.key)
        if new is None or not file.is_whole("metadata", old.key):
            continue
        problem = _looser_than(file, file.place_of("metadata", old.key), parent.name)
        if new.type != old.type:
            yield problem("type", say("is {type}", type=old.type))
        if old.required and old.required.key is None and (not new.required or new.required.key):
            yield problem("required", say("is required always"))
        if old.max_chars and (new.max_chars or 0) > old.max_chars:
            yield problem("max_chars", say("allows {number}", number=old.max_chars))
        if old.choices and not set(new.choices) <= set(old.choices):
            yield problem("choices", say("allows only {choices}", choices=tuple(old.choices)))
        if old.offset and not new.offset:
            yield problem("offset", say("demands a UTC offset"))
    for section in parent.sections:
        now = schema.section(section.id)
        if section.required and now is not None and not now.required:
            place = file.place_of("sections", section.id)
            yield _looser_than(file, place, parent.name)("required", say("requires this section"))


def _looser_than(file: SchemaFile, place: Place, parent: str) -> Callable[[str, Message], Problem]:
    def problem(key: str, demand: Message) -> Problem:
        message = say(
            "{key}: “{parent}” {demand}; a schema may tighten what it inherits, not loosen it",
            key=key,
            parent=parent,
            demand=demand,
        )
        return file.problem((*place, key), message)

    return problem
