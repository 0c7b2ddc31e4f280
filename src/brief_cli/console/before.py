"""`brief lint --baseline`: what was there before is hidden."""

from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.console.output import fail
from brief_cli.lint.baseline import Baseline, BaselineError, parse_baseline

if TYPE_CHECKING:
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.text.source import Source


class Before:
    """The baseline of a run: read and compared, or written anew."""

    def __init__(self, path: Path | None, *, write: bool) -> None:
        if write and path is None:
            fail("--write-baseline: say with --baseline FILE where it goes")
        self._path = path
        self._writes = write
        self._baseline = Baseline()
        if path is not None and not write:
            try:
                self._baseline = parse_baseline(path.read_text(encoding="utf-8"))
            except (OSError, UnicodeDecodeError) as error:
                fail(
                    "{path}: cannot be read: {error}; --write-baseline makes one",
                    path=path,
                    error=error,
                )
            except BaselineError as error:
                fail("{path}: {error}", path=path, error=error)

    def hide(self, source: "Source", diagnostics: "list[Diagnostic]") -> "list[Diagnostic]":
        """Return what is new; nothing while a baseline is being written."""
        if not self._writes:
            return self._baseline.new(source, diagnostics)
        self._baseline.add(source, diagnostics)
        return []

    def write(self) -> None:
        """Write the baseline, if that is wanted."""
        if self._writes and self._path is not None:
            from brief_cli.console.files import write_file

            write_file(self._path, self._baseline.dumped(), force=True)
