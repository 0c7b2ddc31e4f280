"""`brief preview`: show a briefing as a reader would see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from brief_cli.commands.environment import (
    STANDARD_INPUT,
    WRONG_USAGE,
    catalogue,
    configuration,
    fail,
    interface_language,
    put,
    source_of,
    terminal,
    today,
)

if TYPE_CHECKING:
    from brief_cli.config import Config
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.preview.rows import Row
    from brief_cli.rtl.layout import Mode
    from brief_cli.schema.briefing import Briefing
    from brief_cli.terminal.terminal import Terminal

_LONGEST_LINE = 1_000_000


class Bidi(StrEnum):
    """Who puts the text in visual order."""

    AUTO = "auto"
    VISUAL = "visual"
    WORDS = "words"
    TERMINAL = "terminal"
    OFF = "off"


class Target(StrEnum):
    """What a preview can be written as."""

    TEXT = "text"
    SVG = "svg"
    HTML = "html"


def preview(
    path: Annotated[
        str | None,
        typer.Argument(
            metavar="FILE", help="A briefing, or - for standard input.", show_default=False
        ),
    ] = None,
    width: Annotated[
        int | None,
        typer.Option(
            "--width",
            "-w",
            min=10,
            max=1000,
            help="Cells to a line.",
            show_default="the terminal's",
        ),
    ] = None,
    bidi: Annotated[
        Bidi,
        typer.Option(
            help="Who orders and joins the letters: we (visual), the terminal, or nobody."
        ),
    ] = Bidi.AUTO,
    section: Annotated[
        str, typer.Option(help="Show only the section of this id.", show_default=False)
    ] = "",
    lint: Annotated[
        bool, typer.Option("--lint", help="Show diagnostics below the lines they are about.")
    ] = False,
    pager: Annotated[bool, typer.Option("--pager", "-p", help="Show it through $PAGER.")] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Show it again at each save; q ends.")
    ] = False,
    to: Annotated[
        Target | None,
        typer.Option(
            help="Write it as text, a picture (svg) or a page (html).", show_default=False
        ),
    ] = None,
    probe: Annotated[
        bool,
        typer.Option("--probe", help="Say what the terminal is taken for, and show a test card."),
    ] = False,
    schema: Annotated[
        list[Path] | None, typer.Option(help="A schema file that briefings may name.")
    ] = None,
    config: Annotated[
        Path | None, typer.Option(help="Take the configuration from this file.")
    ] = None,
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
    mode = screen.bidi.mode if bidi is Bidi.AUTO else Mode(bidi.value)
    if to is not None and bidi is Bidi.AUTO:
        mode = Mode.VISUAL
    if to is Target.TEXT and mode is Mode.OFF and width is None:
        width = _LONGEST_LINE  # logical text for other programs: a paragraph is a line
    settings_file = configuration(config)
    show = _Show(path, settings_file, schema or [], screen, mode, width, section, lint)
    if watch:
        _watch(show)
        return
    briefing, problems, status = show.read()
    if briefing is None:
        for line in problems:
            typer.echo(line, err=True)
        raise typer.Exit(status)
    if to is not None:
        put(show.written(briefing, to))
        return
    _send(show, briefing, pager=pager and screen.is_terminal)


@dataclass(frozen=True)
class _Show:
    """What is shown, and how."""

    path: str
    config: "Config"
    schemas: Sequence[Path]
    screen: "Terminal"
    mode: "Mode"
    width: int | None
    section: str
    lint: bool

    def read(self) -> "tuple[Briefing | None, list[str], int]":
        """Return the briefing; or None, what is wrong with it, and the status that this gives."""
        from brief_cli.reporters.concise import concise_lines
        from brief_cli.schema.briefing import read_briefing
        from brief_cli.schema.error import SchemaError
        from brief_cli.text.visible import visible

        source = source_of(self.path, self.config)
        try:
            briefing = read_briefing(source, catalogue(self.config, self.schemas))
        except SchemaError as error:
            return None, [visible(str(problem)) for problem in error.problems], WRONG_USAGE
        if not briefing.is_readable:
            language = interface_language(None)
            return None, list(concise_lines(source, self.diagnostics(briefing), language)), 1
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
        from brief_cli.lint.engine import Linter
        from brief_cli.rules.rule import Context

        known = catalogue(self.config, self.schemas)
        return Linter(known, Context(today(None))).check_briefing(briefing)

    def rows(self, briefing: "Briefing") -> "list[Row]":
        from brief_cli.preview.page import Options, page_rows

        width = self.width or self.screen.width
        options = Options(
            width,
            self.mode,
            self.screen.hyperlinks,
            self.section,
            self.screen.graphemes,
            interface_language(None),
        )
        return page_rows(briefing, options, self.diagnostics(briefing) if self.lint else ())

    def lines(self, briefing: "Briefing") -> list[str]:
        from brief_cli.preview.screen import screen_lines

        return list(screen_lines(self.rows(briefing), self.screen, self.mode))

    def written(self, briefing: "Briefing", to: Target) -> str:
        if to is Target.HTML:
            from brief_cli.preview.html import html_document

            return html_document(briefing, self.section)
        if to is Target.SVG:
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
