"""The word list of the extra `language`: found, and brought into its compact form once."""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief_cli.languages.word_list import WordList


def word_list_path(cache_folder: Path) -> str:
    """Return the path of the Arabic word list; empty where the extra is not installed.

    It is that of the compact form, or of the package's own file where that cannot be kept.
    """
    spec = find_spec("wordfreq")
    if spec is None or spec.origin is None:
        return ""
    source = os.path.join(os.path.dirname(spec.origin), "data", "large_ar.msgpack.gz")
    try:
        size = os.stat(source).st_size
    except OSError:
        return ""
    from brief_cli.languages.word_list import FORMAT, RAREST, compact, is_word_list
    from brief_cli.text.kept import mark_used, write_kept
    from brief_cli.text.reading import ReadError

    kept = os.path.join(cache_folder, f"words-ar-{FORMAT}-{size}-{RAREST}")
    if is_word_list(kept):
        mark_used(kept)
        return kept
    try:
        return kept if write_kept(kept, compact(source)) else source
    except ReadError:
        return ""


def word_list(cache_folder: Path) -> "WordList | None":
    """Return the Arabic word list; None where the extra is not installed."""
    from brief_cli.languages.word_list import word_list_at

    path = word_list_path(cache_folder)
    return word_list_at(path) if path else None
