"""Paths that people name become files to check."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from brief_cli.lint.ignore_files import IGNORE_FILES, IgnoreFiles

# Folders that hold no one's briefings.
_PASSED_OVER = frozenset((".git", ".hg", ".svn", ".venv", "node_modules", "__pycache__"))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Candidate:
    """A file to check; one that was not `named` itself counts only if it is a briefing."""

    path: str
    named: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
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
    passed_over = _PassedOver(exclusion_of)
    for path in names:
        # A folder that is named like a file was meant as one.
        if os.path.isdir(path) and not path.endswith(".md"):
            found = _below(path, exclusion_of(path))
        elif outright or path not in passed_over:
            found = iter((Candidate(path, outright),))
        else:
            continue
        for candidate in found:
            if seen is not None:
                key = os.path.abspath(candidate.path)
                if key in seen:
                    continue
                seen.add(key)
            yield candidate


class _PassedOver:
    """The files that would not be found from the current folder, though they are named."""

    def __init__(self, exclusion_of: Callable[[str], Exclusion]) -> None:
        self._exclusion_of = exclusion_of
        self._folders: dict[str, IgnoreFiles | None] = {}

    def __contains__(self, path: str) -> bool:
        place = os.path.abspath(path)
        folder = os.path.dirname(place)
        if folder not in self._folders:
            self._folders[folder] = _on_the_way(folder, self._exclusion_of(path))
        ignoring = self._folders[folder]
        return ignoring is None or ignoring.holds(place)


def _on_the_way(folder: str, exclusion: Exclusion) -> IgnoreFiles | None:
    """Return what is ignored in a folder (an absolute path); None where it is not looked into."""
    above = [folder]
    while os.path.dirname(above[0]) != above[0]:
        above.insert(0, os.path.dirname(above[0]))
    here = os.getcwd()
    ignoring = _ignoring(exclusion, here if here in above else folder)
    for each in above:
        if ignoring.holds(each, is_folder=True):
            return None
        if each.startswith(os.path.join(here, "")):
            if os.path.basename(each) in _PASSED_OVER:
                return None
            ignoring.enter(each, IGNORE_FILES)
    return ignoring


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
