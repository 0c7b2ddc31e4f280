"""Where `brief export` writes: beside the briefings, to a file, a folder or standard output."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from brief_cli.console.files import refuse_target
from brief_cli.console.inputs import STANDARD_INPUT
from brief_cli.console.output import fail
from brief_cli.messages.message import hint
from brief_cli.render.exports import EXPORTS, Export

if TYPE_CHECKING:
    from brief_cli.lint.settings import FileSettings

# What a briefing is named with, and a file that is made of it is not.
_ENDINGS = (".md", ".markdown", ".txt")


@dataclass(frozen=True, slots=True)
class Item:
    """A briefing to export, and the file to write; None for standard output."""

    file: "FileSettings"
    path: Path | None


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
        inner = os.path.relpath(source, below) if below else Path(source).name
        whole = Path(source) if self.folder is None else self.folder / inner
        name = whole.stem if whole.suffix in _ENDINGS else whole.name
        return whole.with_name(name + self.export.ending)

    def refuse_collisions(self, items: "Sequence[Item]") -> None:
        """End with status 2 where results would go over one another, or over a file."""
        seen: dict[str, str] = {}
        for item in items:
            source = item.file.path
            key = os.path.abspath(item.path) if item.path else ""
            if key in seen:
                where = item.path or STANDARD_INPUT
                fail(
                    "{first} and {second} would both be written to {path}; say with --out-dir "
                    "where they go",
                    first=seen[key],
                    second=source,
                    path=where,
                )
            seen[key] = source
            if item.path is None:
                if self.export.is_binary and sys.stdout.isatty():
                    fail("{format} is not for a terminal: name a file with -o", format=self.format)
                continue
            if os.path.exists(item.path) and os.path.samefile(item.path, source):
                fail("{path}: is the briefing itself; name another file", path=item.path)
            refuse_target(item.path, force=self.force, with_folders=self.folder is not None)
