"""The language of messages that a configuration sets, asked at each start, before all else."""

import os
from collections.abc import Iterator
from pathlib import Path

from brief_cli.config.files import OWN, PROJECT
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.reading import LARGEST_BY_HAND, ReadError, read_file

_SPEAKS_OF_IT = lazy_pattern(rb"ui-lang|\bextend\b")


def language_set(only: Path | None, folder: Path) -> str:
    """Return the language of messages that a configuration sets; empty where none does.

    A configuration that cannot be used sets none: what is wrong with it is told by whoever needs
    it. One that does not speak of it is not taken apart.

    Args:
        only: the file that was named; None for the nearest upwards.
        folder: where to look from, absolute.
    """
    files = [only] if only is not None else list(_files_above(folder))
    try:
        if not any(_SPEAKS_OF_IT.search(read_file(file, LARGEST_BY_HAND)) for file in files):
            return ""
    except ReadError:
        return ""
    from brief_cli.config.config import ConfigError
    from brief_cli.config.loading import Configurations

    try:
        return Configurations(only).of(folder).ui_lang
    except (ConfigError, ReadError):
        return ""


def _files_above(folder: Path) -> Iterator[Path]:
    for each in (folder, *folder.parents):
        for name in (OWN, PROJECT):
            if os.path.lexists(each / name):
                yield each / name
