"""What was there before: diagnostics that a team has put off."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field

from brief_cli.diagnostic import Diagnostic
from brief_cli.text.source import Source

VERSION = 1


class BaselineError(Exception):
    """A baseline file cannot be used; the message says why."""


@dataclass(slots=True)
class Baseline:
    """How often each diagnostic was there, by path and fingerprint.

    A fingerprint is a code and the words of the line, so that moved lines stay known.
    """

    known: dict[str, Counter[str]] = field(default_factory=dict)

    def new(self, source: Source, diagnostics: list[Diagnostic]) -> list[Diagnostic]:
        """Return the diagnostics of a source that were not there before."""
        left = Counter(self.known.get(source.name, {}))
        fresh = []
        for diagnostic in diagnostics:
            mark = fingerprint(source, diagnostic)
            if left[mark] > 0:
                left[mark] -= 1
            else:
                fresh.append(diagnostic)
        return fresh

    def add(self, source: Source, diagnostics: list[Diagnostic]) -> None:
        """Take the diagnostics of a source into the baseline."""
        if diagnostics:
            self.known[source.name] = Counter(fingerprint(source, d) for d in diagnostics)

    def dumped(self) -> str:
        """Return the baseline as JSON, sorted, so that two versions compare line by line."""
        files = {path: dict(sorted(marks.items())) for path, marks in sorted(self.known.items())}
        return json.dumps({"version": VERSION, "files": files}, ensure_ascii=False, indent=1) + "\n"


def fingerprint(source: Source, diagnostic: Diagnostic) -> str:
    """Return what a diagnostic is known by."""
    line = source.line_span(source.line(diagnostic.span.start)).cut(source.text)
    words = " ".join(line.split())
    digest = hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return f"{diagnostic.code}:{digest}"


def parse_baseline(text: str) -> Baseline:
    """Read a baseline.

    Raises:
        BaselineError: it is none.
    """
    try:
        document = json.loads(text)
        if document["version"] != VERSION:
            raise BaselineError(f"version {document['version']} is not known here")
        files = {
            str(path): Counter({str(mark): int(count) for mark, count in marks.items()})
            for path, marks in document["files"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BaselineError("this is no baseline of brief lint") from None
    return Baseline(files)
