"""`.gitignore`, `.ignore` and configured patterns, with the meaning that git gives them."""

import os
import re
from collections.abc import Iterable

from brief_cli.text.reading import LARGEST_BY_HAND, ReadError, read_file

IGNORE_FILES = (".ignore", ".gitignore")
"""Bytes beyond which an ignore file is something else, and is passed over."""


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
        self._specs: dict[str, list[tuple[str, _Patterns]]] = {name: [] for name in IGNORE_FILES}
        self._own = [(os.path.abspath(base or "."), _Patterns(patterns))] if patterns else []
        self._in_repository = False
        self._read: set[str] = set()
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
            self.enter(each, IGNORE_FILES)

    def enter(self, folder: str, files: Iterable[str]) -> None:
        """Take the ignore files of a folder into account; `files` are the names of its files."""
        if not self._reads:
            return
        if not self._in_repository and os.path.exists(os.path.join(folder, ".git")):
            self._in_repository = True
        for name in IGNORE_FILES:
            if name in files and (name == ".ignore" or self._in_repository):
                place = os.path.abspath(folder)
                self._add(place, name, os.path.join(place, name))

    def _add(self, folder: str, kind: str, path: str) -> None:
        if path in self._read:
            return
        self._read.add(path)
        try:
            lines = read_file(path, LARGEST_BY_HAND).decode("utf-8", "replace").splitlines()
        except ReadError:
            return
        if lines:
            self._specs[kind].append((folder, _Patterns(lines)))

    def holds(self, path: str, *, is_folder: bool = False) -> bool:
        """Say whether a path is ignored."""
        path = os.path.abspath(path)
        for specs in (self._own, *self._specs.values()):
            for folder, spec in reversed(specs):
                inside = os.path.join(folder, "")
                if not path.startswith(inside):
                    continue
                said = spec.says(path[len(inside) :], is_folder=is_folder)
                if said is not None:
                    return said
        return False


class _Patterns:
    """The lines of one ignore file.

    The library says what each line means; its own verdict on a path also counts what is said of
    the folders above, which git does not: a folder that is ignored is not looked into.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._patterns: list[tuple[re.Pattern[str], bool, bool]] = []
        for line in lines:
            text = line
            while text.endswith(" ") and not text.endswith("\\ "):
                text = text[:-1]
            for_folders = text.endswith("/")
            pattern = _pattern(text.rstrip("/") if for_folders else text)
            if pattern is not None:
                self._patterns.append((*pattern, for_folders))
        self._patterns.reverse()

    def __bool__(self) -> bool:
        return bool(self._patterns)

    def says(self, path: str, *, is_folder: bool) -> bool | None:
        """Return whether a path is ignored, as the last line that fits has it; None for none."""
        for regex, ignores, for_folders in self._patterns:
            if for_folders and not is_folder:
                continue
            match = regex.search(path)
            # Its one named group is the end of a folder above, which is not the path itself.
            if match is not None and match.lastgroup is None:
                return ignores
        return None


def _pattern(line: str) -> tuple[re.Pattern[str], bool] | None:
    from pathspec import GitIgnoreSpec

    try:
        for pattern in GitIgnoreSpec.from_lines([line]).patterns:
            if pattern.include is not None and pattern.regex is not None:
                return pattern.regex, pattern.include
    except ValueError:
        pass  # git passes over a line that it cannot read
    return None
