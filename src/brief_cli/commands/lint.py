"""`brief lint`: prove briefings complete."""

import sys
from pathlib import Path

import click

from brief_cli.commands.environment import (
    FILE,
    STANDARD_INPUT,
    config_option,
    fail_unknown_rule,
    fail_unusable,
    interface_language,
    schemas_option,
    today,
    ui_lang_option,
)

FORMATS = (
    "human", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjson",
)  # fmt: skip
"""How diagnostics are reported."""
LEVELS = ("error", "warning", "info")
"""Severities."""


@click.command()
@click.argument(
    "paths",
    nargs=-1,
    help="Files, folders (every briefing below), or - for standard input. "
    "The current folder unless given.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="Report as this; human at a terminal, concise elsewhere.",
)
@click.option(
    "--output-file", type=FILE, help="Write the report to this file, not to standard output."
)
@click.option("--statistics", is_flag=True, help="Show how often each rule found something.")
@click.option(
    "--select",
    multiple=True,
    help="Run only these rules: codes, beginnings of codes, names, or ALL.",
)
@click.option(
    "--ignore", multiple=True, help="Leave these rules out: codes, beginnings of codes, or names."
)
@click.option(
    "--fail-level",
    type=click.Choice(LEVELS),
    help="End with status 1 from this severity on.",
    show_default="warning",
)
@click.option("--exit-zero", is_flag=True, help="End with status 0 whatever is found.")
@click.option("--fix", is_flag=True, help="Apply the safe fixes; report what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="Apply the others too (with --fix or --diff).")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--baseline", type=FILE, help="Hide what this file says was there before.")
@click.option(
    "--write-baseline", is_flag=True, help="Write what is there now to the baseline file."
)
@click.option(
    "--changed",
    metavar="[REV]",
    is_flag=False,
    flag_value="HEAD",
    help="Check only what git says has changed since a revision (HEAD unless given).",
)
@click.option(
    "--force-exclude",
    is_flag=True,
    help="Pass over named files too where they are excluded, ignored or no briefing.",
)
@click.option("--watch", is_flag=True, help="Check again at each change; Ctrl-C ends.")
@click.option(
    "--jobs",
    "-j",
    metavar="N",
    type=click.IntRange(1),
    help="Workers; the processors' number unless given.",
)
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache.")
@schemas_option
@click.option("--today", "today_", metavar="DATE", help="Check as of this day, not the clock's.")
@ui_lang_option
@config_option
def lint(
    paths: tuple[str, ...],
    format_: str | None,
    output_file: Path | None,
    statistics: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_level: str | None,
    exit_zero: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    baseline: Path | None,
    write_baseline: bool,
    changed: str | None,
    force_exclude: bool,
    watch: bool,
    jobs: int | None,
    no_cache: bool,
    schema: tuple[Path, ...],
    today_: str | None,
    config: Path | None,
) -> None:
    """Check briefings: sections, metadata, dates, notices.

    Ends with status 0 where all is well, 1 where there are diagnostics at or above the fail
    level, 2 where the check could not be made.
    """
    from brief_cli.commands.choices import Choices, Mending, Report
    from brief_cli.commands.linting import Linting
    from brief_cli.diagnostic import Unusable
    from brief_cli.lint.running import UnknownRule

    at_terminal = sys.stdout.isatty() and output_file is None
    report = Report(
        format_ or ("human" if at_terminal else "concise"),
        interface_language(),
        output_file,
        statistics,
        fail_level,
        exit_zero,
    )
    choices = Choices(
        today(today_),
        config,
        _split(select),
        _split(ignore),
        schema,
        as_found=force_exclude or changed is not None,
        cached=not no_cache,
    )
    mending = Mending(
        fix or unsafe_fixes or diff,
        unsafe_fixes,
        diff,
        owns_standard_output=(fix or unsafe_fixes) and not diff and STANDARD_INPUT in paths,
    )
    linting = Linting(choices, report, mending, baseline, write_baseline, jobs)
    try:
        if watch:
            from brief_cli.commands.lint_watch import watch_lint

            watch_lint(linting, paths or (".",))
        if changed is not None:
            from brief_cli.commands.changed import changed_paths

            sys.exit(linting.run(changed_paths(changed, paths)))
        sys.exit(linting.run(paths or (".",)))
    except UnknownRule as error:
        fail_unknown_rule(error)
    except Unusable as error:
        fail_unusable(error)


def _split(selectors: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for each in selectors for word in each.split(",") if word.strip())
