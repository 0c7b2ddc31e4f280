"""Settings on their way to workers, which have none of the files that they name."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from brief_cli.lint.settings import Settings
from brief_cli.lint.word_list import word_list_path
from brief_cli.schema.files import schema_files
from brief_cli.text.reading import LARGEST_BY_HAND, ReadError, read_file


@dataclass(frozen=True, slots=True)
class Shipped:
    """Settings, with the schema files of the project's own: folder, name and contents of each."""

    settings: Settings
    folders: int
    files: tuple[tuple[int, str, bytes], ...]
    named: tuple[tuple[int, str], ...]

    def mark(self) -> bytes:
        """Return what tells these settings from others, on whatever machine and in every version."""
        has_words = "words" if self.settings.word_list else ""
        same = replace(self.settings, program="", word_list=has_words, schemas=b"")
        told = repr((same.mark, same.today, self.folders, self.files, self.named))
        return told.encode("utf-8", "surrogateescape")


def shipped(settings: Settings) -> Shipped:
    """Return settings with what they name."""
    folders = settings.schema_folders
    files = []
    for number, folder in enumerate(folders):
        for path in schema_files((folder,)):
            try:
                files.append((number, os.path.basename(path), read_file(path, LARGEST_BY_HAND)))
            except ReadError:
                continue  # no schema, here as in a run without workers
    # A file that is named stands in one of the folders: the last of them are those of such files.
    first = len(folders) - len(settings.schema_files)
    named = tuple(
        (first + number, os.path.basename(path))
        for number, path in enumerate(settings.schema_files)
    )
    # Configurations were checked before anything is sent.
    bare = replace(
        settings, compiled="", configs=(), named_there=(), schema_folders=(), schema_files=()
    )
    return Shipped(bare, len(folders), tuple(files), named)


def unpacked(found: Shipped, scratch: str) -> Settings:
    """Return settings as they hold in this process.

    Args:
        found: what was sent.
        scratch: a folder for the schema files.
    """
    folders = [os.path.join(scratch, str(number)) for number in range(found.folders)]
    for folder in folders:
        os.makedirs(folder, exist_ok=True)
    for number, name, data in found.files:
        Path(folders[number], name).write_bytes(data)
    return replace(
        found.settings,
        word_list=_words() if found.settings.word_list else "",
        schema_folders=tuple(folders),
        schema_files=tuple(os.path.join(folders[number], name) for number, name in found.named),
    )


def _words() -> str:
    import platformdirs

    return word_list_path(platformdirs.user_cache_path("brief", appauthor=False))
