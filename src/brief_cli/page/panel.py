"""The head of a page: the title and what the metadata says."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.placeholders import is_placeholder
from brief_cli.document.yaml import Scalar, Sequence
from brief_cli.languages.dates.rfc3339 import parse_rfc3339
from brief_cli.page.blocks import Paragraph
from brief_cli.page.building import Building
from brief_cli.page.page import Field, Panel, Value
from brief_cli.page.visible import safe_url, tokens
from brief_cli.page.words import word
from brief_cli.rtl.direction import block_level
from brief_cli.schema import schema
from brief_cli.text.visible import visible

# The title has a place of its own; these two tell programs, not readers.
_NOT_SHOWN = ("schema", "title", "lang", "subtitle")


def panel_of(briefing: Briefing, building: Building) -> Panel:
    """Return title, subtitle and metadata, with what is missing."""
    title = briefing.value("title")
    subtitle = briefing.value("subtitle")
    if title is None:
        field = briefing.schema.field("title")
        label = schema.worded(field.label, briefing.language) if field else "title"
        head = building.missing("missing key", label)
    return Panel(
        head if title is None else _line(title, building),
        None if subtitle is None else _line(subtitle, building),
        tuple(_fields(briefing, building)),
        word("missing key", building.language.tag),
        f"{building.language.punctuation.comma} ",
    )


def _line(text: str, building: Building) -> Paragraph:
    return Paragraph(tokens(" ".join(text.split())), block_level(text, building.level))


def _fields(briefing: Briefing, building: Building) -> Iterator[Field]:
    for field in briefing.schema.fields:
        if field.key in _NOT_SHOWN:
            continue
        if briefing.has_value(field.key) or briefing.holds(field.required):
            label = schema.worded(field.label, briefing.language) or field.key
            yield Field(field.key, visible(label), tuple(_values(briefing, field, building)))


def _values(briefing: Briefing, field: schema.Field, building: Building) -> Iterator[Value]:
    entry = briefing.entry(field.key)
    node = entry.value if entry else None
    nodes = node.items if isinstance(node, Sequence) else (node,)
    for item in nodes:
        if not isinstance(item, Scalar) or item.kind == "null" or is_placeholder(item.value):
            continue
        text = " ".join(item.value.split())
        if not text:
            continue
        moment = url = ""
        if field.type == "url":
            url = safe_url(text)
        elif field.type in ("date", "datetime") and parse_rfc3339(text):
            text, moment = _readable_date(text), text.replace(" ", "T")
        elif field.type == "choice":
            text = building.language.choices.get(text, text)
        # A date is read as it is written in ISO 8601, from left to right; so is an address.
        level = 0 if moment or url else block_level(text, building.level)
        yield Value(visible(text), level, url, moment)


def _readable_date(text: str) -> str:
    stamp = parse_rfc3339(text)
    if stamp is None or stamp.moment is None:
        return text
    moment = stamp.moment
    time = moment.strftime("%H:%M:%S" if moment.second else "%H:%M")
    offset = text.strip()[-6:] if moment.utcoffset() else ("UTC" if moment.tzinfo else "")
    return f"{moment:%Y-%m-%d} {time} {offset}".rstrip()
