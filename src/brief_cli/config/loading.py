"""The configuration of a folder: found, and read once."""

import os
import re
from pathlib import Path

from brief_cli.config.config import Config
from brief_cli.config.files import OWN, PROJECT
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.reading import LARGEST_BY_HAND, ReadError, read_file

# Every way to write the table `[tool.brief]`: a header, a dotted key, within `[tool]`, or with escapes.
_MAY_BE_OURS = lazy_pattern(
    rb"""\btool["']?\s*\.\s*["']?brief\b|\[\s*["']?tool["']?\s*\]|^\s*["']?tool["']?\s*=|\\[uU]0""",
    re.MULTILINE,
)


class Configurations:
    """The configuration of each folder: the nearest file upwards, each read once."""

    def __init__(self, only: Path | None = None) -> None:
        """Take the file `only` for every folder; None to look for the nearest."""
        self._only = _loaded(only) if only is not None else None
        self._by_folder: dict[Path, Config] = {}
        self._by_file: dict[Path, Config] = {}

    def of(self, folder: Path) -> Config:
        """Return the configuration that holds in an absolute folder.

        Raises:
            ConfigError: it cannot be used.
        """
        if self._only is not None:
            return self._only
        known = self._by_folder.get(folder)
        if known is None:
            file = config_in(folder)
            if file is not None:
                known = self._by_file.get(file) or _loaded(file)
                self._by_file[file] = known
            elif folder.parent != folder:
                known = self.of(folder.parent)
            else:
                known = Config()
            self._by_folder[folder] = known
        return known


def config_in(folder: Path) -> Path | None:
    """Return the configuration file that stands in a folder, or None.

    Raises:
        ConfigError: there is a `pyproject.toml` that cannot be read, or that speaks of us and is no
            TOML.
    """
    own = folder / OWN
    # Whatever has the name was meant: a pipe or a broken link is told, not passed over.
    if os.path.lexists(own):
        return own
    project = folder / PROJECT
    if not os.path.lexists(project):
        return None
    if not _may_be_ours(project):
        return None
    # Here, not at the head: where there is no configuration, nothing is needed to read one.
    from brief_cli.config.toml import read_toml

    return None if read_toml(project).table is None else project


def _may_be_ours(project: Path) -> bool:
    """Say whether a `pyproject.toml` may have our table; most have none, and are not taken apart."""
    try:
        data = read_file(project, LARGEST_BY_HAND)
        # What is no text is told too: nobody knows what it was.
        return b"\0" in data or _MAY_BE_OURS.search(data) is not None
    except ReadError:
        return True  # told by whoever reads it


def _loaded(path: Path) -> Config:
    from brief_cli.config.reading import load_config

    return load_config(path)
