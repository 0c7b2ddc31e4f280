"""What was there before: diagnostics that a team has put off."""

import hashlib
import json
import os
import posixpath
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from brief_cli.diagnostic import Diagnostic, Problem, Unusable
from brief_cli.messages.message import Message, say, unread
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.reading import Missing, ReadError, read_file
from brief_cli.text.source import BOM, Source, decode

VERSION = 1
MAX_SIZE = 100_000_000
"""Bytes: the findings of some millions of lines."""
_SURROGATE = lazy_pattern("[\ud800-\udfff]")


class BaselineError(Unusable):
    """A baseline cannot be used."""


@dataclass(slots=True)
class Baseline:
    """How often each diagnostic was there, by path and fingerprint.

    Paths are below the folder of the baseline, whatever folder a run is in. A fingerprint is a
    code and the words of the line, so that moved lines stay known.
    """

    folder: str
    """The real path of the folder that it stands in."""
    known: dict[str, Counter[str]] = field(default_factory=dict)
    _folders: dict[str, str] = field(default_factory=dict)

    def place_of(self, path: str) -> str:
        """Return what a file is called in the baseline."""
        folder, name = os.path.split(os.path.abspath(path))
        real = self._folders.get(folder)
        if real is None:
            real = self._folders[folder] = os.path.realpath(folder)
        whole = os.path.join(real, name)
        with suppress(ValueError):  # on another drive
            whole = os.path.relpath(whole, self.folder)
        return whole.replace(os.sep, "/")

    def new(self, place: str, source: Source, diagnostics: list[Diagnostic]) -> list[Diagnostic]:
        """Return the diagnostics of a source that were not there before."""
        left = Counter(self.known.get(place, {}))
        fresh = []
        for diagnostic in diagnostics:
            mark = fingerprint(source, diagnostic)
            if left[mark] > 0:
                left[mark] -= 1
            else:
                fresh.append(diagnostic)
        return fresh

    def set(self, place: str, source: Source, diagnostics: Iterable[Diagnostic]) -> None:
        """Let these be the diagnostics that a source had before."""
        self.known[place] = Counter(fingerprint(source, d) for d in diagnostics)

    def dumped(self) -> str:
        """Return the baseline as JSON, sorted, so that two versions compare line by line.

        Files that had nothing, or are gone, are left out.
        """
        files = {
            place: dict(sorted(marks.items()))
            for place, marks in sorted(self.known.items())
            if marks and (place.startswith("<") or self._is_there(place))
        }
        text = json.dumps({"version": VERSION, "files": files}, ensure_ascii=False, indent=1)
        # Names of files may be no Unicode.
        return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"

    def _is_there(self, place: str) -> bool:
        return os.path.exists(os.path.join(self.folder, place))


def fingerprint(source: Source, diagnostic: Diagnostic) -> str:
    """Return what a diagnostic is known by."""
    line = source.line_span(source.line(diagnostic.span.start)).cut(source.text)
    words = " ".join(line.split())
    digest = hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return f"{diagnostic.code}:{digest}"


def folder_of(path: str) -> str:
    """Return the folder that the paths in a baseline are below."""
    return os.path.realpath(os.path.dirname(os.path.abspath(path)))


def read_baseline(path: str) -> Baseline:
    """Read a baseline.

    Raises:
        BaselineError: it cannot be read, or is none.
    """
    try:
        source = decode(path, read_file(path, MAX_SIZE))
    except Missing:
        message = say("there is no such baseline; --write-baseline makes one")
        raise BaselineError([Problem(path, 1, 1, message)]) from None
    except ReadError as error:
        raise BaselineError([Problem(path, 1, 1, unread(error))]) from None
    for fault in source.faults:
        message = Message(fault.message, fault.params)
        raise BaselineError([Problem(path, *source.position(fault.span.start), message)])
    try:
        document = json.loads(source.text.removeprefix(BOM))
    except RecursionError:
        raise BaselineError([Problem(path, 1, 1, _none())]) from None
    except ValueError as error:
        where = getattr(error, "lineno", 1), getattr(error, "colno", 1)
        raise BaselineError([Problem(path, *where, _none())]) from None
    baseline = Baseline(folder_of(path))
    problems = list(_read(baseline, document))
    if problems:
        raise BaselineError(
            Problem(path, *_where(source, way), message) for way, message in problems
        )
    return baseline


_Way = tuple[str, ...]


def _none() -> Message:
    return say("this is not a baseline of brief lint; --write-baseline makes one")


def _read(baseline: Baseline, document: Any) -> "Iterable[tuple[_Way, Message]]":
    """Take what a document holds into a baseline; yield what is wrong with it, and where."""
    files = document.get("files") if isinstance(document, dict) else None
    if not isinstance(files, dict) or "version" not in document:
        yield (), _none()
        return
    if document["version"] != VERSION:
        message = say(
            "version {version} is not known here; --write-baseline writes version {known}",
            version=document["version"],
            known=VERSION,
        )
        yield ("version",), message
        return
    for path, marks in files.items():
        if not isinstance(marks, dict):
            yield ("files", path), say("write a table of findings and their numbers")
            continue
        for mark, count in marks.items():
            if not isinstance(count, int) or isinstance(count, bool) or count < 1:
                yield ("files", path, mark), say("write a number, 1 or more")
        # Once paths were kept as they had been named.
        place = baseline.place_of(path) if os.path.isabs(path) else posixpath.normpath(path)
        baseline.known[place] = Counter(marks)


def _where(source: Source, way: _Way) -> tuple[int, int]:
    """Return the line and column of a value, both 1-based. JSON is YAML, and that has places."""
    from brief_cli.document.yaml import Map, compose

    start = 1 if source.has_bom else 0
    node, _ = compose(source.text[start:], start)
    for key in way:
        node = node.get(key) if isinstance(node, Map) else None
    return source.position(node.span.start) if node is not None else (1, 1)
