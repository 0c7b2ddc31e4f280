"""Files become sources; what cannot be read becomes a source with a fault."""

from pathlib import Path

from brief_cli.config.config import LARGEST_BRIEFING
from brief_cli.text.fault import Fault
from brief_cli.text.reading import ReadError, TooLarge, read_file
from brief_cli.text.source import Source, decode
from brief_cli.text.template import Template


def read_source(path: Path, name: str, limit: int = LARGEST_BRIEFING) -> Source:
    """Read one file.

    Args:
        path: the file.
        name: what to call it in messages.
        limit: the greatest size, in bytes.

    Returns:
        Its source; one with a fatal `unreadable-file` or `too-large` fault where it is not read.
    """
    try:
        return decode(name, read_file(path, limit))
    except ReadError as error:
        return unreadable(name, error)


def unreadable(name: str, error: ReadError) -> Source:
    """Return the source of a file that could not be read."""
    if isinstance(error, TooLarge):
        return _too_large(name, error.size, error.limit)
    params = {"reason": error.reason}
    return Source(
        name, "", (Fault("unreadable-file", Template("cannot be read: {reason}"), params=params),)
    )


def read_bytes(name: str, data: bytes, limit: int = LARGEST_BRIEFING) -> Source:
    """Return the source of bytes that are already there, as from standard input."""
    if len(data) > limit:
        return _too_large(name, len(data), limit)
    return decode(name, data)


def _too_large(name: str, size: int, limit: int) -> Source:
    message = Template("{size} bytes, over the limit of {limit}; a briefing is text, not a dump")
    params = {"size": f"{size:,}", "limit": f"{limit:,}"}
    return Source(name, "", (Fault("too-large", message, params=params),))
