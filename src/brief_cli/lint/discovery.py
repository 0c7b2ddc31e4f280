"""Paths that people name become files to check."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from brief_cli.document.front_matter import names_schema

# Folders that hold no one's briefings.
_PASSED_OVER = frozenset((".git", ".hg", ".svn", ".venv", "node_modules", "__pycache__"))
_HEAD = 16 * 1024


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to check; `is_briefing` is False for one below a folder that names no schema."""

    path: Path
    name: str
    is_briefing: bool


def discover(paths: Iterable[str]) -> Iterator[Candidate]:
    """Yield the files that paths stand for: a file itself, a folder's `*.md`, sorted, each once.

    Links below a folder that lead to folders are not followed.
    """
    seen: set[str] = set()
    for path in paths:
        # A folder that is named like a file was meant as one.
        is_folder = Path(path).is_dir() and not path.endswith(".md")
        found = _below(Path(path)) if is_folder else [Candidate(Path(path), path, True)]
        for candidate in found:
            key = str(candidate.path.absolute())
            if key not in seen:
                seen.add(key)
                yield candidate


def _below(folder: Path) -> Iterator[Candidate]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in _PASSED_OVER)
        for name in sorted(files):
            path = Path(root, name)
            if path.suffix == ".md" and _stays_within(path, folder):
                yield Candidate(path, str(path), _is_briefing(path))


def _stays_within(path: Path, folder: Path) -> bool:
    if not path.is_symlink():
        return True
    try:
        return path.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False


def _is_briefing(path: Path) -> bool:
    """Look at the head of a file; one that cannot be read is reported, not passed over."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as opened:
            head = opened.read(_HEAD)
    except OSError:
        return True
    return names_schema(head.decode("utf-8", "replace"))
