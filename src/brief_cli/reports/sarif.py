"""Diagnostics as SARIF 2.1.0 (OASIS), for code scanning."""

import json
from typing import Any

import brief_cli
from brief_cli.diagnostic import Diagnostic, Fix
from brief_cli.reports.items import Items
from brief_cli.reports.place import mark, region, uri
from brief_cli.reports.reporter import Destination
from brief_cli.reports.summary import Summary
from brief_cli.rules.pages import page_of, summary_of
from brief_cli.rules.rule import Rule
from brief_cli.rules.table import RULES
from brief_cli.text.source import Source
from brief_cli.text.span import Span

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_FAMILIES = {
    "P": "parsing", "M": "metadata", "S": "sections", "D": "dates", "N": "notices",
    "T": "typography", "B": "security", "L": "language", "A": "tradecraft",
}  # fmt: skip


class SarifReporter:
    """One SARIF log with one run; columns are in code points (`columnKind`)."""

    def __init__(self, destination: Destination) -> None:
        self._places = {rule.code: place for place, rule in enumerate(RULES)}
        self._root = destination.root
        self._language = destination.language
        self._items = Items()
        self._known: dict[str, int] = {}

    def begin(self) -> str:
        """Return the head of the log: the tool and all its rules."""
        driver = {
            "name": "brief",
            "semanticVersion": brief_cli.__version__,
            "rules": [self._rule(rule) for rule in RULES],
        }
        head = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "language": self._language,
        }
        run = json.dumps(head, ensure_ascii=False)[:-1]
        return f'{{"$schema": "{_SCHEMA}",\n"version": "2.1.0",\n"runs": [{run},\n"results": ['

    def file(self, source: Source, diagnostics: list[Diagnostic]) -> str:
        """Return the results of a file."""
        return self._items.add(self._result(source, d) for d in diagnostics)

    def end(self, summary: Summary) -> str:
        """Return the end of the log."""
        done = "false" if summary.interrupted else "true"
        return f'{self._items.end()},\n"invocations": [{{"executionSuccessful": {done}}}]}}]}}\n'

    def _rule(self, rule: Rule) -> dict[str, Any]:
        page = page_of(rule, self._language).body
        return {
            "id": rule.code,
            "name": "".join(word.capitalize() for word in rule.name.split("-")),
            "shortDescription": {"text": summary_of(rule, self._language)},
            "fullDescription": {"text": rule.summary},
            "help": {"text": page, "markdown": page},
            "defaultConfiguration": {"level": _LEVELS[rule.severity.value]},
            "properties": {"tags": [_FAMILIES[rule.family]]},
        }

    def _result(self, source: Source, diagnostic: Diagnostic) -> dict[str, Any]:
        where = uri(source.name, self._root)
        result: dict[str, Any] = {
            "ruleId": diagnostic.code,
            "ruleIndex": self._places[diagnostic.code],
            "level": _LEVELS[diagnostic.severity.value],
            "message": {"text": diagnostic.message.text(self._language)},
            "locations": [{"physicalLocation": _location(source, diagnostic.span, where)}],
            "partialFingerprints": {"brief/v1": mark(source, diagnostic, where, self._known)},
        }
        if diagnostic.related:
            result["relatedLocations"] = [
                {
                    "id": number,
                    "message": {"text": related.message.text(self._language)},
                    "physicalLocation": _location(source, related.span, where),
                }
                for number, related in enumerate(diagnostic.related, start=1)
            ]
        if diagnostic.fix is not None:
            result["fixes"] = [self._fix(source, diagnostic.fix, where)]
        return result

    def _fix(self, source: Source, fix: Fix, where: str) -> dict[str, Any]:
        return {
            "description": {"text": fix.title.text(self._language)},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": where},
                    "replacements": [
                        {
                            "deletedRegion": _region(source, edit.span),
                            "insertedContent": {"text": edit.replacement},
                        }
                        for edit in fix.edits
                    ],
                }
            ],
            "properties": {"applicability": fix.applicability.value},
        }


def _location(source: Source, span: Span, where: str) -> dict[str, Any]:
    return {"artifactLocation": {"uri": where}, "region": _region(source, span)}


def _region(source: Source, span: Span) -> dict[str, int]:
    place = region(source, span)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }
