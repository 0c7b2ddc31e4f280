"""Diagnostics as JUnit XML: a suite for each file, a failed case for each diagnostic."""

from xml.etree.ElementTree import Element, SubElement, tostring

from brief_cli.diagnostic import Diagnostic
from brief_cli.reports.place import region, relative
from brief_cli.reports.reporter import Destination
from brief_cli.reports.summary import Summary
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.source import Source
from brief_cli.text.visible import visible

# XML 1.0, production 2, knows no other characters; the library writes any.
_NO_XML = lazy_pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class JunitReporter:
    """One document; a file without findings is a case that passed."""

    def __init__(self, destination: Destination) -> None:
        self._root = destination.root
        self._language = destination.language

    def begin(self) -> str:
        """Return the head of the document."""
        return '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="brief">\n'

    def file(self, source: Source, diagnostics: list[Diagnostic]) -> str:
        """Return the suite of a file."""
        name = _plain(relative(source.name, self._root))
        suite = Element(
            "testsuite",
            name=name,
            tests=str(max(1, len(diagnostics))),
            failures=str(len(diagnostics)),
            errors="0",
        )
        if not diagnostics:
            SubElement(suite, "testcase", name="brief", classname=name)
        for diagnostic in diagnostics:
            self._add(suite, source, diagnostic, name)
        return f"{tostring(suite, encoding='unicode')}\n"

    def end(self, summary: Summary) -> str:  # noqa: ARG002
        """Return the end of the document."""
        return "</testsuites>\n"

    def _add(self, suite: Element, source: Source, diagnostic: Diagnostic, name: str) -> None:
        place = region(source, diagnostic.span)
        message = _plain(diagnostic.message.text(self._language))
        case = SubElement(
            suite,
            "testcase",
            name=f"{diagnostic.code} {diagnostic.name} ({place.line}:{place.column})",
            classname=name,
            file=name,
            line=str(place.line),
        )
        failure = SubElement(case, "failure", type=diagnostic.severity.value, message=message)
        failure.text = f"{name}:{place.line}:{place.column}: {message}"


def _plain(text: str) -> str:
    return _NO_XML.sub("\ufffd", visible(text))
