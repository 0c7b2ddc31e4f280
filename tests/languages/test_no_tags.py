"""What differs between languages is read from their records: nobody else compares with a tag."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from brief_cli.languages.tags import KNOWN
from tests.conftest import ROOT

SOURCES = ROOT / "src" / "brief_cli"
# Rooms whose matter a tag is: the records, and the catalogues of messages.
OWN = ("languages", "messages")


def _tags(node: ast.expr) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and part.value in KNOWN:
            yield str(part.value)


def compared(tree: ast.AST) -> list[int]:
    """Return the lines on which something is compared with the tag of a language."""
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and any(
            list(_tags(side)) for side in (node.left, *node.comparators)
        ):
            lines.append(node.lineno)
        if isinstance(node, ast.match_case) and any(
            list(_tags(value.value))
            for value in ast.walk(node.pattern)
            if isinstance(value, ast.MatchValue)
        ):
            lines.append(node.pattern.lineno)
    return lines


FILES = sorted(
    path for path in SOURCES.rglob("*.py") if path.relative_to(SOURCES).parts[0] not in OWN
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCES)))
def test_no_module_compares_with_a_tag(path: Path) -> None:
    assert compared(ast.parse(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "code", ['x == "ar"', 'x in ("fa", "ur")', '"he" != x', 'match x:\n case "ar":\n  pass']
)
def test_a_comparison_is_seen(code: str) -> None:
    assert compared(ast.parse(code)) == [2 if "match" in code else 1]
