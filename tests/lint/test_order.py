"""Findings come in order of place, whatever the order of the rules."""

import random
from datetime import date

import pytest

from brief_cli.briefing.reading import read_briefing
from brief_cli.lint.linter import Linter
from brief_cli.rules.rule import Context
from brief_cli.rules.table import RULES
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import decode
from tests.conftest import ROOT

CONTEXT = Context(today=date(2026, 1, 15))
RULE_FILES = (ROOT / "tests" / "rules").glob("*/*/bad-*.md")
TEXTS = [
    *sorted((ROOT / "examples").glob("*.md")),
    *(path for path in sorted(RULE_FILES) if not path.name.endswith(".fixed.md")),
]


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_rules_does_not_matter(seed: int) -> None:
    catalogue = Catalogue()
    shuffled = list(RULES)
    random.Random(seed).shuffle(shuffled)
    usual, other = Linter(catalogue, CONTEXT), Linter(catalogue, CONTEXT, rules=shuffled)
    found = 0
    for path in TEXTS:
        briefing = read_briefing(decode(path.name, path.read_bytes()), catalogue)
        diagnostics = usual.examine_briefing(briefing)
        assert other.examine_briefing(briefing) == diagnostics
        places = [diagnostic.span.start for diagnostic in diagnostics]
        assert places == sorted(places)
        found += len(diagnostics)
    assert found >= len(TEXTS) > 200
