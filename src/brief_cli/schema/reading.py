"""A schema file becomes a checked `WrittenSchema` that knows where each of its parts stands."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from brief_cli.diagnostic import Problem
from brief_cli.document.yaml import Map, Node, Sequence, compose, plain
from brief_cli.messages.message import Message, say, unread
from brief_cli.schema.error import SchemaError
from brief_cli.schema.written import (
    When,
    WrittenElement,
    WrittenField,
    WrittenLimits,
    WrittenNotice,
    WrittenSchema,
    WrittenSection,
)
from brief_cli.text.nearest import nearest
from brief_cli.text.reading import LARGEST_BY_HAND, ReadError, read_file
from brief_cli.text.source import Source, decode
from brief_cli.text.span import Span

Place = tuple[int | str, ...]
# Where something is left out of one of these, nothing else can be taken for missing.
_APART = ("schema", "version", "title", "description", "rules", "options")


@dataclass(frozen=True)
class SchemaFile:
    """A schema file, read as far as it can be: `written` is without what `problems` are about."""

    source: Source
    root: Map
    written: WrittenSchema
    problems: tuple[Problem, ...] = ()
    damaged: frozenset[Place] = frozenset()
    """The keys, sections and notices that something was left out of."""
    is_sound: bool = True
    """Whether enough is left to judge the rest by."""

    def problem(self, place: Place, message: Message, *, at_key: bool = False) -> Problem:
        """Return a problem at a place, given as the keys and indices that lead there."""
        return _problem(self.source, self.root, place, message, at_key=at_key)

    def place_of(self, kind: str, name: str) -> Place:
        """Return the place of a key, section or notice: its own, or `extends` if it is inherited.

        Args:
            kind: `metadata`, `sections` or `notices`.
            name: the dotted key, or the id.
        """
        written = self.written
        if kind == "metadata":
            return (kind, name) if name in (written.metadata or ()) else ("extends",)
        if kind == "sections":
            ids = [section.id for section in written.sections or ()]
        else:
            ids = [notice.id for notice in written.notices or ()]
        return (kind, ids.index(name)) if name in ids else ("extends",)

    def is_whole(self, kind: str, name: str) -> bool:
        """Say whether nothing was left out of a key, section or notice."""
        return self.place_of(kind, name) not in self.damaged

    def place_of_language(self, language: str) -> Place:
        """Return where the schema says that it has a language: here, or in what it extends."""
        written = self.written.languages or []
        return ("languages", written.index(language)) if language in written else ("extends",)


def read_schema_file(path: Path, unsaved: bytes | None = None) -> SchemaFile:
    """Read and validate one schema file, without what it extends.

    Args:
        path: the file.
        unsaved: what it will hold, where that is being written.

    Raises:
        SchemaError: the file cannot be read, is no YAML, or is too far from a schema.
    """
    name = str(path)
    try:
        source = decode(name, read_file(path, LARGEST_BY_HAND) if unsaved is None else unsaved)
    except ReadError as error:
        raise SchemaError([Problem(name, 1, 1, unread(error))]) from None
    faults = source.faults
    root: Node | None = None
    if not faults:
        start = 1 if source.has_bom else 0
        root, faults = compose(source.text[start:], start)
    if faults:
        raise SchemaError(
            Problem(name, *source.position(fault.span.start), Message(fault.message, fault.params))
            for fault in faults
        )
    if not isinstance(root, Map):
        message = say("a schema is a mapping that starts with “schema: its-name”")
        raise SchemaError([Problem(name, 1, 1, message)])
    return _validated(source, root, path.stem)


def _validated(source: Source, root: Map, stem: str) -> SchemaFile:
    """Return what of a schema file is valid, and what is wrong with the rest.

    Raises:
        SchemaError: nothing can be left out that would make it valid.
    """
    problems: list[Problem] = []
    left_out: set[Place] = set()
    # What stands in for these where they are missing or left out themselves.
    stand_ins: dict[str, object] = {}
    while True:
        try:
            written = WrittenSchema.model_validate({**stand_ins, **_plain(root)})
            break
        except ValidationError as error:
            found = error.errors()
        problems += (_explained(source, root, details) for details in found)
        places = {_existing(root, details["loc"]) for details in found} - {()}
        if not places and stand_ins:
            raise SchemaError(problems)
        # From the end, so that the indices of what is still to go stay right.
        for place in sorted(places, reverse=True):
            root = _without(root, place)
        left_out |= places
        stand_ins = {"schema": stem, "title": {}, "description": {}}
    is_sound = all(len(place) > 2 or place[0] in _APART for place in left_out)
    damaged = frozenset(place[:2] for place in left_out)
    file = SchemaFile(source, root, written, tuple(problems), damaged, is_sound)
    if stem == written.schema_:
        return file
    message = say(
        "the file is named {file} and the schema {schema}; give both one name",
        file=stem,
        schema=written.schema_,
    )
    return replace(file, problems=(*problems, file.problem(("schema",), message)))


def _plain(root: Map) -> dict[str, object]:
    return {entry.key.value: plain(entry.value) for entry in root.entries}


def _existing(root: Node, way: Place) -> Place:
    """Return as much of a way as there is in the file.

    A missing key is none of it, nor is the name of the branch that a union was tried by.
    """
    node: Node | None = root
    place: Place = ()
    for part in way:
        child: Node | None = None
        if isinstance(node, Map):
            child = node.get(str(part))
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            child = node.items[part]
        if child is not None:
            node, place = child, (*place, part)
    return place


def _without(root: Map, place: Place) -> Map:
    """Return a mapping without what stands at a place in it."""
    left = _left(root, place)
    return left if isinstance(left, Map) else root


def _left(node: Node, place: Place) -> Node | None:
    if not place:
        return None
    first, rest = place[0], place[1:]
    if isinstance(node, Map):
        entries = (
            (entry, entry.value if entry.key.value != first else _left(entry.value, rest))
            for entry in node.entries
        )
        return node._replace(
            entries=tuple(e._replace(value=value) for e, value in entries if value is not None)
        )
    if isinstance(node, Sequence):
        items = (_left(item, rest) if at == first else item for at, item in enumerate(node.items))
        return node._replace(items=tuple(item for item in items if item is not None))
    return node


def _problem(
    source: Source, root: Node, place: Place, message: Message, *, at_key: bool = False
) -> Problem:
    line, column = source.position(_locate(root, place, at_key).start)
    return Problem(source.name, line, column, message)


def _locate(root: Node, place: Place, at_key: bool) -> Span:
    node, span = root, root.span
    for part in place:
        if isinstance(node, Map):
            entry = next((entry for entry in node.entries if entry.key.value == part), None)
            if entry is None:
                # A union names its branch in the path, which is nothing in the file.
                continue
            span = entry.key.span if at_key else entry.value.span
            node = entry.value
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
            span = node.span
    return span


def _explained(source: Source, root: Node, details: ErrorDetails) -> Problem:
    place = tuple(part for part in details["loc"] if part != "[key]")
    kind = details["type"]
    last = place[-1] if place else ""
    if kind == "extra_forbidden":
        allowed = _keys(_model_at(place[:-1]))
        near = nearest(str(last), allowed)
        message = say("unknown key “{key}”; allowed here: {known}", key=last, known=tuple(allowed))
        if near:
            message = say(
                "unknown key “{key}”; did you mean “{near}”? Allowed here: {known}",
                key=last,
                near=near,
                known=tuple(allowed),
            )
        return _problem(source, root, place, message, at_key=True)
    if kind == "missing":
        return _problem(
            source, root, place[:-1], say("the key “{key}” is missing", key=last), at_key=True
        )
    if kind == "literal_error":
        message = say(
            "“{value}” is none of {known}", value=details["input"], known=_listed(details)
        )
        return _problem(source, root, place, message)
    if kind == "string_pattern_mismatch":
        pattern = details["ctx"]["pattern"]
        message = say(
            "“{value}” has a form that is not allowed here (pattern {pattern})",
            value=details["input"],
            pattern=pattern,
        )
        return _problem(source, root, place, message, at_key="[key]" in details["loc"])
    return _problem(source, root, place, _not_of_type(details))


def _listed(details: ErrorDetails) -> str:
    return str(details["ctx"]["expected"]).replace(" or ", ", ").replace("'", "")


def _not_of_type(details: ErrorDetails) -> Message:
    what = {
        "string_type": say("write a text"),
        "int_type": say("write a number"),
        "int_parsing": say("write a number"),
        "bool_type": say("write true or false"),
        "bool_parsing": say("write true or false"),
        "list_type": say("write a list"),
        "dict_type": say("write keys with values"),
        "model_type": say("write keys with values"),
        "string_too_short": say("write a text"),
        "too_short": say("write a list with something in it"),
        "greater_than_equal": say("write a greater number"),
    }.get(details["type"])
    # What no schema has been seen to do keeps the words of the validation library.
    return what or say("{error}", error=re.sub(r"^Input", "the value", details["msg"]))


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_at(place: Place) -> type[BaseModel]:
    shape: list[Any] = [part for part in place if part not in ("bool", "When")]
    match shape:
        case []:
            return WrittenSchema
        case [*_, "required"]:
            return When
        case ["metadata", _]:
            return WrittenField
        case ["sections", _]:
            return WrittenSection
        case ["sections", _, _]:
            return WrittenLimits
        case ["notices", _]:
            return WrittenNotice
        case _:
            return WrittenElement
