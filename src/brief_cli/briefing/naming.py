"""File names of briefings: date and title, in the letters of the title."""

import os
import re
import unicodedata
from pathlib import Path

# NAME_MAX is 255 bytes on most file systems; room is left for a number and the ending.
_MOST_BYTES = 180
# Names that Windows keeps for devices.
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)


def slug(title: str, published: str) -> str:
    """Return a name without ending: `2025-10-27-عززت-أذربيجان`, letters and digits only.

    Marks and tatweel are left out, everything else that is no letter or digit becomes a hyphen;
    the name is in NFC, at most 180 bytes of UTF-8, and allowed on every common file system.
    """
    plain = unicodedata.normalize("NFKC", title).casefold().replace("\u0640", "")
    letters = "".join(
        char if char.isalnum() else "" if unicodedata.combining(char) else "-" for char in plain
    )
    words = [word for word in re.split(r"-+", letters) if word]
    name = published[:10]
    for word in words:
        longer = f"{name}-{word}" if name else word
        if len(longer.encode()) > _MOST_BYTES:
            break
        name = longer
    if not name and words:
        name = words[0].encode()[:_MOST_BYTES].decode("utf-8", "ignore")
    name = unicodedata.normalize("NFC", name) or "briefing"
    return f"{name}-" if name in _RESERVED else name


def free_name(folder: Path, title: str, published: str) -> Path:
    """Return the path of a briefing that is not there yet: its slug, with a number where needed."""
    name = slug(title, published)
    path = folder / f"{name}.md"
    number = 2
    while os.path.lexists(path):
        path = folder / f"{name}-{number}.md"
        number += 1
    return path
