"""A briefing is shown: read, laid out for a terminal or a file, sent, shown again."""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.console.inputs import STANDARD_INPUT, source_of
from brief_cli.console.output import WRONG_USAGE, fail, put
from brief_cli.console.world import interface_language, terminal
from brief_cli.messages.message import Refusal, hint

if TYPE_CHECKING:
    from brief_cli.briefing.briefing import Briefing
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.lint.settings import FileSettings
    from brief_cli.page.page import Page
    from brief_cli.rtl.mode import Mode
    from brief_cli.terminal.terminal import Terminal


@dataclass(frozen=True)
class Showing:
    """What is shown, and how."""

    path: str
    file: "FileSettings"
    screen: "Terminal"
    mode: "Mode"
    width: int | None
    section: str
    lint: bool

    def read(self) -> "tuple[Briefing | None, list[str], int]":
        """Return the briefing; or None, what is wrong with it, and the status that this gives."""
        from brief_cli.briefing.reading import read_briefing
        from brief_cli.reports.concise import ConciseReporter
        from brief_cli.reports.reporter import Destination

        language = interface_language()
        source = source_of(self.path, self.file.limit)
        try:
            briefing = read_briefing(source, self.file.run.catalogue(), self.file.schema)
        except Refusal as error:
            lines = [reason.shown(language) for reason in error.reasons]
            return None, lines, WRONG_USAGE
        if not briefing.is_readable:
            concise = ConciseReporter(Destination(language, os.getcwd(), self.screen))
            return None, concise.file(source, self.diagnostics(briefing)).splitlines(), 1
        known = [spec.id for spec in briefing.schema.sections]
        if self.section and self.section not in known:
            fail(
                "--section {section}: {schema} has no such section; {hint}",
                section=self.section,
                schema=briefing.schema.name,
                hint=hint(self.section, known),
            )
        return briefing, [], 0

    def diagnostics(self, briefing: "Briefing") -> "list[Diagnostic]":
        from brief_cli.lint.engine import linter_of
        from brief_cli.lint.selecting import codes

        ignored = codes("per-file-ignores", self.file.ignore)
        return linter_of(self.file.run).examine_briefing(briefing, ignored)

    def page(self, briefing: "Briefing") -> "Page":
        from brief_cli.page.making import page_of

        found = self.diagnostics(briefing) if self.lint else ()
        return page_of(briefing, self.section, found, interface_language())

    def lines(self, briefing: "Briefing") -> list[str]:
        from brief_cli.render.terminal import terminal_lines

        width = self.width or self.screen.width
        return list(terminal_lines(self.page(briefing), self.screen, width, self.mode))

    def written(self, briefing: "Briefing", to: str) -> str:
        from brief_cli.render.formats import FORMATS, Measure

        measure = Measure(self.width or self.screen.width, self.mode)
        return FORMATS[to](self.page(briefing), measure)

    def send(self, briefing: "Briefing", *, pager: bool) -> None:
        """Write the briefing to the terminal, or through a pager."""
        from brief_cli.rtl.mode import Mode
        from brief_cli.terminal.bidi_control import bidi_control

        control = bidi_control(self.screen, self.mode)
        if pager:
            from brief_cli.console.pager import page, passes_on

            if passes_on():
                page(self.lines(briefing), control.start, control.end)
            else:
                page(replace(self, mode=Mode.OFF).written(briefing, "text").splitlines(), "", "")
            return
        lines = self.lines(briefing)
        try:
            put(control.start + "".join(f"{line}\n" for line in lines))
        finally:
            put(control.end)

    def watch(self) -> None:
        """Show the briefing again at each save, until somebody ends it."""
        from brief_cli.console.watching import watch_preview
        from brief_cli.terminal.bidi_control import bidi_control

        if self.path == STANDARD_INPUT:
            fail("--watch needs a file: standard input is not saved")

        def render() -> list[str]:
            # The terminal may have another size by now.
            now = replace(self, screen=terminal())
            briefing, problems, _ = now.read()
            return problems if briefing is None else now.lines(briefing)

        control = bidi_control(self.screen, self.mode)
        try:
            put(control.start)
            watch_preview(Path(self.path), render, lambda: terminal().height)
        finally:
            put(control.end)
