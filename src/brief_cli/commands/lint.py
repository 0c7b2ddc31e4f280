"""`brief lint`: prove briefings complete."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from brief_cli.console import completion
from brief_cli.console.inputs import STANDARD_INPUT, day, target
from brief_cli.console.options import (
    Color,
    ConfigFile,
    ExitZero,
    FailLevel,
    Ignore,
    SchemaFiles,
    Select,
    Today,
    UiLang,
    one_of,
    split,
)
from brief_cli.reports.formats import FORMATS
from brief_cli.text.template import Template

EXAMPLES = (
    ("Every briefing below this folder", "brief lint"),
    ("The safe fixes, shown before they are applied", "brief lint visit.md --diff"),
    ("What a branch changes, as a report for a service", "brief lint --changed origin/main --format sarif"),
)  # fmt: skip
LEFT_OUT = {"--changed": "HEAD"}

_WHAT, _FIXING = Template("What to check"), Template("Fixing")
_OUTPUT, _SPEED = Template("Output"), Template("Speed")


def lint(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files, folders (every briefing below), or - for standard input. "
            "The current folder unless given.",
            show_default=False,
            autocompletion=completion.briefings,
        ),
    ] = None,
    changed: Annotated[
        str | None,
        typer.Option(
            "--changed",
            metavar="[REV]",
            help="Check only what git says has changed since a revision (HEAD unless given).",
            rich_help_panel=_WHAT,
        ),
    ] = None,
    schema: SchemaFiles = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline",
            metavar="FILE",
            help="Hide what this file says was there before.",
            rich_help_panel=_WHAT,
        ),
    ] = None,
    write_baseline: Annotated[
        bool,
        typer.Option(
            "--write-baseline",
            help="Write what is there now to the baseline file.",
            rich_help_panel=_WHAT,
        ),
    ] = False,
    force_exclude: Annotated[
        bool,
        typer.Option(
            "--force-exclude",
            help="Pass over named files too where they are excluded, ignored or no briefing.",
            rich_help_panel=_WHAT,
        ),
    ] = False,
    select: Select = None,
    ignore: Ignore = None,
    fail_level: FailLevel = None,
    exit_zero: ExitZero = False,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix", help="Apply the safe fixes; report what is left.", rich_help_panel=_FIXING
        ),
    ] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option(
            "--unsafe-fixes",
            help="Apply the others too (with --fix or --diff).",
            rich_help_panel=_FIXING,
        ),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            help="Show what --fix would change, and change nothing.",
            rich_help_panel=_FIXING,
        ),
    ] = False,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="|".join(FORMATS),
            parser=one_of("--format", FORMATS),
            help="Report as this; human at a terminal, concise elsewhere.",
            autocompletion=completion.of(FORMATS),
            rich_help_panel=_OUTPUT,
        ),
    ] = None,
    output_file: Annotated[
        Path | None,
        typer.Option(
            "--output-file",
            metavar="FILE",
            help="Write the report to this file, not to standard output.",
            rich_help_panel=_OUTPUT,
        ),
    ] = None,
    statistics: Annotated[
        bool,
        typer.Option(
            "--statistics",
            help="Show how often each rule found something.",
            rich_help_panel=_OUTPUT,
        ),
    ] = False,
    watch: Annotated[
        bool,
        typer.Option(
            "--watch", help="Check again at each change; Ctrl-C ends.", rich_help_panel=_OUTPUT
        ),
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=1,
            help="Workers; the processors' number unless given.",
            rich_help_panel=_SPEED,
        ),
    ] = None,
    no_cache: Annotated[
        bool,
        typer.Option(
            "--no-cache", help="Neither read nor write the cache.", rich_help_panel=_SPEED
        ),
    ] = False,
    today: Today = None,
    color: Color = "auto",
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Check briefings: sections, metadata, dates, notices.

    Ends with status 0 where all is well, 1 where there are diagnostics at or above the fail
    level, 2 where the check could not be made.
    """
    from brief_cli.console.linting import Linting, Report
    from brief_cli.console.mending import Mending
    from brief_cli.console.world import cache_folder, interface_language
    from brief_cli.lint.plan import Plan
    from brief_cli.lint.settings import Settings

    named = paths or ["."]
    output_file = target(output_file)
    report = Report(
        format_ or ("human" if sys.stdout.isatty() and output_file is None else "concise"),
        interface_language(),
        output_file,
        statistics,
        fail_level,
        exit_zero,
    )
    chosen = Settings(
        day(today), split(select), split(ignore), schema_files=tuple(map(str, schema or ()))
    )
    make_plan = partial(
        Plan,
        chosen,
        str(cache_folder()),
        config=config,
        as_found=force_exclude or changed is not None,
        cached=not no_cache,
    )
    mending = Mending(
        fix or unsafe_fixes or diff,
        unsafe_fixes,
        diff,
        owns_standard_output=(fix or unsafe_fixes) and not diff and STANDARD_INPUT in named,
    )
    linting = Linting(make_plan, report, mending, baseline, write_baseline, jobs)
    if watch:
        from brief_cli.console.watching import watch_lint

        watch_lint(linting, named)
    sys.exit(linting.run(named if changed is None else linting.changed(changed, paths or [])))
