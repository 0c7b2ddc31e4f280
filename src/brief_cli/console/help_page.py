"""A help page, drawn: panels from left to right or from right to left, as its language runs."""

import re
from typing import Any

from brief_cli.console.help import Entry, Help, Panel, help_of
from brief_cli.console.world import interface_language, terminal
from brief_cli.messages.catalogue import catalogue
from brief_cli.messages.isolation import left_to_right as isolated
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.terminal import Terminal
from brief_cli.text.clusters import text_width
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.template import Template
from brief_cli.typeset.paragraph import styled_rows
from brief_cli.typeset.rows import Piece, Row, Segment, blank_row
from brief_cli.typeset.screen import screen_text
from brief_cli.typeset.sentences import aligned
from brief_cli.typeset.setting import Setting
from brief_cli.typeset.styled import StyledText

USAGE, DEFAULT = Template("Usage"), Template("default")
WIDEST = 100
"""Cells of the widest page: longer lines are hard to read."""
_NARROWEST = 40
_GAP = 2
_OPTION = lazy_pattern(r"(--?[a-zA-Z][\w-]*)")


def help_page(command: Any, context: Any) -> str:
    """Return the help of a command, as text for standard output.

    Args:
        command: a `Command` or a `Group`.
        context: the one it was called in; it is told whether the text has colours.
    """
    screen = terminal()
    context.color = screen.color is not None
    page = help_of(command, context)
    language = interface_language()
    # Where lines are ordered by somebody else, a frame would be ordered with them.
    is_rtl = catalogue(language).is_right_to_left
    framed = not is_rtl or (screen.is_terminal and screen.bidi.mode.is_ours)
    return drawn(page, screen, language) if framed else plain(page, screen, language)


def drawn(page: Help, terminal: Terminal, language: str) -> str:
    """Return a page in panels, as wide as the terminal, with its colours."""
    width = max(_NARROWEST, min(terminal.width, WIDEST))
    # Who reads a pipe or a file puts the letters in order by himself.
    mode = terminal.bidi.mode if terminal.is_terminal else Mode.OFF
    rows = _Drawing(terminal, language, mode).rows(page, width)
    return screen_text(rows, terminal, mode).removesuffix("\n")


def plain(page: Help, terminal: Terminal, language: str) -> str:
    """Return a page as paragraphs: for a pipe, or a terminal that orders the text by itself."""
    lines = [(0, f"{worded(USAGE, language)}: {isolated(page.usage)}")]
    for paragraph in page.paragraphs:
        lines += [(0, ""), (0, worded(paragraph, language))]
    for panel in page.panels:
        lines += [(0, ""), (0, f"{worded(panel.heading, language)}:")]
        for entry in panel.entries:
            lines += [(1, isolated(entry.written)), (2, _purpose(entry, language))]
    if not terminal.is_terminal:
        return "\n".join(f"{'  ' * indent}{text}".rstrip() for indent, text in lines)
    return "\n".join(aligned(text, terminal, _GAP * indent) for indent, text in lines)


def worded(text: str, language: str) -> str:
    """Return a text of help in a language; as it is where it is a value."""
    return catalogue(language).singular(text)


def _purpose(entry: Entry, language: str) -> str:
    purpose = worded(entry.purpose, language)
    if not entry.default:
        return purpose
    # A value is what one has to type, whatever the language.
    is_words = isinstance(entry.default, Template)
    default = worded(entry.default, language) if is_words else entry.default
    return f"{purpose} ({worded(DEFAULT, language)}: {default})"


class _Drawing:
    """Draws in one direction: everything stands in reading order, and rows turn it."""

    def __init__(self, terminal: Terminal, language: str, mode: Mode) -> None:
        self.language = language
        self.rtl = catalogue(language).is_right_to_left
        self.setting = Setting(mode, int(self.rtl), graphemes=terminal.graphemes)

    def rows(self, page: Help, width: int) -> list[Row]:
        head = StyledText()
        head.add(f"{worded(USAGE, self.language)}: ", ("label",))
        head.add(isolated(page.usage) if self.rtl else page.usage, ("strong",))
        rows = self._inset(self._set(head, width - 2), width)
        for paragraph in page.paragraphs:
            text = self._prose(worded(paragraph, self.language))
            rows += [blank_row(width), *self._inset(self._set(text, width - 2), width)]
        rows.append(blank_row(width))
        for panel in page.panels:
            rows += self._panel(panel, width)
        return rows

    def _panel(self, panel: Panel, width: int) -> list[Row]:
        inner = width - 4
        body = self._examples(panel, inner) if panel.is_examples else self._table(panel, inner)
        first, second, third, fourth = "╮╭╯╰" if self.rtl else "╭╮╰╯"
        heading = self._set(self._plain(worded(panel.heading, self.language), ("label",)), inner)[0]
        title = tuple(heading.logical())
        used = sum(piece.width for piece in title)
        top = (
            self._rule(first),
            self._rule("─"),
            self._blank(1),
            Segment(title, used, "left"),
            self._blank(1),
            self._rule("─" * (width - used - 5)),
            self._rule(second),
        )
        return [
            Row(top, self.rtl),
            *(
                Row(
                    (self._rule("│"), self._blank(1), row, self._blank(1), self._rule("│")),
                    self.rtl,
                )
                for row in body
            ),
            Row((self._rule(third), self._rule("─" * (width - 2)), self._rule(fourth)), self.rtl),
        ]

    def _table(self, panel: Panel, width: int) -> list[Row]:
        """Return entries in two columns; a long one stands above its purpose."""
        lengths = [text_width(entry.written) for entry in panel.entries]
        room = max((n for n in lengths if n <= width * 2 // 5), default=width // 4)
        rows: list[Row] = []
        for entry in panel.entries:
            written = self._set(self._written(entry.written), width)
            text = self._prose(_purpose(entry, self.language))
            purpose = self._set(text, width - room - _GAP)
            if text_width(entry.written) > room:
                rows += written
            else:
                purpose = purpose or [blank_row(width - room - _GAP)]
                name = Segment(tuple(written[0].logical()), room, self._side)
                rows.append(Row((name, self._blank(_GAP), purpose.pop(0)), self.rtl))
            rows += [Row((self._blank(room + _GAP), row), self.rtl) for row in purpose]
        return rows

    def _examples(self, panel: Panel, width: int) -> list[Row]:
        rows: list[Row] = []
        for entry in panel.entries:
            rows += self._set(self._prose(worded(entry.purpose, self.language), ("label",)), width)
            line = self._plain(f"  {entry.written}", ("strong",))
            # A command line is read from the left, wherever it stands.
            rows += styled_rows(line, width, self.setting, align="left", level=0)
        return rows

    def _set(self, text: StyledText, width: int) -> list[Row]:
        return styled_rows(text, width, self.setting, align=self._side, level=int(self.rtl))

    @property
    def _side(self) -> str:
        return "right" if self.rtl else "left"

    def _inset(self, rows: list[Row], width: int) -> list[Row]:
        return [
            Row((self._blank(1), row, self._blank(width - row.width - 1)), self.rtl) for row in rows
        ]

    def _written(self, text: str) -> StyledText:
        """Return what is typed as it stands: the names of options marked, from left to right."""
        target = StyledText()
        target.add("\u2066" if self.rtl else "")
        for index, part in enumerate(_OPTION.split(text)):
            target.add(part, ("option",) if index % 2 else ("metavar",))
        target.add("\u2069" if self.rtl else "")
        return target

    def _prose(self, text: str, roles: tuple[str, ...] = ()) -> StyledText:
        target = StyledText()
        for index, part in enumerate(re.split(r"(?<![^\s(«“])(--[a-z-]+|\$[A-Z]+)", text)):
            is_option = index % 2 == 1
            target.add(
                isolated(part) if is_option and self.rtl else part,
                (*roles, "option") if is_option else roles,
            )
        return target

    def _plain(self, text: str, roles: tuple[str, ...]) -> StyledText:
        target = StyledText()
        target.add(text, roles)
        return target

    def _blank(self, width: int) -> Segment:
        return Segment((), width, "left")

    def _rule(self, text: str) -> Segment:
        return Segment((Piece(text, len(text), ("rule",)),), len(text), "left")
