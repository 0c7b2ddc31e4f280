"""The list of rules: one to a line, from the right where its reader reads so."""

from brief_cli.messages.catalogue import catalogue
from brief_cli.messages.message import say
from brief_cli.reports.words import APPLICABILITIES, SEVERITIES
from brief_cli.rtl.mode import Mode
from brief_cli.rules.pages import summary_of
from brief_cli.rules.rule import Rule
from brief_cli.rules.table import RULES
from brief_cli.terminal.terminal import Terminal
from brief_cli.text.clusters import text_width
from brief_cli.typeset.paragraph import styled_rows
from brief_cli.typeset.rows import Row, Segment, blank_row
from brief_cli.typeset.screen import screen_text
from brief_cli.typeset.setting import Setting
from brief_cli.typeset.styled import StyledText

_GAP = 2
_NARROWEST = 24
_LONGEST = 10_000


def rule_list(terminal: Terminal, language: str, *, has_words: bool) -> str:
    """Return all rules: code, name, severity, fix, what they find.

    Args:
        terminal: what the list goes to.
        language: of its reader.
        has_words: whether the word list of the extra `language` is installed.
    """
    table = [_cells(rule, language, has_words=has_words) for rule in RULES]
    widths = [max(text_width(row[column]) for row in table) for column in range(4)]
    rtl = catalogue(language).is_right_to_left
    mode = terminal.bidi.mode if terminal.is_terminal else Mode.OFF
    setting = Setting(mode, int(rtl), graphemes=terminal.graphemes)
    used = sum(widths) + _GAP * len(widths)
    # Into a pipe each rule is a line, however long.
    free = max(terminal.width - used, _NARROWEST) if terminal.is_terminal else _LONGEST
    rows = [row for cells in table for row in _rows(cells, widths, free, setting, rtl=rtl)]
    return screen_text(rows, terminal, mode)


def _cells(rule: Rule, language: str, *, has_words: bool) -> tuple[str, ...]:
    summary = summary_of(rule, language)
    if rule.extra and not has_words:
        off = say("off: {command}", command=f"pip install 'brief-cli[{rule.extra}]'")
        summary = f"{summary} ({off.shown(language)})"
    severity = SEVERITIES[rule.severity].text(language)
    fix = APPLICABILITIES[rule.fixable].text(language)
    return rule.code, rule.name, severity, fix, summary


def _rows(
    cells: tuple[str, ...], widths: list[int], free: int, setting: Setting, *, rtl: bool
) -> list[Row]:
    side = "right" if rtl else "left"
    columns = []
    for cell, width in zip(cells, [*widths, free], strict=True):
        text = StyledText()
        text.add(cell)
        columns.append(styled_rows(text, width, setting, align=side, level=int(rtl)))
    gap = Segment((), _GAP, "left")
    rows = []
    for line in range(len(columns[-1])):
        parts: list[Segment | Row] = []
        for column, width in zip(columns, [*widths, free], strict=True):
            parts += [column[line] if line < len(column) else blank_row(width), gap]
        rows.append(Row(tuple(parts[:-1]), rtl))
    return rows
