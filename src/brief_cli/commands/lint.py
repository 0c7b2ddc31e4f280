"""`brief lint`: prove briefings complete."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brief_cli.commands.before import Before
from brief_cli.commands.environment import (
    FILE,
    STANDARD_INPUT,
    STDIN_NAME,
    catalogue,
    config_option,
    configuration,
    fail,
    fail_schema,
    interface_language,
    put,
    schemas_option,
    source_of,
    tell,
    terminal,
    time_zone,
    today,
    ui_lang_option,
)
from brief_cli.commands.mending import Mending, mended
from brief_cli.commands.word_list import word_list

if TYPE_CHECKING:
    from brief_cli.config.config import Config
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.lint.engine import Linter
    from brief_cli.reporters.summary import Summary
    from brief_cli.terminal.terminal import Terminal
    from brief_cli.text.source import Source


FORMATS = ("human", "concise", "json")
"""How diagnostics are reported."""


LEVELS = ("error", "warning", "info")
"""Severities."""


@click.command()
@click.argument(
    "paths",
    nargs=-1,
    help="Files, folders (every briefing below), or - for standard input. The current folder unless given.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="Report as this; human at a terminal, concise elsewhere.",
)
@click.option(
    "--select",
    "select",
    multiple=True,
    help="Run only these rules: codes, beginnings of codes, names, or ALL.",
)
@click.option(
    "--ignore",
    "ignore",
    multiple=True,
    help="Leave these rules out: codes, beginnings of codes, or names.",
)
@click.option(
    "--fail-level",
    "fail_level",
    type=click.Choice(LEVELS),
    help="End with status 1 from this severity on.",
    show_default="warning",
)
@click.option("--fix", "fix", is_flag=True, help="Apply the safe fixes; report what is left.")
@click.option(
    "--unsafe-fixes",
    "unsafe_fixes",
    is_flag=True,
    help="Apply the others too (with --fix or --diff).",
)
@click.option(
    "--diff", "diff", is_flag=True, help="Show what --fix would change, and change nothing."
)
@click.option(
    "--baseline", "baseline", type=FILE, help="Hide what this file says was there before."
)
@click.option(
    "--write-baseline",
    "write_baseline",
    is_flag=True,
    help="Write what is there now to the baseline file.",
)
@schemas_option
@click.option("--today", "today_", metavar="DATE", help="Check as of this day, not the clock's.")
@ui_lang_option
@config_option
def lint(
    paths: tuple[str, ...],
    format_: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_level: str | None,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    baseline: Path | None,
    write_baseline: bool,
    schema: tuple[Path, ...],
    today_: str | None,
    ui_lang: str | None,
    config: Path | None,
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
        catalogue(settings_file, schema),
        Context(today(today_), time_zone(settings_file), word_list()),
        Settings(
            selected=_codes("--select", select or settings_file.select),
            ignored=_codes("--ignore", ignore or settings_file.ignore) or frozenset(),
            severities=_severities(settings_file),
            per_file=_per_file(settings_file),
        ),
    )
    screen = terminal()
    chosen = format_ or ("human" if screen.is_terminal else "concise")
    level = fail_level or settings_file.fail_level
    try:
        language = interface_language(ui_lang)
        before = Before(baseline, write=write_baseline)
        mending = Mending(fix or unsafe_fixes or diff, unsafe_fixes, diff)
        status = _run(
            paths or (".",), linter, settings_file, chosen, screen, level, mending, before, language
        )
    except SchemaError as error:
        fail_schema(error)
    sys.exit(status)


def _codes(option: str, selectors: "Sequence[str]") -> frozenset[str] | None:
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
    paths: "Sequence[str]",
    linter: "Linter",
    config: "Config",
    format_: str,
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
        if format_ == "json":
            if diagnostics:
                results.append((source, diagnostics))
        elif diagnostics and not mending.only_shown:
            text = "".join(
                f"{line}\n" for line in _lines(source, diagnostics, format_, screen, language)
            )
            # The mended text of standard input has standard output for itself.
            if mending.wanted and source.name == STDIN_NAME:
                click.echo(text, err=True, nl=False)
            else:
                put(text)
    before.write()
    if format_ == "json":
        from brief_cli.reporters.json import report

        put(report(results, summary.counts(), language))
    elif format_ == "human" or sys.stdout.isatty():
        tell("{summary}", language, summary=summary.text(language))
    return int(failed)


def _lines(
    source: "Source",
    diagnostics: "list[Diagnostic]",
    format_: str,
    screen: "Terminal",
    language: str,
) -> Iterator[str]:
    if format_ == "human":
        from brief_cli.reporters.human import human_lines

        return human_lines(source, diagnostics, screen, language)
    from brief_cli.reporters.concise import concise_lines

    return concise_lines(source, diagnostics, language)


def _sources(paths: "Sequence[str]", config: "Config", summary: "Summary") -> "Iterator[Source]":
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
