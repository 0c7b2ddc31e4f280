"""Diagnostics as JUnit XML: a suite for each file, a failed case for each diagnostic."""

import re
from xml.sax.saxutils import escape, quoteattr

from brief_cli.diagnostic import Diagnostic
from brief_cli.reporters.place import region, relative
from brief_cli.reporters.summary import Summary
from brief_cli.text.source import Source
from brief_cli.text.visible import visible

# XML 1.0, production 2, knows no other characters.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class JunitReporter:
    """One document; a file without findings is a case that passed."""

    def __init__(self, root: str, language: str = "en") -> None:
        self._root = root
        self._language = language

    def begin(self) -> str:
        """Return the head of the document."""
        return '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="brief">\n'

    def file(self, source: Source, diagnostics: list[Diagnostic]) -> str:
        """Return the suite of a file."""
        name = _attribute(relative(source.name, self._root))
        tests = max(1, len(diagnostics))
        head = f'<testsuite name={name} tests="{tests}" failures="{len(diagnostics)}" errors="0">\n'
        if not diagnostics:
            return f'{head}<testcase name="brief" classname={name}/>\n</testsuite>\n'
        return head + "".join(self._case(source, d, name) for d in diagnostics) + "</testsuite>\n"

    def end(self, summary: Summary) -> str:  # noqa: ARG002
        """Return the end of the document."""
        return "</testsuites>\n"

    def _case(self, source: Source, diagnostic: Diagnostic, name: str) -> str:
        place = region(source, diagnostic.span)
        case = _attribute(f"{diagnostic.code} {diagnostic.name} ({place.line}:{place.column})")
        message = visible(diagnostic.message.text(self._language))
        where = f"{relative(source.name, self._root)}:{place.line}:{place.column}"
        return (
            f'<testcase name={case} classname={name} file={name} line="{place.line}">'
            f'<failure type="{diagnostic.severity.value}" message={_attribute(message)}>'
            f"{escape(_plain(f'{where}: {message}'))}</failure></testcase>\n"
        )


def _plain(text: str) -> str:
    return _NO_XML.sub("\ufffd", visible(text))


def _attribute(text: str) -> str:
    return quoteattr(_plain(text))
