"""`brief lint`: prove briefings complete."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from brief_cli.commands.before import Before
from brief_cli.commands.environment import (
    STANDARD_INPUT,
    STDIN_NAME,
    UiLang,
    catalogue,
    configuration,
    fail,
    fail_schema,
    interface_language,
    put,
    source_of,
    tell,
    terminal,
    time_zone,
    today,
)
from brief_cli.commands.mending import Mending, mended
from brief_cli.commands.word_list import word_list

if TYPE_CHECKING:
    from brief_cli.config import Config
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.lint.engine import Linter
    from brief_cli.reporters.summary import Summary
    from brief_cli.terminal.terminal import Terminal
    from brief_cli.text.source import Source


class Format(StrEnum):
    """How diagnostics are reported."""

    HUMAN = "human"
    CONCISE = "concise"
    JSON = "json"


class Level(StrEnum):
    """Severities."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


def lint(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files, folders (every briefing below), or - for standard input. "
            "The current folder unless given.",
            show_default=False,
        ),
    ] = None,
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="Report as this; human at a terminal, concise elsewhere.",
            show_default=False,
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(help="Run only these rules: codes, beginnings of codes, names, or ALL."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(help="Leave these rules out: codes, beginnings of codes, or names."),
    ] = None,
    fail_level: Annotated[
        Level | None,
        typer.Option(help="End with status 1 from this severity on.", show_default="warning"),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Apply the safe fixes; report what is left.")
    ] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Apply the others too (with --fix or --diff).")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(help="Hide what this file says was there before.", show_default=False),
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Write what is there now to the baseline file.")
    ] = False,
    schema: Annotated[
        list[Path] | None, typer.Option(help="A schema file that briefings may name.")
    ] = None,
    today_: Annotated[
        str | None,
        typer.Option("--today", metavar="DATE", help="Check as of this day, not the clock's."),
    ] = None,
    ui_lang: UiLang = None,
    config: Annotated[
        Path | None, typer.Option(help="Take the configuration from this file.")
    ] = None,
) -> None:
    """Check briefings: sections, metadata, dates, notices.

    Ends with status 0 where all is well, 1 where there are diagnostics at or above the fail
    level, 2 where the check could not be made.
    """
    from brief_cli.lint.engine import Linter, Settings
    from brief_cli.rules.rule import Context
    from brief_cli.schema.error import SchemaError

    settings_file = configuration(config)
    linter = Linter(
        catalogue(settings_file, schema or ()),
        Context(today(today_), time_zone(settings_file), word_list()),
        Settings(
            selected=_codes("--select", select or list(settings_file.select)),
            ignored=_codes("--ignore", ignore or list(settings_file.ignore)) or frozenset(),
            severities=_severities(settings_file),
            per_file=_per_file(settings_file),
        ),
    )
    screen = terminal()
    chosen = format_ or (Format.HUMAN if screen.is_terminal else Format.CONCISE)
    level = fail_level.value if fail_level else settings_file.fail_level
    try:
        language = interface_language(ui_lang)
        before = Before(baseline, write=write_baseline)
        mending = Mending(fix or unsafe_fixes or diff, unsafe_fixes, diff)
        status = _run(
            paths or ["."], linter, settings_file, chosen, screen, level, mending, before, language
        )
    except SchemaError as error:
        fail_schema(error)
    raise typer.Exit(status)


def _codes(option: str, selectors: list[str]) -> frozenset[str] | None:
    from brief_cli.rules.table import selected

    words = tuple(word for selector in selectors for word in selector.split(",") if word.strip())
    if not words:
        return None
    try:
        return selected(words)
    except ValueError as error:
        fail("{option}: no rule “{code}”; “brief rules” lists them all", option=option, code=error)


def _per_file(config: "Config") -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the per-file ignores, their patterns below the folder of the configuration."""
    folder = config.path.absolute().parent if config.path else Path.cwd()
    found = []
    for pattern, selectors in config.per_file_ignores.items():
        codes = _codes(f"{config.path}: per-file-ignores", list(selectors)) or frozenset()
        found.append((str(folder / pattern), codes))
    return tuple(found)


def _severities(config: "Config") -> dict[str, str]:
    from brief_cli.rules.table import selected

    levels: dict[str, str] = {}
    for selector, level in config.severity.items():
        try:
            levels |= dict.fromkeys(selected((selector,)), level)
        except ValueError:
            fail(
                "{option}: no rule “{code}”; “brief rules” lists them all",
                option=f"{config.path}: severity",
                code=selector,
            )
    return levels


def _run(
    paths: list[str],
    linter: "Linter",
    config: "Config",
    format_: Format,
    screen: "Terminal",
    fail_level: str,
    mending: Mending,
    before: "Before",
    language: str,
) -> int:
    from brief_cli.diagnostic import Severity
    from brief_cli.reporters.summary import Summary

    worst = Severity(fail_level).rank
    failed = False
    summary = Summary()
    results: list[tuple[Source, list[Diagnostic]]] = []
    for found in _sources(paths, config, summary):
        source, diagnostics = mended(found, linter, mending, summary)
        diagnostics = before.hide(source, diagnostics)
        summary.count(diagnostics)
        failed = failed or any(d.severity.rank <= worst for d in diagnostics)
        if format_ is Format.JSON:
            if diagnostics:
                results.append((source, diagnostics))
        elif diagnostics and not mending.only_shown:
            text = "".join(
                f"{line}\n" for line in _lines(source, diagnostics, format_, screen, language)
            )
            # The mended text of standard input has standard output for itself.
            if mending.wanted and source.name == STDIN_NAME:
                typer.echo(text, err=True, nl=False)
            else:
                put(text)
    before.write()
    if format_ is Format.JSON:
        from brief_cli.reporters.json import report

        put(report(results, summary.counts(), language))
    elif format_ is Format.HUMAN or sys.stdout.isatty():
        tell("{summary}", language, summary=summary.text(language))
    return int(failed)


def _lines(
    source: "Source",
    diagnostics: "list[Diagnostic]",
    format_: Format,
    screen: "Terminal",
    language: str,
) -> Iterator[str]:
    if format_ is Format.HUMAN:
        from brief_cli.reporters.human import human_lines

        return human_lines(source, diagnostics, screen, language)
    from brief_cli.reporters.concise import concise_lines

    return concise_lines(source, diagnostics, language)


def _sources(paths: list[str], config: "Config", summary: "Summary") -> "Iterator[Source]":
    from brief_cli.lint.discovery import discover
    from brief_cli.lint.reading import read_source

    for path in paths:
        if path == STANDARD_INPUT:
            yield source_of(path, config)
            continue
        for candidate in discover([path]):
            if candidate.is_briefing:
                yield read_source(candidate.path, candidate.name, config.max_file_size)
            else:
                summary.skipped += 1
