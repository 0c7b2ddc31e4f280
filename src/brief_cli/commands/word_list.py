"""The word list of the extra `language`: found, brought into its compact form once, and mapped."""

import os
from importlib.util import find_spec
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief_cli.language.word_list import WordList

# Bins of wordfreq are hundredths of a bel: beyond this a "word" is mostly a misspelling.
_RAREST = 690
# Up to here it is one that everybody uses.
_COMMON = 560


def word_list() -> "WordList | None":
    """Return the Arabic word list; None where the extra is not installed."""
    spec = find_spec("wordfreq")
    if spec is None or spec.origin is None:
        return None
    source = Path(spec.origin).parent / "data" / "large_ar.msgpack.gz"
    if not source.is_file():
        return None
    from brief_cli.language.word_list import FORMAT, WordList, buffer_of

    stamp = source.stat()
    cached = _cache_folder() / f"words-ar-{FORMAT}-{stamp.st_size}-{_RAREST}-{_COMMON}"
    try:
        with cached.open("rb") as opened:
            return WordList(mmap(opened.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        pass
    buffer = buffer_of(_words(source, _RAREST), _words(source, _COMMON))
    _keep(cached, buffer)
    return WordList(buffer)


def _words(source: Path, rarest: int) -> list[str]:
    import gzip

    import msgpack

    with gzip.open(source) as opened:
        bins = msgpack.load(opened, raw=False)
    return [word for words in bins[1 : rarest + 1] for word in words if word > "\u0600"]


def _cache_folder() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "brief"


def _keep(path: Path, buffer: bytes) -> None:
    """Write the compact form for the next time; a folder that cannot be written is no harm."""
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(buffer)
        Path(name).replace(path)
    except OSError:
        return
