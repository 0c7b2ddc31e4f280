"""`brief preview`: show a briefing as a reader would see it."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brief_cli.commands.environment import (
    STANDARD_INPUT,
    STDIN_NAME,
    WRONG_USAGE,
    config_option,
    fail,
    fail_unknown_rule,
    fail_unusable,
    interface_language,
    put,
    schemas_option,
    source_of,
    terminal,
    today,
    ui_lang_option,
)

if TYPE_CHECKING:
    from brief_cli.config.config import Config
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.lint.running import Job
    from brief_cli.preview.rows import Row
    from brief_cli.rtl.layout import Mode
    from brief_cli.schema.briefing import Briefing
    from brief_cli.terminal.terminal import Terminal

_LONGEST_LINE = 1_000_000


BIDI = ("auto", "visual", "words", "terminal", "off")
"""Who puts the text in visual order."""


TARGETS = ("text", "svg", "html")
"""What a preview can be written as."""


@click.command()
@click.argument("path", required=False, metavar="FILE", help="A briefing, or - for standard input.")
@click.option(
    "--width",
    "-w",
    "width",
    type=click.IntRange(10, 1000),
    help="Cells to a line.",
    show_default="the terminal's",
)
@click.option(
    "--bidi",
    "bidi",
    type=click.Choice(BIDI),
    default="auto",
    help="Who orders and joins the letters: we (visual), the terminal, or nobody.",
)
@click.option("--section", "section", default="", help="Show only the section of this id.")
@click.option(
    "--lint", "lint", is_flag=True, help="Show diagnostics below the lines they are about."
)
@click.option("--pager", "-p", "pager", is_flag=True, help="Show it through $PAGER.")
@click.option("--watch", "watch", is_flag=True, help="Show it again at each save; q ends.")
@click.option(
    "--to",
    "to",
    type=click.Choice(TARGETS),
    help="Write it as text, a picture (svg) or a page (html).",
)
@click.option(
    "--probe",
    "probe",
    is_flag=True,
    help="Say what the terminal is taken for, and show a test card.",
)
@schemas_option
@ui_lang_option
@config_option
def preview(
    path: str | None,
    width: int | None,
    bidi: str,
    section: str,
    lint: bool,
    pager: bool,
    watch: bool,
    to: str | None,
    probe: bool,
    schema: tuple[Path, ...],
    config: Path | None,
) -> None:
    """Show a briefing in the terminal, right to left, as a reader would see it."""
    from brief_cli.rtl.layout import Mode

    screen = terminal()
    if probe:
        from brief_cli.preview.probe import probe_lines

        put("".join(f"{line}\n" for line in probe_lines(screen)))
        return
    if path is None:
        fail("name a briefing to show, or - for standard input")
    mode = screen.bidi.mode if bidi == "auto" else Mode(bidi)
    if to is not None and bidi == "auto":
        mode = Mode.VISUAL
    if to == "text" and mode is Mode.OFF and width is None:
        width = _LONGEST_LINE  # logical text for other programs: a paragraph is a line
    from brief_cli.commands.choices import Choices
    from brief_cli.commands.plan import Plan

    plan = Plan(Choices(today(None), config, schemas=schema))
    job = plan.job(STDIN_NAME if path == STANDARD_INPUT else path)
    show = _Show(path, job, plan.config_of_job(job), screen, mode, width, section, lint)
    if watch:
        _watch(show)
        return
    briefing, problems, status = show.read()
    if briefing is None:
        for line in problems:
            click.echo(line, err=True)
        sys.exit(status)
    if to is not None:
        put(show.written(briefing, to))
        return
    _send(show, briefing, pager=pager and screen.is_terminal)


@dataclass(frozen=True)
class _Show:
    """What is shown, and how."""

    path: str
    job: "Job"
    config: "Config"
    screen: "Terminal"
    mode: "Mode"
    width: int | None
    section: str
    lint: bool

    def read(self) -> "tuple[Briefing | None, list[str], int]":
        """Return the briefing; or None, what is wrong with it, and the status that this gives."""
        from brief_cli.reporters.concise import ConciseReporter
        from brief_cli.schema.briefing import read_briefing
        from brief_cli.schema.catalogue import Catalogue
        from brief_cli.schema.error import SchemaError
        from brief_cli.text.visible import visible

        language = interface_language()
        source = source_of(self.path, self.config)
        try:
            profile = self.job.profile
            known_schemas = Catalogue(
                map(Path, profile.schema_folders), map(Path, profile.schema_files), profile.compiled
            )
            briefing = read_briefing(source, known_schemas, self.job.particulars.schema)
        except SchemaError as error:
            return (
                None,
                [visible(problem.text(language)) for problem in error.problems],
                WRONG_USAGE,
            )
        if not briefing.is_readable:
            return (
                None,
                ConciseReporter(language).file(source, self.diagnostics(briefing)).splitlines(),
                1,
            )
        known = [spec.id for spec in briefing.schema.sections]
        if self.section and self.section not in known:
            fail(
                "--section {section}: {schema} has: {known}",
                section=self.section,
                schema=briefing.schema.name,
                known=", ".join(known),
            )
        return briefing, [], 0

    def diagnostics(self, briefing: "Briefing") -> "list[Diagnostic]":
        from brief_cli.diagnostic import Unusable
        from brief_cli.lint.checking import codes, linter_of
        from brief_cli.lint.running import UnknownRule

        try:
            ignored = codes("per-file-ignores", self.job.particulars.ignore)
            return linter_of(self.job.profile).examine_briefing(briefing, ignored).diagnostics
        except UnknownRule as error:
            fail_unknown_rule(error)
        except Unusable as error:
            fail_unusable(error)

    def rows(self, briefing: "Briefing") -> "list[Row]":
        from brief_cli.preview.page import Options, page_rows

        width = self.width or self.screen.width
        options = Options(
            width,
            self.mode,
            self.screen.hyperlinks,
            self.section,
            self.screen.graphemes,
            interface_language(),
        )
        return page_rows(briefing, options, self.diagnostics(briefing) if self.lint else ())

    def lines(self, briefing: "Briefing") -> list[str]:
        from brief_cli.preview.screen import screen_lines

        return list(screen_lines(self.rows(briefing), self.screen, self.mode))

    def written(self, briefing: "Briefing", to: str) -> str:
        if to == "html":
            from brief_cli.preview.html import html_document

            return html_document(briefing, self.section)
        if to == "svg":
            from brief_cli.preview.svg import svg_document

            return svg_document(
                self.rows(briefing), self.width or self.screen.width, briefing.title
            )
        from brief_cli.preview.screen import text_lines

        return "".join(f"{line}\n" for line in text_lines(self.rows(briefing), self.mode))


def _send(show: _Show, briefing: "Briefing", *, pager: bool) -> None:
    from brief_cli.terminal.bidi_control import bidi_control

    control = bidi_control(show.screen, show.mode)
    lines = show.lines(briefing)
    if pager:
        from brief_cli.commands.pager import page

        page(lines, control.start, control.end)
        return
    try:
        put(control.start + "".join(f"{line}\n" for line in lines))
    finally:
        if control.end:
            put(control.end)


def _watch(show: _Show) -> None:
    from dataclasses import replace

    from brief_cli.commands.watch import watch
    from brief_cli.terminal.bidi_control import bidi_control

    if show.path == STANDARD_INPUT:
        fail("--watch needs a file: standard input is not saved")

    def render() -> list[str]:
        # The terminal may have another size by now.
        now = replace(show, screen=terminal())
        briefing, problems, _ = now.read()
        return problems if briefing is None else now.lines(briefing)

    control = bidi_control(show.screen, show.mode)
    try:
        put(control.start)
        watch(Path(show.path), render, lambda: terminal().height)
    finally:
        put(control.end)
