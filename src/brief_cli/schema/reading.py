"""A schema file becomes a checked `WrittenSchema` that knows where each of its parts stands."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from brief_cli.diagnostic import Message, say
from brief_cli.document.yaml import Map, Node, Sequence, compose, plain
from brief_cli.schema.error import SchemaError, SchemaProblem
from brief_cli.schema.written import (
    When,
    WrittenElement,
    WrittenField,
    WrittenLimits,
    WrittenNotice,
    WrittenSchema,
    WrittenSection,
)
from brief_cli.text.source import Source, decode
from brief_cli.text.span import Span

Place = tuple[int | str, ...]
MAX_SIZE = 1024 * 1024


@dataclass(frozen=True)
class SchemaFile:
    """A schema file, read."""

    source: Source
    root: Node
    written: WrittenSchema

    def problem(self, place: Place, message: Message, *, at_key: bool = False) -> SchemaProblem:
        """Return a problem at a place, given as the keys and indices that lead there."""
        return _problem(self.source, self.root, place, message, at_key=at_key)


def read_schema_file(path: Path) -> SchemaFile:
    """Read and validate one schema file, without what it extends.

    Raises:
        SchemaError: the file cannot be read, is no YAML, or is no schema.
    """
    name = str(path)
    try:
        with path.open("rb") as opened:
            data = opened.read(MAX_SIZE + 1)
    except OSError as error:
        raise SchemaError(
            (
                SchemaProblem(
                    name,
                    1,
                    1,
                    say("cannot be read: {reason}", reason=(error.strerror or "").lower()),
                ),
            )
        ) from None
    if len(data) > MAX_SIZE:
        raise SchemaError((SchemaProblem(name, 1, 1, say("larger than 1 MB")),))
    source = decode(name, data)
    faults = source.faults
    root: Node | None = None
    if not faults:
        start = 1 if source.has_bom else 0
        root, faults = compose(source.text[start:], start)
    if faults:
        problems = []
        for fault in faults:
            line, column = source.position(fault.span.start)
            problems.append(SchemaProblem(name, line, column, Message(fault.message, fault.params)))
        raise SchemaError(tuple(problems))
    if not isinstance(root, Map):
        message = say("a schema is a mapping that starts with “schema: its-name”")
        raise SchemaError((SchemaProblem(name, 1, 1, message),))
    try:
        written = WrittenSchema.model_validate(plain(root))
    except ValidationError as error:
        found = (_explained(source, root, details) for details in error.errors())
        raise SchemaError(_sorted(found)) from None
    file = SchemaFile(source, root, written)
    if path.stem != written.schema_:
        message = say(
            "the file is named {file} and the schema {schema}; give both one name",
            file=path.stem,
            schema=written.schema_,
        )
        raise SchemaError((file.problem(("schema",), message),))
    return file


def _sorted(problems: Iterable[SchemaProblem]) -> tuple[SchemaProblem, ...]:
    unique = {str(problem): problem for problem in problems}
    return tuple(sorted(unique.values(), key=lambda problem: (problem.line, problem.column)))


def _problem(
    source: Source, root: Node, place: Place, message: Message, *, at_key: bool = False
) -> SchemaProblem:
    line, column = source.position(_locate(root, place, at_key).start)
    return SchemaProblem(source.name, line, column, message)


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


def _explained(source: Source, root: Node, details: ErrorDetails) -> SchemaProblem:
    place = tuple(part for part in details["loc"] if part != "[key]")
    kind = details["type"]
    last = place[-1] if place else ""
    if kind == "extra_forbidden":
        allowed = _keys(_model_at(place[:-1]))
        near = difflib.get_close_matches(str(last), allowed, 1)
        message = say(
            "unknown key “{key}”; allowed here: {known}", key=last, known=", ".join(allowed)
        )
        if near:
            message = say(
                "unknown key “{key}”; did you mean “{near}”? Allowed here: {known}",
                key=last,
                near=near[0],
                known=", ".join(allowed),
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
        "string_type": say("a text is due"),
        "int_type": say("a number is due"),
        "int_parsing": say("a number is due"),
        "bool_type": say("true or false is due"),
        "bool_parsing": say("true or false is due"),
        "list_type": say("a list is due"),
        "dict_type": say("keys with values are due"),
        "model_type": say("keys with values are due"),
        "string_too_short": say("a text is due"),
        "too_short": say("a list with something in it is due"),
        "greater_than_equal": say("a greater number is due"),
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
