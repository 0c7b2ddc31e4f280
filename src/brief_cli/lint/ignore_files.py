"""`.gitignore`, `.ignore` and configured patterns, with the meaning that git gives them."""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_FILES = (".ignore", ".gitignore")
# An ignore file longer than this is something else.
_LARGEST = 1_000_000


class IgnoreFiles:
    """What the ignore files on the way to a file say of it.

    As git has it, the file nearest to a path decides, and within one the last pattern that fits.
    `.ignore` wins over `.gitignore`, which counts only within a git repository; patterns of the
    configuration win over both.
    """

    def __init__(
        self, folder: str, patterns: Iterable[str] = (), base: str = "", *, reads_files: bool = True
    ) -> None:
        """Read what holds in a folder.

        Args:
            folder: where the files to ask about are.
            patterns: of the configuration.
            base: the folder that those are below; the current one where it is empty.
            reads_files: whether ignore files count at all.
        """
        self._reads = reads_files
        self._specs: dict[str, list[tuple[str, GitIgnoreSpec]]] = {name: [] for name in _FILES}
        self._own = [(os.path.abspath(base or "."), _spec(patterns))] if patterns else []
        self._in_repository = False
        if reads_files:
            self._read_above(os.path.abspath(folder))

    @property
    def matters(self) -> bool:
        """Whether anything can be ignored at all, so far."""
        return bool(self._own or any(self._specs.values()))

    def _read_above(self, folder: str) -> None:
        above = []
        at = folder
        while True:
            above.append(at)
            if os.path.exists(os.path.join(at, ".git")):
                self._in_repository = True
                self._add(at, ".gitignore", os.path.join(at, ".git", "info", "exclude"))
                break
            if os.path.dirname(at) == at:
                break
            at = os.path.dirname(at)
        # Files above a folder count within its repository; elsewhere they are somebody else's.
        for each in reversed(above if self._in_repository else above[:1]):
            self.enter(each, _FILES)

    def enter(self, folder: str, files: Iterable[str]) -> None:
        """Take the ignore files of a folder into account; `files` are the names of its files."""
        if not self._reads:
            return
        if not self._in_repository and os.path.exists(os.path.join(folder, ".git")):
            self._in_repository = True
        for name in _FILES:
            if name in files and (name == ".ignore" or self._in_repository):
                self._add(os.path.abspath(folder), name, os.path.join(folder, name))

    def _add(self, folder: str, kind: str, path: str) -> None:
        if any(known == folder and not path.endswith("exclude") for known, _ in self._specs[kind]):
            return
        try:
            with open(path, encoding="utf-8", errors="replace") as opened:
                lines = opened.read(_LARGEST).splitlines()
        except OSError:
            return
        if lines:
            self._specs[kind].append((folder, _spec(lines)))

    def holds(self, path: str, *, is_folder: bool = False) -> bool:
        """Say whether a path is ignored."""
        path = os.path.abspath(path)
        for specs in (self._own, *self._specs.values()):
            for folder, spec in reversed(specs):
                inside = os.path.join(folder, "")
                if not path.startswith(inside):
                    continue
                said = spec.check_file(path[len(inside) :] + ("/" if is_folder else "")).include
                if said is not None:
                    return said
        return False


def _spec(lines: Iterable[str]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec

    good = []
    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            # git passes over a pattern that it cannot read.
            continue
        good.append(line)
    return GitIgnoreSpec.from_lines(good)
