"""The lists of rules in the documentation are what the rules are."""

import importlib.util

from tests.conftest import ROOT


def test_the_lists_are_fresh() -> None:
    script = ROOT / "docs" / "make_rules.py"
    spec = importlib.util.spec_from_file_location("make_rules", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    stale = [
        path for path, text in module.pages().items() if path.read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run: python docs/make_rules.py"
