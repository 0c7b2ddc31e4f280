"""`brief lint --fix` and `--diff`: fixes are applied, or shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.console.inputs import STDIN_NAME
from brief_cli.console.output import put

if TYPE_CHECKING:
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.lint.running import FileResult
    from brief_cli.reports.summary import Summary
    from brief_cli.text.source import Source


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Mending:
    """Whether fixes are applied, the unsafe ones too, or only shown."""

    wanted: bool = False
    unsafe: bool = False
    only_shown: bool = False
    owns_standard_output: bool = False
    """Whether standard output is for the mended text of standard input."""

    @property
    def writes(self) -> bool:
        """Whether fixes are applied, not only shown."""
        return self.wanted and not self.only_shown


def mended(
    result: "FileResult", mending: Mending, summary: "Summary"
) -> "tuple[Source, list[Diagnostic]]":
    """Fix what was checked and write it back, where that is wanted.

    Returns:
        The source as it is now, and what is left to report.
    """
    source, diagnostics = result.source, result.diagnostics or []
    is_stdin = source.name == STDIN_NAME and not mending.only_shown
    if not mending.wanted or (not is_stdin and all(d.fix is None for d in diagnostics)):
        return source, diagnostics
    from brief_cli.console.files import write_file
    from brief_cli.lint.engine import examine
    from brief_cli.lint.fixer import fix_source

    def check(changed: "Source") -> "list[Diagnostic]":
        return examine(changed, result.settings)

    fixed = fix_source(source, check, unsafe=mending.unsafe)
    if is_stdin:
        put(fixed.source.text)
        return fixed.source, fixed.remaining
    if fixed.source.text == source.text:
        return source, fixed.remaining
    if mending.only_shown:
        put("".join(_diff(source, fixed.source)))
        return source, diagnostics
    summary.fixed += len(fixed.applied)
    write_file(Path(source.name), fixed.source.text, force=True)
    return fixed.source, fixed.remaining


def _diff(before: "Source", after: "Source") -> Iterator[str]:
    import difflib

    from brief_cli.text.visible import visible

    name = visible(before.name)
    old, new = (source.text.splitlines(keepends=True) for source in (before, after))
    for line in difflib.unified_diff(old, new, name, name):
        yield visible(line.rstrip("\r\n")) + "\n"
