"""The word list of the extra `language`: found, and brought into its compact form once."""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief_cli.language.word_list import WordList


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
    from brief_cli.language.word_list import COMMON, FORMAT, RAREST

    kept = cache_folder / f"words-ar-{FORMAT}-{size}-{RAREST}-{COMMON}"
    if kept.is_file() or _keep(kept, source):
        return str(kept)
    return source


def word_list(cache_folder: Path) -> "WordList | None":
    """Return the Arabic word list; None where the extra is not installed."""
    from brief_cli.language.word_list import word_list_at

    path = word_list_path(cache_folder)
    return word_list_at(path) if path else None


def _keep(path: Path, source: str) -> bool:
    """Write the compact form for the next time; a folder that cannot be written is no harm."""
    import tempfile

    from brief_cli.language.word_list import compact

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as opened:
                opened.write(compact(source))
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError:
        return False
    return True
