"""Every message of the program has its Arabic, with the same values in it."""

import ast
import re
from pathlib import Path
from types import ModuleType

import pytest

from brief_cli.language.arabic import MESSAGES, SUMMARIES
from brief_cli.rules.table import RULES
from brief_cli.text import encoding, reading
from tests.conftest import ROOT

SOURCES = sorted((ROOT / "src" / "brief_cli").rglob("*.py"))


def _texts(path: Path) -> set[str]:
    """Return the English templates of a module: what is said, and what a fault carries."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in (
            "say",
            "_refusal",
            "fail",
            "tell",
            "ImportFailed",
        ):
            found |= _constants(node.args[:1])
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Fault":
            found |= _constants(node.args[1:2])
        elif isinstance(node, ast.Assign) and not isinstance(node.value, ast.Call):
            names = {getattr(target, "id", "") for target in node.targets}
            found |= _constants([node.value]) if "message" in names else set()
    return found


def _constants(nodes: list[ast.expr]) -> set[str]:
    found = set()
    for node in nodes:
        for inner in ast.walk(node) if isinstance(node, (ast.IfExp, ast.Constant)) else ():
            if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                found.add(inner.value)
    return found


TEMPLATES = sorted({text for path in SOURCES for text in _texts(path)})


def test_templates_were_found() -> None:
    assert len(TEMPLATES) > 240


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_message_has_its_arabic(template: str) -> None:
    assert template in MESSAGES, f"write the Arabic of “{template}” in language/arabic.py"


@pytest.mark.parametrize("template", sorted(MESSAGES))
def test_both_languages_have_the_same_values(template: str) -> None:
    def values(text: str) -> list[str]:
        return sorted(re.findall(r"(?<!\{)\{(\w+)[^}]*\}", text))

    assert set(values(MESSAGES[template])) == set(values(template))
    assert re.search("[ء-ي]", MESSAGES[template]) or not re.search(
        "[a-z]{3}", re.sub(r"\{.*?\}", "", template)
    )


def _words() -> list[str]:
    """Return what is set into messages as a plain text: reasons, and what bytes are."""
    reasons = {node.value for node in ast.walk(_tree(reading)) if isinstance(node, ast.Constant)}
    kinds = (encoding._PACKED, encoding._DOCUMENTS, encoding._ZIPPED, encoding._PICTURES)
    said = [
        text
        for text in reasons
        if isinstance(text, str) and re.match(r"(it|the links?|no|permission) ", text)
    ]
    return sorted({*said, *(word for kind in kinds for word in kind.values())})


def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))


@pytest.mark.parametrize("word", _words())
def test_reasons_and_kinds_of_files_have_their_arabic(word: str) -> None:
    assert word in MESSAGES


@pytest.mark.parametrize("word", ["European", "Arabic-Indic", "comma", "after", "before", "a number",
                                  "and the text is republished", "no such file", "no front matter"])  # fmt: skip
def test_words_that_stand_in_messages_have_their_arabic(word: str) -> None:
    assert word in MESSAGES


def test_every_rule_has_its_summary_in_arabic() -> None:
    assert sorted(SUMMARIES) == sorted(rule.code for rule in RULES)
    assert all(summary.endswith(".") for summary in SUMMARIES.values())
