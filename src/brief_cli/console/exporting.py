"""`brief export`: briefings are read, held to what publishing demands, and written."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from brief_cli.console.inputs import STANDARD_INPUT, STDIN_NAME
from brief_cli.console.output import WRONG_USAGE, drawn, fail, put_bytes, put_error, tell
from brief_cli.console.progress import progress
from brief_cli.console.world import cache_folder, interface_language, terminal
from brief_cli.diagnostic import Severity
from brief_cli.lint.plan import Choices, Plan
from brief_cli.messages.message import Refusal, hint, say_many, unread
from brief_cli.render.exports import EXPORTS, Export, Options
from brief_cli.text.reading import ReadError, read_file

if TYPE_CHECKING:
    from brief_cli.briefing.briefing import Briefing
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.lint.running import Job
    from brief_cli.page.page import Page

REFUSED = 1
"""The exit status where a briefing is not fit to be published."""


@dataclass(frozen=True, slots=True)
class Target:
    """In which format and where results are written; without a place, beside the briefings."""

    format: str
    output: str | None
    folder: Path | None
    force: bool

    @classmethod
    def of(
        cls, to: str | None, output: str | None, folder: Path | None, *, force: bool
    ) -> "Target":
        """Return the target that options name; end with status 2 where they name none."""
        if output is not None and folder is not None:
            fail("--out-dir is for many briefings; use --output for one")
        if to is None and output not in (None, STANDARD_INPUT):
            ending = PurePath(output or "").suffix.lower()
            to = next((name for name, each in EXPORTS.items() if each.ending == ending), None)
            if to is None:
                known = [each.ending for each in EXPORTS.values()]
                fail("{path}: {hint}", path=output, hint=hint(ending, known))
        if to is None:
            fail("say with --to what to make of it: {formats}", formats=tuple(EXPORTS))
        return cls(to, output, folder, force)

    @property
    def export(self) -> Export:
        """How the format is written."""
        return EXPORTS[self.format]

    def path(self, source: str, below: str) -> Path:
        """Return the file to write for a briefing that was found below a folder (or named)."""
        if self.output is not None:
            return Path(self.output)
        ending = self.export.ending
        if self.folder is None:
            return Path(source).with_suffix(ending)
        inner = os.path.relpath(source, below) if below else Path(source).name
        return (self.folder / inner).with_suffix(ending)


@dataclass(frozen=True, slots=True)
class Exporting:
    """One run of the command."""

    choices: Choices
    target: Target
    options: Options
    is_draft: bool

    def run(self, paths: Sequence[str], *, show: bool) -> int:
        """Export the briefings that paths stand for; return the exit status.

        What is wrong with one does not stop the others.
        """
        raise NotImplementedError
