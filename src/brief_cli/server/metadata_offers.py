"""What can be written in front matter: keys that are missing, and values that a key may hold."""

import re
from collections.abc import Iterator
from datetime import datetime

from brief_cli.document.outline import Outline
from brief_cli.document.yaml import quoted
from brief_cli.languages.dates.rfc3339 import rfc3339
from brief_cli.languages.licences import COMMON
from brief_cli.languages.tags import KNOWN, language_of
from brief_cli.messages.message import Refusal, say
from brief_cli.schema.catalogue import Catalogue
from brief_cli.schema.demands import required_when
from brief_cli.schema.pages import field_page, schema_text
from brief_cli.schema.schema import Condition, Field, Schema, worded
from brief_cli.server.offers import Offer
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

KEY = lazy_pattern(r"(?P<indent> *)(?P<word>[\w.-]*)")
VALUE = lazy_pattern(r" *(?P<key>[\w.-]+)[ \t]*:[ \t]+(?P<value>[^#]*)$")


def key_offers(outline: Outline, schema: Schema, at: int, language: str) -> Iterator[Offer]:
    """Yield the keys that are missing, those that must be there first, each in the schema's order.

    Args:
        outline: of the front matter.
        schema: what it is held to.
        at: the offset of the cursor.
        language: of the reader.
    """
    source = outline.source
    number = source.line(at)
    place = source.line_span(number)
    match = KEY.match(source.text[place.start : at])
    assert match is not None
    indent = len(match["indent"])
    holder = outline.holder(number, indent) if indent else ()
    if not all(isinstance(part, str) for part in holder):
        return
    prefix = "".join(f"{part}." for part in holder)
    start = place.start + indent
    rest = re.match(r"[\w.-]*", source.text[at : place.end])
    span = Span(start, at + (rest.end() if rest else 0))
    is_alone = not source.text[span.end : place.end].strip()
    there = {key for key, line in outline.dotted().items() if line.number != number}
    ranked = sorted(schema.fields, key=lambda field: not _is_due(field.required, outline))
    for field in ranked:
        if field.key in there or not field.key.startswith(prefix):
            continue
        own = field.key.removeprefix(prefix)
        group = own.partition(".")[0]
        if "." in own and f"{prefix}{group}" in there:
            continue  # it belongs below the group that is there already
        detail = _detail(field, outline, language)
        text = _written(own, indent, source.newline) if is_alone else own
        yield Offer(own, "key", span, text, detail, field_page(field, language))


def _written(key: str, indent: int, newline: str) -> str:
    parts = key.split(".")
    lines = [
        f"{' ' * (indent if depth else 0)}{'  ' * depth}{part}:" for depth, part in enumerate(parts)
    ]
    return newline.join(lines) + " "


def _detail(field: Field, outline: Outline, language: str) -> str:
    label = worded(field.label, language)
    if not _is_due(field.required, outline):
        return label
    required = required_when(field.required)
    assert required is not None
    said = say("{name}: {what}", name=label, what=required) if label else required
    return said.text(language)


def _is_due(condition: Condition | None, outline: Outline) -> bool:
    if condition is None:
        return False
    if condition.key is None:
        return True
    written = outline.value(*condition.key.split("."))
    if condition.values:
        return written in condition.values
    below = f"{condition.key}."
    return bool(written) or any(key.startswith(below) for key in outline.dotted())


def value_offers(
    outline: Outline,
    schema: Schema | None,
    known: Catalogue,
    at: int,
    now: datetime,
    language: str,
) -> Iterator[Offer]:
    """Yield the values that the key of a line may hold.

    Args:
        outline: of the front matter.
        schema: what it is held to, where that is known.
        known: the schemas that can be named.
        at: the offset of the cursor.
        now: this moment.
        language: of the reader.
    """
    source = outline.source
    place = source.line_span(source.line(at))
    match = VALUE.match(source.text[place.start : at])
    line = outline.line(source.line(at))
    if match is None or line is None:
        return
    # The whole value is replaced, whatever of it is behind the cursor.
    span = Span(place.start + match.start("value"), max(at, line.value.end))
    key = ".".join(map(str, line.way))
    field = schema.field(key) if schema else None
    for value, detail, page in _values(key, field, schema, known, now, language):
        yield Offer(value, "value", span, quoted(value), detail, page)


def _values(
    key: str,
    field: Field | None,
    schema: Schema | None,
    known: Catalogue,
    now: datetime,
    language: str,
) -> Iterator[tuple[str, str, str]]:
    if key == "schema":
        for name in known.names():
            try:
                each = known.get(name)
            except Refusal:
                continue
            if each is not None:
                yield name, worded(each.title, language), schema_text(each, language)
        return
    if key == "lang" or (field is not None and field.type == "language"):
        tags = schema.languages if schema and key == "lang" else KNOWN
        for tag in tags:
            yield tag, language_of(tag).own_name, ""
        return
    if field is None:
        return
    page = field_page(field, language)
    match field.type:
        case "date":
            yield now.date().isoformat(), say("today").text(language), page
        case "datetime":
            yield rfc3339(now.replace(microsecond=0)), say("now").text(language), page
        case "licence":
            for licence, name in COMMON.items():
                yield licence, name, page
        case _:
            for value in field.known_values:
                yield value, "", page
