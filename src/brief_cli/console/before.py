"""`brief lint --baseline`: what was there before is hidden."""

from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.console.inputs import STDIN_NAME
from brief_cli.console.output import fail
from brief_cli.lint.baseline import Baseline, BaselineError, folder_of, read_baseline
from brief_cli.text.template import Template

if TYPE_CHECKING:
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.text.source import Source

_NOWHERE = Template(
    "--write-baseline: say where it goes, with --baseline FILE or with “baseline” in the "
    "configuration"
)


class Before:
    """The baselines of a run: the one that is named, or those of the configurations."""

    def __init__(self, named: Path | None, *, write: bool) -> None:
        """Read the one that is named.

        Raises:
            BaselineError: it cannot be used.
        """
        self._named = str(named) if named is not None else ""
        self._writes = write
        self._baselines: dict[str, Baseline] = {}
        if self._named:
            self._at(self._named)

    def _at(self, path: str) -> Baseline:
        if path not in self._baselines:
            self._baselines[path] = _begun(path) if self._writes else read_baseline(path)
        return self._baselines[path]

    def hide(
        self, source: "Source", diagnostics: "list[Diagnostic]", configured: str
    ) -> "list[Diagnostic]":
        """Return what is new; nothing while a baseline is being written.

        Args:
            source: what was checked.
            diagnostics: what was found.
            configured: the baseline of its configuration; empty for none.

        Raises:
            BaselineError: the baseline cannot be used.
        """
        path = self._named or configured
        if not path:
            if self._writes:
                fail(_NOWHERE)
            return diagnostics
        baseline = self._at(path)
        name = source.name
        place = name if name == STDIN_NAME else baseline.place_of(name)
        if not self._writes:
            return baseline.new(place, source, diagnostics)
        baseline.set(place, source, diagnostics)
        return []

    def write(self, configured: str) -> None:
        """Write the baselines, if that is wanted; `configured` is that of the current folder."""
        if not self._writes:
            return
        if not self._baselines and not configured:
            fail(_NOWHERE)
        from brief_cli.console.files import write_file

        for path, baseline in self._baselines.items():
            write_file(Path(path), baseline.dumped(), force=True)


def _begun(path: str) -> Baseline:
    """Return the baseline to write: what it says of files that this run does not check stays."""
    try:
        return read_baseline(path)
    except BaselineError:
        return Baseline(folder_of(path))
