"""The head of a page becomes rows."""

from brief_cli.page.blocks import Missing
from brief_cli.page.page import Field, Panel
from brief_cli.render.rows.blocks import missing_rows, rule_row
from brief_cli.render.rows.inlines import END, ISOLATES, styled
from brief_cli.text.clusters import text_width
from brief_cli.typeset.paragraph import plain_rows, segment_of, styled_rows
from brief_cli.typeset.rows import Row, Segment, beside
from brief_cli.typeset.setting import Setting
from brief_cli.typeset.styled import StyledText

_NARROWEST_VALUE = 16


def panel_rows(panel: Panel, width: int, setting: Setting) -> list[Row]:
    """Return title, subtitle and metadata, missing keys marked."""
    rows: list[Row] = []
    for line, role in ((panel.title, "title"), (panel.subtitle, "subtitle")):
        if isinstance(line, Missing):
            rows += missing_rows(line, width, setting)
        elif line is not None:
            text = styled(line.inlines, setting, (role,))
            rows += styled_rows(text, width, setting, level=line.level)
    rows.append(rule_row(width))
    if not panel.fields:
        return rows
    room = max(text_width(field.label) for field in panel.fields) + 2
    for field in panel.fields:
        rows += _field_rows(field, panel, room, width, setting)
    rows.append(rule_row(width))
    return rows


def _field_rows(field: Field, panel: Panel, room: int, width: int, setting: Setting) -> list[Row]:
    beneath = width - room < _NARROWEST_VALUE
    shown = _value_rows(field, panel, width if beneath else width - room, setting)
    if beneath:
        return [*plain_rows(f"{field.label}:", width, setting, ("label",)), *shown]
    head = segment_of(f"{field.label}:", room, setting, ("label",), setting.side)
    return beside(head, Segment((), room, "left"), shown, bool(setting.level))


def _value_rows(field: Field, panel: Panel, width: int, setting: Setting) -> list[Row]:
    # Values line up under each other, whatever their own direction.
    if not field.values:
        return missing_rows(Missing(panel.missing, (), setting.level), width, setting)
    target = StyledText()
    for index, value in enumerate(field.values):
        if index:
            target.add(panel.comma, ("value",))
        link = value.url if setting.hyperlinks else ""
        target.add(ISOLATES[value.level], ("value",))
        target.add_visible(value.text, ("value", "link") if value.url else ("value",), link)
        target.add(END, ("value",))
    return styled_rows(target, width, setting, align=setting.side, level=setting.level)
