"""Values of a type or size that the schema does not allow."""

import json
import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.placeholders import is_placeholder
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.document.yaml import Map, Node, Scalar, Sequence, quoted
from brief_cli.document.yaml_advice import advice, odd_space
from brief_cli.messages.message import Message, say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.schema.schema import Field
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span
from brief_cli.text.template import Template

_KINDS = {
    "null": Template("nothing"),
    "boolean": Template("a boolean"),
    "integer": Template("a number"),
    "float": Template("a number"),
    "text": Template("text"),
}


@rule("M102", "wrong-type", severity=Severity.ERROR)
def wrong_type(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A value of another type than the schema's."""
    groups = briefing.schema.groups
    for key, entry in briefing.front_matter.entries():
        field = briefing.schema.field(key)
        if field is not None:
            for node, message in _mismatches(field, entry.value):
                yield Finding(node.span, message)
        elif key in groups and not isinstance(entry.value, Map):
            if isinstance(entry.value, Scalar) and entry.value.kind == "null":
                continue
            told = advice(entry.value.value, 0) if isinstance(entry.value, Scalar) else None
            message = (
                say("“{key}” holds other keys; write them below it, indented", key=key)
                if told is None
                else say(told[0], **told[1])
            )
            yield Finding(entry.value.span, message)


def _mismatches(field: Field, node: Node) -> Iterator[tuple[Node, Message]]:
    if isinstance(node, Scalar) and (node.kind == "null" or is_placeholder(node.value)):
        return
    if field.type == "list" or (field.type == "persons" and isinstance(node, Sequence)):
        if not isinstance(node, Sequence):
            odd = (
                odd_space(node.value[1:])
                if isinstance(node, Scalar) and node.value[:1] == "-"
                else None
            )
            if odd is not None:
                yield node, say(odd[0], **odd[1])
                return
            yield node, say("“{key}” is a list; write [{value}]", key=field.key, value=_shown(node))
            return
        for item in node.items:
            if not isinstance(item, Scalar) or item.kind == "null":
                yield item, say("each item of “{key}” is text", key=field.key)
        return
    if not isinstance(node, Scalar):
        what = say("a list") if isinstance(node, Sequence) else say("a mapping")
        yield node, say("“{key}” is a single value, not {what}", key=field.key, what=what)
        return
    wanted = {"integer": "integer", "boolean": "boolean"}.get(field.type)
    if wanted is not None and node.kind != wanted:
        yield (
            node,
            say(
                "“{key}” is {wanted}, not “{value}”",
                key=field.key,
                wanted=say("a whole number") if wanted == "integer" else say("true or false"),
                value=node.value,
            ),
        )
    elif field.type in ("text", "persons") and node.kind != "text":
        yield (
            node,
            say(
                '“{key}” is text, and YAML reads {value} as {kind}; write "{value}"',
                key=field.key,
                value=node.value,
                kind=_KINDS[node.kind],
            ),
        )


def _shown(node: Node) -> str:
    return node.value if isinstance(node, Scalar) else "…"


@rule("M104", "value-not-allowed", severity=Severity.ERROR)
def value_not_allowed(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A value outside the schema's choices or limits."""
    for field, entry in briefing.filled:
        if not isinstance(entry.value, Scalar):
            continue
        value = briefing.value(field.key)
        if value is None:
            continue
        if field.choices and value not in field.choices:
            message = say(
                "“{value}” is not a value of “{key}”; choose one of: {choices}",
                value=value,
                key=field.key,
                choices=tuple(field.choices),
            )
            yield Finding(entry.value.span, message)
        if field.max_chars is not None and len(value) > field.max_chars:
            message = say(
                "“{key}” has {count} characters; at most {limit} are allowed",
                key=field.key,
                count=len(value),
                limit=field.max_chars,
            )
            yield Finding(entry.value.span, message)


# What follows a sign and a blank is a comment on purpose, but for a number: المركز # 3.
_COMMENT = lazy_pattern(r"[ \t]*#(?=[^\s#]|[ \t]*[0-9٠-٩۰-۹])[^\r\n]*")
_ANY_COMMENT = lazy_pattern(r"[ \t]*#+[ \t]*[^\s#][^\r\n]*")


@rule("M113", "cut-value", severity=Severity.WARNING, fixable=Applicability.UNSAFE, needs="#")
def cut_value(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A value that YAML cuts at a `#`: what follows is a comment that nobody reads."""
    text = briefing.source.text
    missing = {field.key for field in briefing.missing_fields("metadata")}
    for key, entry in briefing.front_matter.entries():
        value = entry.value
        for node in value.items if isinstance(value, Sequence) else (value,):
            if not isinstance(node, Scalar) or text[node.span.start] in "\"'|>":
                continue
            start = node.span.end
            if not node.value and node is value:
                start = text.find(":", entry.key.span.end) + 1
            # A required value is not left empty for a comment.
            pattern = _ANY_COMMENT if not node.value and key in missing else _COMMENT
            match = pattern.match(text, start)
            if match is None or (node.value and not match.group()[0].isspace()):
                continue
            yield _cut(text, node, match)


def _cut(text: str, node: Scalar, match: "re.Match[str]") -> Finding:
    """Return what is said of a value that a comment cuts."""
    begin = node.span.start if node.value else match.end() - len(match.group().lstrip())
    whole = text[begin : match.end()].rstrip()
    better = quoted(whole) if quoted(whole) != whole else json.dumps(whole, ensure_ascii=False)
    fix = Fix(
        say("put it in quotation marks"),
        Applicability.UNSAFE,
        (Edit(Span(begin, begin + len(whole)), better),),
    )
    message = say(
        "YAML takes “{cut}” for a comment, because of its #; quote the whole: {better}",
        cut=match.group().strip(),
        better=better,
    )
    return Finding(Span(match.end() - len(match.group().lstrip()), match.end()), message, fix)
