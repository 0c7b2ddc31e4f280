"""Paths that people name become files to check."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from brief_cli.lint.ignore_files import IgnoreFiles

# Folders that hold no one's briefings.
_PASSED_OVER = frozenset((".git", ".hg", ".svn", ".venv", "node_modules", "__pycache__"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to check; one that was not `named` itself counts only if it is a briefing."""

    path: str
    named: bool


@dataclass(frozen=True, slots=True)
class Exclusion:
    """What is passed over below folders: patterns below `folder`, and whether ignore files count."""

    folder: str = ""
    patterns: tuple[str, ...] = ()
    ignore_files: bool = True


def discover(
    paths: Iterable[str],
    exclusion_of: Callable[[str], Exclusion] = lambda _: Exclusion(),
    *,
    outright: bool = True,
) -> Iterator[Candidate]:
    """Yield the files that paths stand for: a file itself, a folder's `*.md`, sorted, each once.

    Links below a folder that lead to folders or out of it are not followed.

    Args:
        paths: files and folders.
        exclusion_of: returns what is passed over below one of the paths.
        outright: whether a file that is named is checked in any case; else it is held to the same
            conditions as one that is found below a folder.
    """
    names = list(paths)
    # One folder holds each of its files once; only several paths can share one.
    seen: set[str] | None = set() if len(names) > 1 else None
    for path in names:
        # A folder that is named like a file was meant as one.
        is_folder = os.path.isdir(path) and not path.endswith(".md")
        rules = exclusion_of(path)
        for candidate in _below(path, rules) if is_folder else _named(path, rules, outright):
            if seen is not None:
                key = os.path.abspath(candidate.path)
                if key in seen:
                    continue
                seen.add(key)
            yield candidate


def _named(path: str, exclusion: Exclusion, outright: bool) -> Iterator[Candidate]:
    if outright or not _ignoring(exclusion, os.path.dirname(path) or ".").holds(path):
        yield Candidate(path, outright)


def _ignoring(exclusion: Exclusion, folder: str) -> IgnoreFiles:
    return IgnoreFiles(
        folder, exclusion.patterns, exclusion.folder, reads_files=exclusion.ignore_files
    )


def _below(top: str, exclusion: Exclusion) -> Iterator[Candidate]:
    ignoring = _ignoring(exclusion, top)
    real_top = os.path.realpath(top)
    for root, folders, files in os.walk(top):
        ignoring.enter(root, files)
        folders[:] = sorted(
            name
            for name in folders
            if name not in _PASSED_OVER
            and not (ignoring.matters and ignoring.holds(os.path.join(root, name), is_folder=True))
        )
        for name in sorted(files):
            if not name.endswith(".md"):
                continue
            # What is below the current folder is called as people call it.
            path = os.path.join(root, name).removeprefix("./" if top == "." else "")
            if ignoring.matters and ignoring.holds(path):
                continue
            if os.path.islink(path) and not _stays_within(path, real_top):
                continue
            yield Candidate(path, False)


def _stays_within(path: str, real_top: str) -> bool:
    """Say whether a link leads to a file in the tree; one that loops leads nowhere."""
    try:
        target = os.path.realpath(path, strict=True)
    except OSError:
        return False
    return target.startswith(os.path.join(real_top, "")) and os.path.isfile(target)
