"""The head of a preview: the title and what the metadata says."""

from brief_cli.document.yaml import Scalar, Sequence
from brief_cli.language.dates import parse_timestamp
from brief_cli.preview.blocks import missing_rows, rule_row
from brief_cli.preview.inline import StyledText, add_visible, safe_url
from brief_cli.preview.paragraph import plain_rows, segment_of, styled_rows
from brief_cli.preview.rows import Row, Segment, beside
from brief_cli.preview.typesetting import Typesetting
from brief_cli.preview.words import word
from brief_cli.schema.briefing import Briefing, is_placeholder
from brief_cli.schema.schema import Field, worded
from brief_cli.text.clusters import text_width

# The title has a place of its own; these two tell programs, not readers.
_NOT_SHOWN = ("schema", "title", "lang", "subtitle")
_NARROWEST_VALUE = 16


def panel_rows(briefing: Briefing, width: int, setting: Typesetting) -> list[Row]:
    """Return title, subtitle and metadata, missing keys marked."""
    rows: list[Row] = []
    title = briefing.front_matter.text("title")
    if title is None or is_placeholder(title):
        rows += _missing(briefing, "title", width, setting)
    else:
        rows += plain_rows(title, width, setting, ("title",))
    subtitle = briefing.value("subtitle")
    if subtitle is not None:
        rows += plain_rows(subtitle, width, setting, ("subtitle",))
    rows.append(rule_row(width))
    shown = [field for field in briefing.schema.fields if field.key not in _NOT_SHOWN]
    labels = {field.key: worded(field.label, briefing.language) or field.key for field in shown}
    present = [
        field for field in shown if briefing.has_value(field.key) or briefing.holds(field.required)
    ]
    if not present:
        return rows
    room = max(text_width(labels[field.key]) for field in present) + 2
    for field in present:
        rows += _line(briefing, field, labels[field.key], room, width, setting)
    rows.append(rule_row(width))
    return rows


def _missing(briefing: Briefing, key: str, width: int, setting: Typesetting) -> list[Row]:
    field = briefing.schema.field(key)
    label = worded(field.label, briefing.language) if field else key
    return missing_rows(f"{word('missing key', setting.language)}: {label}", width, setting)


def _line(
    briefing: Briefing, field: Field, label: str, room: int, width: int, setting: Typesetting
) -> list[Row]:
    rtl = bool(setting.level)
    beneath = width - room < _NARROWEST_VALUE
    value = _value(briefing, field, width if beneath else width - room, setting)
    if beneath:
        return [*plain_rows(f"{label}:", width, setting, ("label",)), *value]
    align = "right" if rtl else "left"
    head = segment_of(f"{label}:", room, setting, ("label",), align)
    return beside(head, Segment((), room, "left"), value, rtl)


def _value(briefing: Briefing, field: Field, width: int, setting: Typesetting) -> list[Row]:
    entry = briefing.entry(field.key)
    node = entry.value if entry else None
    texts: list[str] = []
    if isinstance(node, Scalar) and node.kind != "null":
        texts = [node.value.strip()]
    elif isinstance(node, Sequence):
        texts = [item.value.strip() for item in node.items if isinstance(item, Scalar)]
    texts = [text for text in texts if text]
    if not texts or any(is_placeholder(text) for text in texts):
        return missing_rows(word("missing key", setting.language), width, setting)
    comma = "، " if setting.language.startswith("ar") else ", "
    text = comma.join(_readable(field, text, setting) for text in texts)
    target = StyledText()
    link = safe_url(text) if field.type == "url" and setting.hyperlinks else ""
    roles = ("value", "link") if field.type == "url" else ("value",)
    add_visible(target, " ".join(text.split()), roles, link)
    # Values line up under each other, whatever their own direction.
    align = "right" if setting.level else "left"
    return styled_rows(target, width, setting, align=align)


def _readable(field: Field, text: str, setting: Typesetting) -> str:
    if field.key == "translation.method" and text in (
        "none",
        "human",
        "machine",
        "machine-reviewed",
    ):
        return word(text, setting.language)
    stamp = parse_timestamp(text) if field.type in ("date", "datetime") else None
    if stamp is None or stamp.moment is None:
        return text
    moment = stamp.moment
    time = moment.strftime("%H:%M:%S" if moment.second else "%H:%M")
    offset = text.strip()[-6:] if moment.utcoffset() else ("UTC" if moment.tzinfo else "")
    return f"{moment:%Y-%m-%d} {time} {offset}".rstrip()
