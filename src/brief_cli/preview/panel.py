"""The head of a preview: the title and what the metadata says."""

from collections.abc import Iterator
from dataclasses import dataclass

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.placeholders import is_placeholder
from brief_cli.document.yaml import Scalar, Sequence
from brief_cli.language.choices import choice_word
from brief_cli.language.dates import parse_timestamp
from brief_cli.preview.blocks import missing_rows, rule_row
from brief_cli.preview.inline import StyledText, add_visible, safe_url
from brief_cli.preview.paragraph import plain_rows, segment_of, styled_rows
from brief_cli.preview.rows import Row, Segment, beside
from brief_cli.preview.typesetting import Typesetting
from brief_cli.preview.words import word
from brief_cli.schema.schema import Field, worded
from brief_cli.text.clusters import text_width

# The title has a place of its own; these two tell programs, not readers.
_NOT_SHOWN = ("schema", "title", "lang", "subtitle")
_NARROWEST_VALUE = 16


@dataclass(frozen=True, slots=True)
class Value:
    """A value as a reader sees it; `moment` is it as ISO 8601, `url` the address it holds."""

    text: str
    url: str = ""
    moment: str = ""


def metadata(briefing: Briefing) -> Iterator[tuple[Field, str, tuple[Value, ...]]]:
    """Yield the fields that a reader sees, with label and values; none where they are missing."""
    for field in briefing.schema.fields:
        if field.key in _NOT_SHOWN:
            continue
        if briefing.has_value(field.key) or briefing.holds(field.required):
            label = worded(field.label, briefing.language) or field.key
            yield field, label, tuple(_values(briefing, field))


def _values(briefing: Briefing, field: Field) -> Iterator[Value]:
    entry = briefing.entry(field.key)
    node = entry.value if entry else None
    nodes = node.items if isinstance(node, Sequence) else (node,)
    for item in nodes:
        if not isinstance(item, Scalar) or item.kind == "null" or is_placeholder(item.value):
            continue
        text = " ".join(item.value.split())
        if not text:
            continue
        if field.type == "url":
            yield Value(text, url=text)
        elif field.type in ("date", "datetime") and parse_timestamp(text):
            yield Value(_readable_date(text), moment=text.replace(" ", "T"))
        elif field.type == "choice":
            yield Value(choice_word(text, briefing.language))
        else:
            yield Value(text)


def _readable_date(text: str) -> str:
    stamp = parse_timestamp(text)
    if stamp is None or stamp.moment is None:
        return text
    moment = stamp.moment
    time = moment.strftime("%H:%M:%S" if moment.second else "%H:%M")
    offset = text.strip()[-6:] if moment.utcoffset() else ("UTC" if moment.tzinfo else "")
    return f"{moment:%Y-%m-%d} {time} {offset}".rstrip()


def panel_rows(briefing: Briefing, width: int, setting: Typesetting) -> list[Row]:
    """Return title, subtitle and metadata, missing keys marked."""
    rows: list[Row] = []
    title = briefing.value("title")
    if title is None:
        field = briefing.schema.field("title")
        label = worded(field.label, briefing.language) if field else "title"
        rows += missing_rows(f"{word('missing key', setting.language)}: {label}", width, setting)
    else:
        rows += plain_rows(title, width, setting, ("title",))
    subtitle = briefing.value("subtitle")
    if subtitle is not None:
        rows += plain_rows(subtitle, width, setting, ("subtitle",))
    rows.append(rule_row(width))
    lines = list(metadata(briefing))
    if not lines:
        return rows
    room = max(text_width(label) for _, label, _ in lines) + 2
    for _, label, values in lines:
        rows += _line(label, values, room, width, setting)
    rows.append(rule_row(width))
    return rows


def _line(
    label: str, values: tuple[Value, ...], room: int, width: int, setting: Typesetting
) -> list[Row]:
    rtl = bool(setting.level)
    beneath = width - room < _NARROWEST_VALUE
    shown = _value_rows(values, width if beneath else width - room, setting)
    if beneath:
        return [*plain_rows(f"{label}:", width, setting, ("label",)), *shown]
    align = "right" if rtl else "left"
    head = segment_of(f"{label}:", room, setting, ("label",), align)
    return beside(head, Segment((), room, "left"), shown, rtl)


def _value_rows(values: tuple[Value, ...], width: int, setting: Typesetting) -> list[Row]:
    if not values:
        return missing_rows(word("missing key", setting.language), width, setting)
    comma = "، " if setting.language == "ar" else ", "
    target = StyledText()
    for index, value in enumerate(values):
        link = safe_url(value.url) if setting.hyperlinks else ""
        add_visible(target, comma if index else "", ("value",))
        add_visible(target, value.text, ("value", "link") if value.url else ("value",), link)
    # Values line up under each other, whatever their own direction.
    align = "right" if setting.level else "left"
    # A date is read as it is written in ISO 8601, from left to right.
    level = 0 if any(value.moment for value in values) else None
    return styled_rows(target, width, setting, align=align, level=level)
