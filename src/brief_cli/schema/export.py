"""JSON Schemas (draft 2020-12) for editors: of a kind of briefing, and of the schema language."""

from typing import Any

from brief_cli.languages.markings import MARKINGS
from brief_cli.schema.schema import Condition, Field, Schema, worded

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: dict[str, Any] = {"type": "string", "minLength": 1}


def schema_language(options: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON Schema of schema files; `options` are those of the options of rules, by name."""
    from brief_cli.schema.written import WrittenSchema

    document = WrittenSchema.model_json_schema(by_alias=True)
    own = {"type": "object", "properties": options, "additionalProperties": False}
    document["properties"]["options"] = {"anyOf": [own, {"type": "null"}], "default": None}
    return {"$schema": _DIALECT, **document, "title": "A brief schema"}


# The language of what an editor shows of a key, where the schema has it.
_EDITORS = "en"


def front_matter_schema(schema: Schema) -> dict[str, Any]:
    """Return the JSON Schema of the front matter of a kind of briefing."""
    language = _EDITORS if _EDITORS in schema.languages else schema.languages[0]
    root = _object()
    for field in schema.fields:
        node = root
        *groups, leaf = field.key.split(".")
        for group in groups:
            node = node["properties"].setdefault(group, _object())
        node["properties"][leaf] = _property(field, schema, language)
    rules = []
    for field in schema.fields:
        if field.required is None:
            continue
        demand = _demand(field.key.split("."))
        if field.required.key is None:
            _merge_required(root, field.key.split("."))
        else:
            rules.append({"if": _condition(field.required), "then": demand})
    document: dict[str, Any] = {
        "$schema": _DIALECT,
        "title": worded(schema.title, language),
        "description": worded(schema.description, language),
        **root,
    }
    if rules:
        document["allOf"] = rules
    return document


def _object() -> dict[str, Any]:
    return {"type": "object", "properties": {}, "additionalProperties": False}


def _property(field: Field, schema: Schema, language: str) -> dict[str, Any]:
    described = {
        "title": worded(field.label, language) or field.key,
        "description": worded(field.prompt, language) or worded(field.label, language),
    }
    described = {key: value for key, value in described.items() if value}
    if field.key == "schema":
        return {**described, "const": schema.name}
    if field.key == "lang":
        # A tag with a region or script counts as its language.
        languages = "|".join(schema.languages)
        return {**described, "type": "string", "pattern": f"^({languages})(-[A-Za-z0-9]+)*$"}
    return {**described, **_type(field)}


def _type(field: Field) -> dict[str, Any]:
    match field.type:
        case "integer" | "boolean":
            return {"type": field.type}
        case "list":
            return {"type": "array", "items": _TEXT}
        case "persons":
            return {"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]}
        case "choice":
            return {"enum": list(field.choices)}
        case "marking":
            return {"enum": list(MARKINGS)}
        case "url":
            return {"type": "string", "format": "uri", "pattern": "^https?://[^\\s]+$"}
        case "language":
            return {"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"}
        case "date":
            return {"type": "string", "pattern": _DATE + "$"}
        case "datetime":
            offset = "(Z|[+-]\\d{2}:?\\d{2})" + ("" if field.offset else "?")
            time = f"([Tt ]\\d{{2}}:\\d{{2}}(:\\d{{2}}(\\.\\d+)?)?{offset})?"
            return {"type": "string", "pattern": f"{_DATE}{time}$"}
        case _:
            limit = {"maxLength": field.max_chars} if field.max_chars else {}
            return {**_TEXT, **limit}


_DATE = "^\\d{4}-\\d{2}-\\d{2}"


def _demand(parts: list[str]) -> dict[str, Any]:
    demand: dict[str, Any] = {"required": [parts[0]]}
    if len(parts) > 1:
        demand["properties"] = {parts[0]: _demand(parts[1:])}
    return demand


def _merge_required(node: dict[str, Any], parts: list[str]) -> None:
    required = node.setdefault("required", [])
    if parts[0] not in required:
        required.append(parts[0])
    if len(parts) > 1:
        _merge_required(node["properties"][parts[0]], parts[1:])


def _condition(condition: Condition) -> dict[str, Any]:
    parts = (condition.key or "").split(".")
    test: dict[str, Any] = {"enum": list(condition.values)} if condition.values else {}
    for part in reversed(parts):
        test = {"required": [part], "properties": {part: test}}
    return test
