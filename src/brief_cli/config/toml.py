"""A TOML file that can say where each of its parts stands."""

import tomllib
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief_cli.config.config import ConfigError
from brief_cli.config.files import PROJECT
from brief_cli.diagnostic import Problem
from brief_cli.messages.message import Message, say, unread
from brief_cli.text.reading import LARGEST_BY_HAND, ReadError, read_file
from brief_cli.text.source import BOM, Source, decode

if TYPE_CHECKING:
    from brief_cli.config.places import Place, Way


class TomlFile:
    """A TOML file, read."""

    def __init__(self, path: Path, source: Source, document: dict[str, Any]) -> None:
        self.path = path
        self.source = source
        self.document = document

    @property
    def way(self) -> "Way":
        """The keys that lead to our table: none, but in `pyproject.toml`."""
        return ("tool", "brief") if self.path.name == PROJECT else ()

    @property
    def table(self) -> dict[str, Any] | None:
        """Our table; None where there is none."""
        table: Any = self.document
        for key in self.way:
            table = table.get(key) if isinstance(table, dict) else None
        return table if isinstance(table, dict) else None

    def problem(self, way: "Way", message: Message, *, at_key: bool = False) -> Problem:
        """Return a problem at the end of a way, or as far along it as there is anything."""
        known = self._places
        while way and way not in known:
            way = way[:-1]
        start = 0
        if way:
            start = (known[way].key if at_key else known[way].value).start
        return Problem(str(self.path), *self.source.position(start + self.source.has_bom), message)

    @cached_property
    def _places(self) -> "dict[Way, Place]":
        from brief_cli.config.places import places

        return places(_text(self.source), self.document)


def _text(source: Source) -> str:
    return source.text.removeprefix(BOM)


def read_toml(path: Path, unsaved: bytes | None = None) -> TomlFile:
    """Read a TOML file.

    Args:
        path: the file.
        unsaved: what it will hold, where that is being written.

    Raises:
        ConfigError: it cannot be read, is no text, or is no TOML.
    """
    try:
        source = decode(str(path), read_file(path, LARGEST_BY_HAND) if unsaved is None else unsaved)
    except ReadError as error:
        raise ConfigError([Problem(str(path), 1, 1, unread(error))]) from None
    for fault in source.faults:
        where = source.position(fault.span.start)
        raise ConfigError(
            [Problem(str(path), *where, Message(fault.message, fault.params))], [path]
        )
    try:
        return TomlFile(path, source, tomllib.loads(_text(source)))
    except RecursionError:
        problem = Problem(str(path), 1, 1, say("invalid TOML: {error}", error="nested too deeply"))
    except tomllib.TOMLDecodeError as error:
        problem = _invalid(path, source, str(error))
    raise ConfigError([problem])


def _invalid(path: Path, source: Source, said: str) -> Problem:
    """Return what tomllib said, at the place that it said in words."""
    import re

    match = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", said)
    reason = said[: match.start()] if match else said
    if match and match[1]:
        where = int(match[1]), int(match[2])
    else:
        where = source.position(len(source.text.rstrip()))
    # Its sentences begin with a capital letter.
    reason = reason[:1].lower() + reason[1:]
    return Problem(str(path), *where, say("invalid TOML: {error}", error=reason))
