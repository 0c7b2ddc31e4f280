"""The pages in docs/rules are what the rules say of themselves."""

import importlib.util

from tests.conftest import ROOT


def test_rule_pages_are_fresh() -> None:
    script = ROOT / "docs" / "make_rules.py"
    spec = importlib.util.spec_from_file_location("make_rules", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    pages: dict[str, str] = module.pages()
    written = {path.name: path.read_text(encoding="utf-8") for path in module.HERE.glob("*.md")}
    stale = [name for name in {*pages, *written} if pages.get(name) != written.get(name)]
    assert stale == [], "run: python docs/make_rules.py"
