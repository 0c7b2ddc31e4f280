"""`brief lint --fix` and `--diff`: fixes are applied, or shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.commands.environment import STDIN_NAME, put
from brief_cli.commands.files import write_file

if TYPE_CHECKING:
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.lint.engine import Linter
    from brief_cli.reporters.summary import Summary
    from brief_cli.text.source import Source


@dataclass(frozen=True)
class Mending:
    """Whether fixes are applied, the unsafe ones too, or only shown."""

    wanted: bool = False
    unsafe: bool = False
    only_shown: bool = False


def mended(
    source: "Source", linter: "Linter", mending: Mending, summary: "Summary"
) -> "tuple[Source, list[Diagnostic]]":
    """Check a source; fix it and write it back where that is wanted.

    Returns:
        The source as it is now, and what is left to report.
    """
    if not mending.wanted:
        return source, linter.check(source)
    from brief_cli.lint.fixer import fix_source

    fixed = fix_source(source, linter.check, unsafe=mending.unsafe)
    if source.name == STDIN_NAME and not mending.only_shown:
        put(fixed.source.text)
        return fixed.source, fixed.remaining
    if fixed.source.text == source.text:
        return source, fixed.remaining
    if mending.only_shown:
        put("".join(_diff(source, fixed.source)))
        return source, linter.check(source)
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
