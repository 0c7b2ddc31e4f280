"""What can be written in a configuration or a schema, by the JSON Schema of each."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from brief_cli.config.files import PROJECT
from brief_cli.config.keys import json_schema
from brief_cli.document.outline import outline
from brief_cli.languages.tags import KNOWN, language_of
from brief_cli.rules.option import json_schemas
from brief_cli.rules.table import OPTIONS, RULES
from brief_cli.schema.export import schema_language
from brief_cli.server.analysis import Analysis
from brief_cli.server.offers import Offer
from brief_cli.server.session import Session
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.source import Source
from brief_cli.text.span import Span

_Node = Mapping[str, Any]
_TABLE = lazy_pattern(r"^[ \t]*\[{1,2}([^\]\n]+)\]{1,2}", re.MULTILINE)
_PAIR = lazy_pattern(r"^[ \t]*(?P<key>[\w-]+|\"[^\"\n]*\")[ \t]*=(?P<value>[^=]*)\Z", re.MULTILINE)
_WORD = lazy_pattern(r"[\w.+:-]*\Z")
_SELECTING = ("select", "ignore", "per-file-ignores")


def settings_offers(session: Session, analysis: Analysis, at: int) -> Iterator[Offer]:
    """Yield the keys and values that a settings file may have at a place."""
    if analysis.path.endswith(".yaml"):
        yield from _schema_offers(analysis.source, at)
    else:
        yield from _configuration_offers(session, analysis, at)


def _configuration_offers(session: Session, analysis: Analysis, at: int) -> Iterator[Offer]:
    source = analysis.source
    before = source.text[:at]
    tables = [*_TABLE.finditer(before)]
    way = tuple(part.strip(" \"'") for part in tables[-1][1].split(".")) if tables else ()
    if Path(analysis.path).name == PROJECT:
        if way[:2] != ("tool", "brief"):
            return
        way = way[2:]
    root = json_schema(json_schemas(OPTIONS))
    own = before[tables[-1].end() :] if tables else before
    pair = _PAIR.search(own)
    if pair and _is_open(pair["value"]):
        way = (*way, pair["key"].strip('"'))
        yield from _toml_values(session, analysis, way, _at(root, root, way), at)
        return
    line = source.text[source.line_span(source.line(at)).start : at]
    if not re.fullmatch(r"[ \t]*[\w-]*", line):
        return
    place = Span(at - len(line.lstrip()), at)
    if way[:1] == ("severity",):
        yield from (_rule(code, name, place, f"{code} = ") for code, name in _rules())
        return
    there = set(re.findall(r"^[ \t]*([\w-]+)[ \t]*=", own + source.text[at:], re.MULTILINE))
    node = _at(root, root, way)
    for key, each in node.get("properties", {}).items():
        if key not in there:
            meaning = str(each.get("description", ""))
            opening = f"[{key}]" if each.get("type") == "object" else f"{key} = "
            yield Offer(key, "key", place, opening, meaning, meaning)


def _is_open(value: str) -> bool:
    """Say whether a value is still being written at its end: the line, or a list over several."""
    bare = re.sub(r"\"[^\"\n]*\"|'[^'\n]*'|#[^\n]*", "", value)
    return "\n" not in bare or bare.count("[") > bare.count("]")


def _toml_values(
    session: Session, analysis: Analysis, way: tuple[str, ...], node: _Node, at: int
) -> Iterator[Offer]:
    text = analysis.source.text
    match = _WORD.search(text[:at])
    start = match.start() if match else at
    is_quoted = text[start - 1 : start] in ('"', "'")
    place = Span(start, at)

    def offer(value: str, detail: str = "") -> Offer:
        return Offer(value, "value", place, value if is_quoted else f'"{value}"', detail)

    if way[0] in _SELECTING:
        yield offer("ALL")
        yield from (offer(family) for family in sorted({rule.family for rule in RULES}))
        yield from (offer(code, name) for code, name in _rules())
    elif way[0] == "schemas":
        yield from map(offer, session.catalogue(analysis.path).names())
    elif node.get("type") == "boolean":
        yield from (Offer(value, "value", place, value) for value in ("true", "false"))
    else:
        yield from (offer(value) for value in _enumerated(node) if value)


def _schema_offers(source: Source, at: int) -> Iterator[Offer]:
    number = source.line(at)
    place = source.line_span(number)
    before = source.text[place.start : at]
    lines = outline(source, Span(0, len(source.text)))
    root = _schema_schema()
    line = lines.line(number)
    value = re.match(r"(?P<head>[ ]*(?:- +)*[\w.-]+[ \t]*:[ \t]+)(?P<value>[\w.-]*)$", before)
    if value and line is not None:
        node = _at(root, root, line.way)
        span = Span(place.start + value.end("head"), max(at, line.value.end))
        values = _enumerated(node) or (("true", "false") if _is_boolean(node) else ())
        yield from (Offer(each, "value", span, each) for each in values)
        return
    key = re.fullmatch(r"(?P<indent>[ ]*(?:- +)*)(?P<word>[\w-]*)", before)
    if key is None:
        return
    indent = len(key["indent"])
    holder = lines.holder(number, indent) if indent else ()
    if "-" in key["indent"] and line is None:
        holder = (*holder, 0) if not holder or isinstance(holder[-1], str) else holder
    span = Span(place.start + indent, at)
    node = _at(root, root, holder)
    there = {
        each.way[-1] for each in lines.lines if each.way[:-1] == holder and each.number != number
    }
    for name, each in node.get("properties", {}).items():
        if name not in there:
            detail = str(each.get("title", "")) if "$ref" not in each else ""
            yield Offer(name, "key", span, f"{name}: ", detail)
    if holder[-1:] == ("rules",):
        yield from (_rule(code, rule, span, f"{code}: ") for code, rule in _rules())
    elif _is_worded(node) and holder != ("metadata",):
        for tag in KNOWN:
            if tag not in there:
                yield Offer(tag, "key", span, f"{tag}: ", language_of(tag).own_name)


def _is_worded(node: _Node) -> bool:
    """Say whether the keys are tags of languages, and not those of a model."""
    return "properties" not in node and bool(
        node.get("patternProperties") or node.get("additionalProperties")
    )


def _rules() -> Iterator[tuple[str, str]]:
    yield from ((rule.code, rule.name) for rule in RULES)


def _rule(code: str, name: str, place: Span, text: str) -> Offer:
    return Offer(code, "key", place, text, name, filter=f"{code} {name}")


@cache
def _schema_schema() -> _Node:
    return schema_language(json_schemas(OPTIONS))


def _at(root: _Node, node: _Node, way: tuple[str | int, ...]) -> _Node:
    """Return the part of a JSON Schema at the end of a way; an empty one where there is none."""
    node = _object(root, node)
    for part in way:
        if isinstance(part, int):
            node = node.get("items", {})
        else:
            known = node.get("properties", {})
            other = node.get("additionalProperties")
            patterns = node.get("patternProperties", {})
            node = (
                known.get(part)
                or (other if isinstance(other, dict) else None)
                or next(iter(patterns.values()), {})
            )
        node = _object(root, node)
    return node


def _object(root: _Node, node: _Node) -> _Node:
    """Return what a reference stands for; of alternatives, the one that holds most."""
    while "$ref" in node:
        node = root.get("$defs", {}).get(str(node["$ref"]).rpartition("/")[2], {})
    if "anyOf" in node:
        ways = [_object(root, each) for each in node["anyOf"]]
        held = ("properties", "additionalProperties", "patternProperties", "items", "enum")
        return max(ways, key=lambda each: sum(key in each for key in held))
    return node


def _enumerated(node: _Node) -> tuple[str, ...]:
    found = node.get("enum") or ([node["const"]] if "const" in node else ())
    if not found and "items" in node:
        found = node["items"].get("enum", ())
    return tuple(str(each) for each in found)


def _is_boolean(node: _Node) -> bool:
    return node.get("type") == "boolean"
